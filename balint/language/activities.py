"""Which of the pathway's activities a piece of text speaks of, and with which words."""

from dataclasses import dataclass
from enum import StrEnum

from balint.language.attendance import KIND
from balint.language.numbers import NUMBER
from balint.language.patterns import expression, pattern, rows
from balint.language.spelling import Mended, mend
from balint.pathway.entries import Activity


class Named(StrEnum):
    """By what an activity was named. A noun outweighs a verb: who "attended supervision" had supervision."""

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
_KIND = (
    r"(?:(?:training|development|study|learning|skills|experiential|residential|immersive|event|balint|course"
    r"|workshop|group) )*"
)
_SOCIETY = rows(
    r"""(?:(?:the |a |our |my |balint )*(?:balint )?society(?:'s)?[- ]*(?:funded|run|paid)?|funded
    |accreditation|leadership|leaders'?)"""
)
_GROUP = r"(?:balint(?: groups?| sessions?| meetings?)?|groups?(?: sessions?| meetings?)?|sessions?)"
_AT_START = r"(?:^|(?<=[\n:;,.–-])|(?<=[\n:;,.–-] ))"
_THEN_WHEN = r"(?= (?:on|today|yesterday|last|this|mon|tue|wed|thu|fri|sat|sun|at)|,|;|$| \d)"
_DAY_TOLD = r"(?:(?:mon|tue|wed|thu|fri|sat(?! in\b| with\b| next\b)|sun)[a-z]*|yesterday|today|the \d|\d)"
_SAYS = r"(?:said|says|told|asked|suggested|thinks|thought|was|is|has|had|emailed|rang|wants|will|cancelled)"
_SITTING = r"(?: (?:sessions?|meetings?|hours?|appointments?|slots?))?"
_THEN = r"(?:(?!i\b|we\b)[^\s.;,!?]+ ){0,5}?"  # up to five words of the same clause
_CASE = (
    r"(?:(?:a|an|my|our|the|one|another|two|2|own|difficult|cases?|patient|story|consultation|of|mine) ?)*"
)

# What else is led, run and attended; and what is no group of this kind.
_FOREIGN = rows(
    r"""(?:teaching|seminars?|journal|ward rounds?|walks?|choir|yoga|meditation|prayers?|book|reading|support
    |therapy|art|staff (?:meeting|training|room|party)|mdt|team|practice meeting|partners'?|workshops?
    |projects?|quiz|lectures?|tutorials?
    |discussion|focus|parents?|youth|patient participation|ppg
    |(?<!days )(?<!weeks )(?<!months )running|walking|study|working|steering|user
    |church|writing|craft|whatsapp|facebook|telegram|schwartz|reflective practice|action learning
    |peer support|exercise|psychotherapy|cbt|dbt|mindfulness|audit|appraisals?|induction|interviews?
    |clinics?|worship|hymns?|carols?|assembly|mass|service|singing|marathon|race|bath|5k|10k|conference|webinar|funeral|wedding|party|meeting)"""
)
_ITS_OBJECT = rows(
    r"""(?: (?!(?:group|balint|in|at|on|for|with|as|while|and|but|after|before|to|from|by|when
    |since)\b)[\w'-]+)"""
)
_OURS = rf"(?!{_ITS_OBJECT}{{0,4}} {_FOREIGN}\b(?!'s|s'| balint))"  # but "the support team's Balint"

