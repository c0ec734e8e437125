"""What the team asks about people: how many stand where, who is on a list, how one is getting on."""

import re
from dataclasses import dataclass
from enum import Enum

from balint.language.given_names import given_names
from balint.language.name_words import GIVEN_BUT_WORDS, MONTH_NAMES
from balint.language.patterns import pattern, rows, words
from balint.language.team.phrases import undressed
from balint.lists import LiveList
from balint.people import Stage


class AskedOverview(Enum):
    OVERVIEW = "overview"


class Everybody(Enum):
    """Lists that are no live list and no stage: all, whoever is between joining the pathway and the Council's
    decision, and who has not told where they stand.
    """

    ALL = "everybody"
    APPLICANTS = "applicants"
    UNTOLD = "untold"


Which = LiveList | Stage | Everybody


@dataclass(frozen=True, slots=True)
class AskedList:
    """`as_file`: as a table for a spreadsheet."""

    which: Which
    as_file: bool = False


@dataclass(frozen=True, slots=True)
class AskedPerson:
    """How somebody is getting on. `surely`: it can be about nobody but a person; "show …" can be about
    anything.
    """

    name: str
    surely: bool = True


@dataclass(frozen=True, slots=True)
class Search:
    """`surely`: it can be about nobody but a person; "find members" can be another matter."""

    name: str
    surely: bool = True


