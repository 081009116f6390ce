"""Trifles: changes of a text that change nothing it says, such as white space and counters."""

import re
import unicodedata
from itertools import groupby

from articles.keys import fold

_LONGEST = 160
"""Letters of a line that may be nothing but a counter, a time or buttons."""
_SIGNS = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛′ʼ＇`´", "'"),
        **dict.fromkeys("“”„‟″«»＂「」『』‹›", '"'),
        **dict.fromkeys("‐‑‒–—―−", "-"),
        # NFKC would make 102 of 10².
        **{sign: f"^{number}" for number, sign in enumerate("⁰¹²³⁴⁵⁶⁷⁸⁹")},
        **dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff"),
    }
)
"""Signs that are set in several ways; what is invisible goes."""
_SPACE = re.compile(r"\s+")
_LINE = re.compile(r"\n+")
_WORD = re.compile(r"[^\W\d_]+|\d+")

_SITE_BEHIND = re.compile(
    r"(?<=\w)\W{0,2}\s+[-–—|]\s+(?:(?:[A-Z][\w.&'’]*|of|and|the)\s+){0,4}(?:News|Newspaper|Times|Post|"
    r"Herald|Gazette|Tribune|Chronicle|Journal|Guardian|Observer|Telegraph|Courier|Examiner|Inquirer|"
    r"Zeitung|Nachrichten|Tageblatt|Rundschau|Noticias|Notícias|Gazzetta|Corriere|Nieuws|Dagblad)"
    r"(?: Online)?$|\s+[-–—|]\s+(?:[a-z0-9-]+\.)+[a-z]{2,18}$"
)
"""The name of a site behind a headline, where it cannot well be words of it."""
_LEAST_SAID = 3
"""Words of a headline that must be left before such a name."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_UPDATED = _words(
    "updated modified published posted edited revised aktualisiert veroffentlicht stand actualizado "
    "actualizada publicado publicada modifie modifiee publie publiee mis mise jour aggiornato "
    "aggiornata pubblicato atualizado atualizada bijgewerkt gepubliceerd oppdatert publisert "
    "uppdaterad publicerad opdateret"
)
_TIMES = _words(
    "last first on at a an the ago today yesterday just now about almost over more than less of and "
    "second seconds sec secs minute minutes min mins hour hours hr hrs day days week weeks month "
    "months year years h m s d am pm a p utc gmt bst cet cest est edt et cst cdt ct mst mdt mt pst "
    "pdt pt ist pkt sgt hkt jst kst wib aest aedt acst acdt awst nzst nzdt msk sast eet eest hst akst local time date by z t "
    "vor uhr um am heute gestern zuletzt sekunden minute minuten stunde stunden tag tagen tage "
    "woche wochen monat monaten jahr jahren "
    "hace hoy ayer las los el la de del ultima ultimo vez hora horas minuto minutos dia dias semana "
    "semanas mes meses ano anos "
    "il y le les du des heure heures jours semaine semaines mois an ans hier aujourd hui "
    "fa ore ora giorni giorno oggi ieri alle ha hoje ontem as geleden uur dagen dag siden timer "
    "dage dager sedan timmar dagar "
    "mon tue tues wed thu thur thurs fri sat sun monday tuesday wednesday thursday friday saturday "
    "sunday montag dienstag mittwoch donnerstag freitag samstag sonntag lunes martes miercoles "
    "jueves viernes sabado domingo lundi mardi mercredi jeudi vendredi samedi dimanche "
    "jan feb mar apr may jun jul aug sep sept oct nov dec january february march april june july "
    "august september october november december januar februar marz mai juni juli oktober "
    "dezember enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre "
    "diciembre janvier fevrier mars avril juin juillet aout septembre octobre novembre decembre "
    "st nd rd th"
)
_AGES = _words("ago geleden siden sedan hace vor fa now today yesterday heute gestern")
_COUNTED = _words(
    "comment comments share shares like likes view views reaction reactions reply replies retweet "
    "retweets read reads follower followers kommentar kommentare kommentarer aufrufe "
    "comentario comentarios commentaire commentaires commenti commento reacties reactie "
    "visualizaciones vues partages listen watching"
)
_COUNTING = _words(
    "k m mio mil minute minutes min time people show all view read the add a of on have are this and"
)
_OF_A_PAGE = _words(
    "this story article page post report it was is has been most recently dieser diese artikel "
    "beitrag text wurde este esta articulo nota noticia fue cet a ete questo articolo e stato dit "
    "bericht werd door denne artikkelen artiklen artikeln er ble blev"
)
"""Beside a word of _UPDATED: "This article was updated at 10:12"."""
_BEFORE_A_TIME = _words("on at am um le il el")
_SHARING = _words(
    "share tweet facebook twitter whatsapp linkedin pinterest reddit telegram flipboard email "
    "mastodon bluesky teilen compartir partager condividi compartilhar delen dela"
)
_BUTTONS = _SHARING | _words(
    "this story article post page on via by with to x mail e print copy link save bookmark send "
    "messenger tumblr pocket sms more follow us options the your friends drucken imprimir imprimer "
    "copiar enlace copier le lien diesen artikel beitrag este esta cet auf en sur su in por"
)


_ADVERTISED = _words(
    "advertisement advertisements advertising anzeige werbung publicite publicidad publicidade "
    "pubblicita advertentie reclame annons annonse reklame"
)
_ROUND_A_SPACE = _words(
    "article story continues continue reading below after this the scroll to la suite apres cette "
    "continua a leggere dopo continua leyendo despues de lendo apos weiter nach der"
)
"""Beside a word of _ADVERTISED: "Story continues below this advertisement"."""


def is_trifle(before: str, after: str) -> bool:
    """Whether two texts say the same but for what changes by itself.

    Left out of account: white space, also where it parts paragraphs or words; how quotation marks,
    dashes and dots are set; lines of nothing but counters, times of an update, buttons to share, or what stands
    over the space of an advertisement.
    """
    return before == after or _gist(before) == _gist(after)


def is_trifle_of_headline(before: str, after: str) -> bool:
    """Whether two headlines say the same, the name of the site behind one of them left out."""
    return is_trifle(before, after) or is_trifle(_without_site(before), _without_site(after))


def is_passing(line: str) -> bool:
    """Whether a line is nothing but a counter, a time, buttons or "Advertisement"."""
    if not line or len(line) > _LONGEST:
        return False
    words = _WORD.findall(fold(line))
    return _is_counter(words) or _is_time(words) or _is_buttons(words) or _is_over_a_space(words)


def _gist(text: str) -> str:
    kept = "".join(line for line in _LINE.split(text) if not is_passing(line.strip()))
    return _SPACE.sub("", unicodedata.normalize("NFKC", kept.translate(_SIGNS))).translate(_SIGNS)


def _without_site(headline: str) -> str:
    shorter = _SITE_BEHIND.sub("", headline.strip())
    return shorter if len(shorter.split()) >= _LEAST_SAID else headline


def _is_counter(words: list[str]) -> bool:
    """Whether they say how many there are of what readers leave: "Comments / 3", "1.2K shares".

    A number for each thing counted: "Likes: 3 of 5" is a result. Votes are counted by others too.
    """
    things = set(words) & _COUNTED
    numbers = sum(
        is_number for is_number, _ in groupby(words, key=str.isdigit)
    )  # "1", "203" is one
    rest = [word for word in words if not word.isdigit()]
    if not things or numbers > len(things):
        return False
    return all(word in _COUNTED | _COUNTING for word in rest) and bool(numbers or len(rest) < 3)


def _is_time(words: list[str]) -> bool:
    """Whether they say when it was updated, or how long ago, and nothing of what was.

    What was updated comes first, or the day does: "First day: 5 August (updated)" says more.
    """
    told = set(words)
    updated = [place for place, word in enumerate(words) if word in _UPDATED]
    if not (told & _AGES and len(told) > 1) and not (updated and _is_dated(words, updated[0])):
        return False
    known = _TIMES | _UPDATED | (_OF_A_PAGE if updated else frozenset())
    return all(word.isdigit() or word in known for word in words)


def _is_dated(words: list[str], updated: int) -> bool:
    """Whether a number stands behind the word at `updated`, or the line begins with a time."""
    begins = next((word for word in words if word not in _OF_A_PAGE | _BEFORE_A_TIME), "")
    return begins.isdigit() or any(map(str.isdigit, words[updated:]))


def _is_buttons(words: list[str]) -> bool:
    return bool(set(words) & _SHARING) and all(word in _BUTTONS for word in words)


def _is_over_a_space(words: list[str]) -> bool:
    """Whether they only tell that an advertisement stands there: with no number, and of nothing."""
    return any(word in _ADVERTISED for word in words) and all(
        word in _ADVERTISED or word in _ROUND_A_SPACE for word in words
    )
