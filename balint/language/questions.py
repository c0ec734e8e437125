"""Is a message a question, and is it about the speaker's own record or about anything else?

A question mark proves little ("led on Monday, ok?") and its absence nothing ("we are six, can we start"), so
a message is read clause by clause for the ways English asks. In the tables below every line is one of them.
"""

import re
import unicodedata

from balint.language.patterns import expression
from balint.language.said import Asked, AskedProgress
from balint.language.spelling import mend
from balint.language.ways_of_asking import read_way
from balint.pathway.entries import Activity

_READ_AT_MOST = 1500  # characters; whatever asks something asks it sooner

_BARE_PLEA = 4  # words: "I forget how many I've led, can you tell me?" asks in what went before

_PROGRESS_COMMANDS = {
    "left", "progress", "portfolio", "status", "record", "todo", "total", "totals", "tally", "stats",
    "summary", "overview", "bars",
}  # fmt: skip
_GUIDANCE_COMMANDS = {"guide", "guidance", "ask", "faq", "question", "howto"}


def _table(lines: str) -> str:
    """The lines of a table as one pattern. A line that is indented further goes on with the one before."""
    whole = re.sub(r"\n {8,}", "", lines)
    return "(?:" + "|".join(line.strip() for line in whole.splitlines() if line.strip()) + ")"


# Words are written out before anything is matched, so that a pattern has one spelling to know.
_WRITTEN_OUT = tuple(
    (expression(pattern), word)
    for pattern, word in (
        (r"\b(what|how|who|where|when|why|that|there|it|he|she)'s\b", r"\1 is"),
        (r"\b(what|how|who|where|when|why|that|there)s\b", r"\1 is"),
        (r"\b(what|how|where|who)'ve\b", r"\1 have"),
        (r"\bhow'm\b", "how am"),
        (r"\bi'?m\b", "i am"),
        (r"\b(i|we|you|they)'?ve\b", r"\1 have"),
        (r"\b(we|you|they)'re\b", r"\1 are"),
        (r"\b(i|we|you|they)'d\b", r"\1 would"),
        (r"\b(i|we|you|they)'ll\b", r"\1 will"),
        (r"\b(do|does|did|is|are|was|were|have|has|had|could|should|would)n'?t\b", r"\1 not"),
        (r"\b(?:can't|cant|cannot)\b", "can not"),
        (r"\bwon't\b", "will not"),
        (r"\bu\b", "you"),
        (r"\b(?:hwo|hw|howe)\b", "how"),
        (r"\b(?:wot|waht|wat|whta)\b", "what"),
        (r"\b(?:mnay|meny|mny|amny)\b", "many"),
        (r"\b(?:wats|wots)\b", "what is"),
        (r"\bhav\b", "have"),
        (r" ?%", " per cent"),
        (r"\b(?:enuf|enuff|enogh|enoguh)\b", "enough"),
        (r"\b(?:progess|progres|porgress)\b", "progress"),
        (r"\b(?:portfollio|porfolio|portfoilo|portoflio)\b", "portfolio"),
    )
)

# What comes before the matter: "hi, quick question:", "and also", "do you know".
_LEAD_IN = expression(
    r"(?:(?:(?:hi|hello|hey)(?: there)?|hiya|thanks|thank you|ok|okay|so(?! far\b)|and|but|well|also"
    r"|please|just"
    r"|then|or|now"
    r"|(?:a |one |another |quick )*question|by the way|btw|sorry|no|yes|yep|um|oh|ah|actually|one more thing"
    r"|good (?:morning|afternoon|evening)|great|lovely|right|in that case|because|though|if so"
    r"|out of interest"
    r"|(?:can|could) you say|do you know)\b[\s,:.!-]{1,3}){1,6}"
)

_CLAUSE = expression(r"[^,;:.!?\n–—()]+[,;:.!?\n–—()]*")
_NEW_CLAUSE = expression(
    r" (?:and|but|so|or|-) (?=(?:how|what|who|when|where|why|which|can|could|should|do|does|is|are|am)\b)"
)

