"""`balint chat --json`, line by line: what the contract of the command line promises a script."""

import asyncio
import os
import subprocess
from datetime import UTC, datetime, timedelta

import pytest

from balint.messages import ConversationKey, Incoming, Outcome, Say, Topic
from balint.messages import Reply as Words
from storage import inbox, outbox, people
from storage.database import opened
from tests.cli.program import (
    NOW,
    Line,
    Reply,
    chat,
    entries,
    kinds_of,
    press,
    presses_of,
    read,
    run,
    talking,
    text_of,
)
from tests.starting import PROGRAM, surroundings

TOPICS = {
    "welcome",
    "log",
    "progress",
    "guidance",
    "reminder",
    "booking",
    "form_r",
    "stage",
    "team",
    "announcement",
    "settings",
    "help",
    "privacy",
}
OUTCOMES = {"answered", "asked", "done", "not_covered", "refused", "error"}


# One JSON line for each line of input, and nothing else.


def test_standard_output_holds_one_line_of_json_for_each_line_of_input(database_url: str) -> None:
    """Exactly one, and nothing else: logs and warnings go to standard error. The last line needs no end."""
    typed = b"hello\n\n   \nled my group yesterday\nhow many left to lead?\nyes\n{}\n{\nnonsense\r\n\nthanks"
    ended = run(
        "chat",
        "--json",
        database=database_url,
        typed=typed,
        settings={"BALINT_LOG_LEVEL": "debug", "BALINT_DATABASE": "misspelt"},
    )
    answers = read(ended.out)
    assert ended.code == 0
    assert len(answers) == 11
    assert all(answers)
    assert "BALINT_DATABASE is not a setting" in ended.err


def test_nothing_said_is_nothing_answered(database: str) -> None:
    """Empty input exits 0 without output."""
    ended = run("chat", "--json", database=database)
    assert (ended.code, ended.out, ended.err) == (0, "", "")


def test_the_end_of_a_line_and_the_mark_at_the_start_of_a_file_are_no_part_of_what_is_said(
    database: str,
) -> None:
    """As Windows writes them. What else looks like the end of a line is in it, and ends no line of output."""
    (_, offered), saved, odd = chat(
        database,
        [
            b'\xef\xbb\xbf{"text": "led my group yesterday"}\r',
            b'{"press": "Save"}\r',
            b"one\rtwo\x0bthree\x0cfour\xc2\x85five\xe2\x80\xa8six\xe2\x80\xa9seven",
        ],
    )
    assert offered["text"].startswith("Group led, Friday 20 November")
    assert kinds_of(saved) == [("log", "done")]
    assert len(odd) == 1


def test_what_nobody_could_read_is_said_next_time(database: str) -> None:
    """`balint chat | true`: no traceback, and the reply comes first in the next line of output."""
    nobody, screen = os.pipe()
    os.close(nobody)
    ended = subprocess.run(
        [PROGRAM, "chat", "--as", "Alice", "--now", NOW, "--json"],
        input=b"hello\n",
        stdout=screen,
        stderr=subprocess.PIPE,
        env=surroundings({"BALINT_DATABASE_URL": database}),
        check=False,
    )
    os.close(screen)
    assert (ended.returncode, ended.stderr) == (1, b"")
    (replies,) = chat(database, ["thanks"])
    assert [topic for topic, _ in kinds_of(replies)] == ["welcome", "help"]


# The shape of a line.


@pytest.fixture(scope="module")
def varied(tmp_path_factory: pytest.TempPathFactory) -> list[list[Reply]]:
    """Replies of every kind there is to a line."""
    return chat(
        f"sqlite:///{tmp_path_factory.mktemp('varied') / 'balint.db'}",
        [
            "led my group yesterday with Priya, online, 8 people",
            "how many supervisions left?",
            "Save",
            "undo",
            "how big should a group be?",
            "what does membership cost?",
            "my patient Mrs Jones told me she was beaten as a child",
            press("confirm:log:77:1"),
            "{",
            {"now": "never"},
            "thanks",
            press("Since June 2023"),
            "led a group on 30 February",
            "I'm leading next Tuesday",
            "cancel",
            "what's left?",
        ],
    )


def test_a_reply_has_these_keys_and_no_others(varied: list[list[Reply]]) -> None:
    """text, at, topic, outcome, buttons of label and press, sources of title and section, files."""
    for reply in (reply for replies in varied for reply in replies):
        assert list(reply) == ["text", "at", "topic", "outcome", "buttons", "sources", "files"]
        assert reply["text"].strip()
        assert all(list(button) == ["label", "press"] for button in reply["buttons"])
        assert all(list(source) == ["title", "section"] for source in reply["sources"])
        assert all(button["label"] and button["press"] for button in reply["buttons"])
        assert all(source["title"] and source["section"] for source in reply["sources"])
        assert all(list(file) == ["name", "media_type", "path"] for file in reply["files"])


