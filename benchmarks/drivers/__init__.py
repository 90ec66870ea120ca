"""Scripts that run inside the environment of a tool that we compare with.

Each reads JSON lines ``{"source": ..., "quote": ...}`` from standard input and writes one JSON
value for each line: true if the tool accepts the quote. They import nothing of attrib.
"""
