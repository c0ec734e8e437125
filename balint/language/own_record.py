"""Questions about one's own record in any wording, read as a composition.

Who is spoken of, what is wanted, and of which sessions: each is looked for by itself, in whatever order. A
question is taken up only if every word of the clause that asks is accounted for (`own_words`); what else the
message holds may not report anything, nor ask something else.
"""

import re
from dataclasses import dataclass, replace
from datetime import date

from balint.language import own_words as said_of
from balint.language.clauses import DAY, write_over
from balint.language.dates import find_dates
from balint.language.numbers import NUMBER
from balint.language.own_words import in_plain_words
from balint.language.patterns import expression, pattern
from balint.language.reports import read_report
from balint.language.said import AskedProgress, AskedReady, AskedRecord, Reported, Sought, Wanted, Way
from balint.language.seeking import COLLEAGUE, TIME, Spoken, read_sought

_LONGEST = 300  # characters
_MOST_OTHER_WORDS = 4
_SHORT = 10  # words: more than that, and whoever speaks of themselves says so
_BREAK = expression(
    r"\s\+\s"
    r"|[.!;:()\n]+(?=\s|$)|\?+|,(?=\s)|\s[-–—]+\s|\.\.+"
    r"|\s+(?=(?:and|but) (?:i|we|my|if|how|when|what|who)\b)",
    re.IGNORECASE,
)
# From here on it is asked, whatever the clause began with: "Ruth asked how many times we have met".
_ASKS_FROM = pattern(
    r"""\b(?:how (?:many|much|often|far|long|short)|when|who|whom|which|what|whether|number of|list of|date of
    |the dates?|statement of|where (?:do )?i)\b"""
)
_LEAD_IN = pattern(
    r"""(?:(?:hi|hiya|hello|hey|there|ok|okay|right|well|sorry|oh|och|ah|erm|um|morning|good (?:morning
    |afternoon
    |evening)|quick question|by the way|btw|lol|haha|cheers|ta|help|again)\b\W*)+"""
)
_APPLY = r"(?:apply(?:ing)?|accredit(?:ed|ation)|(?:my |the |an? )?(?:application|form a)(?: form)?)"
_READY = pattern(
    rf"""(?:so |but |or |and |then |do you think |i wonder if )*(?:(?:is it|would it be|are we at)[ ]
    (?:\w+ ){{0,3}}(?P<early>too (?:early|soon)|premature) (?:for me )?to
    |is it (?:\w+ )?time (?:for me )?(?:to|for)|(?:can|could|may) i (?:now |already |finally )*
    |(?:will|would|am) i (?:be )?(?:now )?able to (?:now )?
    |(?<=think )i (?:can|could|should|might) (?:now |already )*
    |am i (?:\w+ ){{0,2}}(?:ready|eligible|allowed|entitled|in a position|far enough)(?: on)?(?: to
    | for)?)[ ]?
    (?:apply|submit|send|fill in|hand in|put in|post|put|hand|fill|do|start|be|get|my|the)?\b[ ]?(?:in |off )?
    {_APPLY}(?: (?:now|yet|already|soon|form|off|in|for accreditation|please|or (?:am i|is it|not)\b.*))*"""
)
# How a clause begins that asks with no question mark, after whatever politeness.
_OPENS = pattern(
    rf"""(?:(?:so|and|but|or|then|please|just|also|tell (?:me|us)|remind me|let me know|show me|give me
    |say me|say
    |i would like|i want|i need|to|know|enquire|check|not sure|do not remember|can not remember|as|if not
    |if|of|on|in|the|for|out|me|us|him|you)\W+)*
    (?:how (?:many|much|often|far|long|short)|when (?:was|were|did|is|have|had|exactly|(?:i|we) last)\b
    |where (?:do i|am i|i am|i stand)|whether i
    |who (?:is|did|do|was|were|have|has|supervises|supervised|leads|led|i)\b
    |what (?:is|was|are|were|do|did|have|has|still|remains)\b
    |(?:which|what) (?:share|fraction|proportion|percentage|per cent|_\w+_|ones?|of|days?|dates?|months?|was
    |has|have|is|are)\b
    |(?:did|have|had|am|do|are) (?:i|we)\b|(?:did|has|had|was|were) _who_
    |(?:has|have) (?:all|any|every|most|each)\b
    |(?:for |in )?_time_ (?:please|pls)$
    |(?:is|are|was|were|do) (?:nine|thirty|six|four|my|all|that|it|there|_what_)\b
    |(?:number|list|count|dates?|statement|summary|overview|total|totals|record)\b (?:of|for|on|i|when|my)\b
    |(?:show|list|give|display|furnish|print|read|walk me through|run through|go through|pull up
    |dig out|fetch|bring up
    |send|count)\b
    |(?:see|view|look at) (?:my|all|the|everything|what|how)\b|everything (?:i|in|since|from|that|with
    |{COLLEAGUE}|{TIME})
    |(?:my|the) (?:last|latest|whole|full|progress|status|position|totals?|tally)\b)"""
)
_NAMES_WHAT = pattern(
    r"""\b(?:left|remain(?:s|ing)?|to go|still|outstanding|missing|last|latest|newest|how many|how much
    |vs|versus|count
    |tally|totals?|status
    |progress|so far|show|list)\b|^(?:(?:my|the) )?(?:\w+ )?(?:groups|supervisions|sessions|weekends
    |days)\b"""
)
_WHICH = pattern(r"\b(?:what|which|show)\b")
_EXACT = pattern(rf"\b(?!20\d\d\b)\d|\b{NUMBER}\b")
_TOGETHER = pattern(r"\b(?:we|together|us)\b")
_THE_ONE = pattern(r"\bones?\b")
_THAT_TIME = pattern(r"\b(?:that|then)\b")
_WITHOUT = pattern(
    rf"\b(?:not|without|other than|except|apart from|excluding|besides)(?: with)? (?={COLLEAGUE})"
)
_PAST = pattern(r"\b(?:was|were|did|have|had)\b")
_PLURAL = pattern(r"\b(?:groups|supervisions|sessions|weekends|days|meetings)\b")
_TOTALS = pattern(r"\b(?:totals|tally|stats|statistics|summary|overview)\b")
_TO_CHANGE = pattern(
    r"""\b(?:change|move|delete|remove|correct|edit|amend|undo|cancel|scrap|forget|export|add|save|put
    |i know)\b"""
)
_OF_TALK = pattern(
    r"""\b(?:do|does|tell|told|are|should|if) you\b
    |\b(?:did|have) i (?:just )?(?:say|said|tell|told)\b"""
)
_LASTS = pattern(r"\b(?:do|does|did|should|will)\b.*\blast$")
_AUXILIARY = pattern(r"(?:is|are|do|does|did|has|have|was|were|can)\b")
_HOW_LONG_SINCE = pattern(r"\b(?:how long|days)\b.*\bsince (?:i|we|my)\b")
_DO_I = pattern(r"\bdo (?:i|we)\b")
_FIRST = pattern(r"\b(?:first|oldest|earliest|very first)\b")
_ANY_ENTRY = pattern(r"\b(?:entry|entries|sessions?|one|thing)\b")
_COUNT_OF = pattern(r"(?:the |my )?(?:count|number|tally|total) (?:of|for)\b")
_CRITERIA = pattern(r"\b(?:(?:any|all|some|one) of the|all) (?:requirements|criteria|targets|boxes)\b")
_GROUPS_LED = pattern(r"(?:the )?(?:\w+ )?groups (?:i )?(?:have )?(?:led|attended)\b")
_TIME_SO_FAR = pattern(r"(?:in |for )?_time_ (?:so far|please|pls)")
_SAVED = pattern(r"\b(?:logged|recorded|saved|noted|down|in the log)\b")
_WHOM_TO_ASK = pattern(r"\bdo (?:i|we) (?:ask|tell|see|speak|talk|send|give|look|go)\b")
_BETWEEN = pattern(r"\b(?:between|from .+ (?:to|until|till))\b")
_WITH_ME = pattern(r"\b(?:me|us|my|our|there)\b")
_CHECK = pattern(
    r"""(?:so |and |but |then )*(?:what (?:do|does) (?:my|the|your) (?:records?|log|log ?book
        |portfolio) (?:say|show)
    |(?:is|was) (?:that|this|it|he|she) (?:about )?(?:right|correct|so|true|accurate)|am i right|who is right
    |(?:does|do) (?:that|this|it) (?:sound|look|seem|tally|add up|match)(?: (?:about )?(?:right|correct))?
    |(?:about )?(?:right|correct|yes|no|true)|(?:can|could) you (?:please )?(?:check|confirm)(?: (?:that|it
    |this))?
    |do you agree|what do you (?:have|make it|say))(?: (?:then|please|or not|for me|with (?:my|the
    |your) (?:records?|log)))*"""
)
_IS_IT_SO_MANY = pattern(
    rf"(?:so |and )?is it (?:only |just |really |now |still )*{NUMBER}\b(?=.*\b(?:i|my)\b)"
)
_SUM = pattern(
    r"\b(?:so far|in all|in total|altogether|total|i have (?:now )?(?:led|attended|done|had|logged)"
    r"|i am (?:on|at|up to)|makes)\b"
)
_ANY = pattern(r"(?:have i )?any (?:\w+ )?_what_(?: yet| so far| logged| done| recorded)*\W*$")
_ALONE = pattern(r"\b(?:on my own|alone|by myself|solo)\b")
_LISTS = pattern(r"\bdates\b")
_DATES_OF_DEEDS = pattern(r"(?:(?:the|my|these|are|all) )*(?:dates?|days|when)\b(?! (?:did|have|was|were)\b)")
_NOTHING_BUT_DAYS = pattern(rf"(?:[\W{DAY}]|\band\b|\bthen\b)+")
_AT_LAST = pattern(r"\bat (?:long )?last\b")


