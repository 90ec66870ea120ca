"""Answers that come within a day, from the Batch API."""
