"""Labelled lines: a line of a page in any language in, what its first words call it out."""

import re

from articles.keys.folding import fold
from articles.pages.lines import ends_sentence, ends_statement
from articles.pages.site_labels import (
    ALONE,
    ASKING,
    AUTHOR,
    BELOW,
    COMMENTS,
    MOST_READ,
    NOT_WITHOUT_A_MARK,
    ON_SITE,
    OTHERS,
    PICTURE,
    READ_ON,
    SIGNED,
)
from articles.pages.told_lines import states_behind_label

_LABEL = re.compile(
    r"[^\w“”\"„‘’'«»「『‹¿¡…]*(?P<label>[^:：|>»›=＝\]】)）՝`–—]{1,48})(?P<mark>[:：|>»›=＝\]】)）՝`–—]|$)"
)
"""What stands before the first mark; in quotation marks it is somebody's words."""
_DASH = re.compile(r"\s?-\s")
_AROUND = " \t\xa0.…!?,;*#\"'’“”«»-+<>[]【】()（）◆◇■●▼▶►·•"
_NUMBER = re.compile(r"^\d{1,6}\s?")
_WORDS = (1, 2, 3, 4)
_LONGEST_LABEL = 48
_LONGEST_ALONE = 52
_LONGEST = 250
_LONGEST_CREDIT = 140
_LONGEST_SIGNED = 160
_MOST_WORDS_OF_NAME = 4
_GLUED = tuple(label for label in READ_ON if label.lower() == label.upper() and len(label) > 5)
"""Letters without case and without spaces behind them: where a word ends is not seen."""
_TAKEN = re.compile(r"[▲▼△▽].*[圖图攝摄截]")
"""Taiwan's pages point from the line to the picture above or below."""
_TELLS = re.compile(r"(?:です|ます|ました|でした|した|った|いる|ある|ない)。?$|[說说]，|，.{4,}，")
"""A sentence of Japanese or Chinese, whose words no spaces count."""
_COLONS = frozenset(":：=＝")
_CREDITED = re.compile(r"(?:fot|nuotr)\.\s|[\[(]사진[ =/]", re.IGNORECASE)
_DRAWN = " \t\xa0>»›*•·–—-▶►▷●■◆◇▼【[（(#+✅📲👉※☞"
_START = 4
_NEAR = 10


def _starts(labels: frozenset[str]) -> frozenset[str]:
    return frozenset(label[:_START] for label in labels)


_LEADING = _starts(READ_ON | NOT_WITHOUT_A_MARK)
_UNDER = OTHERS | BELOW
_UNDERLYING = _starts(_UNDER)
_CHOSEN = _starts(MOST_READ)
_LABELLING = _starts(ALONE | OTHERS | NOT_WITHOUT_A_MARK | PICTURE)
"""Lines are many and labels few: the first letters tell most apart, and cost a tenth."""
_ADDRESS = re.compile(r"@|www\.|https?:|\.(?:com|org|net)\b|\d{3}[-. ]\d|\d{6}|\+\d{2}")


def _starts_so(line: str, starts: frozenset[str]) -> bool:
    near = line[:_NEAR].lstrip(_DRAWN)
    start = near[:_START].lower() if near.isascii() else fold(near)[:_START]
    return start in starts or start[:3] in starts or start[:2] in starts or start[:1] in starts


def _parted(line: str) -> tuple[str, str, str]:
    """Return the folded label a line begins with, what is behind it, and the mark that parts them."""
    found = _LABEL.match(line)
    if found is None:
        return "", line, ""
    label, mark, end = found["label"], found["mark"], found.end()
    if dash := _DASH.search(label):
        label, mark, end = label[: dash.start()], "-", found.start("label") + dash.end()
    return fold(label.strip(_AROUND)), line[end:].strip(_AROUND), mark


def leads_elsewhere(line: str) -> bool:
    """Tell whether a line asks to read, see or hear something else: "Čtěte také: …", "আরও পড়ুন"."""
    if len(line) > _LONGEST or not _starts_so(line, _LEADING):
        return False
    label, behind, _ = _parted(line)
    if label in READ_ON:
        return True
    if label in NOT_WITHOUT_A_MARK:
        return not (ends_statement(line) or _ADDRESS.search(behind))
    return _begins_so(line)


