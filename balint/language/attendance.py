"""How many people came to a session: "8 of us", "nine turned up", "a group of ten"."""

import re

from balint.language.clauses import DAY, READ
from balint.language.numbers import NUMBER, NUMBER_WORD, read_number
from balint.language.patterns import expression, pattern, rows

_FEWEST, MOST_HEADS = 2, 60

_WHO = r"(?:of us|of them|people|persons?|members|participants|attendees|attended|attending|attendance)"
_HERE = r"(?:in (?:the )?room|in[- ]person|face to face|f2f)"
_THERE = rows(
    r"""(?:online|(?:on |by |via )?zoom|(?:on|via|by) teams|(?:on|by) video|on (?:the )?screen|virtual(?:ly)?
    |remote(?:ly)?|dialled in|dialling in|(?:joined|joining)[ ]
    (?:online|remotely|by video|on (?:zoom|teams)))"""
)
_TWO_PARTS = pattern(
    rf"""\b(?P<here>{NUMBER})(?: {_WHO})? (?:{_HERE}
    |there)\b[^.;]{{0,20}}?\b(?P<there>{NUMBER})(?: {_WHO})? {_THERE}\b
    |\b(?P<there_first>{NUMBER})(?: {_WHO})? {_THERE}\b[^.;]{{0,20}}?\b(?P<here_last>{NUMBER})(?: {_WHO})?
    [ ]{_HERE}\b
    |\b(?P<here_alone>{NUMBER}) ?(?:plus|\+) ?(?P<there_too>{NUMBER}) {_THERE}\b"""
)

_ANYBODY = rows(
    r"""(?:people|ppl|pp|pts|persons?|(?:group )?members?
    |participants?|attendees?|folks?|pax|heads|bodies|souls
    |delegates
    |colleagues|faces|staff|ladies|lads|chaps|gents)"""
)
_TRADE = rows(
    r"""(?:doctors?|docs?|gps?|(?:gp )?trainees?|registrars?|students?|clinicians?|nurses?|psychiatrists?
    |therapists?|medics?|psychologists?|physicians?|consultants?|professionals?|practitioners?|vets?
    |counsellors?|residents?|juniors?|women|woman|men|man|pharmacists?|paramedics?|physios?|physiotherapists?
    |midwi(?:fe|ves)|sprs?|shos?|anps?|hcas?|fy\ds|f[12]s|[cs]t\ds|gpsts?|imts?
    |social workers?|chaplains?|surgeons?|dentists?|health visitors?|psychotherapists?)"""
)
KIND = rf"(?:{_ANYBODY}|{_TRADE})"
_ANY_TRADE = rows(  # "five officers"
    r"""(?!(?:min|hour|hr|sec|day|week|month|year|group|session|time|meeting|supervision|weekend|case|pound|mile
    |minute|quarter|cup|biscuit|cake|coffee|tea|email|call|event|apolog|absence|other|round|stop|train|bus)\w*)
    [a-z]{3,}s"""
)
_CAME = rows(
    r"""(?:came(?: along)?|come along|rocked up|pitched up|turned out|logged (?:on|in)|dialled in
    |attended|attending|turned up|showed up|showed|joined|participated|were there|were present
    |there
    |present|pres\b|in attendance|made it|(?:flew|rolled|drifted|trooped|squeezed|piled) in)"""
)
_MISSING = r"(?! (?:couldn't|didn't|missing|absent|away|short|cancelled|sent|left|late|dropped|joined late))"
_ABOUT = rows(
    r"""(?:about |around |roughly |approx\.? |approximately |c\.? ?|~ ?
    |some |nearly |all |only |just |the |usual |a full[ ]|total of )*"""
)
_LIKE = (
    r"(?:(?:[fcs][ty]?\d|other|lovely|regular|new|different|junior|young|enthusiastic|keen|gp|medical|fellow"
    r"|great) )?"
)
_NO_TIME = r"(?! ?(?:the|my|our|min|hour|hr|h\b|month|week|day|one|session|group|weekend|time|of my))"

