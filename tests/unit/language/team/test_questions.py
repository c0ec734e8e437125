"""What the team says of questions and answers, and what it is read as."""

from datetime import date

import pytest

from balint.language.team.questions import OURSELVES, Wish, Wished, persons_address, read_source, read_wish

SATURDAY = date(2026, 11, 21)


@pytest.mark.parametrize(
    ("said", "wished"),
    [
        ("/questions", Wished(Wish.SEE)),
        ("what have people asked?", Wished(Wish.SEE)),
        ("what did people ask this week", Wished(Wish.SEE)),
        ("can you show me the unanswered questions please", Wished(Wish.SEE)),
        ("which questions were not covered?", Wished(Wish.SEE)),
        ("are there any questions waiting?", Wished(Wish.SEE)),
        ("what couldn’t you answer?", Wished(Wish.SEE)),
        ("show 3", Wished(Wish.SHOW, 3)),
        ("show me the one about dogs", Wished(Wish.SHOW, about="dogs")),
        ("answer 2", Wished(Wish.ANSWER, 2)),
        ("answer the second one", Wished(Wish.ANSWER, 2)),
        ("answer the one about insurance", Wished(Wish.ANSWER, about="insurance")),
        ("answer it", Wished(Wish.ANSWER)),
        ("leave 2 aside", Wished(Wish.LEAVE, 2)),
        ("leave it aside", Wished(Wish.LEAVE)),
        ("/answers", Wished(Wish.ANSWERS)),
        ("what have we answered so far?", Wished(Wish.ANSWERS)),
        ("change the answer about CPD", Wished(Wish.CHANGE, about="CPD")),
        ("change the text", Wished(Wish.CHANGE_TEXT)),
        ("take the answer about insurance back", Wished(Wish.TAKE_BACK, about="insurance")),
        ("withdraw the answer on CPD", Wished(Wish.TAKE_BACK, about="CPD")),
        ("how many supervisions left?", None),
        ("show my sessions", None),
        ("led my group last night", None),
        ("delete 3", None),
        ("how should I answer a question in the group?", None),
    ],
)
def test_wishes(said: str, wished: Wished | None) -> None:
    assert read_wish(said) == wished


@pytest.mark.parametrize(
    ("said", "owner", "days"),
    [
        ("the accreditation team, today", OURSELVES, (SATURDAY, SATURDAY)),
        ("ours", OURSELVES, None),
        ("3 June", OURSELVES, (date(2026, 6, 3), date(2026, 6, 3))),
        ("it’s from the Council, 12 May", "The Council", (date(2026, 5, 12), date(2026, 5, 12))),
        (
            "Balint Society handbook, June 2025",
            "Balint Society handbook",
            (date(2025, 6, 1), date(2025, 6, 30)),
        ),
    ],
)
def test_sources(said: str, owner: str, days: tuple[date, date] | None) -> None:
    told = read_source(said, SATURDAY)
    assert told
    assert (told.owner, told.days, told.clear) == (owner, days, True)


def test_a_day_that_there_is_not_is_no_source_yet() -> None:
    told = read_source("Council, 30 February", SATURDAY)
    assert told
    assert not told.clear


@pytest.mark.parametrize("said", ["x" * 200, "do I need that?", "", "from"])
def test_what_names_nobody_is_no_source(said: str) -> None:
    assert read_source(said, SATURDAY) is None


def test_the_address_of_an_office_is_nobodys_own() -> None:
    assert persons_address("Write to info@balint.co.uk or ruth.adler@gmail.com") == "ruth.adler@gmail.com"
    assert persons_address("Write to accreditation@balint.co.uk") == ""