def test_topic_and_outcome_are_of_the_lists(varied: list[list[Reply]]) -> None:
    kinds = {kind for replies in varied for kind in kinds_of(replies)}
    assert {topic for topic, _ in kinds} <= TOPICS
    assert {outcome for _, outcome in kinds} == OUTCOMES


def test_a_welcome_is_a_reply_of_its_own(varied: list[list[Reply]]) -> None:
    """It is `welcome`, `asked`; what was said first is answered in another. Nobody is welcomed twice."""
    welcome, answer = varied[0]
    assert kinds_of([welcome]) == [("welcome", "asked")]
    assert answer["topic"] == "log"
    assert "Friday 20 November" not in welcome["text"]
    assert not any(reply["topic"] == "welcome" for replies in varied[1:] for reply in replies)


def test_an_answer_from_the_guidance_names_its_sources(varied: list[list[Reply]]) -> None:
    """No answer without a source, no source without an answer."""
    for reply in (reply for replies in varied for reply in replies):
        if reply["topic"] == "guidance":
            assert bool(reply["sources"]) == (reply["outcome"] == "answered")


def test_at_is_the_local_moment_with_its_offset(database: str) -> None:
    """`--now` without an offset is British time, and so is `at`: GMT in winter, BST in summer."""
    moments = {
        "2026-03-29T00:59": "2026-03-29T00:59:00+00:00",
        "2026-03-29T01:00Z": "2026-03-29T02:00:00+01:00",
        "2026-07-01T10:00": "2026-07-01T10:00:00+01:00",
        "2026-07-02T10:00+05:30": "2026-07-02T05:30:00+01:00",
        "2026-11-21": "2026-11-21T00:00:00+00:00",
    }
    lines = [line for moment in moments for line in ({"now": moment}, "thanks")]
    answers = chat(database, ["hello", *lines], now="2026-03-28T10:00")
    assert [reply["at"] for reply in answers[0]] == ["2026-03-28T10:00:00+00:00"]
    assert [reply["at"] for replies in answers[2::2] for reply in replies] == list(moments.values())


def test_without_a_clock_set_at_is_the_present(database: str) -> None:
    before = datetime.now(UTC)
    ended = run("chat", "--json", database=database, typed=b"hello\n")
    at = datetime.fromisoformat(read(ended.out)[0][0]["at"])
    assert before <= at <= datetime.now(UTC)
    assert at.utcoffset() in (timedelta(0), timedelta(hours=1))


# Text, or an object with text, press or now.


def test_a_line_is_text_or_an_object(database: str) -> None:
    """Text, {"text"}, or {"press"} with a press value or a label of the latest offer: all the same."""
    pairs: list[tuple[Line, Line]] = [
        ("led my group yesterday", "yes"),
        ({"text": "led my group yesterday"}, {"text": "yes"}),
        ("led my group yesterday", press("confirm:log:3:1")),
        ("led my group yesterday", press("Save")),
        ("led my group yesterday", press("SAVE")),
        ("  led my group yesterday  ", "save"),
        (b'  {"text": "led my group yesterday"}  ', press(" Save ")),
        ({"text": "led my group\nyesterday"}, {"press": "Save", "id": "a name of its own"}),
    ]
    answers = chat(database, ["hello", *(line for pair in pairs for line in (*pair, "undo"))])[1:]
    for number, (offered, saved, undone) in enumerate(zip(*[iter(answers)] * 3, strict=True), start=1):
        assert presses_of(offered)[0] == f"confirm:log:{number}:1"
        assert kinds_of(saved) == [("log", "done")]
        assert text_of(saved).startswith("Saved: Group led, Friday 20 November")
        assert text_of(undone).startswith("Undone: Group led, Friday 20 November")


def test_a_message_with_an_id_of_its_own_is_heard_once(database: str) -> None:
    """A script that was cut off may send its last line again. Another person's id is their own."""
    line = {"text": "led my group yesterday", "id": "7"}
    said, again, another = chat(database, [line, line, {**line, "id": "8"}])
    assert presses_of(said)
    assert again == []
    assert another
    assert chat(database, [line], name="Bob") != [[]]


# The button that accepts what is offered.


def test_the_accepting_button_comes_first(database: str) -> None:
    """Its press begins with `confirm`, there is one, and no other button's does."""
    offers = [
        replies[-1]
        for replies in chat(
            database,
            [
                "led my group yesterday",
                "make it 9 people",
                "how many left to lead?",
                "yes",
                "led my group yesterday",
                "cancel",
                "led on 5, 12 and 19 October",
                "supervision on Monday with Ruth",
            ],
        )
        if replies[-1]["outcome"] == "asked"
    ]
    assert len(offers) == 6
    for offer in offers:
        first, *others = presses_of([offer])
        assert first.startswith("confirm")
        assert not any(other.startswith("confirm") for other in others)


