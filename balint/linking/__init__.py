"""One person in several places: the codes that join them, what becomes one, and where we write to."""
