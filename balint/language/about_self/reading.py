"""What a message tells of who wrote it: each reader takes its part out, and hands on the rest."""

from datetime import date

from balint.language.about_self.dwelling import take_place, take_stay
from balint.language.about_self.own_name import take_name
from balint.language.about_self.pathway import take_accreditation, take_joining
from balint.language.about_self.training import take_training
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
_ASKS_ON = pattern(r"\bwhat (?:now|next|then|happens)\b")


def read_about_self(text: str, today: date) -> AboutSelf | None:
    """What is told; None if nothing is, if something is asked, or if anything beside it is to be logged."""
    said = _POLITE.sub(r"\g<told>", straight(text).strip())
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
