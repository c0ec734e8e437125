"""What the team says of somebody's steps: "put Anna on the pathway from 1 March 2024"."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from balint.language.dates import Dated, find_dates
from balint.language.dates.coming import find_coming
from balint.language.patterns import expression, pattern, rows
from balint.language.spelling import straight
from balint.pathway.progress import EARLIER, STANDARD
from balint.pathway.steps import By, Step

_SOON = timedelta(days=60)
_A_YEAR = pattern(r"\b\d{4}\b|\d[/.-]\d+[/.-]\d\d\b|\blast\b|\bago\b")
_LONGEST = 1000  # characters, of which most are the team's words to an applicant


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldStep:
    """`name` is as typed. `on` is None where no day was told; `unclear` are the words of one that could not
    be read. `words` are to the applicant; `until` is the last day of a membership that is paid. `perhaps`:
    the same words may be about something else, such as a Form R of the speaker's own.
    """

    step: Step
    by: By
    name: str
    on: date | None = None
    unclear: str = ""
    criteria_set: str = ""
    words: str = ""
    until: date | None = None
    perhaps: bool = False


@dataclass(frozen=True, slots=True)
class AskedUndo:
    """A step that is to be taken back; None for somebody's latest."""

    name: str
    step: Step | None


@dataclass(frozen=True, slots=True)
class AskedFormA:
    """What somebody's Form A says."""

    name: str