# "4 GPs, 3 nurses and a pharmacist": together they are 8.
_EACH = rf"(?:{NUMBER}|an?) {_LIKE}{_TRADE}"
_BY_TRADE = pattern(rf"\b{_EACH}(?:(?:, ?| and |, and | ?\+ ?| ?& ?|, plus | plus ){_EACH})+\b{_MISSING}")
_OF_A_TRADE = pattern(rf"\b(?P<n>{NUMBER}|an?) {_LIKE}{_TRADE}\b")

# "3 CTs, 4 nurses": the nurses are some of them.
_AMONG_OTHERS = pattern(
    rf"\b{NUMBER} (?!(?:min|hour|hr|am|pm|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))[a-z]+"
    r"(?:,|,? and| [+&]) $"
)

_LIVELY = r"(?:early|late|hardy|brave|loyal|faithful|tired|weary|sleepy|cheerful|keen)"

# In the order in which they are believed.
_HOW_MANY = tuple(
    pattern(layout)
    for layout in (
        rf"""\b(?:came|there|people|of us|present|members|up),? (?:(?:no|sorry|actually|rather|well|make that)
        ,? )+(?P<n>{NUMBER})\b(?! ?(?:min|hour|hr|st\b|nd\b|rd\b|th\b|[/:.]\d))""",
        rf"\b(?:make (?:that|it)|correction:?) (?P<n>{NUMBER})(?: (?:of us|{KIND})|(?=\s*(?:[,.;]|$)))",
        rf"""(?:=|\b(?:so|making|makes|which makes|totalling|total(?: of|:)?|altogether|one of)) {_ABOUT}
        (?P<n>{NUMBER})\b(?=\s*(?:[,.;!)]|$)|\s{KIND}\b|\s(?:of us|in (?:all|total)|altogether|there|at|on
        |in)\b)""",
        rf"""(?<!group )(?<!session )(?<!week )(?<!meeting )(?<!number )\b(?P<n>{NUMBER})(?: ?/ ?
        |(?: out)? of (?:the |our |my |a possible )?){NUMBER}
        (?: (?:of us|{KIND}))?(?: {_CAME}|(?=\s*(?:[,.;)]|$)))""",
        (
            rf"\b(?!(?:4[05]|5[05]|60)\b)(?P<n>{NUMBER}) (?:of us )?"
            r"(?:this (?:time|week)|on the (?:night|day))\b"
        ),
        rf"\bbut (?:only |just )?(?P<n>{NUMBER})(?= ?[{DAY}{READ}])",
        rf"""\b(?P<n>{NUMBER}) ?(?:\+|plus|not counting|excluding|excl\.?|apart from|besides) ?(?:me|myself|us
        |(?:the )?(?:two|pair|both) of us|(?:the )?(?:two )?leaders)\b""",
        rf"\b(?P<n>{NUMBER})(?:[- ]strong| (?:chairs|seats) (?:were )?(?:filled|taken))\b",
        rf"\b(?P<n>{NUMBER}) (?:mark )?for numbers\b",
        rf"""\bthe (?:usual|full|same|whole) (?!4[05]|5[05]|60|forty|fifty|sixty)(?P<n>{NUMBER})
        (?=\s*(?:[,.;!)]|$))""",
        rf"\b(?P<n>{NUMBER})(?: of us|,? in all| {KIND})?,? (?:including|incl|counting)\b",
        rf"\b(?P<n>{NUMBER}) (?:(?:of|on) us|in (?:all|total)|total|altogether)\b",
        r"\bn ?=? ?(?P<n>\d{1,2})\b",
        rf"\b(?P<n>{NUMBER})\s?{_LIKE}{_ANYBODY}\b{_MISSING}",
        rf"\b(?P<n>{NUMBER}) (?!of\b|min|hour|hr|or\b|and\b|to\b|new\b)[a-z]+ {_ANYBODY}\b{_MISSING}",
        rf"\b(?P<n>{NUMBER}) (?:of (?:us|them) )?(?:all )?{_CAME}\b",
        rf"\b(?P<n>{NUMBER}) of (?:them|the group|my group)\b",
        rf"\b(?P<n>{NUMBER})\s?{_LIKE}{KIND}\b{_MISSING}",
        (
            rf"\b(?P<n>{NUMBER}) (?:in (?:(?:the|a|that|our|my) (?:\w+ )?room|the group|attendance|all|total)"
            r"|(?:around|round) the (?:table|circle|room)|altogether)\b"
        ),
        rf"""\b(?:group|turnout|attendance|circle|total|house|party|gathering) (?:was[ ]
        |of )+{_ABOUT}(?P<n>{NUMBER})\b
        (?! (?:min|h|balint|groups|sessions|supervis|times))""",
        rf"""\b(?:we (?:were|was|had)|there (?:were|was)|had|with|were) {_ABOUT}(?P<n>{NUMBER})(?= (?:there
        |present|in|on|at|today|and|turn|of)\b|\s*(?:[,.;!){DAY}{READ}]|$))""",
        rf"""\b(?:participants|how many(?=:)|attendees|members|people|attendance|turnout|strength
        |head ?count|numbers?|size
        |present|attended
        |attending)\s*(?:was|were|is|are|[:=-])?\s*(?P<n>{NUMBER})\b(?![/:+]|\.\d)(?! ?(?:groups|sessions
        |balint
        |supervis|times|weekends))""",
        rf"\battended by {_ABOUT}(?P<n>{NUMBER})\b(?! ?(?:min|hour))",
        rf"\b(?:down|up|back) to {_ABOUT}(?P<n>{NUMBER})\b(?! ?(?:min|hour|hr|[ap]m|%|groups|sessions))",
        rf"\b(?P<n>{NUMBER}) (?:{_LIVELY} )?{_ANY_TRADE} {_CAME}\b",
        rf"(?:^|[,;(]|\b(?:was|were|us))\s*(?P<n>(?!two\b|2\b){NUMBER}) leaders\b",
        rf"(?:^|[,;(])\s*(?P<n>{NUMBER}) {_ANY_TRADE}\s*(?=[,;.)]|$)",
        rf"\b(?P<n>{NUMBER}) (?:(?:each|every) (?:time|week)|both times|on (?:each|both) occasions?)\b",
        rf"""(?<!at )(?<!to )(?<!for )(?<!in )\b(?:all|only|just) (?P<n>{NUMBER_WORD}|\d+)(?= |[,.]|$)
        {_NO_TIME}""",
        r"(?<!\w)x ?(?P<n>[4-9]|[1-3]\d)\b(?! ?(?:min|hour|hr|groups|sessions|supervis|times|weekends))",
        rf"(?:^|[,;:(+]|\bwith)\s*(?P<n>{NUMBER}) (?:on|via|by|over) (?:zoom|teams|line)\b",
        rf"^\W*(?:and |then |with )?(?!one\b|two\b|[12]\b)(?P<n>{NUMBER}) (?:on|last|this) ?[{DAY}{READ}]",
        rf"(?:^|[,;(])\s*(?P<n>{NUMBER}) (?:online|remotely|virtually|in[- ]person|face to face|f2f)\b",
        rf"(?:^|[,;(]|[.!]\s|\s[–—-]\s)\s*(?P<n>{NUMBER})\s*(?=[,;)]|\s[–—-]\s|[.!]\s|[.!]?\s*$)",
    )
)
_A_RANGE = expression(rf"(?:{NUMBER})\s*(?:-|–|—|to|or|/)\s*$", re.IGNORECASE)
_NO_HEADS = pattern(
    r"\b(?:usually|normally|typically|generally|expect(?:ed|ing)|supposed to be)(?: [a-z]+){0,2} $"
    r"|[£$€.:/\d]$|\b(?:at|(?:done|finished|ended|over|home|out|up) by|aged?|room|bay|ward"
    r"|year|st|fy|page|form|no)\.? $"
)


