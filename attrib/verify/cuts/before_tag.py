"""What is said before content whose tag comes behind it or in its middle: "It is not true that | it
leaks, Lee said"."""

from __future__ import annotations

from attrib.language.names import gender_of, pronoun
from attrib.language.regex import regex
from attrib.model import Span
from attrib.verify.cuts.of_others import fronts_negation
from attrib.verify.cuts.turning import clause_of, governs, is_reported, turn_before
from attrib.verify.cuts.warned import warned
from attrib.verify.lists.conditions import begins_condition, leads_condition
from attrib.verify.page import Page
from attrib.verify.place import Placed
from attrib.verify.words.typography import normalize


def before_tag(page: Page, placed: Placed, span: Span, left_out: str) -> tuple[str, str]:
    """ "If it rained, | she added, ⟦the town would wait⟧": the tag is put into what she said."""
    cue, source = placed.cue_span, placed.source_span
    if cue is None or source is None:
        return "", left_out
    gap = page.text[max(cue.end, source.end) : span.start]
    start = page.sentence_around(span.start).start
    own = page.text[start : span.start]  # "he said so. If it rained, | the town would wait"
    if max(cue.end, source.end) <= start and own.endswith(", ") and begins_condition(own):
        return "hold a condition", own
    lead = page.text[start : min(cue.start, source.start) if source.start >= start else cue.start]
    if start <= source.start and page.text.endswith(", ", source.end, cue.start):
        lead = page.text[source.end : cue.start]
    lead = lead.rpartition(": ")[2]  # "Lee objected: if it rained, | she said, ⟦…⟧"
    unreal = page.language == "de" and _IF_IT.search(lead) and _WOULD.match(page.text, span.start)
    if lead.endswith(", ") and gap == ", ":
        if unreal or begins_condition(lead):
            return "hold a condition", lead
        if fronts_negation(lead, page.text[span.start : span.end]):
            return "hold a negation", lead
    turn = _taken_back(page, lead, gap) if lead.endswith(", ") else ""
    return (turn, f"{lead.rstrip()} …{gap}") if turn else ("", left_out)


def _taken_back(page: Page, lead: str, gap: str) -> str:
    """ "It is false, | he said, | that …", "It would be wrong, | he said, | to say that …"."""
    whole = lead.removesuffix(", ") + gap.removeprefix(",")
    if _THAT.fullmatch(gap) and (_FALSE.search(lead) or (page.language == "en" and governs(whole))):
        return "turn it"
    return "turn it" if _TO_SAY.fullmatch(gap) and turn_before(whole, quoted=False) else ""


def first_part(page: Page, quotation: Span) -> list[str]:
    """ "“If it rains,” Lee said, | “the town will wait.”": the condition in front of the tag."""
    begins = page.text[quotation.start + 1 : quotation.start + 3].strip()[:1]
    if not begins.islower():
        return []
    start = page.sentence_around(quotation.start).start
    before = page.outer_quotations(Span(start, quotation.start))
    if not before:
        return []
    lead = page.text[before[-1].inner.start : before[-1].inner.end]
    gap = page.text[before[-1].span.end : quotation.start].rstrip()
    if not (lead.endswith(",") or gap.startswith(",")) or not gap.endswith((",", "—", "–")):
        return []
    turn = turn_before(lead.rstrip(",") + " ", quoted=True) if begins_condition(lead) else ""
    return [warned("before", turn, lead)] if turn else []


_THAT = regex(r",?\s(?:dass|that|que)\s|,?\squ['’]")
_TO_SAY = regex(
    r",?\s(?:(?:to|de|daraus\szu|zu)\s|d['’])?(?:say|claim|think|believe|suggest|conclude|assume|infer|argue"
    r"|schließen|sagen|behaupten|glauben|folgern|conclure|dire|affirmer|penser|croire|déduire|prétendre"
    r"|decir|afirmar|pensar|creer|concluir|deducir|suponer),?\s(?:that\s|dass\s|que\s|qu['’])?"
)
""" "It would be wrong, | she says, to conclude that | the light kills bees"."""
_FALSE = regex(
    r"\b(?:falsch|unwahr|nicht wahr|gelogen|Unsinn|false|untrue|wrong|not true|faux|mensonge"
    r"|pas vrai|falso|mentira)\b"
    r"|\A\W*(?:Falsch|Unwahr|Nicht wahr|Gelogen|False|Untrue|Wrong|Not true|Faux|Falso)\b"
)
""" "Es sei falsch, | sagte er, dass | die Brücke breche"; not the name of "The Wrong Day"."""


