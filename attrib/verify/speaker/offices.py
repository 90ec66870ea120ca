"""Other words that newspapers use for an office or a trade: "the lawmaker" for the senator."""

from __future__ import annotations

from attrib.language.regex import regex

_FRENCH_SCIENCES = (
    "spécialiste",
    "archéologue",
    "biologiste",
    "astronome",
    "géologue",
    "climatologue",
    "sociologue",
)
_GERMAN_SCIENCES = ("biologe", "ökologe", "geologe", "physiker", "chemiker", "soziologe")


def _woman(man: str) -> str:
    return f"{man.removesuffix('e')}in"


SAME_OFFICE = {
    "rathauschef": ("bürgermeister", "oberbürgermeister"),
    "rathauschefin": ("bürgermeisterin", "oberbürgermeisterin"),
    "regierungschef": ("ministerpräsident", "kanzler", "bundeskanzler", "premierminister"),
    "regierungschefin": (
        "ministerpräsidentin",
        "kanzlerin",
        "bundeskanzlerin",
        "premierministerin",
    ),
    "staatschef": ("präsident",),
    "staatschefin": ("präsidentin",),
    "coach": ("trainer",),
    "keeper": ("torwart", "torhüter"),
    "schlussmann": ("torwart", "torhüter"),
    "édile": ("maire",),
    "sélectionneur": ("entraîneur",),
    "regidor": ("alcalde",),
    "regidora": ("alcaldesa",),
    "entrenador": ("técnico", "preparador"),
    "técnico": ("entrenador",),
    "preparador": ("técnico", "entrenador"),
    # French
    "dirigeant": ("président", "patron", "directeur"),
    "dirigeante": ("présidente", "patronne", "directrice"),
    "élu": ("maire", "conseiller", "adjoint", "député", "sénateur", "échevin"),
    "élue": ("maire", "conseillère", "adjointe", "députée", "sénatrice", "échevine", "présidente"),
    "syndicaliste": ("délégué", "déléguée", "secrétaire"),
    "comédienne": ("actrice",),
    "comédien": ("acteur",),
    "actrice": ("comédienne",),
    "acteur": ("comédien",),
    "cinéaste": ("réalisateur", "réalisatrice"),
    "réalisatrice": ("cinéaste",),
    "réalisateur": ("cinéaste",),
    "romancière": ("écrivaine", "autrice"),
    "romancier": ("écrivain", "auteur"),
    "autrice": ("romancière", "écrivaine"),
    "écrivain": ("romancier", "auteur"),
    "praticien": ("médecin", "docteur", "chirurgien", "urgentiste"),
    "technicien": ("entraîneur", "sélectionneur"),
    "parlementaire": ("député", "députée", "sénateur", "sénatrice"),
    "écrivaine": ("romancière", "autrice"),
    "chercheur": _FRENCH_SCIENCES,
    "chercheuse": _FRENCH_SCIENCES,
    "scientifique": (*_FRENCH_SCIENCES, "chercheur", "chercheuse"),
    "auteure": ("romancière", "écrivaine"),
    "patron": ("pdg", "directeur", "président"),
    "patronne": ("pdg", "directrice", "présidente"),
    "officier": ("colonel", "capitaine", "commandant", "lieutenant"),
    # Spanish
    "oficial": ("coronel", "capitán", "comandante", "teniente"),
    "militar": ("coronel", "capitán", "comandante", "general"),
    "atacante": ("delantero",),
    "prelado": ("obispo", "arzobispo", "cardenal"),
    "atleta": ("fondista", "velocista", "corredora", "corredor", "mediofondista"),
    "político": ("consejero", "ministro", "alcalde", "diputado", "senador", "concejal"),
    "política": ("consejera", "ministra", "alcaldesa", "diputada", "senadora", "concejala"),
    "escritor": ("novelista", "autor", "poeta"),
    "escritora": ("novelista", "autora", "poeta"),
    "investigador": ("biólogo", "científico", "catedrático", "geólogo", "físico", "químico"),
    "investigadora": ("bióloga", "científica", "catedrática", "geóloga", "física", "química"),
    "científico": ("biólogo", "investigador", "catedrático", "geólogo", "físico", "químico"),
    "científica": ("bióloga", "investigadora", "catedrática", "geóloga", "física", "química"),
    "agente": ("inspector", "inspectora", "sargento", "comisario"),
    "dirigente": ("presidente", "presidenta", "secretario", "secretaria", "líder"),
    "directivo": ("consejero", "director", "presidente", "gerente", "rector"),
    "directiva": ("consejera", "directora", "presidenta", "gerente", "rectora"),
    "autor": ("escritor", "novelista", "poeta", "dramaturgo", "schriftsteller", "dichter"),
    "autora": ("escritora", "novelista", "poeta", "dramaturga"),
    "edil": ("concejal", "concejala"),
    "letrado": ("abogado",),
    "letrada": ("abogada",),
    "parlamentario": ("diputado", "senador"),
    "parlamentaria": ("diputada", "senadora"),
    "mandatario": ("presidente", "gobernador"),
    "mandataria": ("presidenta", "gobernadora"),
    "funcionario": ("fiscal", "secretario", "ministro", "director"),
    "funcionaria": ("fiscal", "secretaria", "ministra", "directora"),
    "cineasta": ("director", "directora"),
    "facultativo": ("médico", "doctor"),
    "facultativa": ("médica", "doctora"),
    "guardameta": ("portero", "arquero"),
    "magistrado": ("juez",),
    "magistrada": ("jueza", "juez"),
    "intendente": ("alcalde", "alcaldesa"),
    # German
    "politiker": ("minister", "abgeordneter", "abgeordnete", "senator"),
    "politikerin": ("ministerin", "abgeordnete", "senatorin"),
    "ressortchef": ("minister",),
    "ressortchefin": ("ministerin",),
    "mediziner": ("arzt", "chefarzt"),
    "medizinerin": ("ärztin", "chefärztin"),
    "stadtoberhaupt": ("bürgermeister", "bürgermeisterin"),
    "schriftsteller": ("autor", "dichter"),
    "schriftstellerin": ("autorin", "dichterin"),
    "autorin": ("schriftstellerin", "dichterin"),
    "forscher": _GERMAN_SCIENCES,
    "wissenschaftler": (*_GERMAN_SCIENCES, "forscher"),
    "forscherin": tuple(_woman(one) for one in _GERMAN_SCIENCES),
    "wissenschaftlerin": (*(_woman(one) for one in _GERMAN_SCIENCES), "forscherin"),
    "anwalt": ("verteidiger", "rechtsanwalt"),
    "anwältin": ("verteidigerin", "rechtsanwältin"),
    "angreifer": ("stürmer",),
    "angreiferin": ("stürmerin",),
    "torfrau": ("torhüterin", "torfrau"),
    "bauer": ("landwirt",),
    "bäuerin": ("landwirtin",),
    "konzernchef": ("vorstandschef", "vorstandsvorsitzender"),
    "konzernchefin": ("vorstandschefin", "vorstandsvorsitzende"),
    "sachverständige": ("gutachter", "gutachterin"),
    # English
    "forward": ("striker",),
    "striker": ("forward",),
    "writer": ("novelist", "author"),
    "lawyer": ("attorney", "solicitor", "barrister"),
    "attorney": ("lawyer",),
    "musician": ("singer", "guitarist", "drummer"),
    "premier": ("prime minister",),
    "pontiff": ("pope",),
    "scientist": ("biologist", "chemist", "ecologist", "geologist", "physicist", "researcher"),
    "researcher": ("biologist", "chemist", "ecologist", "geologist", "physicist", "professor"),
    "author": ("novelist", "writer"),
    "novelist": ("writer", "author"),
    "officer": ("inspector", "sergeant", "constable"),
    "lawmaker": ("senator", "representative", "congressman", "congresswoman"),
    "politician": ("senator", "minister", "mp", "councillor"),
}
"""Other words for an office that newspapers use of its holder."""


