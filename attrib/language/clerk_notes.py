"""What a clerk writes between the turns, as a pattern for the beginning of a line: "Present: Lee",
"Mr Lee left the room.", "Recording ends."."""

from __future__ import annotations

_HEADS = (
    r"(?:Location|Venue|Place|Room|Date|Time|Attending|Attendees|Attendance|Present|Also present"
    r"|In attendance|Absent|Apologies|Agenda|Action(?:s| items?)?|Minutes|Meeting \w+ed"
    r"|Next (?:meeting|session|hearing)|Anwesend|Abwesend|Entschuldigt|Ort|Datum|Beginn|Ende"
    r"|Tagesordnung|Nächste Sitzung|Présents?|Absents?|Excusés?|Lieu|Ordre du jour|Asistentes"
    r"|Ausentes|Lugar|Fecha|Orden del día)[ \t]*:"
)
_WHEN = r"(?:\s(?:at|for|until|after|before|with|again|briefly)\b[^.\n]{0,40})?"
_SITTING = (
    r"(?:The |This )?(?:[Mm]eeting|[Hh]earing|[Ss]ession|[Ss]itting|[Rr]ecording|[Ii]nterview"
    r"|[Tt]ranscript)\s(?:was\s|is\s)?(?:ends?|ended|closed?d?|closes|adjourn(?:s|ed)|resume[sd]"
    rf"|open(?:s|ed)|beg[aiu]ns?|start(?:s|ed)|suspended){_WHEN}\.?[ \t]*(?:\n|\Z)"
)
_COMES_AND_GOES = (
    r"(?:The [a-z]+|(?:M[rs]s?\.? |Dr\.? )?[A-Z][\w’-]+(?: [A-Z][\w’-]+)?)\s"
    r"(?:left|leaves|enter(?:s|ed)|join(?:s|ed)|return(?:s|ed) to|withdr[ae]ws? from|withdrew from)"
    r"\s(?:the\s)?(?:room|meeting|hall|chamber|table|call|stage|hearing|session|studio|podium)"
    rf"{_WHEN}\.[ \t]*(?:\n|\Z)"
)
_ROSE = (
    r"(?:The )?(?:[Mm]eeting|[Hh]earing|[Ss]ession|[Ss]itting|[Cc]ommittee|[Cc]ouncil|[Hh]ouse) "
    r"(?:rose|adjourned|ended|closed|was (?:adjourned|closed|suspended)) (?:at|until|for) "
    r"|(?:Schluss|Ende) der (?:Sitzung|Debatte|Anhörung)\b|Die Sitzung (?:endete|wurde|wird|ist) "
    r"|La séance (?:est|a été) (?:levée|suspendue|close)|Se (?:levanta|suspende|levantó) la sesión"
)
CLERK_NOTE = "|".join((_HEADS, _SITTING, _COMES_AND_GOES, _ROSE))