_WHO, _WHO_2, _WHO_3, _WHO_4, _WHO_5 = (rf"(?P<who{n}>[^\W\d_][\w.' -]{{0,60}}?)" for n in range(1, 6))
_S = "'?s?"  # whose; the mark is left out often enough
_REFERENCES = r"(?:references|refs|form[ -]?r'?s)"
_ARE_IN = rows(
    r"""(?: are| have| were)?(?: now| all| both)*(?: come| been)?
    (?: in| here| arrived| received| complete| there)"""
)
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
    path(?:way|wya|awy|ways){_WHEN}|{_WHO_2} (?:is|has been put|was put|joined|has joined)(?: on)?
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
            rf"""(?:all )?(?:of )?(?:the )?{_WHO}{_S} {_REFERENCES}{_ARE_IN}{_WHEN}
            |(?:we(?:'ve| have)? )?(?:received|got) (?:all )?(?:of )?(?:the )?(?:{_WHO_2}{_S} {_REFERENCES}
            |{_REFERENCES} (?:of|for) {_WHO_3})(?P<when2> .+)?
            |(?:all )?(?:of )?(?:the )?{_REFERENCES} (?:of|for) {_WHO_4}{_ARE_IN}(?P<when3> .+)?"""
        ),
    ),
    (
        Step.COMPETENCIES,
        By.TEAM,
        _form(
            rf"""{_WHO}{_S} competenc(?:ies|y)(?: are| have been| is)(?: now| all)*
            (?: agreed| reached| met| achieved)(?: (?:up)?on)?{_WHEN}
            |(?:the )?competenc(?:ies|y) (?:of|for) {_WHO_2}(?: are| have been| is)(?: now| all)*
            (?: agreed| reached| met| achieved)(?: (?:up)?on)?(?P<when2> .+)?"""
        ),
    ),
    (Step.READY, By.TEAM, _form(rf"""{_WHO} is(?: now)? ready to apply{_WHEN}""")),
    (
        Step.APPLICATION,
        By.TEAM,
        _form(rf"""{_WHO}{_HAS} (?:re-?)?applied(?: again)?(?: for accreditation)?(?: again)?{_WHEN}"""),
    ),
    (
        Step.REVIEW,
        By.TEAM,
        _form(
            rf"""(?:start|begin|open) (?:the )?(?:review of {_WHO}|reviewing {_WHO_2}
            |{_WHO_3}{_S} review){_WHEN}
            |{_WHO_4} is (?:now )?(?:in|under) review(?P<when2> .+)?
            |{_WHO_5}{_S} review (?:has|is) (?:now |just )*(?:started|begun|begins|starts|opened|under ?way)
            (?P<when3> .+)?"""
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
_FURTHER = expression(
    rf"{_LEAD}(?:{_WHO} (?:needs|has|must take|should take|requires|needs to take)(?: \w+)? further steps?"
    rf"|(?:ask|tell) {_WHO_2} (?:for|to take)(?: \w+)? further steps?"
    rf"|further steps? for {_WHO_3})(?:\s*[:,–—-]\s*(?P<words>.+?))?\s*",
    re.IGNORECASE | re.DOTALL,
)
_MEMBERSHIP = _form(
    rf"""(?:(?:the )?membership (?:of|for) {_WHO}|{_WHO_2}{_S} membership
    |{_WHO_3} has paid (?:her |his |their |the )?membership)
    (?: is| has been| was)?(?: now)?(?: paid| renewed| kept up| valid)?(?: up)?[ ]
    (?:until|till|to|through|up to) (?P<until>.+)"""
)
_FORM_A = _form(
    rf"""(?:show |see |open |what does )?(?:me )?(?:{_WHO}'s? form[ -]?a(?: say)?
    |form[ -]?a (?:of|for|from) {_WHO_2})"""
)
_ONE_FORM_R = _form(
    rf"""{_WHO}'s? (?:form[ -]?r|reference|ref) (?:is|has)(?: now)?(?: come| been)?(?: in| here| arrived
    | received){_WHEN}"""
)
_PERHAPS = (
    (Step.REFERENCES, _ONE_FORM_R),
    (Step.RECOMMENDED, _form(rf"recommend (?!.* (?:to|for|on) ){_WHO}")),
)
_TAKE_BACK = rf"{_LEAD}(?:undo|take back|revoke|reverse|withdraw|retract|unrecord) (?:that )?(?:the )?"
_UNDONE = tuple(
    (
        step,
        expression(
            rf"{_TAKE_BACK}(?:{_WHO}{_S} {noun}(?: step)?|{noun} (?:of|for) {_WHO_2}){_END}", re.IGNORECASE
        ),
    )
    for step, noun in (
        (Step.INTEREST, "(?:registered |registration of )?interest"),
        (Step.PATHWAY, "(?:(?:place |step |(?:is |was |being )?(?:put )?)on the )?pathway"),
        (Step.COMPETENCIES, "competenc(?:ies|y)"),
        (Step.READY, "readiness"),
        (Step.APPLICATION, "application"),
        (Step.REFERENCES, _REFERENCES),
        (Step.REVIEW, "review"),
        (Step.FURTHER, "further steps?"),
        (Step.RECOMMENDED, "recommendation"),
        (Step.ACCREDITED, "accreditation"),
        (Step.MEMBERSHIP, "membership"),
        (Step.APPEAL, "appeal"),
        (None, "(?:last |latest )?step"),
    )
)
_STATEMENT_UNDONE = expression(_TAKE_BACK, re.IGNORECASE)
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


_ANEW = pattern(
    r"""^(?:(?:no|sorry|actually|i mean(?:t)?|rather|make (?:it|that)|(?:it|that) was
    |change (?:it|that|the (?:day|date)) to)[\s,:]+)*"""
)
_ANY_STEP = "Anna has applied"
_AS_TOLD = {Step.PATHWAY: "put Anna on the pathway", Step.MEMBERSHIP: "membership of Anna"}


def read_words(text: str) -> str:
    """What is typed to the question which further steps there are; empty where that is no answer to it."""
    said = re.sub(r",? please[.!]*$", "", " ".join(text.split()), flags=re.IGNORECASE)
    return "" if said.startswith("/") or said.endswith("?") or len(said) > _LONGEST else said


def read_correction(text: str, step: Step, today: date) -> ToldStep | None:
    """ "No, from 1 March 2024", "with the earlier criteria": what is said anew of a step that was read back,
    with no name. None for anything else.
    """
    said = _ANEW.sub("", straight(text).strip(), count=1)
    told = read_step(f"{_AS_TOLD.get(step, _ANY_STEP)} {said}", today)
    if not isinstance(told, ToldStep) or (told.unclear and not find_coming(told.unclear, today)):
        return None
    return told if told.on or told.unclear or told.until or told.criteria_set else None


def read_step(text: str, today: date) -> ToldStep | AskedFormA | AskedUndo | None:
    """None for whatever is not about somebody's steps."""
    said = straight(text).strip()
    if not said or len(said) > _LONGEST or said.endswith("?"):
        return None
    if found := _FURTHER.fullmatch(said):
        return _further(found)
    said = " ".join(said.split())
    if (found := _MEMBERSHIP.fullmatch(said)) and (name := _name(found)):
        day = _until(found["until"], today)
        unclear = "" if day else found["until"]
        return ToldStep(step=Step.MEMBERSHIP, by=By.TEAM, name=name, until=day, unclear=unclear)
    if (found := _FORM_A.fullmatch(said)) and (name := _name(found)):
        return AskedFormA(name)
    if undone := _undone(said, today):
        return undone
    if told := _perhaps(said, today):
        return told
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


def _perhaps(said: str, today: date) -> ToldStep | None:
    """What may be about something else."""
    for step, form in _PERHAPS:
        if (found := form.fullmatch(said)) and (name := _name(found)):
            on, unclear = _day(found, today)
            return ToldStep(step=step, by=By.TEAM, name=name, on=on, unclear=unclear, perhaps=True)
    return None


def _undone(said: str, today: date) -> AskedUndo | None:
    """ "Undo Anna's application", "take back that Anna has applied"."""
    for step, form in _UNDONE:
        if (found := form.fullmatch(said)) and (name := _name(found)):
            return AskedUndo(name, step)
    back = _STATEMENT_UNDONE.match(said)
    told = read_step(said[back.end() :], today) if back else None
    return AskedUndo(told.name, told.step) if isinstance(told, ToldStep) else None


def _until(words: str, today: date) -> date | None:
    """The last day of a membership, which may have passed."""
    if coming := next((each.day for each in find_coming(words, today)), None):
        return coming
    past = [each.days[0] for each in find_dates(words, today) if len(each.days) == 1]
    return past[0] if len(past) == 1 else None


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
    bare = _LEADS_TO_A_DAY.sub("", words, count=1)
    told = find_dates(bare, today)
    if _lies_ahead(bare, told, today):
        return None, words
    if len(told) == 1 and len(told[0].days) == 1:
        return told[0].days[0], ""
    if len(told) == 1 and told[0].period:
        return told[0].period[0], ""
    return None, words


def _lies_ahead(words: str, told: tuple[Dated, ...], today: date) -> bool:
    """Whether a day without its year is nearer ahead than it is past: "3 December" said in November."""
    if len(told) != 1 or len(told[0].days) != 1 or _A_YEAR.search(words):
        return False
    day, coming = told[0].days[0], next((each.day for each in find_coming(words, today)), None)
    same = coming is not None and (coming.day, coming.month) == (day.day, day.month)
    return same and coming is not None and coming > today and coming - today < _SOON


def _set_of(rules: re.Match[str]) -> str:
    return EARLIER if rules["earlier"] or rules["earlier2"] or rules["before"] else STANDARD