@dataclass(frozen=True, slots=True)
class _Clause:
    """`said` is in plain words and lower case; `marked` with a question mark."""

    said: str
    spoken: Spoken
    marked: bool

    @property
    def brief(self) -> bool:
        return len(self.said.split()) <= _SHORT

    @property
    def of_self(self) -> bool:
        return said_of.SELF.search(self.said) is not None

    @property
    def is_whole(self) -> bool:
        """Whether it says all by itself: a time told beside it ("my appraisal is on Monday") is another."""
        spoken_of_then = _THAT_TIME.search(self.said) is not None
        return spoken_of_then or (self.of_self and _ASKS_FROM.search(self.said) is not None)


def read_own_record(text: str, today: date) -> AskedRecord | AskedReady | AskedProgress | None:
    """What is asked of the speaker's own record; None for whatever else is said."""
    if len(text) > _LONGEST:
        return None
    plain = in_plain_words(text)
    parts = [(part, marked) for part, marked in _parts(plain) if part]
    for part, _ in parts:
        ready = _READY.fullmatch(part.lower())
        if ready:
            return AskedReady(too_early=ready["early"] is not None)
    if claim := _claimed(plain, parts, today):
        return claim
    asking, rest = _asking(parts, today)
    if asking is None or any(marked for _, marked in rest):
        return None
    if _are_given(asking, rest, today):
        return None
    beside = ". ".join(part for part, _ in rest)
    if _TO_CHANGE.search(beside) or (_tells_a_time(beside, today) and not asking.is_whole):
        return None
    if beside and (
        _reports(beside, today) or not (asking.marked or asking.of_self or _accounted(beside, today))
    ):
        return None
    return _asked(_with_context(asking, plain, today))


