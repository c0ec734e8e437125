"""Numbers that name a thing or its price, and count nothing: room 4, session 6 of 10, group number 9, £20."""

from balint.language.clauses import READ, write_over
from balint.language.patterns import pattern

_LABEL = pattern(
    r"""(?P<price>[£$€]\s?\d[\d,.]*\b|\b\d+(?:\.\d+)? ?(?:pounds|quid|euros)\b)
    |\b(?:groups?|sessions?|meetings?|supervisions?|entry)\s(?:number\s|no\.?\s?|nr\.?\s|\#)\#?(?P<numbered>\d{1,3})\b
    |\b(?:group|session|meeting|week|part)\s(?P<of>\d{1,2}\sof\s\d{1,2})\b(?!\s(?:of|came|there|present|people))
    |\b(?:room|bay|ward|floor|level|page|chapter|form|cohort|block|unit|building|platform|invoice|ref|module
    |number|no\.|case|patient|session)\s\#?(?P<named>\d{1,4}(?:\.\d+)?[a-z]?)\b
    (?!\s?(?:[/:-]|st\b|nd\b|rd\b|th\b|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|people|ppl|of\sus|members
    |min|hour|hr|came|attended|present|doctors|gps))"""
)


def without_labels(text: str) -> str:
    """The text with such numbers written over, every other character in its place."""
    for label in _LABEL.finditer(text):
        name = label.lastgroup or ""
        text = write_over(text, *label.span(name), READ)
    return text
