"""The words in which people ask about their own record, and what each of them stands for.

A question is composed of such words in any order, so this is a vocabulary and not a list of phrasings.
"""

import re

from balint.language.name_spans import name_at, name_before
from balint.language.patterns import expression, pattern, words
from balint.language.spelling import straight

# Scots, contractions and slips of the finger, each in one plain spelling. Names are left alone.
_PLAIN = tuple(
    (pattern(layout), plain)
    for layout, plain in (
        (r"\bhae\b|\bhav\b", "have"),
        (r"\btae\b", "to"),
        (r"\bdae\b", "do"),
        (r"\b(?:whit|wot|waht|wat|whta)\b", "what"),
        (r"\b(?:whit|what|wat|wot)s\b", "what is"),
        (r"\bwis\b", "was"),
        (r"\b(?:wen|whn)\b", "when"),
        (r"\b(?:hwo|hw|howe|hoo)\b", "how"),
        (r"\b(?:meny|mnay|mny|amny|mony)\b", "many"),
        (r"\b(?:the )?wan(?= (?:\w+ )?(?:group|session|supervision|weekend|day))", "one"),
        (r"\bwi\b'?|\bw(?= )", "with"),
        (r"\b(?:have|am|did|do|whin|when) ah\b", "have i"),
        (r"\b(?:gonnae|gonna|going to) (?=tell|show|give|list)", ""),
        (r"\bdinnae (?:mind|ken)\b", "do not remember"),
        (r"\bdinnae\b", "do not"),
        (r"\b(?:untill?|till?|up to) (?:now|today|date)\b|\bto date\b", "so far"),
        (r"\bleaded\b", "led"),
        (r"\bdont\b", "do not"),
        (r"\b(do|does|did|is|are|was|were|have|has|had)n't\b", r"\1 not"),
        (r"\b(what|how|who|where|when|that|there|it)'s\b", r"\1 is"),
        (r"\b(?:i'm|im)\b", "i am"),
        (r"\b(?:ive|i've)\b", "i have"),
        (r"\bwe've\b", "we have"),
        (r"\bi'd\b", "i would"),
        (r"\byou've\b", "you have"),
        (r"\bme (?=\w+ (?:and|n) i\b)", ""),
        (r"\b(?:enuf|enuff|enogh)\b", "enough"),
        (r" ?%", " per cent"),
        (r"\bhalf[ -]way\b|\bmid ?-?point\b|\bhalf[ -]?way (?:mark|point)\b", "halfway"),
        (r"\bmost recently\b", "last"),
        (r"\bout of (?:the )?\d{1,2}\b", "out of"),
        (
            r"\b(?:without|except(?: for)?|apart from|other than|besides)(?: with)? (?=(?-i:[A-Z]))",
            "not with ",
        ),
        (r"\blast sat (?=in|on|as)", "last attended "),
        (
            r"\bwho(?:'s| is| has)?(?: been)? supervis(?:es|ed|ing) (?:me|us)\b",
            "who have i had supervision with",
        ),
        (
            r"\b(?:which|what) supervisors? (?:have|had|did) (?:i|we)(?: (?:had|have|seen|see|used))?\b",
            "who have i had supervision with",
        ),
        (
            r"\bwho (?:was|were|is|are|has been|have been) my supervisors?\b",
            "who have i had supervision with",
        ),
        (
            r"\b(?:which|what) co-?leaders? (?:have|had|did) (?:i|we)(?: (?:had|have))?\b",
            "who have i led with",
        ),
        (r"\bwho (?:was|were|is|are|has been|have been) my co-?leaders?\b", "who have i led with"),
        (
            r"\b(?:have|did) i (?:already )?(?:told|tell|mention(?:ed)?)(?: (?:to )?you)?(?: about)?\b",
            "have i logged",
        ),
        (r"\bdid you (?:get|save|log|record|keep|note)(?: down)?(?= (?:the|my|that)\b)", "have i logged"),
        (r"\bmany (more )?days(?! since| ago| until)", r"many \1leadership days"),
        (r"\b(?:do|have) you (?:have|got) (?=my|a|any)", "have i logged "),
    )
)
_TWO = expression(
    r"(?P<me>\b(?:i|me|myself) (?:and|n|&) )(?=\w)|(?P<and_me> (?:and|n|&) (?:i|me|myself)\b)", re.IGNORECASE
)


