"""A negation that an adverb parts from the cue denies it all the same, in four languages."""

from __future__ import annotations

import pytest

from tests.link_tables import passes


def _links() -> list[tuple[str, str, bool]]:
    found = []
    for word in ("explicitly", "yet", "even", "actually", "publicly", "at any point", "really"):
        found.append((f"Lee did not {word} say that the dam was weak.", "Lee < say", False))
        found.append((f"Lee has never {word} said that the dam was weak.", "Lee < said", False))
        found.append((f"Lee did {word} say that the dam was weak.", "Lee < say", True))
    for words in ("Nor did", "Rarely did", "Never would", "No longer did", "At no point did"):
        text = f"Lee was asked about it. {words} he say that the dam was weak."
        found.append((text, "he < say", False))
    found.append(("Not only did Lee say that the dam was weak.", "Lee < say", True))
    english = [(text, f"the dam was weak < {link}", right) for text, link, right in found]
    found = []
    for word in ("ausdrücklich", "einmal", "bisher", "öffentlich"):
        text = f"Lenz hat nicht {word} gesagt, dass der Damm schwach ist."
        found.append((text, "Lenz < gesagt", False))
    for words in ("Keineswegs", "Mit keinem Wort", "An keiner Stelle", "Nicht ein einziges Mal"):
        found.append((f"{words} sagte Lenz, dass der Damm schwach ist.", "Lenz < sagte", False))
    text = "Lenz hat nicht nur gesagt, dass der Damm schwach ist."
    found.append((text, "Lenz < gesagt", True))
    german = [(text, f"der Damm schwach ist < {link}", right) for text, link, right in found]
    french = [
        (f"Roux n’a {word} dit que la digue est faible.", "la digue est faible < Roux < dit", False)
        for word in ("pas explicitement", "pas encore", "plus", "nullement", "pas non plus")
    ]
    spanish = [
        (f"Lara {word} que la presa es débil.", f"la presa es débil < Lara < {word.split()[-1]}", 0)
        for word in ("ni siquiera dijo", "tampoco dijo", "no llegó a decir", "declinó decir")
    ]
    return [*english, *german, *french, *((text, link, False) for text, link, _ in spanish)]


@pytest.mark.parametrize(("text", "link", "right"), _links())
def test_what_was_not_said_is_not_verified(text: str, link: str, right: bool) -> None:
    assert passes(text, link) is right
