"""A question as it may be passed on: nobody is named, nobody's story is told, and nothing else changes."""

import pytest

from balint.language.passing_on import fit_to_pass_on

KNOWN = ("Ruth Adler", "Ruth", "Mark")


@pytest.mark.parametrize(
    ("asked", "passed_on"),
    [
        ("Can Priya Nair lead alone?", "Can [name] lead alone?"),
        ("can i lead with asha", "can i lead with [name]"),
        ("Can I co-lead with Asha and Dr O’Neill?", "Can I co-lead with [name] and [name]?"),
        ("Does Will Smith lead in May?", "Does [name] lead in May?"),
        ("can my husband, Tom Brown, join?", "can my husband, [name], join?"),
        ("does ruth adler get paid", "does [name] get paid"),
        ("is Mark insured?", "is [name] insured?"),
        ("Can Anna-Maria de Souza supervise me?", "Can [name] supervise me?"),
        ("/ask who insures Mr Patel?", "who insures [name]?"),
        ("write to me@nhs.net or +44 7700 900123", "write to [address] or [number]"),
    ],
)
def test_names_addresses_and_numbers_are_left_out(asked: str, passed_on: str) -> None:
    assert fit_to_pass_on(asked, KNOWN) == passed_on


@pytest.mark.parametrize(
    "asked",
    [
        "Is there a group near Leeds?",
        "is there a Balint group in Scotland",
        "Who is Michael Balint?",
        "WHAT DOES MEMBERSHIP COST",
        "May I use Zoom or Teams?",
        "Will the Royal College of Psychiatrists pay?",
        "does the Oxford weekend count for CPD",
        "my supervisor keeps forgetting the form",
        "do 30 groups from 2019 count",
        "what should a leader do if a member cries?",
        "can someone with depression become a leader?",
        "what happens to my hours if a supervisor dies?",
        "one member has never paid, what do I do?",
        "may a member bring her baby to the group?",
        "does a 10 year old group have to register again?",
        "I was in hospital for a month, can I get an extension?",
    ],
)
def test_what_names_nobody_is_passed_on_as_it_was_asked(asked: str) -> None:
    assert fit_to_pass_on(asked, KNOWN) == asked


@pytest.mark.parametrize(
    "asked",
    [
        "What should I do about my patient who cries in every consultation?",
        "A patient of ours, 54, with diabetes wants to sue us; does insurance cover it?",
        "Do I need insurance? A client hit me last week.",
        "one member, a nurse, told us of a man who died after surgery, should we tell anyone?",
        "our supervisor has had a stroke, how do we go on?",
        "A participant's brother was murdered, do we have to pause?",
        "One GP confided she wants to give up medicine, whom do I tell?",
        "a 32-year-old teacher with panic attacks came to a session, is that okay?",
        "there is a lady in our group whose child is in prison, is it confidential?",
        "what if that member with depression comes back?",
    ],
)
def test_a_story_is_not_passed_on(asked: str) -> None:
    assert fit_to_pass_on(asked) is None
