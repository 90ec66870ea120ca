"""The ground floor: what is known of quotation marks, sentences, words, cues and names.

It knows text, not rooms; every room may stand on it.
"""
