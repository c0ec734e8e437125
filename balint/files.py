"""Files that people send: which are taken, and why one is not."""

import re
from dataclasses import dataclass
from enum import StrEnum

MOST_BYTES = 5 * 1024 * 1024  # what is kept of one; every platform takes as much from a bot
LONGEST_NAME = 60  # characters, which any file system takes
ANY_KIND = "application/octet-stream"
PICTURES = ("image/jpeg", "image/png")


class Trouble(StrEnum):
    TOO_LARGE = "too_large"
    KIND = "kind"  # none that could be sent on
    SEVERAL = "several"
    NOT_FETCHED = "not_fetched"


@dataclass(frozen=True, slots=True)
class File:
    """A file that is kept, by its number. Its content is looked up when it is sent."""

    id: int
    name: str
    media_type: str

    @property
    def is_picture(self) -> bool:
        return self.media_type in PICTURES


@dataclass(frozen=True, slots=True, kw_only=True)
class SentFile:
    """A file that came with a message. `reference` says where the platform has it, until it is `kept`;
    `size` is in bytes, 0 where it is not said.
    """

    name: str = ""
    media_type: str = ANY_KIND
    size: int = 0
    reference: str = ""
    kept: File | None = None
    trouble: Trouble | None = None


def described(name: str, media_type: str, *, size: int = 0, reference: str) -> SentFile:
    """With a name and a type that can be kept and shown, whatever was said of it."""
    shown = " ".join("".join(each if each.isprintable() else " " for each in name).split())
    known = re.fullmatch(r"[\w.+-]{1,40}/[\w.+-]{1,80}", media_type, re.ASCII)
    return SentFile(
        name=shown[-LONGEST_NAME:] or "document",
        media_type=media_type.lower() if known else ANY_KIND,
        size=size,
        reference=reference,
    )
