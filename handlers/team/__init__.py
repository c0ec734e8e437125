"""What the accreditation team can do. To anybody else none of it exists."""
