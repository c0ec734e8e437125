"""Which of the pathway's activities a piece of text speaks of, and with which words."""

import re
from dataclasses import dataclass
from enum import StrEnum

from balint.language.spelling import Mended, mend
from balint.pathway.entries import Activity


class Named(StrEnum):
    """By what an activity was named. A noun says more than a verb: who "attended supervision" had supervision."""

    NOUN = "noun"
    VERB = "verb"
    GROUP = "group"  # the word "group" alone, led or attended


@dataclass(frozen=True, slots=True)
class Found:
    """Words for an activity at `start` to `end`; None for a group that may have been led or attended."""

    activity: Activity | None
    by: Named
    start: int
    end: int


_LEADERS = r"(?:lead(?:ers?'?s?'?|ership)|facilitat(?:ors?'?s?'?|ion))"
_DAY_KIND = (
    r"(?:(?:training|development|study|learning|skills|experiential|residential|immersive|event|balint) )*"
)
_SOCIETY = r"(?:(?:the |a |our |my |balint )*(?:balint )?society(?:'s)?[- ]*(?:funded|run|paid)?|funded|accreditation|leadership|leaders'?)"

# Nothing that is done here is done with one of these.
_FOREIGN = (
    r"(?:teaching|seminars?|journal|ward|walks?|choir|yoga|meditation|prayers?|book|reading|support|therapy|art|staff"
    r"|mdt|team|practice meeting|partners'?|workshops?|projects?|quiz|lectures?|tutorials?|discussion|focus|parents?|youth"
    r"|patient participation|ppg|running|walking|study|working|steering|user|church|writing|craft|whatsapp|facebook"
    r"|telegram|schwartz|reflective practice|action learning|peer support|exercise|psychotherapy|cbt|dbt|mindfulness"
    r"|audit|appraisals?|induction|interviews?|clinics?|marathon|race|bath|5k|10k|late|over|out|away|off|errands)"
)
_NO_FOREIGN = rf"(?!(?:[ ,](?!group|balint)[\w']+){{0,4}} {_FOREIGN}\b)"
_GROUP = r"(?:balint(?: groups?| sessions?| meetings?)?|groups?(?: sessions?| meetings?)?|sessions?)"
_WORDS = r"(?:[^\s.;,!?]+ ){0,5}?"
_CASE = r"(?:(?:a|an|my|our|the|one|another|two|2|own|difficult|case|cases|patient|story|consultation|of|mine) ?)*"

