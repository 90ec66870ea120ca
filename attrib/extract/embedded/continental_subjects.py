"""The subject of a cue in a German, French or Spanish sentence, by the borders of phrases."""

# Decision lists, read from top to bottom: the first rule that fits decides.
# ruff: noqa: PLR0911

from __future__ import annotations

from attrib.extract.embedded.capitals import named_in_full
from attrib.extract.embedded.continental_phrases import AND, BORDERS, CLITICS, Found, Phrases
from attrib.extract.embedded.people import role_noun
from attrib.language.calendar import days
from attrib.language.german_mentions import TOLD_OUTLET
from attrib.language.names import is_person_name, is_role
from attrib.model import Span

_WHO = frozenset(("qui", "quien", "quienes"))
_MOST_OF_MENTION = 6
EMPHATIC = frozenset(("lui", "elle", "eux", "elles", "él", "ella"))
_OF_TIME = frozenset(("el", "este", "esta", "ce", "cet", "cette"))
_TIMES = frozenset((*days("fr"), *days("es"))) | frozenset(
    (
        "hoy", "ayer", "anoche", "mañana", "tarde", "noche", "semana", "hier", "soir", "matin",
        "midi", "après-midi", "semaine",
    )
)  # fmt: skip


_IF = frozenset(("ob", "wenn", "falls", "sofern"))
_RELATIVES = frozenset(("der", "die", "das", "dem", "den", "dessen", "deren"))
_FIRST = {"fr": ("ce", "cette"), "de": ("ein",)}
"""Words that begin a mention there, and end one elsewhere: "räumte Lang | ein"."""


