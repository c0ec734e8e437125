"""What people tell of themselves. Today is Saturday 21 November 2026."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from balint.language.about_self import read_about_self
from balint.language.said import AboutSelf

TODAY = date(2026, 11, 21)

TOLD: list[tuple[str, AboutSelf]] = [
    (
        "I'm Fiona, GP in Aberdeen, joined October 2024, no psychotherapy qualification",
        AboutSelf(name="Fiona", joined=(date(2024, 10, 1), date(2024, 10, 31)), psychodynamic=False),
    ),
    (
        "I think I joined in, oh, September 2024 or thereabouts",
        AboutSelf(joined=(date(2024, 9, 1), date(2024, 9, 30))),
    ),
    (
        "I joined the pathway, I think, in September 2024",
        AboutSelf(joined=(date(2024, 9, 1), date(2024, 9, 30))),
    ),
    (
        "joined the path way in march twenty twenty four",
        AboutSelf(joined=(date(2024, 3, 1), date(2024, 3, 31))),
    ),
    ("No, nothing psychodynamic I'm afraid", AboutSelf(psychodynamic=False)),
    ("I'm Sue", AboutSelf(name="Sue")),
    ("hi, I'm Sue", AboutSelf(name="Sue")),
    ("Hi I'm Sue Smith.", AboutSelf(name="Sue Smith")),
    ("call me Dr Patel", AboutSelf(name="Dr Patel")),
    ("please call me priya", AboutSelf(name="Priya")),
    ("My name is Priya Nair", AboutSelf(name="Priya Nair")),
    ("my name's Ben", AboutSelf(name="Ben")),
    ("I am Asha", AboutSelf(name="Asha")),
    ("I'm Ben Hall", AboutSelf(name="Ben Hall")),
    ("my name is Dee Church", AboutSelf(name="Dee Church")),
    ("I joined in March 2023", AboutSelf(joined=(date(2023, 3, 1), date(2023, 3, 31)))),
    ("on the pathway since 2021", AboutSelf(joined=(date(2021, 1, 1), date(2021, 12, 31)))),
    ("I've been on the pathway since 2021", AboutSelf(joined=(date(2021, 1, 1), date(2021, 12, 31)))),
    (
        "I started the accreditation pathway last year",
        AboutSelf(joined=(date(2025, 1, 1), date(2025, 12, 31))),
    ),
    ("I joined the Balint pathway in March 2023", AboutSelf(joined=(date(2023, 3, 1), date(2023, 3, 31)))),
    ("I joined in 2023", AboutSelf(joined=(date(2023, 1, 1), date(2023, 12, 31)))),
    ("I joined in June 2023", AboutSelf(joined=(date(2023, 6, 1), date(2023, 6, 30)))),
    ("I joined the pathway in early 2022", AboutSelf(joined=(date(2022, 1, 1), date(2022, 12, 31)))),
    ("I joined before June 2023", AboutSelf(joined=(date.min, date(2023, 5, 31)))),
    ("I joined the pathway after June 2023", AboutSelf(joined=(date(2023, 7, 1), date(2026, 11, 21)))),
    ("I've been on the pathway for two years", AboutSelf(joined=(date(2023, 11, 22), date(2025, 11, 21)))),
    ("I joined the pathway two years ago", AboutSelf(joined=(date(2023, 11, 22), date(2025, 11, 21)))),
    ("joined in 05/2022", AboutSelf(joined=(date(2022, 5, 1), date(2022, 5, 31)))),
    ("I haven't joined yet", AboutSelf(not_joined=True)),
    ("I'm not on the pathway", AboutSelf(not_joined=True)),
    ("I haven't started the accreditation pathway yet", AboutSelf(not_joined=True)),
    ("I've not joined", AboutSelf(not_joined=True)),
    ("I'm a BPC psychotherapist", AboutSelf(psychodynamic=True)),
    ("I'm UKCP registered", AboutSelf(psychodynamic=True)),
    ("I'm a psychoanalyst", AboutSelf(psychodynamic=True)),
    ("I trained as a psychodynamic counsellor", AboutSelf(psychodynamic=True)),
    ("I have no psychodynamic training", AboutSelf(psychodynamic=False)),
    ("I don't have a formal qualification", AboutSelf(psychodynamic=False)),
    ("I'm not BPC registered", AboutSelf(psychodynamic=False)),
    ("I have a diploma in psychodynamic counselling", AboutSelf(psychodynamic=True)),
    ("I'm a GP and a psychoanalyst", AboutSelf(psychodynamic=True)),
    ("I live in Wellington", AboutSelf(time_zone="Pacific/Auckland")),
    ("my time zone is Europe/Dublin", AboutSelf(time_zone="Europe/Dublin")),
    ("I'm in New York", AboutSelf(time_zone="America/New_York")),
    ("set my timezone to Auckland", AboutSelf(time_zone="Pacific/Auckland")),
    ("timezone Dublin", AboutSelf(time_zone="Europe/Dublin")),
    ("I'm on New York time", AboutSelf(time_zone="America/New_York")),
    ("I'm based in Leeds", AboutSelf(time_zone="Europe/London")),
    ("I'm in Reading", AboutSelf(time_zone="Europe/London")),
    (
        "Hi, I'm Sue, a GP in Leeds. I joined in March 2023 and I'm BPC registered.",
        AboutSelf(name="Sue", joined=(date(2023, 3, 1), date(2023, 3, 31)), psychodynamic=True),
    ),
    ("I'm Dr Patel from Leeds", AboutSelf(name="Dr Patel")),
    ("I'm a member of the BPC", AboutSelf(psychodynamic=True)),
    ("I qualified as a psychoanalytic psychotherapist in 2010", AboutSelf(psychodynamic=True)),
    ("I moved to Dublin", AboutSelf(time_zone="Europe/Dublin")),
    ("change my name to Sue", AboutSelf(name="Sue")),
    ("change my time zone to Auckland", AboutSelf(time_zone="Pacific/Auckland")),
    ("I was on the pathway from 2019", AboutSelf(joined=(date(2019, 1, 1), date(2019, 12, 31)))),
    ("I'm Ruth, not Asha", AboutSelf(name="Ruth")),
    ("I'm May", AboutSelf(name="May")),
    ("I live in the UK", AboutSelf(time_zone="Europe/London")),
    ("I'm not BPC after all", AboutSelf(psychodynamic=False)),
    ("I'm not psychodynamically trained", AboutSelf(psychodynamic=False)),
    ("no psychotherapy training", AboutSelf(psychodynamic=False)),
    ("I trained as a psychodynamic counsellor (BACP)", AboutSelf(psychodynamic=True)),
    ("I have a UKCP registration", AboutSelf(psychodynamic=True)),
    ("I'm UKCP", AboutSelf(psychodynamic=True)),
    ("I'm a BACP counsellor", AboutSelf(unsure_training=True)),
    ("I'm BACP accredited", AboutSelf(unsure_training=True)),
    ("I'm a psychotherapist", AboutSelf(unsure_training=True)),
    ("I'm on the pathway", AboutSelf(joined=(date.min, TODAY))),
    ("I'm just starting", AboutSelf(joined=(date(2026, 9, 21), TODAY))),
    ("I've just joined the pathway", AboutSelf(joined=(date(2026, 9, 21), TODAY))),
    ("I'm new to the pathway", AboutSelf(joined=(date(2026, 9, 21), TODAY))),
    ("I haven't registered yet", AboutSelf(not_joined=True)),
    ("I'm accredited already", AboutSelf(accredited=True)),
    ("I've been accredited since 2019", AboutSelf(accredited=True)),
    ("I'm an accredited Balint leader", AboutSelf(accredited=True)),
    ("I'm not accredited yet", AboutSelf(accredited=False)),
    ("I'm in New Zealand now", AboutSelf(time_zone="Pacific/Auckland")),
    ("my time zone is GMT+2", AboutSelf(time_zone="Etc/GMT-2")),
    ("my time zone is Europe/Paris", AboutSelf(time_zone="Europe/Paris")),
    ("my time zone is Ireland", AboutSelf(time_zone="Europe/Dublin")),
    ("I'm in Perth, Australia", AboutSelf(time_zone="Australia/Perth")),
    ("I'm in Perth", AboutSelf(time_zones=("Europe/London", "Australia/Perth"))),
    ("we've moved back to the UK", AboutSelf(time_zone="Europe/London")),
    ("I moved to Spain last year", AboutSelf(time_zone="Europe/Madrid")),
    ("/timezone Auckland", AboutSelf(time_zone="Pacific/Auckland")),
    ("could you set my time zone to Dublin?", AboutSelf(time_zone="Europe/Dublin")),
    ("can you change my name to Sue?", AboutSelf(name="Sue")),
    ("my name isn't Anna, it's Sue", AboutSelf(name="Sue")),
    ("I signed up in 2022", AboutSelf(joined=(date(2022, 1, 1), date(2022, 12, 31)))),
    ("I joined the scheme in 2021", AboutSelf(joined=(date(2021, 1, 1), date(2021, 12, 31)))),
    ("I got my accreditation in 2019", AboutSelf(accredited=True)),
    ("UKCP registered", AboutSelf(psychodynamic=True)),
    ("I'm no longer UKCP registered", AboutSelf(psychodynamic=False)),
    ("my qualification is psychodynamic", AboutSelf(psychodynamic=True)),
    ("I live in Narnia", AboutSelf(unknown_place="Narnia")),
    ("my time zone is Narnia", AboutSelf(unknown_place="Narnia")),
    ("I've moved to Spain and I'm called Ana", AboutSelf(name="Ana", time_zone="Europe/Madrid")),
]

# Feelings and talk, questions, reports, and what others are.
NOTHING = [
    "I haven't joined a group yet",
    "I'm a GP",
    "I'm training to be a psychoanalyst",
    "I'm a trainee psychodynamic counsellor",
    "I'm in a group",
    "I'm in London on Tuesday",
    "I'm in Birmingham, Alabama",
    "I'm accredited in another country",
    "I've just been accredited, what now",
    "I started in 2022",
    "I'm in Spain until Friday",
    "I live in a small village",
    "I'm based in general practice",
    "I'm just starting a group",
    "I'm tired",
    "I'm late",
    "I'm exhausted",
    "I'm leading on Tuesday",
    "I'm on holiday",
    "I'm not sure",
    "put Anna on the pathway from 1 March 2024",
    "I'm done",
    "I'm Tired",
    "I'm British",
    "I'M TIRED",
    "I'm Priya's co-leader",
    "I'm a BPC psychotherapist, how many groups do I need?",
    "I joined the pathway in 2021, which rules apply to me?",
    "I'm Sue. I led my group last night",
    "I joined late on Tuesday",
    "I joined on Zoom",
    "I joined on Tuesday",
    "I joined the group in March 2023",
    "I joined a Balint group in October",
    "I joined the Society in 2020",
    "led with Ruth on Tuesday",
    "call me tomorrow",
    "call me back",
    "my supervisor is BPC registered",
    "Priya is a psychoanalyst",
    "I saw a psychoanalyst",
    "am I UKCP registered?",
    "I'm with Priya",
    "I'm Monday",
    "I'm so tired, the group was hard",
    "I'm supervised by a psychoanalyst",
    "I started leading in 2020",
    "joined last October",
    "It's Sue",
    "I'm going to Paris",
]


@pytest.mark.parametrize(("text", "told"), TOLD)
def test_what_is_told(text: str, told: AboutSelf) -> None:
    assert read_about_self(text, TODAY) == told


@pytest.mark.parametrize("text", NOTHING)
def test_what_tells_nothing_of_oneself(text: str) -> None:
    assert read_about_self(text, TODAY) is None


@settings(deadline=None)
@given(st.text(max_size=350))
def test_any_text_can_be_read(text: str) -> None:
    assert isinstance(read_about_self(text, TODAY), AboutSelf | None)
