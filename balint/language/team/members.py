"""What the team says of itself: who is on it, invitations, and the log of what it does."""

from dataclasses import dataclass
from enum import Enum

from balint.language.patterns import pattern
from balint.language.team.phrases import undressed


class AskedTeam(Enum):
    INVITE = "invite"
    WITHDRAW = "withdraw"
    MEMBERS = "members"
    LOG = "log"


@dataclass(frozen=True, slots=True)
class Removal:
    """Somebody is to be off the team; `name` is empty for the speaker."""

    name: str


_TEAM = r"(?:the |our |this )?(?:accreditation )?team"
_ASKED = (
    (
        AskedTeam.INVITE,
        pattern(
            rf"""/(?:team )?invite(?: .*)?|(?:invite|add|get|bring)(?: (?!.* off\b).+?)? (?:to|on to|onto
            |into|in) {_TEAM}
            |invite (?:(?:somebody|someone)(?: else| new)?|a (?:new )?(?:member|colleague)
            |another member)(?: to join)?(?: {_TEAM})?
            |(?:team invit(?:e|ation)|(?:an? |new )?invitation(?: (?:link|code))?(?: (?:for|to) {_TEAM})?)
            |(?:make|create|send|get|give)(?: me)? (?:an?|another) (?:new )?invit(?:e|ation)
            (?: (?:link|code))?(?: (?:for|to) {_TEAM})?"""
        ),
    ),
    (
        AskedTeam.WITHDRAW,
        pattern(
            rf"""(?:cancel|withdraw|revoke|delete|take back|undo|stop)
            (?: (?:all|both|of|my|the|that|this|open|last))*(?: team)? (?:invitations?|invites?)
            (?: (?:codes?|links?))?(?: (?:for|to) {_TEAM})?"""
        ),
    ),
    (
        AskedTeam.MEMBERS,
        pattern(
            rf"""/team (?:members|list|who)|(?:show |list )?(?:me )?(?:the )?(?:members of {_TEAM}
            |{_TEAM} members|team list)|(?:show|list) (?:me )?{_TEAM}
            |who(?:'s|'re| is| are| else is)?(?: all)?(?: the members)? (?:on|in|of) {_TEAM}
            |who (?:are|is) {_TEAM}(?: members)?|who (?:belongs|belong) to {_TEAM}|how many are on {_TEAM}"""
        ),
    ),
    (
        AskedTeam.LOG,
        pattern(
            rf"""/team (?:log|history|audit)|(?:show |read )?(?:me )?(?:the )?(?:team
            |audit)(?:'s)? (?:log|history)
            |(?:the )?log of {_TEAM}|what (?:has|did) {_TEAM} (?:done|do|been doing)(?: lately| recently)?
            |who did what(?: when)?"""
        ),
    ),
)
_REMOVAL = pattern(
    rf"""(?:/team )?(?:remove|take|drop|delete|kick|put) (?P<name>.+?) (?:from|off|out of|out from) {_TEAM}
    |(?P<gone>.+?) (?:should be|is|is to be|has gone) (?:no longer on|off|not on) {_TEAM}(?: any ?more)?
    |(?P<left>.+?) (?:has |is )?(?:left|leaving) {_TEAM}|/team remove (?P<bare>.+)"""
)
_LEAVING = pattern(rf"(?:let me )?leave {_TEAM}|i(?:'m| am) leaving {_TEAM}|/team leave")
_ONESELF = {"me", "myself", "i"}


def read_members(text: str) -> AskedTeam | Removal | None:
    said = undressed(text)
    if _LEAVING.fullmatch(said):
        return Removal("")
    for meant, words in _ASKED:
        if words.fullmatch(said):
            return meant
    if removal := _REMOVAL.fullmatch(said):
        name = next(name for name in removal.groups() if name)
        return Removal("" if name.lower() in _ONESELF else name)
    return None
