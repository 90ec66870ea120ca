"""Which of the languages with a cue lexicon a text is in."""

from __future__ import annotations

from attrib.language.regex import regex

_BETWEEN = regex(r"[\W\d_]+")
_SAMPLE = 300
"""Words looked at; more change nothing."""
_LEAST = 0.08
"""Share of function words below which a text is in none of the languages."""

_COMMON = {
    "en": """the of and to in that is was for it with as on be at by this had not are but from or
        have an they which one you were her all she there would their we him been has when
        who will no more if out so said what its about than into them can only other some
        could time these""",
    "de": """der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als
        auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem
        über einen so zum war haben nur oder aber vor zur bis mehr durch man sein wurde sei
        ich wir ihr""",
    "fr": """de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se
        ce il sont avec ou son mais comme on elle aux cette nous ils lui leur était être
        fait je vous dit deux même tout ont sa ses sans si où ces avait""",
    "es": """de la que el en y a los se del las un por con no una su para es al lo como más o
        pero sus va dijo le ha me si sin sobre este ya entre cuando todo esta ser son dos
        también fue había era muy años hasta desde está mi porque qué sólo han yo""",
}
_KIN = {
    "it": """di e il la che non è per un una in con sono da della del dei gli nel alla dal le a
        i più anche questo ha delle nella suo sua lo ma ed dalla degli ai stato come si hanno
        era se""",
    "pt": """de a o e que do da em um para com não uma os no se na por mais as dos como mas ao ele
        das à seu sua ou quando muito nos já eu também só pelo pela até isso ela entre depois sem
        mesmo aos seus foi são me si""",
    "nl": """de het een van en in is dat op te zijn met voor die niet aan er om ook als bij door
        maar naar uit nog dan over ze hij ik was worden wordt werd heeft had zei we wat""",
}
"""Languages without rules that share many short words with one of the four."""
_SETS = {code: frozenset(words.split()) for code, words in _COMMON.items()}
_KIN_SETS = [frozenset(words.split()) for words in _KIN.values()]
_WEIGHTS = {
    word: 1 / sum(word in known for known in _SETS.values())
    for known in _SETS.values()
    for word in known
}
"""A word that two languages share tells half as much."""
_WEIGHTS_IN = {code: {word: _WEIGHTS[word] for word in known} for code, known in _SETS.items()}


def guess_language(text: str) -> str | None:
    """``en``, ``de``, ``fr``, ``es``, or None when the text is in none of them."""
    words = _first_words(text)
    if not words:
        return None
    known = list(filter(_WEIGHTS.__contains__, words))
    share = {
        code: sum(filter(None, map(weights.get, known))) / len(words)
        for code, weights in _WEIGHTS_IN.items()
    }
    best = max(share, key=lambda code: share[code])
    if share[best] < _LEAST or (best != "en" and _is_kin(words, best)):
        return None
    return best


def _is_kin(words: list[str], best: str) -> bool:
    """More of the words are only a kindred language’s than only ``best``’s."""
    own = _SETS[best]
    for kin in _KIN_SETS:
        theirs, ours = kin - own, own - kin
        if sum(map(theirs.__contains__, words)) > sum(map(ours.__contains__, words)):
            return True
    return False


def _first_words(text: str) -> list[str]:
    """The first words in lower case, ``_SAMPLE`` of them at most."""
    words = _BETWEEN.split(text, _SAMPLE)[:_SAMPLE]  # without the rest of the text
    return " ".join(words).lower().split()


def is_function_word(word: str) -> bool:
    """A common word of one of the languages; capitals do not matter."""
    return word.lower() in _WEIGHTS or word.lower() in _OPENING


_OPENING = frozenset(
    [
        *("selon", "dans", "pour", "après", "avant", "depuis", "lors", "chez", "contre", "malgré"),
        *("laut", "gegen", "seit", "trotz", "während", "nachdem", "según", "hacia", "durante"),
        *(
            "interrogé",
            "interrogée",
            "joint",
            "jointe",
            "contacté",
            "contactée",
            "celui",
            "celle",
            "d'après",
            "d’après",
        ),
        *(
            "jamais",
            "toujours",
            "personne",
            "rien",
            "ainsi",
            "certes",
            "enfin",
            "désormais",
            "parfois",
        ),
        *("tous", "toutes", "chaque", "todos", "todas", "cada", "devant", "parmi", "derrière"),
        *("votre", "notre", "leur", "nuestro", "nuestra", "vuestro", "euer", "eure"),
        *("nunca", "jamás", "nadie", "siempre", "ahora", "quizá", "niemals", "niemand", "immer"),
        *("ceux", "celles", "preguntado", "preguntada", "además", "también", "luego", "tras"),
        *("after", "before", "during", "despite", "asked", "according"),
    ]
)
"""More words that sentences begin with and that are no names."""
