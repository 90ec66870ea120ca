"""What stands around an English clause of speech and says that it is only told, dreamed or faked.

"According to Carl Fox, Lee said ...", "I dreamed of Lee. “Go,” he said", "a forged letter in
which Lee says ...", "an earlier version of this article quoted Lee as saying ...": the article
itself does not say that Lee said it.
"""

from __future__ import annotations

from collections.abc import Sequence

from attrib.language.names import gender_of, pronoun
from attrib.language.regex import regex
from attrib.language.same_name import same_person
from attrib.model import Span
from attrib.verify.cue.only_told import RECALLS
from attrib.verify.cue.taken_back import may_take_back, taken_back
from attrib.verify.lists.documents import DOCUMENTS
from attrib.verify.lists.wordlists import RELATIVES
from attrib.verify.page import Page
from attrib.verify.speaker.person_names import person_names
from attrib.verify.subject.words import is_person_word


def secondhand(page: Page, source: Span, cue: Span, content: Sequence[Span]) -> str | None:
    """The words that leave it open whether it was said, or None."""
    number = page.sentence_at(cue.start)
    sentence, first = page.sentences[max(number, 0)], min(source.start, cue.start)
    if page.text.find("ccording to", sentence.start, sentence.end) >= 0:
        told = _told_by_another(page, sentence, source, cue, content)
        if told is not None:
            return told
    if page.text[cue.start : cue.end] == "told" and _HEADLINE.match(page.text, cue.end):
        hearers = _HEARERS.search(page.text, source.start, source.end)
        if hearers is not None:
            return f"{hearers[0]} told"
    inserted = _HAD_BEEN_TOLD.fullmatch(page.text, sentence.start, first)
    another = _by_another(page, sentence, source, cue, content) or _roughly(
        page, source, cue, content
    )
    if inserted is not None or another:
        return another or page.text[sentence.start : first].strip(" ,")
    if not page.once(may_be_doubted):
        return None
    version = _EARLIER.search(page.text, sentence.start, first)
    if version is not None:
        return version[0]
    return (
        taken_back(page, number, source)
        or _dreamed(page, number, source, first)
        or _faked(page, number, source, cue)
    )


def _roughly(page: Page, source: Span, cue: Span, content: Sequence[Span]) -> str:
    """ "said something like | “It is safe”", "essentially | said", "attributed to": perhaps not."""
    if not content or page.quoted_share(content[0]) == 0:
        return ""
    found = _ATTRIBUTED.fullmatch(page.text, *cue) if cue.end < source.start else None
    found = found or _BEFORE_CUE.search(page.text, max(cue.start - _LEAD, 0), cue.start)
    if found is None and cue.end <= content[0].start:
        found = _LIKE.fullmatch(page.text, cue.end, content[0].start)
    return found[0].strip(' ,“"') if found is not None else ""


_LEAD = 24
_BEFORE_CUE = regex(r"\b(?:essentially|effectively|basically|virtually|practically|all\sbut)\s$")
_LIKE = regex(
    r",?\s(?:to\s\w+\s)?(?:something|words|things)\s(?:like|along\sthe\slines\sof|to\sthe\seffect\s(?:of|that))"
    r"[:,]?\s[“\"]?"
    r"|,?\s(?:in\s(?:effect|essence|substance)|more\sor\sless|in\sso\smany\swords)[:,]?\s[“\"]?"
)


def _by_another(
    page: Page, sentence: Span, source: Span, cue: Span, content: Sequence[Span]
) -> str:
    found = None
    if content and content[-1].end <= min(source.start, cue.start):
        found = _ANOTHER.match(page.text, max(source.end, cue.end), sentence.end)
    elif content and cue.end <= content[0].start:
        found = _TOLD_HIM.fullmatch(page.text, cue.end, content[0].start)
    return found[0].strip(" ,") if found is not None else ""


