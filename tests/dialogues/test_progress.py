"""What is done and what is left: the number first, or yes or no, then what it rests on."""

from datetime import date

import pytest

from balint import charts
from balint.messages import Outcome, Topic
from tests.dialogues.conversation import Talker

ANSWERED = [(Topic.PROGRESS, Outcome.ANSWERED)]
LEFT = (
    "Left: 30 groups to attend, 30 groups to lead, 4 leadership days, 7 supervision sessions and 6 sessions "
    "of the funded supervision group."
)


async def _supervisions(talker: Talker, number: int) -> None:
    days = " and ".join(f"{day} October" for day in range(1, number + 1))
    await talker.says(f"supervision with Ruth on {days}", "yes")


@pytest.mark.parametrize(
    ("question", "headline"),
    [
        ("how many supervisions left?", "7 supervision sessions left."),
        ("how many supervisions have I done?", "2 supervision sessions so far."),
        ("how much more supervision do I need?", "7 supervision sessions left."),
        ("are my supervisions complete?", "Not yet: 7 supervision sessions left."),
        ("am I done with supervision?", "Not yet: 7 supervision sessions left."),
        ("do I need more supervision?", "Yes: 7 supervision sessions left."),
        ("am I halfway with supervision?", "Not yet: 22%, 2 of 9 supervision sessions."),
        ("what percentage of supervision have I done?", "22%: 2 of 9 supervision sessions."),
        ("/progress supervision", "7 supervision sessions left."),
        ("supervision tally", "2 supervision sessions so far."),
        ("how much more do I need to lead?", "30 groups left to lead."),
        ("am I done with attending?", "Not yet: 30 groups left to attend."),
        ("have I attended enough?", "Not yet: 30 groups left to attend."),
        ("number of groups attended", "No groups attended so far."),
        ("do I need more weekends?", "Yes: 4 leadership days left."),
        ("have I done enough groups?", "Not yet: 30 groups left to attend and 30 groups left to lead."),
        ("do I need to lead any more?", "Yes: 30 groups left to lead."),
        ("how far along am I?", LEFT),
        ("where am I at", LEFT),
        ("progress?", LEFT),
        ("/progress", LEFT),
        ("/total", LEFT),
        ("whole picture please", LEFT),
        ("what's my total", "2 supervision sessions so far."),
        ("how many does that make?", "2 supervision sessions so far."),
        ("what percentage", "2%: 2 of 79 sessions and days in all."),
        ("hav i done enuf supervison", "Not yet: 7 supervision sessions left."),
    ],
)
async def test_the_answer_begins_with_what_was_asked(anna: Talker, question: str, headline: str) -> None:
    await _supervisions(anna, 2)
    heard = await anna.says(question)

    assert heard.outcomes == ANSWERED
    assert heard.last.headline == headline
    assert heard.last.sources


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("are my supervisions complete?", "Yes: 9 of 9 supervision sessions."),
        ("do I need more supervision?", "No: 9 of 9 supervision sessions."),
        ("how many supervisions left?", "No supervision sessions left.\n9 of 9 logged."),
        (
            "how many supervisions have I done?",
            "9 supervision sessions so far.\nNo supervision",
        ),
        ("what percentage of my supervision is done?", "100%: 9 of 9 supervision sessions."),
        ("how far along am I?", "1 of 5 criteria met. Left: 30 groups to attend, 30 groups to lead, 4 "),
    ],
)
async def test_what_is_complete_is_said_to_be(anna: Talker, question: str, answer: str) -> None:
    await _supervisions(anna, 9)

    assert (await anna.says(question)).text.startswith(answer)


async def test_more_than_enough_is_enough(anna: Talker) -> None:
    await _supervisions(anna, 11)

    heard = await anna.says("are my supervisions complete?")
    assert heard.last.headline == "Yes: 11 supervision sessions, and 9 are enough."
    assert "11 of 9 supervision ✓" in (await anna.says("progress?")).text


async def test_the_whole_has_a_bar_for_each_and_what_is_done_last(anna: Talker) -> None:
    await _supervisions(anna, 9)
    await anna.says("led on Tuesday", "yes", "led yesterday", "yes")
    heard = await anna.says("what's left?")

    assert heard.last.text.splitlines()[:5] == [
        "▱▱▱▱▱▱▱▱▱▱ 0 of 30 attended",
        "▰▱▱▱▱▱▱▱▱▱ 2 of 30 led",
        "▱▱▱▱▱▱▱▱▱▱ 0 of 4 leadership days",
        "▱▱▱▱▱▱▱▱▱▱ 0 of 6 funded group",
        "▰▰▰▰▰▰▰▰▰▰ 9 of 9 supervision ✓",
    ]


async def test_without_targets_only_counts_are_given(anna: Talker) -> None:
    await _supervisions(anna, 9)
    await anna.says("I joined in March 2023")

    heard = await anna.says("are my supervisions complete?")
    assert heard.last.headline == "I cannot tell. 9 supervision sessions logged."
    assert "not loaded" in heard.text
    assert not heard.last.sources
    assert (await anna.says("am I ready to apply?")).last.headline.startswith("I cannot tell.")
    assert "▰" not in (await anna.says("what's left?")).text


