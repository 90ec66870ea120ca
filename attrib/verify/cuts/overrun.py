"""Indirect content that runs on past what is said: "the dam was safe | , but Bob Roe disagreed"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrib.language.cues import english_forms, lookup
from attrib.language.names import gender_of, is_person_name, pronoun
from attrib.language.quotations import SET_AGAINST
from attrib.language.regex import regex
from attrib.model import Span
from attrib.verify.cuts.beside import beside
from attrib.verify.cuts.remarks import remark
from attrib.verify.cuts.tag_of_another import tag_of_another
from attrib.verify.german.overrun import overrun_german
from attrib.verify.lists.wordlists import ACQUAINTED
from attrib.verify.page import Page
from attrib.verify.romance.overrun import overrun_romance
from attrib.verify.speaker.person_names import UPPER
from attrib.verify.subject.words import is_finite, tokens_of, verb_form

_BORDER = regex(
    r"[,;–—]\s+(?:(?:and|but|while|whereas|although|though)\s+)?"
    r"|(?<=[^\W\dA-Z_])(?<![A-Z]\w)\s(?:and|but|while|whereas)\s+"
)
_ANOTHER = regex(
    rf"(?:(?:[{UPPER}][\w’'.-]+\s){{1,4}}|(?:others|critics|officials|experts)\s"
    r"|(?:the|his|her|its|their|an?)\s(?:[a-z]+\s){1,2})(?:(?:later|also|then|has|had|have|[a-z]+ly)\s)*"
    r"(?P<verb>[a-z]+)\b"
    r"|(?P<who>he|she|they)\s(?P<aside>[a-z]+)(?=[,.:]|\s?$)"
)
_GOES_ON = regex(r"(?:adding|(?:also\s|then\s)?added) that\b|according\sto\b")
_SAYS_MORE = regex(
    r",\s(?:and\s)?(?:noting|saying|adding|arguing|claiming|insisting|stressing|telling|warning|calling"
    r"|declaring|explaining|suggesting|citing|describing|accusing|pointing out)\b"
    r"|,?\s(?:and|but|then)\s(?:\w+ly\s|then\s|also\s|later\s|now\s)?(?:added|said|told|called|argued|noted"
    r"|warned|wrote|says|calls|asked|promised|vowed|pledged|urged|accused|criticized|praised|insisted"
    r"|described|denied|declined|refused)\b"
)
""" "praised the plan | , saying it would work": behind an object that is no clause."""
_TELLS_MORE = regex(
    r",\s(?:and\s)?(?:saying|adding|noting|arguing|claiming|insisting|stressing|telling)\b"
    r"|,?\s(?:and|but)\s(?:\w+ly\s|then\s|also\s|later\s)?(?:added|said|told|warned|noted|argued"
    r"|asked|urged|promised|vowed|pledged)\b"
    r"|,?\s(?:and|but)\s(?:now|has\ssince)\s(?:says|said|claims|claimed|insists|insisted|argues|argued|denies|denied)\b"
)
""" "said Roe was late | and said it would rain": whoever says it, the article tells it."""
_SAYING = english_forms(
    frozenset(
        """
        say tell add recall note argue claim warn insist write tweet explain testify disagree
        counter reply respond deny contend concede acknowledge maintain complain stress report
        dispute object retort answer remark comment
        """.split()  # noqa: SIM905
    )
)
_COMMENTS = regex(
    rf",\s(?:{ACQUAINTED})\s(?:[a-z]+\s){{0,4}}(?:say|said)\W*$"
    r"|,\s(?:prompting|drawing|sparking|triggering|eliciting|provoking|earning)\s(?:[^\s,.;]+\s){0,3}?"
    r"(?:cries|boos|cheers|applause|laughter|jeers|gasps|shouts|groans|criticism|outrage|anger|protests?|condemnation)\b"
    r"|,\s+an?\s(?:[a-z]+\s)?(?:decision|move|step|plan|idea|figure|remark|comment|view|policy|term|word)\s(?:that\s)?"
    r"[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)*\s(?:later\s|has\s)?"
    r"(?:called|calls|described|describes|dismissed|denounced|condemned|rejected|branded|derided)\b|"
    r",\s+an?\s(?:[a-z]+\s)?(?:claim|charge|allegation|assertion|accusation|suggestion|notion)\s"
    r"(?:that|which|he|she|they|[a-z]+s)\b"
    r"|,\s+(?:which|but that|though that)\s(?:is|was|are|were)\s"
    r"(?:not\s(?:true|so|correct|accurate)|false|untrue|incorrect|wrong|inaccurate|misleading)\b"
    r"|,\swhich\s(?:later\s|has\ssince\s)?(?:turned\sout|proved|proven)\b"
    r"|,\s+an?\s(?:[a-z]+\s)?(?:word|forecast|prediction|phrase|expression|estimate|view)\s(?:that\s)?(?:[\w’'-]+\s){1,6}?"
    r"(?:regards?|uses?|sees?|considers?|calls?|describes?|disputes?)\b"
    r"|,?\s(?:and|but)\s(?:(?:he|she|they|[A-Z]\w+)\s)?(?:did|does|do|would)(?:\snot|n['’]t)\s"
    r"(?:say|specify|elaborate|provide|explain|identify|suggest|recommend)\b"
    r"|\s?[–—―]\s?(?:(?:probably|perhaps|presumably|likely|apparently|clearly)\s)?(?:not\s(?:exactly|quite|what|the)"
    r"|hardly|far\sfrom|a\sfar\scry|an?\s(?:apparent\s)?(?:claim|reference|nod|dig|jab|blow|move|sign|reversal"
    r"|about-face|stance|position|promise|line|assertion|departure)\s(?:to|at|that|of|from|in|which|for|he|she|they))\b"
    r"|(?:,|\s[–—])\s(?:and|but)\s(?:it|he|she|they)\s(?:did|was|were|has)(?:n['’]t)?\W*$"
    r"|,\s(?:but|while|although|though)\s(?:[^\s,.;]+\s){0,4}?(?:reports?|surveys?|stud(?:y|ies)|polls?"
    r"|records|documents|data|figures|research|audits?|inspections?|investigations?|emails|analys[ei]s)"
    r"\s(?:[^\s,.;]+\s){0,6}?(?:found|shows?|showed|reveals?|revealed|suggests?|suggested"
    r"|contradicts?|contradicted|indicates?|indicated)\b"
)
"""The reporter's view of it, what the speaker left unsaid, and what others have found."""
_CONTRAST = regex(
    r"(?:,|\s[–—-]+)\s(?:but(?!\s(?:also|only|not|rather|in|who|which)\b)|while|whereas|although|(?:even\s)?though(?!\snot\b)"
    r"|even\sas)\s"
)
_FACT = regex(
    r"(?:,|\s[–—-]+|;)\sand\s(?=(?:he|she|they|it|there|[a-z]*\s?[A-Z]|the|his|her|its|their|an?)\b)"
)
""" "criticised the report | , but the council rebuilt the wall": it is told beside the object."""
_OF_OBJECTS = frozenset(
    """
    praise criticise topic_speech call attitude describe_as question recommend
    """.split()  # noqa: SIM905
)
_TOLD = frozenset(
    """
    say tell argue announce write claim promise point_out add acknowledge believe urge call_out
    """.split()  # noqa: SIM905
)
_SUBJECT = regex(
    r"(?:(?:he|she|they|it|there)\s|(?:the|his|her|its|their|an?)\s(?:[\w’'-]+\s){1,4}?"
    r"|(?:[a-z]+\s)?(?:[A-Z][\w’'.-]*\s){1,4})(?:(?:also|later|then|still|[a-z]+ly)\s)*(?P<verb>[a-z]+)\b"
)
_PRONOUN = regex(r"(?:he|she|they|it|there|this)(?:\s\w|['’])")
_CLAUSE = regex(r"(?:that|to|how|what|why|whether|if|as)\b")
_THEN = regex(r",\s+then\s([a-z]+)\b")


