"""Service lines: a line of a page in, whether it serves readers of the site and tells nothing, wherever it stands, out."""

import re

from articles.pages.dates import read_date
from articles.pages.lines import ends_statement

_ACCOUNT = re.compile(
    # to save, to read later
    r"(?:please )?(?:log ?in|sign ?in|sign up|register|subscribe)\b[\w ,]{0,40}\bto (?:save|bookmark|follow) (?:this |these |your |an? )?(?:articles?|stories|story|posts?|topics?|authors?)\b[^.,;:!?]{0,30}[.!]?$|"
    r"(?:connectez-vous|inscrivez-vous|créez un compte|abonnez-vous)\b[^.!?]{0,40}\bpour (?:sauvegarder|enregistrer) (?:cet article|des articles|vos articles|les articles)\b[^.,;:!?]{0,30}[.!]?$|"
    r"(?:inicia sesión|regístrate|suscríbete)\b[^.!?]{0,40}\bpara guardar (?:este artículo|artículos|esta noticia|noticias|tus artículos)\b[^.,;:!?]{0,30}[.!]?$|"
    r"(?:faça login|entre|cadastre-se|assine)\b[^.!?]{0,40}\bpara salvar (?:este artigo|artigos|esta notícia|notícias|matérias)\b[^.,;:!?]{0,30}[.!]?$|"
    r"(?:accedi|registrati|abbonati)\b[^.!?]{0,40}\bper salvare (?:l['’]articolo|questo articolo|gli articoli|articoli)\b[^.,;:!?]{0,30}[.!]?$|"
    r"(?:bitte )?(?:melden sie sich an|jetzt anmelden|einloggen|registrieren sie sich)\b[^.!?]{0,30}\bum (?:diesen artikel|artikel|den artikel) zu (?:merken|speichern)[.!]?$|"
    # one subscription, one device
    r"(?:your|this) (?:subscription|account) is (?:currently |already )?(?:being used|in use|active) on (?:another|a different) device\W*$|"
    r"(?:tu|su) (?:suscripción|cuenta) se está (?:usando|utilizando) en otro dispositivo\W*$|¿quieres? añadir otro usuario a (?:tu|su) (?:suscripción|cuenta)\W*$|"
    r"si (?:continúas?|sigues?) (?:leyendo|navegando) en este dispositivo\b[^.]{0,60}\.?$|"
    r"(?:a sua|sua|a tua) (?:assinatura|conta) (?:está|já está) (?:sendo (?:usada|utilizada)|a ser (?:usada|utilizada)|em uso) (?:em|noutro|n)\s?(?:outro )?(?:dispositivo|aparelho)\W*$|"
    r"lecture (?:du |de la |de l['’]|de )?[^.!?]{2,30} en cours sur un autre appareil\W*$|(?:votre|ton) (?:abonnement|compte) est (?:déjà )?(?:en cours d['’]utilisation|utilisé) sur un autre appareil\W*$|"
    r"(?:il tuo|il suo) (?:abbonamento|account) è (?:già )?(?:in uso|utilizzato) su un altro dispositivo\W*$|"
    r"(?:ihr|dein) (?:abo|abonnement|konto) wird (?:bereits |gerade )?auf einem anderen gerät (?:genutzt|verwendet)\W*$|"
    r"(?:je|uw) (?:abonnement|account) wordt (?:al )?(?:op|gebruikt op) een ander apparaat(?: gebruikt)?\W*$",
    re.IGNORECASE,
)
"""What is told to whoever has an account: where it is in use, that one is needed to save a text."""
_MACHINE = re.compile(
    r"\W{0,2}(?:(?:this|the) (?:\w+ )?(?:is|was|has been) (?:an? )?)?(?:ai|artificial intelligence)[- ](?:generated|created|produced|assisted|summary)\b"
    r".{0,40}\b(?:may|might|can|could) (?:\w+ )?(?:have|contain|include|make) (?:\w+ )?(?:errors?|mistakes?|inaccurac\w+)\b|"
    r"(?:este )?(?:resumen|resumo|texto) (?:(?:fue|ha sido|foi|es|é) )?(?:generado|creado|elaborado|gerado|criado|produzido)\b.{0,30}\b(?:ia|inteligencia artificial|inteligência artificial)\b.{0,60}\b(?:errores|erros|inexactitudes|imprecisiones|imprecisões)\b|"
    r"(?:ce )?résumé (?:a été |est )?(?:généré|créé|produit)\b.{0,30}\b(?:ia|intelligence artificielle)\b.{0,60}\b(?:erreurs|inexactitudes)\b|"
    r"(?:diese )?zusammenfassung (?:wurde|ist) .{0,40}\b(?:ki|künstlicher intelligenz)\b.{0,60}\b(?:fehler|ungenau\w+)\b|"
    r"(?:questo )?riassunto (?:è stato )?(?:generato|creato)\b.{0,30}\b(?:ia|ai|intelligenza artificiale)\b.{0,60}\b(?:errori|imprecisioni)\b|"
    r"ringkasan (?:ini )?(?:dibuat|dihasilkan)\b.{0,40}\b(?:ai|kecerdasan buatan)\b.{0,60}\b(?:kesalahan|keliru)\b",
    re.IGNORECASE,
)
"""That a machine made a summary and may be wrong; which one, a story on such summaries tells."""
_LINKS = re.compile(
    r"(?:the )?[^.,;:!?]{2,40} (?:is|are) not responsible for the contents? of (?:external|other|third[- ]party|linked) (?:internet |web ?)?(?:sites?|links?|websites?|pages?)\W*$|"
    r"[^.,;:!?]{2,40} (?:no se hace responsable|no es responsable) (?:del|de los) contenidos? de (?:sitios|enlaces|páginas|webs?) extern[oa]s\W*$|"
    r"[^.,;:!?]{2,40} n['’]est pas responsable du contenu des (?:sites|liens) externes\W*$|"
    r"[^.,;:!?]{2,40} (?:não se responsabiliza|não é responsável) pelo conteúdo (?:de|dos) (?:sites|links) externos\W*$|"
    r"[^.,;:!?]{2,40} ist nicht (?:für den inhalt externer|verantwortlich für (?:die inhalte|den inhalt) externer) (?:seiten|links|websites|internetseiten)\b(?: verantwortlich)?\W*$",
    re.IGNORECASE,
)
_MORE_NEWS = re.compile(
    r"for (?:all |more |the )?(?:latest |other )?(?:[\w’'-]+ ){0,3}(?:news|stories|coverage|updates|analysis)(?: (?:and|&) (?:[\w’'-]+ )?(?:news|stories|coverage|updates|analysis|features|comment))?,? "
    r"(?:please )?(?:go to|visit|follow|head to|click|see|check out|tap) (?-i:[A-Z]|the [A-Z]|our |here|\w+\.\w)[^.!?]{1,70}\W*$",
    re.IGNORECASE,
)
_ASKED = re.compile(
    r"(?:do|have|are|did|were|has) (?:you|your)\b[^.!?]{3,90}\? (?:please )?(?:e-?mail|contact|write to|message|get in touch(?: with us)?(?: at| on| via)?|tell us at)\b[^.!?]{0,40}\S@\S+\W*$",
    re.IGNORECASE,
)
_STAMP = re.compile(
    r"(?:(?:first |last |originally )?(?:published|posted|updated|modified)|publicado|publicada|actualizado|atualizado|publiée?|mis à jour|pubblicato|aggiornato|veröffentlicht|aktualisiert|erstellt|"
    r"gepubliceerd|bijgewerkt|opublikowano|zaktualizowano|publicerad|uppdaterad|publisert|oppdatert|udgivet|opdateret|julkaistu|päivitetty|data publicării|actualizat|publicat|"
    r"oluşturulma(?: tarihi)?|güncellen?me(?: tarihi)?|yayınlanma(?: tarihi)?|giriş(?: tarihi)?|опубликовано|обновлено|опубліковано|оновлено|objavljeno|ažurirano|publikováno|zveřejněno|megjelent|frissítve|δημοσίευση|diterbitkan|diperbarui)"
    r"(?:\s*[:|–—-]\s*|\s+)(?:(?:on|at|the|am|um|den|le|el|em|il|op|dne)\s+)?",
    re.IGNORECASE,
)
_MOST_STAMPS = 3
_TIME = re.compile(
    r"(?:um |kl\.? |at |à |às |a las )?\d{1,2}[.:h]\d\d ?(?:[ap]\.?m\.?|uhr|h)?(?: [A-Z]{2,5})?",
    re.IGNORECASE,
)
_MINUTES = re.compile(r"\d{1,3} ?(?:dk|dakika|min)\w*\.? ?(?:okuma|read|lectura|lecture|lesezeit)?")
_WORD = re.compile(r"[^\W\d_]{2,}")
_OF_TIME = re.compile(r"[A-Z]{2,5}|(?i:am|pm|uhr|kl|at|of|um|de|del|le|las|th|st|nd|rd|às|min)")
_MOST_NAMES = 2
"""That of a month and of a day of the week."""
_LONGEST_STAMP = 90
_MOST_WORDS_OF_STAMP = 9
_DIGIT = re.compile(r"\d")
_LONGEST = 260


def is_of_service(line: str) -> bool:
    """Tell whether a line is told to customers of a site, or says when it printed a text."""
    if len(line) > _LONGEST:
        return False
    if is_stamp(line):
        return True
    bare = line.lstrip(" \xa0*•·–—-▶►>»")
    return any(pattern.match(bare) for pattern in (_ACCOUNT, _MACHINE, _LINKS, _MORE_NEWS, _ASKED))


def is_stamp(line: str) -> bool:
    """Tell whether a line is when a text was published or changed and nothing more: "First published on Fri 18 Feb 2022 06.58 GMT"."""
    if len(line) > _LONGEST_STAMP or not (found := _STAMP.match(line)):
        return False
    rest = line
    for _ in range(_MOST_STAMPS):
        if found is None:
            break
        rest = rest[found.end() :]
        found = _STAMP.match(rest)
    if not _DIGIT.search(rest) or len(rest.split()) > _MOST_WORDS_OF_STAMP:
        return False
    if _TIME.fullmatch(rest) or _MINUTES.fullmatch(rest):
        return True
    words = [word for word in _WORD.findall(rest) if not _OF_TIME.fullmatch(word)]
    return len(words) <= _MOST_NAMES and not ends_statement(rest) and read_date(rest).at is not None
