"""What a model reads out of a report where the rules find nothing: taught on reports, not written by hand."""

from balint.language.tagging.filling import (
    EVEN,
    LIKELY,
    SURE_OF_KIND,
    UNLIKELY,
    Part,
    filled,
    likeliest,
    surest_activity,
    tells_of_none,
)
from balint.language.tagging.tagger import Tags, read_tags

__all__ = [
    "EVEN",
    "LIKELY",
    "SURE_OF_KIND",
    "UNLIKELY",
    "Part",
    "Tags",
    "filled",
    "likeliest",
    "read_tags",
    "surest_activity",
    "tells_of_none",
]