_IF_IT = regex(
    r"(?:^|[.:;„“]\s?)(?!Was\s|Wer\s)[A-ZÄÖÜ][a-zäöüß]+(?:e|en|te|ten|äme|äre)\s(?:sich|er|sie|es|man|d(?:er|ie|as|en)|eine?|kein\w*"
    r"|[A-ZÄÖÜ]\w+)\s[^.;:„“]*,\s$"
)
_WOULD = regex(
    r"[a-zäöüß]*(?:ürde|äre|ätte|önnte|üsste|ürfte|ollte|ünde|äme|ände|äge|ähe|iebe|inge|ele|ächte|öge)n?\s"
)
_THEN = regex(
    r"(?:so\s|dann\s)?(?:würden?|wären?|hätten?|müssten?|müsse|könnten?|könne|dürften?|werde|solle|sollten?)\s"
)
""" "Käme kein Geld, ⟦müsste er schließen⟧": the clause before is what it depends on."""


def governed(page: Page, placed: Placed, span: Span) -> list[str]:
    """The words before content that its cue follows: "It is not true that | it leaks, Lee said"."""
    lead = page.text[page.sentence_around(span.start).start : span.start]
    if page.language == "en" and governs(lead):
        return [warned("before", "turn it", lead)]
    if page.language == "de" and _IF_IT.search(lead) and _THEN.match(page.text, span.start):
        return [warned("before", "hold a condition", lead)]
    begins = _JOINS.match(lead)
    begun = lead[begins.end() :] if begins else lead
    begins_so = begins_condition(begun) or begins_condition(lead[clause_of(lead) :])
    leads_so = leads_condition(normalize(lead).text, page.text[span.start : span.end])
    if begun.strip() and (begins_so or leads_so):
        return [warned("before", "hold a condition", lead)]
    cue = placed.cue_span
    tag = cue is not None and not any(map(str.isalnum, page.text[span.end : cue.start]))
    if tag and told_by_another(page, placed, lead):
        return [warned("before", "give it to somebody else", lead)]
    return []


_JOINS = regex(r"\W*(?:[Aa]nd|[Bb]ut|[Uu]nd|[Aa]ber|[Ee]t|[Mm]ais|[Yy]|[Pp]ero)\s")


def last_clause(lead: str) -> int:
    """Where the clause begins that runs up to the end of ``lead``."""
    borders = list(_BORDER.finditer(lead))
    return borders[-1].end() if borders else 0


_BORDER = regex(
    r"[,;:–—()]\s?|\s-\s|\b(?:and|but|because|since|so|while|though|und|aber|sondern|weil|denn|da|et|mais|car"
    r"|parce\squ(?:e|['’])|puisque|y|pero|sino|porque|pues)\s"
)


def told_by_another(page: Page, placed: Placed, lead: str) -> bool:
    """ "The landlord had said it was | “usual”, Lee recalled": it is the landlord who said so.

    Not where the one who is reported may be the speaker: "She had told them it was | …, Lee said".
    """
    source = placed.source_span
    clause = lead[last_clause(lead) :]
    told = next(filter(_reports, (clause, lead)), "")
    first = _WORD.search(told)
    if first is None or source is None:
        return False
    subject = pronoun(first[0])
    if subject is None:
        return True
    names = [page.text[source.start : source.end], *placed.candidate.speakers]
    gender = next(filter(None, map(gender_of, names)), None)
    return bool(gender and subject.gender and gender != subject.gender)


def _reports(words: str) -> bool:
    return is_reported(words) or _SPOKEN_OF.search(words) is not None


_WORD = regex(r"[^\W\d_]+")
_SPOKEN_OF = regex(
    r"\b(?:(?:spoke|spoken|talked|written)\sof|(?:described|dismissed|branded|denounced|condemned|referred\sto)\s"
    r"(?:it|this|that|them|him|her|the\s[\w\s]{1,30}?)\sas"
    r"|(?:a|ont|avait|avaient|aurait|auraient)\s(?:déjà\s)?(?:parlé|qualifié|traité)[^,;:.]{0,40}?\s(?:de|d['’])"
    r"|(?:ha|han|había|habían|habría|habrían)\s(?:hablado|calificado|tachado)[^,;:.]{0,40}?\sde)"
    r"(?:\s?(?:an?|the|une?|un|una))?\s?\Z"
    r"|\b(?:habe|haben|hatten?|hat)\s(?:[^,;:.]{1,60}\s)?(?:gesagt|behauptet|erzählt|gemeint|erklärt|versichert),\s"
    r"[^,;:.]{0,40}\Z"
    r"|\b(?:ha|han|había|habían|habría|habrían)\s(?:dicho|contado|asegurado)\sque\s[^,;:.]{0,30}\Z"
)
