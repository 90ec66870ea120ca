"""Words of a sentence with a part of speech each: enough to see where the verbs are.

No statistics: closed word classes and possible verbs come from ``grammar_en.toml`` and the cue
lexicon, and a word that can be two things is decided by its neighbours. Words inside long
quotations are not looked at; the quotation is one token.

Tags: DT PRP OBJ POSS POS IN SUB WH CC TO THAT MD BE HV DO NOT RB TIME NUM JJ NN NNS NNP,
VB VBP VBZ VBD VBN VBG, Q (a quotation), and punctuation as it stands.
"""

# Decision lists, read from top to bottom: the first rule that fits decides.
# ruff: noqa: PLR0911, PLR0912

from __future__ import annotations

from collections.abc import Sequence

from attrib.extract.embedded.grammar import BASE, ING, PART, PAST, THIRD, grammar
from attrib.extract.embedded.tokens import Tagged, tokenised
from attrib.language.quotations import Quotation
from attrib.language.regex import regex
from attrib.model import Span

_ADJECTIVE = regex(r"(?:ful|ous|ive|able|ible|less|ish|ical|nal|ary|istic|ial|ental|ic|ar)$")
_VERBAL = regex(r"(?:ate|ize|ise|ify|en)$")
_SUBJECT_END = frozenset(("NN", "NNS", "NNP", "PRP", ")", "Q"))
_OBJECT_START = frozenset(
    (
        "DT",
        "POSS",
        "PRP",
        "OBJ",
        "THAT",
        "WH",
        "TO",
        "IN",
        "NNP",
        "RB",
        "Q",
        "JJ",
        "NUM",
        "NNS",
        "SUB",
        ":",
        "NN",
        "VBG",
        "TIME",
    )
)
_CAPITAL_OK = frozenset(("TIME", "PRP", "JJ"))
_CLOSED_NAME = frozenset(("IN", "CC", "DT", "RB", "SUB", "MD", "WH", "TO", "THAT", "NUM"))


def tag(text: str, span: Span, quotations: Sequence[tuple[int, Quotation]]) -> Tagged:
    """Tokens and tags of one sentence; ``quotations`` are the outermost ones that touch it."""
    sentence = tokenised(text, span, quotations)
    _assign(sentence)
    return sentence


def _assign(sentence: Tagged) -> None:
    words, lows, tags = sentence.words, sentence.lows, sentence.tags
    known = grammar()
    closed, verbs, nouns = known.closed, known.verbs, known.nouns
    sentence.title = title = _is_title(words, lows, closed)
    previous = ""  # last tag that is no adverb and no negation
    last = len(words) - 1
    for i, word in enumerate(words):
        if tags[i]:
            previous = tags[i]
            continue
        low = lows[i]
        capital = word[0].isupper() and not title
        tag_ = closed.get(low)
        if tag_ is not None and (not capital or i == 0 or tag_ in _CAPITAL_OK or _opens(words, i)):
            tag_ = _closed_tag(sentence, i, tag_, previous)
        elif not word[0].isalpha():
            if word[0].isdigit() or word[0] == "$":
                tag_ = "NUM"
            elif low in ("'", "’") and previous in ("NNS", "NNP") and lows[i - 1].endswith("s"):
                follows = i < last and (words[i + 1][0].isalpha() or bool(tags[i + 1]))
                tag_ = "POS" if follows else low
            elif low in ("'s", "’s"):
                tag_ = "BE" if previous in ("PRP", "WH", "THAT") or low == "" else "POS"
            else:
                tag_ = word[0] if len(word) == 1 else "--"
        else:
            flags = verbs.get(low, 0)
            if not flags and not capital and len(low) > 4:
                if low.endswith("ed"):
                    flags = PAST | PART
                elif low.endswith("ing"):
                    flags = ING
            if capital and (i > 0 and not _opens(words, i)):
                flags = 0
            if not flags and previous in ("TO", "MD") and not capital and i < last:
                flags = _after_to(low, previous, _peek(sentence, i + 1, closed))
            if flags and low not in nouns:
                following = _peek(sentence, i + 1, closed) if i < last else "."
                tag_ = _verb_tag(sentence, i, flags, previous, following)
            if tag_ is None or tag_ in _CLOSED_NAME:
                first = i == 0 or (i == 1 and not words[0][0].isalpha())
                several = _is_plural(low) or low == "police"
                if first and i < last and words[i + 1][0].islower() and several:
                    capital = False
                tag_ = _noun_tag(low, capital)
        tags[i] = tag_
        if tag_ not in ("RB", "NOT"):
            previous = tag_


