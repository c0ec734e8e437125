"""The days of sessions in hand that have none yet: "Tuesday and Thursday", "one on Friday, 8 people"."""

from datetime import date

from balint.language.activities import find_activities
from balint.language.corrections import read_correction
from balint.language.dates import find_dates
from balint.language.patterns import pattern
from balint.language.reports import read_report
from balint.language.said import Reported
from balint.language.spelling import straight
from balint.pathway.entries import Session

_LONGEST = 160  # characters
_WHICH = pattern(
    r"""\b(?:(?:the |my )?(?:first|second|third|fourth|last|other|next|earlier|later)
    (?: (?:one|group|session|time))?|one|they|it|those)(?: (?:was|were))?
    (?= (?:on\b|in\b|the\b|mon|tue|wed|thu|fri|sat|sun|\d))"""
)
_NUMBER = pattern(r"\d{1,2}")
_NUMBERS = pattern(r"(?:on |the )*\d{1,2}(?:(?:, ?| and | & | )+\d{1,2})+")
_JOIN = pattern(r"\b(?:on|the|and|then|both|was|were|sorry|please)\b|[\s,.;:&+–—-]+|\u2022")


def read_on_days(text: str, stretch: str, today: date) -> tuple[Session, ...]:
    """What is told of each day where nothing but days and details is said, in the stretch of time that was
    told before it, "last week". () for anything else.
    """
    said = straight(text).strip()
    if len(said) > _LONGEST or "?" in said or any(one.activity for one in find_activities(said)):
        return ()
    said = _WHICH.sub("", said).strip(" ,.")
    if _NUMBERS.fullmatch(said):  # "3, 10 and 17"
        said = _NUMBER.sub(r"\g<0>th", said)
    report = read_report(f"{stretch} I led {said}".strip() if stretch else f"led {said}", today)
    if not isinstance(report, Reported) or report.problems or not _is_all(said, today):
        return ()
    sure = all(one.on and one.quantity == 1 for one in report.sessions)
    return report.sessions if sure else ()


def _is_all(said: str, today: date) -> bool:
    """Whether there is nothing in it but days and what can be told of a session."""
    rest = said
    for one in reversed(find_dates(said, today)):
        rest = f"{rest[: one.start]}\u2022{rest[one.end :]}"
    parts = (_JOIN.sub(" ", part).strip() for part in rest.split("\u2022"))
    return all(_is_detail(part, today) for part in parts if part)


def _is_detail(part: str, today: date) -> bool:
    change = read_correction(f"it was {part}", today)
    return change is not None and change.change != Session() and not change.problems