class Subjects(Phrases):
    """The subjects of the cues of a sentence."""

    def _past_clitics(self, i: int) -> int:
        """The token before the clitics and auxiliaries that end before ``i``: "| lui disait-il"."""
        while i > 0 and (self.lows[i - 1] in CLITICS or self.lows[i - 1] in self.known.auxiliaries):
            i -= 1
        return i

    def tag_start(self, cue: Found) -> int:
        """The first token of a tag: "Der Bau, | so sagte Lang, ruhe", ", | lui a-t-il dit"."""
        if self.language != "de":
            return self._past_clitics(cue.start)
        return cue.start - 1 if self.low(cue.start - 1) == "so" else cue.start

    def _past_time(self, i: int) -> int:
        """The token after a statement of time: "annonça | mardi soir la maire"."""
        at = i
        if self.low(at) in _OF_TIME and self.low(at + 1) in _TIMES:
            at += 1
        while self.low(at) in _TIMES:
            at += 1
        return at

    def _inverted(self, cue: Found) -> tuple[Span | None, int]:
        """Subject after the verb, and the token after it."""
        clitic = next((k for k in range(cue.start, cue.verb) if self.lows[k].startswith("-")), None)
        if clitic is None and self.low(cue.end).startswith("-"):
            clitic = cue.end
        if clitic is not None:
            word = self.spans[clitic]
            lead = self.words[clitic].rfind("-") + 1
            return Span(word.start + lead, word.end), max(cue.end, clitic + 1)
        parted = self.language == "de" and cue.end > cue.verb + 1
        i = cue.verb + 1 if parted else cue.end
        while self.low(i) in ("auch", "dann", "noch", "también", "aussi", "encore", "weiter"):
            i += 1
        if self.language != "de":
            i = self._past_time(i)
        if self.low(i) in self.syntax.subject:
            return self.spans[i], cue.end if parted else i + 1
        if self.low(i) in ("este", "esta") and self.low(i + 1) in BORDERS:
            return self.spans[i], i + 1
        end = self._phrase_end(i)
        if end == i or not self._may_speak(i, end):
            return None, cue.end
        end = self.with_name(i, end)
        return self.cut(i, end), max(end, cue.end)

    def with_name(self, first: int, end: int) -> int:
        """The end of a mention with the name beside it: "su secretario|, Gael Rey|,"."""
        last = end + 1
        while self.words[last : last + 1] and self.words[last][0].isupper():
            last += 1
        alone = last - end == 2 and self.low(last) not in (",", ".")
        office = self.words[end - 1].islower() or role_noun(self.text_of(first, end)) is not None
        office = office or any(map(is_role, self.words[first:end]))
        if self.language == "de":  # not "sagte der Sprecher, Uwe Lang habe …"
            office = office and last - end > 2 and self.low(last) in (",", ".", "")
        named = self.low(end) == "," and last > end + 1 and not alone
        return last if office and named and is_person_name(self.text_of(end + 1, last)) else end

    def _may_speak(self, start: int, end: int) -> bool:
        """The words hold a name, or begin with an article: no adverb, no object pronoun."""
        return self.lows[start] in self.syntax.articles or any(
            word[0].isupper() for word in self.words[start:end]
        )

    def _phrase_end(self, i: int) -> int:
        end = i
        capital = False
        while end < len(self.lows):
            low = self.lows[end]
            if low in BORDERS or low in self.known.auxiliaries:
                break
            if low in ("d'", "d’") and self.low(end + 1) in ("un", "une"):
                break  # "dit Lee | d’une voix lasse"
            this = end == i and low in _FIRST.get(self.language, ())
            if self.language == "de" and end > i and low in ("dem", "den"):
                break  # "sagte Lang | dem Blatt"
            if self.language == "de" and low == "der" and end > i and self._tells_paper(i, end):
                break  # "sagte Lang | der Süddeutschen Zeitung"
            if (
                low in self.syntax.closes
                and not this
                and (end > i or not self.words[end][0].isupper())
            ):
                break
            if capital and self.language == "de" and low in self.syntax.finite:
                break
            capital = capital or self.words[end][0].isupper()
            end += 1
        return end

    def _is_of_clause(self, cue: Found) -> bool:
        """ "Ob Lang den Plan | annimmt, ist offen", "Der Rat, der 140 Leute | vertritt, lachte"."""
        first = self._segment_start(cue.start)
        if self.low(first) in _IF:
            return True
        relative = self.low(first) in _RELATIVES and self.low(first - 1) == ","
        if not relative or cue.start < first + 2 or self.low(cue.end) != ",":
            return False
        after = self.low(cue.end + 1)
        known = self.syntax.that | self.syntax.subject | self.syntax.articles
        return after not in known and self.words[cue.end + 1][0].islower()

    def _tells_paper(self, first: int, end: int) -> bool:
        """What "der" begins behind these words is no genitive: a name has none, a paper is told."""
        if self.lows[first] in self.syntax.articles or role_noun(self.words[end - 1]) is not None:
            return False
        said = self.text_of(first, end)
        name = (" " in said and is_person_name(said)) or said in named_in_full(self.text)
        return name or TOLD_OUTLET.match(self.text, self.spans[end - 1].end) is not None

    def _subject(self, cue: Found) -> Span | None:
        """Subject of a cue that governs what follows it."""
        if self.low(cue.verb + 1) in self.syntax.subject:
            return self.spans[cue.verb + 1]
        end = cue.start if self.language == "de" else self._past_clitics(cue.start)
        aux = self._auxiliary(cue.verb) if self.language == "de" else None
        if aux is not None:
            end = aux
        that = self.low(end - 1) == "que" and self.low(end - 2) == ","
        if self.low(end) == "nous" and (end == 0 or self.lows[end - 1] in BORDERS):
            return self.spans[end]  # "| nous | avons dit", not "Lee | nous | a dit"
        if self.low(end - 1) in _WHO or (that and self.language == "es"):
            return self._antecedent(end - 1)
        first = self._segment_start(end)
        if first < end and self.lows[first] not in self.syntax.opens:
            return self._before(first, end)
        if self.low(end - 1) in self.syntax.subject:
            return self.spans[end - 1]
        if aux is not None:
            stop = min(self._phrase_end(aux + 1), cue.verb)
            return self.cut(aux + 1, stop) if stop > aux + 1 else None
        if self.low(cue.end) in self.syntax.that or self.low(cue.start - 1) in AND:
            return None
        if (
            self.language == "de" and cue.end > cue.verb + 1
        ):  # a parted verb: the subject stands inside it
            stop = self._phrase_end(cue.verb + 1)
            return self.cut(cue.verb + 1, stop) if stop > cue.verb + 1 else None
        source, _ = self._inverted(cue)
        return source

    def _antecedent(self, relative: int) -> Span | None:
        """ "dit | la magistrate |, qui a rappelé": whom the relative pronoun stands for."""
        end = relative - 1 if self.low(relative - 1) == "," else relative
        if self._shared is not None and end and self._shared.end == self.spans[end - 1].end:
            return self._shared
        first = end
        while first > 0 and self.lows[first - 1] not in BORDERS:
            first -= 1
        opens = first == 0 and self.low(0) in self.syntax.articles and end <= _MOST_OF_MENTION
        named = is_person_name(self.text_of(first, end))
        return self.cut(first, end) if end > first and (opens or named) else None

    def _is_passive(self, cue: Found) -> bool:
        """Ihm wird vorgeworfen, ...: the subject of a German passive is not who says it."""
        if self.language != "de":
            return False
        for k in range(cue.verb - 1, -1, -1):
            if self.lows[k] in ("wird", "wurde", "wurden", "werden", "werde"):
                return True
            if self.lows[k] in BORDERS:
                return False
        return False

    def _auxiliary(self, verb: int) -> int | None:
        """The finite verb of a perfect whose participle stands at the end."""
        for k in range(verb - 1, max(-1, verb - 12), -1):
            if self.lows[k] in ("hat", "haben", "hatte", "hatten", "habe"):
                return k
            if self.lows[k] in (";", ":", "“”"):
                return None
        return None

    def _segment_start(self, i: int) -> int:
        """First token of the stretch between commas that ends at ``i``; past an insertion."""
        j = self._past_brackets(i) - 1
        if self.low(j) == ",":
            j = self._past_brackets(j) - 1
            while j >= 0 and self.lows[j] not in BORDERS:
                j -= 1
            if self.low(j) == ",":
                j -= 1
        while j >= 0 and self.lows[j] not in BORDERS:
            if self.lows[j] in AND and (j == i - 1 or self._verb_before(j)):
                break
            j -= 1
        return j + 1

    def _past_brackets(self, end: int) -> int:
        """The end of "Jonas Petry | (Grüne)", as of any words before a bracket."""
        if self.low(end - 1) != ")" or "(" not in self.lows[:end]:
            return end
        return end - 1 - self.lows[:end][::-1].index("(")

    def _verb_before(self, j: int) -> bool:
        """A verb stands between the border before and ``j``: "and" joins clauses, not names."""
        for k in range(j - 1, -1, -1):
            if self.lows[k] in BORDERS:
                return False
            if self.lows[k] in self.known.auxiliaries or self._cue_at(k) is not None:
                return True
        return False

    def _before(self, first: int, end: int) -> Span | None:
        end = max(self._past_brackets(end), first)
        while end > first and (
            self.lows[end - 1] == ","
            or self.lows[end - 1] in self.known.negations
            or (
                self.lows[end - 1] in self.known.adverbs
                and self.lows[end - 1] not in self.syntax.subject
            )
        ):
            end -= 1
        if self.language != "de":
            while end > first and self.lows[first] in AND:
                first += 1
            while end > first and (
                self.lows[end - 1] in self.known.auxiliaries or self.lows[end - 1] in CLITICS
            ):
                end -= 1
            while end > first and (
                self.lows[first] in self.known.adverbs
                and self.lows[first] not in self.syntax.subject
            ):
                first += 1
        if end <= first:
            return None
        that = next(
            (i for i in range(end - 1, first, -1) if self.lows[i] in ("que", "qu'", "qu’")), 0
        )
        if that and all(word[0].isupper() for word in self.words[that + 1 : end]):
            first = that + 1 if that + 1 < end else first  # "une formule que | Mme Roux"
        emphatic = self.low(end) == "," and self.low(end - 2) == ","
        if emphatic and end - 2 > first and self.lows[end - 1] in EMPHATIC:
            end -= 2  # "L’opposition, elle, | dénonce"
        if self.low(end - 1) in self.syntax.subject:
            return self.spans[end - 1]
        return self.cut(first, end)

    def _is_verb(self, i: int) -> bool:
        """A word in lower case after a name or pronoun, with the ending of a third person."""
        before = self.words[i - 1][0].isupper() or self.lows[i - 1] in self.syntax.subject
        return before and self.words[i].islower() and self.lows[i].endswith(("t", "te", "ten"))

    def _is_somebody(self, mention: Span) -> bool:
        """A pronoun, an office, a full name, or a surname that was named in full before."""
        words = self.text[mention.start : mention.end]
        if words.lower() in ("er", "sie") or role_noun(words) is not None:
            return True
        if " " in words:
            return is_person_name(words)
        return named_in_full(self.text).get(words, mention.start) < mention.start
