"""German verbs whose object tells what was said: which, and where a clause tells it instead."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrib.language.cues import Cue, CueEntry, find_cues, find_stated_cues
from attrib.language.regex import regex
from attrib.model import Span
from attrib.verify.german.main_clause import finite_forms
from attrib.verify.german.mood import clause_of, depends
from attrib.verify.lists.negations import is_negation
from attrib.verify.lists.wordlists import GERMAN_FINITE
from attrib.verify.page import Page

_TELLS = frozenset(
    """
    bezeichnen beschreiben bestätigen betonen unterstreichen hervorheben sprechen berichten melden
    äußern mitteilen angeben bekanntgeben ankündigen hinweisen verweisen beklagen bekräftigen warnen
    mahnen plädieren vorwerfen beschuldigen zugeben einräumen anerkennen enthüllen fordern verlangen
    auffordern vorschlagen empfehlen appellieren bitten versprechen zusagen drohen bestreiten
    dementieren leugnen zurückweisen ablehnen kritisieren verurteilen bedauern tadeln loben begrüßen
    würdigen schätzen rechnen erwarten befürchten fürchten hoffen vermuten aufrufen anprangern
    anregen anmahnen anordnen zusichern einfordern befürworten bemängeln monieren rügen attackieren
    beziffern einstufen einschätzen aussprechen protestieren nennen begründen ausgehen bezichtigen
    entschuldigen vorhersagen prognostizieren anzweifeln bezweifeln
    werten klagen raten anbieten dokumentieren vergleichen betrachten voraussagen halten anführen
    erwägen erhoffen sehen empfinden erklären erzählen zuschreiben zuweisen beimessen zumessen
    zurückführen wenden beurteilen bewerten beanstanden missbilligen beantragen einigen
    abraten abstreiten androhen anfechten anfragen anweisen argwöhnen bedanken befehlen
    beglückwünschen beharren bejahen bejammern beklatschen bekunden beleidigen belobigen belächeln
    bemäkeln beschimpfen beschließen beschönigen bestehen beteuern betteln bezeugen bezweifeln
    billigen brandmarken danken debattieren denunzieren diskutieren distanzieren dramatisieren
    dringen drängen echauffieren eingestehen einladen einmahnen einsetzen empören entrüsten erbitten
    ereifern erläutern ermahnen ermuntern ermutigen ersuchen erwähnen erörtern flehen freuen
    frohlocken garantieren geißeln geloben genehmigen gestatten gestehen gratulieren gutheißen
    hinterfragen insistieren jammern jubeln kommentieren kundtun lamentieren lästern meckern
    mokieren monieren mutmaßen nörgeln offenbaren pochen poltern preisen proklamieren prophezeien
    protestieren rechtfertigen reden relativieren rühmen schelten schildern schimpfen schwärmen
    schwören skizzieren sorgen spekulieren spotten streiten sträuben thematisieren umreißen
    untersagen unterstellen unterstützen verbieten verdammen verdächtigen verfluchen verharmlosen
    verhöhnen verkünden verneinen verspotten verteidigen verteufeln verunglimpfen verwahren
    verweisen wehren weigern werben wettern widerrufen widersprechen wundern wünschen zeigen
    zurücknehmen zustimmen zweifeln ärgern äußern
    """.split()  # noqa: SIM905
) | frozenset(
    [
        "in aussicht stellen",
        "in frage stellen",
        "in abrede stellen",
        "in zweifel ziehen",
        "verantwortlich machen",
        "die schuld geben",
        "die rede sein",
        "ansehen",
        "erachten",
        "charakterisieren",
        "titulieren",
        "ins gespräch bringen",
        "ins spiel bringen",
        "zur diskussion stellen",
        "zum ausdruck bringen",
        "zur last legen",
        "zum vorwurf machen",
        "in schutz nehmen",
    ]
)
_WITH_NOUN = frozenset(
    [
        "kritik üben",
        "selbstkritik üben",
        "kritik äußern",
        "vorwürfe erheben",
        "vorwürfe machen",
        "protest erheben",
        "bedenken erheben",
        "anklage erheben",
        "partei ergreifen",
        "lob spenden",
        "beifall spenden",
        "respekt zollen",
        "anerkennung zollen",
        "tribut zollen",
        "eine absage erteilen",
        "stellung nehmen",
        "bezug nehmen",
    ]
)
"""Light verbs with the noun that tells what was said, which need not end the clause."""
_TELLS |= _WITH_NOUN
"""Verbs whose object tells what was said or is held; "sagen" takes a clause for that."""
_ABSTRACT = (
    r"(?:(?<!zeit)(?<!wohn)(?<!kleid)(?<!siedl)(?<!leit)ung(?:en)?|heit|keit|schritt|problem"
    r"|gr[uü]nde?|ursachen?|schuld|chancen?|risik(?:o|en)|verstoß|versuch|zeichen|beweis|fehler"
    r"|erfolg|angriff|anlass|bedarf|vorteile?|nachteile?|gefahr(?:en)?|widerspruch)\b"
)
_ABOUT_IT = r"\b(?:über|von|vom)\b"
_TO_WHAT = rf"\b(?:auf|um)\s(?:\w+\s)?(?:\w+e[nrms]?\s){{0,2}}\w*{_ABSTRACT}"
_PLANS = (
    r"\b(?:\w*(?:pläne|plan|planung|planungen|gesetz\w*|reform\w*|politik|kurs|maßnahmen?|entscheidung"
    r"|entscheidungen|beschluss|beschlüsse|vorhaben|vorgehen|vorschl[aä]g\w*|forderung|forderungen"
    r"|initiative|antrag|kandidatur|haltung|position|aussagen?|äußerung|äußerungen|kritik|idee|ideen"
    r"|projekt|kompromiss|abkommen|vertrag|einsatz|streik|proteste?|resolution|petition|verbot))\b"
)
_FELT = (
    r"\bsich\b.*\b(?:besorgt|erfreut|enttäuscht|überrascht|zufrieden|unzufrieden|zuversichtlich|optimistisch"
    r"|pessimistisch|skeptisch|kritisch|empört|entsetzt|erschüttert|bestürzt|betroffen|erleichtert"
    r"|überzeugt|verärgert|verwundert|irritiert|beunruhigt|alarmiert|beeindruckt|begeistert|dankbar|stolz"
    r"|offen|gesprächsbereit|kämpferisch|unbeeindruckt|gelassen|verhalten|zurückhaltend|positiv|negativ"
    r"|ablehnend|wohlwollend|anerkennend|abfällig|lobend|ähnlich)\b"
)
_SELF = r"\bsich\b"
_ABOUT = {
    "danken": r"\bfür\b",
    "bedanken": r"\bfür\b",
    "gratulieren": r"\bzu[mr]?\b",
    "beglückwünschen": r"\bzu[mr]?\b",
    "abraten": r"\b(?:von|vom)\b",
    "beharren": _TO_WHAT,
    "bestehen": _TO_WHAT,
    "pochen": _TO_WHAT,
    "drängen": _TO_WHAT,
    "dringen": _TO_WHAT,
    "insistieren": _TO_WHAT,
    "ersuchen": r"\bum\b",
    "betteln": r"\bum\b",
    "flehen": r"\bum\b",
    "werben": r"\bfür\s(?:\w+\s)?(?:\w+e[nrms]?\s){0,2}\w*" + _ABSTRACT,
    "debattieren": _ABOUT_IT,
    "diskutieren": _ABOUT_IT,
    "reden": _ABOUT_IT,
    "streiten": _ABOUT_IT,
    "spekulieren": r"\büber\b",
    "mutmaßen": r"\büber\b",
    "lästern": r"\büber\b",
    "spotten": r"\büber\b",
    "schimpfen": r"\b(?:über|auf)\b",
    "jammern": r"\büber\b",
    "jubeln": r"\büber\b",
    "meckern": r"\büber\b",
    "nörgeln": r"\b(?:über|an)\b",
    "lamentieren": r"\büber\b",
    "schwärmen": r"\b(?:von|vom)\b",
    "wettern": r"\bgegen\b",
    "poltern": r"\bgegen\b",
    "distanzieren": _SELF + r".*\b(?:von|vom)\b|\b(?:von|vom)\b.*" + _SELF,
    "einsetzen": _SELF + r".*\b(?:für|gegen)\b|\b(?:für|gegen)\b.*" + _SELF,
    "freuen": r"\b(?:über|auf)\b",
    "empören": r"\büber\b",
    "entrüsten": r"\büber\b",
    "echauffieren": r"\büber\b",
    "ereifern": r"\büber\b",
    "mokieren": r"\büber\b",
    "wundern": r"\büber\b",
    "ärgern": r"\bsich\b.*\büber\b|\büber\b.*\bsich\b",
    "sorgen": r"\bsich\b.*\b(?:um|wegen)\b",
    "verwahren": _SELF + r".*\bgegen\b|\bgegen\b.*" + _SELF,
    "wehren": r"\bgegen\s(?:\w+\s)?(?:\w+e[nrms]?\s){0,2}\w*(?:vorw[uü]rf\w*|kritik|darstellung"
    r"|eindruck|behauptung\w*|unterstellung\w*|anschuldigung\w*|forderung\w*|pläne|plan)\b",
    "zweifeln": r"\b(?:an|am|daran)\b",
    "wünschen": _SELF,
    "verteidigen": _PLANS,
    "unterstützen": _PLANS,
    "beschließen": rf"\b(?:den|die|das|eine?n?)\b.*(?:{_PLANS}|{_ABSTRACT}|\bbau\b)",
    "genehmigen": _PLANS,
    "billigen": _PLANS,
    "zeigen": _FELT,
    "einladen": r"\bzu[mr]?\b",
    "ermutigen": r"\bzu[mr]?\b",
    "ermuntern": r"\bzu[mr]?\b",
    "weigern": r"\bzu\b",
    "ansehen": r"\bals\b",
    "erachten": r"\b(?:als|für)\b",
    "darstellen": r"\bals\b",
    "ermahnen": r"\bzu[mr]?\b",
    "zustimmen": r"\b(?:dem|der|den|einem|einer)\s(?:\w+e[nrms]?\s){0,2}[\w-]+",
    "sprechen": r"\b(?:von|vom|über)\b|\bRede\b",
    "berichten": r"\b(?:von|vom|über)\b",
    "bitten": r"\bum\b",
    "warnen": r"\bvor\b",
    "aussprechen": r"\b(?:für|gegen)\b",
    "ausgehen": r"\b(?:von|vom)\b",
    "rechnen": r"\bmit\b",
    "nennen": r"\b(?:als|eine[nmrs]?|ein|„)\b",
    "begründen": r"\bmit\b",
    "hoffen": r"\bauf\b",
    "werten": r"\bals\b",
    "beurteilen": r"\bals\b",
    "bewerten": r"\bals\b",
    "betrachten": r"\bals\b",
    "vergleichen": r"\bmit\b",
    "klagen": r"\büber\b",
    "sehen": r"\bdarin\b"
    r"|\sals\s(?:(?:eine[nrs]?|ein|d\w\w)\s)?(?:[a-zäöüß]+e[nrsm]?\s){0,2}[\w-]+(?=[,.;:]|\s*\Z)"
    rf"|\b(?:eine?n?|keine?n?|die|den|das)\s(?:\w+e[nrs]?\s){{0,3}}\w*{_ABSTRACT}"
    rf"|\b[a-zäöüß]+e\s\w*{_ABSTRACT}",
    "anführen": r"\b(?:Gr(?:und|ünde)|Argumente?|Beispiele?|Ursachen?|Belege?|Begründung)\b",
    "anbieten": r"\b(?:\w+ung(?:en)?|Hilfe|Gespräche?|Rücktritt|Zusammenarbeit|Frieden)\b",
    "empfinden": r"\bals\b",
    "raten": r"\bzu[mr]?\b|\b[a-zäöüß]+zu[a-zäöüß]+n\b",
    "halten": r"\bfür\s\w+(?:lich|ig|bar|isch|los|widrig|voll|sam|haft|wendig)\b",
    "verweisen": r"\bauf\b",
    "hinweisen": r"\bauf\b",
    "drohen": r"\bmit\b",
    "plädieren": r"\bfür\b",
    "protestieren": r"\bgegen\b",
    "wenden": r"\bgegen\b",
    "einigen": r"\bauf\b",
    "äußern": r"\b(?:Kritik|Bedenken|Zweifel|Sorgen?|Vorbehalte|Verständnis|Bedauern|Unmut|Empörung"
    r"|Freude|Enttäuschung|Hoffnung|Befürchtung(?:en)?|Verdacht|Vermutung(?:en)?|Wunsch|Wünsche"
    rf"|Forderung(?:en)?|Kritikpunkte?|Skepsis|Ärger|Überraschung|Dank)\b|{_FELT}",
    "erklären": r"\b(?-i:für\s(?:\w+\s)?[a-zäöüß]+\b(?!\s[A-ZÄÖÜ])|zu[mr]\s[A-ZÄÖÜ])",
    "erzählen": r"\b(?:von|vom)\b|\b(?:Geschichten?|Anekdoten?|Witze?)\b",
    "zuschreiben": r"\b(?:Siege?|Schuld|Verantwortung|Erfolge?|Bedeutung|Zufall|Glück)\b",
    "zuweisen": r"\b(?:Schuld|Verantwortung)\b",
    "beimessen": r"\b(?:Bedeutung|Gewicht|Wert)\b",
    "zumessen": r"\b(?:Bedeutung|Gewicht|Wert)\b",
    "zurückführen": r"\b(?:auf|darauf)\b",
    "verantwortlich machen": r"\b(?:für|dafür)\b",
    "die rede sein": r"\b(?:von|vom|davon)\b",
}
"""What has to stand beside some verbs, so that they tell what was said."""
_COLON = regex(r":(?=\s+\S)(?![^()]*\))")
_CLAUSE = regex(
    r",\s(?:dass|daß|ob|wie|was|warum|wer|wann|wo|weshalb)\b"
    r"|,\s(?!(?:um|ohne|statt|anstatt)\b)[^,]*\b(?:zu\s[a-zäöüß]+en|\w+zu\w+en)(?=[,.;:]|\s*$)"
)
"""What is reported stands in a clause of its own, which is the content."""
_TAKES_NONE = frozenset(
    """
    bezeichnen würdigen nennen sprechen einstufen beziffern werten betrachten vergleichen halten
    erhoffen attackieren empfinden hinweisen verweisen sehen zuschreiben beurteilen bewerten
    weigern ansehen erachten charakterisieren titulieren zeigen zustimmen
    """.split()  # noqa: SIM905
)
"""Verbs with a clause for what they are about only after a word that points to it ("darauf, dass"):
"wies auf den Wandel hin, wie er sich zeigt"."""
_BECAUSE = regex(r",\s(?:da|weil|nachdem|obwohl|während|zumal|denn|wenn|damit)\b")
""" "lehnt ab, weil er weiß, | dass": the clause belongs to another verb."""
_POINTS = regex(r"\bda(?:von|rauf|mit|für|gegen|ran|rin|zu|rüber)\b")


def telling(page: Page, content: Span) -> Iterator[tuple[Span, CueEntry]]:
    """The verbs of ``content`` that tell what was said, each in a main clause, stated as a fact."""
    if _COLON.search(page.text, *content):
        return
    cues = [*find_cues(page.text, content, page.language)]
    cues += find_stated_cues(page.text, content, page.language)
    for cue in cues:
        entry = cue.entry
        verb = entry.category == "verb" and page.text[cue.span.start].islower()
        if not verb or entry.lemma not in _TELLS or not _is_said(page, content, cue):
            continue
        own = Span(content.start, _own_end(page.text, content, cue.span))
        if _has_clause(page.text, own, cue):
            continue
        about = _ABOUT.get(entry.lemma)
        if about and not re.search(about, page.text[own.start : own.end], re.IGNORECASE):
            continue
        if not page.quotations_around(cue.span) and not depends(page.text, content, cue.span):
            yield cue.span, entry


def _own_end(text: str, content: Span, cue: Span) -> int:
    """Where another verb with the same subject begins: "lehnte ab | und ging"."""
    for joined in _AND.finditer(text, cue.end, content.end):
        word = joined["word"]
        if word in GERMAN_FINITE or word in finite_forms() or word in _UNREAL:
            return joined.start()
    return content.end


_AND = regex(r"\s(?:und|aber|sowie)\s(?P<word>[a-zäöüß]+)\b")


def _has_clause(text: str, own: Span, cue: Cue) -> bool:
    clause = _CLAUSE.search(text, cue.span.end, own.end)
    if clause is None or _BECAUSE.search(text, cue.span.end, clause.start()):
        return False
    return cue.entry.lemma not in _TAKES_NONE or (
        _POINTS.search(text, own.start, clause.start()) is not None
    )


def _is_said(page: Page, content: Span, cue: Cue) -> bool:
    """The clause of the cue is stated as a fact: not negated, with no modal verb."""
    clause = clause_of(page.text, content, cue.span)
    clause = Span(clause.start, min(clause.end, _own_end(page.text, content, cue.span)))
    words = [
        word.strip('.,;:!?„“"') for word in page.text[clause.start : clause.end].lower().split()
    ]
    denying = [word for word in _denying(words) if is_negation(word) or word.startswith("kein")]
    if denying and not (cue.entry.lemma == "sehen" and all(w.startswith("kein") for w in denying)):
        return False  # but "sieht keine Gefahr" is what somebody holds
    apart = "" if cue.entry.lemma in _WITH_NOUN else _apart(cue.entry.lemma)
    if apart and not page.text.startswith(apart, cue.span.start):
        ends = re.search(
            rf"(?i)\b{apart}(?=[.,;:]|\s*$|\s(?:und|sowie)\s)",
            page.text[cue.span.end : content.end],
        )
        if ends is None and not re.search(
            rf"(?i)\b{apart}\s$", page.text[content.start : cue.span.start]
        ):
            return False  # "ging von der Brücke aus zum Markt" is not "ausgehen"
    return not _UNREAL.intersection(words) and words[0] not in _IF


def _denying(words: list[str]) -> list[str]:
    """Without "nicht" before a participle that stands with its noun: "nicht gezahlte Löhne"."""
    return [
        word
        for word, following in zip(words, [*words[1:], ""], strict=True)
        if not (word == "nicht" and _ATTRIBUTE.fullmatch(following))
    ]


_ATTRIBUTE = regex(r"(?:\w*ge|be|ver|er)\w+(?:ten?|ene[nmrs]?|te[nmrs])")


def _apart(lemma: str) -> str:
    """What stands apart from the verb: "ab" of "ablehnen", "in frage" of "in frage stellen"."""
    if " " in lemma:
        return lemma.rpartition(" ")[0]
    return next((part for part in _PARTS if lemma.startswith(part)), "")


_PARTS = (
    "zurück",
    "bekannt",
    "hervor",
    "vorher",
    "voraus",
    "hin",
    "vor",
    "mit",
    "auf",
    "aus",
    "bei",
    "ein",
    "an",
    "ab",
    "zu",
)
"""Parts of verbs that end a main clause."""
_UNREAL = frozenset(
    """
    will wollen wollte wollten möchte möchten soll sollen sollte sollten muss müssen musste müsste
    müssten kann können konnte könnte konnten darf dürfen dürfte würde würden mag mögen niemand
    """.split()  # noqa: SIM905
)
_IF = frozenset(["wenn", "falls", "ob", "sofern", "statt", "anstatt", "ohne", "bevor"])
