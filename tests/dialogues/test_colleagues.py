"""Who is who among co-leaders and supervisors, and the rule that they are two people."""

import pytest

from balint.messages import Outcome, Topic
from balint.pathway.entries import Entry
from tests.dialogues.conversation import Talker

ASKED = (Topic.LOG, Outcome.ASKED)
DONE = (Topic.LOG, Outcome.DONE)
RULE = "The Society asks that your supervisor be somebody other than your co-leader."
BOTH = "Ruth is both your co-leader and your supervisor."


def _names(entries: tuple[Entry, ...]) -> list[str | None]:
    return [entry.co_leader for entry in entries]


async def _led_with_priya_nair_and_priya(anna: Talker) -> None:
    await anna.says("led on Tuesday with Priya Nair", "yes", "led my group yesterday with Priya", "yes")


async def test_a_supervisor_who_co_leads_is_flagged_kindly_and_saved_all_the_same(anna: Talker) -> None:
    await anna.says("led on Tuesday with Ruth", "yes")
    heard = await anna.says("supervision with Ruth yesterday")
    assert heard.outcomes == [ASKED]
    assert heard.last.headline == "Supervision, Friday 20 November, with Ruth"
    assert f"{BOTH} {RULE} You can save this all the same" in heard.last.text
    assert heard.last.text.endswith("Shall I save it?")
    assert heard.labels[0] == "Save"
    assert [source.section for source in heard.last.sources] == ["Balint group leader experience"]

    heard = await anna.says("yes")
    assert heard.outcomes == [DONE]
    assert f"{BOTH} {RULE} The accreditation team decides" in heard.text
    assert heard.last.sources
    assert len(await anna.kept()) == 2


@pytest.mark.parametrize(
    "told",
    [
        ("supervision with Ruth on Monday", "led yesterday with Ruth"),
        ("supervision with Ruth on Monday", "led yesterday with ruth"),
        ("supervision with Dr Rao on Monday", "led yesterday with Dr. Rao"),
        ("supervision with Ruth on Monday", "led yesterday with Asha and Ruth"),
        ("led yesterday with Ruth, supervised by Ruth",),
        ("funded supervision group with Ruth on Monday", "led yesterday with Ruth"),
    ],
)
async def test_whichever_is_told_first_and_however_it_is_written(anna: Talker, told: tuple[str, ...]) -> None:
    for report in told[:-1]:
        assert RULE not in (await anna.says(report, "yes")).text

    assert RULE in (await anna.says(told[-1])).text
    assert RULE in (await anna.says("yes")).text


async def test_it_is_said_once_of_each_colleague(anna: Talker) -> None:
    await anna.says("led on Tuesday with Ruth", "yes", "supervision with Ruth yesterday", "yes")

    assert RULE not in (await anna.says("supervision with Ruth on 3 November")).text
    assert RULE not in (await anna.says("yes")).text
    assert RULE not in (await anna.says("no, it was online")).text


@pytest.mark.parametrize(
    "told",
    [
        ("led on Tuesday with Priya", "supervision with Ruth yesterday"),
        ("supervision with Ruth and Priya on Tuesday", "supervision with Priya and Ruth yesterday"),
        ("attended a group with Ruth on Tuesday", "supervision with Ruth yesterday"),
    ],
)
async def test_nothing_is_said_where_they_are_two_people_or_nobody_led(
    anna: Talker, told: tuple[str, ...]
) -> None:
    for report in told:
        assert RULE not in (await anna.says(report)).text
        assert RULE not in (await anna.says("yes")).text


async def test_who_joined_before_june_2023_is_not_held_to_a_rule_that_we_do_not_know(anna: Talker) -> None:
    await anna.says("I joined in March 2023", "led on Tuesday with Ruth", "yes")

    assert RULE not in (await anna.says("supervision with Ruth yesterday")).text


async def test_it_is_there_again_when_the_application_or_the_whole_is_asked_about(anna: Talker) -> None:
    await anna.says("led on Tuesday with Ruth", "yes", "supervision with Ruth yesterday", "yes")

    for question in ("am I ready to apply?", "what's left?"):
        heard = await anna.says(question)
        assert f"{BOTH} {RULE} The accreditation team decides" in heard.text

    await anna.says("delete my supervision yesterday")
    assert RULE not in (await anna.says("am I ready to apply?")).text


async def test_a_name_that_may_be_known_is_asked_about_once_after_saving(anna: Talker) -> None:
    await anna.says("led on Tuesday with Priya Nair", "yes")
    heard = await anna.says("led my group yesterday with Priya", "yes")
    assert heard.outcomes == [DONE]
    assert heard.text.endswith("Is Priya the same person as Priya Nair?")
    assert heard.labels == ["The same person", "Somebody else", "Undo"]
    assert _names(await anna.kept()) == ["Priya Nair", "Priya"]

    await anna.says("somebody else")
    assert "same person" not in (await anna.says("led on 3 November with Priya", "yes")).text


