"""An English sentence that takes back the one before: "Our article quoted Lee as saying so. Dr Lee
did not say this."
"""

from __future__ import annotations

from attrib.language.names import gender_of, pronoun
from attrib.language.regex import regex
from attrib.language.same_name import same_person
from attrib.model import Span
from attrib.verify.page import Page
from attrib.verify.words.finder import find_all


def taken_back(page: Page, number: int, source: Span) -> str | None:
    """The words of the sentence after ``number`` by which nobody said it, or somebody else did."""
    if number + 1 >= len(page.sentences):
        return None
    after = page.sentences[number + 1]
    found = _NOT_SAID.match(page.text, *after)
    if found is None or page.paragraph_of(after) != page.paragraph_of(page.sentences[number]):
        return None
    given = page.text[source.start : source.end]
    if found["other"] is not None:
        return None if same_person(found["other"], given) else found[0]
    return found[0] if found["who"] is None or _may_be(found["who"], given) else None


def _may_be(who: str, given: str) -> bool:
    named = pronoun(who)
    if pronoun(given) is not None:
        return True
    if named is None:
        return same_person(who, given)
    gender = gender_of(given)
    return not (gender and named.gender and gender != named.gender)


_SO = (
    r"(?:so|it|this|that|th[eo]se words|the words|any such thing|such a thing"
    r"|anything of the (?:kind|sort)"
    r"|th(?:is|at) (?:remark|comment|statement|claim|sentence|phrase))"
)
_MISTAKENLY = r"(?:wrongly|falsely|mistakenly|incorrectly)"
_VERBS = (
    "say",
    "said",
    "make",
    "made",
    "use",
    "used",
    "write",
    "written",
    "wrote",
    "saying",
    "making",
)
_WORDS = (
    "no such", "misquoted", "wrongly", "falsely", "mistakenly", "incorrectly",
    "invented", "made up", "not his", "not hers",
)  # fmt: skip
_AFTER_VERB = regex(rf"\s{_SO}\s?[.;,!]")


def may_take_back(page: Page) -> bool:
    """A text has to hold such words if one of its sentences takes something back."""
    text = page.text
    return page.rare_words.any_of(_WORDS) or any(
        _AFTER_VERB.match(text, at + len(verb))
        for verb in filter(page.rare_words.may_have, _VERBS)
        for at in find_all(text, verb, most=len(text))
    )


_NAME = r"(?:[A-Z][\w.’'-]*\s){1,4}"
_NOT_SAID = regex(
    rf"(?:(?:But|Yet|However|In fact|In reality|In truth),?\s)?(?:(?P<who>{_NAME}?)(?:"
    r"(?:did not|did\s?n['’]t|never|has never|had never|had not|has not|never actually)"
    r"(?:\s(?:actually|ever|in fact))?\s(?:say|said|make|made|use|used|write|written|wrote)"
    rf"\s{_SO}|(?:said|made|wrote|posted|uttered) no such \w+"
    rf"|(?:(?:has|have|had)\s)?(?:(?:always|since|repeatedly|later)\s)?(?:denies|denied|deny)\s(?:having\s|ever\s)*(?:said|saying|made|making)\s{_SO}"
    r"|(?:was|had been|has been|says (?:s?he|they) (?:was|were)) misquoted)"
    r"|[Tt]he (?:quot\w+|remarks?|comments?|words|statement|line) (?:was|were|is|are) "
    rf"(?:{_MISTAKENLY}\b[^.;,]*|invented|made up|not (?:his|hers))"
    r"|[Tt]here is no (?:record|evidence|trace|proof)\b[^.;,]*\bsaid\s(?:so|it|this|that)"
    rf"|[Ii]t was (?:actually |in fact )?(?P<other>{_NAME})who (?:said|wrote) {_SO}"
    r")\s?(?=[.;,!]|$)"
)
"""The whole sentence, so not "She did not say so | in May", "… this | lightly"."""