def _are_given(asking: _Clause, rest: list[tuple[str, bool]], today: date) -> bool:
    """Whether days are told and not asked for: "these are the dates on which I led: 1 and 8 October"."""
    if asking.marked or not _DATES_OF_DEEDS.match(asking.said):
        return False
    last = rest[-1][0] if rest else ""
    days = find_dates(last, today)
    for one in days:
        last = write_over(last, one.start, one.end, DAY)
    return any(one.days for one in days) and _NOTHING_BUT_DAYS.fullmatch(last) is not None


def _claimed(plain: str, parts: list[tuple[str, bool]], today: date) -> AskedRecord | AskedProgress | None:
    """ "So that is 18 more to lead, is that right?": what is claimed is asked."""
    checked = len(parts) > 1 and _CHECK.fullmatch(parts[-1][0].lower())
    if not checked and not _IS_IT_SO_MANY.match(plain):
        return None
    sought = read_sought(plain, today, names_alone=True).sought
    if not (sought.activity or sought.groups or sought.colleague) or not _EXACT.search(plain):
        return None
    if said_of.LEFT.search(plain):
        return AskedProgress(sought.activity, Way.LEFT, sought.groups)
    if sought.colleague and _TOGETHER.search(plain) and not (sought.since or sought.until):
        return AskedRecord(Wanted.COUNT, sought)
    summed = _SUM.search(plain) and not (sought.since or sought.until or sought.colleague)
    return AskedProgress(sought.activity, Way.DONE, sought.groups) if summed else None


