"""What the team says of announcements: "announce to everyone: …", "send it tomorrow at 9"."""

import re
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from balint.announcements import Choices
from balint.language.patterns import expression, pattern
from balint.language.spelling import straight
from balint.language.team.audiences import Spoken, begins_with_audience, read_audience
from balint.language.team.times import read_length


@dataclass(frozen=True, slots=True)
class Announce:
    """A new announcement, with as much of it as was said. `corrects` the one before, for those who got it;
    `when` are the words of a time.
    """

    text: str = ""
    to: Spoken | None = None
    corrects: bool = False
    when: str = ""


class Follow(StrEnum):
    """What is asked of announcements that are on their way or have gone."""

    LATEST = "latest"
    HOW = "how"
    CSV = "csv"
    PAUSE = "pause"
    RESUME = "resume"
    CANCEL = "cancel"
    AGAIN = "again"  # to those of whom it is unknown whether they got it


class Wish(StrEnum):
    """What is to become of the draft in hand."""

    SEND = "send"
    NOW = "now"  # at once, whatever time was chosen before
    LATER = "later"  # at a time that is yet to be said
    TEST = "test"
    TEXT = "text"  # other words, or buttons, or people, yet to be said
    BUTTONS = "buttons"
    AUDIENCE = "audience"
    CANCEL = "cancel"
    SHOW = "show"  # as it stands, and for how many


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What a draft is to be. `when` are the words of a time, `later` by how much it is put off;
    `detaches`: without the file that it has.
    """

    text: str = ""
    to: Spoken | None = None
    choices: Choices | None = None
    when: str = ""
    later: timedelta | None = None
    detaches: bool = False


_PLEASE = r"(?:(?:please|(?:can|could) (?:you|we|i)|(?:i|we) want to|i(?:'d| would) like to|let's),? )*"
_FIRST = pattern(r"(?:(?:please|actually|no|ok|okay|oh|and|then|well|right|so|but|now)\b[, ]*)+(?=\w)")
_NEW = r"""(?:/announce(?:ment)?\b|announce(?:ment)?\b(?! of\b)|(?:make|send(?: out)?|write|start|prepare
|draft)
    (?: an?| a new| another)? announcement\b|new announcement\b|send a message\b)"""
_SOMETHING = r"(?: (?:this|the following|something|it))?"
_MARK = r"\s*(?::|\n|\s[–—-]\s)\s*"
_TO_WITH_TEXT = pattern(
    rf"""{_PLEASE}{_NEW}{_SOMETHING}(?: (?:to|for) (?P<to>[^:\n]{{2,300}}?))?(?:{_MARK}
    |,? that )(?P<text>\S.*)"""
)
_BARE = pattern(rf"{_PLEASE}{_NEW}{_SOMETHING}(?: (?:to|for) (?P<to>[^\n]{{2,300}}))?[ .!:]*")
_TEXT_ALONE = pattern(r"/?announce (?P<text>(?!something|it\b|this\b).*\S.*)")
_TELL = pattern(
    rf"""{_PLEASE}(?P<verb>tell|inform|notify|let|remind|message|write to|send(?: this| a message)? to)
    [ ](?P<rest>\S.*)"""
)
_SENDING = ("message", "write", "send")  # "send to everyone tomorrow": what follows need not be the words
_THEN = pattern(rf"(?: know)?(?:{_MARK}|,? that |, )?\s*(?P<text>\S.*)")
_THEN_MARKED = pattern(rf"(?:{_MARK}|,? that )(?P<text>\S.*)")
_TELL_NAMED = pattern(rf"(?P<to>[^:\n]{{2,200}}?)(?: know)?(?:{_MARK}| that )(?P<text>\S.*)")
_CORRECT = pattern(
    r"""(?:/?correct(?:ion)?|put right)(?: (?:that|it|this|the (?:last |latest )?announcement))?
    \s*(?:(?::|\n|\s[–—-]\s)\s*(?P<text>\S.*)|(?<=announcement)[ .:]*|(?<=correct that)[ .:]*)"""
)
_FOR_LINES = re.DOTALL | re.IGNORECASE
_LINES = tuple(
    expression(each.pattern, _FOR_LINES)
    for each in (_TO_WITH_TEXT, _TEXT_ALONE, _TELL, _THEN, _THEN_MARKED, _TELL_NAMED, _CORRECT)
)
_ANNOUNCED, _COMMANDED, _TOLD, _TOLD_THEN, _TOLD_MARKED, _TOLD_NAMED, _CORRECTED = _LINES

_THE_ANNOUNCEMENT = r"(?:the |that |this |my |our |your )?(?:last |latest |running )?announcement"
_FOLLOWS: tuple[tuple[re.Pattern[str], Follow], ...] = tuple(
    (pattern(rf"{_PLEASE}(?:{words_})[ .?!]*"), follow)
    for words_, follow in (
        (
            r"""/announcements|(?:show |list |see )?(?:me )?(?:the |all |our |my )*(?:latest |last |past[ ]
            |recent )?
            announcements|what (?:announcements|have we announced|was announced).*
            |what(?:'s|s| is| are) (?:still )?scheduled|scheduled announcements""",
            Follow.LATEST,
        ),
        (
            rf"""(?:a |the )?(?:csv|list|table|spreadsheet)(?: (?:of|for|with))?(?: all)?(?: the)?
            (?: recipients| answers| everyone who got)(?: (?:of|to|for))?(?: {_THE_ANNOUNCEMENT}| it)?
            |(?:a |the )?csv (?:of|for) {_THE_ANNOUNCEMENT}
            |(?:show|send)(?: me)? the (?:recipients|answers)(?: as (?:a )?csv)?|(?:recipients
            |answers) as (?:a )?csv
            |who (?:did not|didn't|hasn't|has not|have not) (?:get|got|answer|answered|reply|replied
            |read)(?: it| yet)*""",
            Follow.CSV,
        ),
        (
            rf"""(?:so |and )?how (?:did|is|was|has|are) {_THE_ANNOUNCEMENT}(?: \w+)*
            |(?:what (?:happened|came|has become) (?:to|of|with)|who (?:got|has got
            |received)) {_THE_ANNOUNCEMENT}
            |(?:who|how many) (?:is|are|can|said|have|has|will) (?:coming|come|can't come|maybe|answered
            |replied|read it)
            |how many(?: people)? (?:have|has|got)(?: got| received| had)?(?: it| that)
            (?: so far| already| yet| now)*
            |how (?:did|is|does|has) it (?:go|going|gone|doing)
            |(?:what are|show|any) (?:the )?answers(?: to {_THE_ANNOUNCEMENT})?|(?:status
            |result) of {_THE_ANNOUNCEMENT}""",
            Follow.HOW,
        ),
        (
            rf"/?(?:pause|stop|hold|wait)(?: it| on| sending(?: it)?| {_THE_ANNOUNCEMENT})?",
            Follow.PAUSE,  # what is stopped can go on; "cancel" is for good
        ),
        (
            rf"""/?resume(?: it| sending(?: it)?| {_THE_ANNOUNCEMENT})?
            |(?:continue|carry on|go on)(?: sending(?: it)?| with it| (?:with )?{_THE_ANNOUNCEMENT})""",
            Follow.RESUME,
        ),
        (
            rf"/?(?:cancel|call off|abort)(?: it| sending(?: it)?| {_THE_ANNOUNCEMENT})?",
            Follow.CANCEL,
        ),
        (
            r"""(?:send|try|resend|retry)(?: it)?(?: again)?(?: to)? (?:the |those )?(?:\d+ )?unknown
            (?: ones| people)?
            (?: again| once more)?""",
            Follow.AGAIN,
        ),
    )
)
_APPROVES = pattern(
    rf"""{_PLEASE}(?:i )?approve(?: it| that| this| {_THE_ANNOUNCEMENT})?[ .!]*|what (?:is there
    |have i) to approve[ ?]*"""
)
_DECLINES = pattern(
    rf"""{_PLEASE}(?:i )?(?:reject|decline|refuse)(?: it| that| this| {_THE_ANNOUNCEMENT})?[ .!]*
    |(?:no, ?)?(?:it's |that's )?not (?:ok|okay|like this|right|good)\b.*"""
)
_WISHES: tuple[tuple[re.Pattern[str], Wish], ...] = tuple(
    (pattern(rf"{_PLEASE}(?:{words_})(?: (?:of|for|in) {_THE_ANNOUNCEMENT})?[ .!]*"), wish)
    for words_, wish in (
        (
            rf"""/?cancel(?: it| that| this| {_THE_ANNOUNCEMENT}| the draft)?|never ?mind|forget (?:it
            |about it|that)
            |(?:do not|don't) (?:send|announce)(?: it| that| anything)?|(?:drop|discard|scrap|delete)[ ]
            (?:it|that|the draft)""",
            Wish.CANCEL,
        ),
        (
            r"""/?test(?: it| this| that)?(?: (?:on|to|with) (?:me|myself))?(?: first)?|(?:send|show)[ ]
            (?:it|this) to me(?: first)?
            |send me (?:a test|it)(?: first)?|try it(?: out)?(?: (?:on|with) me)?(?: first)?|a test
            (?: to me)?""",
            Wish.TEST,
        ),
        (
            r"""(?:yes,? |ok,? |okay,? )?(?:send|publish|post|schedule)(?: it| this| that)?
            (?: (?:out|off|to all of them|to them))*
            |(?:yes,? )?go ahead|(?:send to|schedule for) \d[\d,]* (?:people|person)""",
            Wish.SEND,
        ),
        (
            r"""(?:yes,? |ok,? |okay,? )?(?:send|publish|post)(?: it| this| that)?(?: out| off)?
            (?: now| at once| straight away| right away| immediately)""",
            Wish.NOW,
        ),
        (
            rf"""(?:send|schedule) (?:it )?(?:for |at )?(?:later|another time)|later|another time
            |change (?:the )?(?:time|day|date)|(?:make it )?(?:a (?:bit|little) )?(?:later|earlier)
            |(?:at )?(?:a|some) (?:different|other) time
            |(?:reschedule|postpone|put off|delay)(?: it| that| {_THE_ANNOUNCEMENT})?""",
            Wish.LATER,
        ),
        (r"(?:add|with|put in)(?: some| answer| the)? (?:buttons|answers|answer buttons)", Wish.BUTTONS),
        (
            r"""change (?:the )?(?:audience|recipients|people)|(?:to )?(?:somebody
        |someone) else""",
            Wish.AUDIENCE,
        ),
        (
            r"""(?:(?:to )?how many(?: people)?|whom?)(?: is| does| will)? (?:it|this|that)[ ]
            (?:going|goes?|be sent|sent)(?: out)?(?: to| for)?[ ?]*
            |show (?:me )?(?:it|the draft)(?: again)?
            |(?:change|edit) (?:it|that|the announcement)""",
            Wish.SHOW,
        ),
        (r"(?:change|edit|reword|rewrite)(?: the)? (?:text|words|wording|message)", Wish.TEXT),
    )
)
_NEW_TEXT = expression(
    r"(?:please )?(?:(?:change|replace|edit|make)(?: the)?(?: text| words| wording| message| it)?"
    rf"(?: (?:of|for|in) {_THE_ANNOUNCEMENT})?"
    r"(?: to| into| with| say(?:ing)?| read)?|(?:the )?(?:new )?text(?: is)?|it should (?:say|read))"
    r"(?:\s*[:\n]\s*|(?<=say )|(?<=read ))(?P<text>\S.*)",
    _FOR_LINES,
)
_NO_BUTTONS = pattern(
    r"""(?:no|without|remove|take (?:away|off)|drop|delete)(?: the| any| all)?(?: answer)? (?:buttons?
    |answers?)[ .!]*"""
)
_NO_FILE = pattern(
    r"""(?:please )?(?:no|without|remove|take (?:away|off|out)|drop|delete|leave out)(?: the| that| any)?
    (?: picture| photo| image| file| document| attachment| pdf)(?: again| from it)?[ .!]*"""
)
_ADDS = pattern(r"(?:please )?(?:add|with|put in|use|give them)\b.*|.*\bbuttons?\b.*")
_COMING = pattern(r".*\b(?:coming|can't|cannot|maybe|attend(?:ing|ance)?|rsvp)\b.*")
_READ = pattern(r".*\bread\b.*")
_INSTEAD = r"(?:,? (?:instead|rather|please|then|after all))*[ .!?]*"
_GOES_TO = pattern(
    rf"""(?:please )?(?:(?:make|let) it go|(?:send|address|announce)(?: it| this| that)?|it (?:goes
    |should go|is|'s)
    |change (?:the )?(?:audience|recipients|people)|(?:the )?(?:audience|recipients)(?: is| are)?|only
    |just|make it)
    (?: only| just| out)?(?: ?:| to| for)? (?P<to>\S.*?){_INSTEAD}"""
)
_NAMES_WHOM = pattern(r"\b(?:to|for|only|just|audience|recipients|people)\b")
_OF_TIME = (
    r"(?:(?:at|on|for|in|next|this|tomorrow|today|tonight|half|quarter|noon|midday|(?:mon|tues|wednes|thurs|fri"
    r"|satur|sun)day)\b|\d)"
)
_SAID_INSTEAD = pattern(
    rf"(?:(?:please|actually|no|ok|okay|oh|sorry|better|rather)\b[, ]*)*(?P<what>{_OF_TIME}.*?){_INSTEAD}"
)
_AT_A_TIME = pattern(
    rf"""{_PLEASE}(?:(?:send|schedule|publish|post)(?: it| this| that)?|make (?:it|that)|it (?:goes
    |should go)
    |(?:re-?schedule|move|postpone|delay|put off|bring forward)(?: it| this| that| {_THE_ANNOUNCEMENT})?
    |(?:put|push|move|bring) (?:it|that|{_THE_ANNOUNCEMENT}) (?:off|back|forward|on)
    |change (?:(?:it|that)(?= to .*(?:\d|day\b|tomorrow|tonight|noon))|(?:the )?(?:time|day|date)))
    (?: out)?(?: (?:for|to|until|till))? (?P<when>\S.*?){_INSTEAD}"""
)
_TIME_BEHIND = pattern(
    r"""(?P<to>.*?)[ ,]+(?P<when>(?:tomorrow|today|tonight|this (?:morning|afternoon|evening)|next|on|at
    |in \w+ (?:hour|minute|day|week)|from)\b.*)"""
)


