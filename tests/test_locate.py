"""Verdicts: where words stand and how far they are the words of the source."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from attrib.model import Located, Span, Verdict
from attrib.verify.boundaries import at_borders, inside_word
from attrib.verify.finder import BatchFinder, Scanner, WordPlaces, find_all
from attrib.verify.locate import SourceIndex
from attrib.verify.typography import normalize

settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")

V = Verdict
SOURCE = """\
The minister was blunt. “We will not sign the treaty, and we never promised to sign it,” she said
on Monday. “Five of the twelve states have asked for a delay – that is their right.”

Her rival, Ann Lee, disagreed. “The treaty should be signed before the winter,” Lee told
reporters. “I do not believe that a delay helps anybody.” Unemployment rose by 5.2% to 1,000,000.
"""


def locate(words: str, source: str = SOURCE, **how: object) -> Located:
    found = SourceIndex(source).locate(words, **how)  # type: ignore[arg-type]
    if found.span is None:
        assert found.verdict is V.ABSENT
        assert found.found is None
    else:
        assert found.found == source[found.span.start : found.span.end]
    return found


# --- verdicts ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "verdict"),
    [
        ("We will not sign the treaty", V.VERBATIM),
        ("“We will not sign the treaty, and we never promised to sign it,”", V.VERBATIM),
        ('"We will not sign the treaty, and we never promised to sign it,"', V.NORMALIZED),
        ("‘We will not sign the treaty’", V.NORMALIZED),
        ("she said on Monday", V.NORMALIZED),
        ("asked for a delay -- that is their right", V.NORMALIZED),
        ("asked for a delay—that is their right", V.NORMALIZED),
        ("Lee told reporters", V.NORMALIZED),
        ("we will not sign the treaty", V.EDITED),
        ("We will not sign […] and we never promised to sign it", V.EDITED),
        ("We … never promised to sign it", V.EDITED),
        ("Five of the twelve [member] states have asked for a delay", V.EDITED),
        ("[T]he treaty should be signed before [winter]", V.EDITED),
        ("[t]he treaty should be signed before the winter", V.EDITED),
        ("We will sign the treaty", V.ALTERED),
        ("We will not sign the treaties", V.ALTERED),
        ("Six of the twelve states have asked for a delay", V.ALTERED),
        ("We will not sign the treaty and we never promised to sign it", V.ALTERED),
        ("Unemployment rose by 5.3% to 1,000,000", V.ALTERED),
        ("Five of the twelve states should be signed before the winter", V.SPLICED),
        ("that is their right … I do not believe that a delay helps", V.SPLICED),
        ("The moon landing was staged in a studio", V.ABSENT),
        ("", V.ABSENT),
        ("  \n ", V.ABSENT),
        ("“…”", V.ABSENT),
        ("—", V.ABSENT),
    ],
)
def test_verdict(words: str, verdict: Verdict) -> None:
    assert locate(words).verdict is verdict


@pytest.mark.parametrize(
    ("words", "source"),
    [
        ("he is able", "she is able to win"),
        ("able to win", "he is unable to win"),
        ("the therapist", "the therapists agree"),
        ("violent protest", "a non-violent protest"),
        ("5 million people", "$1.5 million people"),
        ("5 million people", "a total of 1,5 million people"),
        ("sign the treaty", "they re-\nsign the treaty"),
        ("5 degrees tonight", "it was -5 degrees tonight"),
        ("rose by 5", "it rose by 5%"),
        ("00 people came", "1,000 people came"),
        ("est venu", "il n'est venu"),
        ("the minister of Putin", "the minister of Putin's office"),
        ("the U", "in the U.S. economy"),
        ("5年前", "15年前に"),
    ],
)
def test_part_of_a_word_is_no_quote(words: str, source: str) -> None:
    found = locate(words, source)
    assert found.verdict in (V.ALTERED, V.ABSENT)


@pytest.mark.parametrize(
    ("words", "source"),
    [
        ("homme est venu", "l'homme est venu hier"),
        ("不会签署", "他说我们不会签署条约"),
        ("ไม่ลงนาม", "เราจะไม่ลงนามในสนธิสัญญา"),
        ("end", "this is the end.Next sentence"),
        ("word", "one word—another"),
        ("نعم", "قال نعم اليوم"),
    ],
)
def test_word_borders_of_other_scripts_and_settings(words: str, source: str) -> None:
    assert locate(words, source).verdict is V.VERBATIM


@pytest.mark.parametrize(
    ("words", "source"),
    [
        ("resign", "he will re-\nsign today"),
        ("re-sign", "he will re-\nsign today"),
        ("long-\nterm", "a long-term plan"),
        ("long- term plan", "a long-\nterm plan"),
        ("“A first paragraph. A second one.”", "“A first paragraph.\n\n“A second one.”"),
        ("caf\u0065\u0301 culture", "the café culture"),
        ("fine offices", "\ufb01ne o\ufb03ces"),
        ("zero width", "ze\u200bro wi\u00addth"),
        ("he said &quot;no&quot;", "he said “no” again"),
        ("in ‘1995’", "in “1995” and"),
        ("Quoi ?", "« Quoi? »"),
    ],
)
def test_typography_is_no_change(words: str, source: str) -> None:
    found = locate(words, source)
    assert found.verdict is V.NORMALIZED
    assert any(note.startswith(("typography:", "quotation marks")) for note in found.notes)


@pytest.mark.parametrize(
    ("words", "source"),
    [
        ("about 102 people", "about 10² people"),
        ("a 5'6\" man", "a 5'6' man"),
        ("the score was 5-3 then", "the sum was 5−3 then"),
        ("a man-eating shark", "a man - eating shark"),
        ("we recover it", "we re-cover it"),
        ("می\u200cخواهم بروم", "میخواهم بروم"),
    ],
)
def test_what_changes_the_meaning_is_no_typography(words: str, source: str) -> None:
    assert locate(words, source).verdict in (V.ALTERED, V.ABSENT)


def test_a_look_alike_letter_is_reported_and_never_folded() -> None:
    found = locate("We will not s\u0456gn the treaty")
    assert found.verdict is V.ALTERED
    (change,) = found.changes
    assert "homoglyph" in change.flags
    assert any("different scripts" in note for note in found.notes)


def test_a_direction_override_is_reported() -> None:
    found = locate("\u202enot sign\u202c the treaty")
    assert found.verdict is not V.VERBATIM
    assert any("hidden direction" in note for note in found.notes)


# --- changes ----------------------------------------------------------------------------------


def test_a_dropped_negation_is_flagged_at_its_place() -> None:
    (change,) = locate("We will sign the treaty").changes
    assert (change.given, change.found) == ("", "not")
    assert SOURCE[change.span.start : change.span.end] == "not"
    assert change.flags == ("negation",)


def test_an_added_word_has_an_empty_span_where_it_was_put() -> None:
    (change,) = locate("I do not really believe that a delay helps anybody").changes
    assert (change.given, change.found) == ("really", "")
    assert SOURCE[: change.span.start].endswith("I do not")


def test_an_ellipsis_says_what_it_leaves_out() -> None:
    found = locate("I do … believe that a delay helps")
    assert found.verdict is V.EDITED
    (change,) = found.changes
    assert change.found == "not"
    assert "elision" in change.flags
    assert "negation" in change.flags


def test_leading_and_trailing_ellipses_are_edits() -> None:
    assert locate("…sign the treaty…").verdict is V.EDITED


def test_words_stitched_from_single_words_are_not_edited() -> None:
    assert locate("We … promised … it").verdict is not V.EDITED


def test_pieces_in_the_wrong_order_are_not_edited() -> None:
    words = "we never promised to sign it … We will not sign the treaty"
    assert locate(words).verdict not in (V.EDITED, V.VERBATIM, V.NORMALIZED)


def test_an_unmarked_omission_is_altered() -> None:
    found = locate("We will not sign the treaty, she said")
    assert found.verdict in (V.ALTERED, V.SPLICED)
    assert locate("We will not sign the treaty, promised to sign it").verdict is V.ALTERED


def test_a_quotation_goes_on_after_its_cue() -> None:
    source = "“We won, and we will win again,” Ann Lee said. “Nobody can stop us now.” She left."
    assert locate("we will win again … Nobody can stop us", source).verdict is V.EDITED
    other = source.replace("She left.", "“Wait and see,” said Bob Roe.")
    assert locate("Nobody can stop us … Wait and see", other).verdict is V.SPLICED


def test_turns_of_a_transcript_are_utterances_of_their_own() -> None:
    source = (
        "MS. LEE: We will cut taxes next year.\n\nMR. ROE: We will not cut spending at all.\n\n"
        "MS. LEE: That is what I heard.\n\nMR. ROE: And so it is.\n"
    )
    assert locate("We will cut taxes … We will not cut spending", source).verdict is V.SPLICED


def test_a_single_similar_word_is_a_near_match() -> None:
    assert locate("disagrees").verdict is V.ALTERED
    assert locate("elephants").verdict is V.ABSENT


# --- choice of the place ----------------------------------------------------------------------

REPEATED = "“No,” said Ann. “No,” said Bob. “No,” said Cy. It was late. “No,” said Dee."


def test_the_place_nearest_to_cue_and_source_is_chosen_and_the_others_are_noted() -> None:
    index = SourceIndex(REPEATED)
    at = REPEATED.index("Cy")
    found = index.locate("No", near=[Span(at, at + 2)])
    assert found.span is not None
    assert found.span.start == REPEATED.index("No,” said Cy")
    assert found.notes == ("the same words stand also at 1, 17, 61",)


def test_within_comes_before_near() -> None:
    index = SourceIndex(REPEATED)
    late = REPEATED.index("It was late")
    found = index.locate("No", within=Span(late, len(REPEATED)), near=[Span(0, 5)])
    assert found.span is not None
    assert found.span.start > late


def test_words_outside_the_passage_are_found_and_that_is_said() -> None:
    found = SourceIndex(SOURCE).locate("We will not sign the treaty", within=Span(200, len(SOURCE)))
    assert found.verdict is V.VERBATIM
    assert "stands outside the passage" in found.notes


def test_a_hint_is_only_a_hint() -> None:
    index = SourceIndex(REPEATED)
    second = REPEATED.index("No,” said Bob")
    found = index.locate("No", hint=Span(second, second + 2))
    assert found.span == Span(second, second + 2)
    assert index.locate("No", hint=Span(3, 9)).span == Span(1, 3)
    assert index.locate("no such", hint=Span(0, 7)).verdict is V.ABSENT
    inside = Span(SOURCE.index("disagreed"), SOURCE.index("disagreed") + 8)
    assert SourceIndex(SOURCE).locate("disagree", hint=inside).verdict is not V.VERBATIM


# --- many quotes, long and hostile texts ------------------------------------------------------


def test_a_batch_finds_what_single_look_ups_find() -> None:
    text = Path("fixtures/articles/sco_summit.txt").read_text(encoding="utf-8")
    sentences = [s.strip() for s in text.replace("\n", ". ").split(". ") if len(s) > 40]
    quotes = [*sentences, *(s.replace(" the ", " a ", 1) for s in sentences)]
    quotes += ["nothing like this stands anywhere in the text", "", "Xi", "old fried"]
    filler = " ".join(f"w{n % 977} of the x{n % 1009}" for n in range(15_000))
    source = f"{filler}\n{text}\n{filler}"
    index = SourceIndex(source)
    assert index.locate_all(quotes) == [index.locate(quote) for quote in quotes]


def test_the_batch_finder_finds_the_same_places_as_the_scanner() -> None:
    text = "a b c d e f g a b c x d e f g h i 'a b c d e"
    quotes = ["a b c d e", "b c d", "c x d e f", "a b", "z", "x y z w", ""]
    batch, single = BatchFinder(text, quotes), Scanner(text)
    for quote in quotes:
        if quote:
            assert list(batch.exact(quote)) == list(single.exact(quote))


@pytest.mark.parametrize(
    "source", ["a " * 200_000, "a" * 400_000, "no, " * 100_000, "“" * 50_000, "… " * 100_000]
)
@pytest.mark.parametrize(
    "words", ["a a a a a b a a a a", "a" * 300, "no, no, yes, no, no", "no, no … no, no", "“a”"]
)
def test_hostile_repetition_is_answered(source: str, words: str) -> None:
    locate(words, source)


def test_a_repeated_quote_is_told_apart_from_a_unique_one() -> None:
    found = locate("a a a", "a " * 5000)
    assert found.verdict is V.VERBATIM
    assert any("many more places" in note for note in found.notes)


# --- properties -------------------------------------------------------------------------------

# fmt: off
_PIECES = st.sampled_from([
    "he", "she", "is", "able", "un", "not", "5", "1,000", "$", "%", "-", "—", "–", "…", "...", "’",
    "'", '"', "“", "”", "«", " ", " ", " ", "\n", "\xa0", "\u00ad", "\u200b", "\u200d", "é", "日",
    "e\u0301", "\ufb01", "&amp;", "[", "]", "[...]", ".", ",", "Ан", "ש", "ك", "🇺🇸", "−", "²",
])
# fmt: on
_TEXTS = st.one_of(st.text(max_size=60), st.lists(_PIECES, max_size=30).map("".join))


@st.composite
def _pairs(draw: st.DrawFn) -> tuple[str, str]:
    """A source, and words that are often a part of it, often changed a little."""
    source = draw(_TEXTS)
    if draw(st.booleans()):
        return source, draw(_TEXTS)
    start = draw(st.integers(0, len(source)))
    words = source[start : draw(st.integers(start, len(source)))]
    if draw(st.booleans()) and words:
        at = draw(st.integers(0, len(words) - 1))
        words = words[:at] + draw(_TEXTS)[:3] + words[at + draw(st.integers(0, 2)) :]
    return source, words


@settings(max_examples=600)
@given(_pairs())
@example(("she is able", "he is able"))
@example(("a… b", "a. b"))
def test_verdicts_hold_what_they_say(pair: tuple[str, str]) -> None:
    source, words = pair
    found = locate(words, source)
    if found.verdict is V.ABSENT:
        return
    assert found.span is not None
    assert 0 <= found.span.start <= found.span.end <= len(source)
    for change in found.changes:
        assert 0 <= change.span.start <= change.span.end <= len(source)
        assert source[change.span.start : change.span.end] == change.found
    if found.verdict is V.VERBATIM:
        assert found.found == words
        assert not _cuts_a_word(source, found.span.start)
        assert not _cuts_a_word(source, found.span.end)
        assert not found.changes
    if found.verdict is V.NORMALIZED:
        assert found.found != words
        assert not found.changes
        assert _letters(words) == _letters(found.found or "")
    if found.verdict in (V.EDITED, V.ALTERED):
        assert found.changes


def _cuts_a_word(text: str, at: int) -> bool:
    """The plainest cases of a cut inside a word, by rules of the test's own."""
    if not 0 < at < len(text):
        return False
    if unicodedata.category(text[at])[0] == "M" and not text[at - 1].isspace():
        return True
    before, after = text[at - 1], text[at]
    return before.isalnum() and after.isalnum() and (before + after).isascii()


