"""A message taken apart: its clauses, each with the activity, the days and the people named in it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from balint.language.activities import Found, Named, find_activities
from balint.language.attendance import without_heads
from balint.language.clauses import DAY, NAME, READ, WE, Clause, split_clauses, write_over
from balint.language.counts import ROUGHLY, Count, find_count, find_number_over, find_total
from balint.language.dates import Dated, find_dates
from balint.language.dates.spelling import WEEKDAYS, read_word
from balint.language.details import Details, read_details, without_settings
from balint.language.durations import without_durations
from balint.language.items import parted
from balint.language.moods import Mood, Telling, read_mood
from balint.language.names import Person, is_denied
from balint.language.numbers import NUMBER, read_number
from balint.language.patterns import expression, pattern, words
from balint.language.remnants import find_unannounced
from balint.language.said import DateProblem
from balint.pathway.entries import Activity

_SIGNS = pattern(rf"[{DAY}{NAME}{WE}{READ}]+|[^\w']+|\b{NUMBER}\b")
_PLAIN = words(
    """
    a again all also am and as at both came co-leader date done evening everyone for from group half here
    held hour hours in it led lunchtime min mins minutes morning my of on online our people person pm room
    same sat session that the there this time to too took until us was we were when which with w zoom teams
    hybrid face surgery practice met members ppl attended turned up present hr hrs afternoon night at's
    place starting ending s x is own ditto likewise idem alone by myself solo well her him them
    """
)


@dataclass(frozen=True, slots=True)
class Piece:
    """A clause with what was found in it. `text` has names and days written over; `before` is that of the
    clause before it in its sentence.
    """

    clause: Clause
    text: str
    found: Found | None
    mood: Mood
    dates: tuple[Dated, ...]
    people: tuple[Person, ...]
    before: str = ""
    day_words: str = ""  # of the first day told, as typed

    @property
    def is_relative(self) -> bool:
        """ "…, which I led": more of what was told before it."""
        return self.text.lower().startswith("which ")

    @property
    def is_of_another(self) -> bool:
        """Whether its subject is somebody else, named in the clause before: "my co-leader, was ill"."""
        return _SUBJECT.search(self.before) is not None and _NO_SUBJECT.match(self.text) is not None

    @property
    def is_anothers(self) -> bool:
        """Whether somebody else did it, or it is to come: "Rob took the one on Thursday", "but Rob did it",
        "next one in a fortnight with Ellen".
        """
        return bool(_NEXT_TIME.match(self.text)) or (
            _BY_ANOTHER.match(self.text) is not None and _BY_SPEAKER.search(self.text) is None
        )

    @property
    def named_by(self) -> str:
        """The words that name the activity, lower case; empty if none is named."""
        if self.found is None:
            return ""
        start = self.clause.start
        return self.text[self.found.start - start : self.found.end - start].lower()

    @property
    def tells(self) -> frozenset[str]:
        """What the clause tells beside a day: of people, heads, a place, a length."""
        details = read_details(self.text)
        told = {
            "people": bool(self.people) or _ALONE.search(self.text) is not None,
            "heads": details.participants is not None,
            "place": details.format is not None,
            "length": details.duration_minutes is not None,
        }
        return frozenset(kind for kind, is_told in told.items() if is_told)

    @property
    def is_one_of_several(self) -> bool:
        """Whether it tells of one session of those counted before: "a morning one with Sue"."""
        return _ONE_OF.match(self.text) is not None

    @property
    def is_of_all(self) -> bool:
        """Whether it tells of all the sessions before it: "both with Asha", "all of them online"."""
        told = _OF_ALL.search(self.text) or (self.found and _LED_ALL.search(self.text))
        return told is not None and not any(one.days for one in self.dates)

    @property
    def is_of_others(self) -> bool:
        """Whether it tells of those that nothing has been told of yet: "the others in person"."""
        return _OF_OTHERS.match(self.text) is not None

    @property
    def is_alone(self) -> bool:
        """Whether nobody led with the speaker."""
        return _ALONE.search(self.text) is not None and not self.people

    @property
    def day_number(self) -> int | None:
        """The 13 where its one day is only numbered: "the 13th"."""
        numbered = _NUMBERED.fullmatch(self.day_words)
        return int(numbered[1]) if numbered else None

    @property
    def names_no_week(self) -> bool:
        """Whether its one day is a weekday alone: "Tues on Zoom"."""
        return read_word(self.day_words.lower().removesuffix("'s")) in WEEKDAYS

    @property
    def ordinal(self) -> int | None:
        """Which of the days before it is meant, from 0, and -1 for the last: "the first with Ade"."""
        told = _ORDINAL.match(self.text)
        return _PLACES[told[1].lower()] if told else None

    @property
    def few(self) -> slice | None:
        """Which of the days before it are meant: "the first two online", "the last 3 with Ade"."""
        told = _FEW.match(self.text)
        number = read_number(told["n"]) if told else None
        if told is None or number is None:
            return None
        return slice(number) if told["end"].lower() == "first" else slice(-number, None)

    @property
    def is_latest(self) -> bool:
        """Whether it tells the day of the latest of those counted before: "the last one on 3 November"."""
        return bool(self.dates) and _LATEST.match(self.text) is not None

    @property
    def is_earlier(self) -> bool:
        """Whether it counts sessions from before those told: "and before that 4 times in 2025"."""
        return _EARLIER.match(self.text) is not None and self.count(None) is not None

    @property
    def is_at_a_place(self) -> bool:
        """Whether it only says where and when: "Leeds 12–14 September"."""
        return _PLACE_AND_DAY.fullmatch(self.text) is not None

    def count(self, activity: Activity | None) -> Count | None:
        """How many sessions of the kind it tells of; "my wifi went 3 times" tells of none."""
        count = find_count(self.text, activity) or self._counted_over() or self._counted_like_before(activity)
        if count and self._counts_heads(count):
            return None
        told = self.found or self.is_bare or self.counts_a_time or _DONE.search(self.text)
        if count and (told or _EARLIER.match(self.text)):
            return count
        return count if count and self.text.strip().startswith(count.words) else None

    def _counts_heads(self, count: Count) -> bool:
        """Whether so many came, and no such number of sessions was held: "Thursday x8"."""
        days = sum(len(one.days) for one in self.dates)
        too_many = count.number is not None and days < count.number > _MOST_A_DAY
        return too_many and _TIMES.fullmatch(count.words) is not None and (days > 0 or self.found is None)

    def _counted_like_before(self, activity: Activity | None) -> Count | None:
        """The 6 of "attended 15 groups and led 6"."""
        before = find_count(self.before, activity)
        if before is None:
            return None
        if before.number is None and (total := find_total(self.text)):
            return total
        bare = _SO_MANY.search(self.text) or _SO_MANY_THEN.match(self.text)
        return find_count(f"{bare['n']} groups", activity) if bare else None

    def _counted_over(self) -> Count | None:
        """The 14 of "attended 14 in 2023", and the 4 of "last year I led ten groups, in 2024 four"."""
        spans = [one.period[1] - one.period[0] for one in self.dates if one.period]
        listed = _SO_MANY_IN_A_TIME.search(self.before) is not None  # "3 in August, 2 in September"
        least = timedelta() if _SO_FAR.search(self.text) else _FOUR_WEEKS if listed else _A_MONTH
        if not any(span > least for span in spans):
            return None
        bare = _IN_A_TIME.fullmatch(self.text)
        return find_count(f"{bare['n']} groups", None) if bare else find_number_over(self.text)

    @property
    def counts_a_time(self) -> bool:
        """Whether it tells how many in a time, and no more: "and about 20 in 2023"."""
        return _IN_A_TIME.fullmatch(self.text) is not None and any(one.period for one in self.dates)

    @property
    def is_bare(self) -> bool:
        """Whether the clause only adds a day, with people, numbers and places, and no story of its own."""
        if _THERE_TOO.fullmatch(self.text):
            return True
        rest = without_settings(without_heads(without_durations(_IN_PLACE.sub(" ", self.text))))
        return all(word in _PLAIN for word in _SIGNS.sub(" ", rest.lower()).split())


@dataclass(frozen=True)
class _Message:
    """`free` is the text with people and days written over. What is read of the whole is read once."""

    text: str
    free: str
    activities: tuple[Found, ...]
    dates: tuple[Dated, ...]
    people: tuple[Person, ...]
    today: date
    asked: bool

    @cached_property
    def details(self) -> Details:
        return read_details(self.text, tuple((one.start, one.end) for one in self.dates))

    @cached_property
    def is_settled(self) -> bool:
        """Whether it tells who came or how long it took: of what is over."""
        return (
            self.details.participants is not None
            or self.details.duration_minutes is not None
            or bool(_OVER.search(self.free) or _LONG_GONE.search(self.text))
            or (bool(self.dates) and all(map(self._is_past, self.dates)))
        )

    def _is_past(self, one: Dated) -> bool:
        """Whether the days can be none to come, as a weekday can, "the 28th", and in November "5 January"."""
        told = self.text[one.start : one.end]
        if len(one.days) == 1 and (_FROM.search(self.text[: one.start]) or _FROM.match(told)):
            return False  # and from then on
        near = all(self.today - _HALF_A_YEAR <= day < self.today for day in one.days)
        return bool(one.days) and bool(_OF_A_YEAR.search(told) or (near and _OF_A_MONTH.search(told)))


_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
_IN_PLACE = expression(r"\b(?:in|at) [A-Z][a-z]+(?: [A-Z][a-z]+)?")
_PLACE_AND_DAY = expression(rf"\W*(?:[A-Z][a-z]+ ?){{1,2}},? ?(?:on |from )?{DAY}+\W*")
_THERE_TOO = pattern(
    rf"\W*(?:(?:i|we|then|also) )*(?:went|was there|made it|managed(?: it)?|did)(?: again)?(?: on)? {DAY}+\W*"
)
_LATEST = pattern(
    r"\W*(?:with )?(?:the |my )?(?:very )?(?:last|latest|most recent)(?: (?:one|session|group|meeting|time))?"
    rf"(?: (?:was|being|is))?(?: on)? {DAY}+"
)
_EARLIER = pattern(r"\W*(?:and |plus )?(?:before (?:that|then|this)|earlier|previously)\b")
_TIMES = pattern(r"x ?\d+")
_A_MONTH = timedelta(days=31)
_FOUR_WEEKS = timedelta(days=27)
_SO_MANY_IN_A_TIME = pattern(
    rf"\b{NUMBER}(?: more)?(?: groups?| sessions?| supervisions?)?(?: led| attended)?(?: so far)?"
    rf" (?:in|during) {DAY}+\W*$"
)
_SO_FAR = pattern(r"\bso far\b")
_MOST_A_DAY = 3  # sessions
_OVER = pattern(
    r"\b(?:met|just finish(?:ed)?|did it|was broke|was broken|"
    r"went (?:well|fine|ok|okay|smoothly)|was lovely|was great"
    r"|(?:we|i) (?:did|done|had (?:a|my|our|the) (?:\w+ )?(?:balint|group)))\b"
)
_FROM = pattern(r"\b(?:from|since|starting|as of)(?: on| the)*(?:\s*$| (?=.*\d))")
_HALF_A_YEAR = timedelta(days=182)
_OF_A_MONTH = pattern(rf"\d ?[/.-] ?\d|\d.*\b{_MONTH}|\b{_MONTH}.*\d")
_OF_A_YEAR = pattern(r"\b(?:19|20)\d\d\b")
_LONG_GONE = pattern(
    r"\b(?:gone|past|yesterday|last (?:night|week|month|\w{3,6}day|few|two|three|four|five|\d)|ago)\b"
)
_ALONE = pattern(
    r"\b(?:alone|solo|single-handed|(?:on my own|by myself)(?! group)|(?:just|only) me|no co-?leader"
    r"|without (?:a |my )?co-?leader)\b"
)
_ONE_OF = pattern(
    r"""\W*(?:(?:i |then |also )*(?:led|ran|attended|did|took|facilitated) )?(?:the |an? )?(?:(?:morning
    |afternoon|evening|lunchtime|online|virtual|early|late|earlier|later
    |first
    |second|other|last|big|small) )*(?:one|other|another|first|second|third|1(?= (?:at|in|on|with|w)\b))\b
    (?! of)(?! (?:person|member|had(?! (?:about |only )?(?:\d|two|three|four|five|six|seven|eight|nine
    |ten|eleven|twelve))|was late|hour|couldn't|didn't|left|apolog))
    |\W*(?:then )?(?:[\w'’-]+ ){0,4}at (?:half )?(?:\d{1,2}(?:[.:]\d\d)?(?:[ ]?[ap]m)?|noon|one|two|five|six
    |seven|eight|nine)\b
    |\W*(?:in the |the )?(?:morning|afternoon|evening|lunchtime)(?: (?:one|group|session))?
    (?= (?:with|w|on|at|in|over|alone|solo)\b|\s*$)"""
)
_SO_MANY = pattern(rf"\b(?:led|attended|did|had|ran) (?:{ROUGHLY} )?(?P<n>{NUMBER})\s*$")
_SO_MANY_THEN = pattern(rf"\W*(?:and |then )?(?P<n>{NUMBER}) (?:co-?)?(?:led|attended|facilitated)\b(?! by)")
_IN_A_TIME = pattern(
    rf"""\W*(?:(?:and|then|in|during|the|(?:a )?further|another|just|only|it was|more like|{ROUGHLY})[ ]
    |{DAY}+ )*(?P<n>{NUMBER})(?:ish)?(?: more| or so)?(?: so far)?(?: (?:in|during) {DAY}+)?\W*"""
)
_WHO_DID = rf"(?:(?:{NAME}|{WE})+[ ](?:(?:co-?led|led|did|was (?:there )?(?:for|at))[ ](?:with me )?)?)?"
_ORDINAL = pattern(
    rf"\W*{_WHO_DID}(?:the )?(first|second|third|last(?=\W*$|(?: one)? (?:was|got|didn't)))\b"
    r"(?! (?:half|hour|of))"
)
_PLACES = {"first": 0, "second": 1, "third": 2, "last": -1}
_FEW = pattern(
    rf"\W*(?:and |but )?{_WHO_DID}(?:the )?(?P<end>first|last) (?P<n>{NUMBER})\b"
    r"(?! (?:hour|min|people|week|month))"
)
_NUMBERED = pattern(r"(?:on )?(?:the )?(\d{1,2})(?:st|nd|rd|th)?")
_OF_OTHERS = pattern(
    r"\W*(?:and |but )?(?:the )?(?:others?|rest|remaining|other (?:one|two|three|four|five|\d+))\b"
)
_OF_ALL = pattern(
    r"""^\W*(?:(?:and|it|they|was|were|we|had|again) )*(?:all|both|each|always|every time|same|every one
    |the lot
    |everything)\b(?! (?:came|present|there|\d+ |attended|turned|showed|members|very|the members|good
    |well|fine
    |went|right|done|is|sorry|but))|\b(?:throughout|each time|every time|both times|all (?:three|four
    |five) times
    |on (?:each|both) occasions?
    |(?:min(?:ute)?s?|hours?|hrs?|\dh) (?:each|apiece)
    |on each|both days|each (?:week|one|of them|session)|at both|at each|for both
    |(?:in|for) all(?: (?:of them|cases|three|four|five|of these)|(?=\s*(?:[.;,!)]|$))))\b"""
)
_LED_ALL = pattern(
    r"\b(?:led|ran|attended|facilitated|did) (?:(?:all|each) (?:of them|three|four|five|six|[3-6])|both"
    r"|them (?:all|both)|the lot)\b"
)
_SUBJECT = pattern(rf"(?:{NAME}+|co-?(?:leader|facilitator)|colleague|partner|supervisor)\s*$")
_NO_SUBJECT = pattern(r"\s*(?:was|were|is|had|has|couldn't|could not|didn't|did not|cancelled|missed|fell)\b")
_BY_ANOTHER = pattern(
    rf"""\W*(?:(?:but|so|and|as|then|on|{DAY}+)\s+)*(?:{NAME}+|(?-i:(?!I\b|We\b|The\b|Also\b|Just\b)
    [A-Z][a-z'’-]+)|he|she|they|some(?:one|body)(?: else)?|(?:my|our) (?:co-?leader|colleague))[ ]
    (?:had )?(?:(?:took|taken|did|done|ran|covered|had|hosted)[ ](?:the|that|this|it|{DAY}+(?:'s)?)\b
    (?! (?:\w+ )?(?:notes|minutes|chair|register|lead))|stood in\b
    |(?:took|stepped) over\b)"""
)
_BY_SPEAKER = pattern(rf"\b(?:i|we|me|us|myself|together)\b|{WE}")
_NEXT_TIME = pattern(
    r"\W*(?:(?:and|the|my|our|with)\s+)*next (?:one|time|group|session|meeting|supervision|date)\b"
    r"(?! (?:day|morning|was))"
)
_DONE = pattern(r"\b(?:did|done|had|made|(?:got|went|been|made it) to|total|altogether|in all)\b")
_SESSION = pattern(r"\b(?:sessions?|meeting)\b")
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b"
_TRADE = (  # "6 ladies"
    rf"(?: (?!attend|join|took|particip|group|session|balint|meeting|supervis|time|{_MONTH})[a-z]+)?"
)
_OF_SO_MANY = rf"(?:(?: out)? of (?:the |our |my )?{NUMBER})?"  # "6 out of the 8"
_SHARE_CAME = pattern(r"(?<=[,;.(–—-] )\d{1,2} ?/ ?\d{1,2} (?:attended|joined|took part|participated)\b")
_OTHERS_CAME = pattern(
    rf"""(?<![\d/.:-])\b{NUMBER}{_OF_SO_MANY}(?: of them)?{_TRADE} (?:made it|came|went|got|turned up
    |showed up)\b|(?<![\d/.:-])\b(?:{NUMBER}{_OF_SO_MANY}{_TRADE}|people|members|all|everyone
    |everybody|most|they|participants|doctors|trainees
    |colleagues|others|who|nobody|none)(?: of (?:us|them))?(?: people| members| doctors| gps| trainees
    | participants| ppl)?(?: who| that| have| had| all)? (?:attended|attending|joined|took part
    |participated)\b(?! (?:since|between|(?:in|during) (?:19|20)\d\d)\b)
    (?!\s?\(\d{{1,2}}(?:,|/|st|nd|rd|th|[ ]&))
    |(?<!group )(?<!groups )\battend(?:ed|ing|ance)\s*[:=-]\s*\d+
    (?! ?(?:\d|st\b|nd\b|rd\b|th\b|[/.-]\d|of\b|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))
    |\battended by\b"""
)
# "10 groups led and 35 attended", "Oct 7 attended": of none who came.
_SO_MANY_LED = pattern(
    rf"\b{NUMBER} (?:balint )?groups led,?(?: and| plus| &| \+)? $|(?<!\bin )\b{_MONTH}[a-z]* $"
)
_TOGETHER = pattern(
    rf"{NAME}+\s*(?:\band|&|\+)\s*(?:I|me|myself)\b|\b(?:I|me|myself)\s*(?:\band|&|\+)\s*{NAME}+"
)
_NUMBERED_THING = pattern(r"\b\d{1,2}(?:st|nd|rd|th)\s*$")
_HIDDEN_FROM_DATES = str.maketrans(dict.fromkeys((NAME, WE, READ), "X"))
_DENIED = pattern(r"\bnot (?:on |the )?$")
_NEXT_ONE = pattern(
    r"""\b(?:next|following)(?: (?:one|group|session|meeting|supervision|time|date))?(?: (?:is|will be|due|on
    |planned|booked|for))*(?: the)?\s*[:=]?\s*$"""
)
# "supervision on Thursday about the group on Tuesday": Tuesday is not when it was.
_SPOKEN_OF = pattern(
    rf"""\b(?:about(?! {NUMBER}\b)|regarding|re|discuss(?:ed|ing)?|went (?:over|through)|talked through
    |reflect(?:ed|ing)? on|looked at)[ ](?:the |my |our |that |a |last )*(?:[^\s.,;]+ ){{0,2}}
    (?:group|session|case|one|meeting)s?\b[^.;]{{0,25}}$"""
)
# "before my exam on the 14th", "as agreed on Monday", "(Form R due 30th)": nothing was held then.
_OF_ANOTHER_THING = pattern(
    r"""\b(?:before|ahead of|in time for) (?:my|our|the|an?)[ ]
    (?!group|session|supervision|balint|meeting|one\b|leader|pathway)\w+(?: \w+)? (?:on )?(?:the )?$
    |\b(?:as (?:agreed|planned|arranged|promised|discussed|mentioned|requested)|due|in (?:place|lieu) of
    |on[- ]call|(?:told|wrote to|emailed|texted|messaged|asked|reminded) (?:you|me|us)|you asked
    |reminder (?:came|arrived))(?: (?:on|by|for|the|about it|this))* $"""
)
_LED_THEN = pattern(
    r"""\b(?:from|about|after|over|of|up|on) (?:the|my|our) (?:\w+ ){0,2}?(?:group|session|supervision
    |one|meeting) (?:that |which )?(?:i|we)(?:'d| had)? (?:\w+ly )?(?:co-?)?(?:led|attended|ran|had
    |facilitated|went to|did)\b\s*"""
)
_WEEKENDS = (Activity.LEADERSHIP_WEEKEND, Activity.LEADERSHIP_DAY)


def read_pieces(text: str, people: tuple[Person, ...], today: date, *, asked: bool) -> tuple[Piece, ...]:
    """The clauses of a text. `asked` says that the speaker asked for it to be logged."""
    free = _without_people(text, people)
    others = _OTHERS_CAME.sub(
        lambda came: came[0] if _SO_MANY_LED.search(free[: came.start()]) else READ * len(came[0]), free
    )
    if text.count("/") == 1:  # "2/11 led, 9/11 attended" are days
        others = _SHARE_CAME.sub(lambda match: READ * len(match[0]), others)
    activities = find_activities(others)
    if asked and not activities:
        activities = tuple(Found(None, Named.GROUP, *one.span()) for one in _SESSION.finditer(free))[:1]
    dates = _days(free, activities, today)
    for dated in dates:
        free = write_over(free, dated.start, dated.end, DAY)
    unannounced = tuple(
        one
        for one in find_unannounced(text, free, activities, shouted=text.isupper())
        if not is_denied(text, one.name)
    )
    for person in unannounced:
        free = write_over(free, person.start, person.end, NAME)
    people = tuple(sorted((*people, *unannounced), key=lambda person: person.start))
    message = _Message(text, free, activities, dates, people, today, asked)
    pieces: list[Piece] = []
    for clause in parted(split_clauses(without_durations(free)), free, activities, dates):
        pieces.append(_piece(clause, message, pieces))
    return tuple(pieces)


def _without_people(text: str, people: tuple[Person, ...]) -> str:
    """The text with names written over, and "Asha and I", "Ruth supervised me" as told by the speaker."""
    free = text
    for person in people:
        free = write_over(free, person.start, person.end, WE if person.with_speaker else NAME)
    for pair in list(_TOGETHER.finditer(free.replace(WE, NAME))):
        if WE in pair[0] or WE in free[slice(*pair.span())]:
            free = write_over(free, *pair.span(), WE)
    return free


def _days(free: str, activities: Sequence[Found], today: date) -> tuple[Dated, ...]:
    """The days told, not those denied ("not Tuesday"). A "leadership weekend" is no time."""
    for found in activities:
        if found.activity in _WEEKENDS:
            numbered = _NUMBERED_THING.search(free[: found.start])  # "3rd leadership day"
            free = write_over(free, numbered.start() if numbered else found.start, found.end, READ)
    told = find_dates(free.translate(_HIDDEN_FROM_DATES), today)
    asserted = [
        one
        for one in told
        if not (_DENIED.search(free[: one.start]) or (len(told) > 1 and _NEXT_ONE.search(free[: one.start])))
    ]
    if led := _of_what_was_led(free, activities, asserted):
        return led
    own = tuple(
        one
        for one in asserted
        if not (_SPOKEN_OF.search(free[: one.start]) or _OF_ANOTHER_THING.search(free[: one.start]))
    )
    return own or tuple(asserted)


def _of_what_was_led(free: str, activities: Sequence[Found], days: Sequence[Dated]) -> tuple[Dated, ...]:
    """The days but those of what came of it: "spent Friday recovering from the group I led on Thursday"."""
    told = _LED_THEN.search(free)
    if told is None or not any(told.end() <= one.start <= told.end() + 5 for one in days):
        return ()
    sentence = max(free.rfind(mark, 0, told.start()) for mark in ".;!?\n")
    if any(sentence < one.start < told.start() for one in activities):
        return ()  # "supervision on Thursday on the group I led on Tuesday"
    return tuple(one for one in days if not sentence < one.start < told.start())


def _piece(clause: Clause, message: _Message, earlier: Sequence[Piece]) -> Piece:
    start, end = clause.start, clause.end
    before = [one for one in earlier if one.clause.sentence == clause.sentence]
    found = _main([one for one in message.activities if start <= one.start < end], message.free, clause)
    days = tuple(one for one in message.dates if start <= one.start < end)
    return Piece(
        clause=clause,
        text=message.free[start:end],
        found=found,
        mood=_mood(found, clause, message, before) if found else Mood.TALK,
        dates=days,
        people=tuple(one for one in message.people if start <= one.start < end),
        before=before[-1].text if before else "",
        day_words=message.text[days[0].start : days[0].end] if days else "",
    )


_ASIDE = pattern(
    rf"""\b(?:(?<!you )about(?! to)(?! {NUMBER}\b)
    |(?<!straight )(?<!right )after(?! (?:had|i|we|went|did))|before|following
    |regarding|prior to|ahead of|discuss(?:ed|ing)?|instead of
    |rather than|except)[ ](?:(?!i\b|we\b)[a-z']+ ){{0,4}}$"""
)
_AFTER_DOING = pattern(r"\bafter (?:co-? ?)?(?:leading|running|facilitating|attending|hosting)$")
_BESIDE = pattern(r"\b(?:after|before)(?: having)?\s*$")
_PLACED = pattern(r"\b(?:for|on|of|in|at|during|between) (?:[\w']+ ){0,3}$")


def _main(found: Sequence[Found], free: str, clause: Clause) -> Found | None:
    """The activity that a clause is about: a noun before a verb before the bare word "group"."""
    told = [
        one
        for one in found
        if _AFTER_DOING.search(free[clause.start : one.end])
        or not _ASIDE.search(free[clause.start : one.start])
    ]
    if len(told) > 1:
        told = [one for one in told if not _is_led_by_another(one, free, clause)] or told
    led = [one for one in told if one.activity is Activity.GROUP_LED]
    nouns = [one for one in told if one.by is Named.NOUN]
    verbs = [one for one in told if one.by is Named.VERB]
    if led and nouns and _PLACED.search(free[led[0].end : nouns[0].start]):
        return led[0]
    if nouns:
        return nouns[0]
    if verbs:
        as_member = any(
            free[one.start : one.end].lower().startswith("as ") for one in verbs if one not in led
        )
        return (
            led[0] if led and not as_member else next(one for one in verbs if one not in led or not as_member)
        )
    return told[0] if told else None


def _is_led_by_another(one: Found, free: str, clause: Clause) -> bool:
    """ "I was in the group with Dr Probert leading"."""
    leading = free[one.start : one.end].lower().startswith(("lead", "facilitating", "running"))
    return leading and re.search(rf"{NAME}\s*$", free[clause.start : one.start]) is not None


def _mood(found: Found, clause: Clause, message: _Message, before: Sequence[Piece]) -> Mood:
    """`before` holds what its sentence tells before it."""
    if before and _BESIDE.search(message.free[: clause.start]):
        return before[-1].mood  # "led on Sunday after attending on Saturday"
    at = Found(
        found.activity, found.by, found.start - clause.start, min(found.end, clause.end) - clause.start
    )
    words = slice(clause.start, clause.end)
    dates = [one for one in message.dates if clause.start <= one.start < clause.end]
    telling = Telling.of(
        message.free[words],
        message.text[words],
        at,
        future=any(one.problem is DateProblem.FUTURE for one in dates),
        asked=message.asked,
        settled=message.is_settled,
    )
    earlier = before[-1].mood if before and clause.joint == "and" else None
    beside = next((one.mood for one in reversed(before) if one.found), None)
    mood = read_mood(telling, earlier, beside)
    if message.asked and mood is Mood.TALK:
        return Mood.TOLD
    if mood is Mood.TOLD and not (message.asked or telling.finished or _has_substance(message)):
        return Mood.TALK
    return mood


def _has_substance(message: _Message) -> bool:
    """Whether a mere mention of an activity comes with anything that a report would hold."""
    details = message.details
    facts = (details.format, details.participants, details.duration_minutes)
    return bool(message.dates or message.people) or any(fact is not None for fact in facts)
