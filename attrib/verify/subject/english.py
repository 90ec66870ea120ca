"""Who a sentence makes the speaker: the subject of the cue, as far as word order shows it.

Where word order does not settle it there are several, or none, which means "cannot tell".
"""

from __future__ import annotations

from collections.abc import Sequence
from operator import attrgetter

from attrib.language.cues import english_forms
from attrib.language.regex import regex
from attrib.model import Span
from attrib.verify.german.following import following
from attrib.verify.german.subject import german_subjects, named_by_phrase
from attrib.verify.german.voice import quoted_german, quotes
from attrib.verify.lists.wordlists import (
    BE,
    FOREIGN_AUXILIARIES,
    PREPOSITIONS,
    RELATIVES,
    SUBORDINATING,
)
from attrib.verify.subject.dependent import (
    follows_preposition,
    governing,
    of_object_clause,
    of_relative,
    only_depends,
    seen_as,
    set_against,
    without_objects,
)
from attrib.verify.subject.fronted import of_main_clause
from attrib.verify.subject.heads import (
    Subject,
    after,
    before_time,
    byname_of,
    is_count,
    made_by,
    named_before,
    of_headline,
    quoted_as,
    quoted_in,
    resident,
    subject_of,
)
from attrib.verify.subject.infinitive import made_to, of_infinitive, singled_out
from attrib.verify.subject.insertion import joined_insertion, over_insertion, set_off
from attrib.verify.subject.inverted import is_inverted
from attrib.verify.subject.modified import (
    FRONTED,
    absolute,
    adjective_of,
    hears,
    is_adjective,
    modified,
    owner_of,
)
from attrib.verify.subject.passive import agent, foreign_agent, is_named
from attrib.verify.subject.phrases import Phrase, phrase_until, relates
from attrib.verify.subject.sentence import Sentence, sentence_of
from attrib.verify.subject.verbs import (
    JOINING,
    follows_relative,
    is_said,
    joined_verbs,
    modifies,
    verbs_before,
)
from attrib.verify.subject.words import (
    JOINTS,
    Token,
    is_determiner,
    is_person,
    tokens_touching,
    verb_form,
)

_QUOTING = frozenset(["quoted", "quotes", "quoting", "cited"])
_LEADING = frozenset(["by", "laut", "nach", "gemäß", "selon", "según", "d'après", "d’après"])
"""Cues, or last words of cues, that the speaker follows."""

_IS_WORD = attrgetter("is_word")
_ONE = regex(r"[A-Z][\w-]*(?:\s[A-Z][\w-]*)*")
_STANDING = english_forms(frozenset(["stand", "stick", "swear"]))
"""Verbs that take "by" without being passive: "stood by his words"."""


def find_subjects(  # noqa: PLR0911, PLR0912 (one return for each pattern)
    text: str,
    sentence: Span,
    cue: Span,
    quoted: Sequence[Span],
    content: Sequence[Span],
    language: str = "en",
) -> tuple[Subject, ...]:
    """Possible subjects of ``cue``; each quotation in ``quoted``, all beside it, is one unit."""
    tokens = sentence_of(text, sentence, quoted, content)
    inside = tokens_touching(tokens, cue)
    if not any(map(_IS_WORD, tokens[inside.start : inside.stop])):
        return ()
    first, last = inside[0], inside[-1]
    while first < last and tokens[first].low in ("by", "in", "without", "after", "before"):
        first += 1  # "by saying"
    while first < last and _is_adverb(tokens[first]) and verb_form(tokens[first + 1]) == "ing":
        first += 1  # "quickly reminding"
    if tokens[last].low in _LEADING:
        by_doing = last + 1 < len(tokens) and verb_form(tokens[last + 1]) == "ing"
        stands_by = first < last and tokens[last - 1].low in _STANDING
        felt = first == 0 and first < last and tokens[first].low in FRONTED
        if not (by_doing or stands_by or felt):
            return after(tokens, last + 1)
    if language == "de" and (named := named_by_phrase(tokens, first, last)):
        return named
    if "according" in (tokens[first].low, tokens[min(first + 1, last)].low):  # "That|’s according"
        at = last + 1  # "according to an analysis | by the centre"
        while at < len(tokens) and tokens[at].low in ("to", "by", "of", "from"):
            at += 1
        return made_by(tokens, after(tokens, at))
    if tokens[first].low in _QUOTING:
        return of_headline(tokens, first) or _quoted(tokens, first, last)
    speaks = agent(tokens, first, last, content) or foreign_agent(tokens, first, last, language)
    if speaks:
        return speaks
    auxiliaries = FOREIGN_AUXILIARIES.get(language, frozenset())
    group = first
    while group and tokens[group - 1].low in auxiliaries:
        group -= 1
    fronted = (
        tokens[first].low.endswith("ing")
        or tokens[first].low in FRONTED
        or (first == 0 and tokens[last].low in PREPOSITIONS and _is_participle(tokens[first]))
    ) and (first < 2 or any(token.text in ":;—–" for token in tokens[first - 2 : first]))
    so = language == "de" and "so" in (tokens[first].low, tokens[last].low)
    if so and (named := after(tokens, last + 1)):
        return named  # "…, so Ines Kahl", "…, so schrieb Ines Kahl"
    if language == "de" and quotes(tokens[first : last + 1]):
        return quoted_german(tokens, first, last, _before(tokens, first, auxiliaries))
    if not fronted and is_inverted(tokens, group, last, content):
        found = (following if language == "de" else after)(tokens, last + 1)
        if found:
            return found
    asked = first, auxiliaries
    if asked not in tokens.before:
        named = of_headline(tokens, first) or owner_of(tokens, first)
        tokens.before[asked] = named or _before(tokens, *asked)
    before = tokens.before[asked]
    between = first > 1 and tokens[first - 1].low in PREPOSITIONS and verb_form(tokens[first])
    if between == "ing" and tokens[first - 2].low in (",", *JOINING):
        fronted = True  # "she left, and until | learning it, she waited"
    if fronted:
        before += of_main_clause(tokens, last)  # "Hoping for peace, the minister ..."
    if language == "de":
        return german_subjects(tokens, first, last, before)
    return without_objects(tokens, first, before)


