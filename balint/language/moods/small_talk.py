"""Groups in general, habits and feelings: nothing that took place on a day."""

from balint.language.clauses import DAY
from balint.language.moods.telling import Telling
from balint.language.patterns import pattern

_FOR_YEARS = (
    r"for (?:\w+ )?(?:\d+|many|two|three|four|five|six|ten|some|several|a few|the last few) ?(?:years|months)"
    r"|for years|for months|for ages"
)
_HABIT = pattern(
    rf"""\b(?:usually|normally|always|regularly|often|sometimes|typically|generally|weekly|fortnightly
    |monthly|used to|every (?:week|month|fortnight|other)|each (?:week|month)|once a (?:week|month)
    |twice a (?:week|month)|most weeks|{_FOR_YEARS})\b
    |\bon {DAY}*(?:mon|tues|wednes|thurs|fri|satur|sun)days\b"""
)
_OF_OLD = pattern(
    rf"\b(?:dream(?:t|ed)|imagined?|pretend\w*|usually|normally|(?<!as )(?<!like )always"
    rf"|regularly|often|used to"
    rf"|sometimes|{_FOR_YEARS})\b"
)
_FEELING = pattern(
    r"""\b(?:love|like|enjoy|hate|loathe|dread|fear|prefer|miss|adore|find|think|believe|feel|wonder
    |worr(?:y|ies|ied)|struggl\w+|know|understand|recommend|value|means?|helps?|works?|is|isn't|are|aren't
    |it's|that's|be|being|does|do|don't|doesn't|meets?|belong|needs?|wants?|seems?|feels?|sounds?|looks?
    |tells?|says?|depends?|exists?|changed my life|interested|excited|nervous|anxious|looking for|search\w*
    |thinking|forget|talk(?:ing)? about|have|has|having|run|runs|offers?|join|starts?|lead|leads|set up
    |setting up|teach|supervise|uses?|becom\w+|see|sees|learn|learning|asked|heard|read|reading|wanted
    |feeling|fan|idea|purpose|point|role|about to|how|why|what)\b"""
)
_STATE_AFTER = pattern(
    rf"""[^\w{DAY}]*(?:[\w']+ |{DAY}+ ){{0,3}}?(?:is|are|isn't|aren't|helps?|means|works?|meets?|can
    |(?:has|have)(?! met)
    |does|do|needs?|feels?|seems?|looks?|tends?|makes?|gives?|matters?|should|must|run(?! (?:by|with|on
    |through) the\b
    |[ ](?:by|with|on|through) (?-i:[A-Z]))|runs|never
    |always)\b"""
)
_REGULAR = pattern(r"\b(?:weekly|fortnightly|monthly)\s*$")
_OTHER_DEEDS = pattern(
    r"""\b(?:started|set up|joined|formed|left|stopped|decided|found|changed|moved|asked|told|talked|thought
    |heard|read|wrote|created|launched|ended|closed|recruited|advertised|emailed|rang|invited|delete|remove
    |undo|show)\b"""
)
_CHANGED_AFTER = pattern(
    r"\W*(?:\w+ly )?(?:changed|started|starts|begins|began|ended|stopped|closed|moved|grew|shrank|split)\b"
)
# A weekend has a first day, and takes place but once.
_TOOK_PLACE_FROM = pattern(rf".*\bweekend,? (?:only )?(?:started|began) (?:on )?(?:the )?{DAY}")
_BEEN_SINCE = pattern(  # but "been leading the Monday group since September": so often that it can be asked
    r"^(?!.*\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b).*\b(?:been|since)\b.*\bsince\b"
)
_SUBJECT = pattern(r"\b(?:i|we|they|you|who|people)\b")


def is_talk(telling: Telling) -> bool:
    """Whether the clause tells of no occasion. "My monthly supervision on Monday" does."""
    before = _REGULAR.sub("", telling.before) if DAY in telling.clause else telling.before
    around = f"{before} {telling.after}"
    if telling.base_form:
        if telling.is_settled and DAY in telling.clause:
            return bool(_OF_OLD.search(around))
        return bool(_HABIT.search(around)) or (bool(_SUBJECT.search(telling.before)) and not telling.past)
    if telling.is_verb:
        return bool(_OF_OLD.search(around) or (telling.continuous and _BEEN_SINCE.search(telling.told)))
    changed = _CHANGED_AFTER.match(telling.after) and not _TOOK_PLACE_FROM.match(
        telling.words + telling.after
    )
    if changed or (telling.is_group and _OTHER_DEEDS.search(telling.before)):
        return True
    if telling.finished_before:
        return False
    return bool(_HABIT.search(around) or _FEELING.search(telling.before) or _STATE_AFTER.match(telling.after))
