"""Whose session it was: the speaker's, or somebody else's."""

import re

from balint.language.attendance import without_heads
from balint.language.clauses import DAY, NAME, WE
from balint.language.details import without_settings
from balint.language.durations import without_durations
from balint.language.moods.telling import Telling
from balint.language.patterns import pattern, words

# Words that may stand before the verb of a report without being its subject.
_NO_SUBJECT = words(
    """
    and then also just helped so ok okay hi hello hey please log yes yeah finally actually again once today
    yesterday i we i've we've i'd we'd myself us me a an the my our of in on at for to group groups session
    sessions balint this that these those it's had have has been was were did both only already recently
    which day days evening morning afternoon night week time done record add logged recorded added logging
    entry note noted new first second third well good great sorry oops thanks right now later earlier before
    after see saw went met got having successfully when where but plus or as with w one two three four five
    six seven eight nine ten another more last next still forgot forgotten remember mention online zoom
    teams person apparently believe think thought do all together jointly update fyi btw ps date yep
    everyone folks team dear bot hiya mine ours being taking be no not sure either finished completed
    that's yo aye oi um er erm phew yay blimey alas cheers love from
    anyway anyways anyhow meanwhile besides though however somehow tbh lol haha wow yup nope righto
    attended enjoyed managed able brought presented x there about around roughly approximately nearly some
    """
)
_OTHERS = words(
    """
    he she they you it someone somebody nobody everybody people others who whoever he's she's they've
    everyone
    """
)
_AUXILIARIES = words(
    """
    had has have also just then actually already only both recently ever once again was were is are did been
    who must all being up ended wound finished til till until
    """
)
_KIN = r"""(?:colleagues?|friends?|co-?leaders?|co-?facilitators?|partners?|wife|husband|boss|trainers?
    |mentors?|supervisors?|mates?|buddy|sister|brother|mother|father|mum|dad|daughter|son|consultants?
    |trainees?|registrars?
    |peers?|others?|neighbour|leaders?|members?|students?|manager|secretary|doctor|gp|nurse|flatmate|team
    |couple|pair|two|guy|woman
    |man|person|lady)"""
_KIN_BEFORE = pattern(
    rf"""\b(?:my|our|the|a|her|his|their|another|other|one of (?:my|our
    |the)) (?:\w+ ){{0,2}}?{_KIN}(?: {NAME}+)?\s+(?:(?:had|has|have|also|just|then|actually|already|\w+ly
    |was|were|is|are|did)\s+)*$"""
)
_COMPANY = pattern(r"\b(?:with|by|for|of|from) (?:my|our|the|a) [\w ]*$")
_VERB = pattern(
    r"""\b(?:had|did|done|went|was|were|saw|seen|met|attended|completed|finished|got|joined|having|has
    |presented|enjoyed|spent|visited|took|came|ran|led|held|is|are|will)\b"""
)
_ANYWAY = pattern(r" (?:it )?(?:anyway|regardless|all the same|nonetheless)\b")
_WITH_ME = pattern(r"\b(?:with|alongside|and) (?:me|us|myself)\b")
_BY_ANOTHER = pattern(  # "the one led on Tuesday by Tom"
    rf"(?:[\s{DAY}]|on|this|last|the|online|again)*\bby (?!(?:zoom|teams|video|phone|skype|me|us|myself)\b)"
    rf"(?:{NAME}|(?-i:[A-Z])[a-z])"
)
_MY_TURN = pattern(r"\b(?:my|our) (?:turn|go|week|stint)\s*$")
_SOMEONE_OF = pattern(
    r"\b(?:some(?:one|body)|(?:a|another|one) (?:member|participant|person)|members|participants|people) "
    r"(?:in|of|from) (?:the|my|our) (?:\w+ )?$"
)
_BY_ME = pattern(rf"\bby (?:me|us|myself|{WE})")
_GIVEN_ME = pattern(r"\b(?:gave|given|offered|did|held|provided) (?:me|us|my|our)\b")
_THIRD_PERSON = pattern(r"\b(?:he|she|they)\s+(?:(?:had|has|have|also|just|\w+ly)\s+)*$")
_FIRST_PERSON = pattern(rf"\b(?:i|we|i've|we've|me)\b|{WE}")
_THEIRS = pattern(
    rf"""(?:\b(?:her|his|their|your|someone's|somebody's|(?:colleague|friend|leader|partner|husband|wife
    |boss)'s)|{NAME}'s)[ ](?:\w+ ){{0,2}}$"""
)


_HEARD_OF = pattern(
    r"(?:^|\bi |\bi'm )(?:hear|told|heard|gather|gathered|am told|was told|understand)(?: that)?\b[^,]*$"
)


_GIVEN_TO_OTHERS = pattern(
    r"(?:^|\bi |\bi've |\bhave |\bi was )(?:gave|given|giving|provided|offered|delivered) (?:\w+ ){0,2}$"
)


def is_anothers(telling: Telling, *, earlier: bool) -> bool:
    """Whether somebody else did it. `earlier`: so did the one before, should this have no subject."""
    if _GIVEN_TO_OTHERS.search(telling.before) and telling.words.startswith("supervision"):
        return True
    if _HEARD_OF.search(telling.before) and not _FIRST_PERSON.search(_HEARD_OF.split(telling.before)[-1]):
        return True
    if _is_the_speakers(telling):
        return False
    by_another = telling.is_verb and _BY_ANOTHER.match(telling.after)
    if by_another or (telling.is_group and _SOMEONE_OF.search(telling.before)):
        return True
    by_verb = telling.is_verb or "supervised" in telling.words
    before = without_settings(without_heads(without_durations(telling.before)))
    subject = before if by_verb else _up_to_the_verb(telling)
    if subject is None:
        return not telling.is_group and bool(_THEIRS.search(telling.before))
    if _KIN_BEFORE.search(subject) and not _COMPANY.search(subject):
        return True
    return _ends_in_another(subject, earlier=earlier)


def _is_the_speakers(telling: Telling) -> bool:
    """Whether it is said that the speaker had a part in it."""
    if telling.is_verb and _ANYWAY.match(telling.after) and not telling.before.rstrip().endswith(NAME):
        return True  # "broken boiler, led anyway"
    if telling.words.startswith(("as ", "saw my", "met ", "my supervisor", "supervised ")):
        return True
    led_up = _GIVEN_ME.search(telling.before) or _MY_TURN.search(telling.before)
    return bool(led_up or _WITH_ME.search(telling.after) or _BY_ME.search(telling.words))


def _up_to_the_verb(telling: Telling) -> str | None:
    """What stands before the last verb before a noun; None if there is no verb."""
    verbs = list(_VERB.finditer(telling.before))
    if not verbs:
        return None
    subject = telling.before[: verbs[-1].start()]
    return "i " if _FIRST_PERSON.search(telling.before) and not _THIRD_PERSON.search(subject) else subject


def _ends_in_another(before: str, *, earlier: bool) -> bool:
    """Whether the last word that can be a subject is one, and not the speaker."""
    words = re.findall(rf"[\w']+|{NAME}+|{WE}+|{DAY}+", before.lower())
    while words and (
        words[-1] in _AUXILIARIES or words[-1].endswith("ly") or words[-1][0] == DAY or words[-1][0].isdigit()
    ):
        words.pop()
    if not words:
        return earlier
    last = words[-1]
    if last[0] == NAME:
        return len(words) < 2 or words[-2] not in {"with", "w", "and", "by"}
    if last in _OTHERS:
        return True
    return last[0] != WE and last not in _NO_SUBJECT and not last.isdecimal()