_ALSO = frozenset(["also", "often", "even"])


def _is_adverb(token: Token) -> bool:
    return (token.low.endswith("ly") and not token.is_name) or token.low in _ALSO


def _is_participle(token: Token) -> bool:
    """ "Accused of theft, Lee ...": but "based on a survey, Lee ..." names who says so."""
    return token.low.endswith("ed") and token.low != "based"


def _quoted(tokens: Sentence, first: int, last: int) -> tuple[Subject, ...]:
    """Who is quoted: "was quoted by the paper", "they quoted her"; or who quotes."""
    before = tuple(s._replace(passive=False) for s in _before(tokens, first))
    if first and tokens[first - 1].low in BE:
        return before
    quoted = after(tokens, last + 1)
    named = quoted and tokens[last].low[:4] == "quot" and _ONE.fullmatch(quoted[0].text)
    return quoted if named else before + quoted  # "Lee quoted | Roe|: “…”"


def _before(  # noqa: PLR0911, PLR0912 (one return for each pattern)
    tokens: Sentence, first: int, auxiliaries: frozenset[str] = frozenset()
) -> tuple[Subject, ...]:
    """Subjects before token ``first``, adverbs and auxiliaries passed over."""
    form = verb_form(tokens[first])
    at = first - 1
    be = having = False
    while at >= 0 and (
        tokens[at].is_auxiliary
        or tokens[at].low in auxiliaries
        or tokens[at].low.endswith(("n't", "n’t"))
        or (tokens[at].low.endswith("ly") and not tokens[at].is_name)
        or (tokens[at].low in ("most", "more", "very") and tokens[at + 1].low.endswith("ly"))
    ):
        be = be or tokens[at].low in BE
        having = having or tokens[at].low == "having"
        at -= 1
    passive = be and form == "past"
    at = before_time(tokens, at)
    if at < 0:
        return ()
    before = tokens[at]
    if before.low in JOINING:
        return _shared(tokens, at, form if at == first - 1 else "")
    if before.text == "," and is_adjective(tokens[first]) and not be:
        # "the mayor, wary of it, left" or "the mayor left, wary of it"
        return _ending_at(tokens, at - 1, False) + _shared(tokens, at, "")
    if before.text in (",", "—", "–", "-", ")"):
        return _after_break(tokens, first, at, passive)
    if before.low == "as" and form == "ing" and at and tokens[at - 1].low == "well":
        return _shared(tokens, at - 1, "")  # "said no, as well as | warning that"
    if before.low == "as" and (form == "ing" or having):
        end = at - 1  # "quoted the mayor, Petar Ilic, as saying"
        if end >= 0 and tokens[end].text == ",":
            return over_insertion(tokens, end, passive)
        shown = quoted_in(tokens, end)
        if shown is not None:  # "has been quoted (in the report) as saying"
            return tuple(s._replace(passive=False) for s in _before(tokens, shown))
        phrase = phrase_until(tokens, end)
        if phrase and phrase.start and tokens[phrase.start - 1].low == "on":
            return _before(tokens, phrase.start - 1)  # "is on record as saying"
        return (subject_of(tokens, quoted_as(tokens, phrase)),) if phrase else ()
    if tokens[first].low == "to" or before.low == "to":
        to = first if tokens[first].low == "to" else at
        made = of_infinitive(tokens, to)
        if made is not None:
            return (made,)
        one = singled_out(tokens, to)
        return ((one,) if one else ()) + _shared(tokens, at + 1, "")  # "rushed to say"
    if form == "ing" and (doing := made_to(tokens, at)):
        return doing
    if form == "ing" and before.low in PREPOSITIONS:
        return _shared(tokens, at, "")  # "replied by saying"
    if form == "ing" and at < first - 1 and not be and verb_form(before) == "past":
        return _shared(tokens, at + 1, "")  # "spent Thursday | discussing it"
    directly = at == first - 1 and not be
    after_noun = form == "ing" or (
        directly
        and (form == "past" or is_adjective(tokens[first]) or tokens[first].low in ("now", "still"))
    )
    if after_noun and not be and (own := absolute(tokens, at)):
        return own
    heard = form == "ing" and directly and before.low in ("him", "them", "me", "us", "her")
    if heard and at and tokens[at - 1].low not in PREPOSITIONS:
        return (subject_of(tokens, Phrase(at, first, first)),)  # "remembers her | saying"
    if form == "ing" and directly and (own := modified(tokens, at)):
        return own
    if directly and is_adjective(tokens[first]) and (own := adjective_of(tokens, at)):
        return own
    found = _ending_at(tokens, at, passive)
    if form == "ing" and not be:
        # "the head of the group backing Bush": either of the two
        found = () if hears(tokens, at) else found
        found = tuple(s._replace(beside=(*s.beside, s.whole)) for s in found)
        found += _shared(tokens, at, "")  # "emailed supporters, saying" or "supporters saying"
    return found