_SHIFT = pattern(
    rf"""{_PLEASE}(?:make (?:it|that) |(?P<verb>put|push|move|bring|delay|postpone)[ ]
    (?:it|that|{_THE_ANNOUNCEMENT}) )?(?P<way>off |back |forward |on )?(?:by )?(?P<length>(?:an?|half an|one
    |two|three|four|five|six|\d{{1,3}}) (?:hours?|hrs?|minutes?|mins?|days?|weeks?))
    (?: (?P<then>later|earlier|back|forward))?{_INSTEAD}"""
)
_BY_ANSWER = pattern(
    rf"""{_PLEASE}(?:remind|tell|inform|notify|message|write to|announce to
    |send(?: it| this| an announcement)? to|change (?:the )?audience to|only|just)[ ]
    (?:only |just |all |all of )?
    (?:everyone |everybody |those |people |whoever |anyone )(?:who |that )?
    (?:(?:(?:has|have) (?:not|n't)|hasn't|haven't|did not|didn't|has|have)(?: yet)? (?:answered|answer|replied
    |reply|responded|respond)\b
    |(?:is|are|'re|said|pressed|answered)(?: they are| they're| that they are)? (?:not )?(?:coming|maybe|can't
    |read)\b
    |(?:can't|cannot) come\b).*"""
)
_ASKS_WHEN = pattern(
    rf"""(?:and |so )?(?:when (?:does|will|is|do)|what time (?:does|will|is))
    (?: (?:it|that|this|{_THE_ANNOUNCEMENT}))
    (?: (?:go|going|to go|be sent|sent|due|scheduled|to be sent|leave))?(?: out)?[ ?.]*"""
)


