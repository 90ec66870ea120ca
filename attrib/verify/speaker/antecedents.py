"""People named shortly before a pronoun, whom it can mean."""

from __future__ import annotations

from collections.abc import Iterable

from attrib.language.fronted import behind_asker, fronted, is_after_report, own_clause
from attrib.language.names import (
    POSSESSIVE,
    Gender,
    Pronoun,
    gender_of,
    names_person,
    pronoun,
)
from attrib.language.names import words as name_words
from attrib.language.quotations import Quotation, outside
from attrib.language.regex import regex
from attrib.language.same_name import same_person
from attrib.model import Span
from attrib.verify.page import Page
from attrib.verify.speaker.german_somebody import is_somebody
from attrib.verify.speaker.mentioned_roles import apposed, roles
from attrib.verify.speaker.opening_surnames import opening_surnames
from attrib.verify.speaker.owned_roles import owned_roles
from attrib.verify.speaker.person_names import (
    GENDER_BY_ARTICLE,
    NAME,
    UPPER,
    person_names,
)

SENTENCES_BACK = 3
_HIS_OWN = ("Sein ", "Seine ", "Ihr ", "Ihre ")


def antecedents(page: Page, source: Span, wanted: Pronoun) -> list[str]:
    """People named shortly before a pronoun that it can point to, one mention for each.

    Goes back sentence by sentence to the first one that names somebody fitting. What stands
    in quotation marks is left out, and so are names that follow a preposition of place, and those
    in a phrase before the pronoun that cannot be it ("Asked by Jane Roe, | she said"). Where such
    a sentence has the pronoun as its own subject ("She told Jane Roe"), it goes on: both fit. In a
    quotation those whom it names come first ("My aunt knew him. “Hello,” | she told him").
    Nobody is meant whom the same clause names ("| She told Jane Roe").
    """
    addressed = spoken_to(page, source)
    around = page.quotations_around(source)
    if around and wanted.gender and page.language == "en":
        within = Span(around[-1].inner.start, source.start)
        inner = page.quotations_within(within)
        named = whom_it_fits(page, _unquoted(page, within, inner, wanted.gender), wanted)
        if named:
            return named
    number = page.sentence_at(source.start)
    named = []
    for back in range(min(SENTENCES_BACK, number) + 1):
        start, end = page.sentences[number - back]
        opens = start
        if back == 0:
            start, end = fronted(page.text, start, source.start, page.language), source.start
        else:
            start = own_clause(page.text, start, end, wanted.gender, page.language)
        if start == opens:
            start = behind_asker(page.text, start, end, wanted.gender)
        found = _of_sentence(page, Span(start, end), wanted.gender)
        if back == 0:  # "Sein Vater habe gerufen, erzählt | er": his own, whom he tells of
            found = [n for n in found if not (n.startswith(_HIS_OWN) and n.count(" ") == 1)]
        if addressed:
            found = [name for name in found if not same_person(name, addressed)]
        fitting = whom_it_fits(page, found, wanted)
        if fitting and back == 0 and is_after_report(page.text, start, source.start):
            named += found
            continue  # "| Roe spoke. Lee had won, he said.": which of the two?
        opening = _FIRST_WORD.match(page.text, start, end)
        if fitting and (opening is None or pronoun(opening[0]) != wanted):
            return whom_it_fits(page, named + found, wanted) if named else fitting
        named += found
    return whom_it_fits(page, named, wanted)


def _of_sentence(page: Page, sentence: Span, gender: Gender | None) -> list[str]:
    """Not those whom only an aside about the subject names: "Lee, who defends Roe, was late"."""
    aside = _ABOUT_SUBJECT.match(page.text, *sentence)
    if aside is None:
        return people_in(page, sentence, gender)
    subject = people_in(page, Span(sentence.start, aside.end("subject")), gender)
    return subject + people_in(page, Span(aside.end(), sentence.end), gender)


