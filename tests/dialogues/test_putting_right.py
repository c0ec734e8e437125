"""What was told is put right in the words that people use, before it is saved and after."""

from datetime import date

import pytest

from balint.pathway.entries import Activity, Format
from tests.dialogues.conversation import Talker

LED, ATTENDED, SUPERVISION = Activity.GROUP_LED, Activity.GROUP_ATTENDED, Activity.SUPERVISION
MONDAY, TUESDAY, WEDNESDAY = date(2026, 11, 16), date(2026, 11, 17), date(2026, 11, 18)


@pytest.mark.parametrize("saved_first", [False, True])
@pytest.mark.parametrize(
    ("told", "said", "stands"),
    [
        ("led on Monday with Ben", "oh and Priya was there too as co-leader", "with Ben and Priya"),
        ("led on Monday", "add Ben as co-leader", "with Ben"),
        ("led on Monday with Marta", "take Marta off", ""),
        ("led on Monday with Marta", "no co-leader actually", ""),
        ("led on Monday with Marta and Ben", "Ben wasn't there", "with Marta"),
        ("led on Monday with Marta and Ben", "Ben couldn't make it", "with Marta"),
        ("led on Monday with Marta", "no Marta didn't come, just me", ""),
        ("led on Monday with Marta", "Marta couldn't come so it was with Ann", "with Ann"),
        ("led on Monday with Marta", "she didn't, she was ill", ""),
        ("led on Monday with Marta", "no Marta wasn't there, it was Lorna", "with Lorna"),
        ("led on Monday with Marta", "Ben Carlisle, Marta wasn't there", "with Ben Carlisle"),
        ("led on Monday, 8 people", "not 8, 9", "9 people"),
        ("led on Monday, 8 people", "make it 9 please", "9 people"),
        ("led on Monday, 8 people", "9 sorry, forgot the student", "9 people"),
        ("led on Monday, 8 people", "9 my mistake", "9 people"),
        ("led on Monday", "there were nine, no ten of us", "10 people"),
        ("led on Monday", "8ppl", "8 people"),
        ("led on Monday, 9 people", "no sorry 8 was right", "8 people"),
        ("led on Monday, 7 people", "actualy it was 8, Femi came in late", "8 people"),
        ("led on Monday with Preeya", "Priya!! autocorrect", "with Priya"),
        ("led on Monday", "Dr Achterberg, forgot to say who", "with Dr Achterberg"),
        ("led on Monday", "12 altogether, I've just looked at the list", "12 people"),
        ("led on Monday with Padraig", "sorry about the caps. It was with Paudie not Padraig", "with Paudie"),
        ("led on Monday", "it was online, no wait, in person", "in person"),
        ("led on Monday with Priya and Tom", "only Priya", "with Priya"),
        ("led on Monday", "priya was there as well, co-leading", "with priya"),
        ("led on Monday with Sam", "Sam was the supervisor, sorry", "with Sam as supervisor"),
        ("led on Monday with Mo", "not mo, jaz, mo was off sick", "with jaz"),
        ("led on Monday", "the one I just logged was on zoom", "online"),
        ("led on Monday for 60 minutes", "it was 90 minutes not 60", "90 minutes"),
        ("led on Monday, 90 minutes", "it was only 75", "75 minutes"),
        ("led on Monday online", "hybrid not online", "hybrid"),
        ("led on Monday in person", "actually it was online, the boiler was broken", "online"),
    ],
)
async def test_a_detail_is_put_right(
    anna: Talker, told: str, said: str, stands: str, saved_first: bool
) -> None:
    await anna.says(told, *(["yes"] if saved_first else []))
    heard = await anna.says(said)
    whole = f"Group led, Monday 16 November{', ' if stands else ''}{stands}"
    assert heard.last.headline == whole

    await anna.says("yes")
    assert await anna.portfolio() == [(LED, MONDAY)]


@pytest.mark.parametrize(
    ("told", "said", "stands"),
    [
        ("led on 3 November 2025", "sorry I meant 2024", (LED, date(2024, 11, 3))),
        ("led on Monday", "the date is wrong, it was the 12th", (LED, date(2026, 11, 12))),
        ("led on Monday", "wrong day - Wednesday", (LED, WEDNESDAY)),
        ("led on Monday", "it was the fifth", (LED, date(2026, 11, 5))),
        ("led on Monday", "Monday was supervision", (SUPERVISION, MONDAY)),
        ("led on 5 November", "no, 2025", (LED, date(2025, 11, 5))),
        ("led on Wednesday", "no, the one before", (LED, date(2026, 11, 11))),
        ("led on Tuesday", "not this Tuesday, the one before, the 10th", (LED, date(2026, 11, 10))),
        ("led on Monday", "17/11 sorry fat fingers", (LED, TUESDAY)),
        ("led 3 Nov", "gah wrong month, 3 October. no, 3 September", (LED, date(2026, 9, 3))),
        ("led on Monday", "Ah sorry o, it was Tuesday, not Monday", (LED, TUESDAY)),
        ("led on 4 November", "sorry, is not the 4th, is the 5th", (LED, date(2026, 11, 5))),
        ("led on Tuesday", "no, the day before", (LED, MONDAY)),
        ("led on Monday", "och no, it was Wednesday", (LED, WEDNESDAY)),
        ("led on Monday", "that should be supervision", (SUPERVISION, MONDAY)),
        (
            "leadership weekend, 9 to 11 October",
            "sorry, that was the weekend after, 16 to 18 October",
            (Activity.LEADERSHIP_WEEKEND, date(2026, 10, 16)),
        ),
    ],
)
async def test_the_day_and_the_kind_are_put_right(
    anna: Talker, told: str, said: str, stands: tuple[Activity, date]
) -> None:
    await anna.says(told, "yes", said, "yes")

    assert await anna.portfolio() == [stands]


async def test_a_day_that_lies_ahead_once_it_is_moved_is_asked_about(anna: Talker) -> None:
    heard = await anna.says("led my group yesterday", "no, the week after")

    assert "still to come" in heard.text
    assert not any(button.press.act == "confirm" for button in heard.last.buttons)


async def test_the_days_of_two_are_swapped(anna: Talker) -> None:
    await anna.says("led on Monday and supervision with Ruth on Tuesday", "yes", "swap the two dates", "yes")

    assert await anna.portfolio() == [(SUPERVISION, MONDAY), (LED, TUESDAY)]


