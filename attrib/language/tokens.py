"""How many tokens a text has, without anybody's tokenizer.

UTF-8 bytes divided by four, rounded up: about four letters of English, two of Russian, one and
a third of Chinese. Byte-level tokenizers lie near it; it is an estimate and no promise about
any one model.
"""

from __future__ import annotations


def estimate_tokens(text: str) -> int:
    """UTF-8 bytes of ``text`` divided by four, rounded up."""
    return -(-utf8_size(text) // 4)


def utf8_size(text: str) -> int:
    """Bytes of ``text`` in UTF-8; a lone surrogate takes three."""
    return len(text) if text.isascii() else len(text.encode("utf-8", "surrogatepass"))