_PRONOUN = (
    "(?:i|we|you|they|he|she|it|there|this|that|these|those|anyone|anybody|someone|somebody|everyone|people|one"
    "|my|our|your|their)"
)
_THING = (
    r"(?:the|an?|all|any|some|each|every|both|two|three|four|five|six|seven|eight|members?"
    r"|(?:co-?)?leaders?|participants?"
    r"|patients?|clients?|groups?|sessions?|supervis\w+|online|balint|zoom|nurses?|doctors?|gps?"
    r"|students?|trainees?|non-?\w+"
    r"|accredit\w+|membership|fees?|presenters?|weekends?|leadership|training|council|tablets?|phones?"
    r"|cameras?|only|being"
    r"|having|reading|attending|leading|counsellors?|psycholog\w+|lawyers?|social workers?|therapists?"
    r"|face|hybrid)"
)  # fmt: skip
_AUXILIARY = (
    "(?:is|are|am|do|does|did|can|could|should|would|will|shall|must|was|were|has|have|had|may|might)"
)
_TO_ASK_ABOUT = "(?:if|whether|how|what|when|where|who|why|which|about)"
_ADVICE = (
    "(?:tips?|advice|ideas?|guidance|suggestions?|thoughts?|recommendations?|guidelines?|pointers?|info|information"
    "|help|details|rules?)"
)

# Openings of a clause that ask, with or without a question mark.
_ASKS = expression(
    _table(rf"""
    (?:(?:for|at|by|in|to|with|from|until|on) )?(?:what|how|where|when|why|who|whom
        |whose) (?:{_AUXILIARY}|to|if|about|else|happens?|kind|sort|type|counts?|makes|goes)\b
    how \w+ {_AUXILIARY}\b
    what (?:mix|kinds?|sorts?|types?|share|range|number|proportion|percentage|amount|part|level|sizes?) of\b
    (?:for |by |at )?how (?:many|much|long|often|big|large|small|old|far|close|near|soon|late|early
        |regular\w*|frequent\w*|come|strict)\b(?! a\b)
    what (?!an? |(?:i|we) (?:did|had|was|were)\b)(?:\w+ ){{1,4}}?{_AUXILIARY}\b
    which (?!i|we|was|is|went|were|meant|made|felt)\w+
    who (?!was (?:there|great))\w+
    whether\b
    why\b
    (?!do (?:it|that|this)\b|(?:had|did) (?:my|our|one)\b){_AUXILIARY}(?: not)? {_PRONOUN}\b
    (?:is|are|do|does|can|could|should|would|will|shall|must)(?: not)? {_THING}\b
    (?:do|are) (?:led|attended) (?:groups|sessions)\b
    does \w+
    (?:is|are) (?!ok\b|fine\b|not\b|now\b|what\b)\S+(?: \S+)+
    (?:is|are|can|should|could|would|must) (?!ok\b|fine\b|not\b|be\b|do\b|have\b|confirm|like\b|say\b
        |make\b|log\b|add\b|love\b)\w+(?: \S+){{2,}}
    do \w+s [a-z]+\b
    (?:i |we )?could do with (?:some )?{_ADVICE}\b
    (?:any|some) {_ADVICE}\b
    any (?:news|chance|way|limits?|restrictions?|experience|particular|specific|minimum|maximum
        |requirements?)\b
    {_ADVICE} (?:for|on|about|with|when|regarding|re|around|how|please)\b
    (?:i )?(?:want|would like|need|would love|like)(?: some)?(?: to)? (?:know|understand|find out|ask
        |learn|hear|check|{_ADVICE})\b
    let me know how\b
    out of (?:the |my )?\w+,? how many\b
    if i (?:am|have) (?:\w+ )?(?:done|finished|complete)\b
    (?:tell|remind|show|give|send|teach) (?:me|us) (?:please )?(?:more|something|some|any
        |{_TO_ASK_ABOUT}|{_ADVICE})\b
    (?:tell|remind|show|give|send|teach) (?:me|us) (?:please )?the (?:\w+ )?(?:rules?|criteria|guid\w+
        |requirements?|competenc\w+|steps?|stages?|fees?)\b
    tell me (?:an?|all|your|my|the)\b
    (?:please )?(?:explain|describe|define|clarify|summarise|suggest|recommend|outline)\b
    (?:(?:i|i am|i was|am|was|just) )*(?:wonder(?:ed|ing)?|curious|unsure|confused|puzzled)\b
    if .{{3,60}}\b(?:do|can|should|is|does|what|how|will|must|could)[ ]
        (?:i|we|you|they|it|that|then|happens|the)\b
    (?:i am |am )?not (?:\w+ )?(?:sure|certain|clear) {_TO_ASK_ABOUT}\b
    (?:i )?(?:do not|can not)(?: really| quite)? (?:know|understand|remember|work out|tell) {_TO_ASK_ABOUT}\b
    (?:i )?have no idea {_TO_ASK_ABOUT}\b
    looking for (?:advice|guidance|tips|help|information|info|an?|some)\b
    (?:a )?question (?:about|on|regarding|re)\b
    (?:is|ok|okay|allowed|possible|fine|acceptable|necessary|compulsory|normal|usual) to\b
    (?:i )?(?:need |want )?help (?:with|finding|starting|setting)\b
    (?:struggling|having trouble|trouble|problems?|stuck|issues?) (?:with|finding|starting|setting)\b
    """)
)  # fmt: skip