async def test_earlier_experience_is_an_estimate_wherever_it_is_shown(anna: Talker) -> None:
    what = "About 20 groups attended in 2023–24, for the team to confirm"
    estimates = "20 of these are estimates that the accreditation team confirms."
    heard = await anna.says("attended about 20 groups in 2023-24")
    assert heard.last.headline == what

    heard = await anna.says("yes")
    assert heard.last.headline == f"Saved: {what}."
    assert heard.last.text == f"10 groups left to attend, 20 of 30 logged. {estimates}"
    assert what in (await anna.says("what have I logged?")).text
    for question in ("how many groups have I attended?", "what's left?", "am I ready to apply?"):
        assert estimates in (await anna.says(question)).text
    heard = await anna.says("how many groups did I attend in 2023?")
    assert f"{estimates} They were told for a longer time, and are counted in full." in heard.text
    assert estimates not in (await anna.says("how many groups left to lead?")).text


@pytest.mark.parametrize(
    ("told", "shown"),
    [
        ("led about 12 groups between May and July 2024", "About 12 groups led from May to July 2024"),
        ("attended roughly 15 groups in 2022", "About 15 groups attended in 2022"),
        ("I led 8 groups in March 2024", "About 8 groups led in March 2024"),
    ],
)
async def test_a_period_is_read_back_as_people_say_it(anna: Talker, told: str, shown: str) -> None:
    assert (await anna.says(told)).last.headline == f"{shown}, for the team to confirm"


RULING = "The rules do not spell that out: the accreditation team decides."


async def test_one_weekend_and_a_day_rest_on_a_ruling_and_two_weekends_do_not(anna: Talker) -> None:
    heard = await anna.says("leadership weekend 11-13 September", "yes")
    leaning = "counting a weekend as 2 days (the accreditation team decides)"
    assert heard.last.text == f"2 leadership days left, 2 of 4 logged, {leaning}."
    heard = await anna.says("leadership day on 3 November", "yes")
    assert heard.last.text == f"1 leadership day left, 3 of 4 logged, {leaning}."

    heard = await anna.says("how many leadership days left?")
    assert heard.last.headline == "1 leadership day left."
    assert "That is 1 weekend, or 1 day." in heard.text
    assert RULING in heard.text
    for question in ("what's left?", "am I ready to apply?"):
        assert f"1 weekend and 2 days do. {RULING}" in (await anna.says(question)).text

    heard = await anna.says("leadership weekend 6-8 March", "yes")
    assert heard.last.text == "No leadership days left, 5 logged, and 4 are enough."
    assert RULING not in (await anna.says("what's left?")).text


async def test_days_alone_rest_on_no_ruling(anna: Talker) -> None:
    heard = await anna.says("leadership day on 3 November", "yes")

    assert heard.last.text == "3 leadership days left, 1 of 4 logged."
    assert (
        "That is 2 weekends, or 1 weekend and 1 day, or 3 days." in (await anna.says("weekends left?")).text
    )


async def test_the_funded_group_is_counted_apart_and_said_to_be(anna: Talker) -> None:
    await _supervisions(anna, 2)
    heard = await anna.says("funded supervision group on Tuesday", "yes")
    assert "counting the funded group apart from the supervisions (the accreditation" in heard.text

    heard = await anna.says("how many supervisions left?")
    assert heard.last.headline == "7 supervision sessions left."
    assert f"I count the 6 funded group sessions apart from the 9 supervisions. {RULING}" in heard.text
    assert "apart from the 9 supervisions" in (await anna.says("what's left?")).text

    await anna.says("leadership weekend 11-13 September", "yes")
    assert (
        "That is counting a weekend as 2 days and counting the funded group apart from the supervisions. "
        f"{RULING}"
    ) in (await anna.says("what's left?")).text


async def test_weekends_and_days_are_told_apart_in_what_is_done(anna: Talker) -> None:
    await anna.says("leadership weekend 11-13 September", "yes", "leadership day on 3 November", "yes")

    assert (
        await anna.says("totals please")
    ).last.headline == "1 leadership weekend and 1 leadership day so far."
    heard = await anna.says("leadership days so far?")
    assert heard.last.headline == "1 leadership day and 1 leadership weekend so far."


async def test_no_days_are_said_to_be_none_beside_a_weekend(anna: Talker) -> None:
    await anna.says("leadership weekend 11-13 September", "yes")

    heard = await anna.says("leadership days so far?")
    assert heard.last.headline == "No leadership days and 1 leadership weekend so far."
    assert (await anna.says("weekends done")).last.headline == "1 leadership weekend so far."


@pytest.mark.parametrize(
    ("asked", "headline"),
    [
        ("is it too early to apply?", "Yes, it is too early: 30 groups left to attend"),
        ("is it time to apply?", "Not yet: 30 groups left to attend"),
    ],
)
async def test_too_early_is_not_answered_the_wrong_way_round(anna: Talker, asked: str, headline: str) -> None:
    assert (await anna.says(asked)).last.headline.startswith(headline)


