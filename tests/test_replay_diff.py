"""``attrib record`` and ``attrib replay``: what is kept, and what differs between two sheets.

The answers are those of a stub server, as everywhere outside ``fixtures/recordings``.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from attrib.cli import main
from attrib.extract.embedded import EmbeddedEngine
from attrib.model import (
    Attribution,
    Coverage,
    Grade,
    Kind,
    Located,
    Mode,
    Place,
    Position,
    Sheet,
    Span,
    SpeakerStance,
    Stance,
    Unspoken,
    Verdict,
)
from attrib.replay_diff import diff_lines, diff_sheets
from attrib.run import Loaded, make_sheet
from tests.llm_runs import document
from tests.openai_server import OpenAIServer, answer, completion, item

pytest_plugins = ["tests.llm_fixtures"]
pytestmark = pytest.mark.usefixtures("only_loopback")

ARTICLE = (
    "“The dam will hold,” said Ines Falk, the engineer.\n\n"
    "Mayor Jon Brandt warned that the valley was not ready.\n\n"
    "“Nobody has asked us,” said Tom Reyle, a farmer.\n"
)
HOLD = item("The dam will hold,", speaker="Ines Falk", cue="said", full_names="Ines Falk")
READY = item(
    "the valley was not ready",
    speaker="Mayor Jon Brandt",
    cue="warned",
    full_names="Jon Brandt",
    kind="indirect",
)
ASKED = item("Nobody has asked us,", speaker="Tom Reyle", cue="said", full_names="Tom Reyle")


class Recorder:
    """Records what a stub says about one article, under the name of a model."""

    def __init__(self, server: OpenAIServer, folder: Path) -> None:
        self.server = server
        self.folder = folder
        self.source = folder / "article.txt"
        self.source.write_text(ARTICLE, encoding="utf-8")

    def record(self, model: str, *items: Any, into: str | None = None) -> int:
        self.server.script = lambda body: completion(answer(*items))
        return main(
            [
                *("record", str(self.source), "--to", str(self.folder / (into or model))),
                *("--model", model, "--base-url", self.server.base_url, "--repairs", "0"),
                *("--quiet", "--no-cache", "--no-coverage"),
            ]
        )

    def diff(self, before: str, after: str, *more: str) -> int:
        there, here = self.folder / before, str(self.folder / after)
        return main(["replay", str(there), str(self.source), "--diff", here, *more])


@pytest.fixture
def recorder(server: OpenAIServer, tmp_path: Path) -> Recorder:
    return Recorder(server, tmp_path)


def test_record_says_what_became_of_each_recording(
    recorder: Recorder, capfd: pytest.CaptureFixture[str]
) -> None:
    for items, state in (((HOLD,), "new"), ((HOLD,), "as before"), ((READY,), "changed")):
        recorder.record("m", *items)
        out, err = capfd.readouterr()
        (line,) = out.splitlines()[1:]
        name = line.split()[0]
        assert (recorder.folder / "m" / name).is_file() and f"  {state}  " in line
        assert "1 attribution:" in err
    recorder.source.write_text(ARTICLE.replace("valley", "village"), encoding="utf-8")
    recorder.record("m", HOLD)
    out = capfd.readouterr().out
    assert "  new  " in out and f"{name}  not used by this run" in out


def test_recorded_and_replayed_sheets_are_the_same(
    recorder: Recorder, capfd: pytest.CaptureFixture[str]
) -> None:
    recorder.record("m", HOLD, READY)
    recorder.server.script = []
    folder, source = str(recorder.folder / "m"), str(recorder.source)
    capfd.readouterr()
    code = main(["replay", folder, source, "-f", "json"])
    by_replay = capfd.readouterr().out
    assert main(["sheet", source, "--replay", folder, "-f", "json"]) == code
    assert capfd.readouterr().out == by_replay
    assert len(json.loads(by_replay)["attributions"]) == 2
    assert len(recorder.server.bodies) == 1


def test_what_two_models_say_otherwise(
    recorder: Recorder, capfd: pytest.CaptureFixture[str]
) -> None:
    recorder.record("small", HOLD, {**READY, "full_names": "Ines Falk", "position": "oppose"})
    recorder.record("large", HOLD, {**READY, "claim_type": "opinion"}, ASKED)
    capfd.readouterr()
    assert recorder.diff("small", "large", "-f", "json") == 1
    out, err = capfd.readouterr()
    found = json.loads(out)
    assert {"what": "model", "before": "small", "after": "large"} in found["made_by"]
    assert found["same"] == 1 and not found["removed"]
    assert [(e["words"], e["speakers"], e["line"]) for e in found["added"]] == [
        ("Nobody has asked us,", ["Tom Reyle"], 5)
    ]
    (changed,) = found["changed"]
    stated = {c["what"]: (c["before"], c["after"]) for c in changed["changes"]}
    assert stated["speakers"] == ("Ines Falk", "Jon Brandt")
    assert stated["claim type"] == ("unclear", "opinion")
    assert stated["stance"] == ("oppose", "unclear")
    assert "1 the same, 1 changed, 1 added, 0 removed" in err

    assert recorder.diff("large", "small") == 1
    lines = capfd.readouterr().out.splitlines()
    assert [line for line in lines if line.startswith("- ") and "Nobody has asked us" in line]
    assert "    speakers: Jon Brandt -> Ines Falk" in lines
    assert "model: large -> small" in lines


def test_two_recordings_that_say_the_same(
    recorder: Recorder, capfd: pytest.CaptureFixture[str]
) -> None:
    recorder.record("one", HOLD)
    recorder.record("other", HOLD)
    assert recorder.diff("one", "other") == 0
    assert "1 the same" in capfd.readouterr().err


def test_a_recording_against_a_sheet_made_before(
    recorder: Recorder, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    recorder.record("m", HOLD, READY)
    sheet = tmp_path / "golden.json"
    main(
        [*("replay", str(tmp_path / "m"), str(recorder.source)), *("-f", "json", "-o", str(sheet))]
    )
    assert recorder.diff("m", "golden.json") == 0
    text = sheet.read_text(encoding="utf-8").replace("Jon Brandt", "Jan Brandt")
    data = json.loads(text)
    data["documents"] = json.loads(sheet.read_text(encoding="utf-8"))["documents"]
    sheet.write_text(json.dumps(data), encoding="utf-8")
    capfd.readouterr()
    # Two files need no source.
    assert main(["replay", str(sheet), "--diff", str(sheet)]) == 0
    assert recorder.diff("m", "golden.json") == 1
    assert "speakers: Jon Brandt -> Jan Brandt" in capfd.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "code", "says"),
    [
        (["replay", "DIR"], 2, "sources that were recorded"),
        (["replay", "DIR", "--diff", "DIR"], 2, "sources that were recorded"),
        (["replay", "DIR", "article.txt", "--diff", "nowhere"], 3, "nowhere"),
        (["replay", "DIR", "article.txt", "--diff", "article.txt"], 3, "not JSON"),
        (["replay", "DIR", "article.txt", "--diff", "DIR", "-f", "csv"], 2, "csv"),
        (["replay", "DIR", "other.txt"], 4, "attrib record"),
        (["replay", "nowhere", "article.txt"], 2, "nowhere"),
        (["record", "article.txt", "--to", "new"], 2, "--model"),
        (["record", "article.txt", "--model", "m"], 2, "--to"),
    ],
)
def test_bad_orders_are_one_line(
    recorder: Recorder,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
    arguments: list[str],
    code: int,
    says: str,
) -> None:
    recorder.record("m", HOLD, into="DIR")
    (recorder.folder / "other.txt").write_text("Something else.", encoding="utf-8")
    monkeypatch.chdir(recorder.folder)
    capfd.readouterr()
    assert main(arguments) == code
    err = capfd.readouterr().err
    assert says in err and len(err.splitlines()) == 1


# --- the comparison itself --------------------------------------------------------------

TEXT = "abcdefghij" * 5
BASE = make_sheet(Loaded((document(TEXT),), ()), EmbeddedEngine())


def attribution(number: int, spans: list[Span], speaker: str, verdict: Verdict) -> Attribution:
    found = verdict is not Verdict.ABSENT
    return Attribution(
        id=f"a{number}",
        document="d1",
        place=Place(line=1) if found else None,
        kind=Kind.DIRECT,
        mode=Mode.SPEECH,
        speakers=(speaker,),
        source=None,
        cue=None,
        content=tuple(
            Located(
                given=TEXT[span.start : span.end],
                verdict=verdict,
                span=span if found else None,
                found=TEXT[span.start : span.end] if found else None,
            )
            for span in spans
        ),
        claim=None,
        stance=Stance(),
        verdict=verdict,
        checks=(),
        grade=Grade.VERIFIED if found else Grade.REFUSED,
    )


spans = st.tuples(st.integers(0, 40), st.integers(1, 10)).map(lambda p: Span(p[0], p[0] + p[1]))
sheets = st.lists(
    st.tuples(
        st.lists(spans, min_size=1, max_size=2),
        st.sampled_from("AB"),
        st.sampled_from([Verdict.VERBATIM, Verdict.ABSENT]),
    ),
    max_size=5,
).map(
    lambda rows: BASE.model_copy(
        update={"attributions": tuple(attribution(n, *row) for n, row in enumerate(rows))}
    )
)


@given(sheets)
def test_a_sheet_differs_in_nothing_from_itself(sheet: Sheet) -> None:
    found = diff_sheets(sheet, sheet)
    assert found.alike and not found.made_by
    assert found.same == len(sheet.attributions)


@hypothesis_settings(deadline=None)
@given(sheets, sheets)
def test_every_attribution_is_accounted_for_once(before: Sheet, after: Sheet) -> None:
    found = diff_sheets(before, after)
    paired = found.same + len(found.changed)
    assert paired + len(found.removed) == len(before.attributions)
    assert paired + len(found.added) == len(after.attributions)
    ids = [e.id for e in found.removed] + [c.before.id for c in found.changed]
    assert len(ids) == len(set(ids))


def test_the_same_words_stay_with_the_same_speaker() -> None:
    """Two who say the same are not taken for one another."""
    a = attribution(1, [Span(0, 10)], "A", Verdict.VERBATIM)
    b = attribution(2, [Span(0, 10)], "B", Verdict.VERBATIM)
    before = BASE.model_copy(update={"attributions": (a, b)})
    after = BASE.model_copy(update={"attributions": (b,)})
    found = diff_sheets(before, after)
    assert [e.speakers for e in found.removed] == [("A",)] and found.same == 1


def test_a_moved_span_is_a_change_and_other_words_are_another_attribution() -> None:
    def sheet(span: Span) -> Sheet:
        said = attribution(1, [span], "A", Verdict.VERBATIM)
        return BASE.model_copy(update={"attributions": (said,)})

    (changed,) = diff_sheets(sheet(Span(0, 10)), sheet(Span(0, 8))).changed
    assert [(c.what, c.before, c.after) for c in changed.changes] == [("span", "0-10", "0-8")]
    found = diff_sheets(sheet(Span(0, 10)), sheet(Span(8, 18)))
    assert len(found.removed) == len(found.added) == 1


# --- stances over the document, and coverage ---------------------------------------------

QUOTED = document(
    "“The dam will hold,” said Ines Falk. He calls it “no limits”. A sign says “no entry”.\n"
)
TERM, SIGN = (
    Span(QUOTED.text.index(words), QUOTED.text.index(words) + len(words))
    for words in ("“no limits”", "“no entry”")
)


def stance(
    speaker: str, position: Position, target: str, words: str, grade: Grade
) -> SpeakerStance:
    start = QUOTED.text.index(words)
    return SpeakerStance(
        document="d1",
        speaker=speaker,
        speaker_id=None,
        target=target,
        position=position,
        evidence=(
            Located(
                given=words,
                verdict=Verdict.VERBATIM,
                span=Span(start, start + len(words)),
                found=words,
            ),
        ),
        attributions=("a1",),
        checks=(),
        grade=grade,
    )


def test_stances_over_the_document_are_compared(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    made = make_sheet(Loaded((QUOTED,), ()), EmbeddedEngine())
    sheets = {
        "before": (
            stance("Ines Falk", Position.SUPPORT, "the dam", "The dam will hold", Grade.VERIFIED),
            stance("Ines Falk", Position.OPPOSE, "signs", "no entry", Grade.REVIEW),
        ),
        "after": (
            stance("Ines Falk", Position.OPPOSE, "The dam", "will hold", Grade.REVIEW),
            stance("Jon Brandt", Position.SUPPORT, "signs", "no entry", Grade.REVIEW),
        ),
    }
    paths = []
    for name, stances in sheets.items():
        paths.append(str(tmp_path / f"{name}.json"))
        sheet = made.model_copy(update={"stances": stances})
        Path(paths[-1]).write_text(sheet.model_dump_json(), encoding="utf-8")
    assert main(["replay", paths[0], "--diff", paths[0]]) == 0
    capfd.readouterr()
    assert main(["replay", paths[0], "--diff", paths[1]]) == 1
    out, err = capfd.readouterr()
    assert out.splitlines() == [
        "- test.txt  stance of Ines Falk: oppose signs: no entry  [review]",
        "+ test.txt  stance of Jon Brandt: support signs: no entry  [review]",
        "~ test.txt  stance of Ines Falk: oppose The dam: will hold  [review]",
        "    position: support -> oppose",
        "    words: The dam will hold -> will hold",
        "    grade: verified -> review",
    ]
    assert "removed; stances: 1 changed, 1 added, 1 removed" in err


def test_what_became_of_a_quotation_is_compared() -> None:
    made = make_sheet(Loaded((QUOTED,), ()), EmbeddedEngine())

    def covering(*unspoken: Unspoken, unaccounted: tuple[Span, ...] = ()) -> Sheet:
        attributed = 3 - len(unspoken) - len(unaccounted)
        covered = Coverage(
            document="d1",
            quotations=3,
            attributed=attributed,
            unspoken=unspoken,
            unaccounted=unaccounted,
        )
        return made.model_copy(update={"coverage": (covered,)})

    term = Unspoken(span=TERM, reason="a term")
    before = covering(term, unaccounted=(SIGN,))
    assert diff_sheets(before, before).alike
    found = diff_sheets(before, covering(Unspoken(span=SIGN, reason="a sign")))
    assert not found.alike
    assert [(c.line, c.words, c.before, c.after) for c in found.coverage] == [
        (1, "“no limits”", "nobody's speech (a term)", "attributed"),
        (1, "“no entry”", "unaccounted for", "nobody's speech (a sign)"),
    ]
    assert list(diff_lines(diff_sheets(before, covering(term)))) == [
        "~ test.txt:1  quotation “no entry”: unaccounted for -> attributed"
    ]


def test_of_another_text_only_the_counts_are_compared() -> None:
    before = make_sheet(Loaded((QUOTED,), ()), EmbeddedEngine())
    other = document(QUOTED.text.replace("“no entry”", "nothing"))
    after = make_sheet(Loaded((other,), ()), EmbeddedEngine())
    (told,) = diff_sheets(before, after).coverage
    assert (told.line, told.words) == (None, "")
    assert told.before != told.after and told.before.startswith("3 attributed")
    assert "~ test.txt  quotations: 3 attributed" in "\n".join(
        diff_lines(diff_sheets(before, after))
    )
    # A sheet that does not say is told to say nothing.
    silent = before.model_copy(update={"coverage": ()})
    assert diff_sheets(silent, before).coverage[0].before == "not counted"
