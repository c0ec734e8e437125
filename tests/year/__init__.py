"""A year in the lives of fifteen people, and what they are reminded of in it."""