_ATTRIBUTED = regex(r"(?:\w+\s){0,3}(?:mis)?(?:attributed|credited)(?:\s(?:to|with))?")
""" "A quote | attributed | to Lee": by somebody who may be wrong."""
_RARE = (
    *("version of", "versions of", "edition of", "editions of"),
    *("dream", "nightmare", "novel", "deepfake"),
    *("parod", "spoof", "skit", "satire", "cartoon", "comic strip"),
    *("fake", "doctored", "forge", "fabricat", "manipulated", "bogus", "AI-gen", "hoax"),
    *("counterfeit", "AI ", "digital", "falsely", "wrongly", "incorrectly", "mistakenly"),
    *("erroneously", "alike", "lookalike", "soundalike", "impost", "impersonat", "avatar", "clone"),
    *("chatbot", " bot ", "edited to", "made to", "altered", "dubbed", "cropped"),
    *(
        f"{no} {kind}"
        for no in ("no", "No")
        for kind in (
            "record",
            "evidence",
            "proof",
            "trace",
            "footage",
            "transcript",
            "video",
            "sign",
        )
    ),
)
"""Beginnings of all words of which one has to stand there for what follows, but "according to"."""


def may_be_doubted(page: Page) -> bool:
    """Asked once for a text before what takes longer."""
    return page.rare_words.any_of(_RARE) or may_take_back(page)


_ANOTHER = regex(
    r",\s(?:quoting|imitating|mimicking|impersonating|paraphrasing|reciting|parroting|channell?ing|reading\s(?:aloud\s)?(?:from\s)?(?:an?|the|his|her)"
    r"|recalling\s(?:\w+\s){0,3}\w+['’]s\swords)\s?[^.;“”\"]{0,80}(?=[.,;])"
    r"|\s(?:(?:the|an?|his|her|their)\s(?:[\w’'-]+\s){1,2}|[A-Z][\w’-]+\s)(?:had\s|once\s|then\s)*"
    r"(?:shouted|yelled|screamed|cried|texted(?:\s\w+)?|wrote|read|said|replied|answered)(?=[.,;])"
    r"|\s(?:he|she)\s(?:heard|overheard|read|was\stold)(?=[.,;])|\swas\sthe\s(?:message|answer|reply)\b"
    r"|,\s(?:rendering|translating|interpreting|relaying|repeating|echoing)\s"
    r"(?:his|her|their|[A-Z]\w+['’]s)\s(?:words?|answer|message|remarks?|reply|phrase)(?=[.,;])"
    r"|(?:\s(?:him|her|them|us|me))?(?:,|\s?[–—-])\s(?:or\s)?(?:so\s)?[A-Z][\w.’'-]+(?:\s[A-Z][\w.’'-]+)*"
    rf"\s(?:{RECALLS})(?=[.,;])"
    r"|,\sor\s(?:did|has|so)\s[^.;“”\"]{1,40}(?=[.?!])"
    r"|\s(?!(?:when|after|as|before|because|while|until|since|and|but|if|once|who)\s)(?:that\s)?"
    r"(?:(?:(?:the|an?|his|her|their)\s)?(?:[\w’'-]+\s){1,3}(?:had\s|once\s)*"
    r"(?:(?:told|telling|informed|informing|assured|assuring|warned|warning)\s(?:him|her|them)"
    r"|(?:as\s)?saying|say|shout|shouting)"
    r"|(?:he|she|they)\s(?:was|were|had\sbeen)\stold(?:\sby\s[^.,;“”\"]{2,60})?)(?=[.,;])"
)
""" "“It is safe,” Lee said | Pike had told her.": those are Pike's words."""
_TOLD_HIM = regex(
    r"\s(?:that\s)?(?:an?|the|his|her|their|one|two|some)\s[^.,;:“”\"]{2,60}?\s(?:had|have|has)\s"
    r"(?:also\s|once\s|since\s)?(?:told|assured|informed|warned)\s(?:him|her|them|it)\s(?:that\s)?"
)
""" "said that an officer had told him | it had failed": the officer says that."""
_HAD_BEEN_TOLD = regex(
    r"(?:(?:But|And|Yet|So)\s)?[^.,;:“”\"]{1,40}\s(?:was|were|had\sbeen|has\sbeen|have\sbeen)\s(?:also\s|then\s)?"
    r"(?:told|assured|informed|warned|advised|promised)\b[^.,;:“”\"]{0,60},\s"
)
""" "He had been told by the company, | he said, that it was full": the company says that."""
_HEARERS = regex(r"\b(?:jury|jurors|court|inquest|inquiry|tribunal|hearing|MPs)$")
_HEADLINE = regex(r"[ \t]*(?:\n|\Z)")
""" "“I took it,” jury told": they are told it."""
_EARLIER = regex(
    r"\b(?:earlier|previous|original|prior|initial) (?:version|edition)s? of "
    r"(?:this|the|that|our|an?) (?:\w+ )?"
    r"(?:article|story|report|post|column|piece|page|review|obituary|interview|headline)\b"
)


