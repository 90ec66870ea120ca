"""Extract: engines that state who said what. Their answers are untrusted."""
