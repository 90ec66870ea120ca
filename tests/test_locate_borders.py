"""Where a quote may be cut: never inside a number, an address, or between a word and its "not"."""

from __future__ import annotations

import pytest

from attrib.model import Verdict
from attrib.verify.words.boundaries import inside_word
from attrib.verify.words.locate import SourceIndex

STANDS = (Verdict.VERBATIM, Verdict.NORMALIZED)


def verdict(words: str, source: str) -> Verdict:
    return SourceIndex(source).locate(words).verdict


@pytest.mark.parametrize(
    ("words", "source"),
    [
        ("The mill lost 5", "The mill lost 5 million in a year."),
        ("million in a year", "The mill lost 5 million in a year."),
        ("The mill lost 20", "The mill lost 20 % of its wood."),
        ("The mill lost 20", "The mill lost 20 percent of its wood."),
        ("Die Mühle verlor 20", "Die Mühle verlor 20 Prozent."),
        ("The mill lost five", "The mill lost five thousand logs."),
        ("The mill lost 1", "The mill lost 1 000 logs."),
        ("000 logs", "The mill lost 1\u202f000 logs."),
        ("The mill lost 1", "The mill lost 1&nbsp;000 logs."),
        ("The mill lost 3", "The mill lost 3 ½ logs."),
        ("The mill lost 3", "The mill lost 3⁄4 of it."),
        ("The mill lost 10", "The mill lost 10^6 logs."),
        ("It cost 5", "It cost 5€ then."),
        ("5 degrees", "It was “-5 degrees” then."),
        ("5 degrees", "It was minus 5 degrees then."),
        ("5 degrees", "It was ±5 degrees then."),
        ("5 percent", "It grew ≤ 5 percent then."),
        ("5 percent", "It grew by < 5 percent then."),
        ("5 percent", "It grew by >5 percent then."),
        ("It cost 5", "It cost 5 € then."),
        ("It cost 5", "It cost 5 EUR then."),
        ("It grew by 5", "It grew by 5 per mille then."),
        ("5 percent", "It grew .5 percent then."),
        ("$5 million", "It made -$5 million then."),
        ("$5 more", "It cost A$5 more."),
        ("三百", "来了三百万人"),
        ("二十人", "来了百二十人"),
        ("2回目", "第2回目の会議"),
        ("同意这个计划", "我不同意这个计划。"),
        ("公開の会議", "非公開の会議"),
        ("รักเขา", "ฉันไม่รักเขา"),
        ("これは無料", "これは無料ではない。"),
        ("签署协议", "我们没有签署协议。"),
        ("参加会议", "他们不会参加会议。"),
        ("協定に署名", "私たちは協定に署名しませんでした。"),
        ("協定に署名", "私たちは協定に署名はしていない。"),
        ("計画に賛成", "私は計画に賛成できない。"),
        ("She wrote http://a.org/x", "She wrote http://a.org/x?y=1 today."),
        ("a.org today", "See http://a.org today."),
        ("she went home", "Then he/she went home."),
        ("happy here", "They are (un)happy here."),
        ("They are […]able to sail", "They are unable to sail."),
        ("The mill lost 5[…] logs of wood", "The mill lost 5000 logs of wood."),
        ("I write C", "I write C++ all day."),
    ],
)
def test_what_belongs_together_is_not_cut(words: str, source: str) -> None:
    assert verdict(words, source) not in (*STANDS, Verdict.EDITED)


@pytest.mark.parametrize(
    ("words", "source"),
    [
        ("The mill lost 5 million", "The mill lost 5 million in a year."),
        ("In 2016", "In 2016 500 logs were lost."),
        ("500 logs were lost", "In 2016 500 logs were lost."),
        ("The mill lost 5", "The mill lost 5 logs."),
        ("See http://a.org/x", "See http://a.org/x, she said."),
        ("logs", "The logs (all wet) were lost."),
        ("all wet", "The logs (all wet) were lost."),
        ("非常好", "这个计划非常好。"),
        ("好的", "这是好的。"),
        ("是非", "それは是非の問題だ"),
        ("真的", "这是不是真的？"),
        ("5 boats sank", "He wrote:\n> 5 boats sank\nand more."),
        ("It holds 5", "It holds 5 $10 notes."),
        ("協定に署名", "私たちは協定に署名した。"),
    ],
)
def test_other_borders_are_left_alone(words: str, source: str) -> None:
    assert verdict(words, source) is Verdict.VERBATIM


@pytest.mark.parametrize(
    ("words", "source"),
    [
        ("It came to 5 - 10 then", "It came to 5 − 10 then"),
        ("a loss of -5 million", "a loss of —5 million"),
        ("march is over", "They all agree that March is over."),
    ],
)
def test_other_words_set_alike_are_no_typography(words: str, source: str) -> None:
    assert verdict(words, source) is Verdict.ALTERED


def test_a_capital_that_only_begins_a_sentence_may_become_small() -> None:
    assert verdict("the mill is shut", "He left. The mill is shut.") is Verdict.EDITED
    assert verdict("the mill is shut", "He said, “The mill is shut.”") is Verdict.EDITED


@pytest.mark.parametrize(
    "source",
    [
        "“We lost the mill,” said Ann Lee, and “we won the mill,” said Bob Roe.",
        "“We lost the mill,” said Ann Lee, while Bob Roe thought “we won the mill”.",
    ],
)
def test_two_who_speak_in_one_sentence_are_not_one_utterance(source: str) -> None:
    assert verdict("We lost the mill … we won the mill", source) is Verdict.SPLICED


def test_a_quotation_still_goes_on_after_its_cue() -> None:
    source = "“We lost the mill,” said Ann Lee, adding that “we won the dam”."
    assert verdict("We lost the mill … we won the dam", source) is Verdict.EDITED


@pytest.mark.parametrize(
    ("text", "at", "inside"),
    [
        ("« Non », dit-elle.", len("« Non », dit"), False),
        ("« Non », dit-elle.", len("« Non », dit-"), False),
        ("Kim Jong-il came.", len("Kim Jong"), True),
        ("It was spot-on.", len("It was spot"), True),
    ],
)
def test_a_french_pronoun_after_its_verb_is_a_word(text: str, at: int, inside: bool) -> None:
    assert inside_word(text, at) is inside