@pytest.mark.parametrize("answer", ["The same person", "yes", "it's the same", "same person"])
async def test_the_same_person_goes_by_one_more_name(anna: Talker, answer: str) -> None:
    await _led_with_priya_nair_and_priya(anna)
    heard = await anna.says(answer)
    assert heard.text == "Noted: Priya and Priya Nair are the same person."

    assert (await anna.says("how many with Priya?")).text == "2 sessions with Priya logged."
    assert (await anna.says("how many with Priya Nair?")).text == "2 sessions with Priya Nair logged."
    assert _names(await anna.kept()) == ["Priya Nair", "Priya"]


@pytest.mark.parametrize("answer", ["Somebody else", "no", "no, somebody else", "a different person"])
async def test_somebody_else_is_another_colleague(anna: Talker, answer: str) -> None:
    await _led_with_priya_nair_and_priya(anna)
    heard = await anna.says(answer)
    assert heard.text == "Noted: Priya is somebody else."

    heard = await anna.says("how many have I led with Priya?")
    assert heard.last.headline == "1 group led with Priya Nair and 1 group led with Priya logged."
    assert (await anna.says("how many with Priya Nair?")).text == "1 session with Priya Nair logged."


async def test_an_answer_is_changed_by_another_tap(anna: Talker) -> None:
    await _led_with_priya_nair_and_priya(anna)
    await anna.presses("The same person")
    heard = await anna.presses("They are two people")
    assert heard.text == "Noted: Priya and Priya Nair are two people."

    heard = await anna.says("how many with Priya?")
    assert heard.labels == ["They are the same person"]
    await anna.presses("They are the same person")
    assert (await anna.says("how many with Priya?")).text == "2 sessions with Priya logged."


async def test_a_button_pressed_twice_changes_nothing_more(anna: Talker) -> None:
    await anna.says("led on Tuesday with Priya Nair", "yes")
    heard = await anna.says("led my group yesterday with Priya", "yes")
    await anna.presses(heard.press("The same person"))

    assert "settled already" in (await anna.presses(heard.press("The same person"))).text
    assert "settled already" in (await anna.presses(heard.press("Somebody else"))).text


async def test_of_two_who_may_be_meant_the_one_is_chosen_by_name(anna: Talker) -> None:
    await anna.says("led on Tuesday with Priya Nair", "yes", "led on Monday with Priya Shah", "yes")
    heard = await anna.says("led my group yesterday with Priya", "yes")
    assert heard.text.endswith("Which Priya is this?")
    assert heard.labels == ["Priya Nair", "Priya Shah", "Somebody else", "Undo"]

    await anna.says("Priya Shah")
    heard = await anna.says("how many with Priya?")
    assert heard.last.headline == "2 sessions with Priya Shah and 1 session with Priya Nair logged."


@pytest.mark.on_both
async def test_several_new_names_are_asked_about_one_after_another(anna: Talker) -> None:
    await anna.says("led on Tuesday with Priya Nair", "yes", "supervision with Ruth Rao on Monday", "yes")
    heard = await anna.says("led on 3 November with Priya, supervision on 4 November with Dr Rao", "yes")
    assert heard.text.endswith("Is Priya the same person as Priya Nair?")

    heard = await anna.presses("The same person")
    assert heard.text.endswith("Is Dr Rao the same person as Ruth Rao?")
    heard = await anna.presses("Somebody else")
    assert heard.text == "Noted: Dr Rao is somebody else."


@pytest.mark.parametrize(
    ("known", "new"),
    [("Priya Nair", "priya nair"), ("Priya", "PRIYA"), ("Dr Nair", "dr. nair"), ("Priya Nair", "Asha Nair"),
     ("Priya Nair", "Priya Shah"), ("Priya", "Dr Nair"), ("Mr Nair", "Mrs Nair")],
)  # fmt: skip
async def test_a_name_that_is_known_or_is_surely_another_is_not_asked_about(
    anna: Talker, known: str, new: str
) -> None:
    await anna.says(f"led on Tuesday with {known}", "yes")

    assert "?" not in (await anna.says(f"led my group yesterday with {new}", "yes")).text


@pytest.mark.parametrize(
    ("known", "new"),
    [("Priya Nair", "Dr Nair"), ("Dr Nair", "Priya Nair"), ("Priya", "Priya Nair"), ("P. Nair", "Priya Nair"),
     ("Dr Priya Nair", "Priya Nair"), ("Priya", "Dr Priya")],
)  # fmt: skip
async def test_a_name_that_could_be_one_known_is_asked_about(anna: Talker, known: str, new: str) -> None:
    await anna.says(f"led on Tuesday with {known}", "yes")
    heard = await anna.says(f"led my group yesterday with {new}", "yes")

    assert f"Is {new} the same person as {known}?" in heard.text