def _letters(text: str) -> str:
    """Letters and digits alone: typography touches none of them."""
    return "".join(filter(str.isalnum, normalize(text).text))


@settings(max_examples=300)
@given(_TEXTS, st.data())
def test_what_stands_at_word_borders_is_verbatim(source: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(source)))
    end = data.draw(st.integers(start, len(source)))
    words = source[start:end]
    if not any(map(str.isalnum, words)) or not at_borders(source, Span(start, end)):
        return
    if words[0].isalnum() and words[-1].isalnum() and "&" not in source:
        assert locate(words, source).verdict is V.VERBATIM


@given(_pairs())
def test_a_wider_cut_is_inside_a_word_only_between_its_characters(pair: tuple[str, str]) -> None:
    source, _ = pair
    assert not inside_word(source, 0)
    assert not inside_word(source, len(source))
    for at in range(1, len(source)):
        if source[at - 1].isascii() and source[at - 1].isalpha() and source[at].isascii():
            assert inside_word(source, at) or not source[at].isalpha()


_VOCABULARY = (
    "we",
    "they",
    "never",
    "will",
    "sign",
    "break",
    "the",
    "old",
    "treaty",
    "by",
    "Monday",
)
_CLEAN = st.lists(st.sampled_from(_VOCABULARY), min_size=6, max_size=14)
_FILLER = " ".join(f"filler{n} words{n % 7}" for n in range(40))


