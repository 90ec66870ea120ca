"""``attrib check``: a quote cut from what turns it, or marked as changed where that turns it."""

from __future__ import annotations

from pathlib import Path

import pytest

import attrib
from attrib.check import exit_code
from attrib.errors import Exit
from attrib.findings import Finding, Findings
from attrib.model import Verdict

SPEECH = """ANN LEE: {said}

BOB ROE: Thank you for that.

ANN LEE: That is all for today.
"""


def check(tmp_path: Path, said: str, quote: str) -> Findings:
    source = tmp_path / "speech.txt"
    source.write_text(SPEECH.format(said=said), encoding="utf-8")
    return attrib.check_quotes([quote], str(source))


def one(tmp_path: Path, said: str, quote: str) -> Finding:
    (finding,) = check(tmp_path, said, quote).findings
    return finding


@pytest.mark.parametrize(
    ("said", "quote"),
    [
        ("We will not, I repeat, sell the ferry.", "We will […] sell the ferry"),
        ("It is false that we sold the ferry.", "It is […] that we sold the ferry"),
        ("We are done with the ferry.", "We are [not] done with the ferry."),
        ("We are able to sail today.", "We are [un]able to sail today."),
        ("I would resign if the crew asked me to.", "I would resign."),
        ("I do not believe that the ferry will sink.", "The ferry will sink."),
        ("They claim that the ferry will sink.", "The ferry will sink."),
        ("Ich glaube nicht, dass die Fähre sinkt.", "Die Fähre sinkt."),
        ("Wir zahlen die Rechnung, wenn ihr das Schiff baut.", "Wir zahlen die Rechnung."),
        ("If the crew signs, we will pay for the ferry.", "… we will pay for the ferry."),
        ("If the crew signs, we will pay for the ferry.", "[W]e will pay for the ferry."),
        ("I do not believe that the ferry will sink.", "“[T]he ferry will sink.”"),
        ("The ferry is safe, assuming the hull holds.", "The ferry is safe."),
        ("The ferry is safe, subject to a survey.", "The ferry is safe."),
        ("For the crew no, there is no pay.", "For the crew […] there is […] pay."),
    ],
)
def test_an_edit_that_turns_the_words_fails(tmp_path: Path, said: str, quote: str) -> None:
    findings = check(tmp_path, said, quote)
    (finding,) = findings.findings
    assert finding.verdict is Verdict.EDITED
    assert finding.turned and finding.warnings
    assert exit_code(findings) is Exit.REVIEW
    assert exit_code(findings, ["turned"]) is Exit.REVIEW
    assert exit_code(findings, ["altered", "absent"]) is Exit.VERIFIED


@pytest.mark.parametrize(
    ("said", "quote"),
    [
        ("We love the ferry. It is not large. We will keep it.", "We love the ferry. … We will"),
        ("I do not like it, but we will pay for the ferry.", "We will pay for the ferry."),
        ("We will pay for the ferry, and gladly.", "We will pay for the ferry."),
        ("The ferry, built by Roe in 1902, is shut.", "The ferry … is shut."),
        ("I do not like it, but we will pay for the ferry.", "[W]e will pay for the ferry."),
        ("Which tells you that the ferry is not lost.", "[T]he ferry is not lost."),
        ("For the crew, no, not yet.", "For the crew, […] not yet."),
        ("Pour le public, non, pas encore.", "Pour le public, […] pas encore."),
    ],
)
def test_an_honest_edit_passes(tmp_path: Path, said: str, quote: str) -> None:
    findings = check(tmp_path, said, quote)
    (finding,) = findings.findings
    assert finding.verdict is Verdict.EDITED and not finding.turned
    assert exit_code(findings) is Exit.VERIFIED


@pytest.mark.parametrize(
    ("said", "quote", "what"),
    [
        ("They claim that the ferry will sink.", "the ferry will sink", "somebody else"),
        ("According to my critics, the ferry is lost.", "the ferry is lost", "somebody else"),
        ("The ferry is lost, or so they say.", "The ferry is lost", "somebody else"),
        ("The ferry is lost, according to them.", "The ferry is lost", "somebody else"),
        ("We will pay, unless the court says no.", "We will pay", "condition"),
        ("We will pay as long as the ferry sails.", "We will pay", "condition"),
        ("As long as the ferry sails, we will pay.", "we will pay", "condition"),
        ("We agree with none of that.", "We agree", "negation"),
        ("Meine Gegner behaupten, dass die Fähre sinkt.", "die Fähre sinkt", "somebody else"),
        ("Laut meinen Gegnern sinkt die Fähre.", "sinkt die Fähre", "somebody else"),
        ("Wir zahlen die Fähre, es sei denn, ihr klagt.", "Wir zahlen die Fähre", "condition"),
        ("Wir zahlen die Fähre auf keinen Fall.", "Wir zahlen die Fähre", "negation"),
        ("Selon mes adversaires, le bac va couler.", "le bac va couler", "somebody else"),
        ("Nous paierons le bac à moins que vous partiez.", "Nous paierons le bac", "condition"),
        ("Según mis adversarios, el barco se hunde.", "el barco se hunde", "somebody else"),
        ("Pagaremos el barco a menos que ustedes firmen.", "Pagaremos el barco", "condition"),
        ("Non credo che la barca affondi.", "la barca affondi", "negation"),
        ("Se vinciamo, pagheremo la barca.", "pagheremo la barca", "condition"),
        ("Pagheremo la barca a meno che firmiate.", "Pagheremo la barca", "condition"),
        ("Dubito che la barca affondi.", "la barca affondi", "reversal"),
        ("We betalen de boot niet.", "We betalen de boot", "negation"),
        ("Если победим, будем платить за паром.", "будем платить за паром", "condition"),
        ("如果我们赢了，我们就付船钱。", "我们就付船钱", "condition"),
        ("हम नाव का भुगतान नहीं करेंगे।", "हम नाव का भुगतान", "negation"),
        ("나는 그 계획에 동의하지 않는다.", "나는 그 계획에 동의하지", "negation"),
        ("Bu tekneyi almak mümkün değil.", "Bu tekneyi almak mümkün", "negation"),
    ],
)
def test_what_a_cut_hides_is_a_warning(tmp_path: Path, said: str, quote: str, what: str) -> None:
    finding = one(tmp_path, said, quote)
    assert finding.verdict is Verdict.VERBATIM and not finding.turned
    assert any(what in warning for warning in finding.warnings)


@pytest.mark.parametrize(
    ("said", "quote"),
    [
        ("We will pay for the ferry, and we say so.", "We will pay for the ferry"),
        ("I met the captain, who says little.", "I met the captain"),
        ("I believe that the ferry will sail.", "the ferry will sail"),
        ("We will sail today, not tomorrow.", "We will sail today"),
        ("Los barcos se venden bien.", "Los barcos"),
    ],
)
def test_an_honest_cut_has_no_warning(tmp_path: Path, said: str, quote: str) -> None:
    assert one(tmp_path, said, quote).warnings == ()
