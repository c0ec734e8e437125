"""For whom something is, in words."""

from collections.abc import Sequence

from balint.audience import Audience, Reach, Role
from balint.lists import LiveList
from balint.people import Stage
from balint.wording.dates import listed
from balint.wording.people import CHANNELS

_ROLES = {
    Role.TEAM: "the accreditation team",
    Role.APPLICANTS: "all applicants",
    Role.ACCREDITED: "all accredited leaders",
}
_STAGES = {
    Stage.INTERESTED: "who has registered interest",
    Stage.ON_THE_PATHWAY: "on the pathway",
    Stage.READY: "who is ready to apply",
    Stage.APPLIED: "who has applied",
    Stage.IN_REVIEW: "in review",
    Stage.FURTHER_STEPS: "with further steps to take",
    Stage.RECOMMENDED: "who is recommended to the Council",
    Stage.ACCREDITED: "who is accredited",
}
_LISTS = {
    LiveList.NEARLY_DONE: "who is nearly done",
    LiveList.FORM_R_WAITING: "whose Form R is outstanding",
    LiveList.QUIET: "who has gone quiet",
}


def audience(whom: Audience, names: Sequence[str]) -> str:
    """ "everyone on the pathway in Scotland"; `names` are of the people in it, where they are named, or what
    they got before.
    """
    if whom.people:
        return listed(names) or "nobody"
    if whom.got is not None:
        return f"exactly those who got {listed(names) or 'it'}"
    narrowed = [
        _STAGES[whom.stage] if whom.stage else "",
        _LISTS[whom.live_list] if whom.live_list else "",
        f"in {whom.region}" if whom.region else "",
        f"on {channel(whom.channel)}" if whom.channel else "",
    ]
    return " ".join([_ROLES[whom.role] if whom.role else "everyone", *filter(None, narrowed)])


def channel(name: str) -> str:
    return CHANNELS.get(name, name)


def people(number: int) -> str:
    return "1 person" if number == 1 else f"{number:,} people"


def reached(reach: Reach) -> str:
    """ "214 people: 180 on Telegram, 34 on Slack; 3 cannot be reached"."""
    lost = f"; {reach.unreachable:,} cannot be reached" if reach.unreachable else ""
    if len(reach.channels) > 1:
        where = f": {', '.join(f'{number:,} on {channel(name)}' for name, number in reach.channels)}"
    else:
        where = "".join(
            f", {'all ' if number > 1 else ''}on {channel(name)}" for name, number in reach.channels
        )
    return f"{people(reach.number)}{where}{lost}"