# In the order of their weight: words taken by one are not read again by those below.
_TABLE: tuple[tuple[Activity | None, Named, str], ...] = (
    (Activity.GROUP_LED, Named.VERB, r"\bgroups?_led\b"),
    (Activity.GROUP_ATTENDED, Named.VERB, r"\bgroups?_attended\b"),
    (Activity.SUPERVISION_GROUP, Named.NOUN, r"\bsupervision_groups?\b"),
    (Activity.LEADERSHIP_WEEKEND, Named.NOUN, r"\bleadership_weekends?\b"),
    (Activity.LEADERSHIP_DAY, Named.NOUN, r"\bleadership_days?\b"),
    (
        Activity.SUPERVISION_GROUP,
        Named.NOUN,
        rf"""\b(?:{_SOCIETY} )*(?:group )?supervision[- ]groups?{_SITTING}\b
        |\b(?:{_SOCIETY} )+(?:group )?supervisions?{_SITTING}\b|(?<!peer )\bgroup supervisions?{_SITTING}\b
        |\b(?:society[- ]funded|funded) (?:group|sessions?)\b""",
    ),
    (
        Activity.LEADERSHIP_WEEKEND,
        Named.NOUN,
        rf"""\b{_LEADERS} {_KIND}weekends?(?: event| course| workshop)?\b
        |\bweekend,? (?:balint )?{_LEADERS}(?: {_KIND}(?:event|course|workshop|retreat))?s?\b
        |\bweekend (?:leadership )?events?\b
        |\b(?:balint|society|training) {_KIND}weekends?(?: event| course| workshop)?\b
        |\b{_LEADERS} (?:residential|retreat)\b|\bweekend(?: course| event
        | training)? for (?:balint |group )*leaders\b""",
    ),
    (
        Activity.LEADERSHIP_DAY,
        Named.NOUN,
        rf"""\b{_LEADERS} {_KIND}days?(?: event| course| workshop)?\b
        |\b(?:balint|society) (?:training|study) days?\b|\bthe day training\b(?! (?:in|for|about|of)\b)
        |\b(?:training|study) days? for (?:balint[ ]|group )*leaders\b
        |\b(?:1|one)[- ]day leadership (?:event|course|training|workshop)\b
        |\bday (?:event|course) for leaders\b
        |\b(?:leadership|leaders'?|leader) (?:training|workshop|course|event)s?\b""",
    ),
    (
        Activity.SUPERVISION,
        Named.NOUN,
        rf"""\bsupervisions?{_SITTING}\b(?! (?:notes?|reports?|contract|fees?|invoice|e-?mails?|policy
            |agreement
        |request|arrangements?)\b)
        |\bsupervis(?:or|ory)(?:'s)? (?:sessions?|meetings?|hours?|appointments?)\b
        |\bsupervised (?:session|hour)s?\b
        |\b(?:saw|met|met with|met up with|seen|spoke to|spoke with|talked to|visited
        |(?:sessions?|meeting|time|hour|zoom|call|catch[- ]up|appointment) with) (?:my
        |our) (?:\w+ )?supervisors?\b|\b(?:sessions?|meeting|hour|catch[- ]up|appointment) with supervisor\b
        |\b(?:went|been|came|drove|travelled|popped (?:in|over|round)) (?:to (?:see|meet|visit)|and saw) (?:my
        |our) (?:\w+ )?supervisors?\b
        |\b(?:talked|went|gone|been|thought|worked) (?:(?:over|through) (?:my|our|the) (?:\w+ ){{1,3}}
        |(?:(?!supervis)[\w']+ ){{0,4}}(?:over|through)[ ])with (?:my|our) (?:\w+ )?supervisors?\b
        |\b(?:my|our) (?:\w+ )?supervisors?,?(?:[\s\ue001]+| and i |[\s\ue000]+and i )(?:\w+ly )?(?:met
        |spoke|talked|sat down
        |caught up|zoomed|had (?:an?|our|my) (?:\w+ ){{0,2}}(?:meeting|session|hour|call|chat|talk
        |catch[- ]?up))\b
        |\b(?:sat down|caught up|chatted|zoomed|spent (?:an|\d+|one|half an) \w+) with (?:my
        |our) (?:\w+ )?supervisors?\b
        |\bmy supervisors?,?[\s\ue000]+,? ?(?:[\w ]{{0,20}},? )?(?:saw|gave
        |met|met with) (?:me|us)\b
        |(?:^|(?<=[,;.:\n] )|(?<=\bthen )|(?<=\band )|(?<=\bplus )|(?<=\bhad ))my (?:\w+ )?supervisors?
        ,?[ ]\ue000+,?[ ](?:on |last |this )*{_DAY_TOLD}(?!.{{0,20}}\b{_SAYS}\b)
        |\bhad my (?:\w+ )?supervisors?,?[ ]\ue000+,?[ ](?:in|at|on|over|online|via|by|for)\b
        |\b(?:(?:have|has|had) )?(?:been|was|were|got) supervised\b|\bsupervised (?:(?:on |last[ ]
        |this )*(?:\w+day|\w{3}|[\ue002]+) |(?:from|at|for) [\w:.]{{1,8}}[ ]
        (?:(?:to|till|until) [\w:.]{{1,8}} |(?:minutes|mins|hours?) )?)?(?:by|me|us)\b
        |(?:^|(?<=[,;.:\n] )|(?<=\band ))supervised(?: on)? {_DAY_TOLD}
        |\bsupervised (?:our|my) (?:\w+ )?(?:groups?|leading|leadership|work|session)\b""",
    ),
    (
        Activity.GROUP_LED,
        Named.VERB,
        rf"""{_AT_START}(?<!co-)(?:as )?(?:the )?leader(?= on\b|,|;|$| \d| me\b| ?[:=] ?(?:me|myself|i)\b)
        |\b(?:co-?)?(?:leadership|leading|facilitation) of (?:a|an|the|my|our) {_THEN}{_GROUP}\b
        |\bco-? ?(?:led|lead|leading|facilitat(?:e|ed|ing)|hosted|hosting|ran|running|conduct(?:ed|ing)
        |chair(?:ed|ing))\b{_OURS}
        |\bled\b(?! (?:to|me|us|them|him|her|astray|lights?)\b)(?! by (?!me\b|us\b|myself\b|\ue001|video
        |zoom|teams|phone|skype))
        {_OURS}
        |\b(?<!the )(?<!my )(?<!gp )(?<!co-)lead\b(?! (?:to|gp|role|nurse|time)\b){_OURS}
        |\bleading\b(?! (?:to|up|me|us)\b){_OURS}
        |\b(?:co-?)?(?:led|conducted|held|run|hosted|facilitated|chaired|moderated|delivered|organised|guided
        |taken) by (?:me|us|myself|\ue001)
        |\b(?:facilitat(?:e|ed|ing)|host(?:ed|ing)?)\b(?! (?:by|a party|dinner|lunch|friends)\b){_OURS}
        |\b(?:run|ran|running|chair(?:ed|ing)|conven(?:ed|ing)|conduct(?:ed|ing)|delivered
        |organised){_OURS}(?! (?:late|over|out
        |away|off|into|for)\b) {_THEN}{_GROUP}\b
        |\b(?:took|taken|taking|take) (?!part|place|over|notes){_THEN}{_GROUP}\b
        |\b(?:groups?|one) (?:(?:that|which) )?(?:i|we|[\ue000\ue001]+(?: and i)?) (?:co-?)?(?:run
        |chair|convene|host)\b
        |\bheld (?:a|an|my|our|the|another|[\ue002'\w]+) {_THEN}{_GROUP}\b|\b(?:ran|hosted) (?:it|one)\b
        |\bwas (?:the )?(?:co-?)?lead\b|[\ue000\ue001] was (?:(?:my|our|the) )?co-? ?(?:leader|facilitator)\b
        |\b(?:as|was|been|being|acted as|acting as) (?:the |a |an |one of the )?(?:co-?)?(?:leader
        |facilitator)\b
        |\b(?:was|were|as|being) one of (?:the|its|our)(?: two| 2| three)? (?:co-?)?(?:leaders|facilitators)\b
        |{_AT_START}(?:balint |group )+(?:leader|facilitator){_THEN_WHEN}
        |\b(?:leader|facilitator)'s (?:chair|seat|hat|role)\b|\brole\s*[:=-]\s*(?:co-?)?(?:leader
        |facilitator)\b""",
    ),
    (
        Activity.GROUP_ATTENDED,
        Named.VERB,
        rf"""\b(?:attended|attending|attends?)\b(?! (?:to|by)\b){_OURS}
        |\b(?:as|like|in the (?:capacity|role) of) (?:a |an |the )?(?:(?:ordinary|regular|normal|group|full
        |balint|proper|mere|usual|simple|plain
        |just) )*(?:group )?(?:members?|participants?|attendees?|punters?)\b
        |{_AT_START}(?:just )?one of (?:the|our) (?:members|participants) (?:at|in|of)\b
        |{_AT_START}(?:just|only|simply|purely|merely) (?:a |an |the )?(?:ordinary |normal[ ]
        |regular )?(?:member|participant)\b
        |(?<=[(,:–-] )(?:as )?(?:ordinary )?member\b
        |(?<=\()(?:as |i'm |i am )?(?:just |only )?(?:an? )?(?:ordinary )?member\b
        |\b(?:was|been|were) (?:just |jst |only |simply |merely |purely |there as )*(?:(?:a
        |an) )?(?:ordinary |regular |normal |group |balint )*(?:member
        |participant|attendee)\b
        |\b(?:was|were|been) (?:just )?one of (?:(?:the|its|their|our) |about )?(?:{NUMBER}(?: people
        | members)?|members
        |participants) (?:at|in|of)\b|\bone of its (?:members|participants)\b
        |{_AT_START}(?:balint |group )+(?:member|participant){_THEN_WHEN}
        |\bsat in (?:a|an|the|my|our) {_THEN}(?:balint|groups?)\b
        |\bwent (?=balint\b)
        |\b(?:ordinary|regular|usual|simple) members? (?:of|at|in)\b
        |\b(?:a member (?:at|in)|(?:was|been|just|only|being) a member of) {_THEN}(?:balint|groups?)\b
        |\bmember'?s?'?(?:ship)? groups?\b
        |{_AT_START}(?:as )?(?:an? )?(?:ordinary )?member(?= on\b|,|;|$| \d)
        |{_AT_START}member (?:at|in|of) {_THEN}(?:balint|groups?)\b
        |\brole\s*[:=-]\s*(?:ordinary |group )*(?:member|participant)\b
        |\b(?:went|been|was|were|gone|go|going|got|came|popped|made it) (?:along |back |over )?(?:to|at|in
        |on)[ ]{_THEN}(?:balint|groups?)\b|\b(?:sat|sit|sitting) in(?! (?:a )?(?:circle
        |ring))(?: on\b{_OURS}|(?=\W|$)(?! (?:a|an
        |the|my|our|gp|someone|his|her) )(?! gp))
        |\b(?:took|taken|taking|take) part\b|\bparticipat(?:ed|ing|e)\b{_OURS}
        |\b(?:joined|join|joining) {_THEN}(?:balint|groups?)\b
        |\b(?:presented|presenting|present|brought|shared|offered|took) {_CASE}(?:at|in|to) {_THEN}(?:balint
        |groups?)\b|\b(?:i|i've|i have) (?:just )?presented\b
        |\bpresented (?:a|my|the) (?:case|patient|consultation)\b""",
    ),
    (
        None,
        Named.GROUP,
        r"""(?<!whatsapp )(?<!support )(?<!therapy )(?<!book )(?<!reading )(?<!study )(?<!peer )(?<!focus )
        (?<!age )(?<!working )(?<!steering )(?<!facebook )(?<!telegram )(?<!run )
        \b(?:balint(?: groups?| sessions?| meetings?)?|groups?(?: sessions?| meetings?)?)\b
        (?! of \d)(?!(?:'s)? (?:of (?:two|three|four|five|six|seven|eight|nine|ten)\b|members?|leaders?|size
        |work|chat|therapy|society|dynamics|practice|rules|room|supervis|way|style|method|assistant|bot))""",
    ),
)
_COMPILED = tuple((activity, by, pattern(layout)) for activity, by, layout in _TABLE)