_ASIDE = r"(?:[^,.;:!?“”«»\"()]|(?<=\sM)\.|(?<=\s[DM]r)\.|(?<=\sM[rm]s)\.)*"
_ABOUT_SUBJECT = regex(
    rf"(?P<subject>(?:[\w’'.-]+\s){{0,3}}[{UPPER}][\w’'-]*),\s"
    rf"(?:(?:who|qui|que|quien)\s{_ASIDE}|(?:der|die)\s{_ASIDE}\s[a-zäöüß]+),\s(?=[a-zà-ÿ])"
)
"""In German the verb ends it: "Ihr Mann, | der Koch Uwe Lang|, kam" is told of one only."""
_FIRST_WORD = regex(r"\w+")


def whom_it_fits(page: Page, names: list[str], wanted: Pronoun) -> list[str]:
    """Those whom the pronoun can mean, each person once, by the longest mention."""
    found: list[str] = []
    for name in names:
        gender = gender_of(_OWNER.split(name)[-1])  # "my brother’s | wife"
        gender = gender or page.genders_by_surname.get(name) or _by_article(name, page.language)
        if wanted.gender and gender and wanted.gender != gender:
            continue
        if (
            not gender
            and wanted.gender
            and page.language == "de"
            and _cannot_be(name, wanted.gender)
        ):
            continue
        same = next((n for n, other in enumerate(found) if same_person(name, other)), None)
        if same is None:
            found.append(name)
        elif len(name) > len(found[same]):
            found[same] = name
    return found


def _by_article(name: str, language: str) -> Gender | None:
    """ "La juge" is no "il", "der Wirt" no "sie"; "der Wirtin" is told by its ending."""
    article, _, noun = name.partition(" ")
    low = article.lower()
    if not noun or noun[0].isupper() != (language == "de") or (language == "de" and low != "der"):
        return None
    return GENDER_BY_ARTICLE.get(low) if language != "en" and not noun.endswith("in") else None


def _cannot_be(name: str, gender: Gender) -> bool:
    """ "Dezernentin" is no "er", "Hebammen" and "Rätinnen" are neither "er" nor one "sie"."""
    if gender == "male" and _is_body_by_end(name):
        return True  # "Mittelstandsvereinigung der CDU", "Frankfurter Rundschau"
    several = " " not in name and (
        name.endswith("innen") or (name.endswith("n") and names_person(name[:-1].lower()))
    )
    return several or (gender == "male" and _SHE.search(name) is not None)


def _is_body_by_end(name: str) -> bool:
    """A feminine noun, of the kind that bodies and papers are called by."""
    words = name.split()
    owned = next((n for n, word in enumerate(words) if n and word in ("der", "des", "von")), 0)
    head = words[owned - 1].lower()
    return len(head) > _LONGEST_SURNAME and _FEMININE.search(head) is not None


_LONGEST_SURNAME = 7
_FEMININE = regex(
    r"(?:ung|heit|keit|schaft|tion|tät|tei|logie|agentur|kammer|presse|rundschau|zeitung|seite|behörde|polizei"
    r"|regierung|firma|gruppe|bank|stiftung|klinik|kasse|liga|akademie|armee|union|kirche|gemeinde)$"
)
_SHE = regex(r"\w*(?:ent|ant|er|or|eur|ist|at|log|ät|chef|wirt|wält|ärzt)in$")
""" "Dezernentin": an office with the ending for women."""
_OWNER = regex(r"['’]s\s")


def spoken_to(page: Page, source: Span) -> str:
    """Whom the clause of the pronoun names as its object: "| she told Roe", "he said to Roe".

    A name is nobody whom a pronoun before it in its clause means (principle C of the theory of
    binding; Chomsky 1981, *Lectures on Government and Binding*).
    """
    found = _OBJECT.match(page.text, source.end) if page.language == "en" else None
    return "" if found is None or found["who"].endswith(("’s", "'s")) else found["who"]


_OBJECT = regex(
    r"\s(?:(?:had|has|have|then|later|also|once|never|[a-z]+ly)\s)*"
    r"(?:told|tells|asked|asks|reminded|warned|assured|informed|advised|urged|answered|interrupted"
    r"|thanked|called|described|accused|praised|greeted|texted|e-?mailed|wrote"
    r"|[a-z]+(?:ed|id|ote)\s(?:to|of|about))\s"
    rf"(?P<who>(?:(?:Mr|Mrs|Ms|Dr|Sir|Senator)\.?\s)?[{UPPER}][\w’'-]*(?:\s[{UPPER}][\w’'-]*)*)"
)