NOT_TO_BE_CONFIRMED = [
    "how many supervisions left?",
    "who can supervise me?",
    "how big should a group be?",
    "did I lead my group yesterday?",
    "I'm leading next Tuesday",
    "I will lead my group tonight",
    "planning to lead on Monday",
    "we called off the group yesterday",
    "I didn't lead last week",
    "led a group on 30 February",
    "led a group on 5 January 2027",
    "led a group on the 45th",
    "log",
    "supervision?",
]


@pytest.fixture(scope="module")
def not_confirmed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Reply]]:
    """What is replied to each, with nothing open before it."""
    lines = ["hello", *(line for said in NOT_TO_BE_CONFIRMED for line in (said, "cancel"))]
    answers = chat(f"sqlite:///{tmp_path_factory.mktemp('not_confirmed') / 'balint.db'}", lines)
    return dict(zip(NOT_TO_BE_CONFIRMED, answers[1::2], strict=True))


@pytest.mark.parametrize("said", NOT_TO_BE_CONFIRMED)
def test_a_question_a_plan_or_an_unreadable_date_carries_no_confirming_button(
    not_confirmed: dict[str, list[Reply]], said: str
) -> None:
    assert not any(each.startswith("confirm") for each in presses_of(not_confirmed[said]))


# Offers and presses survive a restart of the program.


def test_an_offer_is_accepted_after_a_restart(database_url: str) -> None:
    """By its press in a second process; the same press once more says that it has done its work."""
    _, offered = chat(database_url, ["hello", "led my group yesterday with Priya"])
    confirm = presses_of(offered)[0]
    saved, again = chat(database_url, [press(confirm), press(confirm)], now="2026-11-21T12:00")
    assert kinds_of(saved) == [("log", "done")]
    assert "already" in text_of(again)


def test_a_log_goes_on_where_it_was_left_by_a_program_that_was_killed(database: str) -> None:
    """With an answer to what was asked, a correction, and a label."""
    with talking(database) as talk:
        talk.say("led my group yesterday")
        talk.say(press("Add details"))
        talk.kill()
    _, _, _, offered, saved = chat(database, ["Priya", "online", "9", "no, on Thursday", press("Save")])
    assert presses_of(offered)[0].startswith("confirm")
    assert kinds_of(saved) == [("log", "done")]
    (entry,) = entries(database)
    assert entry["date"] == "2026-11-19"
    assert (entry["co_leader"], entry["format"], entry["participants"]) == ("Priya", "online", 9)


# The clock.


def test_between_lines_the_clock_stands_still_and_now_moves_it(database: str) -> None:
    """Forward, or not at all, with nothing due gives no replies; "yesterday" is another day from then on.
    Backwards is an error, in whatever offset, and changes nothing.
    """
    hello, first, nowhere, forward, back, further_back, cancelled, second = chat(
        database,
        [
            "hello",
            "led my group yesterday",
            {"now": "2026-11-21T11:00+01:00"},
            {"now": "2026-11-25T09:30"},
            {"now": "2026-11-25T10:29+01:00"},
            {"now": "2026-11-21T10:00"},
            "cancel",
            "led my group yesterday",
        ],
    )
    assert {reply["at"] for reply in hello + first} == {"2026-11-21T10:00:00+00:00"}
    assert "Friday 20 November" in text_of(first)
    assert nowhere == forward == []
    assert kinds_of(back) == kinds_of(further_back) == [("help", "error")]
    assert "forward" in text_of(back)
    assert {reply["at"] for reply in back + cancelled + second} == {"2026-11-25T09:30:00+00:00"}
    assert "Tuesday 24 November" in text_of(second)


NO_MOMENTS = [
    "",
    "soon",
    "2026-02-30T10:00",
    "2026-11-21T25:00",
    "2026-11-21T10:00+99:00",
    "2026-11-21T10:00[Europe/London]",
    "9999-12-31T23:59:59-12:00",
    "0001-01-01T00:00:00+12:00",
    "\u0000",
]


def test_a_moment_that_cannot_be_read_is_a_kind_error(database: str) -> None:
    """It shows how to write one, and the clock stays where it stands."""
    for replies in chat(database, [{"now": moment} for moment in NO_MOMENTS]):
        assert kinds_of(replies) == [("help", "error")]
        assert "2026-11-21T10:00" in text_of(replies)
        assert replies[0]["at"] == "2026-11-21T10:00:00+00:00"