def _opens(words: list[str], i: int) -> bool:
    """The token stands where a capital says nothing: after a colon, dash or bracket."""
    return i > 0 and words[i - 1] in (":", "—", "–", "--", "(", "[", "#", "*")


def _is_title(words: list[str], lows: list[str], closed: dict[str, str]) -> bool:
    alphabetic = capital = 0
    said = grammar().said
    for word, low in zip(words, lows, strict=True):
        if word[0].isalpha() and low not in closed and low != "“”":
            alphabetic += 1
            capital += word[0].isupper()
            if word in said:
                return False  # “...,” said Ann Lee, Chief Executive of Low Water Foods.
    return alphabetic >= 4 and alphabetic - capital <= alphabetic // 8


def _peek(sentence: Tagged, i: int, closed: dict[str, str]) -> str:
    """Rough tag of the next token, before it has been decided."""
    word, low = sentence.words[i], sentence.lows[i]
    if sentence.tags[i]:
        return "Q"
    found = closed.get(low)
    if found is not None:
        return found
    if low.endswith("ly"):
        return "RB"
    if word[0].isalpha():
        if word[0].isupper():
            return "NNP"
        if low.endswith("ing"):
            return "VBG"
        return "NNS" if low.endswith("s") else "NN"
    return "NUM" if word[0].isdigit() or word[0] == "$" else word[0]


def _closed_tag(sentence: Tagged, i: int, tag_: str, previous: str) -> str:
    low = sentence.lows[i]
    if low == "that":
        nxt = _peek(sentence, i + 1, grammar().closed) if i + 1 < len(sentence) else "."
        return "DT" if nxt == "TIME" else "THAT"
    if low in ("first", "well") and previous in ("DT", "POSS", "POS"):
        return "JJ"
    if low == "her":
        nxt = _peek(sentence, i + 1, grammar().closed) if i + 1 < len(sentence) else "."
        return "POSS" if nxt in ("NN", "NNS", "NNP", "JJ", "NUM", "Q", "VBG") else "OBJ"
    if tag_ == "TIME" and previous == "MD":
        return "VB"
    if low == "may" and sentence.words[i] == "May":
        return "TIME"
    if low == "once" and _is_past(sentence, i + 1):
        return "RB"  # "she once said", not "once she said"
    if low in ("like",) and previous in ("MD", "TO", "DO"):
        return "VB"
    if low == "there":
        nxt = sentence.lows[i + 1] if i + 1 < len(sentence) else ""
        after = sentence.lows[i + 2] if i + 2 < len(sentence) else ""
        return (
            "PRP"
            if nxt in grammar().exists or (nxt.endswith("ly") and after in grammar().exists)
            else "RB"
        )
    if low == "one" and i + 1 < len(sentence):
        nxt = _peek(sentence, i + 1, grammar().closed)
        return "NUM" if nxt in ("NN", "NNS", "JJ", "NNP") else "PRP"
    if low == "ai":
        return "BE"
    return tag_


def _is_past(sentence: Tagged, i: int) -> bool:
    low = sentence.lows[i] if i < len(sentence) else ""
    return bool(grammar().verbs.get(low, 0) & PAST) or low.endswith("ed")


