"""Whether a session that is spoken of took place, is to come, was called off, or was somebody else's."""

import re
from enum import StrEnum

from balint.language.activities import Found, Named
from balint.language.clauses import DAY, NAME, READ, WE


class Mood(StrEnum):
    TOLD = "told"
    PLANNED = "planned"
    CANCELLED = "cancelled"
    ANOTHERS = "anothers"
    TALK = "talk"  # groups in general, habits, feelings


_PAST = re.compile(
    r"\b(?:yesterday|yest|yday|last|ago|previous|past|before last|earlier|this (?:morning|lunch\w*|afternoon)|just now)\b",
    re.I,
)

_LOGGING = re.compile(
    r"\b(?:haven'?t|have not|didn'?t|did not|hadn'?t|never|forgot(?:ten)? to|not|need to|want to|going to|should have"
    r"|meant to|like to|'ll|will|have to|can|must|still)(?: yet| ever| actually)? (?:log(?:ged)?|record(?:ed)?|add(?:ed)?|enter(?:ed)?"
    r"|put|mention(?:ed)?|tell|told|told you about|tell you about|note(?:d)?|register(?:ed)?)\b(?: down| in)?",
    re.I,
)
_NOT = re.compile(
    r"\b(?:didn'?t|did not|haven'?t|have not|hasn'?t|hadn'?t|has not|wasn'?t|was not|weren'?t|were not|couldn'?t|could not"
    r"|not|never|unable|failed|missed|missing|skipped|neither|nor|instead of|rather than|without|declined|refused|won'?t|can'?t|cannot"
    r"|too (?:ill|sick|busy|tired|poorly|late)|forgot about|forgot to|off sick from|had to (?:miss|skip|cancel|postpone)|dropped out of|pulled out of)\b",
    re.I,
)
_NO = re.compile(r"\bno (?:[a-z]+ ){0,2}$", re.I)
_CALLED_OFF = re.compile(
    r"\b(?:cancel(?:l?ed|l?ing|lation)?|called (?:it |that |things |them )?off|calling off|call off|postpon\w+|abandon\w+|scrapped|fell through|fallen through"
    r"|(?:did not|didn'?t|never) (?:happen\w*|go ahead|take place|run|meet|materiali[sz]e|go on|work out|get (?:to )?(?:go|going|off the ground))|re-?scheduled|snowed off|rained off"
    r"|(?:no[- ]?one|nobody|none) (?:came|turned up|showed|joined|could|made|was able)|put off|stood down|not held|wasn'?t held"
    r"|(?:was|were|been|is|had it) (?:put )?off\b(?! sick)|no[- ]show|not quorate|didn'?t have enough|had to pull out|got pulled|did not run)\b",
    re.I,
)
_MISSED_IT = re.compile(
    r"(?:^|\b(?:i|we|\ue001+) )(?:just |sadly |then |unfortunately )*(?:couldn'?t|could not|can'?t|didn'?t|did not|wasn'?t able to|was unable to|unable to|failed to)"
    r" (?:make|get to|attend|go|manage|join|be there|come|do|lead|run)\b|\bi (?:missed|skipped) it\b|\b(?:was|were) (?:ill|sick|off sick|poorly|unwell|away|on holiday)\b",
    re.I,
)
_OTHERS_MISSED = re.compile(
    r"\b(?:people|members?|person|\d+|one|two|three|four|some\w*|few|others?|participants?|several|trainees?|couple|he|she|they"
    r"|co-?leader|colleague|half|most|\ue000+)(?: of (?:us|them|the \w+))? (?:had |have |also |sadly |unfortunately |has )*"
    r"(?:couldn'?t|could not|didn'?t|did not|cancel\w*|missed|dropped out|pulled out|had to|wasn'?t|weren'?t|was|were)\b",
    re.I,
)

