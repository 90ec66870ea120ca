"""Quotations as editors set them, in four languages."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attrib.language.quotations import Quotation, find_quotations
from tests.quotations_shown import inner, only, shown


@pytest.mark.parametrize(
    ("style", "text", "words"),
    [
        ("straight-double", 'She said "not today" and left.', "not today"),
        ("curly-double", "She said “not today” and left.", "not today"),
        ("straight-single", "She said 'not today' and left.", "not today"),
        ("curly-single", "She said ‘not today’ and left.", "not today"),
        ("doubled-single", "She said ''not today'' and left.", "not today"),
        ("backtick", "She said ``not today'' and left.", "not today"),
        ("guillemets", "Elle a dit «\u00a0pas aujourd’hui\u00a0» hier.", "pas aujourd’hui"),
        ("guillemets", "Elle a dit «pas aujourd’hui» hier.", "pas aujourd’hui"),
        ("guillemets", "Elle a dit «\u202fpas ce soir\u202f».", "pas ce soir"),
        ("guillemets-inverted", "Sie sagte: »Heute nicht« und ging.", "Heute nicht"),
        ("guillemets-inverted", "Hän sanoi: »Ei tänään» ja lähti.", "Ei tänään"),
        ("low-high", "Sie sagte: „Heute nicht“ und ging.", "Heute nicht"),
        ("low-high", "Powiedziała: „Nie dziś” i wyszła.", "Nie dziś"),
        ("low-high", 'Sie sagte: „Heute nicht" und ging.', "Heute nicht"),
        ("low-high", "Sie sagte: ,,Heute nicht“ und ging.", "Heute nicht"),
        ("low-high-single", "Sie sagte: ‚Heute nicht‘ und ging.", "Heute nicht"),
        ("right-double", "Hon sade ”inte i dag” och gick.", "inte i dag"),
        ("angles", "Elle a dit ‹pas ce soir› hier.", "pas ce soir"),
        ("brackets-cjk", "彼女は「今日ではない」と言った。", "今日ではない"),
    ],
)
def test_every_style(style: str, text: str, words: str) -> None:
    quotation = only(text)
    assert text[quotation.inner.start : quotation.inner.end] == words
    assert quotation.style == style
    assert quotation.closed
    assert quotation.pieces == (quotation.inner,)
    outside = text[: quotation.span.start] + text[quotation.span.end :]
    assert not set(outside) & set('"“”„«»‹›「」`')


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The minister said ‘58 million’ people would come.", "58 million"),
        ("The minister said '58,000 people at least' would come.", "58,000 people at least"),
        ("The mill lost ‘20 per cent of it’ in ’98.", "20 per cent of it"),
    ],
)
def test_a_number_in_single_marks_is_no_year(text: str, words: str) -> None:
    quotation = only(text)
    assert text[quotation.inner.start : quotation.inner.end] == words


@pytest.mark.parametrize(
    "text",
    [
        "It's the voters' choice, isn't it? The Smiths' dog didn't bark in '98 or the '90s.",
        "It’s the voters’ choice, isn’t it? The Smiths’ dog didn’t bark in ’98 or the ’90s.",
        "'Tis the season; get 'em while they're hot, rock 'n' roll an' all.",
        'He stands 6\'2" and threw a 5" pipe.',
        "C'est l'heure d'y aller; aujourd'hui l'État n'a qu'à s'y faire.",
        "Das war's. Ich hab' keine Zeit, und 'ne Pause gibt's nicht.",
        "It happened in ‘Adan, and the governor of ‘Ibb came too.",
        "The runnin' game and the goin' rate, as o' yesterday.",
        "From 51° 30' to 52° 10' north.",
        "x = ''",
        "Home » News » World",
        "````\ncode\n````",
        "He said it” and left.",
    ],
)
def test_no_quotation(text: str) -> None:
    assert inner(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # A cue in the middle makes two quotations.
        ("“We won,” she said, “and fairly.”", ["We won,", "and fairly."]),
        # Apostrophes inside single marks.
        (
            "'I don't know,' he said, 'it's the voters' choice.'",
            ["I don't know,", "it's the voters' choice."],
        ),
        (
            "‘I don’t know,’ he said, ‘it’s the voters’ choice.’",
            ["I don’t know,", "it’s the voters’ choice."],
        ),
        ("He called them 'the boys' of summer.", ["the boys"]),
        ("He likes rock 'n' roll, and 'nothing else' matters.", ["nothing else"]),
        # Words that are sometimes clipped begin speech where speech may begin.
        (
            "'Is that so?' he asked, 'is it?' '98 was 'til now the year. '20 is too much.'",
            ["Is that so?", "is it?", "20 is too much."],
        ),
        # Against dashes, brackets, colons and other marks.
        ('He left--"for good," he said--and wept ("a little").', ["for good,", "a little"]),
        ('"I was--" he began.', ["I was--"]),
        ('Asked if he would: "...and then some."', ["...and then some."]),
        ("Die „Grünen“-Fraktion und der „Spiegel“.", ["Grünen", "Spiegel"]),
        ("Il parle d’« abus » et de l’«\u00a0auto\u00a0».", ["abus", "auto"]),
        ('L\'"affaire" continue.', ["affaire"]),
        ("我说“好”，他说“不好”。", ["好", "不好"]),
        ('他说"好"然后走了。', ["好"]),
        # In brackets and with emphasis of Markdown.
        ('**"Never,"** he said. *"Ever."*', ["Never,", "Ever."]),
        # Missing space after, or a stray space before, the closing mark.
        ('"Not now, "he said. "Later."', ["Not now,", "Later."]),
        # Several languages in one text.
        ("Er sagte „nein“, she said “no”, il dit « non ».", ["nein", "no", "non"]),
        # Inches inside a quotation.
        ('"A 5" pipe and a 6\'2" man," he said.', ['A 5" pipe and a 6\'2" man,']),
        # Spanish sets “ inside «.
        ("Dijo: «Lo llamó “un error” y se fue».", ["Lo llamó “un error” y se fue", "un error"]),
    ],
)
def test_in_context(text: str, expected: list[str]) -> None:
    assert inner(text) == expected
    assert all(quotation.closed for quotation in find_quotations(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "“She told me, ‘Wait,’ and left,” he said.",
            [(0, "She told me, ‘Wait,’ and left,"), (1, "Wait,")],
        ),
        (
            "\"She told me, 'Don't wait,' and left,\" he said.",
            [(0, "She told me, 'Don't wait,' and left,"), (1, "Don't wait,")],
        ),
        (
            '"He said, \'They call it "art" now.\'"',
            [
                (0, "He said, 'They call it \"art\" now.'"),
                (1, 'They call it "art" now.'),
                (2, "art"),
            ],
        ),
        ("''He said, 'Go,''' she wrote.", [(0, "He said, 'Go,'"), (1, "Go,")]),
        (
            "„Er rief: ‚Halt!‘, und lief“, sagte sie.",
            [(0, "Er rief: ‚Halt!‘, und lief"), (1, "Halt!")],
        ),
        (
            "»Er rief: ›Halt!‹, und lief«, sagte sie.",
            [(0, "Er rief: ›Halt!‹, und lief"), (1, "Halt!")],
        ),
        (
            "« Il a crié : “ Halte ! ” et a couru », dit-elle.",
            [(0, "Il a crié : “ Halte ! ” et a couru"), (1, "Halte !")],
        ),
        (
            "« Il a crié : « Halte ! » et a couru », dit-elle.",
            [(0, "Il a crié : « Halte ! » et a couru"), (1, "Halte !")],
        ),
        ("‘He said, “Go,” and I went.’", [(0, "He said, “Go,” and I went."), (1, "Go,")]),
        ("「彼は『待て』と言った」", [(0, "彼は『待て』と言った"), (1, "待て")]),
        ('He "told me "no" twice," she said.', [(0, 'told me "no" twice,'), (1, "no")]),
    ],
)
def test_nested(text: str, expected: list[tuple[int, str]]) -> None:
    assert shown(text) == expected
    quotations = find_quotations(text)
    for quotation in quotations[1:]:
        assert quotation.parent is not None
        assert quotations[quotation.parent].inner.covers(quotation.span)


SIGNS = st.sampled_from(
    [
        *"\"'“”„‟‘’‚«»‹›「」『』`´—–-.,!? \n\t\r\u00a0abcS5é漢()[]*",
        "\n\n",
        "''",
        "``",
        "’s ",
        " “",
        "” ",
    ]
)
TEXTS = st.one_of(st.lists(SIGNS, max_size=80).map("".join), st.text(max_size=80))


@given(TEXTS)
def test_spans_lie_in_the_text_in_order_and_nest(text: str) -> None:
    quotations = find_quotations(text)
    around: list[Quotation] = []
    for index, quotation in enumerate(quotations):
        span, words = quotation.span, quotation.inner
        assert 0 <= span.start < words.start < words.end <= span.end <= len(text)
        assert text[words.start : words.end].strip() == text[words.start : words.end]
        assert quotation.pieces
        assert quotation.pieces[0].start == words.start or quotation.style == "dash"
        for piece in quotation.pieces:
            assert words.covers(piece)
            assert piece.start < piece.end
        for before, after in zip(quotation.pieces, quotation.pieces[1:], strict=False):
            assert before.end <= after.start
        if index:
            assert quotations[index - 1].span.start < span.start
        while around and around[-1].span.end <= span.start:
            around.pop()
        assert quotation.level == len(around)
        if around:
            assert around[-1].span.covers(span)
            assert quotation.parent is not None
            assert quotations[quotation.parent] is around[-1]
        else:
            assert quotation.parent is None
        around.append(quotation)


@given(TEXTS, st.sampled_from(["“Yes,” she said.", "Er sagte „nein“.", '"No," he said.']))
def test_what_comes_before_never_costs_a_later_paragraph(noise: str, good: str) -> None:
    """An open mark, or any noise, ends before a paragraph that has its own quotation."""
    # Three plain paragraphs are further than an open quotation may reach.
    plain = "\n\n" + "\n\n".join("Nothing was said that day. " * 60 for _ in range(3)) + "\n\n"
    text = noise + plain + good
    at = len(text) - len(good)
    wanted = inner(good)
    found = [text[q.inner.start : q.inner.end] for q in find_quotations(text) if q.span.start >= at]
    assert found == wanted


@given(st.text(alphabet="abc XYZ,;:-é0", min_size=1, max_size=40))
def test_any_words_between_curly_marks_are_found(words: str) -> None:
    # Two commas are a low quotation mark in German typing.
    words = re.sub(",+", ",", words).strip(" ,;:-")
    if words:
        assert inner(f"She said, “{words},” and left.") == [words + ","]
