"""What the team says of questions that were not covered: to see, answer, and put an answer right."""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from balint.language.dates import find_dates
from balint.language.patterns import expression, pattern
from balint.language.requests import without_courtesies
from balint.language.said import DateProblem
from balint.language.spelling import straight
from balint.questions import Part

OURSELVES = "Accreditation team"
LONGEST_OWNER = 80
_NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_PLACES = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")


class Wish(StrEnum):
    """What is to be done: with questions, `ANSWERS` and after with answers that were approved."""

    SEE = "see"
    SHOW = "show"
    ANSWER = "answer"
    LEAVE = "leave"
    ANSWERS = "answers"
    CHANGE = "change"
    TAKE_BACK = "take_back"
    TAKE_IT_BACK = "take_it_back"
    CHANGE_TEXT = "change_text"
    CHANGE_SOURCE = "change_source"
    CHANGE_QUESTION = "change_question"


@dataclass(frozen=True, slots=True)
class Wished:
    """`place` counts from 1 in what was shown last, 0 for the one at hand; `about` is what it is about."""

    wish: Wish
    place: int = 0
    about: str = ""


@dataclass(frozen=True, slots=True)
class ToldSource:
    """Whose guidance an answer is. `days` are the first and last of a period, or twice the same; None where
    none was told. `clear` is false where they could not be read, or lie `ahead`.
    """

    owner: str
    days: tuple[date, date] | None
    clear: bool = True
    ahead: bool = False


_PEOPLE = r"(?:people|members|leaders|they|users|everyone|everybody|applicants|anyone|anybody|folk)"
_NOT_COVERED = (
    r"(?:(?:that )?(?:(?:was|were|are|is|has been|have been) )?(?:not|n't) (?:been )?(?:covered|answered)"
    r"|(?:that )?(?:we|i|you|the (?:guidance|bot|assistant)) (?:has |have |had |could |can |do |does |did )?"
    r"(?:not|n't|cannot)(?: yet)? ?(?:been )?(?:covered?|answer(?:ed)?))(?: yet)?"
)
_WAITING = rf"(?:waiting|open|left|unanswered|outstanding|pending|passed on|{_NOT_COVERED})"
_WHICH = (
    rf"(?:(?:number |no\.? ?|question |the )*(?P<place>\d{{1,2}}|{'|'.join(_NUMBERS)}|{'|'.join(_PLACES)})"
    r"(?: (?:one|question))?|it|this|that|this (?:one|question)|that (?:one|question)|them)"
)
_ABOUT = r"(?: (?:about|on|to|for|of))? (?P<about>\S.{1,120})"
_TABLE: tuple[tuple[Wish, re.Pattern[str]], ...] = tuple(
    (wish, pattern(layout))
    for wish, layout in (
        (
            Wish.SEE,
            rf"""/questions|(?:what|which questions?) (?:have|did|do|are) {_PEOPLE}
            (?: (?:been|be|keep|all))*(?: ask(?:ed|ing|s)?)(?: (?:us|you|about|lately|recently|so far
            |this (?:week|month)|that .*))*
            |(?:what|which|how many|any|are there(?: any)?|is there(?: an?)?|show|see|list|read|open
            |go through|get|look at)?(?: (?:me|us|all|any|the|our|new|more|other))* ?
            (?:(?:unanswered|uncovered|open|waiting|outstanding|pending) questions?
            |questions? (?:are |is )?(?:still |yet )?{_WAITING}(?: for us| for an answer| to answer| there)?)
            |what (?:is|are) (?:the )?questions?(?: waiting)?|(?:show|list|see|back to)(?: me| us)?(?: all)?
            (?: of)?(?: the)? questions
            |what (?:could|can|did) (?:not be|the (?:bot|assistant|guidance) not|you not) answer(?:ed)?
            |what (?:could|can|did)n't (?:be|you|the (?:bot|assistant|guidance)) answer(?:ed)?""",
        ),
        (
            Wish.ANSWERS,
            r"""/answers|(?:what|which(?: questions)?) (?:have|did|has) (?:we|the team) (?:already )?
            (?:answer(?:ed)?|approved?)(?: so far| already)*
            |(?:show|list|see|read|what are|which are)?(?: (?:me|us|all|the|our|of))*
            (?:approved|team|team's|our(?: own| approved)?) answers""",
        ),
        (Wish.CHANGE_TEXT, r"(?:change|edit|correct|rewrite|reword)(?: the| my)? (?:text|wording|words)"),
        (Wish.CHANGE_QUESTION, r"(?:change|edit|correct|reword|rephrase)(?: the| my)? question"),
        (Wish.CHANGE_SOURCE, r"(?:change|edit|correct)(?: the| my)? (?:source|date|owner)"),
        (Wish.LEAVE, rf"(?:leave|put|set) {_WHICH} (?:aside|out|be|alone)"),
        (Wish.LEAVE, rf"(?:leave aside|ignore|skip|dismiss|decline) {_WHICH}|leave aside"),
        (Wish.LEAVE, r"(?:leave|put|set) the (?:one|question)(?P<about> (?:about|on) \S.{1,120}) aside"),
        (
            Wish.SHOW,
            r"(?:show|see|open|read)(?: me)? the (?:one|question)(?P<about> (?:about|on) \S.{1,120})",
        ),
        (Wish.SHOW, rf"(?:show|see|open|read)(?: me)? {_WHICH}"),
        (
            Wish.TAKE_BACK,
            rf"""(?:take back|withdraw|remove|retract|delete|take down)(?: the| our| that| this)? answer
            (?:{_ABOUT})?""",
        ),
        (
            Wish.TAKE_IT_BACK,
            r"(?:take back|withdraw|retract|take down) (?:it|that|this)|take (?:it|that|this) back",
        ),
        (Wish.TAKE_BACK, rf"take(?: the| our| that| this)? answer(?:{_ABOUT})? back"),
        (
            Wish.CHANGE,
            rf"""(?:change|edit|correct|update|rewrite|revise)(?: the| our| that| this| my)? answer
            (?:{_ABOUT})?""",
        ),
        (Wish.ANSWER, rf"(?:answer|reply to) {_WHICH}|answer"),
        (Wish.ANSWER, r"answer (?:the )?(?:one|question|questions|ones)(?P<about> (?:about|on) \S.{1,120})"),
    )
)
_NEW = expression(
    r"\s*(?:please )?(?:change|edit|correct|rewrite|reword|rephrase)(?: the| my)? "
    r"(?:(?P<part>text|wording|words|source|date|owner|question) to |"
    r"(?P<named>text|wording|words|answer|source|date|owner|question)(?: to)? ?:)\s*(?P<words>\S.*)",
    re.IGNORECASE | re.DOTALL,
)
_EMAIL = expression(r"([\w.+-]+)@[\w-]+(?:\.[\w-]+)+")
_OF_A_DESK = pattern(
    r"""(?:info|admin|administrator|office|contact|contact-?us|enquir(?:y|ies)|secretar(?:y|iat)|hello|team
    |events?|membership|accreditation|training|support|mail|post|balint|society)"""
)
_SHARED = pattern(r"(?:us|we|ours?|mine|me|(?:the )?(?:accreditation )?team|our own|the team's|it is ours)")
_AROUND = pattern(
    r"""^(?:(?:it|this|that)(?: is|'s| was| comes)?|from|by|of|source|according to|as of|guidance|the guidance
    |on|dated|since|[\s,;:.–-])+\b\s*|[\s,;:.–-]+(?:from|on|of|dated|since|as of|guidance)?\s*$"""
)


