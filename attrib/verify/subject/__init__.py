"""Noun phrases, and which is the subject of a cue by English word order."""
