"""Changes to sessions saved earlier: "delete entry 12", "change Monday's group to 9 people".

Which session is meant has to be said: by its day, kind, colleague or number, or as the last one.
"""

import re
from dataclasses import replace
from datetime import date

from balint.language.corrections import days_in_digits, read_correction
from balint.language.dates import find_dates
from balint.language.framing import within_frame
from balint.language.numbers import NUMBER
from balint.language.patterns import pattern, words
from balint.language.said import Accepted, Amendment, Corrected, Removal, Sought
from balint.language.seeking import read_sought
from balint.language.spelling import mend, straight
from balint.pathway.entries import Session

_LONGEST = 200  # characters
_LEAD_IN = pattern(
    r"""\s*(?:(?:hi|hello|hey|ok|okay|oh|ah|um|er|well|right|wait|hang on|so|and|also|but|please|pls|sorry
        |oops|no|yes|actually|balint|thanks
    |just|kindly|apologies|my apologies|(?:i )?beg your pardon|excuse me|forgive me|whoops|nope|nah|yeah|hmm
    |in fact|as it happens|to be fair|come to think of it|on reflection|now (?:that )?i think (?:of|about) it
    |thinking about it|my mistake|my bad|silly me|oh dear|hold on|correction
    |(?:can|could|would|will) (?:you|i|we)|i(?:'d| would)? (?:want|need|like|wish) (?:you )?to|i want
    |let's|let us)\b
    [\s,.:!-]*)*"""
)
_COURTESY = pattern(
    r"""[\s,.;–-]*\b(?:please|pls|thanks|thank you|by mistake|again|for me|now|then|instead
    |(?:it|that|this) (?:was|is) (?:(?:a|my|by|in) )?(?:mistake|error|duplicate|wrong|double|not right
    |entered twice
    |logged twice|there twice|in twice)|(?:i (?:have )?)?(?:logged|entered|saved) (?:it|that) (?:twice
    |by mistake))
    [\s.!?]*$"""
)
_ADDS = pattern(
    r"""\W*(?:(?:oh|ah|and|also|sorry|ps|btw)\b[\s,.!:]*)*(?:(?:i )?forgot to (?:say|mention|add|tell you)
    |(?:i )?should have (?:said|mentioned|added)|i (?:didn't|did not) (?:say|mention))\b"""
)
_DELETES = pattern(r"(?:delete|remove|erase|get rid of|bin|wipe|take (?:it|that) (?:out|off))\b")
_ACCEPTS = pattern(
    r"""(?:(?:yes|yep|yeah|ok|okay|sure|right|great|fine|good|thanks|now|then|please|so|and)\b[\s,.!-]*)*
    (?:save|log|keep|record|add|confirm|put in|enter)[ ]
    (?P<ref>(?:the|that|this|my|our|both|all|\w+day's|yesterday's) ?.*)"""
)
_TAKE_OUT = pattern(
    r"^(?:take|leave|strike|cross) (?P<what>(?!out\b|off\b).+?) (?:out|off)(?= ?(?:please|pls|$|[.!,]))"
)
_WHO_FROM = pattern(r"(?P<who>[^\W\d_]\S*(?: [^\W\d_]\S*)?) from\b")  # "remove Asha from Tuesday's group"
_REMOVE = pattern(
    r"/?(?:delete|remove|erase|get rid of|scrap|bin|unlog|wipe|undo|(?:take|leave) (?:out|off)"
    r"|omit|skip|drop(?! in\b))(?:@\w+)?\b(?!-)"
    r"(?! (?:that|it|this)\b(?! \w))\s*"
)
# Why it is to go. "I meant the 12th" is no reason, but a change.
_REASON = pattern(
    r"""(?:\s*[,;.:?–—(]\s*|\s+-\s+|\s+(?=because|as|since|cos))(?:(?:sorry|because|as|since|cos|actually)[\s,]+)*
    (?:(?:i|we) (?:(?:was|were) (?:actually |really )?(?:ill|sick|unwell|poorly|away|off|off sick|absent
    |abroad|on leave|on holiday|on call|elsewhere|not there|not well|at home)
    |(?:did not|didn't|could not|couldn't|never) (?:actually )?(?:go|attend|make it|come|get there|lead it
    |lead|run it|meet)
    |(?:was not|wasn't|weren't) (?:there|able to (?:go|come|attend|make it)|well)|missed (?:it|that one))
    |(?:it|that|the (?:group|session)) (?:(?:was|got) (?:cancelled|called off|postponed)
    |(?:did not|didn't|never) (?:happen(?:ed)?|take place|took place|go ahead|went ahead|run|ran|meet|met)))
    (?: (?:that|the) (?:day|night|week|evening|morning|time)| then| in the end| after all)*[\s.)!]*$"""
)
# "I was ill on the 12th, please take it out".
_OUT_FOR = pattern(
    r"""(?:i|we) (?:(?:was|were) (?:actually |really )?(?:ill|sick|unwell|poorly|away|off|off sick|absent
    |abroad|on leave|on holiday|not there)|(?:did not|didn't|could not|couldn't|never) (?:actually )?
    (?:go|attend|make it|come|get there|lead|meet)|missed)(?: it| that)? (?P<named>(?:on )?.{1,40}?)
    (?:[\s,;.–-]|\b(?:so|and|please|pls|can you|could you|you can)\b)+
    (?:(?:take|leave) (?:it|that|that one|this one) (?:out|off)
    |(?:delete|remove|scrap|drop|leave out|take out)(?: (?:it|that|this)(?: one)?)?)"""
)
# "Not the 10th, I was away": one of those told is to go. Without a reason it may be put right next.
_NOT_THAT = pattern(r"not (?:on )?(?=(?:the |my )?(?:\d|\w+day\b))")
# "All of October", "both groups", "my supervisions": every one that is meant, however many there are.
_ALL = pattern(
    r"""\b(?:all|both|every|each|everything)\b|\b(?:supervisions|groups|sessions|entries|logs|meetings|ones
    |weekends|days|things)\b(?!')"""
)
_ALL_THERE_ARE = pattern(
    r"""(?:all|every|each)(?: (?:one )?of)? (?:my|the|our) (?:balint |logged |saved )?
    (?:entries|sessions|logs|entry|session)"""
)
# What was spoken of just now.
_THOSE = pattern(
    rf"""(?:(?:all|both|any|either)(?: (?:of )?(?:them|those|these|it|the (?:two|three)))?|them|these|those
    |the lot|the whole lot|(?:all|the|those|these) {NUMBER}(?: of (?:them|those|these))?(?: of them)?
    |them (?:all|both)
    |(?:both|all|all {NUMBER}|those {NUMBER}|these {NUMBER}|those|these)[ ]
    (?:entries|sessions|ones|of those))"""
)
_ANY_REASON = pattern(
    r"""\s*(?:[,;:(]\s*|[.?!]\s+|\s[–—-]\s|\s(?=because\b|since\b|as\b|cos\b))
    (?!(?:and|the|my|also|both|\d)\b)(?!.*\b(?:patient|client))(?=.*\b(?:i|we|it|that|there|they|he|she|this|was|were|had|got|not|wrong|mistake)\b).*$"""
)
_PUTS_RIGHT = pattern(r"\b(?:meant?|it was|was on|should|rather|instead|move|change|make)\b")
_CHANGE = pattern(
    r"""/?(?:change|edit|amend|correct|update|fix|alter|set|make|move|shift|switch|mark|modify|adjust
    |put(?! (?:in|down)\b))(?:@\w+)?\b
    \s*(?P<ref>.+?)\s*(?:\s(?:to be|to|as|into|so (?:it|that it) (?:is|says|was)|was|were|is|should (?:be
    |have been|say))\s|[:;,]|\s[–-]\s)\s*(?P<value>.+)"""
)
_NUMBERED = pattern(
    r"""(?:/?(?:change|edit|amend|correct|update|fix|make|mark)(?:@\w+)?\s+)?(?P<ref>(?:(?:entry|number
    |no\.?|nr\.?)
    \s*#?|#|(?<=\w ))\d{1,9})\s*(?:\s(?:to|as|was|were|is|had|should (?:be|have been|say))\s|[:,;]
    |\s[–-]\s|\s)
    \s*(?P<value>.+)"""
)
_ADD = pattern(
    r"(?:add|put) (?P<value>.+?) (?:to|on|for|in|into|against) (?P<ref>(?:the|my|our|entry|#|number"
    r"|\w+day's)\b.+|#.+)"
)
_TOLD = pattern(
    r"""(?P<ref>(?:(?:the|my|our)\s|entry\s|number\s|\w+day's\s|(?:yester|to)day's\s
    |last\s).{0,60}?)\s(?:was|were
    |is|should (?:be|have been|say)|had|lasted|took|(?:went on|ran|ran on) (?:for|to))\s(?P<value>.+)"""
)
_MADE = pattern(
    r"(?:make|mark|set) (?P<ref>.+? (?:group|one|session|supervision|meeting"
    r"|weekend)) (?P<value>(?!to\b|as\b).+)"
)
_DAY_FIRST = pattern(r"^(?:on )?(?=\w+day\b|\d{1,2}(?:st|nd|rd|th)?\b)")
_CHANGED_FROM = pattern(r"\sfrom\s.*")
_FIELD = pattern(
    r"""(?:the |its )?(?P<field>dates?|day|co-?leader|supervisor|number(?: of (?:people|participants))?
    |participants
    |people|attendance|format|place|length|duration|time|activity|kind|type)\s+(?:of|on|for|in
    |at)\s+(?P<ref>.+)"""
)
_OTHERS_DOING = pattern(
    r"\b(?:led|run|hosted|held|taken|facilitated|attended) by\b|\bcancel|\bcalled off\b|\bpostponed\b"
)
# "My session on Tuesday was supervision" may be news; with one of these it puts right what is saved.
_SETS_RIGHT = pattern(r"\b(?:not|actually|really|should|meant)\b")
_OF_IT = pattern(r"\b(?:it|there|we|they)$")  # "the 29th, and it was with Ruth" is of what is in hand
_OF_WHAT = pattern(r"about (?:the|my|our|a) ")  # "supervision was about the group on 10 November"
_THE_ONE = pattern(r"\b(?:one|entry)\b")
_FROM = pattern(r"\bfrom\b")  # "the group from Monday" is Monday's
_BARE_NUMBER = pattern(r"#?\d{1,9}")
_BARE_PLACE = pattern(r"the (?:first|second|third|fourth|fifth|sixth|last)")
_NUMBERS = pattern(  # "3, 4 and 5", "entries 3 to 5"
    r"""(?:(?:the )?(?:entry|entries|numbers?|nos?\.?|lines?) )?#?\d{1,9}
    (?:(?:\s*(?:,|&|\+|and|or|-|–|to|through)\s*)+#?\d{1,9})+"""
)
_RANGE = pattern(r"(\d+)\s*(?:-|–|to|through)\s*#?(\d+)")
_MOST_NUMBERS = 40

