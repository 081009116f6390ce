"""HTML pages that break off: the text of a file in, where it ends if that is no place to end out."""

import re
from collections import deque

_TAIL = 4096
_CLOSED = re.compile(r"</(?:html|body)\s*>", re.IGNORECASE)
_TAG_BEGUN = re.compile(r"<(?:[a-z][^<>]*|/[a-z][^<>]*|!--.*|!|/)?\Z", re.IGNORECASE | re.DOTALL)
_SCRIPT = re.compile(r"<(/?)(script|style)\b", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]\Z|\ufffd\Z")


def where_cut(text: str) -> str:
    """Return what a page breaks off in, "a tag", "a script", "a comment" or "a word"; else "".

    Many pages close neither their body nor what stands in it, so that only an end is told where no
    hand or program stops writing.
    """
    if _CLOSED.search(text, max(0, len(text) - _TAIL)) or _CLOSED.search(text):
        return ""
    if text.rfind("<!--") > text.rfind("-->"):
        return "a comment"
    last = deque(_SCRIPT.finditer(text), maxlen=1)
    if last and not last[0][1]:
        return f"a {last[0][2].lower()}"
    if text.rfind("<") > text.rfind(">"):
        return "a tag" if _TAG_BEGUN.match(text, text.rfind("<")) else ""
    return "a word" if ">" in text and _WORD.search(text) else ""
