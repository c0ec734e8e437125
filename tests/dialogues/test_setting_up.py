"""The first conversation: a few taps or words, each of which can be passed over, and none is in the way."""

from datetime import date

import pytest

from balint.messages import Outcome, Topic
from balint.pathway.entries import Activity
from tests.dialogues.conversation import Talker

WELCOME = (Topic.WELCOME, Outcome.ASKED)
ASKED = [(Topic.SETTINGS, Outcome.ASKED)]
SETTLED = [(Topic.SETTINGS, Outcome.DONE)]
FRIDAY = date(2026, 11, 20)


async def _details(talker: Talker) -> list[str]:
    return (await talker.says("my details")).last.text.splitlines()


async def test_four_taps_and_all_is_set_up(newcomer: Talker) -> None:
    heard = await newcomer.says("hello")
    assert heard.labels == ["Since June 2023", "Before June 2023", "Not yet", "I am accredited", "Skip"]

    heard = await newcomer.presses("Since June 2023")
    assert heard.labels == ["I have one", "I do not", "Skip"]
    heard = await newcomer.presses("I have one")
    assert heard.labels == ["UK", "Ireland", "New Zealand", "Skip"]
    heard = await newcomer.presses("New Zealand")
    assert heard.labels == ["Skip"]
    heard = await newcomer.says("Sue")

    assert heard.outcomes == SETTLED
    assert heard.text.startswith("Hello, Sue. That is all I need to know.")
    assert await _details(newcomer) == [
        "Name: Sue",
        "Pathway: since June 2023 or later",
        "Qualification: psychoanalytic or psychodynamic",
        "Time: Auckland (Pacific/Auckland)",
        "Place: test",
    ]


async def test_the_same_in_words(newcomer: Talker) -> None:
    await newcomer.says("hello")
    assert "criteria before June 2023" in (await newcomer.says("2022")).text
    assert "time is that of Ireland" in (await newcomer.says("Cork")).text
    assert "Hello, Dr Patel." in (await newcomer.says("Dr Patel")).text

    assert await _details(newcomer) == [
        "Name: Dr Patel",
        "Pathway: since before June 2023",
        "Qualification: not told",
        "Time: Ireland",
        "Place: test",
    ]


@pytest.mark.parametrize(
    ("said", "pathway"),
    [
        ("in March 2023", "since before June 2023"),
        ("three years ago", "not told; I go by the criteria since June 2023"),  # it may be either: asked
        ("last year", "since June 2023 or later"),
        ("not yet", "not joined yet"),
        ("I haven't registered yet", "not joined yet"),
        ("no", "not told; I go by the criteria since June 2023"),
        ("before", "since before June 2023"),
        ("I'm just starting", "since June 2023 or later"),
        ("I'm accredited already", "accredited"),
        ("skip", "not told; I go by the criteria since June 2023"),
    ],
)
async def test_when_they_joined_in_their_own_words(newcomer: Talker, said: str, pathway: str) -> None:
    await newcomer.says("hello", said)

    assert (await _details(newcomer))[1] == f"Pathway: {pathway}"


@pytest.mark.parametrize(
    ("said", "training"),
    [
        ("yes", "psychoanalytic or psychodynamic"),
        ("no", "none that is psychodynamic"),
        ("BPC", "psychoanalytic or psychodynamic"),
        ("psychodynamic counsellor", "psychoanalytic or psychodynamic"),
        ("none", "none that is psychodynamic"),
        ("I have no psychotherapy training", "none that is psychodynamic"),
    ],
)
async def test_a_qualification_in_their_own_words(newcomer: Talker, said: str, training: str) -> None:
    await newcomer.says("hello", "since June 2023", said)

    assert (await _details(newcomer))[2] == f"Qualification: {training}"


async def test_every_question_can_be_skipped(newcomer: Talker) -> None:
    await newcomer.says("hello")
    for _ in range(3):
        assert (await newcomer.presses("Skip")).outcomes == ASKED
    assert (await newcomer.presses("Skip")).outcomes == SETTLED

    assert "Save" in (await newcomer.says("led my group last night")).labels


async def test_a_report_as_the_very_first_message_is_offered_at_once(newcomer: Talker) -> None:
    heard = await newcomer.says("led my group last night")
    assert heard.outcomes == [WELCOME, (Topic.LOG, Outcome.ASKED)]

    heard = await newcomer.says("yes")
    assert (Topic.LOG, Outcome.DONE) in heard.outcomes
    assert await newcomer.portfolio() == [(Activity.GROUP_LED, FRIDAY)]


