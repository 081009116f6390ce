"""Fitting: values as long as a dump has them in, as long as the columns of an article take out."""

from articles.models import Article

_WIDTHS = {
    field.name: field.max_length
    for field in Article._meta.concrete_fields
    if field.max_length is not None
}


def fitted(name: str, value: str) -> str:
    """Cut a text to the width of its column; an address that does not fit is left out."""
    if not value or (width := _WIDTHS.get(name)) is None or len(value) <= width:
        return value
    return "" if name.endswith("url") else value[: width - 1] + "…"