def _begins_so(line: str) -> bool:
    """Tell whether a line's first words are such a label and no mark parts them from a headline."""
    start = line[:_LONGEST_LABEL].lstrip(" \t\xa0>»›*•–—-►▶")
    if fold(start[:_LONGEST_LABEL]).startswith(_GLUED):
        return not ends_sentence(line)
    words = start.split()
    for count in _WORDS:
        if len(words) > count and fold(" ".join(words[:count]).rstrip(".,")) in READ_ON:
            return not ends_sentence(line)
    at = _glued_at(start)
    return at > 0 and fold(start[:at]) in READ_ON and not ends_sentence(line)


def _glued_at(text: str) -> int:
    """Return where a word ends in a capital that begins the next: "Lees ookVeerpont vaart weer"; 0 for nowhere."""
    return next(
        (at for at in range(1, len(text)) if text[at - 1].islower() and text[at].isupper()), 0
    )


def is_label(line: str) -> bool:
    """Tell whether a line is a label of a site and nothing more, or says whose the picture beside it is."""
    if len(line) > _LONGEST_CREDIT:
        return False
    if _TAKEN.match(line):
        return True
    if not _starts_so(line, _LABELLING):
        return False
    if _CREDITED.match(line):
        return _is_credit(line)
    label, behind, mark = _parted(line)
    if not behind:
        return label in ALONE or label in OTHERS or label in NOT_WITHOUT_A_MARK
    return mark in _COLONS and label in PICTURE and _is_credit(behind)


def _is_credit(text: str) -> bool:
    if _TELLS.search(text):
        return False
    return not ends_statement(text) or len(text.split()) <= _MOST_WORDS_OF_NAME


def heads_others(line: str) -> bool:
    """Tell whether a line stands over a list of other articles."""
    return _is_alone_in(line, OTHERS)


def stands_below(line: str) -> bool:
    """Tell whether a line stands below an article: over others, the topics, what readers say."""
    return _is_alone_in(line, _UNDER)


def counts_comments(line: str) -> bool:
    """Tell whether a line is how many comments there are and nothing more: "0 Commentaire"."""
    if len(line) > _LONGEST_LABEL or not line[:1].isdigit():
        return False
    return fold(_NUMBER.sub("", line).strip(_AROUND)) in COMMENTS


def heads_author(line: str) -> bool:
    """Tell whether a line stands over a note on who wrote the article: "Sobre la firma"."""
    return len(line) <= _LONGEST_ALONE and fold(line.strip(f" :：{_AROUND}")) in AUTHOR


def is_most_read(line: str) -> bool:
    """Tell whether a line says what is read most on a site that it names: "Most read on Valley Post"."""
    if len(line) > _LONGEST_ALONE or not _starts_so(line, _CHOSEN) or ends_sentence(line):
        return False
    words = line.strip(f" :：{_AROUND}").split()
    for count in _WORDS:
        if len(words) > count + 1 and words[count].lower() in ON_SITE and words[count + 1][0].isupper():  # fmt: skip
            return fold(" ".join(words[:count])) in MOST_READ
    return False


def _is_alone_in(line: str, labels: frozenset[str]) -> bool:
    if len(line) > _LONGEST_ALONE or not _starts_so(line, _UNDERLYING):
        return False
    return fold(line.strip(f" :：{_AROUND}")) in labels


def is_signed(line: str) -> bool:
    """Tell whether a last line names makers, sources or topics behind a label: "Szerző: …", "标签：…"."""
    if len(line) > _LONGEST_SIGNED:
        return False
    label, behind, mark = _parted(line)
    if not behind or mark not in _COLONS:
        return False
    if label in ASKING:
        asks = line.rstrip(_AROUND.replace("?", "")).endswith(("?", "？", "؟", ";"))
        return asks and not (label == "vote" and behind[0].islower())
    if states_behind_label(line):
        return False
    return label in SIGNED and (not ends_sentence(line) or _is_credit(behind))
