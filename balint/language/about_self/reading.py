"""What a message tells of who wrote it: each reader takes its part out, and hands on the rest."""

from datetime import date

from balint.language.about_self.dwelling import take_place, take_stay
from balint.language.about_self.own_name import take_name
from balint.language.about_self.pathway import take_accreditation, take_joining
from balint.language.about_self.training import take_training
from balint.language.numbers import NUMBER_WORD, read_number
from balint.language.patterns import pattern
from balint.language.questions import read_question
from balint.language.reports import read_report
from balint.language.said import AboutSelf
from balint.language.spelling import straight

_LONGEST = 300  # characters
_POLITE = pattern(
    r"""^(?:please )?(?:can|could|would|will) you (?:please )?
    (?P<told>(?:call me|change|set|update|switch) [^?]+)\?$"""
)
_ASIDE = pattern(
    r"(?:,? (?:oh|er|erm|um|let me see|i (?:think|believe|guess|suppose)|i(?:'m| am) afraid),"
    r"|,? i'm afraid$)[ ]?"
    r"|^i (?:think|believe|guess|suppose) (?=i\b)"
)
_YEAR = pattern(rf"\btwenty twenty[ -]?(?P<n>{NUMBER_WORD})\b")
_PATH_WAY = pattern(r"\bpath[ -]ways?\b")
_ASKS_ON = pattern(r"\bwhat (?:now|next|then|happens)\b")


def _plainly(said: str) -> str:
    """What was said without its politeness and its asides, and as it would be typed."""
    said = _PATH_WAY.sub("pathway", _ASIDE.sub(" ", _POLITE.sub(r"\g<told>", said)))
    return _YEAR.sub(lambda found: str(2020 + (read_number(found["n"]) or 0)), said)


def read_about_self(text: str, today: date) -> AboutSelf | None:
    """What is told; None if nothing is, if something is asked, or if anything beside it is to be logged."""
    said = _plainly(straight(text).strip())
    if not said or len(said) > _LONGEST or "?" in said:
        return None
    rest, stay = take_stay(said)
    rest, zones, unknown = (rest, stay, "") if stay else take_place(said)
    rest, accredited = take_accreditation(rest)
    rest, joined, not_joined = take_joining(rest, today)
    rest, psychodynamic, unsure = take_training(rest)
    rest, name = take_name(rest)
    told = AboutSelf(
        name=name,
        joined=joined,
        not_joined=not_joined,
        accredited=accredited,
        psychodynamic=psychodynamic,
        unsure_training=unsure,
        time_zone=zones[0] if len(zones) == 1 else "",
        time_zones=zones if len(zones) > 1 else (),
        unknown_place=unknown,
        for_a_while=bool(stay),
    )
    asks = _ASKS_ON.search(rest) or read_question(rest) is not None
    if told == AboutSelf() or asks or read_report(rest, today) is not None:
        return None
    return told
