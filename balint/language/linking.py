"""What is said of the places where one person meets us: codes, "unlink Telegram", "write to me on Slack"."""

from balint.language.patterns import pattern, rows
from balint.language.said import LinkCode, Preferred, Unlink
from balint.language.spelling import straight
from balint.linking.codes import is_code, looks_like_one, plain
from balint.linking.places import HERE

_LONGEST = 80  # characters
_SOME_CODE = r"(?P<code>[a-z\d]{3,5}[\s–-]?[a-z\d]{3,5})"
_BARE = pattern(rf"{_SOME_CODE}[.!]*")
_NAMED = pattern(
    rf"""(?:(?:hello|hi|hey|please|can i|could i|i'd like to|i would like to|i want to)[\s,]+)*
    (?:/?link(?:ing)?(?: (?:code|with|by|to))?|(?:to )?join (?:the |your )?(?:accreditation )?team
    (?: (?:with|by)(?: (?:the )?code)?)?|/join|invitation
    (?: (?:code|with|by))?|(?:(?:my|the|your|a|an) )?(?:invitation )?code(?: is)?
    |(?:here's|here is) (?:my|the) code|(?:i have|i've got|got) a code)[\s:,–-]+{_SOME_CODE}
    (?:,? (?:please|thanks|thank you))*[.!?]*"""
)
_PLEASE = r"(?:please |can you |could you |i'd like to |i want to )?"
_END = r"(?:,? (?:please|from now on|instead|thanks|now))*[\s.!?]*"
_PLACE = rows(
    r"""(?:the |my |your |our )?(?P<place>slack|telegram|terminal|command line|here
    |this (?:place|chat|account))(?: (?:account|chat|place|app|bot))?"""
)
_UNLINK = pattern(
    rf"""{_PLEASE}(?:/?unlink|disconnect|un-link|(?:take|remove)(?= .* (?:off|from)\b))(?: {_PLACE})?
    (?: (?:off|from)(?: (?:my|this) (?:record|account|portfolio|places|data)| here)?)?{_END}"""
)
_SENT = r"(?:reminders?|messages|nudges?|announcements?|news|everything)"
_PREFERRED = pattern(
    rf"""{_PLEASE}(?:(?:always )?(?:send|write|give)(?: to)?(?: me)?
    (?: (?:(?:my|the|all|all my|your) )?{_SENT}| them| it)?(?: (?:on|to|in|via|by|over|at|through))?
    |remind me(?: (?:on|in|via|by|over|through))?|(?:my )?reminders? (?:on|to|in|via|by|over|through)
    |(?:i )?prefer|/prefer|use(?= .* for {_SENT}\b)) {_PLACE}(?: for {_SENT})?{_END}"""
)


def read_linking(text: str) -> LinkCode | Unlink | Preferred | None:
    """What is said of places and codes; None if it is anything else.

    A code on its own has to be one to the letter: "2nov-3nov" is none. After "link" or "my code is" it may be
    mistyped, and is then a wrong one.
    """
    said = " ".join(straight(text).split())
    if not said or len(said) > _LONGEST:
        return None
    if (bare := _BARE.fullmatch(said)) and is_code(plain(bare["code"])):
        return LinkCode(plain(bare["code"]))
    if (named := _NAMED.fullmatch(said)) and looks_like_one(plain(named["code"])):
        return LinkCode(plain(named["code"]))
    if unlink := _UNLINK.fullmatch(said):
        return Unlink(_channel(unlink["place"]))
    if preferred := _PREFERRED.fullmatch(said):
        return Preferred(_channel(preferred["place"]))
    return None


def _channel(place: str | None) -> str:
    """The name of a channel, as it is kept."""
    named = (place or "").lower()
    if named == "command line":
        return "terminal"
    return HERE if named.startswith(("here", "this")) else named