def _told_by_another(
    page: Page, sentence: Span, source: Span, cue: Span, content: Sequence[Span]
) -> str | None:
    """ "According to | Carl Fox, Lee said", "Lee said, according to | Carl Fox"."""
    if page.text[source.start : source.end].lower() in RELATIVES:
        return None  # "according to Carl Fox, | who said": he says it
    found = None
    if source.end <= cue.start:
        found = _ACCORDING.search(page.text, sentence.start, source.start) or _INSERTED.fullmatch(
            page.text, source.end, cue.start
        )
    if found is None and content:
        last = max(content[-1].end, cue.end, source.end)
        found = _BEHIND.match(page.text, last, sentence.end)
    if found is None:
        return None
    who = Span(*found.span("who"))
    words = page.text[who.start : who.end].lower().replace(",", " ").split()
    if not DOCUMENTS.isdisjoint(words):
        return None
    named = words[0] not in ("the", "a", "an") and person_names(page.text, who)
    return f"according to {found['who']}" if named or any(map(is_person_word, words)) else None


_ACCORDING = regex(
    r"\b[Aa]ccording to (?P<who>[^.;:“”\"]{2,80}), "
    r"(?!and |but |while |as )(?:the )?(?:[\w.-]+ ){0,2}$"
)
_INSERTED = regex(r", according to (?P<who>[^.;:“”\"]{2,80}), ")
_BEHIND = regex(r"(?:,[”\"]?|[”\"],?) according to (?P<who>[^.,;:“”\"]{2,80})(?=[.,;]|$)")


def _dreamed(page: Page, number: int, source: Span, first: int) -> str | None:
    """ "I dreamed of my teacher. “Go,” | he said": in that dream."""
    paragraph = page.paragraphs[page.paragraph_of(source)]
    start = max(paragraph.start, page.sentences[max(number - _BACK, 0)].start)
    inside = _IN_A_DREAM.match(page.text, page.sentences[number].start, first)
    if inside is not None:
        return inside[0]
    found = _DREAMED.search(page.text, start, first)
    if found is None or page.quotations_around(Span(*found.span("who"))):
        return None
    whom = Span(*found.span("whom"))
    somebody = person_names(page.text, whom) or any(map(is_person_word, found["whom"].split()))
    if not somebody and pronoun(found["whom"]) is None:
        return None
    given = page.text[source.start : source.end]
    wanted = pronoun(given)
    if wanted is None:
        return found[0] if same_person(found["whom"], given) else None
    same = found["who"].lower() == given.lower()
    gender = gender_of(found["whom"])
    return None if same or (gender and gender != wanted.gender) else found[0]


_BACK = 2
_DREAMED = regex(
    r"\b(?P<who>\w+) (?:had )?(?:(?:once|often|also|then) )?"
    r"(?:dream(?:ed|t|s)|dreaming|had an? (?:dream|nightmare)) (?:of|about) "
    r"(?P<whom>[^.;:“”\"]{2,60})"
)
_IN_A_DREAM = regex(
    r"In (?:the|an?|my|his|her|their|that|this|one) (?:[\w’-]+ ){0,2}"
    r"(?:dream|nightmare|parody|spoof|skit|satire|cartoon|comic strip)s?\b"
    r"|In (?:the|an?) (?:[\w’-]+ ){0,2}(?:novel|deepfake)\b"
)