# "Two of us were on trains", "three new members": some of those who came.
_A_PART = pattern(
    r"""(?:two|three|2|3) (?:of (?:us|them) (?!attend|turned|showed|joined|gathered|logged|dialled)
    (?:were|had|are|cried|left|came late|could\w*|would\w*|did\w*|[a-z]+ed)\b
    (?! (?:there|here|present|in the room|in attendance))|new\b|first[- ]timers|newcomers|late\b)"""
)
_DUE = pattern(  # "ten were expected, six came"
    rf"""\bshould have been (?:{NUMBER})\b
    |\b{NUMBER}(?: more)? (?:left(?! early| us| the)|to go|remaining|outstanding)\b
    |\b(?:{NUMBER})(?: of us| of them| {KIND})?,? (?:(?:were|was|had|have) )?(?:been )?(?:expected
    |invited|booked
    |enrolled|registered|due|signed up|on the (?:list|register|books))\b"""
)


def read_participants(text: str) -> int | None:
    """How many came, if the text says it; a range ("8 or 9") does not."""
    parts = _TWO_PARTS.search(text)
    if parts:
        return _likely(sum(read_number(number) or 0 for number in parts.groups() if number))
    for uncertain in (_DUE, _BETWEEN):
        text = uncertain.sub(lambda found: READ * len(found[0]), text)
    told = (_first_count(words, text) for words in _HOW_MANY)
    return next((count for count in told if count), None)