async def test_one_of_several_is_named(anna: Talker) -> None:
    await anna.says("led on Monday and supervision on Tuesday", "the supervision was with Dr Rao", "yes")
    assert [entry.supervisor for entry in await anna.kept()] == [None, "Dr Rao"]

    await anna.says("the one on Monday was actually supervision", "yes")
    assert await anna.portfolio() == [(SUPERVISION, MONDAY), (SUPERVISION, TUESDAY)]


async def test_all_of_them(anna: Talker) -> None:
    await anna.says("led on 9 and 16 November", "both with Asha", "yes", "the second one was 9 people", "yes")
    await anna.says("actually both were online", "yes")

    first, second = await anna.kept()
    assert (first.co_leader, first.format, first.participants) == ("Asha", Format.ONLINE, None)
    assert (second.co_leader, second.format, second.participants) == ("Asha", Format.ONLINE, 9)


async def test_only_what_differs_is_changed_and_undone(anna: Talker) -> None:
    await anna.says("led on 9 and 16 November", "yes", "the second one was 9 people")
    heard = await anna.says("yes")
    assert heard.last.headline == "Changed: Group led, Monday 16 November."

    heard = await anna.says("the second one was 9 people", "yes")
    assert "That is how it is saved already." in heard.text


async def test_the_one_i_led(anna: Talker) -> None:
    await anna.says("attended on 5 November and led on 12 November", "yes")
    await anna.says("the led one was with Catrin, 90 minutes", "yes")

    assert [(entry.activity, entry.co_leader) for entry in await anna.kept()] == [
        (ATTENDED, None),
        (LED, "Catrin"),
    ]


async def test_no_and_then_what_is_right(anna: Talker) -> None:
    await anna.says(
        "attended my group last night as a member", "no", "I mean it was the night before, Thursday"
    )
    assert await anna.kept() == ()

    await anna.says("yes")
    assert await anna.portfolio() == [(ATTENDED, date(2026, 11, 19))]


async def test_who_was_with_the_supervisor_is_the_co_leader(anna: Talker) -> None:
    await anna.says("supervision with Ruth on Monday", "and Asha was there too", "yes")

    (entry,) = await anna.kept()
    assert (entry.supervisor, entry.co_leader) == ("Ruth", "Asha")


async def test_who_was_never_named_cannot_be_taken_off(anna: Talker) -> None:
    heard = await anna.says("led on Monday with Marta", "yes", "take Ben off")

    assert "Ben is not in what you told me" in heard.text
    assert not heard.labels


@pytest.mark.parametrize(
    "words", ["yes save the Monday one", "ok thanks. yes save the group", "save that one"]
)
async def test_yes_may_name_what_is_saved(anna: Talker, words: str) -> None:
    await anna.says("led on Monday", words)

    assert await anna.portfolio() == [(LED, MONDAY)]


async def test_a_day_by_its_number_is_one_of_the_days_in_hand(anna: Talker) -> None:
    await anna.says("led on 5, 12 and 19 Oct with Ben", "the 19th was with Asha", "yes")
    assert [entry.co_leader for entry in await anna.kept()] == ["Ben", "Ben", "Asha"]


async def test_a_day_that_is_none_of_those_in_hand_is_asked_about(anna: Talker) -> None:
    heard = await anna.says("led on 5 and 12 Oct with Ben", "the 20th was with Asha")
    assert "Which one do you mean?" in heard.text


async def test_who_was_not_there_and_who_was_without_a_comma(anna: Talker) -> None:
    heard = await anna.says("led on Monday with priya", "no, priya wasnt there it was Ben")
    assert heard.last.headline == "Group led, Monday 16 November, with Ben"


async def test_a_change_is_read_back_with_what_it_was_before(anna: Talker) -> None:
    await anna.says("led on Tuesday with Ben, 8 people", "yes")
    heard = await anna.says("no, Monday, and 9 people")
    assert heard.last.headline == "Group led, Monday 16 November, with Ben, 9 people"
    assert heard.last.text.startswith("It was Tuesday 17 November, 8 people.")


@pytest.mark.parametrize("saved_first", [False, True])
@pytest.mark.parametrize(
    ("said", "monday", "tuesday"),
    [
        ("the first was with Jo, the second with Ben", "with Jo", "with Ben"),
        ("Monday was online and Tuesday in person", "online", "in person"),
        ("8 on Monday, 7 on Tuesday", "8 people", "7 people"),
        ("sorry, the 16th had 9 and the 17th 8", "9 people", "8 people"),
        ("60 and 75 mins", "60 minutes", "75 minutes"),
        ("8 and 7 people", "8 people", "7 people"),
        ("add Jo to both", "with Jo", "with Jo"),
        ("8 both times", "8 people", "8 people"),
        ("all in person, 50 minutes each", "in person, 50 minutes", "in person, 50 minutes"),
        ("with Jo and Ben", "with Jo and Ben", "with Jo and Ben"),  # of both: whose is whose is not said
    ],
)
async def test_each_of_two_is_told_its_own(
    anna: Talker, said: str, monday: str, tuesday: str, saved_first: bool
) -> None:
    await anna.says("led on Monday and Tuesday", *(["yes"] if saved_first else []))
    heard = await anna.says(said)
    assert f"Group led, Monday 16 November, {monday}\n" in heard.text
    assert f"Group led, Tuesday 17 November, {tuesday}\n" in heard.text
    await anna.says("yes")
    assert await anna.portfolio() == [(LED, MONDAY), (LED, TUESDAY)]


async def test_what_is_told_of_another_day_is_not_taken_up(anna: Talker) -> None:
    await anna.says("led on Monday and Tuesday")
    assert "did not follow" in (await anna.says("Monday with Jo, Friday with Ben")).text


async def test_a_day_of_another_kind_in_hand_is_put_right_and_not_told_besides(anna: Talker) -> None:
    await anna.says("led on Monday and Tuesday", "Tuesday was supervision with Ruth", "yes")
    assert await anna.portfolio() == [(LED, MONDAY), (SUPERVISION, TUESDAY)]
    await anna.says("Wednesday was supervision", "yes")
    assert await anna.portfolio() == [(LED, MONDAY), (SUPERVISION, TUESDAY), (SUPERVISION, WEDNESDAY)]


