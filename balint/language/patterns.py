"""Regular expressions laid out over lines."""

import re


def rows(layout: str) -> str:
    """The expression without the line breaks and the indentation it is laid out with."""
    return re.sub(r"\n\s*", "", layout)


def pattern(layout: str) -> re.Pattern[str]:
    """The expression compiled, for either case."""
    return re.compile(rows(layout), re.IGNORECASE)