@pytest.mark.parametrize("asked", ["what's left?", "am I ready to apply?", "how many supervisions left?"])
async def test_who_is_accredited_has_nothing_left(anna: Talker, asked: str) -> None:
    await _supervisions(anna, 2)
    await anna.says("I am accredited")
    heard = await anna.says(asked)

    assert heard.last.headline == "You are accredited, so nothing is left to do on the pathway."
    assert "membership" in heard.text
    assert "2 supervision sessions so far." in heard.text
    assert "▱" not in heard.text


async def test_what_an_accredited_leader_has_done_is_counted(anna: Talker) -> None:
    await _supervisions(anna, 2)
    await anna.says("I am accredited")

    assert (
        await anna.says("how many supervisions have I had?")
    ).last.headline == "2 supervision sessions so far."


async def test_earlier_experience_without_a_time_is_asked_for_a_period(anna: Talker) -> None:
    heard = await anna.says("I went to 36 groups as a member before I joined")
    assert heard.text == (
        "36 groups attended, period not known yet\n"
        "Roughly from when until when was that? A year is enough, or two months."
    )
    heard = await anna.says("2021 to 2023")
    assert heard.last.headline == "About 36 groups attended in 2021–23, for the team to confirm"
    await anna.says("yes")
    (entry,) = await anna.kept()
    assert (entry.quantity, entry.since, entry.until) == (36, date(2021, 1, 1), date(2023, 12, 31))


@pytest.mark.parametrize(
    ("more", "stands"),
    [
        ("and Nat co-led", "with Nat, 6 people"),
        ("it was 90 minutes by the way", "6 people, 90 minutes"),
    ],
)
async def test_what_is_added_without_a_day_is_of_the_log_at_hand(
    anna: Talker, more: str, stands: str
) -> None:
    await anna.says("led the vets on Tuesday, 6 came")
    heard = await anna.says(more)
    assert heard.last.headline == f"Group led, Tuesday 17 November, {stands}"


async def test_one_of_several_days_is_taken_out_with_its_reason(anna: Talker) -> None:
    await anna.says("attended my own group as a member on 3, 10 and 17 November")
    await anna.says("not the 10th, I was away", "yes")
    assert [entry.on for entry in await anna.kept()] == [date(2026, 11, 3), date(2026, 11, 17)]


async def test_yes_behind_a_remark_is_a_yes(anna: Talker) -> None:
    await anna.says("supervision with Dr Long on Tuesday", "who chases the reference form?")
    await anna.says("sorry, where were we. yes save it")
    (entry,) = await anna.kept()
    assert (entry.supervisor, entry.on) == ("Dr Long", date(2026, 11, 17))


@pytest.mark.parametrize("said", ["am i ready to aply", "am i redy to apply", "am i ready for acreditation"])
async def test_a_slip_of_a_letter_is_no_reason_not_to_answer(anna: Talker, said: str) -> None:
    assert (await anna.says(said)).text.startswith("Not yet: 30 groups left to attend")


@pytest.mark.parametrize("asked", ["show my progress", "what's left?", "/progress", "what percentage"])
async def test_the_whole_of_it_comes_with_a_picture_that_says_the_same(anna: Talker, asked: str) -> None:
    await _supervisions(anna, 9)
    (picture,) = (await anna.says(asked)).last.pictures

    assert picture.name == "balint-progress-2026-11-21.png"
    assert picture.alternative == (
        "Your progress: 0 of 30 groups attended, 0 of 30 groups led, 0 of 4 leadership days, "
        "9 of 9 supervision sessions, 0 of 6 funded supervision group sessions"
    )
    chart = charts.read(picture.content)
    assert chart.note == "1 of 5 criteria met · 21 November 2026"
    assert chart.bars[3] == charts.Bar("Supervision sessions", 9, 9)
    assert "Ruth" not in picture.content


async def test_what_is_estimated_is_so_in_the_picture(anna: Talker) -> None:
    await anna.says("I went to 36 groups as a member before I joined", "2021 to 2023", "yes")
    (picture,) = (await anna.says("show my progress")).last.pictures
    assert charts.read(picture.content).bars[0] == charts.Bar("Groups attended", 36, 30, estimated=36)


@pytest.mark.parametrize(
    ("before", "asked"),
    [
        ("hello", "how many supervisions left?"),
        ("hello", "have I done enough groups?"),
        ("I joined the pathway in March 2022", "show my progress"),
        ("I am accredited", "show my progress"),
    ],
    ids=["of one criterion", "of some", "targets not loaded", "accredited"],
)
async def test_no_picture_where_there_is_no_whole_to_show(anna: Talker, before: str, asked: str) -> None:
    await anna.says(before)
    heard = await anna.says(asked)
    assert heard.outcomes == ANSWERED
    assert heard.last.pictures == ()
