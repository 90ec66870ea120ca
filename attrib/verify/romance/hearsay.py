"""French and Spanish forms by which an article says that it was perhaps, or will yet be, said.

"aurait dit", "habría dicho", "dira", "dijera"; "accusé d’avoir dit"; "selon Roe, Lee a dit".
"""

from __future__ import annotations

import re
from typing import NamedTuple

from attrib.language.cues import lexicon, lookup
from attrib.language.regex import regex
from attrib.model import Span
from attrib.verify.lists.wordlists import PREPOSITIONS
from attrib.verify.page import Page


def french(page: Page, clause: Span, source: Span | None, cue: Span) -> str | None:
    """ "aurait dit", "dirait", "va dire", "dira", "ait dit"."""
    return _romance(page, clause, source, cue, _FRENCH, "fr")


def spanish(page: Page, clause: Span, source: Span | None, cue: Span) -> str | None:
    """ "habría dicho", "diría", "va a decir", "dirá", "dijera", "haya dicho"."""
    return _romance(page, clause, source, cue, _SPANISH, "es")


class _Romance(NamedTuple):
    auxiliary: re.Pattern[str]
    """Of a participle: conditional, future or subjunctive."""
    modal: re.Pattern[str]
    """Of an infinitive."""
    infinitive: re.Pattern[str]
    filling: re.Pattern[str]
    """Words that may stand between it and the cue."""
    ending: re.Pattern[str]
    """Of a finite verb in one of these moods, if the lexicon does not know the form as another."""
    short_of: re.Pattern[str]
    """Of an infinitive that was not done: "s’est gardé de dire", "evitó decir"."""
    subjunctive: re.Pattern[str]
    """Forms of the present that are nothing else."""
    factive: re.Pattern[str]
    """What a subjunctive may depend on although it was said: "bien que", "después de que"."""


