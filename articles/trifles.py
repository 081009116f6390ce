"""Trifles: changes of a text that change nothing it says, such as white space and counters."""

import re
import unicodedata

from articles.keys import fold

_LONGEST = 160
"""Letters of a line that may be nothing but a counter, a time or buttons."""
_SIGNS = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛′ʼ＇`´", "'"),
        **dict.fromkeys("“”„‟″«»＂「」『』‹›", '"'),
        **dict.fromkeys("‐‑‒–—―−", "-"),
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
    "pdt pt local time date to from since by z t "
    "vor seit uhr um am heute gestern zuletzt sekunden minute minuten stunde stunden tag tagen tage "
    "woche wochen monat monaten jahr jahren "
    "hace hoy ayer las los el la de del ultima ultimo vez hora horas minuto minutos dia dias semana "
    "semanas mes meses ano anos "
    "il y le les du des heure heures jours semaine semaines mois an ans hier aujourd hui depuis "
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
    "retweets read reads follower followers vote votes kommentar kommentare kommentarer aufrufe "
    "comentario comentarios commentaire commentaires commenti commento reacties reactie "
    "visualizaciones vues partages listen watching"
)
_COUNTING = _words(
    "k m mio mil minute minutes min time people show all view read be the "
    "first to add a of on have are this and"
)  # fmt: skip
_SHARING = _words(
    "share tweet facebook twitter whatsapp linkedin pinterest reddit telegram flipboard email "
    "mastodon bluesky teilen compartir partager condividi compartilhar delen dela"
)
_BUTTONS = _SHARING | _words(
    "this story article post page on via by with to x mail e print copy link save bookmark send "
    "messenger tumblr pocket sms more follow us options the your friends drucken imprimir imprimer "
    "copiar enlace copier le lien diesen artikel beitrag este esta cet auf en sur su in por"
)


def is_trifle(before: str, after: str) -> bool:
    """Whether two texts say the same but for what changes by itself.

    Left out of account: white space, also where it parts paragraphs or words; how quotation marks,
    dashes and dots are set; lines of nothing but counters, times of an update, or buttons to share.
    """
    return before == after or _gist(before) == _gist(after)


def is_trifle_of_headline(before: str, after: str) -> bool:
    """Whether two headlines say the same, the name of the site behind one of them left out."""
    return is_trifle(before, after) or is_trifle(_without_site(before), _without_site(after))


def is_passing(line: str) -> bool:
    """Whether a line is nothing but a counter, a time or buttons: "3 comments", "Share this"."""
    if not line or len(line) > _LONGEST:
        return False
    words = _WORD.findall(fold(line))
    return _is_counter(words) or _is_time(words) or _is_buttons(words)


def _gist(text: str) -> str:
    kept = "".join(line for line in _LINE.split(text) if not is_passing(line.strip()))
    return _SPACE.sub("", unicodedata.normalize("NFKC", kept.translate(_SIGNS))).translate(_SIGNS)


def _without_site(headline: str) -> str:
    shorter = _SITE_BEHIND.sub("", headline.strip())
    return shorter if len(shorter.split()) >= _LEAST_SAID else headline


def _is_counter(words: list[str]) -> bool:
    """Whether they say how many there are of what readers leave: "Comments / 3", "1.2K shares"."""
    if not set(words) & _COUNTED:
        return False
    numbers = [word for word in words if word.isdigit()]
    rest = [word for word in words if not word.isdigit()]
    return all(word in _COUNTED | _COUNTING for word in rest) and bool(numbers or len(rest) < 3)


def _is_time(words: list[str]) -> bool:
    """Whether they say when it was updated, or how long ago, and nothing of what was."""
    told = set(words)
    timed = any(word.isdigit() for word in words)
    if not (told & _AGES and len(told) > 1) and not (told & _UPDATED and (timed or told & _AGES)):
        return False
    return all(word.isdigit() or word in _TIMES | _UPDATED for word in words)


def _is_buttons(words: list[str]) -> bool:
    return bool(set(words) & _SHARING) and all(word in _BUTTONS for word in words)