def _verb_tag(sentence: Tagged, i: int, flags: int, previous: str, following: str) -> str | None:
    """The verb tag, or None when the word is a noun or adjective here."""
    tags = sentence.tags
    before = tags[i - 1] if i else ""
    if flags & ING:
        if before in ("DT", "POSS", "POS", "JJ") and following not in ("DT", "POSS", "OBJ", "THAT"):
            return None
        return "VBG"
    if previous == "TO" and flags & BASE:
        return "VB"
    if previous in ("MD", "DO") and flags & BASE:
        return "VB"
    if flags & (PAST | PART):
        return _past_tag(sentence, i, flags, previous, before, following)
    if flags & THIRD:
        return _third_tag(sentence, i, previous, before, following)
    says = following in ("PRP", "THAT", "DT", "POSS") and sentence.lows[i] in grammar().says
    if (
        before in ("DT", "NUM")
        and says
        and (before == "NUM" or sentence.lows[i - 1] in grammar().quantities)
    ):
        return "VBP"
    if before in ("DT", "POSS", "POS", "JJ", "NUM", "IN", "BE", "HV"):
        return None
    if sentence.lows[i] == "close" and following == "TO" and before == "NNS":
        return None  # "sources | close | to the talks"
    of_one = previous in ("NN", "NNP") and following in _OBJECT_START
    if of_one and sentence.lows[i] in _NO_NOUN and _is_of_several(tags, i):
        return "VBP"
    if previous == "PRP" and sentence.lows[_back(tags, i)] not in ("he", "she", "it"):
        return "VBP"
    if previous in ("WH", "THAT"):
        return "VBP"
    if before == "NNS" and following in (",", ".") and _is_said_of(sentence, i):
        return "VBP"
    if (
        previous in ("NNS", "NNP", "OBJ", "NUM")
        and following in _OBJECT_START
        and (following != "NNS" or sentence.lows[i] in _NO_NOUN)
    ):
        subject = sentence.lows[_back(tags, i)]
        plural = (
            previous in ("NNS", "NUM")
            or _coordinated(tags, i)
            or (
                subject.endswith("s")
                and subject not in grammar().singular_s
                and (following in ("TO", "THAT") or sentence.lows[i] in grammar().says)
            )
        )
        return "VBP" if plural or sentence.title else None
    if before == "CC" and _verb_before(tags, i) in ("VB", "VBP"):
        return _verb_before(tags, i)
    return None


def _is_of_several(tags: list[str], i: int) -> bool:
    """ "Critics of the minister | say": the noun before only says more of several."""
    for at in range(i - 1, 0, -1):
        if tags[at] in ("IN", "TO"):
            return tags[at - 1] == "NNS" or (tags[at - 1] == "JJ" and tags[at - 2] == "NNS")
        if tags[at] not in ("NN", "NNP", "DT", "POSS", "JJ", "NUM", "POS"):
            return False
    return False


def _after_to(low: str, previous: str, following: str) -> int:
    """A word that is no known verb after "to" or a modal may be one all the same."""
    if low in grammar().ly_nouns or low.endswith("ly"):
        return 0
    if previous == "MD" or _VERBAL.search(low):
        return BASE
    if low.endswith(("s", "ion", "ity", "ment", "ness", "er", "or", "ing")):
        return 0
    return BASE if following in ("DT", "POSS", "PRP", "OBJ", "THAT", "WH", "Q", "NNP") else 0


def _past_tag(
    sentence: Tagged, i: int, flags: int, previous: str, before: str, following: str
) -> str | None:
    if previous in ("BE", "HV"):
        return "VBN" if flags & PART or flags & PAST else None
    nominal = before in ("POSS", "POS") or (before == "JJ" and following in ("NN", "NNS"))
    if before in ("DT", "NUM"):
        stands_alone = before == "NUM" or sentence.lows[i - 1] in grammar().quantities
        nominal = not stands_alone or following in ("NN", "NNS", "JJ", "NNP")
    if nominal:
        return None
    if before == "IN":
        return "VBN" if following in ("IN", "TO") else None
    if not flags & PAST:
        return "VBN"
    if flags & BASE and previous in ("MD", "DO", "TO"):
        return "VB"
    if before == "SUB" and flags & PART and following in ("IN", "TO", "WH", "SUB", ","):
        return "VBN"
    bare = previous == "," and following in ("IN", "TO", "WH", "SUB", ",")
    asked = bare and sentence.lows[i] == "asked"  # "Lee, asked about it, said"
    if previous == "" or asked or (bare and sentence.lows[i] not in grammar().said):
        opens = (
            previous == "" and following == "NNP" and sentence.lows[i] in grammar().opens_sentence
        )
        return "VBN" if flags & PART and not opens else "VBD"
    stated = before == "PRP" and sentence.lows[i - 1] in ("he", "she", "they", "we", "i")
    if flags & PART and not stated and sentence.lows[i + 1 : i + 2] == ["by"]:
        return "VBD" if sentence.lows[i + 2 : i + 3] in _BY_MEANS else "VBN"
    return "VBD"


