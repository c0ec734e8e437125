"""What is told of what is to come: bookings, regular groups, Form R, and wishes about reminders.

These readers come first of all, so each takes only what it is sure of; what they leave is read as before.
"""

from balint.language.ahead.reading import read_ahead

__all__ = ["read_ahead"]
