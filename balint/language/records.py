"""Questions about what has been logged, and whether it is enough to apply.

A question is taken up only if every word of it is accounted for: what is left over makes it another one.
"""

from dataclasses import replace
from datetime import date

from balint.language.patterns import pattern, words
from balint.language.said import AskedReady, AskedRecord, Sought, Wanted
from balint.language.seeking import ACTIVITY, NUMBER, Spoken, read_sought

_LONGEST = 200  # characters
_LEAD_IN = pattern(
    r"""(?:(?:hi|hiya|hello|hey|there|ok|okay|so|and|but|please|pls|thanks|thank you|quick question|also
    |just
    |by the way|btw|sorry|right|well|now|tell me|remind me|do you know|(?:can|could|would
    |will) you)\b[\s,.:!-]*
    )*"""
)
_APPLY = (
    r"(?:apply|submit(?: (?:my|the) (?:application|form a))?|send (?:in )?(?:my )?(?:application|form a))"
)
_FOR_IT = rf"(?: (?:to {_APPLY}|for (?:accreditation|(?:the|my) application|applying|form a)))"
_WHEN = r"(?: (?:now|yet|already|soon|please|then|at this point))*"
_READY = pattern(
    rf"""(?:am i|are we|i am|i'm|do you think i am|do you think i'm) (?:now |yet |nearly |almost |really
    |anywhere |near |close to |being )*
    (?:ready|eligible|qualified|entitled|good|able|in a position|close to being ready)(?:{_FOR_IT}
    |(?<=ready)
    |(?<=eligible)){_WHEN}{_FOR_IT}?{_WHEN}
    |(?:can|could|may) i (?:now |already )*{_APPLY}{_WHEN}(?: for (?:accreditation|my accreditation)|
    to be accredited)?{_WHEN}
    |(?:have i|i have|i've|do i have) (?:now |already )*(?:got |done |met |finished |completed |logged[ ]
    |fulfilled )*
    (?:everything|enough|it all|(?:all )?(?:the |my )?(?:criteria|requirements))
    (?: (?:that )?(?:i need|is needed|needed|required|i need to have|there is))?{_FOR_IT}?{_WHEN}
    |is (?:my portfolio|everything|it all) (?:ready|complete|enough){_FOR_IT}?{_WHEN}
    |(?:can|could) i be accredited(?: now| yet| already)+
    |what(?: is|'s|s) (?:stopping|keeping|holding) me(?: back)?(?: from (?:applying|accreditation))?
    |(?:will|would) i be able to {_APPLY}(?: now| yet| already)+
    |what (?:stands|is) between me and (?:accreditation|applying|my application)
    |is it time to {_APPLY}{_WHEN}|ready to {_APPLY}{_WHEN}"""
)

