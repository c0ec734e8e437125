"""What finding and queueing the reminders that are due costs, among few people and among many."""