async def test_a_report_in_the_middle_is_taken_up_and_the_set_up_gone_on_with_later(newcomer: Talker) -> None:
    await newcomer.says("hello")
    await newcomer.presses("Since June 2023")
    heard = await newcomer.says("supervision with Ruth on Monday", "yes")
    assert heard.outcomes == [(Topic.LOG, Outcome.DONE)]
    assert len(await newcomer.kept()) == 1

    heard = await newcomer.says("hi")
    assert heard.labels == ["Go on with the set-up"]
    heard = await newcomer.presses("Go on with the set-up")
    assert "UKCP or BPC" in heard.text
    assert (await newcomer.presses("I do not")).labels == ["UK", "Ireland", "New Zealand", "Skip"]


async def test_a_question_in_the_middle_is_answered(newcomer: Talker) -> None:
    await newcomer.says("hello")
    heard = await newcomer.says("how big should a group be?")

    assert heard.outcomes == [(Topic.GUIDANCE, Outcome.ANSWERED)]
    assert (await newcomer.says("set up")).labels[0] == "Since June 2023"


@pytest.mark.parametrize("said", ["later", "not now", "no thanks", "cancel", "never mind"])
async def test_it_can_be_put_off(newcomer: Talker, said: str) -> None:
    heard = await newcomer.says("hello", said)

    assert heard.outcomes == SETTLED
    assert not heard.labels
    assert "Sue" not in (await newcomer.says("supervision with Sue on Monday", "yes", "my details")).last.text


async def test_an_answer_that_cannot_be_read_may_be_given_again(newcomer: Talker) -> None:
    await newcomer.says("hello", "since June 2023", "no", "UK")

    assert "Hello, Asha." in (await newcomer.says("???!", "asdf 12", "Asha")).text


@pytest.mark.parametrize(
    ("button", "said", "line"),
    [
        ("Change name", "It’s Sue", "Name: Sue"),
        ("Change name", "you can call me Sue", "Name: Sue"),
        ("Change name", "Mark", "Name: Mark"),
        ("Change name", "I'd rather not say", "Name: not told"),
        ("Change time zone", "South Wales", "Time: UK"),
        ("Change time zone", "I live near Paris", "Time: Paris (Europe/Paris)"),
        ("Change time zone", "Leeds, UK", "Time: UK"),
        ("Change time zone", "I don't know", "Time: UK"),
        ("Change qualification", "UKCP", "Qualification: psychoanalytic or psychodynamic"),
        ("Change qualification", "I'm not sure", "Qualification: none that is psychodynamic"),
        ("Change pathway", "spring 2022", "Pathway: since before June 2023"),
        ("Change pathway", "I can't remember", "Pathway: since June 2023 or later"),
    ],
)
async def test_an_answer_as_people_give_it(anna: Talker, button: str, said: str, line: str) -> None:
    heard = await anna.says("my details", button, said)

    assert heard.outcomes == SETTLED
    assert line in await _details(anna)


async def test_an_answer_that_cannot_be_read_is_asked_for_again(anna: Talker) -> None:
    heard = await anna.says("change my qualification", "I trained at the Tavistock")
    assert heard.outcomes == ASKED
    assert heard.text.startswith("I did not follow that, and nothing was changed.")
    assert heard.labels == ["I have one", "I do not"]


async def test_what_is_asked_is_forgotten_once_something_else_was_said(anna: Talker) -> None:
    await anna.says("change my name", "how many supervisions left?")

    assert "Hello" not in (await anna.says("Priya")).text


@pytest.mark.parametrize("asked", ["/settings", "my details", "settings", "what do you know about me?"])
async def test_all_that_is_known_has_a_button_to_change_it(anna: Talker, asked: str) -> None:
    heard = await anna.says(asked)

    assert (heard.last.topic, heard.last.outcome) == (Topic.SETTINGS, Outcome.ANSWERED)
    assert heard.last.plain == (
        "What I know of you\nName: not told\nPathway: since June 2023 or later\n"
        "Qualification: none that is psychodynamic\nTime: UK\nPlace: test"
    )
    assert [button.label for button in heard.last.buttons] == [
        "Change name", "Change pathway", "Change qualification", "Change time zone", "My places",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("button", "answer", "line"),
    [
        ("Change name", "Sue", "Name: Sue"),
        ("Change pathway", "Before June 2023", "Pathway: since before June 2023"),
        ("Change qualification", "I have one", "Qualification: psychoanalytic or psychodynamic"),
        ("Change time zone", "Ireland", "Time: Ireland"),
        ("Change time zone", "somewhere warm", "Time: UK"),
        ("Change time zone", "Paris", "Time: Paris (Europe/Paris)"),
    ],
)
async def test_each_can_be_changed_at_any_time(anna: Talker, button: str, answer: str, line: str) -> None:
    await anna.says("my details", button, answer)

    assert line in await _details(anna)


