"""Spanish verbs of saying without a subject, answered with a name and no mention."""

from __future__ import annotations

import pytest

from attrib.model import Attribution, Candidate, Grade
from tests.links import table, verify

SENTENCES = """
En la plaza, una portavoz de los clientes, Ana Giner, calificó el caso de “circo”. «Es falso», dijo.
  + | dijo | Es falso | Ana Giner
  - | dijo | Es falso | los clientes
El presidente del club, Luis Vega, exigió a la concesionaria un pacto. «Es falso», \
declaró frente a la sede.
  + | declaró | Es falso | Luis Vega
Su compañera Dolores Marín, la única mujer del comité, prefirió callar. Considera que «es falso».
  + | Considera | «es falso» | Dolores Marín
Su vicepresidenta, Norma Rey, no cree nada. Explicó que «es falso».
  + | Explicó | «es falso» | Norma Rey
Para el analista Luis Ferrer, de la firma Índice Plural, el precio es bueno. «Es falso», matizó.
  + | matizó | Es falso | Luis Ferrer
La directora es Ana Berrueta. ¶ Berrueta subió al escenario. «Es falso», dijo. \
Contó después que «es un error».
  + | dijo | Es falso | Ana Berrueta
  + | Contó | «es un error» | Ana Berrueta
La actriz es Vera Lozano. Lozano envió un mensaje de voz. ¶ «Es falso», bromeaba en la grabación.
  + | bromeaba | Es falso | Vera Lozano
El acusado es Luis Cortázar. Cortázar solo respondió a su abogado. ¶ «Nada, ni un céntimo, \
es falso», sostuvo.
  + | sostuvo | Nada, ni un céntimo, es falso | Luis Cortázar
La directora, Ana Ibáñez, pidió calma. «Es falso», aseguró. Admitió, no obstante, que «es un error».
  + | Admitió | «es un error» | Ana Ibáñez
Su hija, Elena Arribas, se mostró más optimista: cree que «es falso».
  + Elena Arribas | cree | «es falso» | Elena Arribas
Su hija, Elena Arribas, citó al alcalde Luis Vega: cree que «es falso».
  - Elena Arribas | cree | «es falso» | Elena Arribas
La directora es Ana Berrueta. El jurado premió a Vera Lozano. «Es falso», dijo.
  - | dijo | Es falso | Ana Berrueta
Ana Rey visitó a Vera Lozano. «Es falso», dijo.
  - | dijo | Es falso | Vera Lozano
Ana Rey acusó a Juan Ruiz de mentir. «Es falso», dijo.
  - | dijo | Es falso | Juan Ruiz
Ana Rey llegó con su hermana. El alcalde la recibió. ¶ «Es falso», dijo.
  - | dijo | Es falso | Ana Rey
Ana Rey se fue. ¶ El alcalde la esperaba. «Es falso», dijo.
  - | dijo | Es falso | Ana Rey
El jefe de Ana Rey llegó tarde. «Es falso», dijo.
  - | dijo | Es falso | Ana Rey
Una portavoz de Ana Rey llegó tarde. «Es falso», dijo.
  - | dijo | Es falso | Ana Rey
Ana Rey se fue. «Es un error», dijo. ¶ Juan Ruiz lo negó. «Es falso», añadió.
  - | añadió | Es falso | Ana Rey
Ana Rey se fue. ¶ Llegó la tarde. ¶ «Es falso», añadió.
  - | añadió | Es falso | Ana Rey
"""


@pytest.mark.parametrize(("text", "stated", "right"), table(SENTENCES))
def test_the_subject_of_the_sentence_before(text: str, stated: Candidate, right: bool) -> None:
    (found,) = verify(text, stated)
    assert (found.grade is Grade.VERIFIED) is right
    if right:
        assert _stands(text, found)


def _stands(text: str, found: Attribution) -> bool:
    """The speaker shown is a mention of the text."""
    source = found.source
    return (
        source is not None and source.span is not None and text[slice(*source.span)] == source.found
    )