def is_by_answer(text: str) -> bool:
    """Whether the audience is whoever has given some answer, or none: "remind those who haven't answered"."""
    return _BY_ANSWER.fullmatch(" ".join(_straightened(text).split())) is not None


def asks_when(text: str) -> bool:
    return _ASKS_WHEN.fullmatch(" ".join(_straightened(text).split())) is not None


def read_announcing(text: str) -> Announce | None:
    """A new announcement, or what puts right the one before; None if it is neither."""
    said = _straightened(text)
    if found := _CORRECTED.fullmatch(said):
        return Announce(_typed(text, found) if found["text"] else "", corrects=True)
    if found := _ANNOUNCED.fullmatch(said):
        to, when = _whom_and_when(found["to"]) if found["to"] else (None, "")
        return Announce(_typed(text, found), to, when=when)
    if found := _BARE.fullmatch(said):
        to, when = _whom_and_when(found["to"]) if found["to"] else (None, "")
        return Announce(to=to, when=when)
    if found := _TOLD.fullmatch(said):
        return _told(text.strip()[found.start("rest") :], marked=found["verb"].lower().startswith(_SENDING))
    if found := _COMMANDED.fullmatch(said):
        return Announce(_typed(text, found))
    return None


def _typed(text: str, found: re.Match[str]) -> str:
    """The words of an announcement as they were typed, curly quotes and all."""
    return text.strip()[found.start("text") : found.end("text")]


