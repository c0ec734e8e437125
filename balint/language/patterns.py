"""Regular expressions and tables of words laid out over lines."""

import re
from functools import cached_property
from typing import Any, cast


class _Expression:
    """A regular expression that is compiled when it is first asked for anything but how it is written.

    There are some 850 of them, and to compile them all takes half a second: a start need not wait for those
    that its first message has no use for.
    """

    def __init__(self, written: str, flags: int) -> None:
        self.pattern = written
        self._flags = flags

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self.pattern, self._flags)

    def __getattr__(self, name: str) -> Any:
        found = getattr(self._compiled, name)
        setattr(self, name, found)  # from now on it is found without coming here, and costs nothing more
        return found


def expression(written: str, flags: int = 0) -> re.Pattern[str]:
    """As `re.compile`, but compiled when it is first used; for whatever is made as its module is imported.

    It has all that a compiled one has, but is no argument for the functions of `re`.
    """
    return cast("re.Pattern[str]", _Expression(written, flags))


def rows(layout: str) -> str:
    """The expression without the line breaks and the indentation it is laid out with."""
    return re.sub(r"\n\s*", "", layout)


def pattern(layout: str) -> re.Pattern[str]:
    """The expression as it is laid out over lines, for either case; compiled when it is first used."""
    return expression(rows(layout), re.IGNORECASE)


def words(table: str) -> frozenset[str]:
    """The words of a table, whatever the lines and spaces between them."""
    return frozenset(table.split())
