"""The picture of a portfolio, read back as a phone would."""

import io
import logging

import pytest
from PIL import Image

from balint import charts
from balint.charts import Bar, Chart
from balint.messages import Outcome, Picture, Reply, Topic
from bot.pictures.drawing import draw

DONE, INK = (11, 110, 110), (23, 36, 43)
NAMES = (
    "Groups attended",
    "Groups led",
    "Leadership days",
    "Supervision sessions",
    "Funded supervision group sessions",
)
TARGETS = (30, 30, 4, 9, 6)


def _reply(content: str) -> Reply:
    picture = Picture("progress.png", "image/png", content, alternative="Your progress")
    return Reply(topic=Topic.PROGRESS, outcome=Outcome.ANSWERED, text="30 left", pictures=(picture,))


def _chart(*done: int, estimated: int = 0, names: tuple[str, ...] = NAMES) -> str:
    bars = (Bar(name, n, target, estimated) for name, n, target in zip(names, done, TARGETS, strict=True))
    return charts.write(Chart("Your progress", "2 of 5 criteria met · 21 November 2026", tuple(bars)))


def _png(content: str) -> bytes:
    [drawn] = draw(_reply(content))
    return drawn.png


def _pixels(content: str) -> tuple[Image.Image, dict[object, int]]:
    image = Image.open(io.BytesIO(_png(content))).convert("RGB")
    return image, {colour: number for number, colour in image.getcolors(1_000_000) or ()}


NOTHING, SOME, ALL = _chart(0, 0, 0, 0, 0), _chart(9, 21, 3, 9, 2), _chart(34, 30, 4, 9, 6)


@pytest.mark.parametrize(
    "content",
    [
        NOTHING,
        SOME,
        ALL,
        _chart(30, 21, 4, 9, 2, estimated=2),
        _chart(9, 21, 3, 9, 2, names=("Groups of whatever kind, attended as an ordinary member",) * 5),
    ],
    ids=["nothing", "some", "all", "estimated", "long labels"],
)
def test_a_picture_is_light_and_sharp(content: str) -> None:
    image, colours = _pixels(content)

    assert image.width == 800
    assert 0.7 <= image.height / image.width <= 1.5
    assert image.getpixel((0, 0)) == image.getpixel((799, image.height - 1)) == (255, 255, 255)
    assert colours[(255, 255, 255)] > image.width * image.height / 2
    assert colours[INK] > 3000, "there are no words in it"


@pytest.mark.parametrize("content", [NOTHING, SOME, ALL, _chart(30, 21, 4, 9, 2, estimated=2)])
def test_with_the_labels_of_the_criteria_it_is_below_60_kilobytes(content: str) -> None:
    assert len(_png(content)) <= 60_000


def test_the_more_is_done_the_more_of_a_bar_is_filled() -> None:
    filled = [_pixels(content)[1].get(DONE, 0) for content in (NOTHING, SOME, ALL)]

    assert filled[0] == 0
    assert 20_000 < filled[1] < filled[2]


def test_what_is_estimated_is_not_filled_as_if_it_were_sure() -> None:
    sure, estimated = _pixels(_chart(30, 30, 4, 9, 6)), _pixels(_chart(30, 30, 4, 9, 6, estimated=4))

    assert estimated[1][DONE] < sure[1][DONE]
    assert estimated[0].height > sure[0].height, "what the stripes mean is not said"


def test_no_label_is_cut_off_by_the_edge() -> None:
    image, _ = _pixels(
        _chart(1, 1, 1, 1, 1, names=("An ordinary member of ongoing groups, and more of them",) * 5)
    )

    margin = image.crop((image.width - 40, 0, image.width, image.height))
    assert margin.getcolors() == [(40 * image.height, (255, 255, 255))]


def test_signs_of_markup_are_words_like_others() -> None:
    assert _png(_chart(1, 1, 1, 1, 1, names=('<b>&"', "]]>", "…", "–", "’")))


def test_the_same_is_drawn_once() -> None:
    assert _png(SOME) is _png(_chart(9, 21, 3, 9, 2))


@pytest.mark.parametrize("content", ["", "progress", '{"title": "Ruth"}'])
def test_what_cannot_be_drawn_is_left_out_and_its_content_not_logged(
    content: str, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG):
        assert draw(_reply(content)) == ()

    assert "could not be drawn" in caplog.text
    assert "Ruth" not in caplog.text
