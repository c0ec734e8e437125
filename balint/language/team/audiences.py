"""For whom something is to be: "everyone on the pathway", "all applicants on Slack", "Anna and Ben"."""

import re
from dataclasses import dataclass, replace

from balint.audience import EVERYONE, Audience, Role
from balint.language.patterns import pattern, words
from balint.language.spelling import straight
from balint.lists import LiveList
from balint.people import Stage

MOST_NAMES = 20


@dataclass(frozen=True, slots=True)
class Spoken:
    """An audience as it was said. `names` are of people in it, who have yet to be found."""

    audience: Audience = EVERYONE
    names: tuple[str, ...] = ()


_ALL = r"(?:to |for )?(?:absolutely |simply )?(?:all (?:of )?(?:the |our )?|the |our |any )?"
_EVERYONE = pattern(r"(?:to |for )?(?:all|the (?:whole )?lot)")
_WHO = r"""(?:,? ?(?:but only |only |and )?(?:(?:who|that)(?:'s|'re| is| are| has| have| has been
    | have been)? )?)"""
_PERSON = r"(?:people|persons|leaders|members|applicants|candidates|folk|ones|those|users)"

# What a phrase begins with; the first that fits is taken.
_HEADS: tuple[tuple[re.Pattern[str], Audience], ...] = tuple(
    (pattern(rf"{_ALL}{words_}\b"), audience)
    for words_, audience in (
        (r"(?:accreditation )?team(?: members)?", Audience(role=Role.TEAM)),
        (rf"accredited(?: {_PERSON}| balint leaders)?", Audience(role=Role.ACCREDITED)),
        (r"(?:applicants|candidates)", Audience(role=Role.APPLICANTS)),
        (rf"interested {_PERSON}", Audience(stage=Stage.INTERESTED)),
        (rf"(?:quiet {_PERSON})", Audience(live_list=LiveList.QUIET)),
        (
            rf"(?:everyone|everybody|{_PERSON}|whoever|anyone|anybody|of (?:them|us|you))(?: else)?",
            Audience(),
        ),
    )
)
_NARROWED: tuple[tuple[re.Pattern[str], Audience], ...] = tuple(
    (pattern(rf"{_WHO}{words_}(?![\w-])"), audience)
    for words_, audience in (
        (r"(?:still |currently |already )?on (?:the|their) pathway", Audience(stage=Stage.ON_THE_PATHWAY)),
        (
            r"(?:only |just )?(?:interested|registered (?:their |an )?interest)",
            Audience(stage=Stage.INTERESTED),
        ),
        (r"ready(?: to apply)?", Audience(stage=Stage.READY)),
        (r"applied(?: (?:so far|already))?", Audience(stage=Stage.APPLIED)),
        (r"(?:in|under) review|(?:being )?reviewed", Audience(stage=Stage.IN_REVIEW)),
        (
            r"(?:with |need |needs |asked for )?further steps(?: to take)?",
            Audience(stage=Stage.FURTHER_STEPS),
        ),
        (r"recommended(?: to (?:the )?council)?", Audience(stage=Stage.RECOMMENDED)),
        (r"accredited", Audience(role=Role.ACCREDITED)),
        (r"(?:on|in) the (?:accreditation )?team", Audience(role=Role.TEAM)),
        (
            r"""(?:nearly|almost) (?:done|there|finished|complete)|within (?:two|2) of (?:completion
            |the end)""",
            Audience(live_list=LiveList.NEARLY_DONE),
        ),
        (
            r"""(?:still )?waiting for (?:a |their )?form r|with (?:an )?(?:outstanding form r
            |form r outstanding)
            |whose form r (?:is|has been) (?:still )?(?:outstanding|missing|overdue|late)
            |whose form r (?:has not|hasn't) (?:come|arrived)(?: yet)?""",
            Audience(live_list=LiveList.FORM_R_WAITING),
        ),
        (r"(?:gone |been )?quiet|not logged anything(?: lately)?", Audience(live_list=LiveList.QUIET)),
        (r"(?:on|via|using|over|through) telegram", Audience(channel="telegram")),
        (r"(?:on|via|using|over|through) slack", Audience(channel="slack")),
        (r"(?:on|via|using|over|through) (?:the )?terminal", Audience(channel="terminal")),
    )
)
_REGION_AHEAD = r"(?:who |that )?(?:live |lives |is |are )?(?:in|from|around) (?:the )?"
_A_REGION = rf""",? ?{_REGION_AHEAD}(?P<region>(?-i:[A-Z][\w'&-]*(?: (?:and |of |the |& )?[A-Z][\w'&-]*)*))
    (?: region)?"""
