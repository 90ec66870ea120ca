"""Constructions that make a cue of a word that is none by itself: what holds words, and for what.

"The poll has him ahead", "delivered a rebuke", "nach Angaben".
"""

from __future__ import annotations

import re

from attrib.language.regex import regex
from attrib.verify.lists.wordlists import listed

DOCUMENTS = listed(
    """
    poll polls survey surveys study studies report reports analysis analyses paper papers
    letter letters memo memos email emails e-mail e-mails tweet tweets post posts ad ads
    advertisement advertisements commercial commercials spot spots video videos clip clips
    interview interviews speech speeches statement statements book books memoir memoirs
    article articles editorial editorials op-ed column columns filing filings complaint
    complaints lawsuit lawsuits suit suits affidavit affidavits indictment ruling rulings
    opinions law laws bill bills amendment amendments constitution statute treaty resolution
    resolutions proposal proposals platform document documents file files transcript
    transcripts recording recordings tape tapes footage release releases message messages note
    notes headline headlines caption banner banners poster posters slogan chant song songs
    list lists ranking rankings index tally estimate estimates projection projections forecast
    forecasts figures data statistics findings census audit review reviews testimony website
    site page blog newsletter magazine newspaper newspapers journal petition brief dossier
    script documentary film movie broadcast podcast episode segment remarks comments quotes
    policy guidelines guidance order directive contract agreement manifesto declaration
    questionnaire ballot mailer flier flyer brochure pamphlet leaflet novel
    thriller drama series average regulation regulations rules code statutes plan plans
    chapter chapters photo photograph records trove batch version versions edition editions count
    counts text texts telegram telegrams postcard postcards
    """
)
"""What holds words or findings and can be a source: "the poll has him ahead"."""
HOLDS = listed(
    """
    include contain have put give place feature carry cover ask estimate peg rank rate count
    compare say allow require call provide track tally measure portray depict present capture
    document record register represent summarize summarise specify define explain prohibit ban
    forbid bar permit enshrine name identify cite quote mention reflect mirror confirm prove
    contradict tell speak read air urge warn attack mark label hit start open begin close follow
    blare scream explore examine detail
    """
)
"""What a document does with what it says."""
LIGHT_VERBS = listed(
    """
    deliver give make issue release offer raise launch mount level lodge file send post
    publish run air circulate spread wage hold put take pen sign submit present conduct
    unleash hurl fling trade exchange return share voice adopt cast pose repeat play broadcast
    print distribute unveil craft frame crack teach address cover introduce pitch plug sell
    spin promote draft film explore study examine review investigate preview approve
    """
)
"""Verbs that say nothing by themselves and take the message as their object."""
SETS_ASIDE = (
    r"ignor|disregard|discount|reject|dismiss|den(?:y|i)|disput|disbeliev|refut|rebut|debunk|doubt|mock"
    r"|ridicul|deplor|condemn|challeng|contradict"
)
"""Stems, for a pattern, of what is done to another's message that one does not share."""

GERMAN_SOURCE = regex(
    r"(?:angaben?|berichte?n?|meldung(?:en)?|aussagen?|nachricht(?:en)?|ansicht(?:en)?"
    r"|meinung(?:en)?"
    r"|auffassung(?:en)?|einschätzung(?:en)?|schätzung(?:en)?|information(?:en)?|erkenntnis(?:sen)?"
    r"|darstellung(?:en)?|schilderung(?:en)?|beschreibung(?:en)?|überzeugung|worten|sicht|lesart"
    r"|mitteilung(?:en)?|verlautbarung(?:en)?|umfragen?|befragung(?:en)?|erhebung(?:en)?|studien?"
    r"|untersuchung(?:en)?|analysen?|berechnung(?:en)?|prognosen?|statistik(?:en)?|zählung(?:en)?"
    r"|quellen?|unterlagen|akten|dokument(?:en?)?|gesetz|plan|plänen?|schreiben|brief|protokoll"
    r"|gutachten|experten|medien|urteil|entwurf|zeugen|kenntnis|dafürhalten|gefühl|denen"
    r"|stellungnahmen?|auskunft|auskünften|veröffentlichung(?:en)?|vernehmen|bekunden|vorhersagen?"
    r"|hinweis(?:en)?|ergebnis(?:sen)?|ermittlung(?:en)?|planung(?:en)?|überlegung(?:en)?|artikel"
    r"|paragraf(?:en)?|vorschrift(?:en)?|verordnung(?:en)?|verfassung|satzung|vertrag|dekret|erlass"
    r"|beobachtung(?:en)?|messung(?:en)?|theorien?|lehre|erklärung(?:en)?|behauptung(?:en)?"
    r"|ankündigung(?:en)?|bewertung(?:en)?|beurteilung(?:en)?|erfahrung(?:en)?|erkenntnisstand"
    r"|recherchen?|vorgaben?|definition(?:en)?|version(?:en)?|verständnis|willen|plänen|kalkulation(?:en)?"
    r"|diagnosen?|interpretation(?:en)?|rechnung(?:en)?|maßgabe|empfinden|ermessen|statuten|regeln?"
    r"|wunsch|wünschen|vorstellung(?:en)?|quellenlage|idee|these|hörensagen|kritik(?:er)?)\b",
    re.IGNORECASE,
)
"""Nouns and their ends after "nach" that make it "according to"."""
