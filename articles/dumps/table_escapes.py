"""Table escapes: lines parted by tabs in, with what databases write by a backslash as it is meant out.

MySQL and PostgreSQL quote nothing: a line end in a text is a backslash and an n, or a backslash
before the line end itself, and what has no value is a backslash and a capital N.
"""

import re
from collections.abc import Sequence

_LINE_END, _TAB = "\ue004", "\ue005"  # for private use: they part no rows and no cells
_MEANT = {
    "n": _LINE_END,
    "r": "",
    "\n": _LINE_END,
    "\r": "",
    "t": _TAB,
    "\t": _TAB,
    "0": "",
    "Z": "",
}
_ESCAPE = re.compile(r"\\(\r\n|.)", re.DOTALL)
_NO_VALUE = re.compile(r"(?:^|\t)\\N(?=\t|\r?\n|$)", re.MULTILINE)
_BEHIND_SENTENCE = re.compile(r"[.!?…\"”»')>](?:\\r)?\\n(?![a-z])|\\n\\n")
_QUOTED = re.compile(r"(?:^|\t)\"(?:[^\"\t]|\"\")+\"(?=\t|\r?\n|$)", re.MULTILINE)


def is_escaped(lines: Sequence[str]) -> bool:
    """Tell whether a table parted by tabs has such escapes: no value, or a line end behind a sentence."""
    text = "".join(lines)
    if "\\" not in text or _QUOTED.search(text):
        return False
    return bool(_NO_VALUE.search(text) or _BEHIND_SENTENCE.search(text))


def goes_on(line: str) -> bool:
    """Tell whether the end of a line is one of a text: an odd number of backslashes stands before it."""
    body = line.rstrip("\r\n")
    return body != line and (len(body) - len(body.rstrip("\\"))) % 2 == 1


def with_marks(line: str) -> str:
    """Return a line with its escapes undone, line ends and tabs of texts as marks that part nothing."""
    return _ESCAPE.sub(_meant, line) if "\\" in line else line


def marked_for_csv(line: str) -> str:
    """Return a line of a table whose quotes stand behind a backslash, for a reader that undoes such.

    Only what it takes by the letter is changed: line ends and tabs become marks, no value stays as it is.
    """
    return _ESCAPE.sub(_meant_in_csv, line) if "\\" in line else line


def without_marks(cell: str) -> str:
    """Return a cell with these marks as what they stand for."""
    return cell.replace(_LINE_END, "\n").replace(_TAB, "\t")


def _meant(escape: re.Match[str]) -> str:
    letter = escape[1]
    if letter == "N":
        return escape[0]
    return _MEANT.get(letter[-1:], letter)


def _meant_in_csv(escape: re.Match[str]) -> str:
    letter = escape[1]
    if letter == "N":
        return "\\\\N"
    return _MEANT[letter] if letter in "nrt0" else escape[0]
