"""One request to a server, and what may answer in its place: kept answers, recordings."""