def overrun(page: Page, content: Sequence[Span], source: Span, cue: Span) -> Span | None:
    """Where content outside of quotation marks has become the words of somebody else.

    Somebody else reports there ("; Bob Roe disagreed"), the speaker goes on to do or say
    something ("adding that", "then left"), or the reporter comments ("a claim that experts
    dispute").
    """
    for span in content:
        beyond = (
            _over_the_mark(page, span)
            or _about_the_speaker(page, source, span)
            or tag_of_another(page, span, source, cue)
        )
        if beyond is not None:
            return beyond
    beyond = remark(page, content, source) or beside(page, content, source, cue)
    if beyond is not None:
        return beyond
    match page.language:
        case "de":
            return overrun_german(page, content, cue)
        case "fr" | "es":
            found = (_next_in_indicative(page, span, cue) for span in content)
            return next(filter(None, found), None) or overrun_romance(page, content)
        case "en":
            return _overrun_english(page, content, source, cue)
    return None


def _over_the_mark(page: Page, content: Span) -> Span | None:
    """ "wrote: “⟦It is small.” There was laughter⟧": cut inside the marks, and on behind them."""
    level = len(page.quotations_around(content))
    around = page.quotations_around(Span(content.start, content.start + 1))[level:]
    if not around or not around[0].closed:
        return None  # as mostly: all of it stands inside the marks
    beyond = Span(around[0].span.end, content.end)
    if around[0].inner.start != content.start and not SET_AGAINST.match(page.text, *beyond):
        return None
    if beyond.end <= beyond.start or page.quoted_share(beyond, level) > 0:
        return None
    return beyond if len(page.text[beyond.start : beyond.end].split()) >= _SENTENCE - 1 else None


