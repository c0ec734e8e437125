"""What a text means, in numbers: taught on examples, and run on numpy."""