_COMMAND = pattern(r"/(?:list|history|entries|sessions|show)(?:@\w+)?\b")
# "Show me June", "what have you got for November": a time is all that is said.
_OF_A_TIME = pattern(
    r"""(?:(?:show|list|check|see)(?: me)?(?: what (?:you have|you've)(?: got| logged)?)?(?: (?:for|in|from))?
    |what (?:have you|do you have|have i) ?(?:got |logged |saved |down )*(?:for|in|from)) (?P<time>.+)"""
)
_ALL_OF_IT = pattern(
    r"""what do you have (?:down |logged |saved )?for me(?: (?:now|so far))*
    |(?:print|show)(?: me)? my log(?: ?book)? for (?:my|the) appraisal"""
)
_MORE_WITH = pattern(r"how many (?:more|others) (?:_what_ )?_who_")
_HOW_MANY = pattern(r"(?:how (?:many|often)|(?:what is )?(?:the |my )?(?:number|count|total) of)\b")
_WHEN_LAST = pattern(
    rf"""(?:when|(?:on )?(?:what|which) (?:day|date)|what|which|who|show|list|display|give|see|find|how long
    |what is the date of|(?:the )?date of|(?:can|could|may) i see)\b.*\b(?:last|latest|most recent|newest)\b
    |(?!.*\b(?:was|were) _(?:how|who)_)(?:my|the) (?:last|latest|most recent)
    (?: logged| saved)? (?:{ACTIVITY}|session|entry|one)\b[^?]*
    |last (?:{ACTIVITY}|session|entry)\b[^?]*\?"""
)
_EVERYTHING = pattern(
    r"""(?:(?:show|tell|give|list) (?:me )?)?(?:everything |all )?(?:that )?(?:what )?
    (?:i(?:'ve| have)|you(?:'ve| have)) (?:got|logged|recorded|saved|entered)
    (?: (?:logged|down|saved|recorded|so far|in there|in here|there|for me|in (?:my|the) (?:log|record)))*
    |what have (?:i|you) (?:got|logged|recorded|saved)(?: (?:logged|down|saved|recorded|so far|in there
    |for me|in (?:my|the) (?:log|record)))*
    |what do (?:you|i) have (?:logged|down|saved|recorded|for me|in (?:my|the) (?:log|record))(?: (?:so far
    |for me|down))*
    |(?:(?:show|see|give|list)(?: me)? (?:my|the) )?(?:whole |full |complete )?list
    |(?:list|show|tell|give|read)(?: me)?(?: back)? what (?:i|you) have(?: there| so far| for me)?
    |(?:list|show)(?: me)? (?:it all|them all|all (?:of )?(?:my|the) (?:sessions|entries)|every(?:thing
    | session| entry))
    (?: (?:so far|i(?:'ve| have) (?:got|logged)|please|now|logged|in (?:my|the) (?:log|record)))*"""
)
_WHETHER = pattern(
    rf"""(?:did|have|had|has) (?:i|we|you|it) (?:already |ever |just )*
    (?P<logged>log(?:ged)?|record(?:ed)?|save|saved|enter(?:ed)?|add|added|put(?: in| down)?|got)?\b
    |(?:do|have) (?:i|you) (?:have|got)\b
    |(?:is|was|are|were) (?:my |the |our )?
    (?:{ACTIVITY}|_time_|session)\b.*\b(?:logged|recorded|saved|there)[\s?.!]*$"""
)
_SHOW = (
    r"(?:show|list|display|view|see|find|give|print|bring up|pull up|look at|look up|check|let me see|get)"
)
# Whether it is enough, and not whether there is any: a question about progress.
_ALL_THERE = pattern(
    r"""(?:do i have|have i (?:got|done|had|finished|completed)|did i (?:do|have|finish|complete))[ ]
    (?:all|enough)\b"""
)
_HOW_LONG_SINCE = pattern(r"how long (?:is it |has it been |is that )?since (?:i|we|my)\b")
_ASKS_FOR_SEVERAL = pattern(
    rf"""(?:i (?:want|would like) to |(?:can|could|may) (?:i|we) |let me )?{_SHOW}\b
    |(?:what|which)\b.*\b(?:did|have|had) (?:i|we)\b|(?:did|have) (?:i|we)\b|when (?:did|have) (?:i|we)\b
    |what (?:is|was|i have)\b|all (?:of )?(?:my|the)\b|everything i\b
    |which (?:ones?|of (?:them|those|these|my \S+)|{ACTIVITY})(?: ones?)? (?:was|were|is|are)\b"""
)
_MINE = pattern(
    r"""(?:all )?(?:of )?my (?:\w+ ){0,3}?(?:supervisions|groups|sessions|weekends|days|meetings|entries
    |logs)\b"""
)
_LOGGED = pattern(
    r"\b(?:log(?:ged|s)?|record(?:ed|s)|saved?|enter(?:ed)?|entries|entry|sessions?|put (?:in|down))\b"
)
_ONE_OF_MINE = pattern(r"\b(?:which ones?|which of|my|all|every|everything|i|we|entry)\b")
_SHOWS = pattern(rf"(?:i (?:want|would like) to |(?:can|could|may) (?:i|we) |let me )?{_SHOW}\b.*{ACTIVITY}")
_NUMBER_ALONE = pattern(rf"(?:{_SHOW} )?(?:me )?(?:the )?{NUMBER}\W*")
_TO_DO = pattern(r"\b(?:have|has|had|got|need) to\b")
_WORDS = words(
    """
    a add added all already altogether an and any anything as at attend been between both can co could count
    date day did display do done during each ever every everything far find for from get give go got had
    have
    how i i'd in is it just last latest leader led let list log logged logs long look many may me meet
    meeting
    meetings met most my newest number of often on one ones only or our own please print pull put ran recent
    recently record recorded records save saved saw see seen session sessions show since so some something
    tell thanks that the them thing things this time times to together total up us view want was we went
    were
    what when which who with would ago enter entered entries entry group groups taken took down there check
    bring
    """
)


