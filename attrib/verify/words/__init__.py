"""Where words stand in a source, and how far they are the words of the source."""