# Openings that ask only with a question mark of their own: "did the weekend count?", but "did the weekend".
_ASKS_IF_MARKED = expression(rf"(?:what|how|where|when|why|who|which|whose|whom)\b|{_AUXILIARY}(?: not)? \w+")

# What asks behind words that only say of what: "as leader may I", "my first time, so what will it be".
_ASKS_BEHIND = expression(
    r"(?:(?:as|when|while|being|if|in|during|for|with|at|after|before|on|once|having|(?:co-?)?leading"
    r"|attending|running|facilitating)\b[^,;:.!?]{0,60}? "
    r"(?:(?:do|am|are|may|can|could|should|must|shall|will|would)"
    r" (?:i|we)"
    r"|(?:do|does|is|are|should|can|must) (?:the|they|it|people|members|leaders?|there))"
    r"|.{0,80}? (?:what|how|where|why)(?: \w+)? (?:do|does|am|are|may|can|could|should|must|will|would) "
    r"(?:i|we|you|it|they|the|there|people|members|leaders?)"
    r"|.{0,60} how (?:much|many|long|often|big)$)\b"
)

# Of the openings above, those that ask even behind a report and without a question mark.
_FIRM = expression(
    r"how (?:many|much|far|long) (?!came|of|were|people (?:came|were)|turned)|what is left|(?:can|should"
    r"|do|must|am) (?:i|we)\b"
    r"|does (?:it|that|this)\b"
)

# "A woman who asked me", but "my car broke down, who should I ring".
_RELATIVE = expression(rf"(?:who|which) (?!{_AUXILIARY} {_PRONOUN}\b)")

# A request to write something down or to change it is no question, however politely it is put.
_POLITE_COMMAND = expression(
    r"(?:(?:hi|hello|hey|please|thanks|ok|okay|so|and|um|er|well|right|also|oh)[\s,]+)*"
    r"(?:(?:can|could|will|would|may) (?:you|i|we)|(?:is it|would it be) (?:ok|okay|possible|all right"
    r"|alright) (?:to|if i|if we))(?: be (?:so|very) (?:kind|good)(?: as)? to| be (?:kind|good) enough to)?"
    r"(?: (?:please|pls|just|also|quickly|kindly|now))*"
    r" (?:log|record|add|save|note|put|enter|delete|remove|undo|change|correct|cancel|scrap|book"
    r"|remind(?! me (?:how (?:many|much|far)|what i have|what is left))"
    r"|move|turn|stop|set|pop|jot|pencil|write down|stick|take down"
    r"|switch|export|download|forget|register|edit|update|amend|fix|make (?:it|that|this)|mark|include"
    r"|pause|mute|unsubscribe|announce)\b"
)  # fmt: skip
_ORDERED = expression(
    r"(?:please )?(?:log|record|add|note|enter|save) (?:this|that|these|the following)\b(?!\?)"
)
_ASKS_LEAVE = expression(r"(?:can|could|if) (?:i|we)\b|\bis it\b")
_DAY_NAMED = expression(
    r"\b(?:mon|tues?|wed(?:nes|s)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?s?\b|\byesterday\b"
    r"|\blast night\b|\btoday\b"
    r"|\bthis (?:morning|afternoon|evening)\b|\b\d{1,2}(?:st|nd|rd|th)\b|\b\d{1,2}[/.-]\d{1,2}\b"
    r"|\b\d{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
)

# What people hang on the end of a report, asking nothing.
_DOWN = r"(?: down)?(?: it| that| this| them)?(?: down| in)?(?: for me)?(?: please)?"
_TAGS = _table(rf"""
    ok|okay|k|right|yes|yeah|alright|all right|please|thanks|thank you|or so|maybe|ish|i think|you know
    (?:if|is) that (?:is )?(?:ok|okay|right|alright|all right|fine|clear)
    got (?:it|that)|does that work|will that do|did you get (?:it|that)
    (?:can|could|will|would) (?:you|i|we) (?:please )?(?:log|save|add|record|note|put){_DOWN}
    (?<=[,;] )(?:is|was|did|were|have)(?: not)? (?:it|i|we|they)(?: not)?
""")
_TAG = expression(rf"[\s,.;–—-]{{0,8}}\b{_TAGS}[\s?!.]{{0,8}}$")

