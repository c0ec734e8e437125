"""Changes to sessions saved earlier: "delete entry 12", "change Monday's group to 9 people".

Which session is meant has to be said: by its day, kind, colleague or number, or as the last one.
"""

from dataclasses import replace
from datetime import date

from balint.language.corrections import read_correction
from balint.language.patterns import pattern, words
from balint.language.said import Amendment, Corrected, Removal, Sought
from balint.language.seeking import as_led, read_sought
from balint.language.spelling import straight
from balint.pathway.entries import Session

_LONGEST = 200  # characters
_LEAD_IN = pattern(
    r"""\s*(?:(?:hi|hello|hey|ok|okay|so|and|also|but|please|pls|sorry|oops|no|yes|actually|balint|thanks
    |just|kindly|apologies|my apologies|(?:i )?beg your pardon|excuse me|forgive me
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
_REMOVE = pattern(
    r"/?(?:delete|remove|erase|get rid of|scrap|bin|unlog|wipe|undo|take (?:out|off)"
    r"|drop(?! in\b))(?:@\w+)?\b(?!-)"
    r"(?! (?:that|it|this)\b(?! \w))\s*"
)
# Why it is to go. "I meant the 12th" is no reason, but a change.
_REASON = pattern(
    r"""(?:\s*[,;.:–—(]\s*|\s+-\s+|\s+(?=because|as|since|cos))(?:(?:sorry|because|as|since|cos|actually)[\s,]+)*
    (?:(?:i|we) (?:(?:was|were) (?:actually |really )?(?:ill|sick|unwell|poorly|away|off|off sick|absent
    |abroad|on leave|on holiday|on call|elsewhere|not there|not well|at home)
    |(?:did not|didn't|could not|couldn't|never) (?:actually )?(?:go|attend|make it|come|get there|lead it
    |lead|run it|meet)
    |(?:was not|wasn't|weren't) (?:there|able to (?:go|come|attend|make it)|well)|missed (?:it|that one))
    |(?:it|that|the (?:group|session)) (?:(?:was|got) (?:cancelled|called off|postponed)
    |(?:did not|didn't|never) (?:happen(?:ed)?|take place|took place|go ahead|went ahead|run|ran|meet|met)))
    (?: (?:that|the) (?:day|night|week|evening|morning|time)| then| in the end| after all)*[\s.)!]*$"""
)
_CHANGE = pattern(
    r"""/?(?:change|edit|amend|correct|update|fix|alter|set|make|move|shift|switch|mark|modify|adjust
    |put)(?:@\w+)?\b
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
    |is|should (?:be|have been|say)|had|lasted)\s(?P<value>.+)"""
)
_MADE = pattern(
    r"(?:make|mark|set) (?P<ref>.+? (?:group|one|session|supervision|meeting"
    r"|weekend)) (?P<value>(?!to\b|as\b).+)"
)
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
_FROM = pattern(r"\bfrom\b")  # "the group from Monday" is Monday's
_BARE_NUMBER = pattern(r"#?\d{1,9}")

_AROUND = words(
    """
    a at by entry entries for from group i in it its last latest log logged meeting most my newest of on
    one ones
    our out portfolio recent record recorded saved session sessions that the this was we which with
    """
)


def read_change(text: str, today: date) -> Removal | Amendment | None:
    """What is to become of which saved session; None if no session is named, or if anything more is
    said."""
    said = straight(text).strip()
    if not said or len(said) > _LONGEST:
        return None
    lead_in = _LEAD_IN.match(said)
    said = said[lead_in.end() :] if lead_in else said
    remove = _REMOVE.match(said)
    if remove:
        named = _REASON.sub("", _COURTESY.sub("", said[remove.end() :]))
        sought = _sought(_COURTESY.sub("", named).strip(" .!?"), today)
        return Removal(sought) if sought else None
    return _amendment(_COURTESY.sub("", said).strip(" .!"), today)


def _amendment(said: str, today: date) -> Amendment | None:
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
        if not sought or not change or replace(sought, activity=None) == Sought():
            continue
        if form is not _TOLD or not (
            change.problems or (change.change.activity and " not " not in f" {value}")
        ):
            return Amendment(sought, change.change, change.problems)
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
    sought = as_led(spoken)
    return sought if sought != Sought() and spoken.words <= _AROUND else None
