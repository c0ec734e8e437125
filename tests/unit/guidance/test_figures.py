"""Every figure in the sources stands in an answer that cites that source, beside what it is a figure of."""

import re

import pytest

from balint.guidance.library import Library

STARTING = "Starting a new Balint group"
ACCREDITATION = "Leadership accreditation"
LEGAL = "About Balint groups: frequently asked questions"
POSTER = "Balint groups in the Intellectual Disability academic programme (poster)"
LEADER = "A leader’s page"


@pytest.mark.parametrize(
    ("source", "figure", "of"),
    [
        (STARTING, "8–10", "members|people"),
        (STARTING, "6–8", "members|people"),
        (STARTING, "First 5", "coordinators"),
        (STARTING, "(?i:two|2)", "leaders"),
        (STARTING, "half", "session"),
        (STARTING, "5–10 minutes", "early|before"),
        (STARTING, "£60–£75", "hour"),
        (STARTING, "£15–£25", "90-minute"),
        (STARTING, "several months", "advance"),
        (STARTING, "one", "accredited by the"),
        (ACCREDITATION, "30", "attend"),
        (ACCREDITATION, "12", "UKCP"),
        (ACCREDITATION, "30", "[Ll]ead"),
        (ACCREDITATION, "2", "weekend"),
        (ACCREDITATION, "4", "leadership days|days"),
        (ACCREDITATION, "9", "supervision"),
        (ACCREDITATION, "6", "Society-funded|funded"),
        (ACCREDITATION, "8", "competenc"),
        (ACCREDITATION, "June 2023", "pathway"),
        (ACCREDITATION, "2022", "criteria|rewritten"),
        (LEGAL, "8–12", "participants|people|members"),
        (LEGAL, "two|2", "leaders|facilitators"),
        (LEGAL, "2–4 weeks", "every"),
        (LEGAL, "60–90", "minutes"),
        (LEGAL, "60 years", "doctors|ago|used"),
        (LEGAL, "1950s", "Tavistock"),
        (LEGAL, "1957", "The Doctor, [Hh]is Patient"),
        (LEADER, "up to 12", "participants|people|members"),
        (LEADER, "45 minutes", "case|presentation"),
        (LEADER, "90–120", "minutes"),
        (LEADER, "4 weeks", "month"),
        (LEADER, "1950s", "book|Balint"),
        (LEADER, "1890", "1970"),
        (LEADER, "1930s", "Britain"),
        (LEADER, "third", "wife"),
        (POSTER, "80%", "interest"),
        (POSTER, "42%", "5"),
        (POSTER, "91%", "medical"),
        (POSTER, "15%", "core trainees"),
        (POSTER, "56%", "consultants"),
        (POSTER, "October 2019", "began|started|introduced|first"),
        (POSTER, "December 2021", "feedback|questionnaires|collected"),
        (POSTER, "March 2020", "COVID|paused|stopped|suspended"),
        (POSTER, "January 2021", "virtual|online"),
        (POSTER, r"\b9\b", "face to face|face-to-face"),
        (POSTER, r"\b8\b", "virtual|online"),
        (POSTER, r"2 to 5|2 a term to 5|from 2", "term"),
        (POSTER, "43%", "63%"),
        (POSTER, "29%", "75%"),
        (POSTER, "100%", "wellbeing"),
        (POSTER, "71%", "wellbeing"),
        (POSTER, "(?i:four|4) (?:time )?points|4 times|four times", "2019|term"),
    ],
)
def test_a_figure_of_a_source_stands_in_an_answer_that_cites_it(
    library: Library, source: str, figure: str, of: str
) -> None:
    number = figure if figure.startswith((r"\b", "(?")) else rf"(?<!\d)(?:{figure})(?!\d)"
    assert any(
        re.search(number, entry.answer) and re.search(of, entry.answer)
        for entry in library.entries
        if source in {each.title for each in entry.sources}
    ), f"no answer from “{source}” has {figure} with {of}"