_FORM_R = r"(?:form[- ]?r(?:'?s)?|ref(?:er|re|r)e?nces?)"
_LATELY = r"(?: (?:lately|recently|yet|(?:for|in) .{1,20}))?"
_OVERVIEW = pattern(
    r"""/?team|(?:show |give )?(?:me )?(?:the |an |our )?(?:team )?overview
    (?: of (?:the team|everybody|everyone|people|(?:the |our |all )*applicants))?|/overview
    |how many(?: \w+)?(?: are| is| do we have| have we)?(?: there)? (?:at|in|on) (?:each|every|which|what
    |the) stages?
    |(?:numbers|counts|people|figures|applicants)(?: \w+)? (?:by|per|at each|at every) stage
    |who(?:'?s| stands| is| are| has got)(?: at)? where|(?:the )?(?:stages|all stages)(?: overview)?
    |where (?:does|do|is|are) (?:every(?:body|one)|they all|people|(?:all )?(?:the |our )?
    applicants)(?: stand| at| up to)?
    |how (?:does|do|is|are) (?:every(?:body|one)|they all|people|things|(?:all )?(?:the |our )?applicants)
    (?: all)? (?:stand(?:ing)?|doing|getting on|coming along|progressing)
    |(?:what are |what's |show |give )?(?:me )?the (?:numbers|figures|counts|state of things)
    |(?:status|stage) overview|how many (?:people|applicants)(?: are there| do we have| have we)?"""
)
_SUBJECTS: tuple[tuple[Which, re.Pattern[str]], ...] = tuple(
    (which, pattern(rf"(?<![\w'])(?:{layout})(?![\w'-])"))
    for which, layout in (
        (
            LiveList.NEARLY_DONE,
            r"""(?:nearly|almost|just about) (?:done|there|finished|complete|ready|at the end|through)
            |(?:nearly|almost) (?:has |have )?(?:finished|completed)(?: everything| all)?
            |(?:close|near|nearest|closest) to (?:being )?(?:done|the end|finish(?:ing|ed)?|complet(?:ion
            |e|ing)|ready)
            |(?:about|soon|going) to (?:finish|be (?:done|finished|ready))|nearing (?:completion|the end)
            |within (?:two|2)(?: sessions?| steps?)?(?: (?:of|from|to|off) (?:completion|completing
            |finishing|the end|(?:being )?done))?
            |(?:only )?(?:two|2|one|1)(?: or (?:two|2|fewer|less))?(?: sessions?)? (?:left|to go)""",
        ),
        (
            LiveList.FORM_R_WAITING,
            rf"""(?:an? |the )?(?:outstanding|overdue|missing|late|open|unreturned) {_FORM_R}
            |(?:waiting|waits|wait|needs?|lacks?|lacking) (?:for |on )?(?:an? |their )?{_FORM_R}
            |{_FORM_R}(?: is| are| has been| have been| that (?:is|are))?(?: still)?
            (?: outstanding| overdue| late| missing| waiting| waited for
            | not (?:in|here|back|received)(?: yet)?)
            (?:(?: for)?(?: over| more than| at least)? (?:30|thirty) days(?: or (?:more|longer))?)?
            |{_FORM_R} (?:hasn't|has not|haven't|have not) (?:come|arrived|been received)
            (?: back| in)?(?: yet)?
            |(?:supervisors? )?(?:hasn't|haven't|has not|have not|not) (?:yet )?(?:sent|returned|done|written
            |filled in|completed)(?: (?:in|back|us))*(?: an?| the| their)? {_FORM_R}(?: yet| back| in)*
            |{_FORM_R} (?:waiting|list)""",
        ),
        (
            LiveList.QUIET,
            rf"""(?:gone |went |been |fallen |become )?(?:quiet|silent|inactive){_LATELY}
            |(?:hasn't|haven't|has not|have not|not) (?:we |you |i )?(?:been )?(?:logged|logging|told us|said
            |heard from)(?: anything| a thing)?{_LATELY}
            |(?:gone|went|fallen) quite{_LATELY}|(?:logged|logs) nothing{_LATELY}|stopped logging{_LATELY}""",
        ),
        (
            Everybody.UNTOLD,
            r"""(?:hasn't|haven't|has not|have not|not|never) (?:yet )?(?:told|said)(?: (?:us|me|you))?
            (?: yet)?(?: where they (?:stand|are))?|(?:not told|unknown stage|without a stage|no stage)""",
        ),
        (Stage.READY, r"ready(?: to apply)?"),
        (Stage.APPLIED, r"applied(?: (?:so far|already|for accreditation))?|applications?"),
        (Stage.IN_REVIEW, r"(?:in|under|at)(?: the)? review(?: stage)?|being reviewed|reviewed"),
        (Stage.FURTHER_STEPS, r"(?:has |have |with |need(?:s|ing)? )?further steps(?: to take)?"),
        (
            Stage.RECOMMENDED,
            r"recommended(?: to (?:the )?(?:next )?(?:full )?council)?|(?:with|before|at) (?:the )?council",
        ),
        (Stage.ACCREDITED, r"accredited"),
        (Stage.ON_THE_PATHWAY, r"on (?:the |their )?pathway|under way|underway"),
        (Stage.INTERESTED, r"(?:registered (?:their |an )?)?interest(?:ed)?(?: only)?"),
        (Everybody.APPLICANTS, r"(?:all )?(?:the |our )?(?:applicants|candidates)"),
        (
            Everybody.ALL,
            r"every(?:body|one)|all (?:of them|(?:the |our )?people)",
        ),
    )
)
_FILE = pattern(
    r"""(?:,? ?(?:as|in|into|to) )?(?:an? |the )?(?<![\w'])(?:csv|spreadsheet|excel|table|file
    |download)(?: (?:file|sheet|table|list))?
    (?: (?:of|with|for|on))?(?![\w'])"""
)  # fmt: skip
_EXPORT = pattern(r"(?:/?export|download)\b")
# What may stand beside a subject in a question for a list; anything else makes it another question.
_BESIDE = words(
    """who who's who're whose which what how many list lists show me give send us of the our all is are has
    have had been there anybody anyone any people person applicants applicant candidates candidate
    leaders members those ones them they that still yet already currently now so far do we does at
    in on stage be got a for with export download everybody everyone names name and /list"""
)
_ASKING = words(
    "who who's who're whose which how list lists show give send any anybody anyone people those names /list"
)
_MOST_BESIDE = 9  # words