def in_plain_words(text: str) -> str:
    """The text with contractions and dialect written out, and "Priya and I" as "i with Priya"."""
    said = straight(text)
    for slip, plain in _PLAIN:
        said = slip.sub(plain, said)
    pair = _TWO.search(said)
    if pair and pair["me"] and (name := name_at(said, pair.end(), shouted=False)):
        return f"{said[: pair.start()]}i with {said[slice(*name)]}{said[name[1] :]}"
    if pair and pair["and_me"] and (name := name_before(said, pair.start(), shouted=False)):
        return f"{said[: name[0]]}i with {said[slice(*name)]}{said[pair.end() :]}"
    return said


# What each cue stands for. They are looked for in a clause in plain words, lower case.
SELF = pattern(r"\b(?:i|me|my|mine|we|our|myself)\b")
COUNT = pattern(
    r"""\bhow (?:many|much|often)\b|\b(?:number|numbers|count|counts|tally) of\b|\b(?:vs|versus)\b
    |\bcounts?$|\btotals?\b|\bout of\b"""
)
LEFT = pattern(
    r"""\b(?:left|remain(?:s|ing)?|to go|still|outstanding|missing|more|further|another|yet to|short
    |lack(?:ing)?)\b"""
)
DONE = pattern(
    r"""\b(?:led|ran|attended|done|did|had|been|went|gone|got|seen|met|sat|spoken|taken|received
    |completed|finished
    |am i (?:on|at|up to)|facilitated|logged|recorded|saved|entered|noted
    |so far|down|out of)\b|\bi (?:\w+ )?have\b"""
)
FINISHED = pattern(
    r"""\b(?:enough|done|finished|complete|completed|reached|hit|met|made it|sorted|ticked|covered
    |over the line|there yet|through|behind me
    |in sight)\b"""
)
HALF = pattern(r"\bhalf(?:way)?\b")
SHARE = pattern(r"\bper ?cent(?:age)?\b|\bfraction\b|\bproportion\b|\bshare\b")
WHO = pattern(
    r"""\bwho(?:m|se)?\b|\b(?:which|what) (?:person|people|colleagues?|supervisors?|(?:co-?)?leaders?)\b
    |\b(?:same|different|how many|more than one|one|only one) (?:different )?(?:person|people|supervisors?
    |co-?leaders?)\b"""
)
WHEN = pattern(
    r"\bwhen\b|\b(?:what|which) (?:day|date|\w+days?|days|dates|months?)\b|\bdates?\b"
    r"|\bhow long (?:ago|is it|since|has)\b"
    r"|\boccasions\b"
)
SHOW = pattern(
    r"""\b(?:show|list|give|display|see|view|furnish|print|read|walk me through|run through|go through
    |pull up|dig out|fetch
    |bring up|send|what is (?:down|in)|which ones)\b"""
)
WHICH = pattern(
    r"""\b(?:what|which)\b.*\b(?:did|have|had|was|were) (?:i|we)\b|\b(?:what|which) (?:was|were) my\b
    |\bwhat i (?:have|did|led|attended)\b
    |\beverything\b|\b(?:what|which)\b.*\b(?:i|we) (?:have )?(?:did|led|attended|done|logged|recorded|saved)\b
    |\bwhat (?:is|was|have you got) (?:down|logged|recorded|saved|in)\b"""
)
WHOLE = pattern(
    r"""\b(?:progress|status|totals|tally|position|standing|picture|overview|summary|stats|statistics|the lot
    |the whole (?:thing|lot)|how far (?:on|along|in)?|where (?:do )?i (?:am|stand|have got)
    |each of the targets
    |every (?:requirement|target|criterion)|across the board|dashboard|scorecard)\b"""
)
YES_OR_NO = pattern(
    r"""^(?:(?:so|and|but|or|then|if|whether|tell me|do you know|you know|please|is it|say|remind me
    |i think) )*
    (?:(?:am|have|had|do|did|was|were) (?:(?:not|no) )?(?:i|we)
    |anything (?:logged|recorded|saved|noted|down|in)|(?:did|has|had|was|were) _who_|(?:has|have) (?:all|any
    |every|most|each)
    |(?:is|are|was|were|do) (?:my|our|the|that|it|all|any|anything|there|everything|nine|thirty|six|four
    |_what_))\b
    |\b(?:is it|if i have
    |whether i have|whether i am|if i am) (?:\w+ )?(?:enough|done|finished|reached|complete)\b"""
)