async def remind(database: str, name: str, occasions: list[str]) -> None:
    """Queue a reminder for a person of the terminal at each of these moments."""
    async with opened(database) as store, store.begin() as tx:
        person = await people.find_person(tx, "terminal", "local", name)
        assert person
        for due in occasions:
            words = Words(topic=Topic.REMINDER, outcome=Outcome.DONE, text=f"A word for {name}.")
            saying = Say(
                person_id=person.id,
                reply=words,
                dedup_key=f"{name} {due}",
                due_at=datetime.fromisoformat(due),
            )
            await outbox.say(tx, saying, datetime.fromisoformat(due))


def test_playing_time_says_what_falls_due_each_at_its_moment(database: str) -> None:
    """From one due moment to the next, for that person only; what others have to hear waits for them."""
    for name in ("Alice", "Bob"):
        chat(database, ["hello"], name=name, now="2026-03-20T10:00")
    asyncio.run(remind(database, "Alice", ["2026-03-28T09:00Z", "2026-03-29T09:00Z", "2026-05-01T09:00Z"]))
    asyncio.run(remind(database, "Bob", ["2026-03-28T12:00Z"]))
    nothing, in_winter_and_summer, line, in_may = chat(
        database,
        [{"now": "2026-03-28T08:59"}, {"now": "2026-03-30T10:00"}, "thanks", {"now": "2026-06-01T10:00"}],
        now="2026-03-20T10:00",
    )
    assert nothing == []
    assert [reply["at"] for reply in in_winter_and_summer] == [
        "2026-03-28T09:00:00+00:00",
        "2026-03-29T10:00:00+01:00",
    ]
    assert text_of(in_winter_and_summer) == "A word for Alice.\n\nA word for Alice."
    assert [reply["at"] for reply in line] == ["2026-03-30T10:00:00+01:00"]
    assert [reply["at"] for reply in in_may] == ["2026-05-01T10:00:00+01:00"]
    ((for_bob,),) = chat(database, [{"now": "2026-06-01T10:00"}], name="Bob", now="2026-03-20T10:00")
    assert (for_bob["text"], for_bob["at"]) == ("A word for Bob.", "2026-03-28T12:00:00+00:00")


async def write_from_telegram(database: str) -> None:
    """Somebody whose name there is that of a person here writes, and nobody has answered yet."""
    async with opened(database) as store:
        message = Incoming(
            conversation=ConversationKey("telegram", "1", "Alice", "Alice"),
            message_id="1",
            said_at=datetime(2026, 11, 21, 9, tzinfo=UTC),
            text="led my group yesterday",
        )
        await inbox.receive(store, message, message.said_at)


def test_a_chat_sends_to_terminal_addresses_only(database: str) -> None:
    """What came in on Telegram is left to those who serve it; here nothing is left waiting."""
    asyncio.run(write_from_telegram(database))
    answers = chat(database, ["hello", {"now": "2026-12-01T10:00"}])
    assert [kinds_of(replies) for replies in answers] == [[("welcome", "asked")], []]
    assert "1 waiting to be answered, 0 to be sent" in run("doctor", database=database).out


def test_reminders_are_played_in_order_for_who_sits_there_and_survive_a_restart(database: str) -> None:
    """Across the Sunday on which British clocks go back, from one process to the next."""
    began = "2026-10-23T10:00"
    chat(database, ["I lead every Sunday at 7pm", "hello"], name="Bob", now=began)
    told = [
        "hello",
        "I've booked supervision with Ruth on 26 October at 5pm",
        "I asked Ruth for Form R yesterday",
    ]
    booked = chat(database, told, name="Alice", now=began)[1]
    assert kinds_of(booked) == [("booking", "done")]
    before, after, saved = chat(
        database,
        [{"now": "2026-10-24T09:00"}, {"now": "2026-11-06T10:00"}, {"press": "It has arrived"}],
        name="Alice",
        now="2026-10-23T12:00",
    )
    assert [(reply["at"], reply["topic"]) for reply in before] == [("2026-10-24T09:00:00+01:00", "reminder")]
    assert text_of(before) == "Soon: supervision with Ruth, Monday 26 October at 5pm."
    assert [reply["at"] for reply in after] == ["2026-10-26T18:30:00+00:00", "2026-11-05T09:00:00+00:00"]
    assert after[0]["buttons"][0] == {"label": "Log it", "press": "confirm:booking:1"}
    assert kinds_of(saved) == [("form_r", "done")]
    ((logged,), *_) = chat(database, [{"press": "confirm:booking:1"}], name="Alice", now="2026-11-06T11:00")
    assert "Saved: Supervision, Monday 26 October." in logged["text"]
    # Who was away hears what still matters with their first line.
    ((hello, asked),) = chat(database, ["hello"], name="Bob", now="2026-10-27T12:00")
    assert (hello["topic"], asked["topic"]) == ("help", "reminder")
    assert "meet on Sunday 25 October?" in asked["text"]