def _parts(plain: str) -> list[tuple[str, bool]]:
    parts, start = list[tuple[str, bool]](), 0
    for found in _BREAK.finditer(plain):
        parts.append((_bare(plain[start : found.start()]), "?" in found[0]))
        start = found.end()
    return [*parts, (_bare(plain[start:]), False)]


def _bare(part: str) -> str:
    part = _AT_LAST.sub(" ", part)
    part = part.strip(" ,.!-–—\"'")
    lead_in = _LEAD_IN.match(part)
    return part[lead_in.end() :] if lead_in else part


def _asking(parts: list[tuple[str, bool]], today: date) -> tuple[_Clause | None, list[tuple[str, bool]]]:
    """The clauses that ask as one, and the parts that do not."""
    asked, rest = list[str](), list[tuple[str, bool]]()
    marked = False
    for part, with_mark in parts:
        tail = _tail(part, today, marked=with_mark)
        if tail is None:
            rest.append((part, with_mark))
            continue
        asked.append(tail)
        marked = marked or with_mark
        if head := part[: len(part) - len(tail)].strip():
            rest.append((head, False))
    if not asked:
        return None, rest
    spoken = read_sought(" ".join(asked), today, names_alone=True)
    return _Clause(spoken.typed, spoken, marked), rest


def _tail(part: str, today: date, *, marked: bool) -> str | None:
    """The part as far as it asks: all of it, or from where it asks on; None for what only tells."""
    opens = _ASKS_FROM.search(part)
    tails = [part, *([part[opens.start() :]] if opens and opens.start() else [])]
    for tail in tails:
        spoken = read_sought(said_of.POLITE.sub(" ", tail), today, names_alone=True)
        accounted = spoken.words <= said_of.VOCABULARY or _asks_of_deeds(spoken)
        if accounted and (marked or _asks(spoken)):
            return tail
    return None


def _asks_of_deeds(spoken: Spoken) -> bool:
    """Whether it asks what the speaker has done, which no rule tells; a few words of it may mean anything."""
    sought = spoken.sought
    named = sought.activity or sought.groups or sought.colleague or sought.since or sought.until
    few = len(spoken.words - said_of.VOCABULARY) <= _MOST_OTHER_WORDS
    return bool(named) and few and said_of.OWN_DEEDS.search(spoken.shape) is not None


def _asks(spoken: Spoken) -> bool:
    """Whether it asks without a question mark: by how it begins, or in a few words and with no day."""
    if _OPENS.match(spoken.shape):
        return True
    brief = len(spoken.typed.split()) <= _SHORT and not said_of.SELF.search(spoken.typed)
    told = _PAST.search(spoken.typed) or (spoken.sought.since and spoken.sought.since == spoken.sought.until)
    return brief and not told and _NAMES_WHAT.search(spoken.typed) is not None


def _accounted(part: str, today: date) -> bool:
    return read_sought(said_of.POLITE.sub(" ", part), today, names_alone=True).words <= said_of.VOCABULARY


def _reports(beside: str, today: date) -> bool:
    """Whether what stands beside the question tells of a session and its day."""
    report = read_report(beside, today)
    return isinstance(report, Reported) and not report.dateless


def _tells_a_time(beside: str, today: date) -> bool:
    sought = read_sought(beside, today, names_alone=True).sought
    return bool(sought.since or sought.until)