# "Once a month ok?", but "on Zoom, ok?"
_ALL_RIGHT = expression(r"[^,;.!?] (?:ok|okay|alright|all right|fine|allowed|enough|possible)\?$")

_REPORT_OPENING = expression(
    r"(?:/log\b|(?:(?:i|we) )?(?:(?:have|had|just|also|finally|then|today|yesterday|last night) )*"
    r"(?:led|co-?led|ran|co-?ran|attended|went|facilitated|hosted|joined|sat in|saw|met|did|had|was at"
    r"|was in|were at"
    r"|completed|finished|missed|presented|lead (?:gr\w*|an?|my|our|the|on|with)"
    r"|(?:supervision|group) (?:with|on|yesterday|today|last)"
    r"|(?:log|record|add) (?:my|an?|the|supervision|group|led|attended))\b(?! (?:i|we|you|it|they)\b))"
)

_PEOPLE = (
    r"(?:people|persons?|members?|participants?|patients?|clients?|attendees|colleagues|doctors|gps"
    r"|nurses|trainees"
    r"|students|professions|places|spaces|seats|chairs|screens|leaders|presenters|cases)"
)
# "How many people left the group?", "can we take more members?"
_OF_PEOPLE = expression(
    rf"how (?:many|much)(?: more| other)? {_PEOPLE}\b|\b(?:enough|more) {_PEOPLE}\b"
    rf"|\b{_PEOPLE} (?:\w+ )?left\b|\bhow many (?:(?!i |we )\w+ )?(?:have|had|has) left\b"
)

_COUNTABLE = r"(?:groups?|sessions?|supervisions?|(?:leadership )?(?:week-?ends?|days?)|ones?)"
_DONE = (
    r"(?:done|led|lead|had|have|attended|attend|logged|been|got|completed|run|ran|co-?led|facilitated|do"
    r"|recorded"
    r"|finished|so far|gone|managed|saved|entered|clocked|joined|sat in(?: on)?)"
)
_LEFT = r"(?:left|to go|remain(?:ing|s)?|still|outstanding|missing|more to do|still to do)"

