"""Regular expressions and tables of words laid out over lines."""

import re


def rows(layout: str) -> str:
    """The expression without the line breaks and the indentation it is laid out with."""
    return re.sub(r"\n\s*", "", layout)


def pattern(layout: str) -> re.Pattern[str]:
    """The expression compiled, for either case."""
    return re.compile(rows(layout), re.IGNORECASE)


def words(table: str) -> frozenset[str]:
    """The words of a table, whatever the lines and spaces between them."""
    return frozenset(table.split())