def time_instead(text: str) -> str:
    """The words of a time that takes the place of another: "no, at 10 instead"; empty for anything else."""
    found = _SAID_INSTEAD.fullmatch(" ".join(_straightened(text).split()))
    return found["what"] if found else ""


def asks_to_approve(text: str) -> bool:
    return _APPROVES.fullmatch(" ".join(_straightened(text).split())) is not None


def asks_to_decline(text: str) -> bool:
    return _DECLINES.fullmatch(" ".join(_straightened(text).split())) is not None


def read_follow(text: str) -> Follow | None:
    said = " ".join(_straightened(text).split())
    return next((follow for words_, follow in _FOLLOWS if words_.fullmatch(said)), None)


def read_wish(text: str) -> Wish | Change | None:
    """What is to become of a draft, while one is in hand; None if something else is spoken of."""
    text = text.strip()
    begins = found.end() if (found := _FIRST.match(text)) else 0
    for words_ in (text, text[begins:]) if begins else (text,):
        if (wish := _wish(words_)) is not None:
            return wish
    return None


def _wish(text: str) -> Wish | Change | None:
    said = _straightened(text)
    if found := _NEW_TEXT.fullmatch(said):
        return Change(text=_typed(text, found))
    said = " ".join(said.split())
    wish = next((wish for words_, wish in _WISHES if words_.fullmatch(said)), None)
    if _NO_FILE.fullmatch(said):
        return Change(detaches=True)
    return wish or _choices(said) or _addressed(said) or _timed(said)


