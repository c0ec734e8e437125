"""What the team says of somebody's steps: "put Anna on the pathway from 1 March 2024"."""

import re
from dataclasses import dataclass
from datetime import date

from balint.language.dates import find_dates
from balint.language.dates.coming import find_coming
from balint.language.patterns import pattern, rows
from balint.language.spelling import straight
from balint.pathway.progress import EARLIER, STANDARD
from balint.pathway.steps import By, Step

_LONGEST = 1000  # characters, of which most are the team's words to an applicant


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldStep:
    """`name` is as typed. `on` is None where no day was told; `unclear` are the words of one that could not
    be read. `words` are to the applicant; `until` is the last day of a membership that is paid.
    """

    step: Step
    by: By
    name: str
    on: date | None = None
    unclear: str = ""
    criteria_set: str = ""
    words: str = ""
    until: date | None = None


@dataclass(frozen=True, slots=True)
class AskedFormA:
    """What somebody's Form A says."""

    name: str


_WHO, _WHO_2, _WHO_3, _WHO_4 = (rf"(?P<who{n}>[^\W\d_][\w.' -]{{0,60}}?)" for n in range(1, 5))
_WHEN = rows(
    r"""(?:,? (?P<when>(?:today|yesterday|tomorrow|(?:since|on|from|as of|as from|as at|with effect from
    |starting|dated|in|last|this)(?: .+)|\d.*)))?"""
)
_LEAD = r"(?:(?:ok|okay|and|so|please|can you|could you|i'd like to|i want to|let's|we|note that)[\s,]+)*"
_HAS = r"(?: has| have|'s| is| was)?(?: now| just)?"
_END = r"(?:,? please)?[\s.!]*"


def _form(layout: str) -> re.Pattern[str]:
    return pattern(f"{_LEAD}(?:{rows(layout)}){_END}")


_PATHWAY = _form(
    rf"""(?:put|place|enter|add|start|take) {_WHO} (?:on|onto|to|in|into) (?:the )?(?:accreditation )?
    pathway{_WHEN}|{_WHO_2} (?:is|has been put|was put|joined|has joined)(?: on)?
    (?: the)? (?:accreditation )?pathway(?P<when2> .+)?"""
)
_TABLE: tuple[tuple[Step, By, re.Pattern[str]], ...] = (
    (
        Step.INTEREST,
        By.TEAM,
        _form(
            rf"""(?:register|note|record) {_WHO}'s? interest{_WHEN}"""
            rf"""|{_WHO_2}{_HAS} (?:registered|expressed) (?:an |her |his |their )?
            interest(?P<when2> .+)?"""
        ),
    ),
    (
        Step.REFERENCES,
        By.TEAM,
        _form(
            rf"""(?:all )?(?:of )?{_WHO}'s? references (?:are|have)(?: now)?(?: all)?(?: come| been)?
            (?: in| here| arrived| received| complete){_WHEN}
            |(?:we(?:'ve| have)? )?(?:received|got) (?:all )?(?:of )?{_WHO_2}'s?
            references(?P<when2> .+)?"""
        ),
    ),
    (
        Step.COMPETENCIES,
        By.TEAM,
        _form(
            rf"""{_WHO}'s? competenc(?:ies|y) (?:are|have been|is)(?: now)?
            (?: agreed| reached| met| achieved){_WHEN}"""
        ),
    ),
    (Step.READY, By.TEAM, _form(rf"""{_WHO} is(?: now)? ready to apply{_WHEN}""")),
    (
        Step.APPLICATION,
        By.TEAM,
        _form(rf"""{_WHO}{_HAS} applied(?: for accreditation)?{_WHEN}"""),
    ),
    (
        Step.REVIEW,
        By.TEAM,
        _form(
            rf"""(?:start|begin|open) (?:the )?(?:review of {_WHO}|reviewing {_WHO_2}
            |{_WHO_3}'s? review){_WHEN}
            |{_WHO_4} is (?:now )?(?:in|under) review(?P<when2> .+)?"""
        ),
    ),
    (
        Step.RECOMMENDED,
        By.TEAM,
        _form(
            rf"""recommend {_WHO} (?:to|for) (?:the )?(?:next )?(?:full )?(?:council|accreditation)
            (?: meeting)?{_WHEN}
            |{_WHO_2} (?:is|has been|was) recommended(?: (?:to|for) (?:the )?
            (?:council|accreditation))?(?P<when2> .+)?"""
        ),
    ),
    (
        Step.ACCREDITED,
        By.COUNCIL,
        _form(
            rf"""(?:the )?council(?: has| have|'s)? (?:accredited|approved|confirmed) {_WHO}{_WHEN}
            |{_WHO_2} (?:has been|was|is) accredited by (?:the )?council
            (?P<when2> .+)?"""
        ),
    ),
    (Step.ACCREDITED, By.TEAM, _form(rf"""accredit {_WHO}{_WHEN}""")),
    (
        Step.APPEAL,
        By.TEAM,
        _form(rf"""{_WHO}{_HAS} (?:appealed|appeals)(?: (?:to|with) (?:the )?council)?{_WHEN}"""),
    ),
)
_FURTHER = re.compile(
    rf"{_LEAD}(?:{_WHO} (?:needs|has|must take|should take|requires|needs to take)(?: \w+)? further steps?"
    rf"|(?:ask|tell) {_WHO_2} (?:for|to take)(?: \w+)? further steps?"
    rf"|further steps? for {_WHO_3})(?:\s*[:,–—-]\s*(?P<words>.+?))?\s*",
    re.IGNORECASE | re.DOTALL,
)
_MEMBERSHIP = _form(
    rf"""(?:(?:the )?membership (?:of|for) {_WHO}|{_WHO_2}'s? membership
    |{_WHO_3} has paid (?:her |his |their |the )?membership)
    (?: is| has been| was)?(?: now)?(?: paid| renewed| kept up| valid)?(?: up)?[ ]
    (?:until|till|to|through|up to) (?P<until>.+)"""
)
_FORM_A = _form(
    rf"""(?:show |see |open |what does )?(?:me )?(?:{_WHO}'s? form[ -]?a(?: say)?
    |form[ -]?a (?:of|for|from) {_WHO_2})"""
)
_CRITERIA = pattern(
    r"""(?:,? (?:with|by|under|on|using|and) (?:the )?(?:(?P<earlier>earlier|old|older|previous
    |pre-june(?:[ -]2023)?|pre[ -]2023|before june 2023)|(?P<standard>current|new|newer|present|standard))
    (?: june 2023)?(?: (?:criteria|rules|rule set|set|requirements))(?: (?P<before>before june 2023))?
    |,? (?:with|by|under) the criteria (?:(?P<earlier2>before)|(?P<standard2>since)) june 2023)"""
)
_NOT_A_NAME = pattern(
    r"""(?:i|we|you|he|she|it|they|who|what|nobody|somebody|everybody|everyone|all|me|my|our|your|the|this|that
    |these|those|there|how|when|has|have|is|are|did|does|do|can|could)\b.*"""
)
_LEADS_TO_A_DAY = pattern(r"(?:since|on|from|as of|as from|as at|with effect from|starting|dated|in)\s+")