_WILL = re.compile(
    r"\b(?:will|shall|gonna|going to (?!(?:a|an|the|my|our) )|plan(?:s|ning)? (?:to|on|for)|hop(?:e|ing) to|want(?:s|ing)? to|would|intend\w*"
    r"|about to|look(?:ing)? forward|need(?:s)? (?:to|a|another|more|some)|must|should|might|may|can|could|wish|supposed to|meant to|due(?! to\b)"
    r"|thinking (?:of|about)|tomorrow|upcoming|remind(?:er)?|until|aim(?:ing)? to|considering|wonder\w*|ready to|have to|has to"
    r"|like to|love to|keen to|agreed to|asked to|invited to|offered to|due to (?:lead|attend|have|run|see|start|go)|to be|able to|trying to|try to"
    r"|(?:i|we|he|she|they|who|you)'(?:ll|d)|(?<!i've )(?<!have )got to|if|once i|when i|whenever|signed up (?:for|to)|registered (?:for|to)|applied (?:for|to)|enrolled (?:on|for|in)"
    r"|book(?:ing)? (?:a|my|onto|on|in)|booked|scheduled|arranged|arranging|organising|preparing|prepare|starting|start|begin|expecting to|in for)\b",
    re.I,
)
_TO_COME = re.compile(
    r"\b(?:booked|scheduled|arranged|pencilled in|coming up|upcoming|is due|in the diary|in my diary|planned|to come|to look forward"
    r"|tomorrow|next (?:week|month|year|term|time|session|group|one|mon\w*|tue\w*|wed\w*|thu\w*|fri\w*|sat\w*|sun\w*))\b"
    r"|^[\s\w]{0,20}?\b(?:will|is going to|are going to|should be|would be|might be|may be)\b",
    re.I,
)
_HAVE_TO_COME = re.compile(
    r"(?:\b(?:i|we|\ue001+) (?:have|have got|got)|\b(?:i've|we've)(?: got)?|^\s*(?:have|got|have got))"
    r"(?: (?:a|an|my|our|the|another|one|more|some|also|two|three|balint|first|next|\d+|both))*\s*$",
    re.I,
)
_GOING_ON = re.compile(
    r"\b(?:am|is|are|'m|'re|i'm|we're|he's|she's)\s+(?:\w+ly |also |now |just |not |next |then |in )*$", re.I
)
_HAVING = re.compile(
    r"\b(?:i'm|we're|am|are|is|'m|'re)\s+(?:\w+ly |also |now |just |next |then )*(?:having|seeing|doing|going|getting|meeting|attending|running|holding|at|in|on)\b",
    re.I,
)
_BARE_ING = re.compile(
    r"(?:^|\b(?:and|also|now) )\s*(?:having|seeing|doing|going to|getting|meeting|attending)\b[^.]*$", re.I
)
_BEEN = re.compile(
    r"\b(?:was|were|been|had been|finished|just|after|did|done|stopped)\s+(?:\w+ly |also |just |busy |co-?)*$",
    re.I,
)

_HABIT = re.compile(
    r"\b(?:usually|normally|always|regularly|often|sometimes|typically|generally|weekly|fortnightly|monthly|every (?:week|month|fortnight|other)"
    r"|each (?:week|month)|once a (?:week|month)|twice a (?:week|month)|most weeks|for (?:\w+ )?(?:\d+|many|two|three|four|five|six|ten|some|several|a few|the last few) ?(?:years|months)|for years|for months|for ages|used to)\b"
    r"|\bon \ue002*(?:mon|tues|wednes|thurs|fri|satur|sun)days\b",
    re.I,
)
_FEELING = re.compile(
    r"\b(?:love|like|enjoy|hate|loathe|dread|fear|prefer|miss|adore|find|think|believe|feel|wonder|worry|worries|worried|struggl\w+|know|understand"
    r"|recommend|value|mean|means|helps?|works?|is|isn't|are|aren't|it's|that's|be|being|does|do|don't|doesn't|meets?|belong|need|needs|want|wants"
    r"|seems?|feels?|sounds?|looks?|tells?|says?|depends?|exist|exists|changed my life|interested|excited|nervous|anxious|looking for|search\w*|thinking|forget|talk(?:ing)? about"
    r"|have|has|having|run|runs|offer|offers|join|start|starts|lead|leads|set up|setting up|find|teach|supervise|use|uses|becom\w+|see|sees|learn|learning|asked|heard|read|reading|wanted|feeling|fan|idea|purpose|point|role)\b",
    re.I,
)
_FINISHED = re.compile(
    r"\b(?:had|did|done|went|was|were|been|saw|seen|met|attended|completed|finished|got|managed|made it|sat|came|joined|took|taken|held|ran|visited"
    r"|spoke|talked|spent|have had|i've had|led|enjoyed|loved|survived|gave|received|over|back from|out of|discussed|presented|after|home from|just)\b",
    re.I,
)

