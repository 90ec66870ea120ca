"""Whom a mention means, and who only owns, sends or stands beside the speaker."""
