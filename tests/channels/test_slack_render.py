"""A reply in blocks: whole, within Slack's limits, and as it was written."""

from hypothesis import given
from hypothesis import strategies as st

from balint.messages import Button, Outcome, Press, Reply, Source, Topic
from bot.channels.slack.home import home
from bot.channels.slack.render import render
from tests.channels.blocks import check_message, check_view, labels_of, text_of

SOURCE = Source("Starting a new group", "Size", "The Balint Society")


def reply(text: str = "", headline: str = "", **more: object) -> Reply:
    given = {"topic": Topic.HELP, "outcome": Outcome.ANSWERED, "text": text, "headline": headline, **more}
    return Reply(**given)  # type: ignore[arg-type]


def buttons(number: int, label: str = "Save") -> tuple[Button, ...]:
    return tuple(Button(f"{label} {n}", Press("set", "log", (str(n),))) for n in range(number))


words = st.text(st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from("\n &<>*_~`"), max_size=9000)


@given(words, words)
def test_any_reply_is_within_the_limits(text: str, headline: str) -> None:
    said = reply(text, headline, sources=(SOURCE,) * 12, buttons=buttons(30, "x" * 90))
    for page in render(said):
        check_message({"text": page.text, "blocks": list(page.blocks)})


def test_nothing_is_lost_where_a_text_is_split() -> None:
    paragraphs = "\n\n".join(f"{number}: {'word & word ' * 60}" for number in range(30))
    shown = "".join(text_of(list(page.blocks)) for page in render(reply(paragraphs, "Headline")))
    assert "".join(shown.split()) == "".join(f"Headline{paragraphs}".split())


def test_a_reply_without_words_is_no_message() -> None:
    assert render(reply()) == ()


def test_the_headline_is_bold_and_escaped() -> None:
    [page] = render(reply("Text & <more>", "3 left"))
    assert page.blocks[0]["text"] == {"type": "mrkdwn", "text": "*3 left*"}
    assert page.blocks[1]["text"] == {"type": "mrkdwn", "text": "Text &amp; &lt;more&gt;"}
    assert page.text == "*3 left*\nText &amp; &lt;more&gt;"


def test_signs_that_format_stand_as_they_are() -> None:
    for odd in ("R. *x* _y_ `z`", "> quoted", ":smile:", "~gone~"):
        [page] = render(reply(odd))
        assert page.blocks[0]["text"] == {"type": "plain_text", "text": odd, "emoji": False}


def test_buttons_carry_their_press_and_the_first_that_confirms_stands_out() -> None:
    offer = (
        Button("Save", Press("confirm", "log", ("1", "1"))),
        Button("Save as another", Press("confirm", "log", ("1", "2"))),
        Button("Cancel", Press("cancel", "log", ("1",))),
    )
    [page] = render(reply("Shall I save it?", buttons=offer))
    elements = page.blocks[-1]["elements"]
    assert [each["value"] for each in elements] == ["confirm:log:1:1", "confirm:log:1:2", "cancel:log:1"]
    assert [each.get("style") for each in elements] == ["primary", None, None]


def test_the_sources_stand_in_a_context_block() -> None:
    [page] = render(reply("8–10", sources=(SOURCE,)))
    assert page.blocks[-1]["type"] == "context"
    assert text_of([page.blocks[-1]]) == "Source: Starting a new group, “Size” (The Balint Society)"


@given(words)
def test_a_home_is_within_the_limits(text: str) -> None:
    view = home(reply(text, "What is left", buttons=buttons(4), sources=(SOURCE,)))
    check_view(view, "home")
    assert labels_of(view["blocks"])[0] == "Log a session"