# In the order of their weight: words taken by one are not read again by those below.
_PATTERNS: tuple[tuple[Activity | None, Named, str], ...] = (
    (Activity.GROUP_LED, Named.VERB, r"\bgroups?_led\b"),
    (Activity.GROUP_ATTENDED, Named.VERB, r"\bgroups?_attended\b"),
    (Activity.SUPERVISION_GROUP, Named.NOUN, r"\bsupervision_groups?\b"),
    (Activity.LEADERSHIP_WEEKEND, Named.NOUN, r"\bleadership_weekends?\b"),
    (Activity.LEADERSHIP_DAY, Named.NOUN, r"\bleadership_days?\b"),
    (
        Activity.SUPERVISION_GROUP,
        Named.NOUN,
        rf"\b(?:{_SOCIETY} )*(?:group )?supervision[- ]groups?(?: sessions?| meetings?)?\b"
        rf"|\b(?:{_SOCIETY} )+(?:group )?supervisions?(?: sessions?| meetings?)?\b"
        r"|(?<!peer )\bgroup supervisions?(?: sessions?| meetings?)?\b"
        r"|\b(?:society[- ]funded|funded) (?:group|sessions?)\b",
    ),
    (
        Activity.LEADERSHIP_WEEKEND,
        Named.NOUN,
        rf"\b{_LEADERS} {_DAY_KIND}weekends?(?: event| course| workshop)?\b"
        rf"|\bweekend (?:balint )?{_LEADERS}(?: {_DAY_KIND}(?:event|course|workshop|retreat))?s?\b"
        r"|\bweekend (?:leadership )?events?\b"
        rf"|\b(?:balint|society|training) {_DAY_KIND}weekends?(?: event| course| workshop)?\b"
        rf"|\b{_LEADERS} (?:residential|retreat)\b",
    ),
    (
        Activity.LEADERSHIP_DAY,
        Named.NOUN,
        rf"\b{_LEADERS} {_DAY_KIND}days?(?: event| course| workshop)?\b"
        r"|\b(?:balint|society) (?:training|study) days?\b|\b(?:training|study) days? for (?:balint |group )*leaders\b"
        r"|\b(?:1|one)[- ]day leadership (?:event|course|training|workshop)\b|\bday (?:event|course) for leaders\b"
        r"|\b(?:leadership|leaders'?|leader) (?:training|workshop|course|event)s?\b",
    ),
    (
        Activity.SUPERVISION,
        Named.NOUN,
        r"\bsupervisions?(?: (?:sessions?|meetings?|hours?|appointments?|slots?))?\b"
        r"|\bsupervis(?:or|ory)(?:'s)? (?:sessions?|meetings?|hours?|appointments?)\b|\bsupervised (?:session|hour)s?\b"
        r"|\b(?:saw|met|met with|met up with|seen|spoke to|spoke with|talked to|visited|session with|sessions with|meeting with"
        r"|time with|hour with|zoom with|call with|catch[- ]up with|appointment with) (?:my|our) (?:\w+ )?supervisors?\b"
        r"|\bmy supervisors?,?[\s\ue000]+,? saw me\b|\b(?:been |was |were |got )?supervised (?:by|me|us|our|my)\b",
    ),
    (
        Activity.GROUP_LED,
        Named.VERB,
        rf"\bco-? ?(?:led|lead|leading|facilitated|facilitating|facilitate|hosted|hosting|ran|running)\b{_NO_FOREIGN}"
        rf"|\bled\b(?! (?:to|me|us|them|him|her|astray|lights?)\b)(?! by (?!me\b|us\b|myself\b|\ue001)){_NO_FOREIGN}"
        rf"|\b(?<!the )(?<!my )(?<!gp )(?<!co-)lead\b(?! (?:to|gp|role|nurse|time)\b){_NO_FOREIGN}"
        rf"|\bleading\b(?! (?:to|up|me|us)\b){_NO_FOREIGN}"
        rf"|\b(?:facilitate|facilitated|facilitating|hosted|hosting|host)\b(?! (?:by|a party|dinner|lunch|friends)\b){_NO_FOREIGN}"
        rf"|\b(?:run|ran|running|chaired|convened|conducted|delivered|organised) {_WORDS}{_GROUP}\b"
        rf"|\b(?:took|taken|taking|take) (?!part|place|over|notes){_WORDS}{_GROUP}\b|\bheld (?:a|an|my|our|the|another|[\ue002'\w]+) {_WORDS}{_GROUP}\b"
        r"|\b(?:ran|hosted) (?:it|one)\b"
        r"|\b(?:as|was|acted as|acting as) (?:the |a |an |one of the )?(?:co-?)?(?:leader|facilitator)\b",
    ),
    (
        Activity.GROUP_ATTENDED,
        Named.VERB,
        r"\b(?:attended|attending|attend|attends)\b(?! (?:to|by)\b)"
        r"|\bas (?:a |an |the )?(?:(?:ordinary|regular|normal|group|full|balint|proper|mere|just) )*(?:group )?(?:members?|participants?|attendees?)\b"
        r"|\b(?:was|been|were) (?:just |only )?(?:a|an) (?:ordinary |regular )?(?:member|participant|attendee)\b"
        rf"|\b(?:went|been|was|were|gone|go|going|got|came|popped|made it) (?:along |back |over )?(?:to|at|in|on) {_WORDS}(?:balint|groups?)\b(?!'s? (?:fault|room))"
        rf"|\b(?:sat|sit|sitting) in\b(?: on)?|\b(?:took|taken|taking|take) part\b|\bparticipat(?:ed|ing|e)\b"
        rf"|\b(?:joined|join|joining) {_WORDS}(?:balint|groups?)\b"
        rf"|\b(?:presented|presenting|present|brought|shared|offered|took) {_CASE}(?:at|in|to) {_WORDS}(?:balint|groups?)\b"
        rf"|\b(?:i|i've|i have) (?:just )?presented\b|\bpresented (?:a|my|the) (?:case|patient|consultation)\b",
    ),
    (
        None,
        Named.GROUP,
        r"(?<!whatsapp )(?<!support )(?<!therapy )(?<!book )(?<!reading )(?<!study )(?<!peer )(?<!focus )(?<!age )"
        r"(?<!working )(?<!steering )(?<!facebook )(?<!telegram )\b(?:balint(?: groups?| sessions?| meetings?)?"
        r"|groups?(?: sessions?| meetings?)?)\b(?!(?:'s)? (?:of \d|of (?:two|three|four|five|six|seven|eight|nine|ten)\b"
        r"|members?|leaders?|size|work|chat|therapy|society|dynamics|practice|rules|room|supervis))(?! of \d)",
    ),
)
_COMPILED = tuple((activity, by, re.compile(pattern, re.I)) for activity, by, pattern in _PATTERNS)


def find_activities(text: str) -> tuple[Found, ...]:
    """The activities named, in the order of the text; misspellings included."""
    mended = mend(text)
    free = mended.text
    found: list[Found] = []
    for activity, by, pattern in _COMPILED:
        for match in pattern.finditer(free):
            found.append(_placed(mended, Found(activity, by, match.start(), match.end())))
        free = pattern.sub(lambda match: "\x00" * len(match[0]), free)
    return tuple(sorted(found, key=lambda one: one.start))


def _placed(mended: Mended, found: Found) -> Found:
    return Found(found.activity, found.by, mended.place(found.start), mended.place(found.end))