def read_record_question(text: str, today: date) -> AskedRecord | AskedReady | None:
    """What is asked of the record; None for what is left or how many in all, which is about progress."""
    said = text.strip()
    if not said or len(said) > _LONGEST:
        return None
    lead_in = _LEAD_IN.match(said)
    said = said[lead_in.end() :] if lead_in else said
    if _READY.fullmatch(said.rstrip(" ?.!").replace("’", "'")):
        return AskedReady()
    if _ALL_THERE.match(said):
        return None
    if _EVERYTHING.fullmatch(said.rstrip(" ?.!").replace("’", "'")):
        return AskedRecord(Wanted.LIST, Sought())
    shown = _shown(said.rstrip(" ?.!"), today)
    if shown is not None:
        return shown
    command = _COMMAND.match(said)
    if command:
        return _listed(read_sought(said[command.end() :], today), anyway=True)
    spoken = read_sought(said, today)
    if not spoken.words <= _WORDS or _TO_DO.search(spoken.shape):
        return None
    return _last(spoken) or _counted(spoken) or _whether(spoken) or _listed(spoken, anyway=False)


def _shown(said: str, today: date) -> AskedRecord | None:
    """What is asked for in so few words that only the time, or the colleague, is told."""
    if _ALL_OF_IT.fullmatch(said):
        return AskedRecord(Wanted.LIST, Sought())
    timed = _OF_A_TIME.fullmatch(said)
    spoken = read_sought(f"in {timed['time']}" if timed else said, today)
    if timed and spoken.shape in {"_time_", "in _time_"}:
        return AskedRecord(Wanted.LIST, spoken.sought)
    return AskedRecord(Wanted.COUNT, spoken.sought) if _MORE_WITH.fullmatch(spoken.shape) else None


def _last(spoken: Spoken) -> AskedRecord | None:
    if spoken.sought.activity and _HOW_LONG_SINCE.match(spoken.shape):
        return AskedRecord(Wanted.LAST, replace(spoken.sought, last=True))
    if not spoken.sought.last or not _WHEN_LAST.match(spoken.shape):
        return None
    return AskedRecord(Wanted.LAST if spoken.sought.count == 1 else Wanted.LIST, spoken.sought)


def _whether(spoken: Spoken) -> AskedRecord | None:
    """ "Did I log Tuesday?": one answer, yes or no, before what it was."""
    asks = _WHETHER.match(spoken.shape) if _narrowed(spoken.sought) or spoken.sought.activity else None
    if not asks or not (asks["logged"] or spoken.sought.activity or spoken.sought.groups):
        return None
    return AskedRecord(Wanted.WHETHER, replace(spoken.sought, last=False))


def _counted(spoken: Spoken) -> AskedRecord | None:
    """How many of some, by a colleague or a time; how many in all is a question about progress."""
    if not _HOW_MANY.match(spoken.shape) or not _narrowed(spoken.sought):
        return None
    return AskedRecord(Wanted.COUNT, replace(spoken.sought, last=False))


def _listed(spoken: Spoken, *, anyway: bool) -> AskedRecord | None:
    listed = AskedRecord(Wanted.LIST, spoken.sought)
    if anyway:
        return listed if spoken.words <= _WORDS else None
    if _HOW_MANY.match(spoken.shape):
        return None
    if _MINE.match(spoken.typed) or (_NUMBER_ALONE.fullmatch(spoken.shape)):
        return listed
    if not _ASKS_FOR_SEVERAL.match(spoken.shape) or not _ONE_OF_MINE.search(spoken.shape):
        return None
    told = _narrowed(spoken.sought) or _LOGGED.search(spoken.shape) or _SHOWS.match(spoken.shape)
    return listed if told else None


def _narrowed(sought: Sought) -> bool:
    return bool(sought.colleague or sought.since or sought.until or sought.number or sought.format)
