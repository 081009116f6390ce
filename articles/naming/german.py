"""German: nouns have capitals, so towns and people are told from what else their names mean."""

import re

from articles.naming.known import Found
from articles.naming.runs import Run
from articles.naming.text import Block


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_NOUNS = _words("""
aue baden bergen brake brand buchen burg damme ende essen forst hain halle hall heide herd hof
horn kamp lage lauf laufen lech leer linden lohne mitte mulde norden osten suden
westen rain regen rust see senden siegen singen spalt stein steinen tanne wald
waren wehr weiden weil wels winden wissen zelle zug
""")
"""Towns of Germany, Austria and Switzerland whose names are nouns of news; without accents."""
_COUNTED = re.compile(
    r"\b(?:ein(?:e[nmrs]?)?|kein(?:e[nmrs]?)?|zwei|drei|vier|funf|sechs|sieben|acht|neun|zehn|mehrere[nr]?"
    r"|viele[nr]?|alle[nr]?) $",
    re.IGNORECASE,
)
_SAID = re.compile(
    r"\b(?:in|aus|Stadt|Kreis|Landkreis|Stadtkreis|Raum|Gemeinde|Ort|Region|Polizei|Feuerwehr|Uni"
    r"|Universitat|Amtsgericht|Landgericht|Hauptbahnhof|Richtung|Messe|Klinikum|Staatsanwaltschaft"
    r"|Polizeiprasidium|Oberburgermeister|Burgermeister) $",
    re.IGNORECASE,
)
_DATED = re.compile(r"(?:/[A-Z]\w+)* ?\([a-zA-Z/]{2,12}\)")
_TRADE = re.compile(
    r"\b(?:(?:ein(?:e[nmrs]?)?|kein(?:e[nmrs]?)?|(?<!, )de[rmns]|(?<!, )das|jede[rnms]?|diese[rnms]?"
    r"|seine[nmrs]?|ihre[nmrs]?|zum|zur|vom|beim|im|am)(?: [a-z]\w*e[rnms]?)?|(?<!, )als|gelernter?) $",
    re.IGNORECASE,
)
"""Not behind a comma: "der Plan, den Quill hat", "sie ging, als Quill kam"."""
_IS = re.compile(r"\b(?:ist|war|wird|wurde|werden|sei|bin) $")
_ENDS = re.compile(r"[.,;!?]|$| (?:und|von Beruf)\b")


def is_town_there(text: str, found: Found, block: Block) -> bool:
    """Tell whether a German text means a town: *in Essen*, *Kreis Siegen*, not *im Hof*, *zwei Siegen*.

    Of names that are nouns a word must say so, or the report is dated from there.
    """
    if _COUNTED.search(block.plain, max(0, found.start - 12), found.start):
        return False
    if text.lower() not in _NOUNS and not block.has_plain_word(text.lower()):
        return True
    if block.plain.startswith(" von ", found.end):
        return False  # in Bergen von Papier
    return is_called_a_town(found, block)


def is_called_a_town(found: Found, block: Block) -> bool:
    """Tell whether the word before a name says that it is a town (*in*, *Kreis*), or a dateline."""
    if found.start == 0 and _DATED.match(block.plain, found.end):
        return True
    return _SAID.search(block.plain, max(0, found.start - 30), found.start) is not None


def is_trade(run: Run) -> bool:
    """Tell whether a family name is what somebody is: *ist Koch*, *einen Koch*, *als Koch*."""
    plain = run.block.plain
    if _TRADE.search(plain, max(0, run.start - 40), run.start):
        return True
    is_that = _IS.search(plain, max(0, run.start - 8), run.start)
    return is_that is not None and _ENDS.match(plain, run.end) is not None
