"""Script addresses: the addresses a page states in, whether one lacks what tells its pages apart out."""

import re
from collections.abc import Iterable

from articles.keys import url_key

_SCRIPT = re.compile(r"\.(?:php\d?|aspx?|ashx|jspx?|cgi|cfml?|pl|do|dll|phtml)$", re.IGNORECASE)


def lacks_query(address: str, others: Iterable[str]) -> bool:
    """Tell whether `address` is that of a script alone, where another has the query it is asked with.

    "/article.php", which a system states as canonical on each of its pages, beside "/article.php?id=3".
    Queries that only count visits tell nothing.
    """
    if not _SCRIPT.search(address.strip()):
        return False
    key = url_key(address)
    return bool(key) and any(url_key(other).startswith(f"{key}?") for other in others)