def named_again(page: Page, source: Span, name: str) -> str:
    """The mention of ``name`` behind the pronoun in its clause; empty if there is none.

    "| He mocked Roe", "| he said Roe had won": by the same principle Roe is another.
    """
    opens = page.sentence_around(source.start).start
    if page.language != "en" or not _OPENS.fullmatch(page.text, opens, source.start):
        return ""
    clause = _CLAUSE.match(page.text, source.end)
    for found in NAME.finditer(page.text, source.end, clause.end() if clause else source.end):
        mention = POSSESSIVE.sub("", found[0].rstrip(".’'"))
        whole = _WHOLE.match(page.text, found.start() + len(mention))
        if whole is not None and same_person(mention, name):
            return mention
    return ""


_OPENS = regex(r"\W*(?:(?:And|But|Then|Later|Still)\s)?")
_CLAUSE = regex(r"[^,;:.!?()“”\"—–]*[,;:.!?()“”\"—–]?")
_WHOLE = regex(
    r"[,.;:!?)]|['’]s\s|\s(?:is|was|has|had|will|would|can|could|should|did|does|and|or|but|to|in|for"
    r"|on|of|as|at|from|with|by|who|when|while|after|before|because|if|over|about|[a-z]+ed)\b"
)
""" "Roe", not "Roe supporters"."""


def people_in(page: Page, span: Span, gender: Gender | None) -> list[str]:
    """Everybody named or mentioned in ``span`` who can be of that gender."""
    found = _unquoted(page, span, page.outer_quotations(span), gender)
    if page.language != "de":
        return found
    return [name for name in found if page.once(is_somebody, name)]


def _unquoted(
    page: Page, span: Span, quotations: Iterable[Quotation], gender: Gender | None
) -> list[str]:
    text = page.text
    found: list[str] = []
    for gap in outside(span, quotations):
        if gap.end <= gap.start + 1:
            continue  # only the space between two quotations
        names = person_names(text, gap, gender)
        owners = _owners_romance(text, gap) if page.language in ("fr", "es") else _owners(text, gap)
        names = [name for name in names if name not in owners]
        found += names + opening_surnames(page, gap, names)
        found += roles(text, gap, page.language, gender)
        found += owned_roles(text, gap, page.language, names)
    return found


def _owners(text: str, span: Span) -> list[str]:
    """Who only tells whose lawyer or wife somebody named is: "Roe’s lawyer, Ann Lee,"."""
    if text.find("’s", *span) < 0 and text.find("'s", *span) < 0:
        return []
    known = name_words().person_gender
    return [
        POSSESSIVE.sub("", match[1])
        for match in _OWNED_ROLE.finditer(text, span.start, span.end)
        if match[2] in known and (match[3] or apposed(text, match.start(), match.end(2)))
    ]


def _owners_romance(text: str, span: Span) -> list[str]:
    """ "La mère d’| Anne Roy | est venue": it is she who came."""
    return [match["who"] for match in _KIN_OF.finditer(text, *span)]


_KIN_OF = regex(
    r"\b(?:[Ll][ae]s?\s|[Ll]['’]|[Ee]l\s|[Uu]ne?\s|[Uu]na?\s)(?:mère|père|fils|fille|frère|sœur|mari|femme|épouse|époux"
    r"|avocate?|porte-parole|madre|padre|hij[oa]|herman[oa]|marido|mujer|espos[oa]|abogad[oa]|portavoz)"
    rf"\s(?:de\s|d['’])(?P<who>{NAME.pattern})(?=\s[a-zà-ÿ])"
)
_OWNED_ROLE = regex(
    rf"({NAME.pattern})(?<=['’]s)\s(?:[a-z-]+\s){{0,2}}([a-z-]+)\b(,\s(?:[a-z-]+\s){{0,2}}[{UPPER}])?"
)
