"""What a message means: every reader of the language asked in turn, the surest first."""

from datetime import date

from balint.language.case_material import holds_case_material
from balint.language.corrections import read_correction
from balint.language.questions import read_question
from balint.language.reports import read_report
from balint.language.said import CaseMaterial, Reported, Said, Unclear
from balint.language.words import read_word

LONGEST = 2_000  # characters; nobody reports a session at more length


def understand(text: str, today: date, *, drafting: bool) -> Said:
    """What was said on the day `today`. `drafting` holds while a log is open or has just been saved."""
    if len(text) > LONGEST:
        return Unclear()
    word = read_word(text)
    if word is not None:
        return word
    if holds_case_material(text):
        report = read_report(text, today)
        return CaseMaterial(report.sessions if isinstance(report, Reported) else ())
    correction = read_correction(text, today) if drafting else None
    return correction or read_question(text) or read_report(text, today) or Unclear()
