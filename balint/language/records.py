"""Questions about what has been logged, and whether it is enough to apply.

A question is taken up only if every word of it is accounted for: what is left over makes it another one.
"""

from dataclasses import replace
from datetime import date

from balint.language.patterns import pattern, words
from balint.language.said import AskedReady, AskedRecord, Sought, Wanted
from balint.language.seeking import ACTIVITY, NUMBER, Spoken, as_led, read_sought

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
    rf"""(?:am i|are we|i am|i'm|do you think i am|do you think i'm) (?:now |yet |nearly |almost |really )*
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
    |is it time to {_APPLY}{_WHEN}|ready to {_APPLY}{_WHEN}"""
)

_COMMAND = pattern(r"/(?:list|history|entries|sessions|show)(?:@\w+)?\b")
_HOW_MANY = pattern(r"(?:how (?:many|often)|(?:what is )?(?:the |my )?(?:number|count|total) of)\b")
_WHEN_LAST = pattern(
    rf"""(?:when|(?:on )?(?:what|which) (?:day|date)|what|which|who|show|list|display|give|see|find|how long
    |what is the date of|(?:the )?date of|(?:can|could|may) i see)\b.*\b(?:last|latest|most recent|newest)\b
    |(?:my|the) (?:last|latest|most recent) (?:(?:logged|saved) )?(?:{ACTIVITY}|session|entry|one)\b[^?]*
    |last (?:{ACTIVITY}|session|entry)\b[^?]*\?"""
)
_SHOW = (
    r"(?:show|list|display|view|see|find|give|print|bring up|pull up|look at|look up|check|let me see|get)"
)
_ASKS_FOR_SEVERAL = pattern(
    rf"""(?:i (?:want|would like) to |(?:can|could|may) (?:i|we) |let me )?{_SHOW}\b
    |(?:what|which)\b.*\b(?:did|have|had) (?:i|we)\b|(?:did|have) (?:i|we)\b|when (?:did|have) (?:i|we)\b
    |who (?:did|have) (?:i|we)\b|what (?:is|was|i have)\b|all (?:of )?(?:my|the)\b|everything i\b"""
)
_MINE = pattern(
    r"""(?:all )?(?:of )?my (?:\w+ ){0,3}?(?:supervisions|groups|sessions|weekends|days|meetings|entries
    |logs)\b"""
)
_LOGGED = pattern(
    r"\b(?:log(?:ged|s)?|record(?:ed|s)|saved?|enter(?:ed)?|entries|entry|sessions?|put (?:in|down))\b"
)
_ONE_OF_MINE = pattern(r"\b(?:my|all|every|everything|i|we|entry)\b")
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
    command = _COMMAND.match(said)
    if command:
        return _listed(read_sought(said[command.end() :], today), anyway=True)
    spoken = read_sought(said, today)
    if not spoken.words <= _WORDS or _TO_DO.search(spoken.shape):
        return None
    return _last(spoken) or _counted(spoken) or _listed(spoken, anyway=False)


def _last(spoken: Spoken) -> AskedRecord | None:
    if not spoken.sought.last or not _WHEN_LAST.match(spoken.shape):
        return None
    return AskedRecord(Wanted.LAST, spoken.sought)


def _counted(spoken: Spoken) -> AskedRecord | None:
    """How many of some, by a colleague or a time; how many in all is a question about progress."""
    if not _HOW_MANY.match(spoken.shape) or not _narrowed(spoken.sought):
        return None
    return AskedRecord(Wanted.COUNT, replace(as_led(spoken), last=False))


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
    return bool(sought.colleague or sought.since or sought.until or sought.number)