@pytest.mark.parametrize("saved_first", [False, True])
@pytest.mark.parametrize("said", ["Ann wasn't at the second", "Ann wasn't there on the 17th"])
async def test_who_was_not_at_one_of_two(anna: Talker, said: str, saved_first: bool) -> None:
    await anna.says("led on Monday and Tuesday with Ann", *(["yes"] if saved_first else []))
    await anna.says(said, "yes")
    monday, tuesday = await anna.kept()
    assert (monday.co_leader, tuesday.co_leader) == ("Ann", None)


async def test_who_was_not_there_on_a_day_of_nothing_in_hand(anna: Talker) -> None:
    await anna.says("led on Monday and Tuesday with Ann")
    assert "Which one do you mean?" in (await anna.says("Ann wasn't there on Friday")).text


@pytest.mark.parametrize("said", ["it wasn't Monday", "wrong day, sorry"])
async def test_a_day_that_is_wrong_is_asked_for(anna: Talker, said: str) -> None:
    await anna.says("led on Monday with Ben", "yes")
    assert "Which day was it?" in (await anna.says(said)).text
    await anna.says("Tuesday", "yes")
    assert await anna.portfolio() == [(LED, TUESDAY)]


@pytest.mark.parametrize(
    ("said", "stands"),
    [
        ("the one with Ben was the 12th", "Group led, Thursday 12 November, with Ben"),
        ("the one with Ben went on for 2 hours", "Group led, Tuesday 17 November, with Ben, 120 minutes"),
    ],
)
@pytest.mark.parametrize("saved_first", [False, True])
async def test_one_of_two_is_named_by_who_was_there(
    anna: Talker, said: str, stands: str, saved_first: bool
) -> None:
    await anna.says("led on Monday with Ann and on Tuesday with Ben", *(["yes"] if saved_first else []))
    assert stands in (await anna.says(said)).text


@pytest.mark.parametrize(
    "said",
    [
        "it's the same one, just adding the number",
        "yes its the same one",
        "same one",
        "no",
        "sorry, told you already",
    ],
)
async def test_the_same_one_is_kept_once_with_what_more_is_told_of_it(anna: Talker, said: str) -> None:
    await anna.says("led on Monday", "yes", "led on Monday with Priya, 9 of us")
    heard = await anna.says(said)
    assert heard.last.headline == "Group led, Monday 16 November, with Priya, 9 people"
    assert "Is this how it should be now?" in heard.text
    await anna.says("yes")
    (monday,) = await anna.kept()
    assert (monday.co_leader, monday.participants) == ("Priya", 9)


@pytest.mark.parametrize(
    "said", ["a different one, I led two that day", "no, it's another one", "there were two that day", "yes"]
)
async def test_another_one_is_kept_beside_it(anna: Talker, said: str) -> None:
    await anna.says("led on Monday", "yes", "led on Monday", said)
    assert await anna.portfolio() == [(LED, MONDAY), (LED, MONDAY)]


async def test_the_same_one_told_again_adds_nothing(anna: Talker) -> None:
    await anna.says("led on Monday", "yes", "led on Monday")
    heard = await anna.says("it's the same one")
    assert "You have this already: Group led, Monday 16 November. Nothing was added." in heard.text
    assert await anna.portfolio() == [(LED, MONDAY)]


async def test_one_more_that_was_had_is_told_and_not_a_change(anna: Talker) -> None:
    await anna.says("led on Monday", "yes")
    assert "What was it?" in (await anna.says("had one on Tuesday with Ruth")).text
    await anna.says("supervision", "yes")
    monday, tuesday = await anna.kept()
    assert (monday.activity, tuesday.activity, tuesday.supervisor) == (LED, SUPERVISION, "Ruth")


async def test_one_of_two_that_is_not_named_is_changed_in_neither(anna: Talker) -> None:
    await anna.says("led on Monday and Tuesday", "one was online", "yes")
    assert [entry.format for entry in await anna.kept()] == [None, None]


async def test_the_middle_one_of_three(anna: Talker) -> None:
    await anna.says("led on Monday, Tuesday and Wednesday", "the middle one was in person", "yes")
    assert [entry.format for entry in await anna.kept()] == [None, Format.IN_PERSON, None]


async def test_whether_it_is_saved_is_answered_and_saves_nothing(anna: Talker) -> None:
    await anna.says("led on Monday with Ben")
    heard = await anna.says("is that saved?")
    assert "Not yet." in heard.text
    assert "Shall I save it?" in heard.text
    assert await anna.portfolio() == []

    await anna.says("yes")
    heard = await anna.says("did that save?")
    assert heard.text == "Yes, it is saved: Group led, Monday 16 November."


@pytest.mark.parametrize("said", ["no idea how many came", "dont know who co-led, i'll check"])
async def test_what_is_not_known_is_left_open(anna: Talker, said: str) -> None:
    await anna.says("led on Monday")
    assert "That can stay open." in (await anna.says(said)).text
    await anna.says("yes")
    assert await anna.portfolio() == [(LED, MONDAY)]


@pytest.mark.parametrize(
    "told",
    [
        "was at my own group as a member on Tuesday, in person",
        "led on Monday - sorry, Tuesday - with Jean",
        "Tuesday: supervision with Marek, in his office, 50 min",
        "Led it myself the Tuesday before, 10/11, with Hamish",
        "led on 5/11, 9 attended, £20 each",
    ],
)
async def test_a_report_after_another_is_one_more(anna: Talker, told: str) -> None:
    await anna.says("led on Monday with Ben", "yes", told, "yes")
    assert len(await anna.portfolio()) == 2


async def test_a_leadership_day_was_a_weekend(anna: Talker) -> None:
    await anna.says("had a leadership day on 10 October", "yes", "it was a weekend actually", "yes")
    assert await anna.portfolio() == [(Activity.LEADERSHIP_WEEKEND, date(2026, 10, 10))]


async def test_an_estimate_is_put_right(anna: Talker) -> None:
    await anna.says("attended about 20 groups in 2024", "yes")
    heard = await anna.says("more like 25")
    assert heard.last.headline.startswith("About 25 groups attended in 2024")


