"""French and Spanish: who speaks where the subject does not stand right before its verb."""
