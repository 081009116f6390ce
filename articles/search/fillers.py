"""Fillers: the words of a question that ask or join rather than name what it is about.

English ones always count. Those of another language do where the question reads like it: "die" is
an article in German and not in English. US is a country, may a month.
"""

from collections.abc import Collection

from articles.keys import fold
from articles.search.words import STOP_WORDS

_WORDS = """
    what which who whom whose when where why how whats whos
    do does did done doing dont doesnt didnt isnt wasnt arent werent am been being
    has have had having can could will would shall should might must cannot cant wont
    say says said saying tell tells told happen happens happened happening
    i me my we our you your he him his she her they them their its itself themselves
    these those there here such any some each every all both
    about according after against among amid around before between during into over since than then through
    under until up upon via within without toward towards out off if but not no nor so too very just also only
    because while whether although though however unless many much eg ie etc known know
    please find explain describe
"""
FILLERS = frozenset(_WORDS.split())


def _folded(text: str) -> frozenset[str]:
    return frozenset(fold(text).split())


_ASKING = {
    "de": _folded("""was wer wen wem wessen welche welcher welches welchen welchem wie wo wann warum
        wieso weshalb woher wohin wieviel wieviele womit wodurch worüber"""),
    "fr": _folded("que quoi quel quelle quels quelles qui comment pourquoi où quand combien qu"),
    "es": _folded("""qué cuál cuáles quién quiénes cómo dónde cuándo cuánto cuánta cuántos cuántas
        adónde"""),
    "it": _folded("che chi cosa cos quale quali come dove quando quanto quanti quanta quante perché"),
    "pt": _folded("""que qual quais quem como onde quando quanto quantos quanta quantas porquê
        aonde"""),
    "nl": _folded("wat wie welke welk waar wanneer waarom hoe hoeveel waarover waardoor"),
}  # fmt: skip
"""Words that a question begins with, by language."""

_JOINING = {
    "de": _folded("""der die das den dem des ein eine einen einem einer eines und oder aber in im an
        am auf aus bei beim mit nach von vom zu zum zur über unter vor für durch gegen ohne um seit
        bis zwischen während ist sind war waren wird werden wurde wurden hat haben hatte hatten kann
        können soll sollen muss müssen will wollen sagt sagte sagten sagen gesagt gibt gab passiert
        geschah es er sie wir ihr ich man sich sein seine seiner ihre ihrer nicht kein keine auch
        noch nur schon so als dass ob wenn"""),
    "fr": _folded("""le la les l un une des du de d au aux en dans sur sous par pour avec sans entre
        contre depuis pendant après avant est sont était étaient été être a ont avait avaient fait
        font dit disent dire passé ce cet cette ces se s sa son ses il elle ils elles on nous vous
        leur leurs et mais ne n pas plus y t c j m"""),
    "es": _folded("""el la los las lo un una unos unas de del al a en con sin sobre entre hasta desde
        por para contra durante se su sus es son fue fueron era eran ser está están ha han había
        hay hubo hizo hacer dijo dijeron dice dicen decir pasó ocurrió este esta esto estos estas
        ese esa eso le les y o pero no más muy que"""),
    "it": _folded("""il lo la i gli le l un uno una di del dello della dei degli delle d a al allo
        alla ai agli alle da dal dalla dai in nel nello nella nei nelle con su sul sulla sui per tra
        fra contro durante e ed o ma non è sono era erano stato stata stati ha hanno aveva fatto
        detto dice dicono dire successo questo questa questi queste si suo sua suoi più anche"""),
    "pt": _folded("""o a os as um uma uns umas de do da dos das em no na nos nas com sem sobre entre
        até desde por pelo pela para contra durante se seu sua seus suas foi foram era eram é são
        está estão ser ter tem têm há houve disse disseram diz dizem dizer fez aconteceu este esta
        isto isso ao aos à às e ou mas não mais"""),
    "nl": _folded("""de het een in op aan bij met naar uit over onder voor door tegen tussen zonder
        om te tot sinds tijdens en of maar is zijn was waren werd werden wordt worden heeft hebben
        had hadden kan kunnen moet moeten zal zullen wil willen zegt zei zeiden zeggen gezegd gebeurde
        er ze zij hij wij ik je men zich niet geen ook nog als dat die dit deze van"""),
}  # fmt: skip
"""Words that join the others, by language."""

_ENGLISH_TOO = _folded("""a am an as at bald come comment de den des die do dove e en era es et fur
    had hat hay he her hoe i il in is la le lo man me men met mit no not o of on op or over per plus
    pour sale so son sue to um van vie war was we where wet who will with y""")
"""Words and abbreviations of English, or parts of names, that say nothing of the language."""

_BY_LANGUAGE = {code: _ASKING[code] | words for code, words in _JOINING.items()}


def fillers_of(forms: Collection[str], *, is_asked: bool) -> frozenset[str]:
    """Return the words that only ask or join in the question these words make.

    It is in another language than English where it has a word of that language that asks (or ends
    in a question mark: `is_asked`), more of its fillers than English ones, two at least, and one
    that English has not.
    """
    said = set(forms)
    best, most = FILLERS, max(len(said & (FILLERS | STOP_WORDS)), 1)
    for code, fillers in _BY_LANGUAGE.items():
        found = said & fillers
        asks = is_asked or not said.isdisjoint(_ASKING[code])
        if asks and len(found) > most and found - _ENGLISH_TOO:
            best, most = FILLERS | fillers, len(found)
    return best
