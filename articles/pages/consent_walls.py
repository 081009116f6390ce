"""Consent walls: the headings and the text of a page in, whether it only asks for cookies out."""

import re
from collections.abc import Sequence

from articles.lengths import size_of
from articles.pages.addressing import addresses_reader
from articles.pages.lines import ends_sentence
from articles.records import Facts

_HEADING = re.compile(
    r"before you continue|we (?:value|care about|respect) your privacy|your privacy choices|"
    r"cookie (?:consent|settings|preferences)|consent (?:form|page|management)|privacy (?:consent|"
    r"settings|preference)|we use cookies|accept (?:all )?cookies|datenschutz-?einstellungen|"
    r"^(?:your )?consent$|gérer mes cookies|is part of the \w+ family of brands",
    re.IGNORECASE,
)
_OFFER = re.compile(
    r"privacy gate\b|"
    r"(?:read|continue|use|browse)\b.{0,30} with(?:out)? (?:ads|advertising)\b|with advertising or with (?:a )?(?:\w+ )?subscription|\bpur[- ]abo|mit werbung (?:weiter|lesen|nutzen)|weiterlesen mit werbung|"
    r"^(?:.{2,40} [|–-] )?einwilligung$|(?:ihre|deine) (?:zustimmung|einwilligung|privatsphäre)|"
    r"respect de votre vie privée|votre vie privée (?:est|nous)|continuer sans accepter|"
    r"(?:su|tu) privacidad (?:es|nos)|a sua privacidade|la tua privacy|rispettiamo la|uw privacy|jouw privacy|"
    r"värnar om din|vi bryr oss om|personvernet ditt|dit privatliv|yksityisyyt(?:esi|täsi)|twoj(?:a|ą|ej) prywatnoś|"
    r"vaše soukromí|вашей? (?:конфиденциальност|приватност)|gizliliğiniz|プライバシーの設定|クッキーの設定",
    re.IGNORECASE,
)
"""What may head an article as well: there the text has to ask, too."""
_OF_CONSENT = re.compile(
    r"cookie|\bconsent|privacy|\bpartners\b|personal data|advertis|tracking|\bdevice\b|datenschutz|einwillig|zustimm|werbung|"
    r"consentement|vie privée|données|publicité|consentimiento|privacidad|publicidad|consentimento|"
    r"privacidade|publicidade|consenso|pubblicità|toestemming|advertent|samtyck|samtykke|suostumu|zgod|prywatn|souhlas|"
    r"согласи|конфиденциальн|çerez|gizlilik|クッキー|プライバシー|隐私|隱私|쿠키",
    re.IGNORECASE,
)
_LONG_PARAGRAPH = 120
_LONG_PARAGRAPHS = 3
_MOSTLY = 0.5


def is_consent_wall(facts: Facts, titles: Sequence[str], headings: Sequence[str]) -> bool:
    """Tell whether a heading asks for consent over a text that does, or over none to speak of.

    Banners stand on the pages of articles as well: there the headline and the text are of other
    things, and the page has an author or a day.
    """
    is_headed = any(map(_HEADING.search, titles))
    is_asking = _asks_for_consent(facts.body)
    if not is_headed and not any(map(_HEADING.search, headings)):
        is_headed = any(map(_OFFER.search, titles))
        if not is_asking or not (is_headed or any(map(_OFFER.search, headings))):
            return False
    long_paragraphs = [text for text in facts.body if size_of(text) >= _LONG_PARAGRAPH]
    is_told = bool(facts.authors) or facts.published.at is not None
    is_prose = sum(map(ends_sentence, long_paragraphs)) >= _LONG_PARAGRAPHS
    if is_asking:
        return not (is_headed and is_told and is_prose)
    if is_headed:
        return not (is_prose or (is_told and long_paragraphs))
    return not long_paragraphs and not (facts.body and is_told)


def _asks_for_consent(body: Sequence[str]) -> bool:
    asking = sum(map(size_of, filter(_asks, body)))
    return bool(body) and asking >= _MOSTLY * sum(map(size_of, body))


def _asks(text: str) -> bool:
    return bool(_OF_CONSENT.search(text) and addresses_reader(text))