_AROUND = words(
    """
    a all and at both by each entries entry every everything for from group groups i i've in it its last
    latest log logged logs meeting meetings most my newest of on one ones sessions things
    our out portfolio recent record recorded saved session sessions that the this was we which with
    """
)


def read_acceptance(text: str, today: date) -> Accepted | None:
    """ "Yes, save the Tuesday one", while a log is open."""
    said = _COURTESY.sub("", straight(text).strip()).strip(" .!")
    found = _ACCEPTS.fullmatch(said) if len(said) <= _LONGEST else None
    sought = _sought(found["ref"], today) if found else None
    return Accepted(sought) if sought else None


# "Monday's group, which I led, was an hour and ten": a report.
_TOLD_ANEW = pattern(r", which (?:i|we) (?:co-?)?(?:led|ran|attended|facilitated|held)\b")


def read_change(text: str, today: date, *, of_known_day: bool = False) -> Removal | Amendment | None:
    """What is to become of which saved session; None if no session is named, or if anything more is said.

    "The 10th was supervision" is one only `of_known_day`, that of a session in hand; else it is a report.
    """
    said = mend(text).text.strip()
    if not said or len(said) > _LONGEST or _TOLD_ANEW.search(said):
        return None
    said = days_in_digits(within_frame(said).text)
    lead_in = _LEAD_IN.match(said)
    said = said[lead_in.end() :] if lead_in else said
    said = _DAY_FIRST.sub("the ", said) if of_known_day else said
    taken = _TAKE_OUT.match(said)
    if taken and _is_colleague_alone(_sought(f"with {taken['what']}", today)):
        return None  # "take Marta off" what is in hand
    said = _TAKE_OUT.sub(r"take out \g<what>", said)
    remove = _REMOVE.match(said)
    if remove:
        named = _REASON.sub("", _COURTESY.sub("", said[remove.end() :]))
        reason = _ANY_REASON.search(named)
        if reason and not (_PUTS_RIGHT.search(reason[0]) and find_dates(reason[0], today)):
            named = named[: reason.start()]
        who = _WHO_FROM.match(named)
        if who and _is_colleague_alone(_sought(f"with {who['who']}", today)):
            return None
        return _removal(_COURTESY.sub("", named).strip(" .!?"), today)
    out = _OUT_FOR.fullmatch(_COURTESY.sub("", said).strip(" .!?"))
    if out:
        return _removal(out["named"].strip(), today)
    denied = _NOT_THAT.match(said)
    if denied and _REASON.search(said):
        return _removal(_REASON.sub("", said[denied.end() :]).strip(" .!"), today)
    return _amendment(_COURTESY.sub("", said).strip(" .!"), today, of_known_day=of_known_day)


