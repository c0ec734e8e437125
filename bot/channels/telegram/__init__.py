"""Telegram as a channel: long polling or a webhook in, the Bot API out."""

CHANNEL = "telegram"