def _about_the_speaker(page: Page, source: Span, content: Span) -> Span | None:
    """ "According to Ann Lee, | who led it, ⟦the dam holds⟧": who the speaker is."""
    if _WHO_DOES.fullmatch(page.text, source.end, content.start):
        return content  # "selon la ministre, qui | ⟦part ce soir⟧"
    beside = page.text[source.end : content.start] == ", "
    named = _NAMED.match(page.text, *content) if beside else None
    if named is not None and is_person_name(named["who"]):
        return Span(*named.span())  # "According to Lee's lawyer, | Bob Roe, ⟦she left⟧"
    told = beside and _WHO_IS.match(page.text, *content)
    if beside and not told and page.language == "de":  # "Laut dem Vermerk, | der vorliegt, ⟦…⟧"
        told = _GERMAN_WHO_IS.match(page.text, *content)
    return Span(*told.span()) if told else None


_WHO_IS = regex(
    r"(?:(?:who|whose|which|qui|dont|quien|cuy[oa]s?)\s[^,]*,?|(?:seen|obtained|published|released|issued|written|signed"
    r"|leaked|reviewed|conducted|commissioned|posted|quoted|consulté|publié|obtenu|révélé|difundid|publicad"
    r"|consultad)[a-zà-ÿ]{0,3}\s[^,]*,)"
)
_WHO_DOES = regex(r",\s(?:qui|quien|who)\s")
_NAMED = regex(r"(?P<who>[A-ZÀ-Ý][\w’'-]+\s[A-ZÀ-Ý][\w’'-]+),\s")
_GERMAN_WHO_IS = regex(
    r"(?:der|die|das|dem|den|dessen|deren)\s[^,]*(?<!\szu)\s[a-zäöüß]+(?:t|en|te),\s"
)


def _overrun_english(page: Page, content: Sequence[Span], source: Span, cue: Span) -> Span | None:
    entry = lookup(page.text[cue.start : cue.end], "en")
    group = entry.group if entry is not None else ""
    for span in content:
        if page.quotations_around(span):
            continue
        if span is not content[0] and _agrees(page.text, span):
            return span
        inscribed = _beyond_inscription(page, cue, span)
        if inscribed is not None:
            return inscribed
        if _LEADS.fullmatch(page.text, cue.end, span.start):
            beyond = _next_sentence(page, span)
            if beyond is not None:
                return beyond
        for gap in page.unquoted(span):
            found = _past(page.text, span.start, gap, page.text[source.start : source.end])
            if found is None and cue.end <= span.start and group in _TOLD:
                done = _DONE_BESIDE.search(page.text, *gap)
                found = Span(done.start(), gap.end) if done else None
            if found is None and group in _OF_OBJECTS and cue.end <= span.start:
                found = _beside_object(page.text, span.start, gap)
            if found is None and cue.end <= span.start:
                found = _behind_no_clause(page.text, span.start, gap)
            if found is None and group in _TOLD and cue.end <= span.start:
                found = _tells_more(page.text, span.start, gap)
            if found is not None:
                return found
    return None


