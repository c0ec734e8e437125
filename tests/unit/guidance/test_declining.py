"""Who turns an invitation down is in no distress, and who is gets whom to turn to."""

import pytest

from balint.guidance.search import Index, find
from balint.language.answering import declines

TURNED_DOWN = """
can't | I can't | cant | actually can't | no, I can't | I'm afraid I can't | I won't be able to come
won't make it | I can't come | can't do Friday | I can't do that day | I can't go on Friday
I am unable to join | I can't this time | I don't think I can come | I can't get there in time
Sadly I can't come, I am on call | I can no longer come | I am not able to come to the leadership day
can't come after all, sorry
"""
IN_DISTRESS = """
I can't go on | I can't cope any more | sorry, I can't go on | I can't go on today
I can't do this any more | I can't make it through the night | I can't come back from this, I want to end it
I won't be able to go on | I can't make it, I want to kill myself | I can't be here any more
I just can't anymore | I don't think I can go on | I can't be there for anyone | I can't do it
I can't join in with life | can't go on
"""


def _said(table: str) -> list[str]:
    return [each.strip() for each in table.strip().replace("\n", "|").split("|")]


@pytest.mark.parametrize("text", _said(TURNED_DOWN))
def test_an_invitation_turned_down_is_no_crisis(text: str, index: Index) -> None:
    assert declines(text)
    assert find(index, text).entry is None


@pytest.mark.parametrize("text", _said(IN_DISTRESS))
def test_distress_stays_distress(text: str, index: Index) -> None:
    entry = find(index, text).entry
    assert entry is not None
    assert entry.urgent