# What the speaker has done, as nobody puts it who asks about the rule.
OWN_DEEDS = pattern(
    r"""\b(?:have|had|did) (?:i|we)\b(?! (?:got |had )?to\b)|\b(?:i|we) (?:have|had|did|last|first)\b(?! to\b)
    |\b(?:has|have|had) _who_|\b_who_ (?:has|have|had)\b"""
)

# What makes a question one about the rule, or about what is to come.
OF_THE_RULE = pattern(
    r"""\b(?:should|must|shall|allowed|minimum|maximum|usually|normally|required|requirements?|criteria
    |criterion
    |counts? (?:as|towards?|for)|(?:need|have|has|got|had|supposed|expected|want|wants) to|to (?:attend
    |lead|do|have|run|go|get)|need(?:ed|s)?|require[sd]?
    |ought|fees?|pay)\b|\b(?:do|does|did)\b.*\bcount\b"""
)
OF_OTHERS = pattern(
    r"\b(?:can|could|should|would|will|may|might|has|does|is|to) _who_|^_who_ (?:has|is|was|led)\b"
)
TO_COME = pattern(r"\b(?:next|tomorrow|will|going to|planned|plan|booked|upcoming|coming)\b")
# What asks politely and wants nothing but an answer; any other "can" or "should" asks about the rule.
POLITE = pattern(
    r"""\b(?:(?:can|could|would|will|may|might) (?:you|i|we) (?:please |just |kindly |also |say$|to[ ]
    |be able to )*
    (?:(?=(?:see|have (?:a|my|the)|get (?:a|my|the)|know|ask|enquire|tell|show|list|give|dig|fetch
    |remind|check
    |look|read
    |send|view|find|count|walk|go through|run through|display|print)\b)|$)|i (?:would|should) (?:like
    |love|be grateful)
    |would (?:you|i) say|what (?:would|should|can|do) i (?:say|tell)|not sure)\b"""
)
ALLOWING = pattern(r"\b(?:can|could|may|might|should|must|shall|would|will)\b")

# Every word of the clause that asks is among these, or it asks something else.
VOCABULARY = words(
    """
    accreditation accredited almost anybody anyone appraisal application breakdown co coleader colleague
    colleagues completely different entirely fully happen happened leader leaders least roughly same saw
    somebody someone supervisor supervisors track true very wee nice proper rough simple
    a about above across actually add after again against ago all alone already also altogether always
    am an and another any anything apart are as ask asked at back balint be because been before begin
    being besides biggest bits board book both bring but by can cent certain check clear clocked come
    complete completed could count counted counts covered criteria criterion current currently dashboard
    date dated dates day days dear did dig display do does done down during each either end enough
    earliest enquire enter entered entries entry ever every everyone everything exactly except excluding far
    feel
    fetch finish finished first for found four fraction from full furnish furthest gap get give given go
    goes gone got gotten grateful group groups had half halfway has have having held here hit hours how
    i idea if in is it it's its jointly just keep kept kindly know lack lacking largest last late lately
    later latest left let like line list listed lists little log logbook logged logging logs long look
    looking lot made make managed many match mate may me meaning meet meeting meetings met might mine
    missing moment month month's months more most much my myself near nearly need needed newest next
    nine no not noted nothing now number numbers occasion occasions of off often oldest on once one ones only
    or order ordinary other our out outstanding over overall own pal part passed past people's per
    percent percentage period person picture please pls point portfolio position present print progress
    proportion pull put quick quite ran reach reached read really received recent recently reckon
    reckoning record recorded records remain remaining remains remember remind report required
    requirement requirements run same sat save saved say scorecard see seen send session sessions set
    several share short should show sight since sit six so some sorted speak spoke spoken stand standing
    start started statement statistics stats status still sum summary supposed taken tally target
    targets tell than thank thanks that the their them then there these they thing things think thirty
    this those three through thus ticked till time times to today together too tot total totals towards
    twelve two until up update us versus view vs walk want was way we week weeks weeks' went were what
    when where whether which who whole whom with without would wrong year years yet you your yourself
    """
)