_NAME = r"(?P<name>(?:(?:dr|prof|mrs?|ms)\.? )?[^\W\d_][\w'.-]*(?: [^\W\d_][\w'.-]*){0,3}?)"
_WITH = r"(?: (?:on|in|with|at|towards?) .{1,40})?"
_LEFT = (
    r"(?:got |have |need |to )*(?:left|to go|done|do|logged|need|have|led|lead|attended|attend|completed)"
    r"(?: left| to do| to go)?"
)
_AT = rows(
    r"""(?:done|there|finished|ready(?: to apply)?|applied|accredited|recommended|(?:gone )?quiet
    |on the pathway|(?:in|under) review|logged anything)"""
)
_PERSON = tuple(
    pattern(layout.replace("NAME", _NAME) + _WITH)
    for layout in (
        r"""how(?:'s| is| has|'re| are) NAME (?:getting (?:on|along)|doing|coming (?:on|along)
        |progressing|faring|going)""",
        r"how(?:'s| is| has) NAME been (?:getting (?:on|along)|doing)",
        r"how NAME is (?:getting (?:on|along)|doing|coming (?:on|along)|progressing)",
        r"when did NAME last (?:log|lead|attend|do)(?: .{1,40})?",
        r"how far (?:along |on )?(?:is|has|did) NAME(?: (?:got|come|along|on|progressed|get))?",
        r"where(?:'s| is| has) NAME (?:at|up to|got to|reached)",
        r"where does NAME stand",
        r"(?:at |in |on )?(?:what|which) stage (?:is|does|has) NAME(?: (?:stand|at|in|on|got to|reached))*",
        r"what(?:'s| is) left for NAME",
        r"what (?:does|has) NAME (?:still )?(?:got |have )?(?:left|need|to do|done|logged)(?: to do)?",
        r"how (?:many|much)(?: .{1,40}?)? (?:has|does|is) NAME (?:still )?" + _LEFT,
        r"/(?:person|show) NAME",
    )
)
_PERHAPS = tuple(
    pattern(layout.replace("NAME", _NAME))
    for layout in (
        r"""(?:show me |show |see |give me )?NAME's (?:progress|portfolio|record|details|counts?|stage
        |status|standing)""",
        r"(?:progress|portfolio|record|details|counts|stage|status) (?:of|for) NAME",
        r"(?:is|has) NAME (?:(?:nearly|almost|already|yet|been) )*" + _AT,
        r"where(?:'s| is) NAME(?: (?:on|in|along) .{1,40})?",
        r"how(?:'s| is) NAME",
        r"(?:show me|show|open|(?:tell me )?about|what about|how about|who is|who's) NAME",
    )
)
_SEARCH = pattern(rf"(?:/?find|/?search(?: for)?|look (?:for|up)|is there (?:an?|anybody called)) {_NAME}")
_NO_NAMES = words(
    """i me my mine we us our you your yours it its that this these those there the a an he she they them him
    her everybody everyone somebody someone anybody all people who what which how when where more else
    supervision supervisions group groups session sessions balint form accreditation membership council
    society application applications reference references review pathway training weekend weekends
    meeting guidance members member questions question answers answer announcement announcements log help
    supervisor leader leaders venue room rooms insurance list lists invitation"""
)


def read_overview(text: str) -> AskedOverview | AskedList | AskedPerson | Search | None:
    said = undressed(text)
    if not said:
        return None
    if _OVERVIEW.fullmatch(said):
        return AskedOverview.OVERVIEW
    return _list(said) or _person(said)


def _list(said: str) -> AskedList | None:
    """A subject, and nothing beside it but what makes a question for a list."""
    rest, files = _FILE.subn(" ", said)
    as_file = bool(files) or _EXPORT.match(said) is not None
    for which, subject in _SUBJECTS:
        beside, found = subject.subn(" ", rest, count=1)
        if not found:
            continue
        words_ = beside.lower().replace(",", " ").split()
        asks = as_file or any(word in _ASKING for word in words_)
        if asks and len(words_) <= _MOST_BESIDE and all(word in _BESIDE for word in words_):
            return AskedList(which, as_file=as_file)
    return None


def _person(said: str) -> AskedPerson | Search | None:
    if search := _SEARCH.fullmatch(said):
        name = search["name"]
        return Search(name, surely=name[0].isupper() or _may_be_a_name(name))
    for forms, surely in ((_PERSON, True), (_PERHAPS, False)):
        for form in forms:
            if (found := form.fullmatch(said)) and _may_be_a_name(found["name"]):
                name = found["name"].removesuffix("'s")
                return AskedPerson(name, surely=surely or _is_a_name(name))
    return None


def _is_a_name(name: str) -> bool:
    """Written as somebody's, who is none that the guidance speaks of."""
    first, *others = name.casefold().split()
    return (
        name[0].isupper()
        and first in given_names() | GIVEN_BUT_WORDS - MONTH_NAMES
        and first != "enid"
        and "balint" not in others
    )


def _may_be_a_name(name: str) -> bool:
    return name.lower().split()[0] not in _NO_NAMES