_DONE_BESIDE = regex(
    r"\sand\s(?:left|walked\s(?:out|away|off)|stormed\s(?:out|off)|hung\sup|sat\sdown|drove\soff)\b"
    r"|\sbefore\s(?:boarding|leaving|walking|heading|departing|driving|storming|rushing)\b"
    r"|\sas\s(?:he|she)\s(?:left|walked|entered|arrived|boarded|stepped|departed)\b"
    r"|,\swhile\s(?:[A-Z][\w’'-]+\s){1,3}(?:called\sfor|said|urged|argued|insisted|said|denied|warned)\b"
    r"|,\s(?:prompting|contradicting|defying)\s|,\s(?:his|her)\s(?:voice|hands?|eyes)\s[a-z]+ing\b"
    r"|\sin\s(?:an\sinterview|a\sletter|an?\se-?mail|a\sspeech|a\stweet)\s(?:with|to)\s[^.;:]{2,40}$"
)
""" "said the firm was near ruin | and left the room"."""


def _next_in_indicative(page: Page, content: Span, cue: Span) -> Span | None:
    """The sentence after the one of the cue, unless it goes on as reported ("il viendrait")."""
    first = page.sentence_around(content.start)
    if cue.end > content.start or not first.covers(cue) or first.end >= content.end - 2:
        return None
    beyond = Span(first.end, content.end)
    quoted = page.quotations_around(content) or page.quoted_share(beyond) > 0
    if quoted or (
        BACKSHIFTED[page.language].search(page.text, *beyond)
        and not _OUR_PAPER.search(page.text, *beyond)
    ):
        return None
    led = page.text[cue.end : content.start]
    return beyond if ":" not in led and "\n" not in led else None


_OUR_PAPER = regex(
    r"\b(?:notre|nuestro|nuestra|este)\s(?:journal|rédaction|quotidien|periódico|diario|redacción)\b",
    re.IGNORECASE,
)
BACKSHIFTED = {
    "en": regex(r"\b(?:would|could|might|had)\b"),
    "fr": regex(r"\b\w+(?:ait|aient)\b"),
    "es": regex(r"\b\w+(?:ía|ían|aba|aban|iera|ieran|iese|iesen)\b"),
}


def _beyond_inscription(page: Page, cue: Span, content: Span) -> Span | None:
    """ "a banner reading | “No boat” was hung up": what is read ends with the quotation."""
    if page.text[cue.start : cue.end].lower() not in _READ or page.text[content.start] not in '“"':
        return None
    quotation = next((q for q in page.outer_quotations(content) if q.closed), None)
    if quotation is None or quotation.span.start != content.start:
        return None
    beyond = Span(quotation.span.end, content.end)
    return beyond if _states(page.text, beyond) else None


_READ = frozenset(["read", "reads", "reading"])


def _next_sentence(page: Page, content: Span) -> Span | None:
    """The statement after the sentence of the cue, unless it goes on as reported ("would")."""
    first = page.sentence_around(content.start)
    if first.end >= content.end or not _STOP.search(page.text, first.start, first.end):
        return None
    beyond = Span(first.end, content.end)
    if page.quotations_around(Span(first.end, first.end + 1)):
        return None  # it is one quotation
    if page.quoted_share(beyond) >= _ALL:
        return None  # "said he would not go. “I am tired.”": the same speaker, word for word
    own = _WRITERS.match(page.text, beyond.start) is not None
    reported = not own and _REPORTED.search(page.text, *beyond)
    remark = len(page.text[beyond.start : beyond.end].split()) < _SENTENCE  # "Nope."
    return beyond if not reported and (not remark or _states(page.text, beyond)) else None


_ALL = 0.99
_SENTENCE = 5
"""Words that are more than a remark of one's own."""
_WRITERS = regex(r"\s*(?:I|We|This newspaper)\b")
_REPORTED = regex(r"\bwould\b")
_LEADS = regex(r"[^:“”\"\n]*")
_STOP = regex(r"[\w\”\")]{2}\.[”\"]?\s*$")


