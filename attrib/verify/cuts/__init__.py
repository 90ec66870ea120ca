"""What was cut off around words and whether that turns them; content that runs on too far."""
