"""SubRip and WebVTT files: words, time codes and voices."""

from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attrib.errors import InputError
from attrib.load import load
from attrib.model import Document


def subtitles(text: str) -> Document:
    return load("-", id="d1", stdin=io.BytesIO(text.encode()))


def time_of(document: Document, words: str) -> str | None:
    return document.place(document.text.index(words)).time


def voice_of(document: Document, words: str) -> str | None:
    mark = document.landmark(document.text.index(words))
    return mark.voice if mark else None


SRT = """1
00:00:01,000 --> 00:00:03,500
<i>We will never</i>
accept this

2
00:00:03,500 --> 00:00:05,000
{\\an8}agreement, whatever it costs.

3
00:00:08,000 --> 00:00:09,000
TOM LAKE: Really?

4
01:02:03,400 --> 01:02:05,000
- Yes.
- No.
"""


def test_a_sentence_that_runs_over_cues_is_whole_and_its_halves_keep_their_times() -> None:
    document = subtitles(SRT)
    assert document.text == (
        "We will never accept this agreement, whatever it costs.\nTOM LAKE: Really?\n- Yes.\n- No."
    )
    assert document.media_type == "application/x-subrip"
    assert time_of(document, "We will") == "00:00:01.000"
    assert time_of(document, "accept") == "00:00:01.000"
    assert time_of(document, "agreement") == "00:00:03.500"
    assert time_of(document, "Really") == "00:00:08.000"
    assert time_of(document, "No.") == "01:02:03.400"


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_line_ends_do_not_matter(end: str) -> None:
    assert subtitles(SRT.replace("\n", end)).text == subtitles(SRT).text


VTT = """WEBVTT - Talks
Kind: captions

STYLE
::cue(v) { color: red }

NOTE
Not spoken --
by anyone.

intro
00:01.000 --> 00:02.500 align:start position:0%
<v Ann Reed>We will <b>not</b>
move on, and</v>

00:02.500 --> 00:04.000
<v Ann Reed>that is R&amp;D &lt;final&gt;.

00:00:04.500 --> 00:00:06.000
<v.loud Tom Lake>Really?</v> <v Ann Reed>Really.</v>

00:00:06.500 --> 00:00:07.000
[Applause]
"""


def test_voices_of_webvtt_are_kept_beside_the_text() -> None:
    document = subtitles(VTT)
    assert document.text == (
        "We will not move on, and that is R&D <final>.\nReally?\nReally.\n[Applause]"
    )
    assert document.media_type == "text/vtt"
    assert voice_of(document, "We will") == "Ann Reed"
    assert voice_of(document, "that is") == "Ann Reed"
    assert voice_of(document, "Really?") == "Tom Lake"
    assert voice_of(document, "Really.") == "Ann Reed"
    assert voice_of(document, "[Applause]") is None
    assert time_of(document, "that is") == "00:00:02.500"
    assert time_of(document, "Really.") == "00:00:04.500"


def test_a_sound_description_is_marked_as_not_spoken() -> None:
    document = subtitles(VTT)
    (sound,) = document.furniture
    assert document.text[sound.span.start : sound.span.end] == "[Applause]"


def test_a_pause_after_a_sentence_begins_a_new_line_and_no_pause_does_not() -> None:
    cue = "{}\n00:00:{:02},000 --> 00:00:{:02},000\n{}\n\n"
    text = (
        cue.format(1, 1, 2, "I came.")
        + cue.format(2, 2, 3, "I saw.")
        + cue.format(3, 5, 6, "I won.")
    )
    assert subtitles(text).text == "I came. I saw.\nI won."


def test_a_long_pause_begins_a_new_line_even_inside_a_sentence() -> None:
    cue = "{}\n00:00:{:02},000 --> 00:00:{:02},000\n{}\n\n"
    text = (
        cue.format(1, 1, 2, "I came and")
        + cue.format(2, 5, 6, "then")
        + cue.format(3, 11, 12, "he")
    )
    assert subtitles(text).text == "I came and then\nhe"


def test_live_captions_that_roll_up_state_each_line_once() -> None:
    document = subtitles(
        "WEBVTT\n\n00:01.000 --> 00:02.000\nwe<00:01.300><c> will</c>\n\n"
        "00:02.000 --> 00:02.010\nwe will\n\n"
        "00:02.010 --> 00:03.000\nwe will\nnot<00:02.500><c> go</c>\n"
    )
    assert document.text == "we will not go"
    assert time_of(document, "not") == "00:00:02.010"


def test_a_repeated_line_of_ordinary_subtitles_is_kept() -> None:
    text = "1\n00:00:01,000 --> 00:00:02,000\nNo.\n\n2\n00:00:02,000 --> 00:00:03,000\nNo.\n"
    assert subtitles(text).text == "No. No."


def test_cues_without_number_blank_lines_in_a_cue_and_figures_lose_no_word() -> None:
    document = subtitles(
        "1\n00:00:01,000 --> 00:00:02,000\nIt was\n\n1984\n"
        "2\n00:00:02,000 --> 00:00:03,000\nand cold,\n\n"
        "00:00:03,000 --> 00:00:04,000\nhe said.\n"
    )
    assert document.text == "It was 1984 and cold, he said."
    assert document.gaps == ()


def test_words_under_an_unreadable_time_code_are_kept_and_the_fault_is_said() -> None:
    document = subtitles(
        "1\n00:00:01,000 --> 00:00:02,000\nFirst.\n\n2\n00:00:xx --> 00:00:04,000\nSecond.\n"
    )
    assert "Second." in document.text
    assert time_of(document, "Second.") == "00:00:01.000"
    (gap,) = document.gaps
    assert gap.startswith("line 6:") and "xx" in gap


def test_a_file_without_cues_is_refused(tmp_path: object) -> None:
    with pytest.raises(InputError, match="no subtitle cue"):
        subtitles("WEBVTT\n\nShe said no.\n")


WORDS = st.from_regex(r"[A-Za-z“”’,.?é]{1,12}( [A-Za-z“”’,.?é]{1,12}){0,5}", fullmatch=True)


@given(
    st.lists(
        st.tuples(WORDS, st.integers(0, 9000), st.sampled_from([None, "Ann", "Tom Lake"])),
        min_size=1,
    )
)
def test_all_words_stand_in_order_with_their_own_time_and_voice(
    cues: list[tuple[str, int, str | None]],
) -> None:
    parts, clock, times = ["WEBVTT\n"], 0, []
    for words, pause, voice in cues:
        clock += pause
        stamp, until = (
            f"{ms // 3600000:02}:{ms // 60000 % 60:02}:{ms // 1000 % 60:02}.{ms % 1000:03}"
            for ms in (clock, clock + 500)
        )
        clock += 500
        times.append(stamp)
        parts.append(f"{stamp} --> {until}\n{f'<v {voice}>' if voice else ''}{words}\n")
    document = subtitles("\n".join(parts))
    assert document.text.split() == [word for words, _, _ in cues for word in words.split()]
    at = 0
    for (words, _, voice), stamp in zip(cues, times, strict=True):
        at = document.text.index(words, at)
        mark = document.landmark(at)
        assert mark is not None and (mark.time, mark.voice) == (stamp, voice)
        at += len(words)
