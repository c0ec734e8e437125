"""Whatever is said and pressed, in whatever order: there is an answer, and what is kept was said to be kept.

The walks are the same in every run; with FULL_TESTS=1 there are more of them.
"""

import itertools
import re
import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from balint.knowledge import Knowledge
from storage.database import Store, opened
from tests.cast import FULL
from tests.dialogues.conversation import Heard, Talker

SAID = (
    *("led my group yesterday", "led on Tuesday with Priya, 8 of us", "led on 5 and 12 October"),
    *("supervision with Ruth on Monday", "attended a group on 4 November on Zoom", "led my group"),
    *("led my group on Monday and led my group on Monday", "led 2 groups on Monday", "led a group last week"),
    *("I led 12 groups from 6 January 2025 to 30 June 2025", "leadership weekend 11-13 September", "/log"),
)
CHANGED = (
    *("no, Tuesday", "make it 9 people", "it was online", "with Marta not Priya", "sorry I meant 2024"),
    *("the second one was on Wednesday", "both were online", "swap the two dates", "take Priya off"),
    *("it was supervision", "change Tuesday's group to 9 people", "the day before", "it was 31 November"),
)
REMOVED = (
    *("delete the last one", "delete the last two", "delete all of October", "delete both", "delete it"),
    *("delete my supervision on Monday", "remove my supervisions", "delete all my entries"),
    *("delete the second one", "take the Tuesday one out"),
)
ANSWERED = ("yes", "yes", "yes", "no", "cancel", "undo", "undo", "redo", "put it back", "no, keep it", "both")
ASKED = ("what have I logged?", "how many supervisions left?", "did I log Tuesday?", "my details", "hello")

STEADY = settings(
    derandomize=True,
    database=None,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
_people = itertools.count()


@pytest.fixture
async def store(sqlite_template: Path, tmp_path: Path) -> AsyncIterator[Store]:
    file = tmp_path / "balint.db"
    shutil.copyfile(sqlite_template, file)
    async with opened(f"sqlite:///{file}") as store:
        yield store


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return Knowledge()


def _more(heard: Heard) -> int:
    """How many entries more there are by what was answered."""
    changes = {"Saved": 1, "There again": 1, "Undone": -1, "Deleted": -1, "Deleted again": -1}
    told = re.findall(
        r"(?<!\w)(Saved|There again|Undone|Deleted again|Deleted): (?:(\d+) (?:sessions|entries))?",
        heard.text,
    )
    return sum(changes[what] * int(number or 1) for what, number in told)


def _answered(heard: Heard) -> bool:
    return (
        bool(heard.replies)
        and all(reply.plain for reply in heard.replies)
        and ("Something went wrong" not in heard.text)
    )


steps = st.one_of(
    *(st.sampled_from(words) for words in (SAID, SAID, CHANGED, REMOVED, ANSWERED, ANSWERED, ASKED)),
    st.integers(min_value=0, max_value=60),  # a button shown so far, counted from the latest
)


@settings(STEADY, max_examples=40 if FULL else 20)
@given(walk=st.lists(steps, min_size=6, max_size=24))
async def test_as_many_are_kept_as_was_said(
    store: Store, knowledge: Knowledge, walk: list[str | int]
) -> None:
    anna = Talker(store, knowledge, f"walker {next(_people)}")
    await anna.says("hello")
    buttons: list[str] = []
    count = 0
    for number, step in enumerate(walk):
        if isinstance(step, str):
            heard = await anna.says(step)
        elif buttons:
            heard = await anna.presses(buttons[-1 - step % len(buttons)])
        else:
            continue
        buttons += [str(button.press) for reply in heard.replies for button in reply.buttons]
        count += _more(heard)
        assert _answered(heard), walk[: number + 1]
        assert len(await anna.kept()) == count, (walk[: number + 1], heard.text)


@settings(STEADY, max_examples=12 if FULL else 8)
@given(walk=st.lists(st.sampled_from(("undo", "redo", "put it back", "yes")), max_size=12))
async def test_however_often_it_is_undone_and_put_back_nothing_is_there_twice(
    store: Store, knowledge: Knowledge, walk: list[str]
) -> None:
    anna = Talker(store, knowledge, f"walker {next(_people)}")
    await anna.says("hello", "led my group yesterday", "yes", "it was online", "yes")
    await anna.says("supervision with Ruth on Monday", "yes", "delete yesterday's group", *walk)

    kept = await anna.portfolio()
    assert len(kept) == len(set(kept))
    assert len(kept) <= 2


@pytest.fixture
async def anna(store: Store, knowledge: Knowledge) -> Talker:
    """Who goes on, each time, from all that was said before."""
    anna = Talker(store, knowledge, "anna")
    await anna.says("hello", "led on Tuesday with Priya", "yes")
    return anna


words = st.sampled_from(
    " ".join((*SAID, *CHANGED, *REMOVED, *ANSWERED, *ASKED, "how why when not last next with Dr O’Neill"))
    .replace(",", " ,")
    .split()
)


@settings(STEADY, max_examples=50)
@given(
    said=st.one_of(st.text(max_size=60), st.lists(words, max_size=10).map(" ".join)), open_log=st.booleans()
)
async def test_anything_is_answered(anna: Talker, said: str, open_log: bool) -> None:
    if open_log:
        await anna.says("supervision on Monday")

    assert _answered(await anna.says(said)), said