_FRENCH = _Romance(
    regex(
        r"\b(?:au(?:rai(?:t|ent|s)|ra|ront)|se serai(?:t|ent)|ai(?:t|ent)|eût|eussent)\b"
        r"(?:-t)?(?:-\w+)?"
    ),
    regex(
        r"\b(?:veu(?:t|lent)|voulai(?:t|ent)|voudrai(?:t|ent)|doi(?:t|vent)|dev(?:r)?ai(?:t|ent)"
        r"|peu(?:t|vent)|pourrai(?:t|ent)|vont|va|allai(?:t|ent)|compte(?:nt)?|entend(?:ent)?"
        r"|prévoi(?:t|ent|yait|yaient)|s['’]apprête(?:nt)?"
        r"|souhaite"
        r"(?:nt)?|censée?s? (?:le |la )?)\b"
    ),
    regex(r"\w+(?:er|ir|re)"),
    regex(
        r"(?:\s+(?:\w+ment|pas|jamais|plus|bien|aussi|déjà|encore|toujours|même|alors|ensuite|donc"
        r"|pourtant|y|lui|leur|en|nous|vous|tout|le|la|se|un|jour|d['’]abord|en|privé|à|part|osé"
        r"|fini|par|allée?|jusqu['’]à|pu|dû|tort|homme|femme)"
        r"|\s+(?=[sl]['’]))*\s+(?:de\s+|d['’]|à\s+)?(?:[sl]['’])?"
    ),
    regex(r"\w*(?:[ei]r|[dtvr]r|aur)(?:ai(?:t|ent)|a|ont)"),
    regex(
        r"(?:\b(?:sembl|paraî|parai|esp[éè]r|souhait)\w*\s|\b(?:est|était|sont)\scensée?s?\s"
        r"|\bs['’]est\svue?\s|\bentendue?s?\s|\bsaurai(?:t|ent)\s"
        r"|\b(?:incapables?|priée?s?|tort|ridicule|absurde|jamais\sallée?s?\sjusqu['’]|homme|femme)\s?(?:d(?:e\s|['’])|à\s)"
        r"|\b(?:censée?s?|reproch\w*\sd['’])\s?avoir\s"
        r"|\b(?:(?:gard|évit|refus|abst|omi|oubli|néglig|nég|envisag|menac|projet|renonc|hésit"
        r"|tent|essay|prome|promi|rêv"
        r"|craign|craint)"
        r"[\wé]*|interdit|empêch\w*|faute|au lieu|loin|plutôt que|de peur|sur le point"
        r"|à deux doigts)"
        r"\s+(?:bien\s+)?(?:d(?:e\s|['’])|à\s)|\bfaill\w*\s|\bsans\s)\s*$"
    ),
    regex(
        r"(?:dis|admett|promett|reconnaiss|répond|soutienn|prétend|écriv|croi|sach|convienn)(?:e|ent)"
    ),
    regex(
        r"\b(?:bien qu|quoiqu|encore qu|après qu|le fait qu|regrett|déplor|surpris|étonn|heureu"
        r"|conten"
        r"|dommage|scandal|indign)",
        re.IGNORECASE,
    ),
)
_SPANISH = _Romance(
    regex(r"\b(?:habr(?:ían?|án?)|hubier(?:an?)|hubies(?:en?)|hayan?)\b"),
    regex(
        r"\b(?:quieren?|quer(?:r)?ían?|deben?|deberían?|pueden?|podrían?|(?:va|van|iba|iban) a"
        r"|piensan?"
        r"|planean?|esperan?|prevén?|desean?|pretenden?|tenía previsto"
        r"|tien(?:e|en) (?:previsto|intención de)"
        r"|se dispone a|ten(?:dría|ía|drán?)n? que|tienen? que)\b"
    ),
    regex(r"\w+[aei]r(?:le|les|lo|nos|me|se)?"),
    regex(
        r"(?:\s+(?:\w+mente|también|ya|nunca|jamás|no|se|le|les|lo|nos|me|luego|después|incluso"
        r"|hasta"
        r"|alguna|vez|un|día|en|privado|de|llegado|acabado|osado|a|por))*\s+"
    ),
    regex(r"\w+(?:[aeid]r(?:ían?|án?)|(?:a|ie|je|e|i)(?:ra|se)n?)"),
    regex(
        r"\b(?:parec(?:e|en|ía|ían|ió)|intent\w+|promet\w+|trat\w+\s+de|busc(?:a|ó|aba)|evit\w+|rehús\w+|rehus\w+|(?:nieg\w+|neg\w+)\s+a|abst\w+\s+de|(?:cuid\w+"
        r"|guard\w+)(?:\s+"
        r"(?:mucho|bien))?\s+de|olvid\w+|dej\w+\s+de|renunci\w+\s+a|sin|en\s+(?:vez|lugar)\s+de"
        r"|lejos\s+de"
        r"|a\s+punto\s+de|a\s+falta\s+de|incapaz\s+de|oído|oyó|rechaz\w+|(?:nunca|jamás|casi)\s+(?:llegó|llegaron"
        r"|se\s+atrevi\w+)\s+a|^De)\s+(?:haber\s+)?$|\b(?:(?:podr|deber)(?:ía|ían)|no)\s+haber\s+$"
    ),
    regex(
        r"(?:dig|admit|sosteng|adviert|reconozc|repit|escrib|respond|cre|propong|expong|sugier|pid)an?"
        r"|(?:niegu|confies)en?"
    ),
    regex(
        r"\b(?:(?:después|luego|el hecho|a pesar) de que|tras que|desde que|aunque|pese a que"
        r"|lament"
        r"|sorprend|alegr|celebr)",
        re.IGNORECASE,
    ),
)


def _romance(  # noqa: PLR0911, PLR0912 (one return for each construction)
    page: Page, clause: Span, source: Span | None, cue: Span, forms: _Romance, language: str
) -> str | None:
    text = page.text
    said = text[cue.start : cue.end].lower()
    whole = page.sentence_around(cue.start)
    sentence = whole.start
    denied = _denied(text, sentence, source, cue)
    if denied is not None:
        return denied
    dreamed = _DREAMED.search(text, sentence, min(source.start, cue.start) if source else cue.start)
    if dreamed is not None:
        return dreamed[0].strip()
    told = _told_by(text, whole, source, cue) or _ACCUSED.search(text, sentence, cue.start)
    if told is not None:
        return told[0].strip(" ,.")
    heard = _HEARD.search(said) or (
        _MADE_TO.search(text, sentence, cue.start) if forms.infinitive.fullmatch(said) else None
    )
    if heard is None and source is not None and source.end <= cue.start:
        heard = _IS_TOLD.search(text, max(cue.start - 16, sentence), cue.end)
    if heard is not None:
        return heard[0].strip()
    fiction = _FICTION.match(text, sentence, cue.start)
    if fiction is not None:
        return fiction[0]
    if forms.subjunctive.fullmatch(said) and (yet := _YET.search(text, sentence, cue.start)):
        return f"{yet[1]} … {said}"
    nobody = _BY_NOBODY.search(text, max(cue.start - 3, sentence), cue.end)
    if nobody is not None and (source is None or source.start != cue.end + 1):
        return nobody[0]
    known = lookup(said, language)
    if forms.factive.search(text, sentence, cue.start) or (known and known.lemma in _LEGIBLE):
        return None
    held = forms.auxiliary.match(said) or (
        forms.modal.match(said) if forms.infinitive.search(said) else None
    )
    if held is not None:
        return held[0]
    for word in said.split():
        if word in PREPOSITIONS:
            continue
        that = _THAT.search(text[sentence : cue.start]) is not None
        if that and forms.subjunctive.fullmatch(word):
            return word
        if forms.ending.fullmatch(word) and not _is_known(word, language):
            return word
    patterns = [forms.auxiliary]
    avoided = forms.short_of.search(text[clause.start : cue.start])
    if avoided is not None:
        return avoided[0].strip()
    if any(map(forms.infinitive.fullmatch, said.split())):
        patterns.append(forms.modal)
    start = clause.start
    if source is not None and source.end == start:
        start = source.start  # "Un témoin aurait pourtant" may be given as who speaks
    for pattern in patterns:
        for found in pattern.finditer(text, start, cue.start):
            if forms.filling.fullmatch(_INSERTED.sub("", text[found.end() : cue.start])):
                return found[0]
    return None


