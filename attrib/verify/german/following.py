"""Who may be the subject after the verb of a German main clause, and who before it is only told.

"bestätigte am Abend auch | der Sprecher", "Der Abendpost sagte | Ute Helm".
"""

from __future__ import annotations

from collections.abc import Sequence

from attrib.language.names import is_person_name, is_role
from attrib.verify.german.clause import clause_start
from attrib.verify.german.main_clause import over_adverbials
from attrib.verify.german.nouns import is_nominative, names_speaker
from attrib.verify.subject.heads import Subject, after, subject_of
from attrib.verify.subject.phrases import Phrase
from attrib.verify.subject.words import Token


def following(tokens: Sequence[Token], at: int) -> tuple[Subject, ...]:
    """The phrase from ``at`` on, over adverbials and over who is told before "auch"."""
    at = over_adverbials(tokens, at)
    found = after(tokens, at)
    if not found:
        return found
    end = found[0].head.end
    for n in range(at + 1, len(tokens)):
        if tokens[n].start >= end:
            break
        if n > at + 2 and is_role(tokens[n].text) and is_person_name(tokens[n - 1].text):
            named = Phrase(at, n, n)  # "rief die Rätin Eva Kern | Minister Otto Lang zu"
            return (subject_of(tokens, named),)
        if tokens[n].low in _ALSO:
            told = [token.text for token in tokens[at:n]]
            if is_nominative(told) or (told[0].istitle() and is_person_name(" ".join(told))):
                break
            return after(tokens, n + 1) or found
    return found


_ALSO = frozenset(["auch", "selbst", "sogar", "zudem", "zuletzt", "zuvor"])


def told_first(tokens: Sequence[Token], first: int, last: int) -> tuple[Subject, ...]:
    """ "Der „Abendpost“ sagte | Ute Helm, …": a person with a given name is no one to be told.

    Of verbs that take whom something is told in the dative; "der" is that of feminine nouns.
    """
    if first != last or tokens[first].low not in _TOLD:
        return ()
    start = clause_start(tokens, first)
    if tokens[start].low not in _DATIVE:
        return ()
    words = [token.text for token in tokens[start:first]]
    if not _TWO <= len(words) <= _MOST or names_speaker(words) or is_nominative(words):
        return ()
    found = after(tokens, last + 1)
    if not found or not is_person_name(found[0].text):
        return ()
    stop = next((t.text for t in tokens if t.start >= found[0].whole.end), ".")
    return found if stop in ",.:–" else ()


_DATIVE = frozenset(["der", "dem", "einer", "einem", "den"])
_TOLD = frozenset(
    """
    sagt sagte erzählt erzählte erklärt erklärte verriet verrät berichtete gestand gesteht schrieb
    schreibt versicherte versichert bestätigte bestätigt antwortete antwortet erläuterte erläutert
    """.split()  # noqa: SIM905
)
_TWO, _MOST = 2, 4
