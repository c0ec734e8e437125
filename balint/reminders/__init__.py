"""What people are reminded of, and when: pure rules over what they have told."""