_FILL = frozenset(
    """and then also just so ok okay hi hello hey please log yes yeah finally actually again once today yesterday i we i've we've
    i'd myself us me who've a an the my our of in on at for to group groups session sessions balint this that these those it's had have
    has been was were did both only already recently which day days evening morning afternoon night week time done record add logged
    recorded added logging entry note noted new first second third well good great sorry oops thanks right now later earlier before after
    see saw went met got having successfully when where but plus or as with w one two three four five six seven eight nine ten another
    more last next still forgot remember mention online zoom teams person apparently believe think thought did do 've d all together jointly
    update fyi btw ps date yep morning everyone folks team dear bot hiya mine ours being taking be no not sure either session's
    finished completed attended enjoyed managed able brought presented x forgotten""".split()
)
_PERSONS = frozenset(
    "he she they you it someone somebody nobody everyone people others who everybody whoever he's she's they've".split()
)
_KIN = (
    r"\b(?:my|our|the|a|her|his|their|another|other|one of (?:my|our|the)) (?:\w+ ){0,2}?(?:colleagues?|friends?|co-?leaders?|co-?facilitators?|partners?|wife|husband|boss"
    r"|trainers?|mentors?|supervisors?|mates?|buddy|sister|brother|mother|father|mum|dad|daughter|son|consultants?|trainees?|registrars?|peers?|others?|neighbour"
    r"|leaders?|members?|students?|manager|secretary|doctor|gp|nurse|flatmate|team|couple|pair|two|guy|woman|man|person|lady)"
)
_KIN_BEFORE = re.compile(
    rf"{_KIN}(?: \ue000+)?\s+(?:(?:had|has|have|also|just|then|actually|already|\w+ly|was|were|is|are|did)\s+)*$",
    re.I,
)
_AUXILIARY = frozenset(
    "had has have also just then actually already only both recently ever once again was were is are did been who all being".split()
)
_VERB = re.compile(
    r"\b(?:had|did|done|went|was|were|saw|seen|met|attended|completed|finished|got|joined|having|has|presented|enjoyed|spent|visited|took|came|ran|led|held|is|are|will)\b",
    re.I,
)
_WITH_ME = re.compile(r"\b(?:with|alongside|and) (?:me|us|myself)\b", re.I)
_GIVEN_ME = re.compile(
    r"\b(?:gave|given|offered|did|held|provided) (?:me|us|my|our)\b|\ue000 (?:did|held|ran|led) (?:my|our)\b",
    re.I,
)
_THEIRS = re.compile(
    rf"(?:\b(?:her|his|their|your|someone's|somebody's|(?:colleague|friend|leader|partner|husband|wife|boss)'s)|{NAME}'s) (?:\w+ ){{0,2}}$",
    re.I,
)


def read_mood(clause: str, found: Found, *, past: bool, future: bool, earlier: Mood | None = None) -> Mood:
    """The mood of an activity in its clause, its places being those of the clause.

    `past` and `future` say what the date words beside it tell; `earlier` is the mood of the clause to which this
    one is tied without a subject of its own.
    """
    clause = _LOGGING.sub(lambda match: READ * len(match[0]), clause)
    before, words, after = clause[: found.start], clause[found.start : found.end].lower(), clause[found.end :]
    if _is_called_off(clause, before):
        return Mood.CANCELLED
    if _is_planned(before, words, after, found, past=past, future=future):
        return Mood.PLANNED
    if _is_anothers(before, words, after, found, earlier):
        return Mood.ANOTHERS
    if _is_talk(before, words, after, found, past=past):
        return Mood.TALK
    return Mood.TOLD


def tells_of_the_past(text: str) -> bool:
    return bool(_PAST.search(text))


def takes_back(clause: str) -> bool:
    """Whether a clause that names no activity says of the one before that it was not held."""
    if _OTHERS_MISSED.search(clause):
        return False
    return bool(_CALLED_OFF.search(clause) or _MISSED_IT.search(clause))


def puts_off(clause: str) -> bool:
    """Whether a clause that names no activity says of the one before that it is to come."""
    return bool(
        re.search(r"\b(?:booked|pencilled in|in the diary|looking forward to it|can't wait)\b", clause, re.I)
    )


def has_finished_verb(clause: str, found: Found) -> bool:
    """Whether something other than the name of the activity says that it is over."""
    if found.by is Named.VERB and found.activity is not None:
        return not _is_base_form(clause[found.start : found.end].lower())
    return bool(_FINISHED.search(clause[: found.start].replace(DAY, " ")))


def _is_called_off(clause: str, before: str) -> bool:
    if _CALLED_OFF.search(clause) and not _OTHERS_MISSED.search(clause[len(before) :]):
        return True
    return bool(_NOT.search(_harmless_not(before)) or _NO.search(before))


def _harmless_not(text: str) -> str:
    return re.sub(
        r"\bnot (?:online|on zoom|only|just|long|much|in person|too|sure (?:if )?i (?:told|said))\b",
        "",
        text,
        flags=re.I,
    )