# Anywhere in what is asked: what is left, what was done, and whether it is enough.
_OF_MY_RECORD = expression(
    r"\b"
    + _table(rf"""
    how (?:many|much)\b.{{0,60}}\b{_LEFT}\b
    how (?:many|much) (?:more|further|other)\b
    how (?:many|much|often)\b.{{0,50}}\b(?:have|had|did) (?:i|we)\b(?! (?:got|have|need
        |has) to).{{0,30}}\b{_DONE}\b
    how (?:many|much)\b.{{0,40}}\bi (?:have|had) {_DONE}\b
    how many (?:is|are) (?:that|those|it|i)\b
    how many (?:does that (?:make|bring)|i am|am i) ?(?:on|at|up to|it|me|to)?\b
    (?:what|which|anything|everything|something|nothing)\b.{{0,40}}\b(?:left|remain(?:s|ing)?|missing
        |outstanding|still to do|to go)\b(?! the)
    what (?:else|more) (?:do i|have i|must i|should i|am i|is there)\b
    (?:what|which)\b.{{0,40}}\b(?:i still|do i still|i yet)\b
    (?:what|which)\b.{{0,20}}\bhave i (?:got left|still|not|{_DONE})\b(?! to)
    what (?:do|should|must) i (?:need to )?do next\b
    what is next for me\b
    what (?:\w+ )?am i (?:missing|short|lacking|on|at|up to)\b
    (?:what|how) (?:is|are) my (?:\w+ )?(?:progress|totals?|tally|counts?|score|status|numbers|stats
        |standing|position)\b
    how (?:is|are) my (?:\w+ )?(?:portfolio|pathway|record|training|accreditation|log)\b
    how (?:far|close|near)\b.{{0,30}}\b(?:am i|i am|have i|i have|along|off am|to go|is it to)\b
    how far (?:off|along)\b
    how am i (?:doing|getting on|getting along|going|progressing|faring|coming along)\b
    where (?:am i|i am|are we)(?: up to| at| now| (?:with|on|in)\b.{{0,30}})?[\s?.!]*$
    where (?:(?:am i|are we) (?:up to|at|with)|do i stand|have i got(?: up)? to|did i get to)\b
    am i (?:\w+ )?(?:done|finished|complete|there|on track|on course|eligible|up to date|short|behind
        |missing)\b
    am i (?:over|at|past|up to|on) (?:the )?\d
    (?:number|count|amount|total) of\b.{{0,40}}\bi have {_DONE}\b
    (?:did|has|is|are|was|were) (?:my |our )?(?:\S+ ){{1,5}}(?:get |been )?(?:saved|logged|recorded|added)\b
    (?:am i|are we) (?:nearly|almost|close|halfway|half way)\b
    am i (?:\w+ )?ready(?: yet| now| to (?:apply|submit|send)\b.*| for (?:accreditation|form a|applying
        |the application)\b.*)?[\s?.!]*$
    i am (?:nearly )?(?:done|finished) with\b
    have i (?:(?:already|now|yet|not) )?(?:{_DONE[3:-1]}|met|fulfilled|reached|hit|added|passed|satisfied
        |ticked|covered|missed|told you)\b(?! to\b| (?:the|an?) (?:right|wrong|correct|proper|good)\b)
    do i (?:(?:have|seem to have) enough|still|need (?:to \w+ )?(?:any )?more|meet)\b
    did (?:i|you|we) (?:already )?(?:log|save|record|add|finish|enter|put|complete|get my|note)\b
    have you (?:got (?:it|that|my)|logged|saved|recorded|added)\b
    (?:is|are) my (?:\w+ ){{1,4}}(?:done|complete|completed|finished|enough|up to date|saved|logged
        |recorded)\b
    anything (?:else )?i (?:still )?(?:need|have)\b
    how long (?:till|until|before) i (?:am (?:\w+ )?(?:done|finished|ready|there)|finish|can apply)\b
    (?:will|when will|when might) i (?:be (?:done|ready|finished|there)|finish)\b
    how many (?:do|did) i (?:have|get|do|lead|attend)(?: now| logged| done| so far| altogether
        | in total)*[\s?.!]*$
    (?:do|must|should|will|would|shall) i (?:(?:still|really|actually|now|need|have|got|to|do|lead|attend|go
        |get|complete|fit|in|any|some) )*(?:more(?! than)|another|further|extra|additional)[ ]
        (?:\w+ ){{0,2}}{_COUNTABLE}\b(?!.*\bif\b)
    (?:do|must|should|will|would|shall) i (?:still )?(?:(?:have|need|got) to )?(?:lead|attend|do) any ?more\b
    (?:is|are) (?:all )?(?:of )?(?:the |my )?(?:\w+ ){{0,2}}(?:leading|attending|supervisions?|groups|weekends
        |days|sessions|requirements?)(?: \w+){{0,2}} (?:done|complete|completed|finished|covered|sorted|met
        |fulfilled|ticked off)\b(?! (?:online|by|in|on|with|at|over|before|after|together|remotely)\b)
    (?:did|have) i (?:\w+ ){{0,3}}enough\b
    (?:where|what) does (?:that|this|it) (?:leave|put)(?: me| us)?[\s?.!]*$
    how many (?:\w+ ){{0,2}}(?:{_COUNTABLE}|entries) in my (?:log|portfolio|record)\b
    how big is my (?:portfolio|log|record)\b
    how many(?: {_COUNTABLE})?(?: led| attended| done)? (?:in total|altogether|all told|overall)[\s?.!]*$
    how (?:is|are) (?:it|things|everything) (?:going|looking|coming along) with my (?:accreditation
        |portfolio|training|pathway|groups|supervisions?|log|record)\b
    how does my (?:\w+ )?(?:portfolio|record|progress|log|tally|pathway) look\b
    (?:what|how) about my (?:own )?(?:\w+ )?(?:supervisions?|groups|weekends?|days|sessions|attending
        |leading|funded group)[\s?.!]*$
    is that all (?:of )?my \w+
    ^(?:all done|all finished|done yet|finished yet|all complete)(?: yet| now| then)*\?
    (?:did|have) i (?:\w+ )?(?:reach|hit|get to|got to|make|made)(?: the| my| all)? \d+\b
    how many out of (?:the |my )?\d+[\s?.!]*$
    how many of (?:the |my )\d+\b.{{0,20}}\b(?:done|led|attended|left|had)\b
    that makes how many\b
    how i am (?:doing|getting on|progressing)\b
    ^(?:what )?per ?cent(?:age)?(?: (?:done|complete|completed|left|so far))*\?
    are we there\b
    is there (?:still )?(?:much|a lot|more|any\w*) (?:\w+ ){{0,3}}(?:left|to go|to do)\b
    (?:if|whether) i (?:am|have) (?:\w+ )?(?:done|finished|complete|there|enough)\b
    (?:is that|that makes|does that make|that is)(?: it)?(?: up to)? \d+ (?:groups|sessions|supervisions
        |now|so far|altogether)(?: now| then| done| led| so far)*[\s?.!]*$
    do i have all (?:of )?(?:my|the) (?:\w+ ){{0,2}}{_COUNTABLE}\b
    (?:what|which(?: ones)?) (?:is|are) (?:already )?(?:done|complete|completed|finished|met)[\s?.!]*$
    (?:how|what) (?:about|is|are|does) (?:my|the) (?:progress|portfolio|record|tally)(?: so far| now
        | like| look like| today)*[\s?.!]*$
    """)
)  # fmt: skip

