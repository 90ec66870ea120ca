"""Words that deny, in scripts with and without spaces between words."""

from __future__ import annotations

import re

from attrib.language.regex import regex
from attrib.verify.lists.wordlists import NEGATIONS

_STEMS = (
    "n'",
    "d'aucun",
    "нельзя",
    "ничего",
    "никто",
    "никогда",
    "نمی",
    "않",
    "없",
    "아니",
    "못하",
)
_WITHIN = regex(
    # Chinese, Japanese; not in the words for very, Africa, future, almost, free of charge
    "(?<!差)[不没沒勿莫]|非(?![常洲])|未(?![来來])|[無无](?!料)"
    "|ない|なかっ|なく|なけれ|ません"
    "|ไม่|มิได้|มิใช่|อย่า|ห้าม|ບໍ່|មិន|កុំ|မ(?=\\S{1,9}ဘူး)"
    "|नहीं|नहि|না(?![^\\W\\d_])|নয়|ਨਹੀਂ|નથી|இல்லை|கூடாது|లేదు|కాదు|ಇಲ್ಲ|ഇല്ല|නැත"
)
"""What denies inside a run of letters: scripts without spaces, and those whose vowel signs are
no letters to a regular expression."""
_BEFORE = (
    *"不没沒勿莫未非無无",
    *"没有 沒有 不会 不會 不能 不可 不可以 不想 不要 不愿 不願 不肯 不敢 不必".split(),  # noqa: SIM905
    *"不应 不應 不该 不該 不得 不是 不再 无法 無法 未能 ไม่ ไม่ได้ มิได้ อย่า ห้าม ບໍ່ មិន កុំ".split(),  # noqa: SIM905
)
_NO_PREFIX = (
    *"是非 有無 有无 皆無 虚無 虚无 若非".split(),  # noqa: SIM905
    *"是不是 会不会 會不會 能不能 要不要 可不可 有没有 有沒有".split(),  # noqa: SIM905
)
_NO = "(?:ない|なかっ|なく|なけれ|ません|ずに|ず(?=[、。]))"
_AFTER = regex(
    "(?:では|じゃ|でも|く|[はがも])?(?:ない|なかっ|なく|なけれ|ありませ|ません)"
    f"|[をはもが]?(?:し|でき|され|させ|せ){_NO}"
    f"|[をはもが]?(?:して|できて|されて|て)は?い{_NO}"
)
"""Of a verb made of a noun, too: 署名|しない, 署名|はしていません."""

NOT_ALL = regex(
    r"\b(?:not|hardly|scarcely|barely) "
    r"(?:all|every|each|many|any|much|everyone|everybody|anyone|anybody)\b[^.,;:]*$",
    re.IGNORECASE,
)


def is_negation(word: str) -> bool:
    """True for a negating word in lower case, contractions included."""
    return word in NEGATIONS or word.endswith(("n't", "n’t")) or word.startswith(_STEMS)


def negations_within(text: str) -> int:
    """How often something is denied in scripts that are not cut into words."""
    return 0 if text.isascii() else len(_WITHIN.findall(text))


def negation_divided(text: str, at: int) -> bool:
    """True if a cut at ``at`` parts a word without spaces around it from what denies it."""
    if text.endswith(_BEFORE, 0, at):
        return not text.endswith(_NO_PREFIX, 0, at)
    return _AFTER.match(text, at) is not None
