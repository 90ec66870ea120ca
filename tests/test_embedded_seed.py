"""What the embedded engine must read in the article that this project began with."""

from __future__ import annotations

import pytest

from attrib.model import Candidate, Kind
from tests.embedded_runs import article, one, words

PUTIN, XI = "Vladimir Putin", "Xi Jinping"


@pytest.fixture(scope="module")
def summit() -> list[Candidate]:
    return article("sco_summit.txt")


def test_the_pillars_and_the_continuation_are_putins(summit: list[Candidate]) -> None:
    pillars = one(summit, "strengthening its role as one of the key pillars")
    assert pillars.speakers == (PUTIN,)
    assert pillars.kind is Kind.MIXED
    assert words(pillars).endswith("of a fair multipolar world order”")
    continued = one(summit, "the cooperation is not directed against any specific entity")
    assert continued.speakers == (PUTIN,)
    assert continued.kind is Kind.INDIRECT
    assert words(continued).endswith("serves the interests of their peoples")


def test_old_friend_is_xis_about_putin(summit: list[Candidate]) -> None:
    friend = one(summit, "old friend")
    assert friend.speakers == (XI,)
    assert friend.kind is Kind.DIRECT
    assert friend.content[0].text == "old friend"
    assert friend.stance.target == PUTIN


def test_the_acknowledgement_and_the_need_are_xis(summit: list[Candidate]) -> None:
    acknowledged = one(summit, "the challenging global landscape")
    assert acknowledged.speakers == (XI,)
    assert words(acknowledged) == "the challenging global landscape"
    stressed = one(summit, "the need for Russia and China")
    assert stressed.speakers == (XI,)
    assert stressed.cue is not None and stressed.cue.text == "stressed"


def test_the_optimism_is_xis_not_putins(summit: list[Candidate]) -> None:
    assert one(summit, "optimism for the future").speakers == (XI,)


def test_partnership_is_a_joint_statement(summit: list[Candidate]) -> None:
    assert one(summit, "partnership").speakers == (PUTIN, XI)


def test_the_offer_is_erdogans(summit: list[Candidate]) -> None:
    offer = one(summit, "to mediate peace")
    assert offer.speakers == ("Recep Tayyip Erdogan",)
    assert words(offer) == "to mediate peace in the Russia-Ukraine conflict"


def test_the_dismissal_is_the_spokespersons_not_putins(summit: list[Candidate]) -> None:
    dismissal = one(summit, "this possibility")
    assert dismissal.speakers == ("Putin's spokesperson",)
    assert dismissal.source is not None and dismissal.source.text == "Putin's spokesperson"
    assert PUTIN not in dismissal.speakers


@pytest.mark.parametrize("nobodys", ["no limits", "email address", "Required fields"])
def test_scare_quotes_and_the_comment_form_are_nobodys(
    summit: list[Candidate], nobodys: str
) -> None:
    assert not [words(c) for c in summit if nobodys in words(c)]
