"""Who says it and who does not, in Spanish. All sentences are invented."""

from __future__ import annotations

import pytest

from attrib.model import Candidate, Grade
from tests.links import table, verify

SENTENCES = """
El hombre que vio a Ana Lerma dijo que el puerto cerraría.
  - Ana Lerma | dijo | el puerto cerraría
El hombre que conoce Ana Lerma dijo que el puerto cerraría.
  - Ana Lerma | dijo | el puerto cerraría
La mujer a la que defendió Ana Lerma dijo que el puerto cerraría.
  - Ana Lerma | dijo | el puerto cerraría
  + La mujer a la que defendió Ana Lerma | dijo | el puerto cerraría
Ana Lerma, que defendió a la mujer, dijo que el puerto cerraría.
  + Ana Lerma | dijo | el puerto cerraría
  - la mujer | dijo | el puerto cerraría
La fábrica donde trabaja Ana Lerma anunció que los sueldos bajarían.
  - Ana Lerma | anunció | los sueldos bajarían
Ana Lerma habría dicho que la caja está vacía.
  - Ana Lerma | habría dicho | la caja está vacía
Ana Lerma habría llegado a decir que la caja está vacía.
  - Ana Lerma | decir | la caja está vacía
«La caja está vacía», habría gritado Ana Lerma.
  - Ana Lerma | habría gritado | La caja está vacía
Según Rita Campos, Ana Lerma dijo que la caja estaba vacía.
  - Ana Lerma | dijo | la caja estaba vacía
Según dos testigos, Ana Lerma había dicho que la caja estaba vacía.
  - Ana Lerma | había dicho | la caja estaba vacía
Según Rita Campos, la caja está vacía.
  + Rita Campos | Según | la caja está vacía
Según supo la edil Rita Campos, la caja está vacía.
  - Rita Campos | Según | la caja está vacía
  - supo la edil Rita Campos | Según | la caja está vacía
Según ha dicho la edil Rita Campos, la caja está vacía.
  + la edil Rita Campos | ha dicho | la caja está vacía
Rita Campos habla de «pausa»; la edil, de «derrota».
  + Rita Campos | habla | pausa
  - Rita Campos | habla | derrota
«La caja está vacía», dijo Ana Lerma a Rita Campos.
  - Rita Campos | dijo | La caja está vacía
«La caja está vacía», le dijo Ana Lerma a Rita Campos.
  + Ana Lerma | dijo | La caja está vacía
«La caja está vacía», dijo a Rita Campos Ana Lerma.
  - Rita Campos | dijo | La caja está vacía
«La caja está vacía», dijo a Rita Campos la concejala Ana Lerma.
  + la concejala Ana Lerma | dijo | La caja está vacía
A Rita Campos le respondió Ana Lerma que la caja estaba vacía.
  - Rita Campos | respondió | la caja estaba vacía
  + Ana Lerma | respondió | la caja estaba vacía
«La caja está vacía», anunció el martes la alcaldesa.
  - el | anunció | La caja está vacía
Ahora pide que la caja se abra.
  - Ahora | pide | la caja se abra
Su editora, Judit Palomar, recuerda un manuscrito hecho a mano.
  - un manuscrito hecho | recuerda | Su editora, Judit Palomar
«La queremos nueva», reaccionó Gael Pendueles, según el cual la cámara era de 1979.
  - el cual la cámara era de 1979. | según | «La queremos nueva», reaccionó Gael Pendueles
El informe lo firma Gael Pendueles, según el cual la cámara era de 1979.
  + Gael Pendueles | según el cual | la cámara era de 1979
Ana Lerma llegó tarde. Dijo que la caja estaba vacía.
  +  | Dijo | la caja estaba vacía | Ana Lerma
  + Ana Lerma | Dijo | la caja estaba vacía | Ana Lerma
Ana Lerma llegó tarde con Rita Campos. Dijo que la caja estaba vacía.
  - Rita Campos | Dijo | la caja estaba vacía | Rita Campos
Ana Lerma llegó tarde. Dijeron que la caja estaba vacía.
  - Ana Lerma | Dijeron | la caja estaba vacía | Ana Lerma
Ana Lerma llegó tarde. «La caja está vacía», dijo.
  + Ana Lerma | dijo | La caja está vacía | Ana Lerma
Tras conocer que Ana Lerma había dimitido, Rita Campos dijo que la caja estaba vacía.
  - Ana Lerma | dijo | la caja estaba vacía
  + Rita Campos | dijo | la caja estaba vacía
Tras conocer que la caja estaba vacía, Rita Campos dijo adiós.
  - Rita Campos | dijo | la caja estaba vacía
Rita Campos dice haber avisado al alcalde.
  + Rita Campos | dice | haber avisado al alcalde
Rita Campos pidió a Ana Lerma decir que la caja estaba vacía.
  - Ana Lerma | decir | la caja estaba vacía
Rita Campos acusa a Ana Lerma de haber dicho que la caja estaba vacía.
  - Ana Lerma | haber dicho | la caja estaba vacía
—No —dijo Ana Lerma—. La caja está vacía.
  + Ana Lerma | dijo | No // La caja está vacía.
—No hay caja —dijo Ana Lerma. ¶ —La hay —respondió Rita Campos.
  + Ana Lerma | dijo | No hay caja
  - Ana Lerma | dijo | La hay
  - Rita Campos | respondió | No hay caja
Rita Campos dijo que la caja estaba vacía, pero en el puerto siguen los barcos.
  - Rita Campos | dijo | en el puerto siguen los barcos
Rita Campos dijo que la caja estaba vacía y que el puerto cerraría.
  + Rita Campos | dijo | el puerto cerraría
Rita Campos leyó el mensaje que envió Ana Lerma: «Vended todo».
  - Rita Campos | leyó | Vended todo
Rita Campos rechaza la acusación de Ana Lerma según la cual la caja está vacía.
  - Rita Campos | acusación | la caja está vacía
A Rita Campos, que le preguntó si la caja estaba vacía, Ana Lerma le dijo que no.
  - Ana Lerma | dijo | la caja estaba vacía
El notario que recibió a Lola Urrutia jura que la casa está vendida.
  - Lola Urrutia | jura | la casa está vendida
  + El notario | jura | la casa está vendida
El club en el que juega Lola Urrutia confirmó que el partido se aplaza.
  - Lola Urrutia | confirmó | el partido se aplaza
El médico que Lola Urrutia visitaba sostiene que no había prisa.
  - Lola Urrutia | sostiene | no había prisa
La empresa para la que trabaja Lola Urrutia asegura que no habrá despidos.
  - Lola Urrutia | asegura | no habrá despidos
Lola Urrutia, que trabaja para la empresa, asegura que no habrá despidos.
  + Lola Urrutia | asegura | no habrá despidos
La alcaldesa repite que el tesorero Luis Urrutia dice que todo está pagado.
  + el tesorero Luis Urrutia | dice | todo está pagado
El tesorero habría, según la prensa, dicho que todo estaba pagado.
  - El tesorero | dicho | todo estaba pagado
El tesorero habría acabado por decir que todo estaba pagado.
  - El tesorero | decir | todo estaba pagado
De acuerdo con su hermana, Luis Urrutia juró que todo estaba pagado.
  - Luis Urrutia | juró | todo estaba pagado
«Todo está pagado y bien pagado», juró Luis Urrutia, según su hermana.
  - Luis Urrutia | juró | Todo está pagado y bien pagado
Según Luis Urrutia, todo está pagado.
  + Luis Urrutia | Según | todo está pagado
Luis Urrutia juró que todo estaba pagado según el contrato.
  + Luis Urrutia | juró | todo estaba pagado según el contrato
El tesorero está acusado de haber dicho que todo estaba pagado.
  - El tesorero | haber dicho | todo estaba pagado
Hoy anuncia que todo está pagado.
  - Hoy | anuncia | todo está pagado
«Todo está pagado», dijo el lunes la tesorera.
  - el | dijo | Todo está pagado
  + la tesorera | dijo | Todo está pagado
La alcaldesa salió, asegurando que todo estaba pagado.
  + La alcaldesa | asegurando | todo estaba pagado
La alcaldesa abrazó a Lola Urrutia, asegurando que todo estaba pagado.
  - Lola Urrutia | asegurando | todo estaba pagado
Al saber que todo estaba pagado, Lola Urrutia dijo gracias.
  - Lola Urrutia | dijo | todo estaba pagado
La tesorera dijo que todo estaba pagado, y los vecinos se fueron a casa.
  - La tesorera | dijo | los vecinos se fueron a casa
La tesorera dijo que todo estaba pagado, y que los vecinos lo sabían.
  + La tesorera | dijo | los vecinos lo sabían
Su hermana, Lola Urrutia, cuenta una infancia feliz.
  - una infancia feliz | cuenta | Su hermana, Lola Urrutia
El cura leyó el mensaje de Luis Urrutia: «No os peleéis nunca por la casa».
  - El cura | leyó | No os peleéis nunca por la casa
El cura leyó un comunicado: «No os peleéis nunca por la casa».
  + El cura | leyó | No os peleéis nunca por la casa
La alcaldesa refuta la tesis según la cual todo está pagado.
  - La alcaldesa | tesis | todo está pagado
La tesis de Luis Urrutia, según la cual todo está pagado, hace reír.
  + Luis Urrutia | tesis | todo está pagado
Al juez le contestó Lola Urrutia que todo estaba pagado.
  + Lola Urrutia | contestó | todo estaba pagado
Al juez Luis Mena le contestó Lola Urrutia que todo estaba pagado.
  - Luis Mena | contestó | todo estaba pagado
A los vecinos les explicó la tesorera, Lola Urrutia, que todo estaba pagado.
  + la tesorera, Lola Urrutia | explicó | todo estaba pagado
«Todo está pagado», contó a Luis Mena la tesorera Lola Urrutia.
  + la tesorera Lola Urrutia | contó | Todo está pagado
  - Luis Mena | contó | Todo está pagado
Lola Urrutia salió a la calle. Contó que todo estaba pagado.
  + Lola Urrutia | Contó | todo estaba pagado
«Todo está pagado», dijo Lola Urrutia. «Y bien pagado», añadió.
  + Lola Urrutia | añadió | Y bien pagado
«Todo está pagado», dijo Lola Urrutia. Además, negó que hubiera deudas.
  + Lola Urrutia | negó | que hubiera deudas
Lola Urrutia recibió a Luis Mena. Contó que todo estaba pagado.
  - Lola Urrutia | Contó | todo estaba pagado
Lola Urrutia recibió al juez. Contó que todo estaba pagado.
  - Lola Urrutia | Contó | todo estaba pagado
Lola Urrutia salió a la calle. Contaron que todo estaba pagado.
  - Lola Urrutia | Contaron | todo estaba pagado
La hermana de Lola Urrutia salió a la calle. Contó que todo estaba pagado.
  - Lola Urrutia | Contó | todo estaba pagado
Lola Urrutia salió a la calle. ¶ Contó que todo estaba pagado.
  - Lola Urrutia | Contó | todo estaba pagado
Lola Urrutia salió a la calle. Contó el portero que todo estaba pagado.
  - Lola Urrutia | Contó | todo estaba pagado
La tesorera Lola Urrutia salió a la calle. Contó que todo estaba pagado.
  +  | Contó | todo estaba pagado | Lola Urrutia
La tesorera Lola Urrutia recibió a Luis Mena. Contó que todo estaba pagado.
  -  | Contó | todo estaba pagado | Luis Mena
En el vestuario, según cuenta, solo pregunté quién quería irse.
  - solo | pregunté | quién quería irse
Lola Urrutia dijo que el ruido la despertó.
  + Lola Urrutia | dijo | el ruido la despertó
Junto a la pista, Lola, de once años, esperaba un autógrafo.
  - un autógrafo | esperaba | Junto a la pista, Lola, de once años
El club está en la ruina, dice un informe de la liga.
  + un informe | dice | El club está en la ruina
«Todo está pagado», dijo Lola Urrutia, tesorera del club. «Y bien pagado», añadió.
  + Lola Urrutia | añadió | Y bien pagado
Lola Urrutia negó la deuda, antes de añadir que todo estaba pagado.
  + Lola Urrutia | añadir | todo estaba pagado
Lola Urrutia negó la deuda ante Luis Mena, antes de añadir que todo estaba pagado.
  - Luis Mena | añadir | todo estaba pagado
Una tesis que rechaza el juez Luis Mena.
  - Una tesis | rechaza | el juez Luis Mena
La mujer que denunció la deuda dijo que todo estaba pagado.
  + La mujer | denunció | la deuda
«El techo aguanta», dijo la alcaldesa, a quien Luis Mena había invitado.
  - Luis Mena | dijo | El techo aguanta
Luis Mena, de quien la alcaldesa dice que miente, se fue.
  - Luis Mena | dice | miente
La alcaldesa citó a Luis Mena: «El techo aguanta diez años más».
  - La alcaldesa | citó | El techo aguanta diez años más
Informada por Luis Mena, la alcaldesa dijo que el techo aguanta.
  - Luis Mena | dijo | el techo aguanta
  + la alcaldesa | dijo | el techo aguanta
Luis Mena no dijo que el techo aguanta.
  - Luis Mena | dijo | el techo aguanta
Luis Mena llegó tarde. No dijo que el techo aguanta.
  - Luis Mena | dijo | el techo aguanta
Luis Mena llegó tarde. Dirá que el techo aguanta.
  - Luis Mena | Dirá | el techo aguanta
Luis Mena llegó tarde. Se dice que el techo aguanta.
  - Luis Mena | Se dice | el techo aguanta
Luis Mena llegó tarde. Llovía. Habría dicho que el techo aguanta.
  - Luis Mena | dicho | el techo aguanta
A Luis Mena le gritaron: «El techo no aguanta ni un día más».
  - Luis Mena | gritaron | El techo no aguanta ni un día más
Se le atribuye a Luis Mena la frase: «El techo aguanta diez años más».
  - Luis Mena | atribuye | El techo aguanta diez años más
Luis Mena escuchó que el techo aguanta.
  - Luis Mena | escuchó | el techo aguanta
Según la hermana de Luis Mena, el techo aguanta.
  - Luis Mena | Según | el techo aguanta
—El techo aguanta —dijo la alcaldesa a Luis Mena—. Diez años.
  - Luis Mena | dijo | El techo aguanta // Diez años.
  + la alcaldesa | dijo | El techo aguanta // Diez años.
—El techo aguanta —dijo la alcaldesa. Luis Mena se rio—. Diez años.
  - Luis Mena | se rio | El techo aguanta // Diez años.
Entrevista con la alfarera Lola Urrutia. ¶ P.: ¿Cuándo abrió? ¶ R.: Ayer, por fin.
  + R. |  | Ayer, por fin. | Lola Urrutia
Entrevista con el alcalde de San Juan. ¶ P.: ¿Cuándo abrió? ¶ R.: Ayer, por fin.
  - R. |  | Ayer, por fin. | San Juan
"""


@pytest.mark.parametrize(("text", "link", "right"), table(SENTENCES))
def test_only_who_says_it_is_verified(text: str, link: Candidate, right: bool) -> None:
    (said,) = verify(text, link)
    assert (said.grade is Grade.VERIFIED) is right, said.reasons
