"""Sport in other languages: the words of games, and what stands before a town in them; no accents."""


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
