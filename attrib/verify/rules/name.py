"""The rule on names: is the resolved name one that the document gives to the mention."""

from __future__ import annotations

import re

from attrib.language.cues import CueEntry, lexicon
from attrib.language.guess import is_function_word
from attrib.language.names import fold, is_person_name, is_role, parse_name, pronoun
from attrib.language.names import words as name_words
from attrib.language.owners_name import is_owners_name
from attrib.language.regex import regex
from attrib.language.same_name import alias_of, conflict, same_person
from attrib.model import Check, Outcome, Span
from attrib.verify.german.nominative import in_nominative, is_nominative
from attrib.verify.lists.wordlists import ANY_RELATIVES, POSSESSIVES
from attrib.verify.page import Page
from attrib.verify.place import Placed
from attrib.verify.rules.pieces import short
from attrib.verify.rules.words import check
from attrib.verify.speaker.added_words import added_words
from attrib.verify.speaker.ages import is_of_another_age, of_age
from attrib.verify.speaker.bare_description import is_of_kind, takes_up
from attrib.verify.speaker.called import is_kin, is_named_body, is_the_one, is_titled
from attrib.verify.speaker.described import (
    beside,
    counted,
    man_or_woman,
    named_right_before,
    of_that_age,
    of_two_generations,
    only_body,
)
from attrib.verify.speaker.elder import of_two
from attrib.verify.speaker.holder import holder
from attrib.verify.speaker.in_short import by_last_names, ends_with_name, in_short
from attrib.verify.speaker.its_document import issued_by
from attrib.verify.speaker.joint import is_any, joint
from attrib.verify.speaker.namesakes import namesake
from attrib.verify.speaker.nobody import nobody
from attrib.verify.speaker.occurs import occurs
from attrib.verify.speaker.one_mention import (
    is_beside,
    is_relative_clause,
    more_than_mention,
)
from attrib.verify.speaker.pronouns import pronoun_means
from attrib.verify.speaker.stated_so import is_its_noun, stated_so
from attrib.verify.speaker.topic_label import topic_label

_LETTER = regex(r"[A-Za-z][.:]?")
"""As in an interview in questions and answers: Q, A."""
_RULE = "name_licensed"


def _is_letter(page: Page, span: Span | None, given: str) -> bool:
    """True for the letter of a label, and so for "I:", but not for the pronoun."""
    if not _LETTER.fullmatch(given):
        return False
    labels = given[1:] or (span is not None and page.text.startswith((":", "."), span.end))
    return pronoun(given) is None or bool(labels)


def name_licensed(  # noqa: PLR0911 (one return for each outcome)
    page: Page, placed: Placed, entry: CueEntry | None
) -> Check:
    """The resolved name is one that the document gives to the mention."""
    names = [name for name in placed.candidate.speakers if name.strip()]
    source = placed.source
    given = (source.found or source.given) if source is not None else ""
    if source is not None and _is_letter(page, source.span, given) and names in ([], [given]):
        reason = f"“{given}” is a label, and names nobody"
        return check(_RULE, Outcome.CANNOT_TELL, reason, source.span)
    cue = (placed.cue.found or placed.cue.given) if placed.cue is not None else ""
    at = placed.source_span
    spoken = at is not None and (
        bool(page.quotations_around(at)) or page.label_at(at.start) is not None
    )
    unable = nobody(given, cue, entry, page.language, spoken=spoken)
    if unable is not None:
        return check(_RULE, Outcome.CANNOT_TELL, unable, placed.source_span)
    unlike = _no_mention(page, placed, given, cue)
    if unlike is not None:
        return check(_RULE, Outcome.CANNOT_TELL, unlike, at)
    if not names:
        return check(_RULE, Outcome.PASS, "the speaker is given as written")
    clause = next((name for name in names if _NO_NAME.match(name)), "")
    if clause and clause != given:
        reason = f"“{short(clause)}” is no name"
        return check(_RULE, Outcome.CANNOT_TELL, reason, placed.source_span)
    nameless = next((name for name in names if " " not in name and is_function_word(name)), "")
    if nameless and _bare(nameless) != _bare(given):
        reason = f"“{nameless}” is no name"
        return check(_RULE, Outcome.CANNOT_TELL, reason, placed.source_span)
    if len(names) == 1 and (names[0] == given or _bare(names[0]) == _bare(given)):
        return check(_RULE, Outcome.PASS, "the speaker is named as in the text")
    if _is_voice(page, placed, names, given):
        return check(_RULE, Outcome.PASS, f"the source names the voice “{names[0]}”")
    unknown = [
        name
        for name in names
        if not (page.once(occurs, name) or (at and is_nominative(page, at, given, name)))
    ]
    if unknown:
        return check(_RULE, Outcome.FAIL, f"the name “{unknown[0]}” does not occur in the document")
    completed = next(filter(None, (_completed(page, given, name) for name in names)), None)
    if completed is not None:
        return check(_RULE, Outcome.FAIL, completed, placed.source_span)
    if source is None or source.span is None:
        return check(_RULE, Outcome.CANNOT_TELL, "there is no mention to resolve")
    if len(names) > 1:
        return joint(page, source.span, given, names)
    return page.once(_single, source.span, given, names[0])


