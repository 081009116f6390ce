"""Foreign papers: the last words of a byline in, whether they are a newspaper's name in a Romance or Germanic language out."""

import re

_PAPER = re.compile(
    r"(?:le|la|les|el|los|las|il|lo|o|a|de|het|die|der|das)\s(?:"
    r"courrier|monde|figaro|temps|soir|matin|journal|quotidien|progrès|nouvelliste|télégramme|parisien|dauphiné|dépêche|voix du nord|"
    r"républicain|tribune|provence|presse|devoir|país|mundo|diario|nación|universal|comercio|tiempo|heraldo|periódico|correo|"
    r"espectador|mercurio|vanguardia|razón|prensa|opinión|jornada|economista|giornale|messaggero|mattino|corriere|stampa|"
    r"repubblica|gazzetta|tirreno|manifesto|globo|público|volkskrant|telegraaf|standaard|zeit|standard)(?:\s.*)?",
    re.IGNORECASE,
)
"""An article and a word for a newspaper: nobody's name behind another's."""


def is_foreign_paper(name: str) -> bool:
    return name[:1].isupper() and _PAPER.fullmatch(name) is not None
