"""What the accreditation team says, read as values."""