def _agrees(text: str, piece: Span) -> bool:
    """ "It will close, says Roe, | and Ann Lee agrees": another says that."""
    says = _ANOTHER_AGREES.match(text, *piece)
    return says is not None and (says["verb"] in _SAYING or says["verb"].startswith("agree"))


_ANOTHER_AGREES = regex(
    rf"\W*(?:and|but|while)\s(?:[{UPPER}][\w’'-]+\s|the\s[a-z]+\s)+(?P<verb>[a-z]+)(?=[.,;]|\s?$)"
)


def _past(text: str, start: int, gap: Span, source: str) -> Span | None:
    comment = _COMMENTS.search(text, gap.start, gap.end)
    if comment is not None:
        return Span(comment.start(), gap.end)
    then = _THEN.search(text, gap.start, gap.end)
    if then is not None and _is_verb(then[1]):
        return Span(then.start(), gap.end)
    for border in _BORDER.finditer(text, gap.start, gap.end):
        says = _ANOTHER.match(text, border.end(), gap.end)
        verb = (says["verb"] or says["aside"]) if says is not None else ""
        goes_on = _GOES_ON.match(text, border.end(), gap.end)
        before = Span(start, border.start())
        more = _SAYS_MORE.match(text, border.start(), gap.end)
        if more is not None and not _states(text, before):
            return Span(border.end(), gap.end)
        another = verb in _SAYING and _is_verb(verb) and not _is_own(says, source)
        if (another or goes_on) and _states(text, before):
            return Span(border.end(), gap.end)
    return None


def _beside_object(text: str, start: int, gap: Span) -> Span | None:
    """What the article tells of it, in a clause of its own: "praised Lee, | but Roe was late"."""
    if _CLAUSE.match(text, start):
        return None
    for joint in _CONTRAST.finditer(text, gap.start, gap.end):
        told = Span(joint.end(), gap.end)
        if _PRONOUN.match(text, *told) or _states(text, told):
            return Span(joint.start(), gap.end)
    for joint in _FACT.finditer(text, gap.start, gap.end):
        says = _SUBJECT.match(text, joint.end(), gap.end)
        if says and _is_verb(says["verb"]) and not _states(text, Span(start, joint.start())):
            return Span(joint.start(), gap.end)
    return None


def _behind_no_clause(text: str, start: int, gap: Span) -> Span | None:
    """ "expected the vote to go on | , and one broker sold": that clause stands beside the cue."""
    if _CLAUSE.match(text, start):
        return None
    for joint in _AND_ONE.finditer(text, gap.start, gap.end):
        before = Span(start, joint.start())
        if _TO_DO.search(text, *before) and not _states(text, before):
            return Span(joint.start(), gap.end)
    return None


_AND_ONE = regex(
    r",\s(?:and|but)\s(?:one\s|some\s|the\s|its\s|his\s|her\s|their\s)(?:[a-z]+\s){1,2}"
    r"(?:had|has|have|was|were|is|are|did|[a-z]+ed|fell|rose|went|came|left|sold|said)\b"
)
_TO_DO = regex(r"\bto\s[a-z]+\b")


def _tells_more(text: str, start: int, gap: Span) -> Span | None:
    """ "said it was late | and said it would rain", "…, | adding that it would"."""
    more = _TELLS_MORE.search(text, gap.start, gap.end)
    if more is None or not _states(text, Span(start, more.start())):
        return None
    return Span(more.start(), gap.end)


def _is_own(says: re.Match[str] | None, source: str) -> bool:
    """ "Mrs Lee replied that she left because, | she said, it rained"."""
    who = says["who"] if says is not None else None
    if says is None or who is None or not says.string.startswith(",", says.end()):
        return False
    said_by = pronoun(who)
    gender = gender_of(source)
    return source.lower() == who or (said_by is not None and gender == said_by.gender is not None)


def _is_verb(word: str) -> bool:
    """A finite form, seen by itself."""
    (token,) = tokens_of(word, Span(0, len(word)), [])
    return verb_form(token) in ("past", "present")


def _states(text: str, span: Span) -> bool:
    """There is a clause that says something."""
    return any(map(is_finite, tokens_of(text, span, [])))