@pytest.mark.parametrize("saved_first", [False, True])
@pytest.mark.parametrize(
    ("said", "stands"),
    [
        ("until July 2022, not June", "from September 2021 to July 2022"),
        ("it was from October 2020", "from October 2020 to June 2022"),
        ("no, 2022-23", "in 2022–23"),
        ("correction, from March 2022", "from March to June 2022"),
    ],
)
async def test_a_period_is_put_right(anna: Talker, said: str, stands: str, saved_first: bool) -> None:
    await anna.says("led 15 groups from September 2021 to June 2022", *(["yes"] if saved_first else []))
    heard = await anna.says(said)
    assert heard.last.headline == f"About 15 groups led {stands}, for the team to confirm"


async def test_a_month_is_no_period_of_one_session(anna: Talker) -> None:
    await anna.says("led on Monday")
    assert "did not follow" in (await anna.says("until July 2022")).text


async def test_more_of_one_of_three_saved_is_no_further_session(anna: Talker) -> None:
    await anna.says("led on Monday, supervision on Tuesday with Dr Lim, led on Wednesday, 7 people", "yes")
    heard = await anna.says("and the group on the 18th had 8")
    assert heard.last.headline == "Group led, Wednesday 18 November, 8 people"
    assert "It was 7 people." in heard.text


async def test_a_story_beside_a_figure_is_not_kept(anna: Talker) -> None:
    await anna.says("led on Monday")
    assert "patient or client" in (await anna.says("8 there, the widow cried")).text


async def test_what_cannot_be_read_of_an_open_log_is_no_question_about_guidance(anna: Talker) -> None:
    await anna.says("led on Monday with Ben and Tuesday with Jo")
    heard = await anna.says("swap the names")
    assert "did not follow" in heard.text
    assert "Shall I save these 2?" in heard.text


async def test_each_of_two_is_put_right_in_passing(anna: Talker) -> None:
    await anna.says("led on Monday and Tuesday with Ben", "in fact the Tuesday one was with Priya")
    await anna.says("come to think of it, the second one was online", "and the first had 7")
    heard = await anna.says("yes")
    assert heard.last.headline.startswith("Saved: 2 sessions")
    monday, tuesday = await anna.kept()
    assert (monday.co_leader, monday.participants) == ("Ben", 7)
    assert (tuesday.co_leader, tuesday.format) == ("Priya", Format.ONLINE)


async def test_both_are_two(anna: Talker) -> None:
    await anna.says("led on Monday, Tuesday and Wednesday")
    heard = await anna.says("both were online")
    assert "Which one do you mean?" in heard.text
    assert "online" not in heard.text


@pytest.mark.parametrize(
    ("said", "stand"),
    [
        ("not Tuesday", [MONDAY, WEDNESDAY]),
        ("sorry, not on the 17th", [MONDAY, WEDNESDAY]),
        ("all but Monday and Tuesday", [WEDNESDAY]),
        ("just Monday please", [MONDAY]),
        ("only the Monday one and the Wednesday one", [MONDAY, WEDNESDAY]),
        ("not Friday", [MONDAY, TUESDAY, WEDNESDAY]),  # which is none of them
        ("no, just the first one", [MONDAY]),
        ("all but the last", [MONDAY, TUESDAY]),
        ("only save the first two", [MONDAY, TUESDAY]),
        ("leave out the second", [MONDAY, WEDNESDAY]),
        ("the first and third only", [MONDAY, WEDNESDAY]),
        ("I wasn't there on the 17th", [MONDAY, WEDNESDAY]),
        ("we didn't meet on the Tuesday", [MONDAY, WEDNESDAY]),
        ("I missed the last one", [MONDAY, TUESDAY]),
        ("the Tuesday one was cancelled, take it out", [MONDAY, WEDNESDAY]),
        ("delete the Tuesday one, that was my colleague's group", [MONDAY, WEDNESDAY]),
        ("not the 17th, we didnt meet that day", [MONDAY, WEDNESDAY]),
        ("the one on the 17th never happened, half the registrars were off sick", [MONDAY, WEDNESDAY]),
    ],
)
async def test_some_of_several_stay(anna: Talker, said: str, stand: list[date]) -> None:
    await anna.says("led on Monday, Tuesday and Wednesday", said, "yes")
    assert await anna.portfolio() == [(LED, day) for day in stand]


@pytest.mark.parametrize(
    "said",
    [
        "the supervision was cancelled",
        "not the supervision",
        "just the group I led",
        "skip the supervision",
        "take the supervision out please",
        "sorry, we didn't have the supervision",
    ],
)
@pytest.mark.parametrize("saved_first", [False, True])
async def test_one_of_several_is_named_by_its_kind(anna: Talker, said: str, saved_first: bool) -> None:
    await anna.says("led on Monday and had supervision on Tuesday", *(["yes"] if saved_first else []))
    await anna.says(said, "yes")
    assert await anna.portfolio() == [(LED, MONDAY)]


async def test_of_two_of_a_kind_neither_is_taken_for_the_one_named(anna: Talker) -> None:
    await anna.says("led on Monday and Wednesday, supervision on Tuesday", "not the group I led", "yes")
    assert len(await anna.portfolio()) == 3


@pytest.mark.parametrize(
    ("said", "stands"),
    [
        ("same again on Wednesday", "Group led, Wednesday 18 November, with Priya, online, 8 people"),
        ("ditto yesterday but in person", "Group led, Friday 20 November, with Priya, in person, 8 people"),
        ("and the same on Tuesday with Ben", "Group led, Tuesday 17 November, with Ben, online, 8 people"),
        ("same the week before", "Group led, Monday 9 November, with Priya, online, 8 people"),
    ],
)
async def test_the_same_once_more(anna: Talker, said: str, stands: str) -> None:
    await anna.says("led on Monday with Priya, 8 of us, on Zoom", "yes")
    assert (await anna.says(said)).last.headline == stands
    await anna.says("yes")
    assert len(await anna.portfolio()) == 2


async def test_the_same_of_nothing_is_not_understood(anna: Talker) -> None:
    assert "did not follow" in (await anna.says("same again on Wednesday")).text


