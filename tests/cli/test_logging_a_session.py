"""The conversations of everyday, through the whole program: log, mend, undo, ask."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import pytest

from tests.cli.program import Line, Reply, Talk, chat, entries, kinds_of, press, presses_of, talking, text_of


@dataclass(frozen=True, slots=True)
class Day:
    """One program for all of them: it starts slowly, and a conversation ends where the next begins."""

    talk: Talk
    database: str

    def say(self, *lines: Line) -> Sequence[list[Reply]]:
        return [self.talk.say(line) for line in lines]


@pytest.fixture(scope="module")
def whole_day(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Day]:
    database = f"sqlite:///{tmp_path_factory.mktemp('day') / 'balint.db'}"
    with talking(database) as talk:
        talk.say("hello")
        yield Day(talk, database)
        assert talk.end() == 0


@pytest.fixture
def alice(whole_day: Day) -> Iterator[Day]:
    """Alice, with nothing logged and no log open, before and after."""
    yield whole_day
    whole_day.say("cancel")
    while "nothing to undo" not in text_of(whole_day.talk.say("undo")):
        pass


def test_a_report_is_offered_and_saved_by_its_button(alice: Day) -> None:
    """What was understood is read back; what is saved says where the pathway stands."""
    (offered,) = alice.say("led my group yesterday with Priya, online, 8 people")
    assert kinds_of(offered) == [("log", "asked")]
    assert text_of(offered).startswith("Group led, Friday 20 November, with Priya, online, 8 people")
    confirm = presses_of(offered)[0]
    assert confirm.startswith("confirm")
    (saved,) = alice.say(press(confirm))
    assert kinds_of(saved) == [("log", "done")]
    assert text_of(saved) == "Saved: Group led, Friday 20 November.\n29 groups left to lead, 1 of 30 logged."
    (entry,) = entries(alice.database)
    assert (entry["activity"], entry["date"]) == ("group_led", "2026-11-20")
    assert (entry["co_leader"], entry["format"], entry["participants"]) == ("Priya", "online", 8)


def test_a_bare_log_takes_today_and_a_yes_saves_it(alice: Day) -> None:
    """ "/log led group" is finished without a day, and offers today."""
    offered, saved = alice.say("/log led group", "yes")
    assert presses_of(offered)[0].startswith("confirm")
    assert text_of(saved).startswith("Saved: Group led, Saturday 21 November.")


def test_a_question_in_the_middle_does_not_lose_the_log(alice: Day) -> None:
    """It is answered, number first, and the log goes on: yes saves it."""
    _, answered, saved, left = alice.say(
        "log supervision on Monday with Ruth",
        "how many supervisions left?",
        "yes",
        "how many supervisions left?",
    )
    assert kinds_of(answered) == [("progress", "answered"), ("log", "asked")]
    assert text_of(answered).startswith("9 supervision sessions left")
    assert answered[0]["sources"]
    assert "Supervision, Monday 16 November, with Ruth" in answered[1]["text"]
    assert text_of(saved).startswith("Saved: Supervision, Monday 16 November.")
    assert text_of(left).startswith("8 supervision sessions left")


def test_a_log_is_corrected_before_it_is_saved(alice: Day) -> None:
    """In words, one thing after another; the older button shows how it stands now and saves nothing."""
    offered, _, corrected = alice.say(
        "led my group yesterday with Priya, 8 people", "no, on Thursday", "make it 9 people"
    )
    assert "Thursday 19 November, with Priya, 9 people" in text_of(corrected)
    older, saved = alice.say(press(presses_of(offered)[0]), "yes")
    assert "changed it since" in text_of(older)
    assert text_of(saved).startswith("Saved: Group led, Thursday 19 November.")


def test_what_was_saved_is_taken_back(alice: Day) -> None:
    """By its button or in words, one log after the other; then there is nothing more to undo."""
    _, group, _, _ = alice.say("led my group yesterday", "yes", "supervision on Monday with Ruth", "yes")
    by_button, in_words, none = alice.say(press(presses_of(group)[0]), "undo", "undo")
    assert text_of(by_button).startswith("Undone: Group led, Friday 20 November")
    assert text_of(in_words).startswith("Undone: Supervision, Monday 16 November")
    assert "nothing to undo" in text_of(none)


@pytest.mark.parametrize("line", ["cancel", "no", press("Cancel")])
def test_what_was_not_meant_is_let_go(alice: Day, line: Line) -> None:
    _, cancelled, nothing = alice.say("led my group yesterday", line, "yes")
    assert "Nothing was saved" in text_of(cancelled)
    assert kinds_of(nothing) == [("help", "answered")]


def test_several_sessions_are_saved_at_once(alice: Day) -> None:
    offered, saved, undone = alice.say("led on 5, 12 and 19 October", "yes", "undo")
    assert "Shall I save these 3?" in text_of(offered)
    assert "27 groups left to lead" in text_of(saved)
    assert "30 groups left to lead" in text_of(undone)


def test_details_are_asked_for_one_by_one_and_may_be_passed_over(alice: Day) -> None:
    _, co_leader, place, many, offered = alice.say(
        "led my group yesterday", press("Add details"), "Priya Nair", press("Online"), "skip"
    )
    assert "Who led it with you?" in text_of(co_leader)
    assert "in person or online" in text_of(place)
    assert "How many took part?" in text_of(many)
    for question in (co_leader, place, many):
        assert not any(each.startswith("confirm") for each in presses_of(question))
    assert presses_of(offered)[0].startswith("confirm")
    assert "with Priya Nair, online" in text_of(offered)


def test_what_is_left_is_said_of_every_criterion(alice: Day) -> None:
    """With the numbers done, and where the rules stand."""
    _, _, left = alice.say("led my group yesterday", "yes", "what's left?")
    assert kinds_of(left) == [("progress", "answered")]
    for line in (
        "30 groups to attend, 29 groups to lead, 4 leadership days, 9 supervision sessions",
        "▱▱▱▱▱▱▱▱▱▱ 0 of 30 attended",
        "▰▱▱▱▱▱▱▱▱▱ 1 of 30 led",
        "▱▱▱▱▱▱▱▱▱▱ 0 of 4 leadership days",
        "▱▱▱▱▱▱▱▱▱▱ 0 of 9 supervision",
        "▱▱▱▱▱▱▱▱▱▱ 0 of 6 funded group",
    ):
        assert line in text_of(left)
    assert {source["title"] for source in left[0]["sources"]} == {"Leadership accreditation"}


GUIDANCE = {
    "how big should a group be?": ("answered", "8–10"),
    "how much should I charge?": ("answered", "£15–£25"),
    "tips for online groups": ("answered", "computer or laptop"),
    "what does membership cost?": ("not_covered", "administrator"),
    "do I need insurance?": ("not_covered", ""),
    "who is the prime minister?": ("not_covered", ""),
}


@pytest.fixture(scope="module")
def guided(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Reply]]:
    database = f"sqlite:///{tmp_path_factory.mktemp('guidance') / 'balint.db'}"
    answers = chat(database, ["hello", *GUIDANCE])
    return dict(zip(GUIDANCE, answers[1:], strict=True))


@pytest.mark.parametrize("question", GUIDANCE)
def test_a_question_is_answered_from_the_guidance_or_honestly_not(
    guided: dict[str, list[Reply]], question: str
) -> None:
    """In at most 1,200 characters, and with a source wherever there is an answer."""
    (reply,) = guided[question]
    outcome, says = GUIDANCE[question]
    assert (reply["topic"], reply["outcome"]) == ("guidance", outcome)
    assert says in reply["text"]
    assert len(reply["text"]) <= 1200
    assert bool(reply["sources"]) == (outcome == "answered")
