"""How long it took, as people say it."""

import pytest

from balint.language.durations import read_duration

LENGTHS = {
    30: ["half an hour"],
    45: ["three quarters of an hour", "three-quarters of an hour", "45'", "fourty five minutes"],
    50: ["50 min", "fifty minute hour", "fifty-minute hour", "the 50-minute hour"],
    60: [
        "for an hour",
        "an hr",
        "an hour-long session",
        "the usual hour",
        "a good hour",
        "60mins",
        "a 60 minute slot",
        "60' ",
        "60′",
        "one hr",
        "1 h",
        "hour or so",
        "about an hour",
        "just over an hour",
    ],
    70: ["an hour and ten", "an hour plus ten minutes"],
    75: [
        "hour and a quarter",
        "1h15",
        "1h 15m",
        "seventy five minutes",
        "seventy-five minutes",
        "an hour fifteen",
        "hour fifteen",
        "an hour and 1/4",
        "length 75",
        "1.25 hrs",
        "1¼ hrs",
        "started 7 finished 8.15",
        "6pm to 7:15pm",
    ],
    80: ["an hour and twenty", "an hour and twenty minutes", "lasted 80", "lasted eighty"],
    90: [
        "an hour and a half",
        "90m",
        "1.5h",
        "1hr 30",
        "1 hr 30 mins",
        "1½ hours",
        "1 1/2 hrs",
        "90-minute group",
        "ninety mins",
        "hr and half",
        "hour n half",
        "one and a half hours",
        "the full hour and a half",
        "hour-and-a-half",
        "1:30 hours",
        "1:30h",
        "1h30m",
        "1h30min",
        "ninety minutes flat",
        "an hour thirty",
        "hour thirty",
        "one hour thirty",
        "one hour 30",
        "1 hour and 1/2",
        "1 and a half hrs",
        "1 and 1/2 hours",
        "an hour & a half",
        "hour + half",
        "1 hr and a half",
        "1 hour and a half",
        "90 minutes' worth",
        "90 minute session",
        "90 minuets",
        "90 minuts",
        "90 mintues",
        "90 mns",
        "90min.",
        "an hour an a half",
        "hour an a half",
        "ninty minutes",
        "1,5 hours",
        "1h½",
        "duration 90",
        "duration: 90",
        "took 90",
        "went on for 90 minutes",
        "from 7 to 8.30pm",
        "7-8.30pm",
        "19:00-20:30",
        "7pm till 8.30pm",
        "7 till half 8",
        "half six till eight",
        "began at 7pm and ended at 8.30pm",
        "1900-2030",
        "between 6 and 7.30pm",
        "12.30 to 2",
        "12.30-2pm",
        "from six until half past seven",
        "from 18:30 to 20:00",
    ],
    95: ["ran to 95 mins"],
    100: ["one hour and forty minutes", "a double session (100 mins)"],
    105: [
        "one and three quarter hours",
        "an hour and three quarters",
        "an hour and three-quarters",
        "1 hour 3/4",
        "1¾ hours",
    ],
    120: [
        "two hours",
        "2 hrs",
        "nearly two hours",
        "just under two hours",
        "a whole two hours",
        "two full hours",
        "two solid hours",
        "two long hours",
    ],
    150: ["two and a half hours", "2.5 hrs"],
}


@pytest.mark.parametrize(
    ("text", "minutes"), [(text, minutes) for minutes, texts in LENGTHS.items() for text in texts]
)
def test_a_length(text: str, minutes: int) -> None:
    assert read_duration(text) == minutes
    assert read_duration(f"led on Tuesday, {text}, with Asha") == minutes


@pytest.mark.parametrize("text", ["1 h 8 people", "an hour 20 of us", "one hour 30 people"])
def test_heads_behind_an_hour_are_no_minutes(text: str) -> None:
    assert read_duration(text) == 60


@pytest.mark.parametrize(
    "text",
    ["took 8 people", "finished at 8", "two long stories", "room 90", "took 2 buses", "5 minutes late"],
)
def test_what_is_no_length(text: str) -> None:
    assert read_duration(text) is None
