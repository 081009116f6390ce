"""Listed values: a text in, the list or object that it spells out."""

import ast
import json
from typing import Any

_LONGEST_LIST = 20_000


def listed_value(text: str) -> Any:
    """Return the list or object that `text` spells in JSON or as Python prints it, else `text`."""
    if text[:1] + text[-1:] not in {"[]", "{}"} or len(text) > _LONGEST_LIST:
        return text
    for read in (json.loads, ast.literal_eval):
        try:
            value = read(text)
        except (ValueError, SyntaxError, RecursionError, MemoryError, TypeError):
            continue
        if isinstance(value, list | dict) and _is_plain(value):
            return value
    return text


def _is_plain(value: Any) -> bool:
    """Tell whether a list or an object holds nothing but what JSON can: no bytes, no sets."""
    try:
        json.dumps(value, allow_nan=False)
    except (TypeError, ValueError, RecursionError):
        return False
    return True