def _with_context(asking: _Clause, plain: str, today: date) -> _Clause:
    """What the question leaves out was said before it: "funded group: have I done half?"."""
    sought, whole = asking.spoken.sought, read_sought(plain, today, names_alone=True).sought
    if sought.activity is None or (whole.activity and _THE_ONE.search(asking.said)):
        sought = replace(sought, activity=whole.activity, groups=whole.groups or sought.groups)
    if sought.activity is not None:
        sought = replace(sought, groups=False)
    if not (sought.since or sought.until) and _THAT_TIME.search(asking.said):
        sought = replace(sought, since=whole.since, until=whole.until)
    if not sought.colleague and _TOGETHER.search(asking.said):
        sought = replace(sought, colleague=whole.colleague)
    return replace(asking, spoken=replace(asking.spoken, sought=sought))


def _asked(asking: _Clause) -> AskedRecord | AskedProgress | None:
    free = said_of.POLITE.sub(" ", asking.said)
    shape = asking.spoken.shape
    if (
        said_of.ALLOWING.search(free)
        or said_of.TO_COME.search(free)
        or (said_of.OF_OTHERS.search(shape) and not _WITH_ME.search(asking.said))
        or _OF_TALK.search(free)
    ):
        return None
    sought = asking.spoken.sought
    if _HOW_LONG_SINCE.search(free) and sought.activity:
        return AskedRecord(Wanted.LAST, replace(sought, last=True))
    if said_of.WHO.search(free):
        return _who(asking, sought)
    if sought.last and not said_of.LEFT.search(free):
        return _last(asking, sought)
    if _FIRST.search(free) and not said_of.LEFT.search(free) and not _THAT_TIME.search(free):
        return _first(asking, sought)
    if _ALONE.search(free):
        return _some(asking, replace(sought, apart=True))
    if asking.marked and _ANY.match(shape):
        return AskedRecord(Wanted.WHETHER, sought)
    if sought.colleague or sought.since or sought.until or sought.format or sought.number:
        return _some(asking, sought)
    return _dated(free, sought) or _listed(asking, free, sought) or _progress(asking, free)


def _who(asking: _Clause, sought: Sought) -> AskedRecord | None:
    if not asking.of_self or said_of.OF_THE_RULE.search(asking.said) or _WHOM_TO_ASK.search(asking.said):
        return None
    if sought.last:
        return AskedRecord(Wanted.LAST, sought)
    return AskedRecord(Wanted.WHO, sought)


def _last(asking: _Clause, sought: Sought) -> AskedRecord | None:
    told = _PAST.search(asking.said) and not (asking.marked or said_of.WHEN.search(asking.said))
    asks = said_of.WHEN.search(asking.said) or _WHICH.search(asking.said) or asking.brief
    named = sought.activity or sought.groups or sought.colleague or _ANY_ENTRY.search(asking.said)
    if _LASTS.search(asking.said.rstrip(" ?")) or told or not asks or not (named or asking.of_self):
        return None
    return AskedRecord(Wanted.LAST if sought.count == 1 else Wanted.LIST, sought)


def _first(asking: _Clause, sought: Sought) -> AskedRecord | None:
    named = sought.activity or sought.groups or sought.colleague or _ANY_ENTRY.search(asking.said)
    asks = said_of.WHEN.search(asking.said) or _WHICH.search(asking.said) or asking.brief
    ours = asking.of_self and not (said_of.OF_THE_RULE.search(asking.said) or _DO_I.search(asking.said))
    return AskedRecord(Wanted.FIRST, sought) if named and asks and ours else None


def _some(asking: _Clause, sought: Sought) -> AskedRecord | None:
    """Of a colleague, a time or a format: counted, listed, or whether there are any."""
    if said_of.LEFT.search(asking.said) or said_of.OF_THE_RULE.search(asking.said):
        return None
    apart = sought.apart or _WITHOUT.search(asking.spoken.shape) is not None
    sought = replace(sought, apart=apart)
    counts, dates = said_of.COUNT.search(asking.said), said_of.WHEN.search(asking.said)
    told = said_of.DONE.search(asking.said) or COLLEAGUE in asking.spoken.shape or TIME in asking.spoken.shape
    if counts and not dates and told and (asking.of_self or asking.brief):
        return AskedRecord(Wanted.COUNT, sought)
    named = sought.activity or sought.groups or sought.colleague
    if dates and (asking.of_self or (named and asking.brief)):
        return AskedRecord(Wanted.LIST, sought)
    if said_of.YES_OR_NO.search(asking.spoken.shape) and (
        asking.of_self or (sought.colleague and sought.since) or _SAVED.search(asking.said)
    ):
        return AskedRecord(Wanted.WHETHER, sought)
    if said_of.SHOW.search(asking.said) or said_of.WHICH.search(asking.said):
        return AskedRecord(Wanted.LIST, sought)
    return AskedRecord(Wanted.LIST, sought) if _in_brief(asking, sought) else None


