"""Paragraphs, sentences and words: what belongs together, and that nothing falls between."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attrib.language.quotations import find_quotations
from attrib.language.sentences import inner_sentence_spans, paragraph_spans, sentence_spans
from attrib.language.words import word_spans
from attrib.model import Span


def paragraphs(text: str) -> list[str]:
    return [text[s.start : s.end] for s in paragraph_spans(text)]


def sentences(text: str) -> list[str]:
    return [text[s.start : s.end] for s in sentence_spans(text, find_quotations(text))]


# --- sentences: each row is a text already cut, to be found again -------------------------

ENGLISH = [
    ["“We won. It was close,” he said.", "Nobody cheered."],
    ["He said: “We won. It was close.”", "Nobody cheered."],
    ["“We won. It was close.”", "Nobody cheered."],
    ["“Why?” he asked.", "“Why not?”", "She left."],
    ["“Why?” Mr. Anders asked.", "He had no answer."],
    ["“Stop!” Mary Jane Ames shouted.", "He did not stop."],
    ["“Why?”", "Then nobody spoke."],
    ["'We won. It was close,' he said.", "Nobody cheered."],
    ["He said 'no.'", "She said 'yes.'"],
    ["''We won. It was close,'' he said.", "Nobody cheered."],
    ["She wrote that “it was over. Done.” in her diary.", "It was not."],
    ["Mr. and Mrs. Hale met Dr. R. J. Lund, Gen. Ode and Sen. Ruiz.", "They talked."],
    ["He moved to the U.S. in May.", "She stayed in the U.K.", "They wrote."],
    ["The U.S. Senate voted at 5 p.m. on Jan. 5.", "It failed."],
    ["It cost $3.5 million, or 2.5 percent.", "See No. 7 and p. 12.", "Then stop."],
    ["They came from Smith & Co. Ltd. in Ohio.", "The rest is known."],
    ["He paused... and went on.", "Then he left…", "It was late."],
    ["He paused . . . and went on.", "Then he left."],
    ["Is it true?!", "Yes!", "No."],
    ["GRAND RIDGE, S.C. - The mill (built in 1990.) is shut.", "Nobody works there."],
    ["She was born in 1990.", "He came later."],
    ["He lost 3 to 4.", "Then he won."],
    ["The iPhone 5 came.", "It sold."],
    ["He asked me.", "I said no.", "We left."],
    ["It was he and I.", "The others stayed."],
    ["(It was late.)", "They left."],
]
GERMAN = [
    ["„Wir kommen. Bald“, sagte er.", "Niemand kam."],
    ["Er sagte: „Wir kommen. Bald.“", "Niemand kam."],
    ["»Warum?«, fragte er.", "»Darum.«", "Sie ging."],
    ["Am 3. Oktober kam Dr. Weiß z. B. nach Bonn.", "Er blieb bis zum 5. November."],
    ["In der 76. Minute fiel das Tor, d. h. zu spät.", "Das war 1990.", "Der Rest ist bekannt."],
    ["Das kostet ca. 3,5 Mio. Euro, u. a. für Material.", "Mehr gibt es nicht."],
    ["Die Nr. 5 (vgl. Abb. 3) fehlt.", "Prof. Kern sucht sie."],
]
FRENCH = [
    ["« Nous venons. Bientôt », a-t-il dit.", "Personne n’est venu."],
    ["Il a dit : « Nous venons. Bientôt. »", "Personne n’est venu."],
    ["« Pourquoi ? » demanda-t-elle.", "« Parce que. »", "Elle partit."],
    ["M. Le Goff et Mme Roux ont parlé à MM. Petit et Grand.", "Ils sont d’accord."],
    ["Voir l’art. 5 et p. 12, etc.", "Il n’y a rien de plus."],
]
SPANISH = [
    ["«Venimos. Pronto», dijo.", "Nadie vino."],
    ["Dijo: “Venimos. Pronto”.", "Nadie vino."],
    ["El Sr. Gil y la Sra. Paz viven en EE. UU. desde 1990.", "¿Por qué?", "¡Nadie sabe!"],
]
OTHERS = [
    ["「はい。行きます。」と彼は言った。", "誰も来なかった。"],
    ["他走了。", "她没走。"],
    ["Ҳа.", "Йўқ?", "Билмадим!"],
]


@pytest.mark.parametrize("parts", [*ENGLISH, *GERMAN, *FRENCH, *SPANISH, *OTHERS], ids=" | ".join)
def test_sentence_borders(parts: list[str]) -> None:
    between = "" if parts[0][-1] == "。" else " "
    assert sentences(between.join(parts)) == parts


def test_a_sentence_may_end_inside_a_dialogue_turn() -> None:
    text = "—Llegas tarde —dijo Ana—. Siéntate. Ya.\n—No. Me voy.\nAna cerró la puerta y se fue."
    assert sentences(text) == [
        "—Llegas tarde —dijo Ana—.",
        "Siéntate.",
        "Ya.",
        "—No.",
        "Me voy.",
        "Ana cerró la puerta y se fue.",
    ]


def test_a_list_and_its_numbers() -> None:
    text = "Three points:\n\n1. It is late. Very late.\n2. It is cold.\n\n- One thing\n- Another"
    assert sentences(text) == [
        "Three points:",
        "1. It is late.",
        "Very late.",
        "2. It is cold.",
        "- One thing",
        "- Another",
    ]


def test_headings_and_datelines_without_a_stop() -> None:
    text = "Council shuts the bridge\nBy a reporter\n\nThe bridge is shut. It is old."
    assert sentences(text) == [
        "Council shuts the bridge",
        "By a reporter",
        "The bridge is shut.",
        "It is old.",
    ]


def test_a_quotation_of_several_paragraphs_is_one_span_a_paragraph() -> None:
    text = "He wrote: “One. Two.\n\n“Three. Four,” and signed. Then he slept."
    assert sentences(text) == [
        "He wrote: “One. Two.",
        "“Three. Four,” and signed.",
        "Then he slept.",
    ]


def test_the_inside_of_a_quotation_can_be_cut() -> None:
    text = "He said: “We won. It was ‘close. Very.’ Was it?” Nobody cheered."
    (quotation, _) = find_quotations(text)
    inside = [text[s.start : s.end] for s in inner_sentence_spans(text, quotation.inner)]
    assert inside[0] == "We won."
    assert inside[-1] == "Was it?"
    assert inner_sentence_spans(text, Span(3, 3)) == []


# --- paragraphs -----------------------------------------------------------------------

WRAPPED = """\
When the committee had at last come to the end of its papers, the chair rose
and said that she was going home. Whoever wished to stay might stay; the
lamps would be put out at nine. Nobody answered, and so the sitting was over
before the clock in the tower had struck.
"""


def test_hard_wrapped_lines_are_one_paragraph() -> None:
    assert paragraphs(WRAPPED + "\n" + WRAPPED) == [WRAPPED.strip()] * 2


@pytest.mark.parametrize(
    "text",
    [
        # German nouns begin with capitals, so that many lines do.
        "Am Abend kam der Ausschuss nach langen Beratungen zu einem\n"
        "Ergebnis, das niemand erwartet hatte: Die alte Brücke am\n"
        "Fluss bleibt offen, und der Verkehr wird über die neue\n"
        "Umgehung geleitet, bis das Land die Mittel für die\n"
        "Sanierung freigibt. Damit ist der Streit vorerst vorbei,\n"
        "Wahlkampf hin oder her.",
        # Chinese has no small letters at all.
        "委員會在晚上經過長時間的討論之後得出了一個誰也沒有\n"
        "料到的結果就是那座舊橋將繼續開放而車輛則改走新的道\n"
        "路直到政府撥出修繕所需的款項為止這樣一來這場爭論暫\n"
        "時告一段落雖然選舉將近但是誰也不再提起這件事情因為\n"
        "大家都累了",
    ],
)
def test_hard_wrapped_lines_without_small_letters_at_their_start(text: str) -> None:
    assert paragraphs(text) == [text]


def test_hard_wrapped_paragraphs_without_blank_lines() -> None:
    """As text comes out of a PDF: the last line of a paragraph is shorter than the others."""
    short = WRAPPED.replace("before the clock in the tower had struck.", "before it struck.")
    assert paragraphs(short * 3) == [short.strip()] * 3


def test_hard_wrapped_paragraphs_that_are_indented() -> None:
    full = WRAPPED.replace("had struck.", "of the old hall by the river had struck.")
    indented = "    " + full
    assert paragraphs(indented * 3) == [full.strip()] * 3


def test_one_paragraph_a_line() -> None:
    lines = [
        "The minister opened the session with a list of figures that nobody had asked for.",
        "Nobody listened.",
        "Her plan, she said, was “bold, and long overdue”, and the house would see as much in"
        " due course, when the committee had done its work and the papers were printed.",
        "A long silence",
        "The opposition was short: it would vote against it.",
    ]
    assert paragraphs("\n".join(lines)) == lines
    assert paragraphs("\r\n".join(lines)) == lines
    assert paragraphs("\r\n\r\n".join(lines)) == lines


def test_lists_stand_apart_in_hard_wrapped_text() -> None:
    text = WRAPPED + "- first of the things that were said on that evening, in the hall of the\n"
    text += "  town, by the chair\n- second\n"
    assert paragraphs(text)[1:] == [
        "- first of the things that were said on that evening, in the hall of the\n"
        "  town, by the chair",
        "- second",
    ]


def test_a_page_break_does_not_part_a_sentence() -> None:
    broken = WRAPPED.replace("the\nlamps", "the\n\flamps")
    assert paragraphs(broken + "\n" + WRAPPED)[0].endswith("had struck.")


def test_a_page_without_a_stop_is_cut_between_words_outside_quotations() -> None:
    words = "he said, " * 5000
    assert sentences(words)[0].startswith("he said, he said,")
    assert max(map(len, sentences(words))) < 2100
    assert " ".join(sentences(words)) == words.strip()
    assert max(len(words[a:b]) for a, b in inner_sentence_spans(words, Span(0, len(words)))) < 2100
    speech = f"“{'We won. It was close. ' * 200}It was late,”"
    assert sentences(f"{speech} said Ann Lee.") == [f"{speech} said Ann Lee."]
    cut = sentences(f"{'so ' * 600}{speech} and{' so' * 600}")
    assert max(map(len, cut)) < len(speech) + 1500
    assert sum(speech in piece for piece in cut) == 1


# --- words ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Don't stop, well-known Ann!", ["Don't", "stop", "well-known", "Ann"]),
        ("L’État c’est moi.", ["L’État", "c’est", "moi"]),
        ("3.5 of 1,000 in 2016.", ["3.5", "of", "1,000", "in", "2016"]),
        ("'quoted' and --dashed-- _marked_", ["quoted", "and", "dashed", "marked"]),
        ("他说好", ["他", "说", "好"]),
        ("Cafe\u0301 हिन्दी", ["Cafe\u0301", "हिन्दी"]),
        ("— … “ ”", []),
    ],
)
def test_words(text: str, words: list[str]) -> None:
    assert [text[s.start : s.end] for s in word_spans(text)] == words


def test_words_inside_a_span_keep_their_offsets() -> None:
    text = "one two three"
    assert word_spans(text, Span(4, 9)) == [Span(4, 7), Span(8, 9)]


# --- for any text ---------------------------------------------------------------------

SIGNS = "\"'“”„‘’«»「」—-.,!?: \n\t\r\x0b\x0c\x1c\x85\u2028\u00a0abS5é漢。()[]*_"
SHORT = ["\n\n", "\r\n", "Mr. ", "U.S. ", "J. ", "5. ", "Word ", "word ", "?” ", ".’ ", "1. ", "- "]
PIECES = st.sampled_from([*SIGNS, *SHORT, "z. B. ", "—A —"])
TEXTS = st.one_of(st.lists(PIECES, max_size=80).map("".join), st.text(max_size=80))


def assert_covers(text: str, spans: list[Span], whole: Span) -> None:
    at = whole.start
    for span in spans:
        assert at <= span.start < span.end <= whole.end
        assert not text[at : span.start].strip()
        assert text[span.start : span.end].strip() == text[span.start : span.end]
        at = span.end
    assert not text[at : whole.end].strip()


@given(TEXTS)
def test_every_character_lies_in_one_paragraph_and_one_sentence(text: str) -> None:
    whole = Span(0, len(text))
    borders = paragraph_spans(text)
    assert_covers(text, borders, whole)
    found = sentence_spans(text, find_quotations(text))
    assert_covers(text, found, whole)
    assert all(any(paragraph.covers(sentence) for paragraph in borders) for sentence in found)


@given(TEXTS)
def test_no_sentence_ends_inside_a_quotation_of_one_paragraph(text: str) -> None:
    quotations = find_quotations(text)
    borders = paragraph_spans(text)
    ends = {sentence.end for sentence in sentence_spans(text, quotations)}
    for quotation in quotations:
        in_one = any(paragraph.covers(quotation.span) for paragraph in borders)
        if in_one and quotation.style != "dash":
            inside = range(quotation.span.start + 1, quotation.span.end)
            assert not ends & set(inside)


@given(TEXTS, st.integers(0, 80), st.integers(0, 80))
def test_inner_sentences_cover_their_span(text: str, start: int, end: int) -> None:
    span = Span(*sorted((min(start, len(text)), min(end, len(text)))))
    assert_covers(text, inner_sentence_spans(text, span), span)


@given(TEXTS)
def test_words_hold_every_letter_and_digit_once(text: str) -> None:
    spans = word_spans(text)
    inside = {at for span in spans for at in range(span.start, span.end)}
    assert len(inside) == sum(span.end - span.start for span in spans)
    assert all(at in inside for at, sign in enumerate(text) if sign.isalnum())


@given(TEXTS)
def test_words_are_the_same_beside_another_script(text: str) -> None:
    assert word_spans(f"{text} 中") == [*word_spans(text), Span(len(text) + 1, len(text) + 2)]