def read_step(text: str, today: date) -> ToldStep | AskedFormA | None:
    """None for whatever is not about somebody's steps."""
    said = straight(text).strip()
    if not said or len(said) > _LONGEST or said.endswith("?"):
        return None
    if found := _FURTHER.fullmatch(said):
        return _further(found)
    said = " ".join(said.split())
    if (found := _MEMBERSHIP.fullmatch(said)) and (name := _name(found)):
        day = next((each.day for each in find_coming(found["until"], today)), None)
        unclear = "" if day else found["until"]
        return ToldStep(step=Step.MEMBERSHIP, by=By.TEAM, name=name, until=day, unclear=unclear)
    if (found := _FORM_A.fullmatch(said)) and (name := _name(found)):
        return AskedFormA(name)
    rules = _CRITERIA.search(said)
    bare = said[: rules.start()] + said[rules.end() :] if rules else said
    if (found := _PATHWAY.fullmatch(bare)) and (name := _name(found)):
        on, unclear = _day(found, today)
        kept = _set_of(rules) if rules else ""
        return ToldStep(step=Step.PATHWAY, by=By.TEAM, name=name, on=on, unclear=unclear, criteria_set=kept)
    for step, by, form in _TABLE:
        if (found := form.fullmatch(said)) and (name := _name(found)):
            on, unclear = _day(found, today)
            return ToldStep(step=step, by=by, name=name, on=on, unclear=unclear)
    return None


def _further(found: re.Match[str]) -> ToldStep | None:
    name = _name(found)
    if not name:
        return None
    words = " ".join((found["words"] or "").split())
    return ToldStep(step=Step.FURTHER, by=By.TEAM, name=name, words=words)


def _name(found: re.Match[str]) -> str:
    """Who is meant; empty where that is no name."""
    name = next((value for key, value in found.groupdict().items() if key.startswith("who") and value), "")
    return "" if _NOT_A_NAME.fullmatch(name) else name.strip()


def _day(found: re.Match[str], today: date) -> tuple[date | None, str]:
    """The day that was told; with its words where it is none."""
    words = next(
        (value.strip() for key, value in found.groupdict().items() if key.startswith("when") and value), ""
    )
    if not words:
        return None, ""
    told = find_dates(_LEADS_TO_A_DAY.sub("", words, count=1), today)
    if len(told) == 1 and len(told[0].days) == 1:
        return told[0].days[0], ""
    if len(told) == 1 and told[0].period:
        return told[0].period[0], ""
    return None, words


def _set_of(rules: re.Match[str]) -> str:
    return EARLIER if rules["earlier"] or rules["earlier2"] or rules["before"] else STANDARD
