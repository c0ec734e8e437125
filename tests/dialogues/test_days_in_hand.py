"""The days of an open log: several at once, in the week or month that was told, or not known any more."""

from datetime import date

import pytest

from balint.pathway.entries import Format
from tests.dialogues.conversation import Talker


@pytest.mark.parametrize(
    ("told", "answer", "days"),
    [
        ("led 2 groups last week", "Tuesday and Thursday", [date(2026, 11, 10), date(2026, 11, 12)]),
        ("led a couple of groups last week", "tues and thurs", [date(2026, 11, 10), date(2026, 11, 12)]),
        ("led a group last week", "on Tuesday", [date(2026, 11, 10)]),
        ("led 2 groups last week", "both on Tuesday", [date(2026, 11, 10), date(2026, 11, 10)]),
        ("led some groups with Ben", "2/11 and 9/11", [date(2026, 11, 2), date(2026, 11, 9)]),
        (
            "led 3 groups in October",
            "the 3rd, 10th and 17th",
            [date(2026, 10, 3), date(2026, 10, 10), date(2026, 10, 17)],
        ),
        ("led 2 groups in October", "3 and 10", [date(2026, 10, 3), date(2026, 10, 10)]),
        (
            "I led a few groups in September",
            "every Monday",
            [date(2026, 9, 7), date(2026, 9, 14), date(2026, 9, 21), date(2026, 9, 28)],
        ),
        ("did a leadership weekend in spring 2024", "11 May", [date(2024, 5, 11)]),
    ],
)
async def test_days_are_those_of_the_time_that_was_told(
    anna: Talker, told: str, answer: str, days: list[date]
) -> None:
    await anna.says(told, answer, "save")
    assert [entry.on for entry in await anna.kept()] == days


async def test_each_day_with_what_is_told_of_it(anna: Talker) -> None:
    await anna.says("led 2 groups last week", "Tuesday with Ann, 8 people, and Thursday with Bob", "save")
    assert [(e.on, e.co_leader, e.participants) for e in await anna.kept()] == [
        (date(2026, 11, 10), "Ann", 8),
        (date(2026, 11, 12), "Bob", None),
    ]


async def test_of_several_the_days_are_asked_for_at_once(anna: Talker) -> None:
    heard = await anna.says("led 2 groups last week")
    assert "Which days were they?" in heard.text


async def test_fewer_days_than_were_counted_leave_one_to_be_told(anna: Talker) -> None:
    heard = await anna.says("led 3 groups last week", "Monday and Wednesday")
    assert "day not known yet" in heard.text
    await anna.says("Friday", "save")
    assert [entry.on for entry in await anna.kept()] == [
        date(2026, 11, 9),
        date(2026, 11, 11),
        date(2026, 11, 13),
    ]


async def test_a_report_beside_them_is_one_of_them_and_not_all(anna: Talker) -> None:
    heard = await anna.says("I led 2 groups last week", "co-led with Sanjay on 2 October")
    assert heard.text.count("Sanjay") == 1


@pytest.mark.parametrize(
    ("lines", "since", "until"),
    [
        (["did a leadership weekend in spring 2024", "can't remember"], date(2024, 3, 1), date(2024, 5, 31)),
        (["led a group recently", "not sure", "in September"], date(2026, 9, 1), date(2026, 9, 30)),
        (["led a group recently", "in September", "don't know"], date(2026, 9, 1), date(2026, 9, 30)),
    ],
)
async def test_a_day_that_is_not_known_is_an_estimate_of_the_time_told(
    anna: Talker, lines: list[str], since: date, until: date
) -> None:
    heard = await anna.says(*lines)
    assert "for the team to confirm" in heard.text
    await anna.says("yes")
    assert [(entry.on, entry.since, entry.until) for entry in await anna.kept()] == [(None, since, until)]


async def test_without_any_time_told_a_rough_one_is_asked_for(anna: Talker) -> None:
    heard = await anna.says("led a group recently", "no idea")
    assert "Roughly when will do, a month or a year." in heard.text
    assert await anna.kept() == ()


async def test_save_keeps_what_is_complete_and_the_rest_stays_open(anna: Talker) -> None:
    heard = await anna.says("led on Monday", "did a leadership weekend in spring 2024", "save")
    assert [entry.on for entry in await anna.kept()] == [date(2026, 11, 16)]
    assert "Saved: Group led, Monday 16 November" in heard.text
    assert "Which day was it?" in heard.text
    await anna.says("11 May 2024", "yes")
    assert len(await anna.kept()) == 2


async def test_undo_after_that_takes_back_what_was_saved(anna: Talker) -> None:
    await anna.says("led on Monday", "did a leadership weekend in spring 2024", "save", "cancel", "undo")
    assert await anna.kept() == ()


async def test_as_usual_is_with_whom_the_regular_group_is(anna: Talker) -> None:
    await anna.says("I lead every Wednesday at 7pm with Tom on Zoom", "led wed as usual, 8 of us", "save")
    assert [(e.co_leader, e.format, e.participants) for e in await anna.kept()] == [("Tom", Format.ONLINE, 8)]


@pytest.mark.parametrize(
    "said", ["led wed as usual", "led on Thursday as usual", "led wed in the usual room"]
)
async def test_as_usual_tells_nothing_of_another_day(anna: Talker, said: str) -> None:
    if "wed" not in said or "room" in said:
        await anna.says("I lead every Wednesday at 7pm with Tom on Zoom")
    await anna.says(said, "save")
    assert [entry.co_leader for entry in await anna.kept()] == [None]


async def test_one_more_day_tells_nothing_of_how_many_came(anna: Talker) -> None:
    await anna.says("led on 9 November with Tom, 8 of us", "save", "2 November as well", "save")
    assert [(e.co_leader, e.participants) for e in await anna.kept()] == [("Tom", None), ("Tom", 8)]


@pytest.mark.parametrize(
    ("told", "many", "headline"),
    [
        ("attended a few groups in spring", "about 5", "About 5 groups attended from March to May"),
        ("led some groups last summer", "6 or so", "About 6 groups led from June to August"),
        (
            "been leading the Monday group since September",
            "about 10",
            "About 10 groups led between Tuesday 1 September and Saturday 21 November",
        ),
    ],
)
async def test_how_many_they_were_answers_which_day_it_was(
    anna: Talker, told: str, many: str, headline: str
) -> None:
    heard = await anna.says(told, many)
    assert heard.last.headline == f"{headline}, for the team to confirm"


async def test_a_day_that_was_doubted_is_put_right(anna: Talker) -> None:
    heard = await anna.says("supervision with Ruth", "hang on, was it today? it was yesterday")
    assert heard.last.headline == "Supervision, Friday 20 November, with Ruth"
