"""Pictures, drawn when they are sent."""
