"""Why a change of words matters: negation, number, date, name, modal, hedge, quantifier, ...

Word lists for English, German, French and Spanish. A word in the wrong list costs a needless
flag, a missing word only a flag: the verdict ALTERED does not depend on them.
"""

from __future__ import annotations

import re


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


NEGATIONS = _words(
    """
    no not never none nobody nothing nowhere neither nor cannot without hardly scarcely barely
    seldom rarely deny denies denied denying fail fails failed refuse refuses refused lack lacks
    nicht kein keine keinen keinem keiner keines nie niemals nichts niemand nirgends ohne weder kaum
    ne pas jamais rien personne aucun aucune sans guère ni non nul nulle
    nunca jamás nada nadie ningún ninguna ninguno sin tampoco
    n't nt ain't
    """
)
CONDITIONS = _words(
    """
    if unless provided providing until except only assuming lest
    wenn falls sofern außer nur
    si sauf seulement pourvu salvo excepto sólo solo siempre
    """
)
MODALS = _words(
    """
    can could may might must shall should will would ought need needs cannot won't wouldn't
    couldn't shouldn't mustn't can't
    kann können könnte könnten muss müssen müsste soll sollen sollte sollten darf dürfen dürfte wird
    werden würde würden
    peut peuvent pourrait pourraient doit doivent devrait devraient faut faudrait
    puede pueden podría podrían debe deben debería deberían
    """
)
HEDGES = _words(
    """
    perhaps maybe possibly probably likely unlikely apparently allegedly reportedly seemingly
    presumably supposedly about around almost nearly roughly approximately somewhat seems seem
    seemed appears appear appeared suggests suggest think believe guess certainly definitely
    clearly undoubtedly always
    vielleicht möglicherweise wahrscheinlich vermutlich angeblich offenbar etwa rund fast
    peut-être probablement sans-doute apparemment prétendument environ presque
    quizás quizá probablemente posiblemente supuestamente aparentemente casi
    """
)
QUANTIFIERS = _words(
    """
    all every each any some many most few several both half more less fewer least entire whole
    majority minority only
    alle alles jeder jede jedes einige viele meisten wenige mehrere beide mehr weniger
    tous toutes tout toute chaque quelques plusieurs beaucoup peu plus moins
    todos todas todo toda cada algunos algunas muchos muchas pocos varias varios más menos
    """
)
NUMBER_WORDS = _words(
    """
    zero two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
    sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety
    hundred thousand million billion trillion dozen first second third fourth fifth twice double
    triple percent per-cent half quarter
    null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf zwanzig hundert tausend
    million millionen milliarde milliarden prozent
    deux trois quatre cinq sept huit neuf dix onze douze vingt cent mille millions milliard
    milliards
    dos tres cuatro cinco seis siete ocho nueve diez veinte cien mil millón millones
    """
)
DATE_WORDS = _words(
    """
    january february march april may june july august september october november december
    monday tuesday wednesday thursday friday saturday sunday today tomorrow yesterday tonight
    week month year day decade century ago
    januar februar märz mai juni juli oktober dezember montag dienstag mittwoch donnerstag freitag
    samstag sonntag heute morgen gestern
    janvier février mars avril juin juillet août septembre octobre novembre décembre lundi mardi
    mercredi jeudi vendredi samedi dimanche aujourd'hui demain hier
    enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre lunes
    martes miércoles jueves viernes sábado domingo hoy mañana ayer
    """
)
PRONOUNS = _words(
    """
    i me my mine we us our ours you your yours he him his she her hers it its they them their theirs
    ich mich mir mein meine wir uns unser unsere du sie er ihr ihn ihm ihre sein seine
    je moi mon ma mes nous notre nos vous votre vos il elle ils elles leur leurs lui
    yo mi mis nosotros nuestro nuestra usted ustedes él ella ellos ellas su sus
    """
)
_NEGATING_PREFIXES = ("un", "in", "im", "ir", "il", "dis", "non", "non-", "mis", "anti-", "anti")
_WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
_NUMBER = re.compile(r"\d")
_YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")
_LISTS = (
    ("negation", NEGATIONS),
    ("condition", CONDITIONS),
    ("number", NUMBER_WORDS),
    ("date", DATE_WORDS),
    ("modal", MODALS),
    ("hedge", HEDGES),
    ("quantifier", QUANTIFIERS),
    ("pronoun", PRONOUNS),
)


def words_of(folded: str) -> list[str]:
    """Words of text whose apostrophes and dashes are folded, in lower case."""
    return [word.lower() for word in _WORD.findall(folded)]


def is_negation(word: str) -> bool:
    """True for a negating word in lower case, contractions included."""
    return word in NEGATIONS or word.endswith("n't") or word.startswith(("n'", "d'aucun"))


def change_flags(given: str, found: str) -> tuple[str, ...]:
    """Flags of a change from ``found`` to ``given``; both with marks and dashes folded."""
    flags: list[str] = []
    given_words, found_words = words_of(given), words_of(found)
    gone = set(found_words) - set(given_words)
    come = set(given_words) - set(found_words)
    moved = gone | come
    if sum(map(is_negation, given_words)) != sum(map(is_negation, found_words)) or _prefixed(
        come, gone
    ):
        flags.append("negation")
    for name, words in _LISTS[1:]:
        if moved & words:
            flags.append(name)
    if _digits(given) != _digits(found) and "number" not in flags:
        flags.append("number")
    if _YEAR.findall(given) != _YEAR.findall(found) and "date" not in flags:
        flags.append("date")
    if _names(given) != _names(found):
        flags.append("name")
    if given_words == found_words and not _NUMBER.search(given + found):
        flags.append("case" if _WORD.findall(given) != _WORD.findall(found) else "punctuation")
    return tuple(flags)


def _prefixed(come: set[str], gone: set[str]) -> bool:
    return any(
        long == prefix + short
        for one, other in ((come, gone), (gone, come))
        for long in one
        for short in other
        for prefix in _NEGATING_PREFIXES
    ) or any(word.startswith("non-") for word in come ^ gone)


def _digits(folded: str) -> list[str]:
    return re.findall(r"-?\d+(?:[.,:]\d+)*|[%$€£¥]", folded)


def _names(folded: str) -> list[str]:
    return [
        word.lower()
        for word in _WORD.findall(folded)
        if word[0].isupper() and word.lower() not in PRONOUNS and not _listed(word.lower())
    ]


def _listed(word: str) -> bool:
    return any(word in words for _, words in _LISTS)