_IN_A_REGION = pattern(_A_REGION)
_IN_ANY_REGION = pattern(
    rf",? ?{_REGION_AHEAD}(?!.*\b(?:hours?|minutes?|mins?|days?|weeks?|months?|morning|afternoon|evening)\b)"
    r"(?P<region>[^\W\d_][^\W\d_'& -]*(?:[ '&-]+[^\W\d_]+){0,5}?)(?: region)?$"
)
_NAME = pattern(r"(?:dr\.? |prof\.? )?[^\W\d_][\w'.-]*(?: [^\W\d_][\w'.-]*){0,3}")
_BETWEEN = pattern(r"\s*(?:,\s*and\b|,|&|\band\b|\+)\s*")
_NO_NAMES = words("me us you them him her it all myself somebody someone nobody one this that what how who")


def read_audience(text: str) -> Spoken | None:
    """The audience that a phrase is; None if it is none. Any few words might be a name: whoever asks sees
    whether there is anybody of that name.
    """
    phrase = " ".join(straight(text).split()).strip(" .!:,")
    if _EVERYONE.fullmatch(phrase):
        return Spoken()
    if begun := begins_with_audience(phrase):
        return _whole(phrase, *begun)
    unsaid = f"everyone {phrase}"  # "in Scotland", "nearly done"
    return _whole(unsaid, *(begins_with_audience(unsaid) or (Audience(), 0))) or _named(phrase)


def _whole(phrase: str, audience: Audience, end: int) -> Spoken | None:
    """What begins a phrase, if it is all of it; the region at its end may be written small."""
    rest = phrase[end:]
    if not rest:
        return Spoken(audience)
    region = _IN_ANY_REGION.fullmatch(rest)
    if region is None:
        return None
    named = region["region"].strip()
    return Spoken(replace(audience, region=named.title() if named.islower() else named))


def begins_with_audience(phrase: str) -> tuple[Audience, int] | None:
    """The audience at the beginning of a phrase, other than by names, and where it ends; a region there has
    capitals.
    """
    audience, end = next(
        ((meant, found.end()) for words_, meant in _HEADS if (found := words_.match(phrase)) and found.end()),
        (None, 0),
    )
    if audience is None:
        return None
    while (narrower := _narrower(audience, phrase, end)) is not None:
        audience, end = narrower
    return audience, end


def _narrower(audience: Audience, phrase: str, at: int) -> tuple[Audience, int] | None:
    at += len(phrase[at:]) - len(phrase[at:].lstrip())
    for words_, meant in _NARROWED:
        found = words_.match(phrase, at)
        if found and found.end() > at:
            named = {name: getattr(meant, name) for name in ("role", "stage", "live_list", "channel")}
            return replace(audience, **{name: value for name, value in named.items() if value}), found.end()
    if found := _IN_A_REGION.match(phrase, at):
        return replace(audience, region=found["region"]), found.end()
    return None


def _named(phrase: str) -> Spoken | None:
    names = tuple(each for each in _BETWEEN.split(phrase.removeprefix("to ")) if each)
    if not names or len(names) > MOST_NAMES:
        return None
    if any(each.lower() in _NO_NAMES or not _NAME.fullmatch(each) for each in names):
        return None
    return Spoken(names=names)
