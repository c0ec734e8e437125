"""A reply becomes messages that Telegram takes, and nothing of it is lost."""

from hypothesis import given
from hypothesis import strategies as st

from balint.messages import Button, Outcome, Press, Reply, Source, Topic
from bot.channels.telegram.render import LONGEST_TEXT, length, render, rows_of
from tests.channels.markup import parse, units


def reply(text: str = "", headline: str = "", **more: object) -> Reply:
    given = {"topic": Topic.HELP, "outcome": Outcome.ANSWERED, "text": text, "headline": headline, **more}
    return Reply(**given)  # type: ignore[arg-type]


def button(label: str) -> Button:
    return Button(label, Press("ask", "guidance", ("x",)))


def test_the_headline_is_bold_and_the_source_in_italics() -> None:
    [page] = render(reply("Two < three & four", "A <b> headline", sources=(Source("T", "S", "O"),)))
    assert page.html == (
        "<b>A &lt;b&gt; headline</b>\nTwo &lt; three &amp; four\n\n<i>Source: T, “S” (O)</i>"
    )


def test_long_texts_are_split_at_paragraphs_and_the_last_page_has_the_buttons() -> None:
    paragraphs = [f"{number} " + "word " * 200 for number in range(10)]
    pages = render(reply("\n\n".join(paragraphs), buttons=(button("Yes"),)))
    assert len(pages) == 3
    assert [bool(page.rows) for page in pages] == [False, False, True]
    assert all(page.html[0].isdecimal() for page in pages)


def test_no_words_make_no_page() -> None:
    assert render(reply()) == ()


def test_short_labels_stand_side_by_side() -> None:
    labels = ["Save", "Add details", "Cancel", "What does a group leader do when somebody is late?"]
    rows = rows_of(tuple(button(label) for label in labels))
    assert [[each.label for each in row] for row in rows] == [labels[:3], labels[3:]]


@given(
    st.text(st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from("\n <>&\"'😀"), max_size=9000)
)
def test_every_page_can_be_taken_and_no_word_is_lost(text: str) -> None:
    pages = [parse(page.html)[0] for page in render(reply(text, "Headline"))]
    assert all(0 < units(page) <= LONGEST_TEXT for page in pages)
    assert "".join("".join(pages).split()) == "".join(f"Headline{text}".split())


@given(st.text(max_size=50))
def test_length_is_counted_as_telegram_does(text: str) -> None:
    assert length(text) == sum(2 if ord(character) > 0xFFFF else 1 for character in text)
