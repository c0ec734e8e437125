"""What a model reads out of a report where the rules find nothing: taught on reports, not written by hand."""

from balint.language.tagging.filling import Part, filled
from balint.language.tagging.tagger import read_tags

__all__ = ["Part", "filled", "read_tags"]