@given(_CLEAN, st.randoms(use_true_random=False))
def test_a_changed_word_is_never_accepted(words: list[str], random: object) -> None:
    quote = " ".join(words)
    source = f"{_FILLER} {quote} {_FILLER}"
    at = random.randrange(len(words))  # type: ignore[attr-defined]
    changed = " ".join([*words[:at], "elephant", *words[at + 1 :]])
    found = locate(changed, source)
    assert found.verdict is V.ALTERED
    assert any("elephant" in change.given for change in found.changes)


_SETTINGS = [("“", '"'), ("”", '"'), ("’", "'"), (" – ", " -- "), ("…", "..."), (" ", "\n")]


@given(st.sets(st.sampled_from(_SETTINGS), min_size=1))
def test_any_mix_of_settings_is_normalized(chosen: set[tuple[str, str]]) -> None:
    quote = "we said “no” – and that’s … all of it"
    given_words = quote
    for old, new in sorted(chosen):
        given_words = given_words.replace(old, new)
    found = locate(given_words, f"{_FILLER}. {quote}. {_FILLER}")
    assert found.verdict is V.NORMALIZED
    assert found.found == quote


def test_pieces_of_a_batched_quote_are_found_by_words_that_were_not_its_rarest() -> None:
    filler = " ".join(f"w{n} common words go on here" for n in range(9000))
    said = "alpha one two three four beta gamma delta mu nu epsilon zeta eta theta iota"
    text = f"{filler}. She said: “{said}.” {filler}"
    quotes = [
        "alpha one two three four beta gamma delta … epsilon zeta eta theta iota",
        "alpha one [two] three four beta gamma delta mu nu epsilon zeta eta theta iota",
        *(f"w{n} common words go on here" for n in range(40)),
    ]
    index = SourceIndex(text)
    assert index.locate_all(quotes) == [SourceIndex(text).locate(quote) for quote in quotes]
    assert index.locate_all(quotes)[0].verdict is Verdict.EDITED