_BETWEEN = pattern(rf"\bbetween {NUMBER} and {NUMBER}\b")
_IN_TURN = pattern(
    rf"""(?<![\w£$€.:/-])(?P<numbers>{NUMBER}(?:(?: ?, ?(?:and |then )*| and (?:then )?| then | & | \+ | /[ ]
    | ){NUMBER}){{1,9}}|{NUMBER}(?:/{NUMBER}){{2,9}})
    (?![\w:/]|\.\d| ?(?:min|hour|hr|h\b|st\b|nd\b|rd\b|th\b))"""
)
_FIRST_AND_SECOND = pattern(
    rf"""\b(?P<first>{NUMBER})\b[^.;,\d]{{0,24}}?\b(?:first|1st)\b[^.;\d]{{0,20}}?\b(?P<second>{NUMBER})\b
    [^.;,\d]{{0,24}}?\b(?:second|2nd|next)\b"""
)


_BUT_SO_MANY = pattern(  # "8 people each, but 6 on the 12th"
    rf"""\b{NUMBER}(?: (?:of us|{KIND}))?(?: each(?: time)?| every time| both times| at all)[ ]?[,;(–-]?
    (?: (?:and|but|though|except|only|just|we were))*[ ]{NUMBER}
    (?=[ ](?:on|at|for) (?:the |(?!an? )[a-z]{{3,9}}\b))"""
)


_DAY_NAME = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b"
_SO_MANY_THAT_DAY = pattern(  # "8 ppl tues and 6 thurs"
    rf"\b{NUMBER} (?:of us|{KIND}) (?:on |the )*{_DAY_NAME}(?:,? and|,|;) {NUMBER}"
    rf"(?= (?:on |the )*{_DAY_NAME})"
)


_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*"
_BEHIND_DASH = pattern(
    rf"(?P<day>\b\d{{1,2}}(?:st|nd|rd|th)? {_MONTH}|\b{_DAY_NAME}) ?[–—:-] ?"
    r"(?P<n>\d{1,2})(?: people| ppl| of us)?(?=\s*(?:[,;.\n(]|$))"
)
_ROWS = 2  # so many days with a number behind a dash are told with their heads, and none is a run of days


def with_people_named(text: str) -> str:
    """The text with "people" behind the 6 of "8 people each, but 6 on the 12th", the 8 of "6 Oct – 8, …"."""
    if len(_BEHIND_DASH.findall(text)) >= _ROWS:
        text = _BEHIND_DASH.sub(r"\g<day> \g<n> people", text)
    for words in (_BUT_SO_MANY, _SO_MANY_THAT_DAY):
        text = words.sub(lambda found: f"{found[0]} people", text)
    return text


