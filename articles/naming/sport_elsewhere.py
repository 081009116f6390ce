"""Sport in other languages: the words of games, and what stands before a town in them; no accents."""

import re


def _cased(text: str) -> frozenset[str]:
    return frozenset(form for word in text.split() for form in (word, word.capitalize()))


OF_GAMES = _cased("""
goles gol golazo delantero delantera centrocampista mediocampista futbol futbolista liguilla penalti
goleador goleada
gols golo golos futebol goleiro zagueiro campeonato brasileirao
buteur football footballeur championnat
calcio calciatore attaccante centrocampista campionato nerazzurri bianconeri
sturmer torwart torhuter bundesliga halbzeit fußball fussball mittelfeldspieler elfmeter spieltag
tabellenfuhrer eishockey handball gegentor anschlusstreffer
doelpunt doelpunten eredivisie voetbal aanvaller middenvelder doelman speelronde
tennis baloncesto basquete basket rugby
""")
"""Words that few articles of other things have."""
OF_RESULTS = _cased("""
vencio gano derroto perdio empato empate entrenador supero goleo vence gana derrota eliminatoria
venceu ganhou derrotou perdeu empatou bateu atacante avancado treinador
bat battu entraineur vainqueur gagne perd domine attaquant gardien penalty ligue
batte allenatore vince vinto perde pareggia battuto sconfitto portiere rigore
schlagt schlug besiegt besiegte gewinnt gewann verliert verlor unterliegt trennten siegte siegt
ausgleich abstieg aufsteiger tore treffer tabelle trainer
verslaat versloeg wint won verliest verloor gelijk
liga serie copa coupe coppa pokal
""")
"""What elections and parties have as well."""
WITHIN = {
    "es": frozenset(["en"]),
    "pt": frozenset(["em"]),
    "fr": frozenset(["a"]),
    "it": frozenset(["a"]),
    "de": frozenset(["in", "aus"]),
    "nl": frozenset(["in", "te"]),
}
"""Between one of these and a town something lies in it, also where the town has a team."""

SCORE = re.compile(
    r"(?<!\bum )(?<!\bom )(?<!\blas )(?<!\balle )(?<![\w$€:.-])\d{1,2}[-–:]\d{1,2}(?![\w:%-]|[.,]\d| ?(?:Uhr|horas|h|uur|ore|por|pour|per|procent|vot\w+|puntos|pontos|punti)\b| [A-Z])"
)
"""A result; in German and Dutch it has a colon as times have."""
PLAYED = re.compile(
    r" (?:(?:ha|a|hat|heeft) )?(?:gano|vencio|derroto|perdio|empato|goleo|supero|gana|vence"
    r"|ganhou|venceu|derrotou|perdeu|empatou|bateu|goleou"
    r"|gagne|battu|bat|perdu|perd|s'impose|s'est impose|s'incline|domine"
    r"|vinto|vince|battuto|batte|perso|perde|pareggiato|pareggia"
    r"|schlagt|schlug|besiegte?|gewinnt|gewann|gewonnen|verliert|verlor|siegte?|unterlag|unterliegt|bezwang"
    r"|wint|won|gewonnen|verslaat|versloeg|verliest|verloor)\b"
)
"""Behind a team that won or lost: in a sentence with a result nobody else does."""
_BEATEN = {
    "es": r"al|ante|contra|ante el|contra el|frente al?|(?:vencio|derroto|gano|goleo|supero)(?: por)? a",
    "pt": r"ao|contra(?: o)?|com o|\d-\d o|diante do|venceu o|derrotou o|bateu o|goleou o",
    "fr": r"contre|face a|bat|battu|domine|devant",
    "it": r"contro(?: il)?|batte(?: il)?|battuto",
    "de": r"gegen|schlagt|schlug|besiegt|besiegte|bezwang",
    "nl": r"tegen|verslaat|versloeg",
}
AGAINST = {code: re.compile(rf"\b(?:{words}) $") for code, words in _BEATEN.items()}
"""Before whom it was played against."""