@pytest.mark.parametrize(
    ("said", "stands"),
    [
        ("2 Nov as well", date(2026, 11, 2)),
        ("2 Nov too", date(2026, 11, 2)),
        ("and Wednesday", WEDNESDAY),
        ("+ one on 8 Oct", date(2026, 10, 8)),
        ("I forgot one: 9 Nov", date(2026, 11, 9)),
        ("forgot: also 1 Oct", date(2026, 10, 1)),
        ("another on 3 Nov", date(2026, 11, 3)),
        ("one more, Wednesday", WEDNESDAY),
        ("can u log 9 Nov 8 of us", date(2026, 11, 9)),
        ("and the week before as well", date(2026, 11, 10)),
        ("and the Friday before", date(2026, 11, 13)),
    ],
)
async def test_a_further_session_never_takes_the_place_of_the_one_saved(
    anna: Talker, said: str, stands: date
) -> None:
    await anna.says("led on Tuesday with Ben, 8 of us", "yes")
    heard = await anna.says(said)
    assert heard.last.headline.startswith("Group led, ")
    assert heard.last.headline.endswith("with Ben, 8 people" if "8 of us" in said else "with Ben")
    await anna.says("yes")
    assert sorted(await anna.portfolio()) == sorted([(LED, TUESDAY), (LED, stands)])


@pytest.mark.parametrize(
    ("said", "stand"), [("Another one", [MONDAY, TUESDAY]), ("That day instead", [MONDAY])]
)
async def test_a_day_alone_after_saving_is_asked_about(anna: Talker, said: str, stand: list[date]) -> None:
    await anna.says("led on Tuesday", "yes")
    heard = await anna.says("Monday")
    assert heard.labels == ["Another one", "That day instead"]
    await anna.presses(heard.press(said))
    await anna.says("yes")
    assert sorted(await anna.portfolio()) == [(LED, day) for day in stand]


async def test_an_open_change_does_not_take_in_what_was_done_besides(anna: Talker) -> None:
    await anna.says("attended on Monday", "yes", "no sorry, it was Tuesday")
    await anna.says("I attended on Wednesday as well", "yes")
    assert sorted(await anna.portfolio()) == [(ATTENDED, TUESDAY), (ATTENDED, WEDNESDAY)]


async def test_a_change_without_its_day_is_put_aside_for_a_session_of_its_own(anna: Talker) -> None:
    await anna.says("supervision on Wednesday", "yes", "no, it was on 31 November")
    heard = await anna.says("same again on Tuesday")
    assert heard.last.headline == "Supervision, Tuesday 17 November"
    await anna.says("yes")
    assert sorted(await anna.portfolio()) == [(SUPERVISION, TUESDAY), (SUPERVISION, WEDNESDAY)]


async def test_all_saved_but_one_leaves_the_others_on_their_days(anna: Talker) -> None:
    await anna.says("led on Monday, Tuesday and Wednesday", "yes")
    assert "Shall I delete it?" in (await anna.says("all except the 17th")).text
    await anna.says("yes")
    assert await anna.portfolio() == [(LED, MONDAY), (LED, WEDNESDAY)]


@pytest.mark.parametrize(
    ("told", "said", "stands"),
    [
        (
            "led Thursday with Sanjay and attended Friday",
            "Actually it was Sunjay with a u",
            "Group led, Thursday 19 November, with Sunjay\n• Group attended, Friday 20 November\n",
        ),
        (
            "supervision with Anne on Tuesday",
            "actually no, it was a group I led, with Anne",
            "Group led, Tuesday 17 November, with Anne\n",
        ),
        ("led a group on 31 November", "30", "Group led, Friday 30 October\n"),
        ("supervision with um Priya on Monday", "yes it was Tuesday", "Tuesday 17 November, with Priya\n"),
    ],
)
async def test_a_change_is_about_what_it_can_be_about(
    anna: Talker, told: str, said: str, stands: str
) -> None:
    assert stands in (await anna.says(told, said)).text


@pytest.mark.parametrize(
    ("told", "said", "stands"),
    [
        # the 9th, the 16th are those of the month that is spoken of
        ("led on 15 October", "no, the 16th", "Friday 16 October"),
        ("led on 30 October", "no, the 2nd", "Monday 2 November"),
        ("led on 2 November", "sorry, the 30th", "Friday 30 October"),
        ("led on 15 October", "sorry, 16 November", "Monday 16 November"),
        ("leadership weekend in September", "it began on the 4th", "Friday 4 September"),
        ("leadership weekend in September", "4th to 6th", "Friday 4 September"),
        ("leadership weekend in September", "30", "Wednesday 30 September"),
        (
            "leadership day on 3 October",
            "I meant the leadership weekend, it started on the 2nd",
            "Leadership weekend, Friday 2 October",
        ),
    ],
)
async def test_a_day_by_its_number_is_of_the_month_that_is_spoken_of(
    anna: Talker, told: str, said: str, stands: str
) -> None:
    assert stands in (await anna.says(told, said)).text


@pytest.mark.parametrize("saved_first", [False, True])
@pytest.mark.parametrize(
    ("told", "said", "stands"),
    [
        ("led on Monday and Wednesday", "there were 11 on the Wednesday", "Wednesday 18 November, 11 people"),
        ("led on Monday and Wednesday", "we were 7 on Monday", "Monday 16 November, 7 people"),
        ("led on Monday and Wednesday", "Wednesday's was on Zoom", "Wednesday 18 November, online"),
        ("led on Monday and Wednesday", "it was Tuesday, not Wednesday", "Tuesday 17 November"),
        ("led on 1, 8 and 15 October", "actually the 8th was with Ines", "Thursday 8 October, with Ines"),
        ("led on 1, 8 and 15 October", "it was the 9th, not the 8th", "Friday 9 October"),
    ],
)
async def test_one_of_several_is_told_by_its_day(
    anna: Talker, told: str, said: str, stands: str, saved_first: bool
) -> None:
    await anna.says(told, *(["yes"] if saved_first else []), said, "yes")
    count = len(await anna.portfolio())
    assert stands in anna.heard[-2].text
    assert count == told.count(" and") + told.count(",") + 1


@pytest.mark.parametrize(
    "said",
    [
        "take the 8th out, we called that one off",
        "drop the 8th",
        "the 8th didn't happen",
        "I'm so sorry, could you leave out the 8th? I was in Derby",
    ],
)
async def test_one_day_of_another_month_is_left_out(anna: Talker, said: str) -> None:
    await anna.says("led on 1, 8 and 15 October", said, "yes")
    assert await anna.portfolio() == [(LED, date(2026, 10, 1)), (LED, date(2026, 10, 15))]


