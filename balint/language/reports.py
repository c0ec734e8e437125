"""Sessions reported in a message: what, when and with whom; or that it is planned, off, or another's."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from balint.language.absences import with_absences
from balint.language.activities import Found, Named
from balint.language.attendance import read_participants_of_all, with_people_named
from balint.language.clauses import DAY, NAME, READ, write_over
from balint.language.counts import find_number_over, with_fewest
from balint.language.dates import Dated, find_dates
from balint.language.durations import with_units, without_durations
from balint.language.happenings import Happening, gather
from balint.language.in_turn import with_places_first
from balint.language.labels import without_labels
from balint.language.moods import Mood, fell_through, takes_back
from balint.language.names import find_people
from balint.language.numbers import NUMBER
from balint.language.patterns import pattern
from balint.language.pieces import Piece, read_pieces
from balint.language.retractions import without_retracted
from balint.language.said import DidNotHappen, Hearsay, NotYet, Problem, Reported
from balint.language.sessions import read_sessions
from balint.language.spelling import mend
from balint.language.tagging import (
    EVEN,
    LIKELY,
    SURE_OF_KIND,
    UNLIKELY,
    Part,
    Tags,
    filled,
    likeliest,
    read_tags,
    surest_activity,
    tells_of_none,
)
from balint.language.wishing_to_log import wishes_to_log, without_announcement, without_wish
from balint.pathway.entries import GROUPS, Activity, Session

# "Kind regards, Peggy" names no colleague.
_SIGNED = pattern(
    r"""(?<=[.,;!?\n)])\s*(?:(?:with |kind |kindest |best |warm |warmest |many |all the |yours )*(?:regards
        |wishes|thanks|love|ta|cheers
    |best|sincerely|faithfully|truly))[,.!]?\s+(?-i:[A-Z])[\w'-]+(?: (?-i:[A-Z])[\w'-]+)?[\s.!x]*$"""
)
# "This is Sam Okoye, logging a group" names no colleague either.
_INTRODUCED = pattern(
    r"""^\W*(?:(?:hi|hello|hey|dear \w+|good (?:morning|afternoon|evening)|morning|evening|afternoon)\W+)*
    (?:this is|it's|it is|i'm|i am|my name is|message from)[ ](?:(?:dr|prof|mr|mrs|ms|rev|revd)\.? )?
    (?-i:(?!(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Balint|Group|The|Just)\w*)
    [A-Z][\w'’-]+)(?: (?-i:[A-Z])[\w'’-]+){0,2}(?: here)?\s*[,.:;–-]\s*"""
)
# Said to the assistant about what is logged or booked already.
_ORDER = pattern(
    r"""\s*(?:(?:please|can you|could you|i want to|i'd like to)\s+)*(?:delete|remove|undo|erase|scrap
    |change|edit|correct|amend|move|update|show|tell|find(?! (?:my activit|attached|below|enclosed|here))
    |export|send|stop|announce|cancel|list)\b"""
)


_PRESENTED = pattern(r"^(?!.*\b(?:attend|member|went|group)).*\b(?:presented|presenting|brought (?:a|my))\b")
_DAY_IS = pattern(rf"^\W*{DAY}+ (?:is|was) (?:my|a|the|not|also)\b")
_SAME_PLACE = pattern(
    r"\b(?:(?:the )?same (?:place|room|venue|building|surgery|practice|platform)|there again)\b"
)
_DITTO = pattern(r"\b(?:ditto|likewise|same details)\b")
_A_WEEK = timedelta(days=7)
_A_MONTH = timedelta(days=31)
_OF_MANY_KINDS = (None, *GROUPS)  # the Scouts are led too
_SETTLED = (Mood.TOLD, Mood.CALLED_OFF, Mood.ANOTHERS)
_HALF_A_YEAR = timedelta(days=182)
_OFF = pattern(
    rf"""\W*(?:(?:sorry|so|but|and|sadly|unfortunately|afraid|we|i|they|had to|have|has|had|the|one|on)\s+)*
    (?:(?:cancel(?:l?ed)?|called off|postponed|missed|skipped|(?:didn't|did not) (?:meet|run))\s+(?:on |for )?
    {DAY}+(?:'s)?(?: one)?
    |{DAY}+(?:'s)?(?: one)? (?:was |got |is |has been |had to be )*(?:cancelled|called off|postponed|off
    |didn't (?:happen|run|go ahead|take place)|did not (?:happen|run|go ahead|take place)))
    (?: (?:in the end|after all|then|again|sadly|unfortunately))*\W*"""
)


@dataclass(frozen=True, slots=True)
class _Tagged:
    """What the tagger reads in a text, and in the part of it that tells of each happening."""

    whole: Tags
    own: tuple[Tags, ...]


def read_report(text: str, today: date) -> Reported | NotYet | DidNotHappen | Hearsay | None:
    """What the message reports, or None if it reports nothing.

    A finished report without any word about a time is of today. What cannot be dated carries no date, and the
    reason stands in `problems`.
    """
    mended = _mended(text)
    if _ORDER.match(mended):
        return None
    body = _body(mended)
    asked = wishes_to_log(mended)
    (whole,) = read_tags([body])
    pieces = _with_untold(read_pieces(body, find_people(body), today, asked=asked), body, whole)
    happenings = gather(pieces)
    told = _without_vague([happening for happening in happenings if happening.mood is Mood.TOLD])
    told = _without_presenting(told, body) or _of_unknown_kind(pieces)
    if not told:
        return _not_told(happenings, body, today) or _days_off(pieces)
    told = _with_number(_without_unheld(_with_lone_day(told, pieces), pieces, whole), body)
    told = _with_total(told)
    tagged = _tagged(told, body)
    untold = set(_days_of([one for one in pieces if not _takes_back(one)])) - set(_days_of(told))
    elsewhere = any(today - _A_WEEK <= day <= today for day in untold)
    others = [one for one in happenings if one.mood in (Mood.ANOTHERS, Mood.PLANNED, Mood.CALLED_OFF)]
    report = _reported(told, others, tagged, body, today, elsewhere=elsewhere)
    clear = not asked and all(_is_clear(one, today) and one.activity in _OF_MANY_KINDS for one in told)
    return replace(report, unlikely=clear and tells_of_none(tagged.whole))


def read_sure_report(text: str, today: date) -> Reported | None:
    """What the tagger is sure is told, in words that the rules take for something else, or for nothing: "the
    reins were mine on Monday". Only where every session has its kind and its day, and no day is in doubt.
    """
    body = _body(_mended(text))
    dates = [one for one in find_dates(body, today) if one.days]
    if not dates:
        return None
    (tags,) = read_tags([body])
    kind = surest_activity(tags) or _held_on_all(dates, tags)
    if kind is None:
        return None
    pieces = _as_told(read_pieces(body, find_people(body), today, asked=True), kind, tags)
    told = [one for one in gather(pieces) if one.mood is Mood.TOLD]
    report = _reported(told, (), _tagged(told, body), body, today, elsewhere=False) if told else None
    return report if report and report.is_definite else None


def _held_on_all(dates: Sequence[Dated], tags: Tags) -> Activity | None:
    kinds = {likeliest(tags.held(one.start, one.end), SURE_OF_KIND) for one in dates}
    return kinds.pop() if len(kinds) == 1 else None


def _as_told(pieces: Sequence[Piece], kind: Activity, tags: Tags) -> list[Piece]:
    """The pieces, with what they name taken as told, and as of that kind where theirs is unlikely ("a member,
    not leading"). If they name nothing, the first day has that kind.
    """
    dated = next((place for place, piece in enumerate(pieces) if piece.dates), None)
    if dated is not None and not any(piece.found for piece in pieces):
        start = pieces[dated].clause.start
        named = replace(pieces[dated], found=Found(kind, Named.VERB, start, start))
        pieces = [*pieces[:dated], named, *pieces[dated + 1 :]]
    return [
        replace(piece, found=_likely(piece.found, kind, tags), mood=Mood.TOLD) if piece.found else piece
        for piece in pieces
    ]


def _likely(found: Found, kind: Activity, tags: Tags) -> Found:
    unlikely = found.activity is not None and tags.activities[found.activity] < EVEN
    return replace(found, activity=kind) if unlikely else found


def _of_unknown_kind(pieces: Sequence[Piece]) -> list[Happening]:
    """ "10 Nov, 8 people, 1hr15": a day and what is told of sessions alone, so its kind is asked for."""
    dated = [piece for piece in pieces if _days_of([piece])]
    bare = all(piece.is_bare and piece.found is None for piece in pieces)
    kinds = frozenset().union(*(piece.tells for piece in pieces))
    if len(dated) != 1 or not bare or kinds.isdisjoint({"heads", "length"}):
        return []
    start = dated[0].clause.start
    begun = replace(dated[0], found=Found(None, Named.GROUP, start, start), mood=Mood.TOLD)
    return list(gather([begun if piece is dated[0] else piece for piece in pieces]))


def _with_untold(pieces: Sequence[Piece], body: str, tags: Tags) -> list[Piece]:
    """The pieces, with what was held on a day that no rule found told, where the tagger is sure of it: "I led
    on Thursday, and on Friday I was a plain member elsewhere".
    """
    happenings = gather(pieces)
    told = [one for one in happenings if one.mood is Mood.TOLD]
    taken = [one for one in happenings if one.mood in _SETTLED]
    open_ones = [
        one for one in pieces if told and _days_of([one]) and not (one.is_anothers or _is_taken(one, taken))
    ]
    alone = read_tags([body[one.clause.start : one.clause.end] for one in open_ones]) if open_ones else ()
    known = {one.activity for one in told}
    kinds = {
        one: _held_on(one, tags) or _other_than(known, own) for one, own in zip(open_ones, alone, strict=True)
    }
    return [
        _as_of(one, kind) if (kind := kinds.get(one)) and not _is_told(one, kind, told) else one
        for one in pieces
    ]


def _is_told(piece: Piece, kind: Activity, told: Sequence[Happening]) -> bool:
    """Whether that kind is told of those days already: "21 Nov: two years since I began! Led today"."""
    days = set(_days_of([one for one in told if one.activity is kind]))
    return days.issuperset(_days_of([piece]))


def _is_taken(piece: Piece, happenings: Sequence[Happening]) -> bool:
    """Whether its days are told of, or those that it says more of: "led Tues and Thurs, Tues on Zoom"."""
    taken = {one for each in happenings for one in each.dates}
    days = _days_of(happenings)
    same = {day.day for day in days} if piece.day_number else {day.weekday() for day in days}
    own = {day.day if piece.day_number else day.weekday() for day in _days_of([piece])}
    says_more = (piece.day_number or piece.names_no_week) and not own.isdisjoint(same)
    return says_more or not taken.isdisjoint(piece.dates)


def _held_on(piece: Piece, tags: Tags) -> Activity | None:
    """What was held on its days, unless that was planned; "Today is my first free Saturday" tells of none."""
    if piece.mood is not Mood.TALK or _DAY_IS.search(piece.text):
        return None
    kinds = {likeliest(tags.held(one.start, one.end)) for one in piece.dates if one.days}
    return kinds.pop() if len(kinds) == 1 else None


def _other_than(known: Collection[Activity | None], tags: Tags) -> Activity | None:
    kind = surest_activity(tags, LIKELY)
    return kind if kind not in known else None


def _as_of(piece: Piece, kind: Activity) -> Piece:
    start = piece.clause.start
    return replace(piece, found=Found(kind, Named.VERB, start, start), mood=Mood.TOLD)


def _takes_back(piece: Piece) -> bool:
    return piece.found is None and takes_back(piece.text)


def _without_presenting(told: list[Happening], body: str) -> list[Happening]:
    """ "Led tonight, presented a case": that was in the group that was led."""

    def in_that(one: Happening) -> bool:
        has_day = any(one.start <= dated.start < one.end for dated in one.dates)
        presented = _PRESENTED.search(body[one.start : one.end]) is not None
        return one.activity is Activity.GROUP_ATTENDED and presented and not has_day

    led = any(one.activity is Activity.GROUP_LED for one in told)
    return [one for one in told if not (led and in_that(one))]


def _with_lone_day(told: list[Happening], pieces: Sequence[Piece]) -> list[Happening]:
    """With the only day there is for the one session told of: "I must tell of Sunday. I led with Asha"."""
    dated = [piece for piece in pieces for one in piece.dates if one.days]
    if len(told) > 1 or told[0].dates or told[0].count or len(dated) != 1:
        return told
    piece = dated[0]
    apart = piece.mood not in (Mood.TOLD, Mood.TALK) or piece.is_of_another or _takes_back(piece)
    return told if apart else [replace(told[0], dates=piece.dates)]


def _without_unheld(told: list[Happening], pieces: Sequence[Piece], tags: Tags) -> list[Happening]:
    """Without what hardly tells of a day on which anything was held, where others do: "led on Tuesday because
    of the bank holiday"; a day of the calendar only if no activity is named beside it: "Wednesday collapsed".
    """
    held = {one: max(tags.held(one.start, one.end).values()) for each in told for one in each.dates}
    if max(held.values(), default=0.0) < EVEN:
        return told
    named = [piece.clause.start for piece in pieces if piece.found]
    left = []
    for each in told:
        bare = not any(each.start <= start < each.end for start in named)
        kept = [one for one in each.dates if one.period or held[one] >= UNLIKELY or (one.days and not bare)]
        left.append(replace(each, dates=tuple(kept)))
    return [one for one, before in zip(left, told, strict=True) if one.dates or not before.dates]


def _with_number(told: list[Happening], body: str) -> list[Happening]:
    """With the number of those told of over a time: "weekly as a trainee, about 25 of them, 2023 to 2024"."""
    return [
        replace(one, count=find_number_over(body[one.start : one.end]))
        if not (one.count or _days_of([one])) and any(_is_long(dated) for dated in one.dates)
        else one
        for one in told
    ]


def _is_long(dated: Dated) -> bool:
    return dated.period is not None and dated.period[1] - dated.period[0] > _A_MONTH


def _with_total(told: list[Happening]) -> list[Happening]:
    """With the number of all that are told of known as that: "17 Nov led, 20 Nov supervision. Two days"."""
    total = len(_days_of(told))
    return [
        replace(one, counts_all=True)
        if one.count and one.count.number == total > len(_days_of([one]))
        else one
        for one in told
    ]


_CO_LED_BY = pattern(r"(?<=[,;(–-])\s*co-? ?(?:led|facilitated|hosted) by (?=(?-i:[A-Z]))(?!(?-i:I)\b)")
# "On the 12th Jo led and I was her co-leader", "Kate observed me leading on Tuesday".
_LED_WITH = pattern(
    r"\b(?P<who>(?-i:[A-Z][\w'’-]+)) led,? (?:and|with) (?:I|me)"
    r" (?:(?:was |as )?(?:(?:his|her|their|the) )?co-?leader|co-?led)\b"
)
_WHO_CO_LED = pattern(
    r"(?<=[a-z]),? who (?:co-?(?:led|facilitated|ran)|led with me)(?: it| with me| too)?(?=\s*(?:[,.;)]|$))"
)
# "The second of two leadership days": one of them.
_OF_SO_MANY = pattern(
    rf"\b(?P<which>first|second|third|fourth|last|\d+(?:st|nd|rd|th)) of (?:the |my |our )?{NUMBER}(?= )"
)
_OBSERVED = pattern(r"\b(?-i:[A-Z][\w'’-]+) (?:observed|watched) me (?:leading|lead|running|run)\b")
_WITH_THEM = pattern(r"\bsupervision\b(?:[ ][\w ]{0,20}?)? with (?P<whom>him|her|them)\b")
# "First Tuesday of the month: 1 Sept, 6 Oct": the days stand behind it.
_RULE_OF_DAYS = pattern(
    r"\b(?:the )?(?:first|second|third|fourth|last) (?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r" (?:of|in) (?:the|each|every) month\s?[:(–—-]\s*(?=\d)"
)
# "Oct led 6 & 20": the month heads the days.
_UNDER_MONTH = pattern(
    r"(?:^|(?<=[.;\n])\s*)(?:in )?"
    r"(?P<month>(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*) (?:i )?"
    r"(?=(?:led|ran|attended|facilitated|supervision)\b(?: on)?(?: the)? \d{1,2}(?:,| and| &) ?\d{1,2}\b"
    r"(?! ?[a-z]*people))"
)


def _mended(text: str) -> str:
    text = with_fewest(_UNDER_MONTH.sub(r"\g<month>: ", _RULE_OF_DAYS.sub("", text)))
    return _SIGNED.sub(
        "", _INTRODUCED.sub("", with_people_named(with_units(without_announcement(mend(text).text))))
    )


def _body(mended: str) -> str:
    """What is told, without the wish to have it logged, labels, and what the speaker took back."""
    told = _OF_SO_MANY.sub(r"\g<which>", without_retracted(without_labels(without_wish(mended))))
    return with_absences(_with_whom_it_was(with_places_first(told)))


def _with_whom_it_was(text: str) -> str:
    """ "Led with Dr Iqbal on the 17th, supervision with him yesterday", "led on Monday, co-led by Dr Shah":
    with whom, by name.
    """
    text = _LED_WITH.sub(r"I co-led with \g<who>", _OBSERVED.sub("I led", text))
    text = _CO_LED_BY.sub(" co-leader ", _WHO_CO_LED.sub(" as my co-leader", text))
    found = _WITH_THEM.search(text)
    named = find_people(text[: found.start()]) if found else ()
    if not found or len({one.name for one in named}) != 1:
        return text
    return text[: found.start("whom")] + named[0].name + text[found.end("whom") :]


def _is_clear(happening: Happening, today: date) -> bool:
    """Whether its day has not to be asked for, nor those of several, and may not well be of last year."""
    days = _days_of([happening])
    near = all(today - day <= _HALF_A_YEAR for day in days) and bool(days or not happening.count)
    return near and not any(one.problem for one in happening.dates)


def _without_vague(told: list[Happening]) -> list[Happening]:
    """Without what only leads up to a day: "The group was heavy going this week. Led, Wednesday"."""
    dated = [one for one in told if any(date.days for date in one.dates)]
    if not dated:
        return told
    kinds = {None, *(one.activity for one in dated)}
    return [
        one
        for one in told
        if one in dated or one.count or one.people or one.tells or one.activity not in kinds
    ]


def _not_told(
    happenings: Sequence[Happening], body: str, today: date
) -> NotYet | DidNotHappen | Hearsay | None:
    moods = {happening.mood for happening in happenings}
    planned = [one for one in happenings if one.mood is Mood.PLANNED]
    gone = any(day <= today for day in _days_of(planned)) and fell_through(body)
    off = [one for one in happenings if one.mood is Mood.CALLED_OFF] or (planned if gone else [])
    if off:
        kinds = {kind for one in off for kind in ((one.activity,) if one.activity else GROUPS)}
        return DidNotHappen(_days_of(off), tuple(sorted(kinds)))
    if Mood.PLANNED in moods:
        return NotYet()
    return Hearsay() if Mood.ANOTHERS in moods else None


def _days_off(pieces: Sequence[Piece]) -> DidNotHappen | None:
    """ "We cancelled Monday": a day that was called off, of whatever kind."""
    off = [one for one in pieces if _OFF.fullmatch(one.text)]
    return DidNotHappen(_days_of(off)) if off and len(off) == len(pieces) else None


def _days_of(told: Sequence[Happening | Piece]) -> tuple[date, ...]:
    return tuple(day for one in told for dated in one.dates for day in dated.days)


def _reported(
    told: Sequence[Happening],
    others: Sequence[Happening],
    tagged: _Tagged,
    body: str,
    today: date,
    *,
    elsewhere: bool,
) -> Reported:
    """`others`: what is told beside, of which no name is taken. `elsewhere`: a day is told of what
    did not come about, or of others, and may be this one's too.
    """
    timeless = not (elsewhere or any(happening.dates for happening in told))
    sessions: list[Session] = []
    problems: list[Problem] = []
    for happening, part in zip(told, _parts(told, others, tagged, body), strict=True):
        found, troubles = read_sessions(happening, body, today, timeless=timeless)
        found = filled(_as_held(found, happening, tagged.whole), part)
        sessions += _like_the_one_before(found, sessions, body[happening.start : happening.end])
        problems += [problem for problem in troubles if problem not in problems]
    sessions = _with_heads_in_turn(_of_one_kind(sessions, told), told, body)
    return Reported(tuple(sessions), tuple(problems), dateless=timeless)


def _with_heads_in_turn(sessions: list[Session], told: Sequence[Happening], body: str) -> list[Session]:
    """ "Kim and I led on the 10th, Lou and I on the 17th; 8 and 6 respectively"."""
    plain = len(told) > 1 and all(one.activity in GROUPS and one.quantity == 1 for one in sessions)
    heads = read_participants_of_all(_without_what_was_read(told, body), len(sessions)) if plain else ()
    if not heads or not {one.participants for one in sessions} <= {None, *heads}:
        return sessions
    return [replace(one, participants=number) for one, number in zip(sessions, heads, strict=True)]


def _of_one_kind(sessions: list[Session], told: Sequence[Happening]) -> list[Session]:
    """ "We did 2 groups, 9 on 29 October and 6 on 12 November": if one was led, so was the other."""
    kinds = {one.activity for one in sessions if one.activity}
    if len(kinds) != 1 or any(one.activity for one in told):
        return sessions
    return [replace(one, activity=kind) for one in sessions for kind in kinds]


def _like_the_one_before(found: list[Session], earlier: Sequence[Session], words: str) -> list[Session]:
    """ "Led alone on the 30th, same place", "11 Nov ditto with Pete": as the session told of before it."""
    ditto = bool(earlier) and _DITTO.search(words) is not None
    place = earlier[-1].format if ditto or (earlier and _SAME_PLACE.search(words)) else None
    length = earlier[-1].duration_minutes if ditto else None
    return [
        replace(one, format=one.format or place, duration_minutes=one.duration_minutes or length)
        for one in found
    ]


def _as_held(sessions: Sequence[Session], happening: Happening, tags: Tags) -> list[Session]:
    """The sessions, each of the kind that the tagger reads of its day where the rules know none."""
    held = {day: tags.held(one.start, one.end) for one in happening.dates for day in one.days}
    return [
        replace(one, activity=likeliest(held[one.on], SURE_OF_KIND))
        if one.activity is None and one.on in held
        else one
        for one in sessions
    ]


def _tagged(told: Sequence[Happening], body: str) -> _Tagged:
    if len(told) == 1:
        (whole,) = read_tags([body])
        return _Tagged(whole, (whole,))
    whole, *own = read_tags([body, *(body[one.start : one.end] for one in told)])
    return _Tagged(whole, tuple(own))


def _parts(told: Sequence[Happening], others: Sequence[Happening], tagged: _Tagged, body: str) -> list[Part]:
    """What the tagger reads of each happening; of a single one, in the whole text."""
    free = _without_what_was_read(told, body)
    for one in others:
        free = write_over(free, one.start, one.end, READ)
    words = tagged.whole.words
    if len(told) == 1:
        return [Part(body, free, words, tagged.whole)]
    within = [tuple(word for word in words if one.start <= word.start < one.end) for one in told]
    held = [tuple(tagged.whole.held(day.start, day.end) for day in one.dates) for one in told]
    return [
        Part(body, free, words_of, tags, kinds)
        for words_of, tags, kinds in zip(within, tagged.own, held, strict=True)
    ]


def _without_what_was_read(told: Sequence[Happening], body: str) -> str:
    """The text with lengths, days and people written over."""
    free = without_durations(body)
    for dated in (one for happening in told for one in happening.dates):
        free = write_over(free, dated.start, dated.end, DAY)
    for person in find_people(body):
        free = write_over(free, person.start, person.end, NAME)
    return free