def _is_colleague_alone(sought: Sought | None) -> bool:
    return sought is not None and bool(sought.colleague) and sought == Sought(colleague=sought.colleague)


def speaks_of_adding(text: str) -> bool:
    """ "Forgot to say, Nat co-led": more of what was saved last, and no session of its own."""
    return _ADDS.match(straight(text)) is not None


def speaks_of_deleting(text: str) -> bool:
    """ "Delete it", where "undo" would go back a step."""
    lead_in = _LEAD_IN.match(text)
    return _DELETES.match(text[lead_in.end() :] if lead_in else text) is not None


_OF_A_MONTH = pattern(
    r"^(?P<all>all|everything|every(?: one)?) (?:of|from|in) (?=(?:april|may|june|august)$)"
)


def _removal(named: str, today: date) -> Removal | None:
    named = _OF_A_MONTH.sub(r"\g<all> in ", named)
    if _THOSE.fullmatch(named) and not _BARE_NUMBER.fullmatch(named):
        return Removal(Sought(), several=True, those=True)
    if _BARE_PLACE.fullmatch(named):
        named = f"{named} one"
    if _NUMBERS.fullmatch(named):
        return Removal(Sought(), several=True, numbers=_numbers(named))
    if _ALL_THERE_ARE.fullmatch(named):
        return Removal(Sought(), several=True)
    sought = _sought(named, today)
    if sought is None:
        return None
    return Removal(sought, several=_ALL.search(named) is not None or sought.count > 1)


