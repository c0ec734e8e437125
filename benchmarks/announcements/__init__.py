"""Everybody once, at the platform's pace: what an announcement to many people costs, and what goes wrong."""
