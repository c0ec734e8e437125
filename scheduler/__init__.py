"""What happens by itself: the clock, and the delivery of what is to be said."""
