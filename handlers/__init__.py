"""What a person can do, one file each.

A handler takes what was said and a unit of work, and returns a reply."""