_NO_NAME = regex(r"[-–—,;:.!?)]|(?:\S+\s){14,}")
""" "- La ministre a écarté toute fermeture avant 2026": a clause."""


def _no_mention(page: Page, placed: Placed, given: str, cue: str) -> str | None:
    """Why what stands there is no mention of anybody, or not one whole mention."""
    at = placed.source_span
    if at is None:
        return None
    if (
        given.lower() in ("more", "most", "less", "fewer")
        and not page.text.startswith(f" {cue}", at.end)
        and _OF_HOW_MUCH.match(page.text, at.end)
    ):
        return f"“{given}” says how much, not who"
    first = placed.content_spans[0] if placed.content_spans else None
    about = topic_label(page, at, first) if first is not None and first.start > at.end else None
    if about is not None:
        return about
    span = placed.cue_span
    if page.once(more_than_mention, at) or (span and is_relative_clause(page, at, span)):
        return f"“{short(given)}” is more than the mention of a speaker"
    longer = _goes_on(page, placed, given)
    return f"“{given}” is part of “{given} {longer}”" if longer else None


def _completed(page: Page, given: str, name: str) -> str | None:
    added = page.once(added_words, given, name)
    return f"“{name}” has “{added}”, which the text does not say of them" if added else None


def _bare(name: str) -> str:
    """Without the article: "die Moll AG" is "Moll AG"."""
    folded = fold(name)
    article = _ARTICLE.match(folded)
    return folded[article.end() :] if article is not None else folded


_ARTICLE = regex(
    r"(?:(?:beim|im|vom|zum|(?:bei|in|aus|von)\s(?:der|dem|den)|an?|the|der|die|das|ein|eine|le|la|les|un|une|el|los|las|una)\s|l['’])(?=[^\W\d_]{2})",
    re.IGNORECASE,
)


def _goes_on(page: Page, placed: Placed, given: str) -> str:
    """The next word of a longer name: "Ann Lee | Jones"; empty where the mention is whole."""
    source, cue = placed.source_span, placed.cue_span
    if source is None or not (given[:1].isupper() and given[-1:].isalpha()):
        return ""
    follows = _NEXT_NAME.match(page.text, source.end)
    if follows is None or (cue is not None and cue.start <= follows.start(1) < cue.end):
        return ""
    if page.language == "de" and page.text.count(f"{given} {follows[1]}") == 1:
        return ""  # any noun has a capital: "laut Lenz | Arbeiten am Dach"
    low = fold(follows[1])
    known = name_words()
    plain = low in known.not_names or low in known.suffixes or low in lexicon("en").forms
    return "" if plain or not is_person_name(given) else follows[1]


_OF_HOW_MUCH = regex(r"\s(?!(?:of|who|than)\b)[a-z]")
""" "looked | more | frightened than ever and repeated"."""
_NEXT_NAME = regex(r" ([A-Z][a-z]+)(?=[,.;:]|['’]s| [a-z])")