_DREAMED = regex(
    r"\b(?:rêv(?:e|é|ait|ais|a|ent|aient)|sueñan?|soñaban?|soñó)\s(?:de\s|d['’]|con\s)"
    r"(?:entendre|voir|lire|oír|escuchar|ver|leer)\b[^.;:«»“”]{0,60}$|"
    r"\b(?:rêv(?:e|é|ait|ais|a)|imagin(?:e|é|ait|o|ó|a)|soñ(?:é|ó|aba|ado)|sueñ[oa])\s"
    r"(?:\w+\s){0,2}(?:que\s|qu['’])(?:\w+\s){0,3}$",
    re.IGNORECASE,
)
""" "J’ai rêvé que | Lee me disait"."""
_NOT = regex(
    r"\b(?:ne\s|n['’]|no\s|nunca\s|jamás\s|en\s(?:ningún\s(?:momento|caso)|modo\salguno)\s)\s?(?:(?:[lmtsy]|en)['’]\s?|(?:le|la|les|lui|leur|nous|vous|me|te|se|y|en)\s)*$"
)
_ONLY = regex(r"(?:\s\w+)?\s(?:qu['’]une?\b|que\s(?:ces|ceci|cela|deux|trois|quelques)\b)")
""" "n’a dit | qu’un mot"."""
_NOBODY = regex(
    r"[\s¡¿]*(?:nunca|jamás|tampoco|ni|nadie|ningun[ao]s?|ningún|en\s(?:ningún|ninguna)\s\w+"
    r"|en\s(?:la|su)\svida|de\sningún\s\w+|jamais|aucune?|personne|nul(?:le)?)\b[^,.;:«»“”—–]*",
    re.IGNORECASE,
)
""" "Nunca Lee", "Ningún ministro", "En ningún momento Lee": ahead of the verb they deny it."""
_APART = regex(r",[^,]*,|^.*[;:]|^[^,]*,(?=[^,]*$)")


def _denied(text: str, sentence: int, source: Span | None, cue: Span) -> str | None:
    """ "Jamais Lee n’ | a dit", "Nunca Lee | dijo"."""
    denied = _NOT.search(text, max(cue.start - 24, sentence), cue.start)
    if denied is not None and not _ONLY.match(text, cue.end):
        return denied[0].strip()
    ahead = _APART.sub(" ", text[sentence : cue.start])
    nobody = _NOBODY.fullmatch(ahead)
    return nobody[0].strip() if nobody is not None else None