_SHOW = (
    r"(?:show|see|view|list|display|check|give|open|print|bring up|get"
    r"|pull up|look at|tell|summarise)(?: me| us)?"
)
_RECORD = (
    r"(?:progress(?: report| bar| chart)?|portfolio|records?|logs?|tally|totals?|entries|counts?|numbers"
    r"|stats|statistics"
    r"|history|sessions|status|log ?book|groups|supervisions?|list|summary|overview)"
)
_KIND = (
    "(?:own|current|whole|full|latest|recent|logged|led|attended|balint|leadership|accreditation|supervision"
    "|pathway|overall|leading|attending|attendance|weekends?|funded group)"
)
_MORE = (
    "(?: (?:so far|to date|please|pls|now|today|thanks|this year|for accreditation|to do|to go|to lead"
    "|to attend|left))*"
)

# The whole message is a wish to see it: "show my progress", "my portfolio please", "supervisions left".
_SHOW_RECORD = expression(
    _table(rf"""
    (?:(?:please )?{_SHOW} )?(?:a list of )?(?:all )?(?:of )?my (?:{_KIND} )*{_RECORD}{_MORE}
    (?:i )?(?:want|would like|need) to {_SHOW} my (?:{_KIND} )*{_RECORD}{_MORE}
    (?:{_SHOW} )?(?:the )?(?:progress(?: report)?|portfolio|status|tally|so far|totals?){_MORE}
    (?:{_SHOW} )?what i have {_DONE}{_MORE}
    (?:{_SHOW} )?what i have left{_MORE}
    (?:{_SHOW} )?what (?:i still|is left|i am missing)\b.{{0,30}}
    (?:{_SHOW} )?(?:how far|where) i (?:am|have)\b.{{0,30}}
    (?!.*\b(?:every|each|yesterday|last)\b)(?:the )?(?:[\w-]+ ){{1,5}}
        (?:left|remaining|to go|still to do|outstanding|so far)(?: to do| to lead| to attend)?
    (?:left|remaining|outstanding|still to do|left to do|to go|still needed|so far|to-?do list|what still)
    (?:{_SHOW} )?(?:the |my )?(?:whole|full|big|overall) picture{_MORE}
    (?:{_SHOW} )?(?:the |my |a )?(?:status update|progress bars?|bars|check[ -]?list|tick[ -]?list|score ?card
        |dashboard){_MORE}
    (?:can|could|may) (?:i|you|we) (?:please )?(?:have|get|see|give me|show me|send me) (?:an? |my |the )?
        (?:progress|status)(?: report| update| bar)?s?{_MORE}
    (?:number|total|count|tally) so far{_MORE}
    (?:update|brief) me on my (?:{_KIND} )*{_RECORD}{_MORE}
    (?:my )?progress (?:on|with|in|for|towards) (?:my |the )?(?:\w+ ){{0,2}}(?:supervisions?|leading|attending
        |groups|weekends?|days|accreditation|pathway|funded group){_MORE}
    (?:let me|i (?:want|would like|need) to) {_SHOW} (?:how|where|what) i (?:am|have)\b.{{0,30}}
    (?:a )?(?:quick|short|brief) (?:summary|overview|update){_MORE}
    (?:(?:sum|total|tot|add|count) (?:up )?|summari[sz]e )(?:all )?(?:of )?(?:my (?:{_KIND} )*{_RECORD}
        |it|them)(?: all)?(?: up)?{_MORE}
    (?:my )?(?:{_KIND} )+(?:progress|status|tally|totals?|counts?|stats){_MORE}
    (?:[\w-]+ ){{0,3}}still (?:left )?to (?:do|lead|attend)
    (?:{_SHOW} )?(?:me )?(?:an? |the )?(?:summary|overview|everything|it all)(?: of (?:my[ ]
        [\w ]{{1,30}}|the (?:record|portfolio|log|sessions|whole thing))| i have {_DONE}{_MORE})?(?: please)?
    """)
    + r"[\s?.!]*"
)  # fmt: skip
_COUNTED = expression(
    r"\b(?:supervisions?|groups?|sessions?|weekends?|days|ones|criteria|requirements?|led|attended"
    r"|to lead|to attend"
    r"|progress|portfolio|status|tally|totals?|summary|overview|everything|my|i|what|whole|picture|bars"
    r"|check[ -]?list|tick[ -]?list|score ?card|dashboard|update|number|per ?cent(?:age)?|it|them)\b|^(?:left"
    r"|remaining|outstanding|still|to go|so far|to-?do)"
)