_NO_NOUN = frozenset(
    (
        "say", "believe", "think", "argue", "insist", "admit", "predict", "suggest", "agree",
        "acknowledge", "contend", "concede", "complain",
    )
)  # fmt: skip
"""Verbs that are no noun even before one: "experts say prices have risen"."""
_BY_MEANS = [
    [means] for means in ("telephone", "phone", "e-mail", "email", "text", "fax", "letter")
]
""" "Lee said by telephone": the means, not who does it."""


def _third_tag(sentence: Tagged, i: int, previous: str, before: str, following: str) -> str | None:
    if before in ("DT", "POSS", "POS", "NUM", "IN", "VBG", "TO"):
        return None
    if previous in ("PRP", "WH", "THAT"):
        return "VBZ"
    if before == "JJ" and not sentence.words[i - 1][0].isupper():
        return None
    if before == "CC":
        singular = following in ("DT", "POSS", "PRP", "OBJ", "THAT", "TO", "Q", "RB")
        return "VBZ" if _verb_before(sentence.tags, i) == "VBZ" or singular else None
    if following == "THAT" and _is_object(sentence, i):
        return None
    if previous in _SUBJECT_END or previous in (",", "Q", "QN", "TIME", "--", "—", "JJ"):
        if following in (",", ".") and sentence.lows[i] not in grammar().ends_sentence:
            return "VBZ" if before in ("NN", "NNP") and _is_said_of(sentence, i) else None
        return "VBZ" if following in _OBJECT_START or following in (",", ".") else None
    return None


def _is_said_of(sentence: Tagged, i: int) -> bool:
    """ "Lee said the wall | holds.": a noun right after "said" does something, or nothing is said.

    The verb has its subject before it: "“...,” said the team | leads" is a tag.
    """
    tags = sentence.tags
    j = i - 1
    while j >= 0 and tags[j] in ("NN", "NNS", "NNP", "JJ", "DT", "POSS", "NUM"):
        j -= 1
    return j > 0 and sentence.lows[j] in _SAYS and tags[j - 1] in ("NN", "NNS", "NNP", "PRP")


_SAYS = frozenset(("say", "says", "said", "think", "thinks", "thought"))


def _is_object(sentence: Tagged, i: int) -> bool:
    """ "rejected union claims that ...": bare nouns right after a verb that takes an object."""
    j = i - 1
    while j >= 0 and sentence.tags[j] in ("NN", "NNP", "JJ"):
        j -= 1
    verb = 0 <= j < i - 1 and sentence.tags[j].startswith("VB")
    return verb and sentence.lows[j] in grammar().objects


def _back(tags: list[str], i: int) -> int:
    i -= 1
    while i > 0 and tags[i] in ("RB", "NOT"):
        i -= 1
    return i


def _verb_before(tags: list[str], i: int) -> str:
    for j in range(i - 1, -1, -1):
        if tags[j].startswith("VB"):
            return tags[j]
    return ""


def _coordinated(tags: list[str], i: int) -> bool:
    """The noun phrase before ``i`` is joined with "and": it takes a plural verb."""
    j = _back(tags, i)
    while j > 0 and tags[j] in ("NNP", "NN", "NNS", "POS", "JJ", "DT", "POSS"):
        j -= 1
    return tags[j] == "CC"


def _is_plural(low: str) -> bool:
    return (
        low.endswith("s")
        and not low.endswith(("ss", "us", "is"))
        and low not in grammar().singular_s
    )


def _noun_tag(low: str, capital: bool) -> str:
    if capital:
        return "NNP"
    if low.endswith("ly") and low not in grammar().ly_nouns:
        return "JJ" if low in grammar().ly_adjectives else "RB"
    if _is_plural(low):
        return "NNS"
    if (_ADJECTIVE.search(low) and low not in grammar().not_adjectives) or (
        low.endswith("ed") and low not in grammar().nouns
    ):
        return "JJ"
    if low in grammar().plurals:
        return "NNS"
    return "NN"