def read_wish(text: str) -> Wished | None:
    """What a member of the team wants with questions and answers; None for anything else."""
    said = without_courtesies(straight(text)).rstrip("?!. ")
    for wish, form in _TABLE:
        if found := form.fullmatch(said):
            parts = found.groupdict()
            return Wished(wish, _number(parts.get("place") or ""), _bare(parts.get("about") or ""))
    return None


def read_new_words(text: str) -> tuple[Part, str] | None:
    """ "change the text: …" with the words that are to stand there, as they were typed."""
    found = _NEW.fullmatch(text)
    if found is None:
        return None
    match (found["part"] or found["named"]).lower():
        case "source" | "date" | "owner":
            return Part.SOURCE, found["words"].strip()
        case "question":
            return Part.QUESTION, found["words"].strip()
    return Part.ANSWER, found["words"].strip()


def persons_address(text: str) -> str:
    """The first e-mail address in it that is a person's and not a desk's; empty if there is none."""
    found = (each for each in _EMAIL.finditer(text) if not _OF_A_DESK.fullmatch(each[1]))
    return next((each[0] for each in found), "")


def read_source(text: str, today: date) -> ToldSource | None:
    """Whose guidance it is and from when: "Council, 3 June 2026". None where nobody is named briefly."""
    said = " ".join(straight(text).split())
    dates = find_dates(said, today)
    told = [(each.days[0], each.days[-1]) if each.days else each.period for each in dates]
    clear = all(told) and not any(each.problem for each in dates)
    ahead = any(each.problem is DateProblem.FUTURE for each in dates)
    for each in reversed(dates):
        said = f"{said[: each.start]} {said[each.end :]}"
    owner = said
    while (bare := _AROUND.sub("", owner).strip()) != owner:
        owner = bare
    owner = OURSELVES if (not owner and dates) or _SHARED.fullmatch(owner) else owner
    if not owner or len(owner) > LONGEST_OWNER or "?" in owner:
        return None
    return ToldSource(owner[0].upper() + owner[1:], told[-1] if told and clear else None, clear, ahead)


def _number(said: str) -> int:
    low = said.casefold()
    if low.isdecimal():
        return int(low)
    return next((names.index(low) + 1 for names in (_NUMBERS, _PLACES) if low in names), 0)


def _bare(about: str) -> str:
    return re.sub(r"^\s*(?:about|on|to|for|of)\s+", "", about).strip()
