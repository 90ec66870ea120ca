"""How much a run may ask and spend, and how fast; what that would be."""
