"""The three styles of asking about a chunk, and what each comes to."""