def _after_break(tokens: Sentence, first: int, at: int, passive: bool) -> tuple[Subject, ...]:
    """Subjects before the comma, dash or bracket at ``at``."""
    form = verb_form(tokens[first])
    if tokens[first].low == "adding" and (more := _who_adds(tokens, at)):
        return more
    if form == "ing" and tokens[at].text != ")":
        return _shared(tokens, at, "")  # ", adding that": a participle of the main clause
    if tokens[first].low == "to":  # ", to say": of the main clause, or whom its verb moves
        inserted = over_insertion(tokens, at, passive)
        nearer = (s for s in inserted if not follows_preposition(tokens, s))
        return (*nearer, *_shared(tokens, at, ""))
    joint = joined_insertion(tokens, at)
    if joint is not None and not passive:
        return _shared(tokens, joint, form)  # "Lee came, and in a speech, | said"
    named = form == "past" and is_named(tokens, first)
    inserted = over_insertion(tokens, at, passive or named)
    if form == "past" and tokens[at].text == "," and all(_opens(tokens, s) for s in inserted):
        inserted += _shared(tokens, at, form)  # "In fact, Lee came, saw the dam, rejected it"
    if form in ("past", "") and tokens[at].text == "," and not inserted:
        # "the mayor, angered by it, ..." or one in a row: "met them, praised them and left"
        return _ending_at(tokens, at - 1, named) + _shared(tokens, at, form)
    return inserted


