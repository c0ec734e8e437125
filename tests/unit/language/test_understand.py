"""Which reader a message goes to. The day is Saturday 21 November 2026."""

from datetime import date
from typing import get_args

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from balint.language.said import (
    Asked,
    AskedProgress,
    AskedRecord,
    CaseMaterial,
    Corrected,
    DidNotHappen,
    Hearsay,
    NotYet,
    Reported,
    Said,
    Unclear,
    Word,
)
from balint.language.understand import understand
from balint.messages import LONGEST_TEXT
from balint.pathway.entries import Activity, Format

TODAY = date(2026, 11, 21)

TABLE = r"""
led I Asha with and on Monday yesterday supervision group Dr Rao 8 of us Zoom not didn't will next 3, 10 17
November every week no actually make it , . ? ! - / ( ) : ; ' " £15 90 minutes weekend leadership day Society
cancelled /log log my the a was had Priya's as member attended 31 February in 2024 last between to half
& + once Teams surgery twice
"""
WORDS = TABLE.split()


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("led on Monday with Asha", Reported),
        ("led on Monday, is that ok?", Reported),
        ("led group today, ok?", Reported),
        ("can you log a group I led yesterday?", Reported),
        ("/log led group on Monday with Asha", Reported),
        ("Led last night with Asha, 8 of us. How many have I got left?", Reported),
        ("I presented a case at my group on Monday", Reported),
        ("can ye jot down that I led on Monday", Reported),
        ("Would you mind adding supervision on Monday with Ruth? It was lovely.", Reported),
        ("I was wondering whether you'd note that I led on Monday", Reported),
        ("I'm not sure whether you keep the old ones, but I led a group on 2 June", Reported),
        ("if memory serves I led on 2 November", Reported),
        ("Ran t'group on Monday", Reported),
        ("Here are the days when I led: 3 and 10 November", Reported),
        ("the dates on which I led", AskedRecord),
        ("would you mind telling me how many I led", AskedProgress),
        ("how could you log a group I led on Monday", Asked),
        ("how many did I log?", AskedProgress),
        ("how many supervisions left?", AskedProgress),
        ("I led a group with only 3 people, does that count?", Asked),
        ("who can supervise me?", Asked),
        ("I'm leading next Tuesday", NotYet),
        ("we called off the group yesterday", DidNotHappen),
        ("Priya led yesterday", Hearsay),
        ("my patient told me something awful last week", CaseMaterial),
        ("yes please", Word),
        ("/log", Word),
        ("no, Tuesday", Unclear),
        ("with Asha, 9 of us", Unclear),
        ("I love my group", Unclear),
        ("", Unclear),
        ("🙂", Unclear),
    ],
)
def test_with_nothing_in_hand(text: str, kind: type) -> None:
    assert isinstance(understand(text, TODAY, drafting=False), kind)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("no, Tuesday", Corrected),
        ("yes but make it 9", Corrected),
        ("with Asha, 9 of us", Corrected),
        ("on Zoom", Corrected),
        ("actually it was supervision", Corrected),
        ("yes please", Word),
        ("cancel", Word),
        ("how many left?", AskedProgress),
        ("what size should the group be?", Asked),
        ("led on Monday with Asha", Reported),
        ("supervision on Thursday with Ruth", Reported),
        ("I'm leading next Tuesday", NotYet),
    ],
)
def test_with_a_log_in_hand(text: str, kind: type) -> None:
    assert isinstance(understand(text, TODAY, drafting=True), kind)


@pytest.mark.parametrize(
    ("text", "on", "minutes"),
    [
        ("led a fortnight ago", date(2026, 11, 7), None),
        ("led group fortnight ago with Asha", date(2026, 11, 7), None),
        ("I led on Monday, Asha with me, and it lasted one hour and forty minutes", date(2026, 11, 16), 100),
    ],
)
def test_when_and_how_long(text: str, on: date, minutes: int | None) -> None:
    said = understand(text, TODAY, drafting=False)
    assert isinstance(said, Reported)
    assert [(one.on, one.duration_minutes) for one in said.sessions] == [(on, minutes)]


def test_facts_told_beside_case_material_are_kept() -> None:
    said = understand(
        "Led on Monday, 8 of us on Zoom. My patient has cancer and cried the whole time",
        TODAY,
        drafting=False,
    )
    assert isinstance(said, CaseMaterial)
    [session] = said.sessions
    assert (session.activity, session.on) == (Activity.GROUP_LED, date(2026, 11, 16))
    assert (session.participants, session.format) == (8, Format.ONLINE)


def test_a_very_long_text_is_not_read() -> None:
    assert understand("led on Monday. " * 200, TODAY, drafting=False) == Unclear()
    assert len("led on Monday. " * 200) > LONGEST_TEXT


@settings(deadline=None)
@given(st.text(max_size=300), st.booleans())
@example("\ue000 led \ue001 and \ue002", False)
@example("with Dr", True)
@example("İ led with İİİ on Monday", True)
def test_any_text_means_something(text: str, drafting: bool) -> None:
    assert isinstance(understand(text, TODAY, drafting=drafting), get_args(Said))


@settings(deadline=None, max_examples=300)
@given(
    st.lists(st.sampled_from(WORDS), max_size=25),
    st.booleans(),
    st.dates(date(2020, 1, 1), date(2099, 12, 31)),
)
def test_any_row_of_the_words_people_use_means_something(
    words: list[str], drafting: bool, today: date
) -> None:
    said = understand(" ".join(words), today, drafting=drafting)
    assert isinstance(said, get_args(Said))
    if isinstance(said, Reported):
        assert said.sessions
        assert all(session.on is None or session.on <= today for session in said.sessions)


def test_a_kind_that_was_told_is_not_asked_for() -> None:
    said = understand("I had a supervision session on Monday with Ewa Nowak", TODAY, drafting=False)
    assert isinstance(said, Reported)
    assert said.sessions[0].activity is Activity.SUPERVISION
