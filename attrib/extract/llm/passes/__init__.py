"""Questions beyond one answer: what it leaves out, and what only a whole document shows."""
