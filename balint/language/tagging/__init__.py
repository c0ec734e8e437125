"""What a model reads out of a report where the rules find nothing: taught on reports, not written by hand."""

from balint.language.tagging.filling import filled
from balint.language.tagging.tagger import Tags, read_tags

__all__ = ["Tags", "filled", "read_tags"]
