"""Inflected forms of regular verbs and nouns, by rule, for the cue lexicons.

Irregular verbs are listed in the lexicon files themselves; only what a rule gets right for
every member is here.
"""

from __future__ import annotations

_VOWELS = "aeiou"
_GERMAN_UNSTRESSED = ("be", "emp", "ent", "er", "ge", "miss", "ver", "zer", "wider", "über")


def english_verb(lemma: str) -> tuple[str, str, str, str]:
    """Third person, past, participle and ing-form of a regular verb (``quip`` is irregular)."""
    if lemma.endswith("e") and not lemma.endswith(("ee", "oe", "ye")):
        stem = lemma[:-1]
        return lemma + "s", stem + "ed", stem + "ed", stem + "ing"
    if lemma.endswith("y") and lemma[-2:-1] not in _VOWELS:
        stem = lemma[:-1]
        return stem + "ies", stem + "ied", stem + "ied", lemma + "ing"
    if lemma.endswith("ee"):
        return lemma + "s", lemma + "d", lemma + "d", lemma + "ing"
    third = lemma + ("es" if lemma.endswith(("s", "x", "z", "ch", "sh", "o")) else "s")
    return third, lemma + "ed", lemma + "ed", lemma + "ing"


def english_plural(noun: str) -> str:
    if noun.endswith("y") and noun[-2:-1] not in _VOWELS:
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "x", "z", "ch", "sh")) else "s")


def german_verb(lemma: str) -> list[str]:
    """Forms of a weak verb without a separable prefix."""
    stem = lemma[:-2] if lemma.endswith("en") else lemma[:-1]
    link = "e" if stem.endswith(("d", "t", "chn", "ffn", "gn", "dn", "dm", "tm")) else ""
    plain = stem.endswith("ier") or stem.startswith(_GERMAN_UNSTRESSED)
    participle = ("" if plain else "ge") + stem + link + "t"
    return [
        lemma,
        stem + "e",
        stem + link + "t",
        stem + link + "te",
        stem + link + "ten",
        participle,
        lemma + "d",
    ]


def german_noun(form: str) -> list[str]:
    """A German noun as listed (singular or plural), its genitive and its dative plural."""
    if form.endswith(_GERMAN_FEMININE):
        return [form]
    if form.endswith("e"):
        return [form, form + "n"]
    if form.endswith("nis"):
        return [form, form + "ses"]
    if form.endswith("s"):
        return [form, form + "es"]
    return (
        [form, form + "s"] if form.endswith(("en", "el", "er")) else [form, form + "s", form + "es"]
    )


_GERMAN_FEMININE = ("ung", "heit", "keit", "schaft", "tion", "tät", "ik")


def german_forms(apart: str, verb: str, strong: str | None) -> list[str]:
    """Forms of a German verb, with the part ``apart`` that a main clause puts at its end.

    ``strong``: third person present, past, past plural, participle and subjunctive; None for
    weak verbs. ``german_forms("an", "klagen", None)`` has "klagte an", "anklagte", "angeklagt".
    """
    if strong is None:
        lemma, subjunctive, present, past, pasts, participle, _ = german_verb(verb)
    else:
        present, past, pasts, participle, subjunctive = strong.split()
        lemma = verb
    finite = [present, past, pasts, subjunctive, lemma]
    if not apart:
        return [*finite, participle]
    if strong is None and not participle.startswith("ge"):
        participle = participle.removeprefix("ge")
    return [
        *(f"{form} {apart}" for form in finite),
        *(apart + form for form in finite),
        apart + participle,
        f"{apart} {participle}",
        f"{apart}zu{lemma}",
    ]


def french_verb(lemma: str) -> list[str]:
    """Third persons, participles and infinitive of a regular verb in -er or -ir."""
    stem = lemma[:-2]
    if lemma.endswith("er"):
        soft = stem + "e" if stem.endswith("g") else stem[:-1] + "ç" if stem.endswith("c") else stem
        present = _french_stressed(stem)
        return [
            lemma,
            present + "e",
            present + "ent",
            soft + "ait",
            soft + "aient",
            soft + "a",
            stem + "èrent",
            stem + "é",
            stem + "ée",
            stem + "és",
            stem + "ées",
            soft + "ant",
            soft + "ai",
            soft + "ais",
            stem + "ai",
        ]
    endings = ("it", "issent", "issait", "issaient", "irent", "i", "ie", "issant")
    return [lemma, *(stem + ending for ending in endings)]


def _french_stressed(stem: str) -> str:
    """Stem before a silent ending: ``répét`` -> ``répèt``, ``appel`` -> ``appell``."""
    if stem.endswith(("appel", "rappel", "martel")):
        return stem + "l"
    if len(stem) > 2 and stem[-2] == "é":
        return stem[:-2] + "è" + stem[-1]
    if stem.endswith(("lev", "pes", "achev")):
        return stem[:-2] + "è" + stem[-1]
    return stem


def spanish_verb(lemma: str) -> list[str]:
    """Third persons, participles and infinitive of a regular verb in -ar, -er or -ir."""
    stem = lemma[:-2]
    endings: tuple[str, ...]
    if lemma.endswith("ar"):
        endings = ("a", "an", "ó", "aron", "aba", "aban", "ado", "ando", "é", "o", "e", "en")
    else:
        endings = ("e", "en", "ió", "ieron", "ía", "ían", "ido", "iendo", "í", "o", "a")
    return [lemma, *(stem + ending for ending in endings)]
