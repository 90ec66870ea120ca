"""French and Spanish "que" behind a cue that opens no clause of what is said."""

from __future__ import annotations

from attrib.language.regex import regex
from attrib.model import Span


def is_no_complement(gap: str, source: Span, cue: Span) -> bool:
    """``gap``: what stands between speaker and cue and the content behind them."""
    return _MORE_THAN.search(gap) is not None or (source.end <= cue.start and _is_relative_to(gap))


def _is_relative_to(gap: str) -> bool:
    """ "répétant les termes que | le baron …": of an object; not "exprime l’espoir que"."""
    found = _OBJECT_THAT.fullmatch(gap)
    return found is not None and _STATES.match(found["noun"]) is None


_OBJECT_THAT = regex(
    r"\s(?:les|des|ces|ses|leurs|los|las|unos|unas|sus)\s(?P<noun>[a-zà-ÿ]+)\squ(?:e\s|['’])"
)
_STATES = regex(
    r"(?:idé|fait|impression|sentiment|souhait|espoir|crainte|peur|conviction|certitude|assurance|promesse"
    r"|garantie|avis|opinion|thèse|hypothèse|nouvelle|rumeur|preuve|regret|vœu|constat|argument|message|signe"
    r"|jour|semaine|mois|an|fois|heure|días|semanas|meses|años|veces|horas|esperanza|temor|noticia|rumor|prueba"
    r"|señal|idea|periodista|journaliste|médico|medio)"
)
_MORE_THAN = regex(
    r"\b(?:(?<!de )(?<!en )plus|moins|aussi(?=\s[a-zà-ÿ]+\s)(?!\squ)"
    r"|autant|mieux|más|menos|tan|tanto|mejor|peor)"
    r"(?:\s(?!tard|tôt|tarde|temprano|adelante)[a-zà-ÿ]+){0,2}\squ(?:e\s|['’])$"
)
""" "m’observa plus attentivement que | jamais"."""