async def test_one_day_of_what_was_saved_is_deleted_by_its_number(anna: Talker) -> None:
    await anna.says("led on 1, 8 and 15 October", "yes", "My apologies, please delete the 8th, I was away")
    assert await anna.portfolio() == [(LED, date(2026, 10, 1)), (LED, date(2026, 10, 15))]


async def test_a_reason_with_a_day_of_its_own_takes_out_that_day_alone(anna: Talker) -> None:
    await anna.says("led on 1, 8 and 15 October", "I was ill on the 8th, please take it out", "yes")
    assert await anna.portfolio() == [(LED, date(2026, 10, 1)), (LED, date(2026, 10, 15))]


async def test_a_reason_with_another_day_lets_nothing_go(anna: Talker) -> None:
    await anna.says("led on 1, 8 and 15 October", "I was ill on the 7th, please take it out", "yes")
    assert len(await anna.portfolio()) == 3


async def test_a_day_told_in_words_is_not_kept(anna: Talker) -> None:
    await anna.says("I led every Thursday in October", "not the twenty-second either I was away", "yes")
    assert [day for _, day in await anna.portfolio()] == [date(2026, 10, day) for day in (1, 8, 15, 29)]


async def test_what_was_saved_becomes_what_was_meant(anna: Talker) -> None:
    await anna.says("Society supervision group on Tuesday", "yes")
    await anna.says("sorry, I meant my own supervision, with Dr Bello", "yes")
    (entry,) = await anna.kept()
    assert (entry.activity, entry.on, entry.supervisor) == (SUPERVISION, date(2026, 11, 17), "Dr Bello")


async def test_a_question_behind_a_correction_is_answered_too(anna: Talker) -> None:
    heard = await anna.says(
        "I led with Ben on Tuesday", "it was Monday actually. How many have I led so far?"
    )
    assert heard.replies[0].headline == "No groups led so far."
    assert heard.last.headline == "Group led, Monday 16 November, with Ben"


@pytest.mark.parametrize(
    ("first", "kind"),
    [
        ("17/11, Teams, 75 mins, with Dr Osei", "I led the group"),
        ("something on Tuesday with Dr Osei", "a group, we led it together"),
        ("We had a lively one on Tuesday", "I led it, with Dr Osei"),
        ("with Dr Osei on the 17th", "I led the group"),
    ],
)
async def test_a_day_told_first_waits_for_its_kind(anna: Talker, first: str, kind: str) -> None:
    heard = await anna.says(first)
    assert "What was it?" in heard.text
    await anna.says(kind, "yes")
    (entry,) = await anna.kept()
    assert (entry.activity, entry.on, entry.co_leader) == (LED, date(2026, 11, 17), "Dr Osei")


async def test_the_fuller_name_of_who_was_there_comes_with_another_change(anna: Talker) -> None:
    heard = await anna.says("co-led with Tom on Monday for an hour", "Tom Field, and it was 75 mins")
    assert heard.last.headline == "Group led, Monday 16 November, with Tom Field, 75 minutes"


async def test_what_was_also_attended_is_no_further_group_led(anna: Talker) -> None:
    await anna.says("led on Monday, nine people", "yes", "also attended on Tuesday, Zoom", "yes")
    led, attended = await anna.kept()
    assert (led.activity, led.participants) == (Activity.GROUP_LED, 9)
    assert (attended.activity, attended.participants) == (Activity.GROUP_ATTENDED, None)


@pytest.mark.parametrize(
    ("first", "name", "co_leader", "supervisor"),
    [
        ("supervision on Monday", "Ruth", None, "Ruth"),
        ("led on Monday", "Dr Quist.", "Dr Quist", None),
        ("attended a group on Monday", "Ruth", None, None),
        ("led on Monday", "Porridge", None, None),
    ],
)
async def test_a_name_alone_says_with_whom(
    anna: Talker, first: str, name: str, co_leader: str | None, supervisor: str | None
) -> None:
    await anna.says(first, name, "yes")
    (entry,) = await anna.kept()
    assert (entry.co_leader, entry.supervisor) == (co_leader, supervisor)


@pytest.mark.parametrize(
    ("said", "day", "told"),
    [
        ("and the 5th oct one we were 8", date(2026, 10, 5), ("Jo", Format.ONLINE, 8)),
        ("12 october was in person not zoom", date(2026, 10, 12), ("Jo", Format.IN_PERSON, None)),
        (
            "the one on the 12th of October was with Ann, not Jo",
            date(2026, 10, 12),
            ("Ann", Format.ONLINE, None),
        ),
    ],
)
async def test_a_day_points_at_what_was_saved_before_the_last(
    anna: Talker, said: str, day: date, told: tuple[str, Format, int | None]
) -> None:
    await anna.says(
        "led on 5 and 12 October on zoom with Jo", "save", "supervision yesterday with Ruth", "save"
    )
    await anna.says(said, "yes")
    kept = {entry.on: entry for entry in await anna.kept()}
    assert (kept[day].co_leader, kept[day].format, kept[day].participants) == told
    assert len(kept) == 3


async def test_several_days_are_put_right_at_once(anna: Talker) -> None:
    await anna.says("led on 5 and 12 October on zoom", "save", "supervision yesterday with Ruth", "save")
    await anna.says("12 and 5 october were in person, not zoom", "yes")
    kept = {entry.on: entry.format for entry in await anna.kept()}
    assert kept[date(2026, 10, 5)] is kept[date(2026, 10, 12)] is Format.IN_PERSON


async def test_what_is_told_of_a_day_that_is_on_offer_is_of_that(anna: Talker) -> None:
    heard = await anna.says("led on 5 and 12 October", "both the 5th and 12th were in person")
    assert heard.text.count("in person") == 2


@pytest.mark.parametrize(
    ("said", "days"),
    [
        ("I think I got the 12th wrong, it was the 13th", [date(2026, 10, 5), date(2026, 10, 13)]),
        ("the 12th should be the 13th", [date(2026, 10, 5), date(2026, 10, 13)]),
        ("make the 5th the 6th", [date(2026, 10, 6), date(2026, 10, 12)]),
    ],
)
async def test_one_day_for_another(anna: Talker, said: str, days: list[date]) -> None:
    await anna.says("led on 5 and 12 October", "save", said, "yes")
    assert [entry.on for entry in await anna.kept()] == days


