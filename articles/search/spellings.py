"""Spellings: an English word in, the same as it is spelled on the other side of the Atlantic out.

A question asks for both. A word that is none (“promize”) does no harm: nothing has it.
"""

import re

_OUR = (
    "arm|behavi|cand|clam|col|endeav|fav|ferv|flav|harb|hon|hum|lab|neighb|od|parl|ranc|rum|savi|splend"
    "|tum|val|vap|vig"
)
_RE = "calib|cent|fib|kilomet|lit|lust|met|sab|spect|theat"
_DOUBLE_L = (
    "cancel|channel|counsel|dial|equal|fuel|jewel|label|level|marvel|model|pedal|quarrel|rival|signal"
    "|total|travel|tunnel"
)
_RULES: tuple[tuple[str, str], ...] = (
    (r"(\w{3,})is(ations?|e|ed|es|ers?|ing)", r"\1iz\2"),
    (r"(\w{3,})iz(ations?|e|ed|es|ers?|ing)", r"\1is\2"),
    (r"(\w{3,}l)ys(e|ed|es|ers?|ing)", r"\1yz\2"),
    (r"(\w{3,}l)yz(e|ed|es|ers?|ing)", r"\1ys\2"),
    (rf"({_OUR})our(\w*)", r"\1or\2"),
    (rf"({_OUR})or(\w*)", r"\1our\2"),
    (rf"({_RE})re(s?)", r"\1er\2"),
    (rf"({_RE})er(s?)", r"\1re\2"),
    (r"(defen|licen|offen|preten)c(es?)", r"\1s\2"),
    (r"(defen|licen|offen|preten)s(es?)", r"\1c\2"),
    (rf"({_DOUBLE_L})l(ed|ing|ers?|ors?)", r"\1\2"),
    (rf"({_DOUBLE_L})(ed|ing|ers?|ors?)", r"\1l\2"),
    (r"(program)me(s?)", r"\1\2"),
    (r"(program)(s?)", r"\1me\2"),
    (r"(ana|cata|dia|mono)logue(s?)", r"\1log\2"),
    (r"(ana|cata|dia|mono)log(s?)", r"\1logue\2"),
)
_BEGINNINGS = (
    ("aluminium", "aluminum"), ("anaem", "anem"), ("anaesth", "anesth"), ("artefact", "artifact"), ("grey", "gray"),
    ("haem", "hem"), ("jewellery", "jewelry"), ("leukaem", "leukem"), ("manoeuvr", "maneuver"),
    ("mould", "mold"), ("paed", "ped"), ("plough", "plow"), ("sceptic", "skeptic"), ("sulph", "sulf"),
)  # fmt: skip
_SPELLED = tuple((re.compile(printed), other) for printed, other in _RULES)


def other_spelling(form: str) -> str:
    """Return the other spelling of an exact form; "" where it has none."""
    for printed, other in _SPELLED:
        if match := printed.fullmatch(form):
            return match.expand(other)
    for british, american in _BEGINNINGS:
        for here, there in ((british, american), (american, british)):
            if form.startswith(here):
                return there + form[len(here) :]
    return ""
