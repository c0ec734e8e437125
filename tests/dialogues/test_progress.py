"""What is done and what is left: the number first, or yes or no, then what it rests on."""

import pytest

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
