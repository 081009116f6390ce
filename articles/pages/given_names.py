"""Given names: a name of two words in, whether it is a person's though its last word is a newsroom's out."""

_NAMES = """
adam alan alex alice alison amanda amy andrea andrew angela ann anna anne anthony barbara ben
benjamin bernard beth bill bob brian bruce carl carol caroline catherine charles chris
christine christopher claire clara colin daniel david deborah dennis diana donald dorothy
douglas edward eleanor elizabeth ellen emily emma eric ethan eva evelyn ferdinand frances frank
fred gary george gerald gordon graham greg hannah harold harry heather helen henry howard ian
isabel isabella jacob james jane janet jason jean jennifer jeremy jessica jill jim joan joanna
john jonathan joseph joshua judith julia julie karen karl kate katherine keith kenneth kevin
kim larry laura lawrence leonard linda lisa louise lucy margaret maria marie marion mark martin
mary matthew michael michelle mike monica nancy natalie neil nicholas nicole norma oliver
pamela patricia patrick paul peter philip rachel ralph raymond rebecca richard robert robin
roger ronald rose ruth samuel sandra sarah sharon simon sophie stephen steven stuart susan
susanna theresa thomas timothy tom tony ursula valerie vincent walter wendy william
"""
_GIVEN = frozenset(_NAMES.split())
"""Common in English, and hardly a place or a house of news."""
_LAST = frozenset({"Desk", "Staff", "Team"})
"""Rare family names; what a newsroom is called has no given name before it."""


def is_given(word: str) -> bool:
    """Tell whether a word is a common given name, as printed."""
    return word[:1].isupper() and word.casefold() in _GIVEN


def is_called_as_newsroom(text: str) -> bool:
    """Tell whether all of a text is a given name and a family name that newsrooms have too: "Bill Desk"."""
    given, _, family = text.strip().partition(" ")
    return family in _LAST and is_given(given)
