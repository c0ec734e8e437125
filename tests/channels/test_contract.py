"""The same conversations on every surface, with the same outcome."""

from typing import Any

from sqlalchemy import select

from balint.messages import Outcome, Reply, Say, Topic
from storage import outbox as outbox_queries
from storage.database import Store
from storage.tables import entries, inbox, outbox, people
from tests.cast import NOW, rows
from tests.channels.program import is_quiet
from tests.channels.surfaces import Heard, Surface

REPORT = "led my group last night with Priya, 8 of us, on Zoom"
SPECIAL = "O’Brien <b>Ruth</b> A&amp;B & Søren Ångström Zoë 🌿 R. *x* _y_ `z` [a](b) \\ \"quoted\" 'so' 3 > 2"
ODD = ("\u202egnp.exe", "a\u0000b", "😀" * 50, "/unknown", "a {", "\u200b", "<script>")
WELCOME = "I am the Balint assistant"


def text_of(heard: list[Heard]) -> str:
    return "\n\n".join(each.text for each in heard)


async def kept(store: Store) -> list[dict[str, Any]]:
    return [dict(row) for row in await rows(store, entries)]


async def test_a_newcomer_is_welcomed_once(surface: Surface) -> None:
    assert WELCOME in text_of(await surface.says("hello"))
    assert WELCOME not in text_of(await surface.says("hello"))


async def test_a_session_is_offered_and_saved_by_a_button(surface: Surface, store: Store) -> None:
    await surface.says("hello")
    [offer] = await surface.says(REPORT)
    assert "with Priya" in offer.text
    assert offer.labels[0] == "Save"
    assert await kept(store) == []
    [saved] = await surface.presses("Save")
    assert saved.text.startswith("Saved: Group led")
    [entry] = await kept(store)
    assert (entry["activity"], entry["co_leader"], entry["participants"]) == ("group_led", "Priya", 8)


async def test_a_session_is_saved_by_a_word(surface: Surface, store: Store) -> None:
    await surface.says("hello")
    await surface.says(REPORT)
    assert "Saved: Group led" in text_of(await surface.says("yes"))
    assert len(await kept(store)) == 1


async def test_a_button_that_is_pressed_twice_saves_once_and_says_so(surface: Surface, store: Store) -> None:
    await surface.says("hello")
    await surface.says(REPORT)
    await surface.presses("Save")
    [again] = await surface.presses("Save")
    assert "already" in again.text
    assert len(await kept(store)) == 1


async def test_a_log_is_undone_and_cancelled(surface: Surface, store: Store) -> None:
    await surface.says("hello")
    await surface.says(REPORT)
    await surface.presses("Save")
    await surface.presses("Undo")
    assert all(row["removed_at"] for row in await kept(store))
    await surface.says("supervision with Ruth on Monday")
    await surface.presses("Cancel")
    assert all(row["removed_at"] for row in await kept(store))


async def test_a_message_that_comes_three_times_is_answered_once(surface: Surface, store: Store) -> None:
    await surface.says("hello")
    heard = await surface.says_again(REPORT, 3)
    assert len(heard) == 1
    await surface.says_again("yes", 3)
    assert len(await kept(store)) == 1


async def test_an_answer_names_its_source(surface: Surface) -> None:
    await surface.says("hello")
    answer = text_of(await surface.says("how big should a group be?"))
    assert "8–10" in answer
    assert "Source: Starting a new Balint group" in answer


async def tell(store: Store, text: str) -> None:
    """Something that the assistant says of itself, to the only person there is."""
    async with store.begin() as tx:
        [person] = (await tx.execute(select(people.c.id))).scalars()
        reply = Reply(topic=Topic.GUIDANCE, outcome=Outcome.ANSWERED, text=text)
        await outbox_queries.say(tx, Say(person_id=person, reply=reply, dedup_key="told"), NOW)


async def test_special_characters_arrive_as_they_were_written(surface: Surface, store: Store) -> None:
    await surface.says("hello")
    await tell(store, SPECIAL)
    assert SPECIAL in text_of(await surface.hears())
    await surface.says("supervision with Søren <b>O’Brien</b> on Monday")
    await surface.says("yes")
    assert "&lt;" not in text_of(await surface.says("show my sessions"))


async def test_a_long_text_arrives_whole_and_in_order(surface: Surface, store: Store) -> None:
    await surface.says("hello")
    paragraphs = [f"Paragraph {number}: " + "it is < 3 & more than that, " * 30 for number in range(20)]
    await tell(store, "\n\n".join(paragraphs))
    heard = text_of(await surface.hears())
    places = [heard.index(paragraph.strip()) for paragraph in paragraphs]
    assert places == sorted(places)


async def test_the_record_is_handed_over_as_a_document(surface: Surface) -> None:
    await surface.says("hello")
    await surface.says(REPORT)
    await surface.says("yes")
    heard = await surface.says("export my data")
    [file] = [file for each in heard for file in each.files]
    assert file.name.endswith(".csv")
    assert b"Priya" in file.content


async def test_progress_is_shown_as_a_picture_beside_its_words(surface: Surface) -> None:
    await surface.says("hello")
    heard = await surface.says("show my progress")
    assert "▱ 0 of 30 led" in text_of(heard)
    [file] = [file for each in heard for file in each.files]
    assert file.name.endswith(".png")
    assert file.content.startswith(b"\x89PNG")
    assert not [each.files for each in await surface.says("how many supervisions left?") if each.files]


async def test_what_a_patient_told_is_refused_and_not_kept(surface: Surface, store: Store) -> None:
    await surface.says("hello")
    heard = await surface.says("my patient Mrs Jones told me that she had tried to kill herself last week")
    assert "not kept" in text_of(heard)
    await is_quiet(store)  # what is printed at a terminal is marked as said a moment later
    assert all(row["body"] is None for row in await rows(store, inbox))
    assert all(row["body"] is None for row in await rows(store, outbox))
    assert await kept(store) == []


async def test_what_is_too_long_is_refused_kindly(surface: Surface) -> None:
    await surface.says("hello")
    assert "in a line or two" in text_of(await surface.says("and then " * 400))


async def test_odd_words_are_answered(surface: Surface) -> None:
    await surface.says("hello")
    for odd in ODD:
        assert await surface.says(odd), odd
