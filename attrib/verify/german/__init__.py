"""German clauses: their subjects, case, mood and voice, and what reports without a cue."""
