"""The mood in which an activity is spoken of."""

from enum import StrEnum

from balint.language.moods.calling_off import is_called_off
from balint.language.moods.planning import is_planned, says_who_helped
from balint.language.moods.small_talk import is_talk
from balint.language.moods.speakers import is_anothers
from balint.language.moods.telling import Telling


class Mood(StrEnum):
    TOLD = "told"
    PLANNED = "planned"
    CALLED_OFF = "called_off"
    ANOTHERS = "anothers"
    TALK = "talk"


def read_mood(telling: Telling, earlier: Mood | None = None, beside: Mood | None = None) -> Mood:
    """The mood of an activity. `earlier` is that of what it is joined to by "and", `beside` that of what was
    told before it in the same sentence.
    """
    if is_called_off(telling):
        return Mood.CALLED_OFF
    if beside is Mood.TOLD and says_who_helped(telling):
        return Mood.TOLD
    if is_planned(telling):
        return Mood.PLANNED
    if is_anothers(telling, earlier=earlier is Mood.ANOTHERS):
        return Mood.ANOTHERS
    return Mood.TALK if is_talk(telling) else Mood.TOLD