@pytest.mark.parametrize(
    ("said", "line"),
    [
        ("change my name to Ruth Adler", "Name: Ruth Adler"),
        ("I moved to Wellington", "Time: Auckland (Pacific/Auckland)"),
        ("I'm in New Zealand now", "Time: Auckland (Pacific/Auckland)"),
        ("my time zone is GMT+2", "Time: GMT+2"),
        ("my time zone is Europe/Paris", "Time: Paris (Europe/Paris)"),
        ("my time zone is Ireland", "Time: Ireland"),
        ("I joined the pathway in 2022", "Pathway: since before June 2023"),
        ("I'm accredited already", "Pathway: accredited"),
        ("I trained as a psychodynamic counsellor (BACP)", "Qualification: psychoanalytic or psychodynamic"),
        ("I have a UKCP registration", "Qualification: psychoanalytic or psychodynamic"),
    ],
)
async def test_and_in_words(anna: Talker, said: str, line: str) -> None:
    heard = await anna.says(said)

    assert heard.outcomes == SETTLED
    assert line in await _details(anna)


async def test_not_bpc_after_all(anna: Talker) -> None:
    await anna.says("I'm BPC registered")
    assert "30 groups to attend" in (await anna.says("I'm not BPC after all")).text


@pytest.mark.parametrize(
    ("said", "choice", "line"),
    [
        ("I live in America", "Chicago", "Time: Chicago (America/Chicago)"),
        ("my time zone is Australia", "Perth", "Time: Perth (Australia/Perth)"),
        ("I'm in Perth", "UK", "Time: UK"),
        ("I'm a BACP counsellor", "Yes, it is", "Qualification: psychoanalytic or psychodynamic"),
        ("I'm a BACP counsellor", "no", "Qualification: none that is psychodynamic"),
        ("I joined in 2023", "Before June 2023", "Pathway: since before June 2023"),
        ("I live in Narnia", "Ireland", "Time: Ireland"),
        ("I live in Narnia", "Dunedin", "Time: Auckland (Pacific/Auckland)"),
    ],
)
async def test_what_is_ambiguous_is_asked(anna: Talker, said: str, choice: str, line: str) -> None:
    heard = await anna.says(said)
    assert heard.outcomes == ASKED
    assert heard.labels

    await anna.says(choice)
    assert line in await _details(anna)


async def test_who_is_accredited_may_say_that_it_was_a_slip(anna: Talker) -> None:
    await anna.says("I'm accredited", "I'm not accredited yet")

    assert "Pathway: since June 2023 or later" in await _details(anna)


async def test_a_button_of_long_ago_still_says_what_it_says(newcomer: Talker) -> None:
    await newcomer.says("hello")
    for old in ("Since June 2023", "I do not", "UK", "Skip"):
        await newcomer.presses(old)
    heard = await newcomer.presses("set:training:yes")
    assert heard.text == "Noted: 12 groups to attend."

    for wrong in ("set:time_zone:Moon.Base", "ask:name:1", "skip:setup:shoes", "set:pathway:maybe"):
        assert (await newcomer.presses(wrong)).outcomes == [(Topic.HELP, Outcome.ERROR)]


@pytest.mark.parametrize("said", ["wednesday", "yesterday with Omar, at the surgery", "on Tuesday, 8 of us"])
async def test_a_day_of_this_week_is_the_beginning_of_a_log_and_no_day_of_joining(
    newcomer: Talker, said: str
) -> None:
    heard = await newcomer.says("hello", said)
    assert "What was it?" in heard.text
    assert "criteria" not in heard.text


@pytest.mark.parametrize("said", ["I joined on Monday 3 June 2024", "3 June 2024", "last March"])
async def test_a_day_of_joining_is_taken_for_one(newcomer: Talker, said: str) -> None:
    assert "criteria since June 2023" in (await newcomer.says("hello", said)).text