async def test_heads_on_one_of_the_days(anna: Talker) -> None:
    await anna.says("led on 5, 12 and 19 October, 8 people each time", "save")
    await anna.says("actually there were 7 on the 19th", "yes")
    assert [entry.participants for entry in await anna.kept()] == [8, 8, 7]


async def test_a_weekday_puts_right_the_week_of_the_session(anna: Talker) -> None:
    await anna.says("led on 7 November", "save", "actually that was sun not sat", "yes")
    assert [entry.on for entry in await anna.kept()] == [date(2026, 11, 8)]


@pytest.mark.parametrize("said", ["and the Weds before", "and the one before", "and the week before too"])
async def test_the_one_before_is_one_more(anna: Talker, said: str) -> None:
    await anna.says("led last Weds on zoom with Ben", said, "save")
    assert [(entry.on, entry.co_leader) for entry in await anna.kept()] == [
        (date(2026, 11, 11), "Ben"),
        (date(2026, 11, 18), "Ben"),
    ]


async def test_the_first_of_those_never_was(anna: Talker) -> None:
    await anna.says("led on 5 and 12 October", "oops, I never did the first of those", "save")
    assert [entry.on for entry in await anna.kept()] == [date(2026, 10, 12)]


async def test_what_was_meant_to_be_is_no_change_of_what_was_saved(anna: Talker) -> None:
    heard = await anna.says(
        "led on Friday 13 November", "save", "I was meant to lead yesterday but nobody came"
    )
    assert "13 November" not in heard.text
    assert [entry.on for entry in await anna.kept()] == [date(2026, 11, 13)]


async def test_the_evening_one_of_two_on_one_day(anna: Talker) -> None:
    await anna.says("led this morning with Jo, 6 of us, and this evening with Sue, 8")
    await anna.says("no the evening was 9 ppl", "the morning one was on zoom", "save")
    assert [(e.co_leader, e.participants, e.format) for e in await anna.kept()] == [
        ("Jo", 6, Format.ONLINE),
        ("Sue", 9, None),
    ]


async def test_what_was_so_many_times_is_put_right_by_that_number(anna: Talker) -> None:
    await anna.says("about 40 groups attended in 2019-2022 and 12 led in 2023", "the 12 groups were online")
    await anna.says("save")
    assert [(e.quantity, e.format) for e in await anna.kept()] == [(40, None), (12, Format.ONLINE)]


async def test_another_day_for_all_that_were_on_one(anna: Talker) -> None:
    await anna.says("Attended the leadership weekend and had supervision there", "October 10-11", "save")
    assert {entry.on for entry in await anna.kept()} == {date(2026, 10, 10)}


@pytest.mark.parametrize(
    ("said", "headline"),
    [
        ("9 if you count me", "Tuesday 17 November, with Ben, online, 9 people, 90 minutes"),
        ("make that 9 and an hour", "Tuesday 17 November, with Ben, online, 9 people, 60 minutes"),
        ("an hour and 15", "Tuesday 17 November, with Ben, online, 8 people, 75 minutes"),
        ("hour and a quarter", "Tuesday 17 November, with Ben, online, 8 people, 75 minutes"),
        ("it ran over, 105 mins", "Tuesday 17 November, with Ben, online, 8 people, 105 minutes"),
        ("took longer than that, two hours", "Tuesday 17 November, with Ben, online, 8 people, 120 minutes"),
        ("put 9", "Tuesday 17 November, with Ben, online, 9 people, 90 minutes"),
        ("the number's wrong its 9", "Tuesday 17 November, with Ben, online, 9 people, 90 minutes"),
        ("everything right except it was 9", "Tuesday 17 November, with Ben, online, 9 people, 90 minutes"),
        ("7, two cancelled", "Tuesday 17 November, with Ben, online, 7 people, 90 minutes"),
        ("the group was 9 strong", "Tuesday 17 November, with Ben, online, 9 people, 90 minutes"),
        ("hybrid actually, 2 on zoom", "Tuesday 17 November, with Ben, hybrid, 8 people, 90 minutes"),
        ("it wasn't online", "Tuesday 17 November, with Ben, in person, 8 people, 90 minutes"),
        ("it wasnt zoom it was teams", "Tuesday 17 November, with Ben, online, 8 people, 90 minutes"),
        ("not this tuesday, last tuesday", "Tuesday 10 November, with Ben, online, 8 people, 90 minutes"),
        (
            "I said Tuesday but it was Wednesday",
            "Wednesday 18 November, with Ben, online, 8 people, 90 minutes",
        ),
        ("said Ben meant Sue", "Tuesday 17 November, with Sue, online, 8 people, 90 minutes"),
        ("Ben was ill so Sue stepped in", "Tuesday 17 November, with Sue, online, 8 people, 90 minutes"),
        ("co-lead was Sue", "Tuesday 17 November, with Sue, online, 8 people, 90 minutes"),
        ("Ben Carter", "Tuesday 17 November, with Ben Carter, online, 8 people, 90 minutes"),
        ("Ben and Sue", "Tuesday 17 November, with Ben and Sue, online, 8 people, 90 minutes"),
        ("is that right?", "Tuesday 17 November, with Ben, online, 8 people, 90 minutes"),
    ],
)
async def test_one_log_put_right_in_many_words(anna: Talker, said: str, headline: str) -> None:
    heard = await anna.says("led on Tuesday with Ben, 8 of us, on zoom, 90 mins", said)
    assert heard.last.headline == f"Group led, {headline}"


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("second was with Sue", [("Ben", 8, None), ("Sue", 8, None)]),
        ("first 60 mins, second 75", [("Ben", 8, 60), ("Ben", 8, 75)]),
        ("the 3rd had 9, the 10th 7", [("Ben", 9, None), ("Ben", 7, None)]),
        ("9 on the 3rd and 7 on the 10th", [("Ben", 9, None), ("Ben", 7, None)]),
        ("on the 10th it was just me", [("Ben", 8, None), (None, 8, None)]),
        ("Ben was ill on the 10th", [("Ben", 8, None), (None, 8, None)]),
        ("the second was without Ben", [("Ben", 8, None), (None, 8, None)]),
        ("I led the first alone", [(None, 8, None), ("Ben", 8, None)]),
        ("alone for the second", [("Ben", 8, None), (None, 8, None)]),
        ("7 and 9", [("Ben", 7, None), ("Ben", 9, None)]),
        ("I only led the first", [("Ben", 8, None)]),
    ],
)
async def test_one_of_two_put_right_in_many_words(
    anna: Talker, said: str, kept: list[tuple[str | None, int, int | None]]
) -> None:
    await anna.says("led on 3 and 10 November with Ben, 8 of us each time", said, "save")
    assert [(e.co_leader, e.participants, e.duration_minutes) for e in await anna.kept()] == kept