def _is_planned(before: str, words: str, after: str, found: Found, *, past: bool, future: bool) -> bool:
    if re.search(r"\bwill\s*$", before, re.I) and not _is_base_form(words) and found.by is Named.VERB:
        return False  # Will, who led
    if _WILL.search(before) or re.match(r"\s*(?:will|'ll|shall)\b", after):
        return True
    if words.startswith(("will ", "to ")):
        return True
    if "ing" in words.split()[0] and found.by is Named.VERB:
        if _GOING_ON.search(before):
            return True
        return not _BEEN.search(before) and not past
    if found.by is Named.VERB:
        return bool(re.search(r"\bto(?: co-)?\s*$", before)) or (future and _is_base_form(words))
    if _HAVE_TO_COME.search(before) and not past:
        return True
    finished = bool(_FINISHED.search(before.replace(DAY, " ")))
    if _HAVING.search(before) or (_BARE_ING.search(before) and not past):
        return True
    if finished:
        return False
    return bool(
        future
        or _HAVE_TO_COME.search(before)
        or _TO_COME.search(before + " " + after)
        or (re.match(rf"\s*(?:is|are|isn't)\s+(?:on|at|{DAY}|this|now|in)", after))
    )


def _is_base_form(words: str) -> bool:
    return words.split()[0].removeprefix("co-") in {
        "lead", "attend", "facilitate", "host", "run", "take", "join", "participate", "sit", "present", "go", "attends"
    }  # fmt: skip


def _is_anothers(before: str, words: str, after: str, found: Found, earlier: Mood | None) -> bool:
    if (
        _WITH_ME.search(after)
        or "supervised me" in words
        or "supervised us" in words
        or _GIVEN_ME.search(before)
    ):
        return False
    if found.by is not Named.VERB:
        if found.activity is not None and not _VERB.search(before) and _THEIRS.search(before):
            return found.activity is not None and not words.startswith(("society", "supervision group"))
        verbs = list(_VERB.finditer(before))
        if not verbs:
            return False
        before = before[: verbs[-1].start()] if not _first_person(before) else "i "
    if words.startswith(("as ", "saw my", "met ", "my supervisor")):
        return False
    if _KIN_BEFORE.search(before) and not re.search(r"\bwith (?:my|our|the|a) [\w ]*$", before):
        return True
    return _subject_is_another(before, earlier)


def _first_person(before: str) -> bool:
    return bool(re.search(rf"(?:\b(?:i|we|i've|we've|me)\b|{WE})", before, re.I))


def _subject_is_another(before: str, earlier: Mood | None) -> bool:
    """Whether the word before the verb is a subject other than the speaker."""
    words = re.findall(r"[\w']+|[\ue000-\ue002]+", before.lower())
    while words and (words[-1] in _AUXILIARY or words[-1].endswith("ly") or words[-1][0] == DAY):
        words.pop()
    if not words:
        return earlier is Mood.ANOTHERS
    last = words[-1]
    if last[0] == WE or last in {"i", "we", "me", "i've", "we've", "i'd", "we'd", "myself", "us"}:
        return False
    if last[0] == NAME:
        return len(words) < 2 or words[-2] not in {"with", "w", "and", "by"}
    if last in _PERSONS:
        return True
    return last not in _FILL and not last.isdecimal()


def _is_talk(before: str, words: str, after: str, found: Found, *, past: bool) -> bool:
    if found.by is Named.VERB:
        if _is_base_form(words):
            subject = re.search(r"\b(?:i|we|they|you|who|people)\b", before, re.I)
            return bool(_HABIT.search(before + after)) or (bool(subject) and not past)
        return bool(
            re.search(
                r"\b(?:usually|normally|always|regularly|often|used to|sometimes|for (?:many |several |over )?(?:\w+ )?years|for ages|for months)\b",
                before + " " + after,
                re.I,
            )
        )
    if _HABIT.search(before + after) and not _FINISHED.search(before.replace(DAY, " ")):
        return True
    rest = re.sub(r"^[^\w]*", "", after.lower())
    if _FINISHED.search(before.replace(DAY, " ")):
        return False
    return bool(_FEELING.search(before)) or bool(
        re.match(
            rf"(?:[\w']+ |{DAY}+ ){{0,3}}?(?:is|are|isn't|aren't|helps?|means|works?|meets?|can|has|have|does|do|needs?|feels?|seems?|looks?|tends?|makes?|gives?|matters?|should|must|run|runs|never|always)\b",
            rest,
        )
    )
