"""How the tagger of reports is taught: on all seen sets, and on reports written for teaching alone."""