async def test_the_second_was_attended(anna: Talker) -> None:
    await anna.says("led on 3 and 10 November", "the second I attended", "save")
    assert [entry.activity for entry in await anna.kept()] == [LED, Activity.GROUP_ATTENDED]


async def test_what_is_told_of_one_of_them_is_no_session_of_today(anna: Talker) -> None:
    await anna.says("led on 3 and 10 November with Ben")
    assert "Which one do you mean?" in (await anna.says("led the other with Sue")).text
    await anna.says("save")
    assert [entry.on for entry in await anna.kept()] == [date(2026, 11, 3), date(2026, 11, 10)]


async def test_another_month(anna: Talker) -> None:
    await anna.says("led on 3 and 10 November", "save", "that's October not November", "yes")
    assert [entry.on for entry in await anna.kept()] == [date(2026, 10, 3), date(2026, 10, 10)]


@pytest.mark.parametrize(
    ("said", "since", "until"),
    [
        ("until July, not June", date(2022, 1, 1), date(2022, 7, 31)),
        ("until 15 July, not June", date(2022, 1, 1), date(2022, 7, 15)),
        ("from February, not January", date(2022, 2, 1), date(2022, 6, 30)),
        ("until July 2023", date(2022, 1, 1), date(2023, 7, 31)),
        ("until February, not June", date(2022, 1, 1), date(2022, 2, 28)),
    ],
)
async def test_another_month_is_of_the_year_that_was_told(
    anna: Talker, said: str, since: date, until: date
) -> None:
    await anna.says("led 10 groups January to June 2022", said, "save")
    assert [(entry.since, entry.until) for entry in await anna.kept()] == [(since, until)]


@pytest.mark.parametrize(
    ("said", "headline"),
    [
        (
            "in the end we met in person",
            "Group led, Tuesday 17 November, with Ben, in person, 8 people, 90 minutes",
        ),
        ("Sue and Ben", "Group led, Tuesday 17 November, with Sue and Ben, online, 8 people, 90 minutes"),
        (
            "his full name is Ben Clarke",
            "Group led, Tuesday 17 November, with Ben Clarke, online, 8 people, 90 minutes",
        ),
        ("Dr Clarke", "Group led, Tuesday 17 November, with Dr Clarke, online, 8 people, 90 minutes"),
        ("length unknown, take it out", "Group led, Tuesday 17 November, with Ben, online, 8 people"),
        ("take the 90 mins out", "Group led, Tuesday 17 November, with Ben, online, 8 people"),
        (
            "tuesday but the week before",
            "Group led, day not known yet, with Ben, online, 8 people, 90 minutes",
        ),
        (
            "hang on, let me check my diary",
            "Group led, Tuesday 17 November, with Ben, online, 8 people, 90 minutes",
        ),
        ("which tuesday is that?", "Group led, Tuesday 17 November, with Ben, online, 8 people, 90 minutes"),
        ("read it back", "Group led, Tuesday 17 November, with Ben, online, 8 people, 90 minutes"),
    ],
)
async def test_what_is_said_of_the_log_in_hand(anna: Talker, said: str, headline: str) -> None:
    heard = await anna.says("led on Tuesday with Ben, 8 of us, on zoom, 90 mins", said)
    assert heard.last.headline == headline


async def test_it_is_right_after_all(anna: Talker) -> None:
    assert (await anna.says("led on Tuesday", "nvm it's right")).text.startswith("Saved: Group led")


async def test_what_was_also_done_takes_the_place_of_nothing(anna: Talker) -> None:
    await anna.says("led on Tuesday with Ben", "that's fine, also attended on Friday", "save")
    assert [(entry.activity, entry.on) for entry in await anna.kept()] == [
        (LED, date(2026, 11, 17)),
        (Activity.GROUP_ATTENDED, date(2026, 11, 20)),
    ]


@pytest.mark.parametrize(
    "asked", ["where was it?", "who with?", "when was that?", "how long was it?", "what did you save?"]
)
async def test_what_was_saved_last_is_shown_to_whoever_asks_of_it(anna: Talker, asked: str) -> None:
    await anna.says("led on Tuesday with Ben, 8 of us, on zoom, 90 mins", "save")
    shown = "Saved last: Group led, Tuesday 17 November, with Ben, online, 8 people, 90 minutes."
    assert (await anna.says(asked)).text == shown


async def test_the_guidance_is_asked_where_it_was_spoken_of_last(anna: Talker) -> None:
    await anna.says("led on Tuesday", "save", "how big should a group be?")
    assert not (await anna.says("when was that?")).text.startswith("Saved last")


@pytest.mark.parametrize("said", ["that shouldn't be there", "I logged that twice", "that's a duplicate"])
async def test_what_is_out_of_place_is_shown_with_the_way_out(anna: Talker, said: str) -> None:
    await anna.says("led on Tuesday", "save")
    assert (await anna.says(said)).text.endswith("To take it out, say “delete that”.")
    await anna.says("delete that")
    assert not await anna.kept()


async def test_what_was_no_supervision_may_go(anna: Talker) -> None:
    await anna.says("supervision with Ruth on Monday", "save")
    assert "Shall I delete it?" in (await anna.says("not a supervision, just a chat")).text
    await anna.says("yes")
    assert not await anna.kept()


async def test_a_name_put_right_keeps_its_title(anna: Talker) -> None:
    heard = await anna.says("supervision yesterday with Dr Osei", "it's spelt Ossei")
    assert heard.last.headline == "Supervision, Friday 20 November, with Dr Ossei"


async def test_attending_only_leaves_the_others_alone(anna: Talker) -> None:
    await anna.says("led on the 12th, 13th and 14th", "14th was attending only", "save")
    assert [entry.activity for entry in await anna.kept()] == [LED, LED, Activity.GROUP_ATTENDED]
