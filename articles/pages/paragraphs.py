"""Paragraphs: any text in, text fit for a row out; split, cleaned, cut marks told from endings."""

import re
import unicodedata

CUT_MARK = re.compile(r"\s*(?:\[\s*(?:\.{3}|…|&hellip;)\s*\]|\.{3,}|…)[\"”’')\]]*$")
_LONGEST_MARK = 100
"""Characters at the end of a text that a mark is looked for in: a megabyte of dots is none."""
_LINE_END = re.compile(r"\r\n|\r|\n")
_SURROGATES = re.compile(r"[\ud800-\udfff]+")
# Zero-width joiner and non-joiner stay: Persian and Indic spelling and emoji need them.
_INVISIBLE = re.compile(
    "[\u200b\u2060\ufeff\u00ad"  # zero-width space, word joiner, byte order mark, soft hyphen
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # bidi controls: they reorder what is read
    "\ufff9-\ufffb\ufffe\uffff]"
)
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f]")
_OTHER_BREAKS = re.compile("[\x85\u2028\u2029\t]")

# UTF-8 read as Windows-1252: the lead character, then what 0x80-0xBF became. Leads are those of
# Latin-1 letters, typographic punctuation, the euro and trade mark signs and emoji; É» and the
# like are real text and stay. A closing quote after Ã is mojibake only inside a word. What was broken
# twice has such signs behind Ã and € that are Ÿ, œ, ƒ or ˜ of the first time.
_TRAIL = (
    "[\u0080-\u00bf\u20ac\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u017d"
    "\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u017e\u0178]"
)
_MOJIBAKE = re.compile(
    f"Ã(?:ƒ|¢â‚¬)(?:[ÅÆË]{_TRAIL}|Â[\u0080-\u009f])|Â[\u00a0-\u00bf]|Ã(?![»”’]\\W|[»”’]$){_TRAIL}|â€{_TRAIL}|â‚¬|â„¢|ðŸ{_TRAIL}{_TRAIL}"
)
_MOST_BREAKS = 3
"""So often one text was seen to be read as Windows-1252 and written as UTF-8 again."""


def clean(text: str) -> str:
    """Return `text` without what harms a row or hides from a reader; every line ends in a newline.

    Paired surrogates are joined, lone ones dropped; controls, bidi marks and invisible characters
    go, mojibake is repaired, every other space becomes a plain one. Lines keep their number.
    """
    if "\r" in text:
        text = _LINE_END.sub("\n", text)
    # Printable is neither control, surrogate, invisible nor any break or space but the plain one.
    if text.replace("\n", " ").replace("\xa0", " ").isprintable() and (
        text.isascii() or not _MOJIBAKE.search(text)
    ):
        return unicodedata.normalize("NFC", text)
    text = _SURROGATES.sub(_joined_surrogates, text)
    for _ in range(_MOST_BREAKS):
        text, repaired = _MOJIBAKE.subn(_repaired, text)
        if not repaired:
            break
    text = _OTHER_BREAKS.sub(" ", text)
    text = _INVISIBLE.sub("", _CONTROLS.sub("", text))
    return unicodedata.normalize("NFC", text)


def clean_line(text: str) -> str:
    """Return `text` as one line: cleaned, runs of spaces and line ends made one space."""
    if text.isascii() and (text.isprintable() or not _CONTROLS.search(text)):
        return " ".join(text.split())
    return " ".join(clean(text).split())


def split_lines(text: str) -> tuple[str, ...]:
    """Return the cleaned, stripped lines of `text`, empty ones too: index 0 is line 1."""
    return tuple(" ".join(line.split()) for line in clean(text).split("\n"))


def split_paragraphs(text: str) -> tuple[str, ...]:
    """Return the paragraphs of `text`: parted by empty lines, or a line each when there are none."""
    lines = split_lines(text.strip())
    if "" not in lines:
        return tuple(line for line in lines if line)
    blocks: list[list[str]] = [[]]
    for line in lines:
        if line:
            blocks[-1].append(line)
        elif blocks[-1]:
            blocks.append([])
    return tuple(" ".join(block) for block in blocks if block)


def is_cut(text: str) -> bool:
    """Tell whether `text` ends in "...", "…" or "[…]"."""
    ending = text[-_LONGEST_MARK:]
    if "..." not in ending and "…" not in ending and "&hellip;" not in ending:
        return False
    return bool(CUT_MARK.search(ending))


def _joined_surrogates(run: re.Match[str]) -> str:
    return run.group().encode("utf-16-le", "surrogatepass").decode("utf-16-le", "ignore")


def _repaired(found: re.Match[str]) -> str:
    # Windows-1252 leaves five bytes undefined; readers pass them through as Latin-1 does.
    raw = bytearray()
    for character in found.group():
        try:
            raw += character.encode("cp1252")
        except UnicodeEncodeError:
            raw += character.encode("latin-1")
    try:
        return raw.decode()
    except UnicodeDecodeError:
        return found.group()
