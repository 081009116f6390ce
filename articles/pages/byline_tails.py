"""Byline tails: a printed byline in, the same without the times and handles that run on behind its names out."""

import re

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?|"
    r"oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_AGO = r"(?:\d{1,3}|an?|one|a few)\s*(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|wks?|months?|years?)\s+ago"
_READ = r"\d{1,3}[\s-]*min(?:ute)?s?[\s-]+read"
_DAY = (
    rf"{_MONTH}\s+\d{{1,2}}\b(?!\s*(?:min|hour|hr|day|week|month|year))(?:,?\s+\d{{4}})?|{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)|\d{{1,2}}(?:st|nd|rd|th)?\s+{_MONTH}(?:\s+\d{{4}})?|"
    r"\d{4}-\d\d-\d\d(?:T\S*)?|\d{1,2}[./]\d{1,2}[./]\d{4}|\d{1,2}:\d\d"
)
_TIME = re.compile(
    r"(?<=[^\W\d_]|[.)])(?:[\s,|•·–—-]+(?:(?:(?:first|last)\s+)?(?:published|posted|updated|modified)(?:\s+(?:on|at))?\s*:?\s+|on\s+)?(?:"
    rf"{_AGO}|{_READ}|{_DAY})|\d{{1,2}}\s*(?:minutes?|mins?|hours?|hrs?|days?)\s+ago)\b.*$",
    re.IGNORECASE | re.DOTALL,
)
"""Also glued: "Ann Roe4 hours ago"."""
_PICTURES = re.compile(
    r"(?<=\w)(?:\s*,)?\s+with\s+(?:(?:additional|new|original)\s+)?(?:photo(?:graph)?s|photography|pictures|images|illustrations?|drawings|graphics|video)"
    r"\s+(?:by|from)\s.*$",
    re.IGNORECASE | re.DOTALL,
)
"""Who took the pictures: "Ann Roe with photographs by Io Dodds"."""
_HANDLE = re.compile(r"(?<=[^\W\d_])@\w{2,30}(?![\w.@-])")
"""Glued to a name: "Ann Roe@annroe"."""


def without_tail(text: str) -> str:
    """Return `text` without a time, a handle or whose the pictures are, where a whole name is left before it.

    "Ann May 3" has no name that is left whole without its end.
    """
    if "@" in text and " " in text:
        text = _HANDLE.sub(lambda found: " " if " " in text[: found.start()] else found[0], text)
    if " with " in text:
        text = _PICTURES.sub("", text)
    found = _TIME.search(text) if any(map(str.isdigit, text)) or "ago" in text else None
    if found is None or " " not in text[: found.start()].strip():
        return text
    return text[: found.start()].rstrip()
