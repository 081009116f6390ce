"""Fields: the names a reader can put before a colon, and what each means."""

import difflib
from dataclasses import dataclass
from typing import Literal

Kind = Literal["name", "words", "date", "day", "amount", "state", "sort", "later"]


@dataclass(frozen=True, slots=True)
class Field:
    kind: Kind
    target: str
    """The field of the query's node."""


FIELDS = {
    "tag": Field("name", "tag"),
    "topic": Field("name", "topic"),
    "person": Field("name", "person"),
    "about": Field("name", "about"),
    "author": Field("name", "author"),
    "by": Field("name", "author"),
    "outlet": Field("name", "outlet"),
    "source": Field("name", "outlet"),
    "site": Field("name", "outlet"),
    "section": Field("name", "section"),
    "place": Field("name", "place"),
    "country": Field("name", "country"),
    "title": Field("words", "title"),
    "headline": Field("words", "title"),
    "lead": Field("words", "lead"),
    "text": Field("words", "text"),
    "url": Field("words", "url"),
    "date": Field("date", "published"),
    "published": Field("date", "published"),
    "captured": Field("date", "captured"),
    "added": Field("date", "added"),
    "day": Field("day", "published"),
    "words": Field("amount", "words"),
    "comments": Field("amount", "comments"),
    "has": Field("state", "has"),
    "is": Field("state", "is"),
    "held": Field("state", "held"),
    "lang": Field("state", "lang"),
    "language": Field("state", "lang"),
    "kind": Field("state", "kind"),
    "sort": Field("sort", "sort"),
    "story": Field("state", "story"),
    "in": Field("later", "in"),
    "import": Field("later", "import"),
    "said": Field("later", "said"),
}

STATES = {
    "is": ("full", "teaser", "headline", "untagged", "changed", "copy", "wire"),
    "held": ("full", "teaser", "headline"),
    "has": ("image", "person", "date", "versions"),
}
"""What may follow; a value of lang:, kind: or story: may be anything."""

LANGUAGES = {
    "af": "Afrikaans", "am": "Amharic", "ar": "Arabic", "az": "Azerbaijani", "be": "Belarusian",
    "bg": "Bulgarian", "bn": "Bengali", "bs": "Bosnian", "ca": "Catalan", "cs": "Czech",
    "cy": "Welsh", "da": "Danish", "de": "German", "el": "Greek", "en": "English",
    "es": "Spanish", "et": "Estonian", "eu": "Basque", "fa": "Persian", "fi": "Finnish",
    "fr": "French", "ga": "Irish", "gl": "Galician", "gu": "Gujarati", "he": "Hebrew",
    "hi": "Hindi", "hr": "Croatian", "hu": "Hungarian", "hy": "Armenian", "id": "Indonesian",
    "is": "Icelandic", "it": "Italian", "ja": "Japanese", "ka": "Georgian", "kk": "Kazakh",
    "ko": "Korean", "ku": "Kurdish", "lt": "Lithuanian", "lv": "Latvian", "mk": "Macedonian",
    "ml": "Malayalam", "mn": "Mongolian", "mr": "Marathi", "ms": "Malay", "my": "Burmese",
    "nb": "Norwegian Bokmål", "ne": "Nepali", "nl": "Dutch", "nn": "Norwegian Nynorsk",
    "no": "Norwegian", "pa": "Punjabi", "pl": "Polish", "ps": "Pashto", "pt": "Portuguese",
    "ro": "Romanian", "ru": "Russian", "si": "Sinhala", "sk": "Slovak", "sl": "Slovenian",
    "so": "Somali", "sq": "Albanian", "sr": "Serbian", "sv": "Swedish", "sw": "Swahili",
    "ta": "Tamil", "te": "Telugu", "th": "Thai", "tl": "Tagalog", "tr": "Turkish",
    "uk": "Ukrainian", "ur": "Urdu", "uz": "Uzbek", "vi": "Vietnamese", "zh": "Chinese",
}  # fmt: skip
"""Names a reader may write for a language's code."""

LANGUAGE_NAMES = {
    "bokmal": "nb",
    "nynorsk": "nn",
    "farsi": "fa",
    "mandarin": "zh",
    "filipino": "tl",
}
"""Other names, as fold gives them."""

LANGUAGE_FORMS = {"no": ("nb", "nn")}
"""Codes of the forms of a language: who asks for it wants those too."""


def nearest_field(name: str) -> str:
    """Return the known field spelled most like `name`, or nothing when none is like it."""
    close = difflib.get_close_matches(name.lower(), FIELDS, n=1, cutoff=0.5)
    return close[0] if close else ""
