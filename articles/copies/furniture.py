"""Furniture of a text: what a house prints under many articles and what tells no story."""

import re
from collections.abc import Iterable

LONGEST = 70
"""Words of a paragraph that may be furniture; a longer one is told from its sentences."""

_TELLS = re.compile(
    r"^\W*(?:©|\(c\)|copyright\b|all rights reserved|(?:writing|reporting|additional reporting|"
    r"editing|compiled|edited)\b.{0,60}\bby\b|sign up\b|subscribe\b|follow (?:us|him|her|them|"
    r"our)\b|read (?:more|also|next|the full)\b|more (?:from|on this|stories)\b|related(?::| stor)|"
    r"click here\b|download (?:our|the)\b|join (?:our|us)\b|like us\b|share this\b|"
    r"advertisement\b|sponsored\b|watch(?: live)?:|listen(?: now)?:|photo(?:s)?:|"
    r"this (?:story|article|report|post|content) (?:was|is|has been|originally|first|may|comes)\b|"
    r"(?:an )?earlier version of this\b|correction:|editor['’]?s note\b|"
    r"(?:we|our (?:newsroom|journalists|journalism)) (?:welcome|rely|depend|may earn|use cookies)\b|"
    r"if you (?:have|see|know|enjoyed) .{0,40}(?:story|tip|news|article|error)\b|"
    r"get (?:the latest|our|more|breaking)\b|stay (?:up to date|informed|connected)\b|"
    r"support (?:our|local|independent)\b|have a (?:tip|story|news)\b|contact (?:us|the reporter)\b|"
    r"(?:the )?(?:associated press|reuters|afp|agence france-presse|bloomberg|upi|dpa)\b.{0,50}"
    r"contributed to this\b|.{0,80}\bcontributed to this (?:report|story|article)\b|"
    r"by (?:signing up|subscribing|continuing|clicking)\b|terms of (?:use|service)\b|"
    r"(?:.{2,60}\bis an? (?:staff )?(?:reporter|writer|correspondent|journalist|editor)\b.{0,40}"
    r"\b(?:at|for|with|covering|covers)\b)|"
    r".{0,80}\b(?:can be reached at|for more information,? (?:visit|call|go to))\b|"
    r".{0,120}\ball rights reserved\b|.{0,120}\bmay not be (?:published|reproduced|rewritten)\b)",
    re.IGNORECASE,
)


def without_furniture(paragraphs: Iterable[str]) -> list[str]:
    """Return the paragraphs that tell something; all of them when none would stay."""
    kept = list(paragraphs)
    telling = [text for text in kept if not is_furniture(text)]
    return telling or kept


def is_furniture(paragraph: str) -> bool:
    """Whether a short paragraph is a credit, a notice, an invitation or a list of other articles."""
    return _TELLS.match(paragraph) is not None and paragraph.count(" ") < LONGEST
