"""Figures: a printed count in ("297K+", "Comments / 12"), its number or lower bound out."""

from articles.pages.newsbreak.chrome import COMMENT_COUNT

_SCALES = {"K": 1_000, "M": 1_000_000, "B": 1_000_000_000}


def at_least(text: str) -> int:
    """Return the lower bound a printed figure gives: 297000 for "297K+", 1200 for "1.2K"."""
    number = text.rstrip("+ ").upper()
    scale = _SCALES.get(number[-1:], 1)
    if scale == 1:
        return int(_digits(number) or 0)
    whole, _, fraction = number.rstrip("KMB ").replace(",", ".").partition(".")
    fraction = _digits(fraction)[:9]
    return int(_digits(whole) or 0) * scale + int(fraction or 0) * scale // 10 ** len(fraction)


def read_count(text: str) -> int | None:
    """Return the number in "Comments / 12", "12 Comments" or "Comments / 1.2K"."""
    found = COMMENT_COUNT.fullmatch(text)
    number = (found["count"] or found["before"] or "") if found else ""
    return at_least(number) if number else None


def _digits(text: str) -> str:
    return "".join(character for character in text if character in "0123456789")[:15]