def read_participants_in_turn(text: str, sessions: int) -> tuple[int, ...]:
    """How many came to each of so many sessions: "6 and 7 people", "8 then 11"; () if that is not told."""
    for found in _FIRST_AND_SECOND.finditer(text):
        if sessions == 2:
            return _each_likely([found["first"], found["second"]])
    for found in _IN_TURN.finditer(text):
        numbers = re.findall(rf"\b{NUMBER}\b", found["numbers"], re.IGNORECASE)
        if len(numbers) == sessions and not _NO_HEADS.search(text[: found.start()]):
            return _each_likely(numbers)
    return ()


_ROW_ALONE = pattern(
    rf"""(?:^|[,;.(]\s|\s[–—-]\s)\s*(?:with )?(?P<numbers>{NUMBER}(?:(?:, ?| and |, and ){NUMBER})+)
    (?: {_ANYBODY})?(?: respectively| in turn| each| came| present)*(?=\s*(?:[,;.)]|$))"""
)


def read_participants_of_all(text: str, sessions: int) -> tuple[int, ...]:
    """How many came to each of so many sessions told before it, in a clause of its own: ", 7 and 9"."""
    for found in _ROW_ALONE.finditer(text):
        numbers = re.findall(rf"\b{NUMBER}\b", found["numbers"], re.IGNORECASE)
        if len(numbers) == sessions:
            return _each_likely(numbers)
    return ()


_SOME_OF = pattern(
    rf"\b(?P<n>{NUMBER}) (?:out )?of (?:the |our |my |those |usual )*$"
)  # "six of my ten regulars"
_OR_MORE = pattern(rf"\s*(?:\bor\b|-|–|\bto\b)\s*{NUMBER}\b")
_SESSIONS = pattern(
    r"\s+(?:(?:balint )?(?:groups|sessions|supervisions|times|meetings)"
    r"|(?:more )?(?:left(?! early| us| the)|to go|remaining|outstanding))\b"
)


def _each_likely(numbers: list[str]) -> tuple[int, ...]:
    counts = [_likely(read_number(number) or 0) for number in numbers]
    return tuple(count for count in counts if count) if all(counts) else ()


def without_heads(text: str) -> str:
    """The text with those who came written over, every other character in its place."""
    for words in (_TWO_PARTS, _BY_TRADE, *_HOW_MANY):
        text = words.sub(lambda found: READ * len(found[0]), text)
    return text


def _likely(count: int) -> int | None:
    return count if _FEWEST <= count <= MOST_HEADS else None


def _first_count(words: re.Pattern[str], text: str) -> int | None:
    for found in words.finditer(text):
        before = text[max(0, found.start("n") - 24) : found.start("n")]
        if _A_RANGE.search(before) or _NO_HEADS.search(before):
            continue
        if _A_PART.match(text, found.start("n")):
            continue
        if _OF_A_TRADE.match(text, found.start("n")) and _AMONG_OTHERS.search(before):
            continue
        by_trade = _BY_TRADE.match(text, found.start("n"))
        some = _SOME_OF.search(before)
        count = _summed(by_trade[0]) if by_trade else read_number((some or found)["n"])
        if count is not None and _likely(count):
            return count
    return None


def _summed(by_trade: str) -> int:
    return sum(read_number(each["n"]) or 1 for each in _OF_A_TRADE.finditer(by_trade))


def counts_no_heads(before: str, after: str) -> bool:
    """Whether a number between these words is one of two ("8 or 9") or of sessions ("it makes 10 groups")."""
    return bool(
        _A_RANGE.search(before) or _NO_HEADS.search(before) or _OR_MORE.match(after) or _SESSIONS.match(after)
    )


def told_in_two_parts(text: str) -> bool:
    """Whether some are told to have been in the room, and some on a screen."""
    return _TWO_PARTS.search(text) is not None
