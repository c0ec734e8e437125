"""How a question about progress is put: what is left, what is done, yes or no, or a share."""

from balint.language.patterns import pattern
from balint.language.said import Way

# Whether one session was saved is asked in the same words, and is no question of enough.
_OF_ONE_SESSION = pattern(
    r"""\b(?:log(?:ged)?|sav(?:ed?|ing)|record(?:ed)?|not(?:ed?)|enter(?:ed)?|put|add(?:ed)?|told|up to date
    |yesterday|today|tonight|last (?:night|week|month)|this (?:week|month|morning)
    |(?:mon|tues|wednes|thurs|fri|satur|sun)days?)\b"""
)
_SHARE = pattern(r"\b(?:per ?cent(?:age)?|fraction|proportion)\b")
_HALF = pattern(r"\bhalf(?:[ -]?way)?\b")
_MORE = pattern(
    r"""(?:do|must|should|shall|will|would) (?:i|we)\b
    (?! (?:now )?(?:have (?:\w+ )?(?:enough|all)\b|meet|qualify))
    |(?:is|are) there (?:any|more|still|some|much|a lot)
    |(?:have i|am i) (?:still |yet )?(?:got )?(?:any(?:thing)?|some(?:thing)?|more) (?:\w+ )*
    (?:left|to (?:do|go|lead|attend)|outstanding)
    |am i (?:still |really )?(?:short|behind|missing|lacking)\b
    |(?:is )?any(?:thing)?\b(?! (?:idea|clue|chance)).*
    \b(?:left|missing|outstanding|remain(?:s|ing)?|to (?:do|go)|need)\b"""
)
_ENOUGH = pattern(
    r"""(?:am i|are we|have i|have we|did i|is my|are my|is that(?! \d)|was that|is the|are the|are all|is all
    |that is all my|do my|is it all)\b|do (?:i|we) (?:now )?(?:have (?:\w+ )?(?:enough|all)|meet|qualify)
    |(?:\w+ )?enough\b|(?:all )?(?:\w+ ){0,3}(?:done|complete|completed|finished)(?: yet| now| then)*\?"""
)
_NO_YES_OR_NO = pattern(r"(?:am i|are we) (?:\w+ )?(?:on (?:track|course|target|schedule)|at|up to)\b")
_LEFT = pattern(
    r"""\b(?:left|to go|remain(?:s|ing)?|still|outstanding|missing|more|further|need|short|lack|away
    |to (?:do|lead|attend))\b"""
)
_DONE = pattern(
    r"""\bhow (?:many|much|often)\b|^(?:is )?that (?:is |makes )?\d
    |\b(?:totals?|tally|counts?|numbers?|score|stats|statistics|so far|in total
    |altogether)\b|\bwhat (?:\w+ )?am i (?:on|at|up to)\b|\bwhat have i (?:done|led|attended)\b|\bcount\b"""
)


_TELL_ME_IF = pattern(
    r"""(?:(?:tell me|let me know|do you know|i (?:want|would like|need) to know|remind me|check
    |(?:i am )?(?:not sure|wondering)) )?(?:if|whether) i (?P<verb>am|have)\b"""
)


def read_way(question: str) -> Way:
    """How it is put, in lower case and with contractions written out."""
    question = _TELL_ME_IF.sub(r"\g<verb> i", question, count=1)
    if _SHARE.search(question):
        return Way.SHARE
    if not _OF_ONE_SESSION.search(question) and not _NO_YES_OR_NO.match(question):
        for begins, way in ((_HALF.search, Way.HALF), (_MORE.match, Way.MORE), (_ENOUGH.match, Way.ENOUGH)):
            if begins(question):
                return way
    return Way.DONE if _DONE.search(question) and not _LEFT.search(question) else Way.LEFT
