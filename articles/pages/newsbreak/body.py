"""The text of an article: the lines of its part in, clean paragraphs and what they gave out."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from articles.keys import name_key
from articles.lengths import count_words
from articles.pages.lines import Line, ends_sentence, is_name
from articles.pages.newsbreak import chrome
from articles.pages.newsbreak.labels import HOST, is_host
from articles.pages.paragraphs import is_cut

_WWW = re.compile(rf"(?P<text>.*\S)\s*(?P<host>www\.{HOST.pattern})", re.IGNORECASE | re.DOTALL)
_TAIL = re.compile(rf"(?P<text>.*[.!?…\"”’)\]])(?P<space>\s*)(?P<host>{HOST.pattern})", re.DOTALL)
_LONGEST_HOST = 300
"""Characters at the end of a text that a host name is looked for in; DNS knows none above 253."""
_SUBDOMAINS = {"www", "news", "blog", "blogs", "m", "en", "local", "sports", "edition"}
_SECOND_LEVEL = {"co", "com", "org", "gov", "ac", "net"}


@dataclass(slots=True)
class Body:
    """Paragraphs with their lines; `host` is the host name that closed the text."""

    paragraphs: list[Line] = field(default_factory=list)
    images: list[Line] = field(default_factory=list)
    credits: list[Line] = field(default_factory=list)
    ignored: list[Line] = field(default_factory=list)
    host: Line | None = None

    @property
    def is_cut(self) -> bool:
        return bool(self.paragraphs) and is_cut(self.paragraphs[-1].text)


def read_body(lines: Sequence[Line], *, headline: str, outlet: str, is_end: bool) -> Body:
    """Return the text of an article without what is printed in it.

    Dropped: chrome, picture lines and credits, "Cover picture for the article" before a word, the
    headline again with the length of a clip, invitations to read or sign up elsewhere, and the host name at
    the end, alone or glued to the last word. `is_end` says that the page ends with these lines:
    the last one may have been broken off.
    """
    body = Body()
    for line in lines:
        _take(line, body, headline)
    _cut_host(body, outlet)
    if is_end and body.paragraphs:
        _drop_broken_off(body, outlet)
    return body


def _take(line: Line, body: Body, headline: str) -> None:
    text = line.text
    if chrome.IMAGE.fullmatch(text):
        body.images.append(line)
    elif chrome.credit_in(text):
        body.credits.append(line)
    elif chrome.is_chrome(text) or chrome.is_invitation(text) or _is_repeated(text, headline):
        body.ignored.append(line)
    elif is_host(text):
        body.host = line
    elif text.startswith(chrome.GLUED_PICTURE):
        _take(line._replace(text=text.removeprefix(chrome.GLUED_PICTURE).strip()), body, headline)
    else:
        body.paragraphs.append(line)


def _is_repeated(text: str, headline: str) -> bool:
    return len(text) < 200 and chrome.is_clip_title(text, headline)


def _drop_broken_off(body: Body, outlet: str) -> None:
    """Leave out a last line that is the beginning of chrome, or a name with nothing under it."""
    if chrome.is_broken_off(body.paragraphs[-1].text):
        body.ignored.append(body.paragraphs.pop())
    if body.paragraphs and _is_stray_name(body.paragraphs, outlet):
        body.ignored.append(body.paragraphs.pop())


def _is_stray_name(paragraphs: Sequence[Line], outlet: str) -> bool:
    last = paragraphs[-1]
    if outlet and name_key(last.text) == name_key(outlet):
        return True
    return (
        len(paragraphs) > 1
        and last.gap
        and is_name(last.text)
        and count_words(last.text) <= 4
        and not ends_sentence(last.text)
    )


def _cut_host(body: Body, outlet: str) -> None:
    """Take the host name off the last paragraph: "…will begin.www.fernvalepost.example"."""
    if not body.paragraphs:
        return
    last = body.paragraphs[-1]
    text, host = _split_host(last.text, outlet)
    if host:
        body.paragraphs[-1] = last._replace(text=text)
        body.host = body.host or last._replace(text=host)


def _split_host(text: str, outlet: str) -> tuple[str, str]:
    """Return `text` and the host name at its end; "" when the host is part of the sentence.

    Tried in order: "www." anywhere in the last word; the outlet when it is a host; a host right
    after the end of a sentence, where a word glued before it ("begin.fernvale.example") is the
    sentence's.
    """
    head, tail = text[:-_LONGEST_HOST], text[-_LONGEST_HOST:]
    word = text.rsplit(" ", 1)[-1]
    if (found := _WWW.fullmatch(tail)) and not word.lower().startswith("www."):
        return head + found["text"], found["host"]
    if is_host(outlet) and word.lower().endswith(outlet.lower()) and word.lower() != outlet.lower():
        return text[: -len(outlet)], text[-len(outlet) :]
    if is_host(word):
        before = text[: -len(word)].rstrip()
        if ends_sentence(before):
            return before, word
        return _split_labels(text, word)
    if (found := _TAIL.fullmatch(tail)) and is_host(found["host"]):
        return head + found["text"], found["host"]
    return text, ""


def _split_labels(text: str, word: str) -> tuple[str, str]:
    """Split "begin.fernvale.example": the first label is the sentence's last word.

    Not where the sentence sends the reader there ("at news.fernvale.example").
    """
    labels = word.split(".")
    before = text[: -len(word)].split()
    if len(labels) < 3 or not before or before[-1].lower() in {"at", "to", "on", "visit", "see"}:
        return text, ""
    if labels[0].lower() in _SUBDOMAINS or labels[1].lower() in _SECOND_LEVEL:
        return text, ""
    host = ".".join(labels[1:])
    return text[: -len(host)], host