async def test_who_is_known_by_a_title_is_one_person_and_the_rule_is_said_then(anna: Talker) -> None:
    await anna.says("led on Tuesday with Priya Nair", "yes")
    heard = await anna.says("supervision with Dr Nair yesterday", "yes")
    assert RULE not in heard.text

    heard = await anna.presses("The same person")
    assert "is both your co-leader and your supervisor" in heard.text
    assert heard.last.sources
    assert (await anna.says("how many sessions with Priya?")).text == "2 sessions with Priya logged."


async def test_case_and_spaces_make_no_new_colleague(anna: Talker) -> None:
    await anna.says("led on Tuesday with Priya", "yes", "led my group yesterday with priya", "yes")

    assert (await anna.says("how many with priya?")).text == "2 sessions with priya logged."


async def test_nobody_joins_the_colleagues_of_another(anna: Talker, newcomer: Talker) -> None:
    await anna.says("led on Tuesday with Priya Nair", "yes")
    heard = await anna.says("led my group yesterday with Priya", "yes")
    await newcomer.says("hello")

    assert "settled already" in (await newcomer.presses(heard.press("The same person"))).text
    assert (
        "1 session with Priya Nair and 1 session with Priya logged."
        in (await anna.says("how many with Priya?")).text
    )


async def test_yes_to_an_open_log_is_no_answer_about_a_colleague(anna: Talker) -> None:
    await _led_with_priya_nair_and_priya(anna)
    heard = await anna.says("led on 3 November", "yes")

    assert heard.last.headline == "Saved: Group led, Tuesday 3 November."
    assert (
        "1 session with Priya Nair and 1 session with Priya" in (await anna.says("how many with Priya?")).text
    )


async def test_a_question_left_unanswered_can_be_answered_later(anna: Talker) -> None:
    await anna.says("led on Tuesday with Priya Nair", "yes")
    asked = await anna.says("led my group yesterday with Priya", "yes")
    await anna.says("led on 3 November", "yes", "how big should a group be?")
    await anna.presses(asked.press("The same person"))

    assert (await anna.says("how many with Priya?")).text == "2 sessions with Priya logged."


async def test_who_is_known_in_full_is_not_taken_for_somebody_of_another_name(anna: Talker) -> None:
    await _led_with_priya_nair_and_priya(anna)
    await anna.presses("The same person")

    assert "?" not in (await anna.says("led on 3 November with Priya Shah", "yes")).text


async def test_who_is_who_is_asked_once_more_where_it_was_not_answered(anna: Talker) -> None:
    await _led_with_priya_nair_and_priya(anna)
    await anna.says("how many left?")
    heard = await anna.says("led on Monday with Sam", "yes")
    assert "Is Priya the same person as Priya Nair?" in heard.text
    heard = await anna.says("led on 9 November with Kit", "yes")
    assert "same person" not in heard.text


@pytest.mark.parametrize(
    "answer", ["Priya and Priya Nair are the same person", "Priya is the same as Priya Nair"]
)
async def test_two_names_are_said_to_be_one_person_at_any_time(anna: Talker, answer: str) -> None:
    await _led_with_priya_nair_and_priya(anna)
    await anna.says("how many left?")
    assert "Priya and Priya Nair are the same person" in (await anna.says(answer)).text
    assert "2 sessions with Priya Nair" in (await anna.says("how many sessions with Priya Nair?")).text
    heard = await anna.says("Priya and Priya Nair are two people")
    assert "Priya and Priya Nair are two people" in heard.text


@pytest.mark.parametrize(
    ("told", "said", "called"),
    [
        ("Asha", "Asha's surname is Patel", "Asha Patel"),
        ("Ashling", "it's spelt Aisling", "Aisling"),
        ("Ashling", "Ashling is spelt Aisling", "Aisling"),
        ("Ashling", "sorry, her name is spelt Aisling", "Aisling"),
    ],
)
@pytest.mark.parametrize("saved_first", [False, True])
async def test_a_colleague_is_given_the_right_name(
    anna: Talker, told: str, said: str, called: str, saved_first: bool
) -> None:
    await anna.says(f"led on Monday with {told}", *(["yes"] if saved_first else []))
    heard = await anna.says(said)
    assert heard.last.headline == f"Group led, Monday 16 November, with {called}"
    heard = await anna.says("yes")
    assert "same person" not in heard.text
    assert _names(await anna.kept()) == [called]


async def test_nobody_is_renamed_who_is_not_known(anna: Talker) -> None:
    await anna.says("led on Monday with Asha", "yes")
    heard = await anna.says("Bob's surname is Patel")
    assert heard.text == "I know no colleague of yours called Bob. Nothing was changed."


async def test_a_colleague_of_a_colleague_is_not_taken_for_them(anna: Talker) -> None:
    await anna.says("led with Ruth's colleague Tom on Monday", "yes")
    assert _names(await anna.kept()) == ["Tom"]