OF_MANY = frozenset(
    """
    chercheur chercheuse scientifique investigador investigadora científico científica forscher
    forscherin wissenschaftler wissenschaftlerin scientist researcher
    """.split()  # noqa: SIM905
)
"""Of these several may be named in one text, and one of them without what they are."""


def same_offices(given: str, office: str) -> tuple[str, ...]:
    """Those that go with the article of ``given``: "la dirigente" is no "presidente"."""
    woman = _WOMAN.match(given)
    if woman is None and _MAN.match(given) is None:
        return SAME_OFFICE[office]
    return tuple(
        o for o in SAME_OFFICE[office] if o in _COMMON or bool(_HERS.search(o)) == bool(woman)
    )


_WOMAN = regex(r"[Ll]a\s")
_MAN = regex(r"(?:[Ee]l|[Ll]e)\s")
_HERS = regex(r"(?<!^presid)(?:a|trice|ère|ente|ante|ée|euse|enne|ine|ate|onne|nne)$")
_COMMON = frozenset(
    [
        "secrétaire",
        "maire",
        "cinéaste",
        "novelista",
        "poeta",
        "líder",
        "fiscal",
        "gerente",
        "urgentiste",
        *_FRENCH_SCIENCES,
        "sargento",
        "pdg",
        "fondista",
        "velocista",
        "mediofondista",
    ]
)