def _is_voice(page: Page, placed: Placed, names: list[str], given: str) -> bool:
    """The name is that of the subtitle voice, who is quoted outright or speaks of himself."""
    if not placed.content_spans or (given and not _FIRST_PERSON.fullmatch(given)):
        return False
    return names == [page.voice_at(placed.content_spans[0].start)]


def _single(  # noqa: PLR0911, PLR0912 (one return for each outcome)
    page: Page, source: Span, given: str, name: str
) -> Check:
    as_pronoun = pronoun(given)
    if given.lower() in ANY_RELATIVES and (who := named_right_before(page, source)):
        if same_person(who, name):
            return check(_RULE, Outcome.PASS, f"“{given}” is “{who}”, right before it", source)
        return check(_RULE, Outcome.CANNOT_TELL, f"“{given}” follows “{who}”", source)
    if as_pronoun is not None:
        return pronoun_means(page, source, given, name, as_pronoun)
    if is_beside(given, name):
        return check(_RULE, Outcome.CANNOT_TELL, f"“{given}” need not be “{name}”", source)
    if fold(given).startswith((f"{fold(name)} ", f"{fold(name)}, ")) and not is_person_name(name):
        return check(_RULE, Outcome.PASS, f"“{given}” can stand for “{name}”", source)
    if in_short(given, name) or ends_with_name(given, name):
        return check(_RULE, Outcome.PASS, f"“{given}” can stand for “{name}”", source)
    if is_kin(given, name):
        return check(_RULE, Outcome.PASS, f"“{given}” names “{name}”", source)
    of_family = of_two(page, source, given, name)
    if of_family is not None:
        return of_family
    held, _, who = given.strip().rpartition(", ")
    if _RELATIVE.search(held) and is_role(held.split()[-1]):
        reason = f"“{who}” may be the {held.split()[-1]} of whom “{given}” speaks"
        return check(_RULE, Outcome.CANNOT_TELL, reason, source)
    owned = is_owners_name(given, name)
    if held and _has_article(held) and same_person(who, name) and not owned:
        return check(_RULE, Outcome.PASS, f"“{given}” names “{name}” after the office", source)
    if _PUBLISHED_BY.search(given) and fold(given).endswith(f" {_bare(name)}"):
        return check(_RULE, Outcome.PASS, f"“{given}” are “{name}”’s", source)
    aged = of_age(page, given)
    if aged and same_person(aged, name) and not is_of_another_age(page, given, name):
        return check(_RULE, Outcome.PASS, f"the text gives that age to “{name}”", source)
    if held and _has_article(held) and is_person_name(who) and fold(name) not in fold(who):
        return check(_RULE, Outcome.FAIL, f"“{given}” is “{who}”, not “{name}”", source)
    stated = stated_so(page, given, source)
    if stated and same_person(stated, name):
        return check(_RULE, Outcome.PASS, f"the text calls “{name}” so", source)
    if is_its_noun(page, given, name):
        return check(_RULE, Outcome.PASS, f"“{given}” can stand for “{name}”", source)
    if is_of_kind(page, given, name):
        return check(_RULE, Outcome.PASS, f"“{given}” is “{name}”, the only one", source)
    another = namesake(page, source, given, name)
    if another is not None:
        return check(_RULE, Outcome.CANNOT_TELL, f"“{given}” may be “{another}”", source)
    first, _, rest = given.partition(", ")
    if fold(first) == fold(name) and rest[:1].islower():
        return check(_RULE, Outcome.PASS, f"“{given}” is “{name}” with what they are", source)
    if len(_joined_names(given)) > 1:
        return check(_RULE, Outcome.FAIL, f"“{given}” names several, not only “{name}”", source)
    if _only_in_title(given, name):
        who = parse_name(given).full
        return check(_RULE, Outcome.FAIL, f"“{given}” is “{who}”, not “{name}”", source)
    owner = fold(given).partition(" " + fold(name))
    if owned or (owner[1] and _is_of_it(owner[0])):
        reason = f"“{given}” need not be “{name}”"
        return check(_RULE, Outcome.CANNOT_TELL, reason, source)
    if by_last_names(page, given, name):
        return check(_RULE, Outcome.PASS, f"“{given}” names “{name}” in part", source)
    if _covers(given, name) or alias_of(given, name) or alias_of(name, given):
        return check(_RULE, Outcome.PASS, f"“{given}” can stand for “{name}”", source)
    if _belongs_to_named(given, name):
        return check(_RULE, Outcome.PASS, f"“{given}” is “{name}” with its owner named", source)
    if _shares_given_name(given, name):
        return check(_RULE, Outcome.PASS, f"“{given}” names “{name}” in part", source)
    last = counted(page, given, source)
    if last and (same_person(last, name) or fold(last).endswith(f" {fold(name)}")):
        return check(_RULE, Outcome.PASS, f"“{name}” is “{given}” of those just named", source)
    if page.language == "de" and is_titled(page, given, name):
        return check(_RULE, Outcome.PASS, f"the text calls “{name}” so", source)
    meant = takes_up(page, given, source)
    if meant and is_any(name, [meant]):
        reason = f"“{given}” takes up “{meant}”, who alone was named before"
        return check(_RULE, Outcome.PASS, reason, source)
    if issued_by(page, given, source, name):
        return check(_RULE, Outcome.PASS, f"“{given}” is what “{name}” issued", source)
    if is_nominative(page, source, given, name):
        return check(_RULE, Outcome.PASS, f"“{given}” is “{name}” in another case", source)
    of_years = given[-1:].isalpha() and any(map(str.isdigit, given))  # "Die 68-Jährige"
    unnamed = of_years or _INTERVIEW_LABEL.fullmatch(given) or _GERMAN_NOUN.fullmatch(given)
    if not unnamed and conflict(given, name):
        return check(_RULE, Outcome.FAIL, f"“{given}” is not “{name}”", source)
    only_sex = man_or_woman(page, given)
    if only_sex is not None and beside(page, source, name) is None:
        return pronoun_means(page, source, given, name, only_sex)
    return _by_description(page, source, given, name)