@given(text=st.text("ab  ", max_size=40), data=st.data())
def test_places_by_words_are_those_of_a_search(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    for quote in (text[start:end], data.draw(st.text("ab  ", min_size=3, max_size=8))):
        if quote.count(" ") > 1:
            assert list(WordPlaces(text).exact(quote)) == list(find_all(text, quote))


def test_a_long_text_that_is_searched_often_gives_the_same_places() -> None:
    text = " ".join(f"Line {n} of the log says that {n % 7} things went well." for n in range(5000))
    scanner = Scanner(text)
    for n in range(150):
        quote = f"of the log says that {n % 9} things"
        assert list(scanner.exact(quote)) == list(find_all(text, quote))


def test_a_name_set_otherwise_before_does_not_change_its_verdict() -> None:
    text = "The\nman came. The man sat."
    whole = Span(0, len(text))

    def verdicts(*names: str) -> dict[str, Verdict]:
        index = SourceIndex(text)
        found = (
            index.place(name, within=whole, prefer=lambda spans: [min(spans)], name=True)
            for name in names
        )
        return {located.given: located.verdict for located in found}

    expected = {"The\nman": Verdict.VERBATIM, "The man": Verdict.NORMALIZED}
    assert verdicts("The\nman", "The man") == verdicts("The man", "The\nman") == expected


@pytest.mark.parametrize(
    ("words", "source", "verdict"),
    [
        ("called it “a joke”, and left", "He called it “a joke,” and left.", Verdict.NORMALIZED),
        ("called it “a joke,” and left", "He called it “a joke”, and left.", Verdict.NORMALIZED),
        ("a ‘joke’. We left", "It was a “joke.” We left.", Verdict.NORMALIZED),
        ("called it “a joke” and left", "He called it “a joke,” and left.", Verdict.ALTERED),
        ("called it “a joke”; we left", "He called it “a joke.” we left", Verdict.ALTERED),
        ("the boys,’ and left", "It is the boys’, and left.", Verdict.ALTERED),
    ],
)
def test_a_comma_before_or_after_a_closing_mark(words: str, source: str, verdict: Verdict) -> None:
    assert SourceIndex(source).locate(words).verdict is verdict


@pytest.mark.parametrize(
    ("words", "source", "flag"),
    [
        ("WE WILL NEVER SELL THE BOATS", "We will never sell the boats to Kells.", "case"),
        ("We will never sell the boats", "WE WILL NEVER SELL THE BOATS TO KELLS.", "case"),
        ("We will sell the boats", "WE WILL NEVER SELL THE BOATS TO KELLS.", "negation"),
    ],
)
def test_words_in_capitals_are_found(words: str, source: str, flag: str) -> None:
    located = SourceIndex(f"It was late. {source} They left.").locate(words)
    assert located.verdict is Verdict.ALTERED
    assert [change.flags[0] for change in located.changes] == [flag]