_ACTIVITIES = (
    (
        Activity.SUPERVISION_GROUP,
        expression(r"\b(?:supervision groups?|group supervisions?|funded(?: supervision)?(?: (?:groups?"
        r"|sessions?|ones))?)\b"),
    ),
    (Activity.SUPERVISION, expression(r"\bsupervis\w*")),
    (Activity.LEADERSHIP_WEEKEND, expression(r"\b(?:(?:leadership|leaders?'?|residential) )*week-?ends?\b")),
    (
        Activity.LEADERSHIP_DAY,
        expression(r"\b(?:leadership|training|leaders?'?)(?: training)? days?\b|\bmany (?:more )?days\b"),
    ),
    (
        Activity.GROUP_ATTENDED,
        expression(
            r"\battend\w*|\bas an? (?:ordinary )?member\b|\bmember groups?\b|\bbeen to\b"
            r"|\bgo(?:ne)? to\b|\bsat in\b"
        ),
    ),
    (Activity.GROUP_LED, expression(r"\b(?:co-?)?(?:led|lead|leading|ran|run|running|facilitat\w+)\b")),
)  # fmt: skip
_GROUPS = expression(r"\b(?:groups?|grps?)\b")
_A_GROUP_OF_SUPERVISION = _ACTIVITIES[0][1]
_GONE_TO = frozenset({Activity.GROUP_ATTENDED, Activity.GROUP_LED})

# A message of a few nouns is a search: "participants fee", "group size", "ground rules online".
_SEARCHED = expression(
    r"\b"
    + _table(r"""
    fees?|costs?|prices?|pricing|charg(?:e|es|ing)|payments?|paying|money|running costs|leader'?s'? pay
    groups? sizes?|(?:group|session|meeting) (?:lengths?|duration|times?)|how often|frequency
        |numbers in a group
    venues?|rooms?|tablets?|ipads?|laptops?|computers?|phones?|mobiles?|cameras?|waiting room
        |zoom (?:guid\w+|rules|tips)
    tips|advice|guidance|guidelines|(?:ground ?)?rules|contract|confidential\w*|anonym\w+|boundar\w+
        |gdpr|data protection
    competenc\w+|accreditation|accredited|criteria|criterion|requirements?|membership|pathway|applying
        |application|appeals?
    council|form [ar]|reference forms?|references|qualifications?|ukcp|bpc|cpd|certificates?|insurance
        |indemnity
    fish ?bowl|taster|presenters?|presenting|push ?back|sit back|debrief\w*|co-leading|peer supervision
        |therapy
    recruit\w*|finding members|advert\w*|fli?yers?|posters?|interview\w*|screening|exclusion
        |multi-?professional
    drop-?outs?|late ?comers?|lateness|absences?|silences?|conflict|introductions?|first (?:session
        |meeting|group)
    (?:starting|setting up|set up|start)(?: an?| up)?|regional rep\w*|reps|contacts?
        |supervisors? (?:list|names|contacts?)
    balint method|michael balint|enid|theory|history|reading list|recommended reading|books?|events?
    (?:minimum|maximum|max|min)(?: number| size)?|rates?|best (?:way|time|place)|ways? to|differences? between
    """)
    + r"\b"
)  # fmt: skip
_NO_SEARCH = expression(
    r"\b(?:i|we|he|she|they|you|me|us|was|were|is|are|am|led|ran|had|did|went|came|attended|sent|paid"
    r"|got|said|told|asked"
    r"|with|yesterday|today|tomorrow|no|not|yes|actually|make|meant|change|instead|delete|remove|remind"
    r"|cancel\w*|will|can"
    r"|log|book|booked|my|hop(?:e|ing)|planning|going|looking|trying|lead|missed|moved|starts|arrived"
    r"|left|gone|done|(?!accredited|required|recommended"
    r"|funded|mixed|based)\w+ed)\b|\d|^/"
)  # fmt: skip


