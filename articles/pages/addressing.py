"""Addressing: a text in, whether whoever wrote it speaks of themselves or to the reader out."""

import re

_ADDRESSING = re.compile(
    r"\b(?:we|our|us|you|your|wir|unsere?\w*|ihre?\w*|nous|nos|notre|vous|vos|votre|nosotros|nuestr\w+|usted|sus?|"
    r"tus?|nossos?|nossas?|seus?|suas?|noi|nostr\w+|tuo\w*|wij|ons|onze|uw|je|vi|våra?|vår|vores|dig|din|dina|me|sinun|"
    r"my|nasz\w*|my?|naše|мы|наш\w*|ваш\w*|biz|sizin)\b|当社|我们|我們|您|お客様|귀하|نحن|موقعنا|يمكنك|हम |आप ",
    re.IGNORECASE,
)


def addresses_reader(text: str) -> bool:
    """Tell whether a text says "we" or "you", in any of the languages of the walls that ask so."""
    return bool(_ADDRESSING.search(text))
