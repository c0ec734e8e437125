"""Conversations, line by line, as somebody would type them: what they hear, and what is kept."""
