"""Whether a session that is spoken of took place, is to come, was called off, or was somebody else's."""

from balint.language.moods.calling_off import fell_through, takes_back
from balint.language.moods.planning import puts_off
from balint.language.moods.reading import Mood, read_mood
from balint.language.moods.telling import Telling

__all__ = ["Mood", "Telling", "fell_through", "puts_off", "read_mood", "takes_back"]