def _faked(page: Page, number: int, source: Span, cue: Span) -> str | None:
    """ "In a forged | letter Lee says", "The clip shows Lee saying so. The clip is a fake"."""
    sentence, first = page.sentences[number], min(source.start, cue.start)
    named = _RECORDED.fullmatch(page.text, *cue)  # "a fake quote by Lee"
    found = (
        _FAKED.search(page.text, sentence.start, cue.end if named else first)
        or _FAKE_PERSON.search(page.text, sentence.start, source.start)
        or _LOOKALIKE.match(page.text, source.end)
        or _MISQUOTES.search(page.text, sentence.start, max(source.start, cue.start))
    )
    if found is not None:
        return found[0]
    if _RECORDED.search(page.text, sentence.start, first) is None:
        return None
    ahead = page.sentences[max(number - _BACK, 0)].start
    before = _HAS_BEEN_FAKED.search(page.text, ahead, sentence.start)
    if before is not None:
        return before[0]
    last = page.sentences[min(number + 1, len(page.sentences) - 1)]
    if page.paragraph_of(last) != page.paragraph_of(sentence):
        last = sentence
    found = _IS_FAKED.search(page.text, sentence.start, last.end)
    return found[0] if found is not None else None


_RECORDING = (
    r"(?:clips?|videos?|footage|recordings?|audio|images?|quotes?|letters?|tweets?|posts?"
    r"|statements?|accounts?|interviews?|e-?mails?|memos?|screenshots?|tapes?|diary|diaries)"
)
_FALSE = (
    r"(?:faked?|doctored|forged|forger(?:y|ies)|fabricat(?:ed|ions?)|manipulated|bogus|spoof"
    r"|parod(?:y|ies)|deep-?fakes?|AI-generated|hoax(?:es)?|counterfeit)"
)
_FAKED = regex(
    rf"\b(?:{_FALSE} (?:\w+ ){{0,2}}{_RECORDING}"
    r"|AI (?:\w+ )?(?:clip|video|image|photo|audio|voice))\b"
)
_FAKE_PERSON = regex(
    rf"(?:\b(?:An?|an?|[Tt]he|[Tt]his) (?:\w+ )?{_FALSE}|\bAI|\bdigital(?:ly \w+)?) "
    rf"(?:(?:version of|voice of|showed|shows|had|has|made|depicted|depicting|showing) )?$"
)
""" "An AI-generated | Lee said", "A deepfake showed | Lee saying"."""
_LOOKALIKE = regex(
    r"\s(?:look-?alike|impersonator|impost[eo]r|avatar|clone|chatbot|bot|deepfake|parody)s?\b"
)
_MISQUOTES = regex(
    r"\b(?:falsely|wrongly|incorrectly|mistakenly|erroneously)\s"
    r"(?:quot|attribut|credit|claim|show|depict|cit|suggest|report)\w*\b[^.,;:“”\"]*$"
    r"|\b[Nn]o (?:record|evidence|proof|trace|recording|footage|transcript|video|sign)s?\b"
    r"[^.,;:“”\"]{0,40}\b(?:of|that|which shows|showing|shows)\b(?:(?!\s-\s)[^.,;:–—“”\"])*$"
    r"|\b(?:was|were|is|are|been)\s(?:edited|made|altered|dubbed|manipulated|cropped)\s(?:\w+\s)?to\s$"
)
""" "A meme falsely quotes Lee as | saying", "There is no record of Lee | saying"."""
_RECORDED = regex(rf"\b{_RECORDING}\b")
_HAS_BEEN_FAKED = regex(
    rf"\b{_RECORDING} [^.;]{{0,120}}\b(?:is|was|are|were) (?:an? |clearly |in fact )?{_FALSE}\b"
)
_IS_FAKED = regex(
    rf"\b(?:{_RECORDING}|it)(?:,? (?:that|which))?"
    rf" (?:is|was|are|were|ha(?:s|ve|d) been|turned out to be|proved)"
    rf" (?:(?:an?|in fact|later|found to be|shown to be|entirely|to be) ){{0,3}}{_FALSE}\b"
)
