"""Titles of names: a name as a byline prints it in, the same without what its bearer is addressed with out."""

import re

_SCHOLAR = r"(?:dr|prof|professor)\b\.?\s+(?:(?:med|rer|nat|phil|jur|iur|habil|ing|oec|pol|theol|h\.\s?c)\.\s*)*"
_CLERGY = (
    r"(?:(?:most|right|very|rt\.)\s+)?(?:rev|revd|reverend)\b\.?\s+|(?:msgr|fr|hon)\.\s+|rabbi\s+"
)
_POLITICS = (
    r"(?:(?:u\.?s\.?|state)\s+)?(?:(?:sen|gov|lt|del|ald)\.|rep\b\.?|senator\b|representative\b|"
    r"(?:congress|assembly|council)(?:wo)?man\b|mayor\b)\s+"
)
_RANK = r"(?:lt|col|gen|capt|maj|sgt|cpl|cmdr|adm|brig)\.\s+"
# A name stands behind them that is whole without them: "Rev. Pell" has no other.
_TITLES = re.compile(
    rf"^(?:the\s+(?=(?:most|right|very|rt|rev|hon)))?(?:{_SCHOLAR}|{_CLERGY}|{_POLITICS}|{_RANK}|(?:mr|mrs|ms)\b\.?\s+)+"
    r"(?=\S+\s+\S)",
    re.IGNORECASE,
)
"""Short ones that are given names too, Sen and Gov, only with their stop."""


def without_titles(name: str) -> str:
    """Return a whole name without the titles before it, which an archive's reader doesn't look for."""
    return _TITLES.sub("", name, count=1)
