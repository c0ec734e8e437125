"""Teaching the encoder of balint/guidance which questions ask the same. Not needed to run the assistant."""