def read_question(text: str) -> AskedProgress | Asked | None:
    """What kind of question this is; None for reports, corrections, wishes and whatever else asks nothing.

    A report with a question of substance behind it ("led on Monday but only 4 came, does it count?") is that
    question. How many the rule asks for ("how many do I have to lead") is not about the speaker's record.
    """
    said = _plain(text)
    command = re.match(r"/(\w+)(?:@\w+)?(?:\s|$)", said)
    if command:
        return _read_command(command[1], said[command.end() :])
    if _is_request(said):
        return None
    core = _without_lead_in(said)
    if _SHOW_RECORD.fullmatch(core) and _COUNTED.search(core) and not _OF_PEOPLE.search(core):
        return _progress(said)
    question = _question_in(said)
    if question is None:
        return Asked() if _is_search(said) else None
    if len(question.split()) <= _BARE_PLEA:
        question = said
    if _OF_MY_RECORD.search(question) and not _OF_PEOPLE.search(question):
        return _progress(question)
    return Asked()


def _progress(question: str) -> AskedProgress:
    activity = _activity(question)
    groups = activity is None and _GROUPS.search(_A_GROUP_OF_SUPERVISION.sub(" ", question)) is not None
    return AskedProgress(activity, read_way(_without_lead_in(question)), groups)


def _read_command(name: str, rest: str) -> AskedProgress | Asked | None:
    if name in _PROGRESS_COMMANDS:
        return _progress(rest)
    return Asked() if name in _GUIDANCE_COMMANDS else None


def _is_request(said: str) -> bool:
    """ "Could you add Monday's group?" is; "can I log groups from before I joined?" asks for leave."""
    if _ORDERED.match(said):
        return True
    if not _POLITE_COMMAND.match(said):
        return False
    return _ASKS_LEAVE.search(said) is None or _DAY_NAMED.search(said) is not None


def _question_in(said: str) -> str | None:
    """The part of the message that asks, from its first asking clause on."""
    bare = _TAG.sub("", said)
    if not bare.strip(" ,.?!-"):
        return said if said.endswith("?") and " " in said else None
    if re.match(r"(?:how|what) about\b", bare) and _DAY_NAMED.search(bare):
        return None
    reports = _REPORT_OPENING.match(_without_lead_in(bare)) is not None
    dated = _DAY_NAMED.search(said) is not None
    clauses = _clauses(bare)
    for number, clause in enumerate(clauses):
        core = _without_lead_in(clause.strip(" -"))
        marked = "?" in clause
        relative = number > 0 and _RELATIVE.match(core)
        asks = _ASKS.match(core) and (marked or not (reports or relative) or _FIRM.match(core))
        asks_behind = not dated and not reports and _ASKS_BEHIND.match(core)
        if asks or asks_behind or (marked and _ASKS_IF_MARKED.match(core)):
            return " ".join(clauses[number:])
    if _ALL_RIGHT.search(said) and not reports and not _DAY_NAMED.search(said):
        return said
    if bare.endswith("?") and not (reports and len(clauses) > 1):
        return said
    return None


def _clauses(said: str) -> list[str]:
    whole = _NEW_CLAUSE.sub(lambda found: "," + found[0], said)
    return [clause for clause in _CLAUSE.findall(whole) if clause.strip(" ,.")]


def _without_lead_in(clause: str) -> str:
    found = _LEAD_IN.match(clause)
    return clause[found.end() :] if found else clause


def _is_search(said: str) -> bool:
    words = re.sub(r"\b20\d\d\b", "", said)  # "pre 2023 criteria"
    return len(words.split()) <= 7 and not _NO_SEARCH.search(words) and _SEARCHED.search(said) is not None


def _activity(said: str) -> Activity | None:
    """The one activity that is named; None for none or several. A weekend attended is a weekend."""
    found = []
    rest = said
    for activity, words in _ACTIVITIES:
        without = words.sub(" ", rest)
        if without != rest:
            found.append(activity)
        rest = without
    named = [activity for activity in found if activity not in _GONE_TO] or found
    return named[0] if len(named) == 1 else None


def _plain(text: str) -> str:
    """Lower case, straight quotes, single spaces, spelling mended, contractions written out."""
    said = mend(unicodedata.normalize("NFKC", text[:_READ_AT_MOST])).text.casefold()
    said = re.sub(r"[ \t]+", " ", said).strip()
    for pattern, word in _WRITTEN_OUT:
        said = pattern.sub(word, said)
    return said.strip()
