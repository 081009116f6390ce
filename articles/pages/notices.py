"""Notices: a line of a page in, whether it speaks of rights, the desk, a player or service, wherever it stands, out."""

import re

from articles.pages.service_lines import is_of_service
from articles.pages.told_lines import is_said

_RIGHTS = re.compile(
    r"[^\w©ⓒ(]{0,3}(?:[(\[]?(?:©|ⓒ|\(c\)(?=\s*(?:copyright|\d{4})))|[(\[]?copyright\s*(?:©|\(c\)|\d{4}|by\b))",
    re.IGNORECASE,
)
"""How a notice opens: "Copyright laws …" and the third of a list, "(c) Millers …", are text."""
_RESERVED = re.compile(
    r"all rights reserved|may not be (?:re)?(?:published|produced|broadcast|copied|used|distributed|printed)\b|without (?:\w+ ){0,3}permission|"
    r"(?:droits|derechos|direitos|diritti) (?:\w+ ){0,3}?(?:réservés|reservados|riservati)|riproduzione riservata|rechte vorbehalten|rechten voorbehouden|"
    r"права (?:защищены|захищені)|prawa zastrzeżone|práva vyhrazena|jog fenntartva|drepturile rezervate|hakları saklıdır|"
    r"oikeudet pidätetään|med ensamrätt|無断転載|無断複製|版权所有|版權所有|전재",
    re.IGNORECASE,
)
_RESERVED_FIRST = re.compile(
    r"[^\w“”\"‘’«„]{0,3}(?:(?:this|the) material may not be (?:re)?(?:published|produced)\b|all rights reserved\b(?!,? \w+ said)|"
    r"(?:© ?)?riproduzione riservata\b.{0,30}$|alle rechte vorbehalten\b.{0,30}$|tous droits réservés\b.{0,30}$|"
    r"todos los derechos reservados\b.{0,30}$|todos os direitos reservados\b.{0,30}$)",
    re.IGNORECASE,
)
_SHORT_RIGHTS = re.compile(
    r"(?:©|ⓒ|\(c\)|copyright\s*(?:©|\(c\)))\s*(?:copyright\s*)?\d{4}\b[^.!?]{0,60}\.?",
    re.IGNORECASE,
)
_OWNER = re.compile(r"[(\[]?[©ⓒ](?! (?:is|was|means) ) ?[^\W\d_][^.!?:;,]{1,58}\.?[)\]]?")
"""Whose a picture is: "© Ann Roe / AFP"."""
_DESK = re.compile(
    r"\W{0,3}(?:except for the headline\W{1,3}|barring the headline\W{1,3})?this (?:story|article|report|copy|news(?: item)?)\b"
    r"[^.]{0,60}\bnot (?:been )?(?:edited|created|modified)\b[^.]{0,200}\b(?:staff|team|feed|desk|newsroom)\b|"
    r"\W{0,3}the (?:story|article|report|copy)\b[^.]{0,60}\bnot (?:been )?(?:edited|created|modified)\b[^.]{0,160}\b(?:syndicated|auto-?generated|feed)\b|"
    r"\W{0,3}(?:except for the headline\W{1,3})?our (?:\w+ )?(?:staff|team|desk) has not edited this\b|"
    r"\W{0,3}इस (?:खबर|ख़बर|रिपोर्ट|लेख|कॉपी)\s.{0,80}(?:संपादित नहीं|एडिट नहीं)|"
    r"\W{0,3}only the headline\b.{0,60}\b(?:report|story|article|copy)\b.{0,60}\b(?:reworked|edited|changed) by\b|"
    r"\W{0,3}(?:this|the) (?:story|article|report) (?:is|was|has been) (?:auto[- ]?|automatically )generated from an? \w+ (?:news )?feed\b",
    re.IGNORECASE,
)
_PLAYER = re.compile(
    r"to view this (?:video|content|post|embed|tweet)\b.{0,20}\bplease (?:enable|allow|turn on|accept)\b|"
    r"please enable javascript\b|your browser (?:does not|doesn[’']t) support (?:the |html|this |playing |i?frames?)|"
    r"allow [\w.]{2,20}(?: \w{2,15})? content\?$|this (?:article|page|story) (?:contains|includes) content (?:provided|hosted) by\b|"
    r"empfohlener (?:redaktioneller|externer) inhalt\W*$|externer inhalt\W*$|"
    r"an dieser stelle (?:befindet sich|finden sie|steht) .{0,40}\b(?:extern\w*|inhalt\w*|embed)\b|"
    r"ich bin (?:damit )?einverstanden, dass (?:mir )?(?:hier )?externe inhalte\b|"
    r"mit dem (?:laden|abspielen|aktivieren) de[sr] (?:videos?|inhalts|beitrags|tweets|posts|karte|podcasts)\b.{0,20}\b(?:akzeptier|stimm|erklär)|"
    r"(?:zum|um) .{0,60}\b(?:anzeigen|anzuzeigen|ansehen|sehen)\b.{0,60}\b(?:javascript|cookies)\b.{0,40}\b(?:aktivier|akzeptier|zustimm|erlaub)|"
    r"pour (?:afficher|voir|visionner) (?:ce|cette|cet) (?:contenu|vidéo|tweet|post)\b.{0,80}\b(?:accept|autoris|cookies|activer)|"
    r"(?:ce contenu|cette vidéo) (?:est bloquée?|provient de)\b.{0,120}\b(?:cookies|traceurs|consentement)\b|"
    r"para (?:ver|visualizar) (?:este|esta) (?:contenido|vídeo|video|conteúdo)\b.{0,80}\b(?:acept\w+|aceit\w+|active|ative|cookies|javascript)\b|"
    r"we use your sign-?up to provide\b|"
    r"(?:get|receive|have|want|sign up|subscribe)\b.{0,120}\b(?:delivered|sent|straight|direct|directly|right) (?:straight |direct |directly |right )?(?:to|in|into) your (?:e-?mail )?inbox\b.{0,40}$",
    re.IGNORECASE,
)
_MISTAKE = re.compile(r".{0,140}\bctrl ?\+ ?enter\b\W*$", re.IGNORECASE)
_ENTER = "nter"
_NEAR_END = 10
_LONGEST = 420


def is_notice(line: str) -> bool:
    """Tell whether a line is of rights ("Copyright 2021 …"), of a desk that edited nothing, of a player, of letters by mail or of service to readers."""
    if len(line) > _LONGEST:
        return False
    is_short = _SHORT_RIGHTS.fullmatch(line) is not None or _OWNER.fullmatch(line) is not None
    if is_short and is_said(line):
        return False
    if _ENTER in line[-_NEAR_END:] and _MISTAKE.match(line):
        return True
    if is_short or is_of_rights(line) or _DESK.match(line) or _PLAYER.match(line):
        return True
    return is_of_service(line)


def is_of_rights(line: str) -> bool:
    """Tell whether a line says whose a text is and that others may not print it."""
    if len(line) > _LONGEST:
        return False
    if _RIGHTS.match(line) and _RESERVED.search(line):
        return True
    return bool(_RESERVED_FIRST.match(line)) and not is_said(line)
