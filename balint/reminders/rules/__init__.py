"""What there is to be reminded of: one module for each kind of thing."""