def _numbers(named: str) -> tuple[int, ...]:
    told = {int(number) for number in re.findall(r"\d+", named)}
    for first, last in _RANGE.findall(named):
        told |= set(range(int(first), min(int(last), int(first) + _MOST_NUMBERS) + 1))
    return tuple(sorted(told))


def _amendment(said: str, today: date, *, of_known_day: bool) -> Amendment | None:
    if said.endswith("?") or _OTHERS_DOING.search(said):
        return None
    for form in (_NUMBERED, _ADD, _CHANGE, _MADE, _TOLD):
        found = form.fullmatch(said)
        if found is None:
            continue
        reference, value = found["ref"], found["value"]
        field = _FIELD.fullmatch(reference)
        reference = field["ref"] if field else reference
        sought = _sought(reference, today) or _sought(_CHANGED_FROM.sub("", reference), today)
        change = _change(value, field["field"].lower() if field else "", today)
        if (
            not sought
            or sought.place is not None
            or _OF_IT.search(found["ref"])
            or sought.count > 1
            or not change
            or _OF_WHAT.match(value)
            or replace(sought, activity=None, groups=False) == Sought()
        ):
            continue
        if sought.since and change.change.on and replace(change.change, on=None) != Session():
            continue  # "the 3rd had 9, the 10th 7"
        sure = of_known_day or _SETS_RIGHT.search(said) or _THE_ONE.search(reference)
        plain = change.change.activity and not sure
        if form is not _TOLD or not (change.problems or plain):
            return Amendment(sought, change.change, change.problems, change.day_words)
    return None


def _change(value: str, field: str, today: date) -> Corrected | None:
    if field.startswith(("co", "supervisor")):
        return read_correction(f"the {field} was {value}", today)
    change = read_correction(f"it was {value}", today)
    return change if change and (change.change != Session() or change.problems) else None


def _sought(text: str, today: date) -> Sought | None:
    """The session that a reference is to; None if it names none, or says more."""
    if _BARE_NUMBER.fullmatch(text):
        return Sought(number=int(text.lstrip("#")))
    spoken = read_sought(_FROM.sub("of", text), today)
    return spoken.sought if spoken.sought != Sought() and spoken.words <= _AROUND else None