def _has_article(held: str) -> bool:
    first = held.split(maxsplit=1)[0]
    return is_function_word(first) or first.startswith(("l'", "l’", "L'", "L’"))


def _by_description(  # noqa: PLR0911 (one return for each outcome)
    page: Page, source: Span, given: str, name: str
) -> Check:
    """Of a description that does not hold the name."""
    if _ANSWER.fullmatch(given) and f" {page.answering}".endswith(f" {name}"):
        return check(_RULE, Outcome.PASS, f"“{name}” is interviewed, and answers", source)
    near = beside(page, source, name)
    if near is not None:
        reason = f"the text puts “{name}” beside “{given}”"
        return check(_RULE, Outcome.PASS, reason, source, near)
    apposed = _APPOSED.match(page.text, source.end)
    if apposed is not None and not same_person(apposed["name"], name):
        reason = f"the text puts “{apposed['name']}” beside “{given}”"
        return check(_RULE, Outcome.CANNOT_TELL, reason, source)
    one = of_two_generations(page, given, source)
    if one and fold(one) == fold(name):
        return check(_RULE, Outcome.PASS, f"“{one}” is “{given}” of the two", source)
    body = only_body(page, given, source)
    english = page.language == "en"
    if is_the_one(page, given, name) if english else is_named_body(page, source, given, name):
        return check(_RULE, Outcome.PASS, f"the text names no other one but “{name}”", source)
    one_only = body or of_that_age(page, given, source) or holder(page, given, source)
    if one_only is not None and is_any(name, [page.text[one_only.start : one_only.end]]):
        reason = f"“{name}” is the only one whom the text calls so"
        return check(_RULE, Outcome.PASS, reason, source, one_only)
    plain = in_nominative(given) if page.language == "de" else given
    if plain != given:
        return _single(page, source, plain, name)
    reason = f"the text does not say that “{given}” is “{name}”"
    return check(_RULE, Outcome.CANNOT_TELL, reason, source)