_OBJECT = pattern(
    r"""\s+(?:rather |quite |such |what was )?(?:a|an|the|my|our|his|her|their|some|this|that
    |it's) (?P<words>(?:(?!(?:in
    |at|on|for|with|as|while|and|but|after|before|to|from|by|when|since|until|till|round|around|through|of|over|into|along|up
    |down)\b)[^\s.;,:!?()]+\s?)*)"""
)
_SOME_GROUPS = pattern(
    r"\s+an? (?:couple|pair|handful|number|series|lot|few|bunch|run) of (?:[\w-]+ ){0,2}?"
    r"(?:groups|sessions|meetings|ones|them|those|these)\b"
)
_HAS_OBJECT = pattern(r"\b(?:led|lead|leading|attend\w*|facilitat\w+|hosted|hosting|ran|running)$")
_PLAIN_WORDS = expression(r"[a-z'’ -]+")
_OUR_THING = pattern(
    rf"""\b(?:{KIND}|groups?|balint|sessions?|meetings?|ones?|lot|crowd|bunch|gang|usual|both|other|thing|week|fortnight|weekend|month|\w*days?|whole|vts|scheme
    |practice|surgery|hospice|first|second|third|fourth|fifth|last|next|weekly|monthly|fortnightly|regular|morning
    |evening|afternoon|lunchtime|night|online|virtual|hybrid|zoom|teams|hour|two|three|own(?=\s*$))\b"""
)


def find_activities(text: str) -> tuple[Found, ...]:
    """The activities named, in the order of the text; misspellings included."""
    mended = mend(text)
    free = mended.text
    found: list[Found] = []
    for activity, by, words in _COMPILED:
        found += [
            _placed(mended, Found(activity, by, *match.span()))
            for match in words.finditer(free)
            if not _HAS_OBJECT.search(match[0]) or _has_our_object(free, match.end())
        ]
        free = words.sub(lambda match: "\x00" * len(match[0]), free)
    return tuple(sorted(found, key=lambda one: one.start))


def _has_our_object(text: str, at: int) -> bool:
    """Whether what was led there can be a group: not "a dull life", nor "the dog round the park"."""
    thing = _OBJECT.match(text, at)
    if not thing or not thing["words"].strip() or text.isupper() or _SOME_GROUPS.match(text, at):
        return True
    return _OUR_THING.search(thing["words"]) is not None or not _PLAIN_WORDS.fullmatch(thing["words"].strip())


def _placed(mended: Mended, found: Found) -> Found:
    return Found(found.activity, found.by, mended.place(found.start), mended.place(found.end))
