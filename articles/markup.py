"""Markup: XML text in, a tree out; entities, document types and the network are left alone."""

import html
import html.entities
import re
import sys
from collections.abc import Iterator, Mapping

from lxml import etree

from articles.crowding import hold_nodes, without_surplus
from articles.errors import ArchiveError

_SPACE_OR_NOTE = re.compile(r"\s+|<\?.*?\?>|<!--.*?-->", re.DOTALL)
_DOCTYPE = re.compile(r"<!DOCTYPE\b[^\[>]*", re.IGNORECASE)
_SUBSET_PART = re.compile(r"\"[^\"]*\"|'[^']*'|<!--.*?-->|\]\s*>", re.DOTALL)
_ENTITY = re.compile(
    r"<!ENTITY\s+(?P<name>[\w.:-]{1,60})\s+(?:\"(?P<one>[^\"%<]{0,64})\"|'(?P<two>[^'%<]{0,64})')\s*>"
)
_NAMED = re.compile(r"&([A-Za-z][A-Za-z0-9]{1,31});")
_NUMBERED = re.compile(r"&#(?:x0*(?P<hex>[0-9a-fA-F]*)|0*(?P<decimal>[0-9]*))(?![0-9a-zA-Z]);?")
_NO_CHARACTER = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_ELEMENT = re.compile(r"<([A-Za-z_][\w.:-]{0,80})")
_OF_XML = {"amp", "lt", "gt", "quot", "apos"}


class HostileMarkupError(ArchiveError):
    """Markup that would read other files, or grow without end, if it were obeyed."""


def root_name(text: str) -> str:
    """Return the name of the first element of an XML text, with its prefix; "" for none."""
    found = _ELEMENT.match(text, _prolog(text)[1])
    return found[1] if found else ""


def is_cut_off(text: str) -> bool:
    """Tell whether the first element of an XML text is never closed: the file ends too early."""
    start = _prolog(text)[1]
    if not (found := _ELEMENT.match(text, start)):
        return False
    ends_itself = text.find("/>", start) == text.find(">", start) - 1 >= start
    return not ends_itself and text.rfind(f"</{found[1]}") < 0


def without_prolog(text: str) -> str:
    """Return an XML text from its first element on, characters named as in HTML written out.

    Entities the document declares for single characters or short words are written out too.
    HostileMarkupError when it declares any that name a file or hold another entity.
    """
    start, own = prolog_of(text)
    return written_out(text[start:], own)


def prolog_of(text: str) -> tuple[int, Mapping[str, str]]:
    """Return where the first element of an XML text begins, and the entities declared before it.

    HostileMarkupError as `without_prolog` raises it.
    """
    subset, start = _prolog(text)
    return start, _declared(subset)


def written_out(text: str, own: Mapping[str, str]) -> str:
    """Return an XML text with its `own` entities and the characters named as in HTML written out."""
    if "&" not in text:
        return text

    def meant(found: re.Match[str]) -> str:
        name = found[1]
        if name in own:
            return own[name]
        if name in _OF_XML:
            return found[0]
        return html.entities.html5.get(f"{name};", found[0])

    return _NAMED.sub(meant, text)


def parse_xml(text: str) -> etree._Element:
    """Return the tree of an XML text without prolog, as far as it can be read.

    ValueError when there is no element in it, CrowdedError when there are too many.
    """
    text = without_surplus(text)
    hold_nodes(text)
    parser = etree.XMLParser(
        encoding="utf-8", recover=True, resolve_entities=False, no_network=True, huge_tree=False,
        load_dtd=False, dtd_validation=False, remove_comments=True, remove_pis=True,
    )  # fmt: skip
    try:
        tree = etree.fromstring(_with_characters(text).encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError as problem:
        raise ValueError(f"broken XML: {problem.msg}") from None
    if tree is None:
        raise ValueError("broken XML: there is no element in it")
    return tree


def _with_characters(text: str) -> str:
    """Return the text without references to what is no character: libxml2 obeys "&#xD800;"."""
    return _NUMBERED.sub(_sound, text) if "&#" in text else text


def _sound(found: re.Match[str]) -> str:
    digits, base = (found["hex"], 16) if found["hex"] is not None else (found["decimal"], 10)
    code = int(digits or "0", base) if len(digits) <= 7 else sys.maxunicode + 1
    return "" if code > sys.maxunicode or _NO_CHARACTER.match(chr(code)) else found[0]


def text_within(element: etree._Element) -> str:
    return "".join(str(part) for part in element.itertext())


def _prolog(text: str) -> tuple[str, int]:
    """Return the internal subset of the document type, and where what follows the prolog begins."""
    at, subset = 0, ""
    text_at = len(text) - len(text.lstrip("\ufeff"))
    at = text_at
    while True:
        if found := _SPACE_OR_NOTE.match(text, at):
            at = found.end()
        elif found := _DOCTYPE.match(text, at):
            at = found.end()
            if text[at : at + 1] == "[":
                end = _subset_end(text, at + 1)
                subset += text[at + 1 : end]
                at = end
            at = text.find(">", at) + 1 or len(text)
        else:
            return subset, at


def _subset_end(text: str, start: int) -> int:
    for part in _SUBSET_PART.finditer(text, start):
        if part[0].startswith("]"):
            return part.start()
    return len(text)


def _declared(subset: str) -> dict[str, str]:
    own: dict[str, str] = {}
    for found in _ENTITY.finditer(subset):
        value = html.unescape(found["one"] or found["two"] or "")
        if "&" not in value or value == "&":
            own[found["name"]] = value.replace("&", "&amp;").replace("<", "&lt;")
    if len(re.findall(r"<!ENTITY\b", subset)) > len(own):
        raise HostileMarkupError(
            "refused: it declares entities of its own that may grow or lead out"
        )
    return own


def local_name(element: etree._Element) -> str:
    return str(element.tag).rpartition("}")[2]


def descendants(element: etree._Element, *names: str) -> Iterator[etree._Element]:
    """Yield the elements within called so, whatever their namespace, in document order."""
    for one in element.iterdescendants():
        if local_name(one) in names:
            yield one


def child(element: etree._Element | None, *path: str) -> etree._Element | None:
    """Return the first element down a path of names, or None."""
    for name in path:
        if element is None:
            return None
        element = next((one for one in element if local_name(one) == name), None)
    return element
