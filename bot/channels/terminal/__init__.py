"""The terminal as a channel: for trying the assistant out, for scripts, and for tests."""

CHANNEL = "terminal"
ACCOUNT = "local"