_INSERTED = regex(r",[^,.;:«»“”]{1,60},")
""" "aurait, selon nos informations, | dit"."""
_BY_NOBODY = regex(
    r"\bse\s(?:(?:ha|han|había|habían)\s)?(?:public|difund|divulg|anunci|escrib|le[yíe]|inform|comunic"
    r"|denunci|asegur|afirm|rumore|coment)\w*",
    re.IGNORECASE,
)
""" "se | publicó": by somebody who is not named."""
_THAT = regex(r"\b(?:[Qq]ue\b|[Qq]u['’])[^.;:]*$")
_HEARD = regex(
    r"\b(?:appr(?:end|ends|it|is|ennent|irent|enant)|enten(?:d|dent|dit|du|dirent|dait)|écout\w+"
    r"|s['’]est\svue?\s\w+|tuvo\sque\soír|escuch\w+|oyó|oye|oyeron|oído|enter(?:ó|aron|a|ado))\b"
)
""" "a appris que", "escuchó que": what one hears another may say."""
_IS_TOLD = regex(
    r"\b(?:été|est|était)\s(?:prévenu|informé|averti|avisé|accusé|appelé|interpellé|prié|sommé|invité|critiqué|hué)e?s?$"
    r"|\b(?:fue|fueron|sido|era|eran)\s(?:informad|advertid|avisad|alertad|increpad|acusad|abuchead|interpelad|criticad)[oa]s?$|\bsupo\s*$"
)
_FICTION = regex(
    r"[«“\"\s]*(?:(?:Dans|En)\s(?:les?|la|une?|el|una)\s(?:\w+\s)?(?:roman|novela|cauchemar|pesadilla"
    r"|parodie|parodia|deepfake|sketch|satire|sátira)\b"
    r"|(?:Dans|En)\s(?:une?|una|la|el)\s(?:vidéo|vídeo|audio|photo|foto|message|mensaje|grabación"
    r"|enregistrement)\s(?:truquée?|fausse|faux|fals[oa]|trucad[oa]|manipulad[oa])\b)"
)
_YET = regex(
    r"\b([Cc]uando|[Ee]n\scuanto|[Hh]asta\sque|[Aa]ntes\sde\sque|[Aa]unque|[Mm]ientras|[Uu]na\svez\sque)\b"
    r"[^.;:]*$"
)
""" "Cuando Lee | diga que": it is yet to be said."""
_MADE_TO = regex(
    r"\b(?:fai[ts]|fit|font|firent|laissée?|laisse|hizo|hace|hicieron|dejó|deja|dejaron)\s"
    r"(?:[^,.;:«»“”]{1,30}\s)?$"
)
""" "a fait | dire à Lee que", "dejó a Lee | decir"."""
_ACCUSED = regex(
    r"\b(?:accus|soupçonn|suspect|acus|sospech|incrimin)\w*\b[^.;:«»“”]{0,80}?\bd(?:e\s+|['’])(?:(?:avoir|haber)\s)?$",
    re.IGNORECASE,
)
""" "est accusé d’ | avoir dit", "acusa a Lee de | haber dicho"."""


def _told_by(text: str, sentence: Span, source: Span | None, cue: Span) -> re.Match[str] | None:
    """ "Selon deux témoins, Lee a dit", "Lee dijo ..., según Roe": another tells of it."""
    if source is None:
        return None
    first = min(source.start, cue.start)
    lead = _ACCORDING.match(text, sentence.start, first)
    if lead is None and source.end <= cue.start:
        lead = _ACCORDING_INSERTED.match(text, source.end, cue.start)
    if lead is None:
        lead = _ACCORDING_LAST.search(text, max(source.end, cue.end), sentence.end)
    return None if lead is None or _RECORD.search(lead[0]) else lead


_SOURCE_OF = (
    r"(?:selon|d['’]après|aux? dires? d(?:e|u|es)|à en croire|según|de acuerdo con|a decir de)\s+"
    r"(?!l\w+quel|qui\b|quien|(?:el|la|los|las) cual|ce qu|lo que)"
)
_ACCORDING = regex(rf"[«“\"\s]*{_SOURCE_OF}[^,.;:!?«»“”]{{2,80}},\s", re.IGNORECASE)
_ACCORDING_INSERTED = regex(rf",\s{_SOURCE_OF}[^,.;:!?«»“”]{{2,80}},\s")
_ACCORDING_LAST = regex(rf",\s+{_SOURCE_OF}[^,.;:!?«»“”]{{2,80}}[.!?]?\s*$", re.IGNORECASE)
_RECORD = regex(
    r"\b(?:communiqué|comunicado|nota|note|compte[ -]rendu|acta|actas|procès-verbal|transcript\w*"
    r"|transcripción|texte|texto|lui|elle|él|ella|intéressée?|propi[oa])\b",
    re.IGNORECASE,
)
"""What only hands on the words, and who speaks himself."""
_LEGIBLE = frozenset(["lire", "leer"])
""" "peut-on lire": it does stand there."""


def _is_known(word: str, language: str) -> bool:
    """The lexicon has the form ("déclarait"), or the verb of an imperfect ("sugería")."""
    known = lexicon(language)
    if word in known.forms:
        return True
    lemmas = {form.entry.lemma for forms in known.forms.values() for form in forms}
    stem = word.removesuffix("n").removesuffix("ía")
    return language == "es" and stem != word and not lemmas.isdisjoint((stem + "er", stem + "ir"))
