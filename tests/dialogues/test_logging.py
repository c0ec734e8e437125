"""A session is told, read back, mended, and kept once."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from balint.messages import Kind, Outcome, Press, Topic
from balint.pathway.entries import Activity, Format
from tests.dialogues.conversation import Talker

FRIDAY = date(2026, 11, 20)
MONDAY = date(2026, 11, 16)
ASKED = (Topic.LOG, Outcome.ASKED)
DONE = (Topic.LOG, Outcome.DONE)


async def test_a_report_is_read_back_and_saved_on_one_tap(anna: Talker) -> None:
    heard = await anna.says("led my group yesterday with Priya, online, 8 people")
    assert heard.last.headline == "Group led, Friday 20 November, with Priya, online, 8 people"
    assert heard.labels[0] == "Save"
    assert heard.press("Save").startswith("confirm")
    assert await anna.kept() == ()

    heard = await anna.presses(heard.press("Save"))
    assert heard.outcomes == [DONE]
    assert "29 groups left to lead, 1 of 30 logged." in heard.text

    (entry,) = await anna.kept()
    assert (entry.activity, entry.on) == (Activity.GROUP_LED, FRIDAY)
    assert (entry.co_leader, entry.format, entry.participants) == ("Priya", Format.ONLINE, 8)


async def test_yes_saves_as_well(anna: Talker) -> None:
    heard = await anna.says("log supervision on Monday with Ruth", "yes")

    assert heard.last.headline == "Saved: Supervision, Monday 16 November."
    (entry,) = await anna.kept()
    assert (entry.activity, entry.on, entry.supervisor) == (Activity.SUPERVISION, MONDAY, "Ruth")


async def test_praise_saves_what_is_offered_and_is_else_a_thank_you(anna: Talker) -> None:
    assert (await anna.says("perfect, thanks")).text == "You are welcome."

    await anna.says("led my group yesterday", "perfect, thanks")
    assert await anna.portfolio() == [(Activity.GROUP_LED, FRIDAY)]


@pytest.mark.parametrize("label", ["Save", "save"])
async def test_a_label_typed_is_a_button_pressed(anna: Talker, label: str) -> None:
    await anna.says("led my group yesterday", label)

    assert await anna.portfolio() == [(Activity.GROUP_LED, FRIDAY)]


async def test_nothing_is_kept_until_it_is_confirmed(anna: Talker) -> None:
    heard = await anna.says("led my group yesterday", "cancel")

    assert "Nothing was saved" in heard.text
    assert await anna.kept() == ()
    assert (await anna.says("yes")).outcomes == [(Topic.HELP, Outcome.ANSWERED)]
    assert await anna.kept() == ()


async def test_a_button_pressed_twice_saves_once(anna: Talker) -> None:
    offer = await anna.says("led my group yesterday")
    await anna.presses(offer.press("Save"))
    heard = await anna.presses(offer.press("Save"))

    assert "in your portfolio already" in heard.text
    assert await anna.portfolio() == [(Activity.GROUP_LED, FRIDAY)]


async def test_a_button_on_an_older_offer_shows_how_it_stands_now(anna: Talker) -> None:
    first = await anna.says("led my group yesterday")
    await anna.says("make it 9")
    heard = await anna.presses(first.press("Save"))

    assert "You have changed it since" in heard.text
    assert "9 people" in heard.text
    assert await anna.kept() == ()


async def test_a_button_of_a_log_that_was_let_go_does_nothing(anna: Talker) -> None:
    offer = await anna.says("led my group yesterday")
    await anna.says("cancel")
    heard = await anna.presses(offer.press("Save"))

    assert heard.last.outcome is Outcome.ERROR
    assert "Nothing was changed" in heard.text
    assert await anna.kept() == ()


@pytest.mark.parametrize(
    "press",
    [
        "confirm:log:99:1",
        "confirm:log:1",
        "confirm:log:x:y",
        "confirm:portfolio",
        "undo:log:7",
        "undo:log:99999999999999999999999",
        "confirm:log:99999999999999999999:1",
        "set:log:1:1:activity:group_led",
        "ask:guidance:no-such-entry",
        "delete:everything",
        "Buy now",
        "",
    ],
)
async def test_a_press_that_was_never_offered_does_nothing(anna: Talker, press: str) -> None:
    heard = await anna.presses(press)

    assert len(heard.replies) == 1
    assert await anna.kept() == ()


async def test_undo_takes_back_what_was_saved(anna: Talker) -> None:
    heard = await anna.says("led my group yesterday", "yes", "undo")
    assert heard.last.headline == "Undone: Group led, Friday 20 November."
    assert "30 groups left to lead" in heard.text
    assert await anna.kept() == ()

    assert "nothing to undo" in (await anna.says("undo")).text


async def test_the_undo_button_of_an_earlier_log_takes_back_that_one(anna: Talker) -> None:
    first = await anna.says("led my group yesterday", "yes")
    await anna.says("supervision with Ruth on Monday", "yes")
    await anna.presses(first.press("Undo"))

    assert await anna.portfolio() == [(Activity.SUPERVISION, MONDAY)]
    assert "nothing to undo" in (await anna.presses(first.press("Undo"))).text


async def test_corrections_in_words_before_saving(anna: Talker) -> None:
    await anna.says("led my group yesterday with Priya")
    heard = await anna.says("no, Tuesday")
    assert heard.last.headline == "Group led, Tuesday 17 November, with Priya"

    heard = await anna.says("make it 9 people")
    assert heard.last.headline == "Group led, Tuesday 17 November, with Priya, 9 people"

    heard = await anna.says("it was online")
    assert heard.last.headline == "Group led, Tuesday 17 November, with Priya, online, 9 people"

    await anna.says("yes")
    (entry,) = await anna.kept()
    assert (entry.on, entry.participants, entry.format) == (date(2026, 11, 17), 9, Format.ONLINE)


async def test_a_correction_after_saving_is_offered_and_replaces_the_entry(anna: Talker) -> None:
    await anna.says("led my group yesterday", "yes")
    heard = await anna.says("no, Tuesday")
    assert "Is this how it should be now?" in heard.text
    assert await anna.portfolio() == [(Activity.GROUP_LED, FRIDAY)]

    await anna.says("yes")
    assert await anna.portfolio() == [(Activity.GROUP_LED, date(2026, 11, 17))]


async def test_a_change_that_is_cancelled_leaves_what_was_saved(anna: Talker) -> None:
    heard = await anna.says("led my group yesterday", "yes", "no, Tuesday", "cancel")

    assert "left what was saved as it was" in heard.text
    assert await anna.portfolio() == [(Activity.GROUP_LED, FRIDAY)]


async def test_a_question_in_the_middle_is_answered_and_the_log_goes_on(anna: Talker) -> None:
    await anna.says("led my group yesterday with Priya")
    heard = await anna.says("how many supervisions left?")
    assert heard.outcomes == [(Topic.PROGRESS, Outcome.ANSWERED), ASKED]
    assert heard.replies[0].headline == "9 supervision sessions left."
    assert heard.last.plain == "Group led, Friday 20 November, with Priya. Shall I save it?"
    assert heard.last.buttons[0].label == "Save"

    heard = await anna.says("how big should a group be?")
    assert heard.outcomes == [(Topic.GUIDANCE, Outcome.ANSWERED)]  # that it is open has been said

    await anna.says("yes")
    assert await anna.portfolio() == [(Activity.GROUP_LED, FRIDAY)]


async def test_several_in_the_open_log_are_not_listed_again_after_a_question(anna: Talker) -> None:
    await anna.says("led on 12 and 19 October")
    heard = await anna.says("how many supervisions left?")

    assert heard.last.plain == ("2 sessions, Monday 12 October and Monday 19 October. Shall I save these 2?")


@pytest.mark.parametrize(
    "told", ["led my group on Monday and led my group on Monday", "led Monday, led on Monday"]
)
async def test_the_same_twice_in_one_message_is_asked_about(anna: Talker, told: str) -> None:
    heard = await anna.says(told)
    assert "Were both on Monday 16 November?" in heard.text
    assert heard.labels == ["Yes, save both", "Just one", "Cancel"]

    heard = await anna.presses("Just one")
    assert heard.last.headline == "Group led, Monday 16 November"
    await anna.says("yes")
    assert await anna.portfolio() == [(Activity.GROUP_LED, MONDAY)]


async def test_no_means_that_it_was_once_and_yes_that_it_was_twice(anna: Talker) -> None:
    told = "led my group on Monday and led my group on Monday"
    await anna.says(told, "no", "yes")
    assert await anna.portfolio() == [(Activity.GROUP_LED, MONDAY)]

    await anna.says("undo", told, "yes")
    assert await anna.portfolio() == [(Activity.GROUP_LED, MONDAY)] * 2


@pytest.mark.parametrize(
    "told",
    ["led 2 groups on Monday", "led a group on Monday morning and led another on Monday evening"],
)
async def test_two_on_one_day_that_are_told_as_two_are_just_offered(anna: Talker, told: str) -> None:
    heard = await anna.says(told)
    assert "Shall I save these 2?" in heard.text

    await anna.says("yes")
    assert await anna.portfolio() == [(Activity.GROUP_LED, MONDAY)] * 2


async def test_of_several_only_the_one_that_is_there_already_is_left_out(anna: Talker) -> None:
    await anna.says("led my group on Monday", "yes")
    await anna.says("led my group on Monday and on Thursday")
    heard = await anna.presses("It is the same")
    assert heard.last.headline == "Group led, Thursday 19 November"

    await anna.says("yes")
    assert await anna.portfolio() == [
        (Activity.GROUP_LED, MONDAY),
        (Activity.GROUP_LED, date(2026, 11, 19)),
    ]


async def test_a_new_report_beside_an_open_change_loses_neither(anna: Talker) -> None:
    await anna.says("led my group on Monday", "yes", "it was online")
    heard = await anna.says("led on Thursday with Ben")
    assert "• Group led, Monday 16 November, online (a change)\n" in heard.text
    assert "• Group led, Thursday 19 November, with Ben\n" in heard.text

    heard = await anna.says("yes")
    assert heard.last.headline == (
        "Changed: Group led, Monday 16 November. Saved: Group led, Thursday 19 November."
    )
    first, second = await anna.kept()
    assert (first.on, first.format) == (MONDAY, Format.ONLINE)
    assert (second.on, second.format, second.co_leader) == (date(2026, 11, 19), None, "Ben")

    await anna.says("undo")
    (left,) = await anna.kept()
    assert left == first
    await anna.says("undo")
    (left,) = await anna.kept()
    assert (left.on, left.format) == (MONDAY, None)


async def test_what_is_put_right_is_what_was_told_last(anna: Talker) -> None:
    await anna.says("led my group on Monday", "supervision with Ruth on Tuesday", "no, Wednesday", "yes")

    assert await anna.portfolio() == [
        (Activity.GROUP_LED, MONDAY),
        (Activity.SUPERVISION, date(2026, 11, 18)),
    ]


async def test_a_change_of_what_was_undone_meanwhile_adds_nothing(anna: Talker) -> None:
    saved = await anna.says("led my group on Monday", "yes")
    change = await anna.says("it was online")
    await anna.presses(saved.press("Undo"))
    heard = await anna.presses(change.press("Save"))

    assert heard.last.outcome is Outcome.ERROR
    assert await anna.kept() == ()


async def test_several_sessions_are_listed_and_saved_together(anna: Talker) -> None:
    heard = await anna.says("led on 5, 12 and 19 October")
    assert "Monday 5 October" in heard.text
    assert "Shall I save these 3?" in heard.text

    await anna.says("yes")
    days = [date(2026, 10, day) for day in (5, 12, 19)]
    assert await anna.portfolio() == [(Activity.GROUP_LED, day) for day in days]

    await anna.says("undo")
    assert await anna.kept() == ()


async def test_a_second_report_before_the_first_is_saved_loses_neither(anna: Talker) -> None:
    await anna.says("led my group yesterday")
    heard = await anna.says("supervision with Ruth on Monday")
    assert "Shall I save these 2?" in heard.text

    await anna.says("yes")
    assert await anna.portfolio() == [(Activity.SUPERVISION, MONDAY), (Activity.GROUP_LED, FRIDAY)]


async def test_so_many_up_to_a_day_are_kept_up_to_that_day(anna: Talker) -> None:
    asked = await anna.says("funded supervision group 6 sessions, last one 20 October")
    assert "Roughly from when until when was that?" in asked.text
    await anna.says("since January", "yes")
    [kept] = await anna.kept()
    assert (kept.quantity, kept.since, kept.until) == (6, date(2026, 1, 1), date(2026, 10, 20))


async def test_a_day_within_an_estimate_may_be_one_of_those(anna: Talker) -> None:
    await anna.says("about 27 groups led since September 2024", "yes")
    offered = await anna.says("led on 3 November")
    assert "You have about 27 groups led" in offered.text
    assert "If it is one of those, do not save it again." in offered.text
    assert "27 groups" not in (await anna.says("cancel", "attended on 3 November")).text


async def test_what_is_missing_is_asked_for(anna: Talker) -> None:
    heard = await anna.says("/log")
    assert heard.outcomes == [ASKED]
    assert not any(label in heard.labels for label in ("Save", "Save as another"))

    heard = await anna.presses("Group led")
    assert "Which day was it?" in heard.text

    heard = await anna.says("yesterday")
    assert heard.last.headline == "Group led, Friday 20 November"
    await anna.says("yes")
    assert await anna.portfolio() == [(Activity.GROUP_LED, FRIDAY)]


async def test_details_are_offered_one_by_one_and_may_be_passed_over(anna: Talker) -> None:
    await anna.says("led my group yesterday")
    assert "Who led it with you?" in (await anna.presses("Add details")).text
    assert "in person or online" in (await anna.says("Priya")).text
    assert "How many took part?" in (await anna.presses("Skip")).text
    heard = await anna.says("8")
    assert heard.last.headline == "Group led, Friday 20 November, with Priya, 8 people"

    await anna.says("yes")
    (entry,) = await anna.kept()
    assert (entry.co_leader, entry.format, entry.participants) == ("Priya", None, 8)


@pytest.mark.parametrize(
    ("told", "answered"),
    [
        ("led a group on 30 February", "cannot find “30 February” in the calendar"),
        ("led a group on 5 January 2027", "still to come"),
        ("led my group last week", "not sure which day"),
    ],
)
async def test_a_day_that_cannot_be_taken_is_asked_about_and_never_guessed(
    anna: Talker, told: str, answered: str
) -> None:
    heard = await anna.says(told)
    assert answered in heard.text
    assert not any(b.press.act == "confirm" for reply in heard.replies for b in reply.buttons)
    assert await anna.kept() == ()

    await anna.says("yes")
    assert await anna.kept() == ()


async def test_the_same_again_on_the_same_day_is_asked_about(anna: Talker) -> None:
    await anna.says("led my group yesterday with Priya", "yes")
    heard = await anna.says("led my group yesterday")
    assert "You have this already: Group led, Friday 20 November, with Priya" in heard.text

    await anna.presses("It is the same")
    assert await anna.portfolio() == [(Activity.GROUP_LED, FRIDAY)]

    await anna.says("led my group yesterday", "yes")
    assert await anna.portfolio() == [(Activity.GROUP_LED, FRIDAY)] * 2


@pytest.mark.parametrize(
    "told",
    [
        "I'm leading next Tuesday",
        "we called off the group yesterday",
        "I didn't lead last week",
        "Priya led the group yesterday",
        "thanks",
    ],
)
async def test_plans_cancellations_and_small_talk_offer_nothing(anna: Talker, told: str) -> None:
    heard = await anna.says(told)

    assert not any(b.press.act == "confirm" for reply in heard.replies for b in reply.buttons)
    await anna.says("yes")
    assert await anna.kept() == ()


async def test_a_patients_story_is_not_kept(anna: Talker) -> None:
    heard = await anna.says("my patient told me something awful last week, she has started drinking again")

    assert heard.outcomes == [(Topic.PRIVACY, Outcome.REFUSED)]
    assert await anna.kept() == ()


async def test_two_people_do_not_see_each_others_portfolios(anna: Talker) -> None:
    charlie = Talker(anna.store, anna.knowledge, "charlie")
    offer = await anna.says("led my group yesterday")
    await charlie.says("hello")
    heard = await charlie.presses(offer.press("Save"))
    assert "Nothing was changed" in heard.text

    await anna.presses(offer.press("Save"))
    saved = anna.heard[-1]
    assert "nothing to undo" in (await charlie.presses(saved.press("Undo"))).text
    assert await charlie.kept() == ()
    assert len(await anna.kept()) == 1


async def test_a_draft_belongs_to_one_place(anna: Talker) -> None:
    await anna.says("led my group yesterday")
    elsewhere = Talker(anna.store, anna.knowledge, "anna", chat="a group chat")

    assert "Nothing is waiting" in (await elsewhere.says("yes")).text
    assert await anna.kept() == ()


async def test_last_night_is_the_night_before_it_was_said(anna: Talker) -> None:
    """An outage of a day makes no difference: what counts is when the person wrote."""
    message = replace(anna.frame(Kind.SAID, text="led my group last night"), said_at=anna.now)
    anna.now += timedelta(days=1)
    heard = await anna.submits(message)

    assert heard.last.headline == "Group led, Friday 20 November"


def test_a_press_is_short_enough_for_every_platform() -> None:
    longest = Press("set", "log", ("99999", "999", "activity", "leadership_weekend"))
    assert len(str(longest).encode()) <= 64


async def test_a_change_names_the_session_by_its_kind(anna: Talker) -> None:
    await anna.says("led my group on Monday and had supervision with Ruth on Tuesday")
    await anna.says("oh sorry, the supervision was on Wednesday", "yes, save the two")

    assert await anna.portfolio() == [
        (Activity.GROUP_LED, MONDAY),
        (Activity.SUPERVISION, date(2026, 11, 18)),
    ]


async def test_a_bare_number_changes_how_many_there_were_in_a_period(anna: Talker) -> None:
    await anna.says("I led 12 groups from 6 January 2025 to 30 June 2025", "no, make it 14", "yes is right")

    (entry,) = await anna.kept()
    assert (entry.quantity, entry.participants) == (14, None)


async def test_several_things_are_put_right_at_once_with_an_apology(anna: Talker) -> None:
    await anna.says("led my group with Nora on Thursday")
    heard = await anna.says("Oh dear, apologies, it was Monday, and Nora couldn't make it so it was with Huw")

    assert heard.last.headline == "Group led, Monday 16 November, with Huw"


async def test_a_detail_is_not_answered_by_any_words(anna: Talker) -> None:
    await anna.says("led my group yesterday", "Add details")
    heard = await anna.says("hmm not sure")

    assert "with hmm" not in heard.text
    await anna.says("yes")
    (entry,) = await anna.kept()
    assert entry.co_leader is None


async def test_a_number_alone_does_not_change_what_was_saved(anna: Talker) -> None:
    heard = await anna.says("led my group yesterday, 8 people", "yes", "7")

    assert not any(b.press.act == "confirm" for reply in heard.replies for b in reply.buttons)
    (entry,) = await anna.kept()
    assert entry.participants == 8


@pytest.mark.parametrize(
    "said", ["leave that one out", "skip the second", "just save the others", "leave it out", "skip that one"]
)
async def test_a_session_without_a_day_does_not_hold_up_the_others(anna: Talker, said: str) -> None:
    heard = await anna.says("led on 3/11 with Ben. attended a group a while back")
    assert "“leave it out”" in heard.text
    heard = await anna.says(said)
    assert heard.last.headline == "Group led, Tuesday 3 November, with Ben"
    await anna.says("yes")
    assert await anna.portfolio() == [(Activity.GROUP_LED, date(2026, 11, 3))]


async def test_two_weekends_in_two_months_are_two(anna: Talker) -> None:
    await anna.says("two leadership weekends in two months: 11 September and 9 October", "yes")
    assert [entry.on for entry in await anna.kept()] == [date(2026, 9, 11), date(2026, 10, 9)]


@pytest.mark.parametrize(
    ("said", "days"),
    [
        ("October first. I led on the 6th", [date(2026, 10, 6)]),
        (
            "I led every Tuesday from 20 Oct to 8 Dec",
            [
                date(2026, 10, 20),
                date(2026, 10, 27),
                date(2026, 11, 3),
                date(2026, 11, 10),
                date(2026, 11, 17),
            ],
        ),
        (
            "led on 6 October, nothing else to say of it, then the Tuesday after, the 13th, I led again",
            [date(2026, 10, 6), date(2026, 10, 13)],
        ),
        ("A fortnight past on Tuesday I led the group", [date(2026, 11, 3)]),
        ("led the group a week before yesterday", [date(2026, 11, 13)]),
        ("led Monday gone", [date(2026, 11, 16)]),
        ("led this Monday past", [date(2026, 11, 16)]),
        ("led on 12 November, my train was cancelled both ways", [date(2026, 11, 12)]),
    ],
)
async def test_a_day_in_peoples_own_words(anna: Talker, said: str, days: list[date]) -> None:
    await anna.says(said, "yes")
    assert [entry.on for entry in await anna.kept()] == days


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        (
            "led on 5, 12 and 19 November with Priya, 8 each time, all online except the 12th",
            [("Priya", 8, Format.ONLINE), ("Priya", 8, None), ("Priya", 8, Format.ONLINE)],
        ),
        (
            "led on 5, 12 and 19 November with Priya except the 12th",
            [("Priya", None, None), (None, None, None), ("Priya", None, None)],
        ),
        (
            "led 5/11 12/11 19/11 all online, first 2 with Owain, last one on my own",
            [("Owain", None, Format.ONLINE), ("Owain", None, Format.ONLINE), (None, None, Format.ONLINE)],
        ),
    ],
)
async def test_what_is_told_of_all_but_one_is_kept_of_the_others(
    anna: Talker, said: str, kept: list[tuple[str | None, int | None, Format | None]]
) -> None:
    await anna.says(said, "yes")
    assert [(e.co_leader, e.participants, e.format) for e in await anna.kept()] == kept


async def test_a_day_left_out_of_a_series_is_left_out(anna: Talker) -> None:
    await anna.says("led every Tuesday in October with Priya except the 13th", "yes")
    assert [entry.on.day for entry in await anna.kept() if entry.on] == [6, 20, 27]


@pytest.mark.parametrize(
    "said",
    [
        "My patient John Smith aged 43 died of cancer on 3 November and I feel awful",
        "We heard about a patient with Ben at her side",
    ],
)
async def test_a_patients_story_is_answered_and_not_kept(anna: Talker, said: str) -> None:
    heard = await anna.says(said)
    assert heard.outcomes == [(Topic.PRIVACY, Outcome.REFUSED)]
    assert await anna.kept() == ()


@pytest.mark.parametrize(
    "said", ["led with Ben at my side on Tuesday", "We heard two cases on Tuesday, Ben led with me"]
)
async def test_an_ordinary_log_is_no_story(anna: Talker, said: str) -> None:
    assert "patient" not in (await anna.says(said)).text


async def test_the_rest_of_what_is_left_out_in_part_is_offered(anna: Talker) -> None:
    await anna.says("led on Monday, led on Tuesday", "skip the first")
    heard = await anna.says("save the rest")
    assert heard.last.headline == "Group led, Tuesday 17 November"
    assert heard.labels[0] == "Save"


@pytest.mark.parametrize(
    ("begins", "goes_on", "stands"),
    [
        ("tuesday", "led my group, 8 of us", "Group led, Tuesday 17 November, 8 people"),
        ("last night with Ines, on Zoom", "I led", "Group led, Friday 20 November, with Ines, online"),
        (
            "On Wednesday, at the surgery",
            "I was a member",
            "Group attended, Wednesday 18 November, in person",
        ),
        (
            "Something to add from Thursday",
            "supervision with Ruth",
            "Supervision, Thursday 19 November, with Ruth",
        ),
        ("I've got one from the 11th", "led with Omar", "Group led, Wednesday 11 November, with Omar"),
        (
            "There's something on 3 November, I'd like it in",
            "I led a group",
            "Group led, Tuesday 3 November",
        ),
        (
            "So sorry to bother you, I'd like to add a session",
            "led on Monday with Ines",
            "Group led, Monday 16 November, with Ines",
        ),
        (
            "Hi there, when you have a moment, can I log something?",
            "led on Monday",
            "Group led, Monday 16 November",
        ),
    ],
)
async def test_a_log_begins_with_its_day_or_with_nothing(
    anna: Talker, begins: str, goes_on: str, stands: str
) -> None:
    assert "What was it?" in (await anna.says(begins)).text
    assert (await anna.says(goes_on)).last.headline == stands


async def test_something_else_to_log_stands_beside_what_is_saved(anna: Talker) -> None:
    await anna.says("led on Monday", "yes", "I've something else to log from Thursday")
    await anna.says("supervision with Ruth", "yes")
    assert len(await anna.portfolio()) == 2


async def test_cancel_with_nothing_open_says_so(anna: Talker) -> None:
    heard = await anna.says("led on Monday", "cancel", "cancel")
    assert "There is no log open just now." in heard.text


async def test_a_case_presented_in_the_group_that_was_led_is_no_group_attended(anna: Talker) -> None:
    heard = await anna.says("led tonight, presented a case of a young man with hiv who won't take his meds")
    assert "so I have not kept it" in heard.text
    await anna.says("save")
    assert [entry.activity for entry in await anna.kept()] == [Activity.GROUP_LED]