def _in_brief(asking: _Clause, sought: Sought) -> bool:
    """ "Led in October?", "supervisions in October", but not "supervision with Ruth on Monday"."""
    if not asking.brief or _PAST.search(asking.said) or _AUXILIARY.match(asking.said):
        return False
    if sought.format and not (sought.activity or sought.groups):
        return False
    several_days = sought.since != sought.until or sought.since is None
    if not several_days or (_EXACT.search(asking.said) and not _BETWEEN.search(asking.said)):
        return False
    if asking.marked:
        return not asking.of_self or sought.activity is not None
    if _TIME_SO_FAR.fullmatch(asking.spoken.shape):
        return True
    if _GROUPS_LED.match(asking.said):
        return True
    about_nouns = _PLURAL.search(asking.said) is not None and not said_of.DONE.search(asking.said)
    return about_nouns and (sought.apart or TIME in asking.spoken.shape)


def _dated(free: str, sought: Sought) -> AskedRecord | None:
    """ "When was my weekend?"."""
    if not said_of.WHEN.search(free) or not (sought.activity or sought.groups) or said_of.LEFT.search(free):
        return None
    return AskedRecord(Wanted.LIST, sought) if _PAST.search(free) or _LISTS.search(free) else None


def _listed(asking: _Clause, free: str, sought: Sought) -> AskedRecord | None:
    about_progress = said_of.LEFT, said_of.COUNT, said_of.WHOLE, said_of.SHARE, said_of.OF_THE_RULE
    if not (sought.activity or sought.groups) or any(cue.search(free) for cue in about_progress):
        return None
    shows = said_of.SHOW.search(free) and (asking.of_self or asking.brief)
    which = said_of.WHICH.search(free) and asking.of_self
    return AskedRecord(Wanted.LIST, sought) if shows or which else None


def _progress(asking: _Clause, free: str) -> AskedProgress | None:
    way = _way(asking, free)
    sought = asking.spoken.sought
    return AskedProgress(sought.activity, way, sought.groups) if way else None


def _way(asking: _Clause, free: str) -> Way | None:
    """How it is put; None for a question about the rule, or for none."""
    ours = asking.of_self or asking.brief
    named = asking.spoken.sought.activity is not None or asking.spoken.sought.groups
    left = said_of.LEFT.search(free) is not None
    if not ours and not (left and said_of.COUNT.search(free)):
        return None
    if said_of.SHARE.search(free):
        return Way.SHARE
    if said_of.HALF.search(free) and (named or asking.of_self or asking.marked):
        return Way.HALF
    named = named or _CRITERIA.search(free) is not None
    if asks_yes_or_no := said_of.YES_OR_NO.search(asking.said) is not None and (asking.of_self or named):
        if said_of.FINISHED.search(free):
            return Way.ENOUGH
        if left:
            return Way.MORE if named and (asking.of_self or "there" in free.split()) else None
    return None if asks_yes_or_no else _counted(asking, free, named=named, left=left)


def _counted(asking: _Clause, free: str, *, named: bool, left: bool) -> Way | None:
    counts = said_of.COUNT.search(free) is not None
    if (
        said_of.WHOLE.search(free)
        and not named
        and (asking.of_self or said_of.SHOW.search(free) or asking.brief)
    ):
        return Way.DONE if _TOTALS.search(free) else Way.LEFT
    if left and (asking.of_self or counts or named):
        return Way.LEFT
    if said_of.OF_THE_RULE.search(free) or left:
        return None
    done = said_of.DONE.search(free) is not None
    if named and asking.marked and not counts and said_of.FINISHED.search(free):
        return Way.ENOUGH
    if (done and counts) or (named and _COUNT_OF.match(free)):
        return Way.DONE
    brief = named and not asking.of_self and asking.brief and done
    return Way.DONE if brief and (asking.marked or _PLURAL.search(free)) else None
