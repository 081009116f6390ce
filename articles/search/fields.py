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
    "is": ("full", "teaser", "headline", "untagged", "copy", "wire"),
    "held": ("full", "teaser", "headline"),
    "has": ("image", "person", "date"),
}
"""What may follow; a value of lang:, kind: or story: may be anything."""

LATER_STATES = {"is": ("changed",), "has": ("versions",)}
"""Known, but nothing in the archive is marked so yet."""

LANGUAGES = {
    "ar": "Arabic", "cs": "Czech", "da": "Danish", "de": "German", "el": "Greek", "en": "English",
    "es": "Spanish", "fa": "Persian", "fi": "Finnish", "fr": "French", "he": "Hebrew",
    "hi": "Hindi", "hu": "Hungarian", "id": "Indonesian", "it": "Italian", "ja": "Japanese",
    "ko": "Korean", "nl": "Dutch", "no": "Norwegian", "pl": "Polish", "ps": "Pashto",
    "pt": "Portuguese", "ro": "Romanian", "ru": "Russian", "sr": "Serbian", "sv": "Swedish",
    "th": "Thai", "tr": "Turkish", "uk": "Ukrainian", "ur": "Urdu", "vi": "Vietnamese",
    "zh": "Chinese",
}  # fmt: skip
"""Names a reader may write for a language's code."""


def nearest_field(name: str) -> str:
    """Return the known field spelled most like `name`, or nothing when none is like it."""
    close = difflib.get_close_matches(name.lower(), FIELDS, n=1, cutoff=0.5)
    return close[0] if close else ""
