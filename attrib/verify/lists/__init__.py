"""Words by what they do, in several languages."""
