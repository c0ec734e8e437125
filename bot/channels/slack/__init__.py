"""Slack as a channel: Socket Mode or HTTP events in, the Web API out."""

CHANNEL = "slack"