def _ending_at(  # noqa: PLR0911, PLR0912 (one return for each pattern)
    tokens: Sentence, at: int, passive: bool
) -> tuple[Subject, ...]:
    """The subject whose last token is ``at``, over a relative pronoun and an apposition."""
    beside: list[Span] = []
    if at > 1 and tokens[at - 1].low == "who" and verb_form(tokens[at]):
        at -= 1  # "those who voted | said"
    if tokens[at].low in RELATIVES:
        beside.append(tokens[at].span)
        at -= 1
        if at >= 0 and tokens[at].text == ",":
            at -= 1
    hired = of_object_clause(tokens, at, passive)
    if hired is not None:
        return (hired,)
    if at > 0 and not beside and verb_form(tokens[at]) == "past" and not modifies(tokens, at):
        about = of_relative(tokens, at + 1, passive)  # "those who saw what he made | said"
        if about:
            return about
    phrase = phrase_until(tokens, at)
    if phrase is None and beside and at >= 0 and tokens[at + 1].low != "that":
        # "and which | supported"
        return (Subject(beside[0], beside[0], tokens[at + 1].text, passive=passive),)
    if phrase is None:
        return ()
    against = set_against(tokens, phrase.start)
    if against is not None:  # "Lee, not Ann Frost, who | said"
        meant = _ending_at(tokens, against, passive)
        return tuple(s._replace(beside=(*s.beside, *beside)) for s in meant)
    if phrase.is_joint(tokens) and phrase.start and verb_form(tokens[phrase.start - 1]):
        # "Lee has met Ann Frost and Omar Bey has disparaged": the second begins a clause
        joint = max(n for n in range(phrase.start, phrase.end) if tokens[n].low in JOINTS)
        phrase = phrase._replace(start=joint + 1)
    if beside or not set_off(tokens, at + 1):
        if (home := resident(tokens, phrase)) is not None:
            return (subject_of(tokens, home, tuple(beside), passive),)
        closed = bool(beside) or (at + 1 < len(tokens) and tokens[at + 1].text == ",")
        beside += named_before(tokens, phrase.start, closed)
    beside += byname_of(tokens, phrase.start)
    if (
        phrase.end - phrase.start > 1
        and phrase.start > 1
        and tokens[phrase.start - 1].low == "who"
        and follows_relative(tokens, phrase.start)
    ):
        return _ending_at(tokens, phrase.start - 1, passive)  # "those who favour tolls | say"
    found: tuple[Subject, ...] = (subject_of(tokens, phrase, tuple(beside), passive),)
    cue = tokens[at + 1] if at + 1 < len(tokens) and not beside else None
    opens = governing(tokens, phrase.start) if cue and cue.low not in RELATIVES else None
    if opens is not None:
        if cue is not None and is_adjective(cue):
            return found  # "a survey of voters | eager to go"
        main = (subject_of(tokens, opens, passive=passive),)
        # "Lee hung it under a poster | saying": either of the two
        return main + found if cue and verb_form(cue) == "ing" else main
    lead = phrase.start - 1
    few = lead > 1 and (is_determiner(tokens[lead - 1]) or is_count(tokens[lead - 1]))
    if few and tokens[lead].low in ("later", "earlier"):
        lead -= 2  # "in a later | interview"
    counted = tokens[lead].low in ("about", "at", "around", "over") and is_count(tokens[lead + 1])
    part = tokens[lead].low == "of" and verb_form(tokens[min(at + 1, len(tokens) - 1)]) != "ing"
    clause = tokens[lead].low in SUBORDINATING and (tokens[at].is_name or is_person(tokens[at]))
    adverbial = tokens[lead].low in PREPOSITIONS and not (part or clause)
    if lead > 0 and adverbial and not beside and not counted:
        # "Lee came home and in a statement | said", "who through his office | declined"
        found += _before(tokens, lead)
    antecedent = of_relative(tokens, phrase.start, passive)
    opened = lead > 0 and (tokens[lead - 1].low in ("who", "which") or relates(tokens, lead - 1))
    directly = opened or seen_as(tokens, lead)
    if antecedent and (directly or (not beside and only_depends(tokens, phrase.start, at))):
        return antecedent
    return found + antecedent


def _opens(tokens: Sequence[Token], subject: Subject) -> bool:
    """True for a phrase with a preposition before it that opens the sentence: "In fact, ..."."""
    return tokens[0].low in PREPOSITIONS and tokens[1].start == subject.whole.start


def _shared(tokens: Sentence, joint: int, form: str) -> tuple[Subject, ...]:
    """``_of_verbs_before``, each joint looked at once: verbs lead back to verbs."""
    known = tokens.shared
    if (joint, form) not in known:
        known[joint, form] = ()  # of a joint that leads to itself
        known[joint, form] = _of_verbs_before(tokens, joint, form)
    return known[joint, form]


def _who_adds(tokens: Sentence, joint: int) -> tuple[Subject, ...]:
    """ "Roe confirmed that Lee had left, | adding": who said something before adds to it."""
    for at in reversed(verbs_before(tokens, joint)):
        if is_said(tokens[at]):
            return _before(tokens, at)
    return ()


def _of_verbs_before(tokens: Sentence, joint: int, form: str) -> tuple[Subject, ...]:
    """Subjects of the verbs before, to one of which the cue is joined.

    "Xi spoke to Putin and thanked him": the verbs of the same form come first.
    """
    verbs = joined_verbs(tokens, joint, form)
    doing = [at for at in verbs if verb_form(tokens[at]) == "ing"]
    if form == "ing" and doing and (own := absolute(tokens, doing[-1] - 1)):
        return own  # "…, with Xi praising him and | expressing hope"
    verbs.sort(key=lambda at: verb_form(tokens[at]) != form)
    acts = joint + 2 < len(tokens) and is_determiner(tokens[joint + 2])
    subjects = (
        # "was booed and mocked" is passive twice, "was moved by it and said", "was ended and
        # denied the change" are not
        subject
        if at == joint - 1 and form == "past" and not acts
        else subject._replace(passive=False)
        for at in verbs
        for subject in _before(tokens, at)
    )
    return tuple({subject.head: subject for subject in subjects}.values())
