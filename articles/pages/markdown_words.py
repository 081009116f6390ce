"""Markdown: a text that an editors' system may have stated in it in, its words alone out."""

import re

_LINK = re.compile(
    r"(!?)\[([^\[\]\n]{1,300})\]"
    r"\(<?(?:https?://|mailto:|/|#)[^\s()<>]{0,2000}(?:\([^\s()<>]{0,200}\)[^\s()<>]{0,2000})?>?"
    r"(?:[ ]{1,4}\"[^\"\n]{0,300}\")?\)"
)
"""With words and where they lead, parentheses in that among them; a picture's words are none of the text."""
_WEB_LINK = re.compile(r"\[[^\[\]\n]{1,300}\]\(<?https?://[^\s()<>]")
_CODE = r"(`[^`\n]{1,500}`)"
# A mark opens before what begins a word and closes behind what ends one: so does no footnote
# ("12 €*"), product ("3 * 4"), name ("M*A*S*H") or word that is not printed ("d***").
_STRONG = re.compile(
    _CODE
    + r"|(?<![\w*\\])\*\*(?=[\w\"'“‘«(\[¿¡\ue100-\ue17f])((?:[^*\n]|\*(?!\*)){1,500}?)(?<=\S)\*\*(?![\w*])"
)
_EMPHASIS = re.compile(
    _CODE + r"|(?<![\w*\\])\*(?=[\w\"'“‘«(\[¿¡\ue100-\ue17f])([^*\n]{1,500}?)(?<=[^\s(])\*(?![\w*])"
)
_UNDERLINED = re.compile(_CODE + r"|(?<![\w/\\])_(?=[^\s_])([^_\n]{1,500}?)(?<=[^\s_])_(?!\w)")
_ATTRIBUTES = re.compile(r"\{:[^{}\n]{0,200}\}")
_HEADING = re.compile(r"^[ ]{0,3}#{1,6}[ ]+", re.MULTILINE)
_ITEM = re.compile(r"^[ ]{0,8}(?:[-*+]|>)[ ]+(?=\S)", re.MULTILINE)
_ESCAPED = re.compile(r"\\([*_#\[\](){}`~+.!>\\-])")
_HELD = 0xE100
"""Where an escaped sign waits, in letters for private use, until the marks are read."""
_WAITING = re.compile("[\ue100-\ue17f]")
_FEWEST_MARKS = 6
_FEWEST_EMPHASES = 3


def words_of_markdown(text: str) -> str:
    """Return the words of a text that surely is Markdown, which a link or several emphases tell; others as they are."""
    if "](" not in text and text.count("*") < _FEWEST_MARKS:
        return text
    is_linked = bool(_WEB_LINK.search(text))
    held = _ESCAPED.sub(lambda found: chr(_HELD + ord(found[1])), _WAITING.sub("", text))
    if not is_linked and len(_EMPHASIS.findall(_STRONG.sub("*x*", held))) < _FEWEST_EMPHASES:
        return text
    held = _LINK.sub(lambda found: "" if found[1] else found[2], held)
    held = _HEADING.sub("", _ITEM.sub("", _ATTRIBUTES.sub("", held)))
    for mark in (_STRONG, _EMPHASIS, *([_UNDERLINED] if is_linked else [])):
        held = mark.sub(lambda found: found[1] or found[2], held)
    return _WAITING.sub(lambda found: chr(ord(found[0]) - _HELD), held)
