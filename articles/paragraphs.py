"""Paragraphs: the text of a row in, its paragraphs out."""

PARAGRAPH_BREAK = "\n\n"


def paragraphs_of(body: str) -> list[str]:
    return [text for part in body.split(PARAGRAPH_BREAK) if (text := part.strip())]