def _straightened(text: str) -> str:
    return straight(text).strip()


def _told(rest: str, *, marked: bool) -> Announce | None:
    """ "Tell everyone in Scotland that …", "tell Anna and Ben: …". `marked`: by a colon, or "that"."""
    if begun := begins_with_audience(straight(rest)):
        audience, end = begun
        if not rest[end:].strip(" .!"):
            return Announce(to=Spoken(audience))
        then = (_TOLD_MARKED if marked else _TOLD_THEN).fullmatch(rest, end)
        return Announce(_begun(then["text"]), Spoken(audience)) if then else None
    found = _TOLD_NAMED.fullmatch(rest)
    to = read_audience(found["to"]) if found else None
    return Announce(_begun(found["text"]), to) if found and to else None


def _begun(text: str) -> str:
    return text[:1].upper() + text[1:]


def _choices(said: str) -> Change | None:
    if _NO_BUTTONS.fullmatch(said):
        return Change(choices=Choices.NONE)
    if not _ADDS.fullmatch(said):
        return None
    if _COMING.fullmatch(said):
        return Change(choices=Choices.COMING)
    return Change(choices=Choices.READ) if _READ.fullmatch(said) else None


def _addressed(said: str) -> Change | None:
    """Another audience, and perhaps a time behind it: "send it to everyone tomorrow at 9"."""
    found = _GOES_TO.fullmatch(said)
    to, when = _whom_and_when(found["to"]) if found else (None, "")
    if found is None or to is None:
        return None
    may_be_names = _NAMES_WHOM.search(said[: found.start("to")])
    return Change(to=to, when=when) if may_be_names or not to.names else None


def _whom_and_when(phrase: str) -> tuple[Spoken | None, str]:
    """An audience, perhaps with a time behind it: "everyone tomorrow at 9"."""
    if to := read_audience(phrase):
        return to, ""
    timed = _TIME_BEHIND.fullmatch(phrase)
    to = read_audience(timed["to"]) if timed else None
    return to, timed["when"] if timed and to else ""


def _timed(said: str) -> Change | None:
    shift = _SHIFT.fullmatch(said)
    if shift and (shift["verb"] or shift["then"]):
        earlier = (shift["way"] or "").strip() == "forward" or shift["then"] in ("earlier", "forward")
        length = read_length(shift["length"])
        return Change(later=-length if earlier else length)
    found = _AT_A_TIME.fullmatch(said)
    return Change(when=found["when"]) if found else None