_APPOSED = regex(
    r",\s(?P<name>[A-ZÀ-Ý][\w’&-]+(?:\s(?:(?:of|de|du|von)\s)?[A-ZÀ-Ý][\w’&-]+){1,4}),(?!\s(?:and|und|et|y)\b)"
)
""" "The operator, | Blue Sound Lines|,": who it is."""
_RELATIVE = regex(r"\s(?:who|which|that)\s")
_PUBLISHED_BY = regex(
    r"\b(?:figures|data|numbers|report|study|statistics|survey)\b.*"
    r"\b(?:published|released|compiled|issued|collected)\sby\s"
)
_FIRST_PERSON = regex(r"I|we|We|ich|wir|Ich|Wir|je|nous|Je|Nous|yo|nosotros")
_GERMAN_NOUN = regex(r"(?i:der|die|das|dem|den|des)\s[A-ZÄÖÜ][a-zäöüß-]+")
_INTERVIEW_LABEL = regex(r"(?:\w|Answer|Antwort|Respuesta|Réponse)[.:]?")
_ANSWER = regex(r"(?:[AR]|Answer|Antwort|Respuesta|Réponse)[.:]?")
"""Q and A are no names; who they are stands elsewhere in an interview."""


def _joined_names(given: str) -> list[str]:
    """Names of a mention like "Ministers Anouk Ferrand and Leo Bassi"."""
    parts = re.split(r"\s+(?:and|und|et|y)\s+|,\s+", given)
    return [part for part in parts if part[:1].isupper() and is_person_name(part)]


def _covers(given: str, name: str) -> bool:
    """The mention holds the name as a phrase of its own ("Turkish President Erdogan")."""
    mine, theirs = fold(given).split(), fold(name).split()
    if not theirs or (parse_name(given).role and not parse_name(given).surname and mine != theirs):
        return False
    size, written = len(theirs), given.split()
    return any(
        mine[at : at + size] == theirs
        and not (at > 1 and mine[at - 1] in _OF and mine[0] in _THE)
        and not (at > 1 and theirs[0] == "von" and mine[0] in _THE)
        and not _OWNED.search(" ".join(mine[:at]))
        and not _named_after_one(written[at + size :])
        for at in range(len(mine))
    )


_THE = frozenset(["der", "die", "le", "la", "el"])
_OF = frozenset(["von", "des", "de", "del", "du"])
""" "der Nachfolger von | Lang" is another."""


def _named_after_one(rest: list[str]) -> bool:
    """The name goes on to that of a body: "the Ann Lee | Foundation"."""
    return bool(rest) and fold(rest[-1]) in name_words().organisations


def _only_in_title(given: str, name: str) -> bool:
    """The name is one of the words before another: "Trump" of "Trump lawyer Ann Lee"."""
    whole, part = parse_name(given), parse_name(name)
    words = fold(name).split()
    if not whole.given or not part.surname or set(words) & set(fold(whole.full).split()):
        return False
    return set(words) <= set(fold(whole.title).split())


def _is_of_it(before: str) -> bool:
    """ "the statue of Admiral"; not "Secretary of State", who holds an office."""
    found = _OWNED.search(before)
    return found is not None and not (is_role(found["head"]) and found["of"] in ("of", "for"))


_OWNED = regex(r"^(?:(?:the|an?) )?(?P<head>\w+) (?P<of>of|for|by|to|in|at|on|near|like)(?: \w+)?$")
"""Before a name: "the statue of Admiral" Horace Quill is not he, nor "reports in" France."""


def _belongs_to_named(given: str, name: str) -> bool:
    """ "his doctor" for "Kai Brandt’s doctor"."""
    mine, theirs = given.split(), name.split()
    return (
        len(mine) > 1
        and mine[0].lower() in POSSESSIVES
        and any(word.endswith(("'s", "’s", "'", "’")) for word in theirs)
        and [w.lower() for w in mine[1:]] == [w.lower() for w in theirs[-len(mine) + 1 :]]
    )


def _shares_given_name(given: str, name: str) -> bool:
    """ "her sister Clara" for "Clara Blum": one name in the mention, the first of the name."""
    names = [word for word in given.split() if word[0].isupper()]
    return (
        len(names) == 1
        and bool(parse_name(given).surname)  # not "reports in France"
        and not given[0].isupper()
        and fold(names[0]) == fold(name.split(maxsplit=1)[0])
    )
