"""Instructions: the text of a question in, the words of it that only say what to look for out.

Who asks at length tells the archive what to do (“find documents that discuss …”) and how an answer is
judged (“a relevant document will mention …”). Those words are rare in news, and would outweigh what
the question is about. They count as words only where the question has them elsewhere, too:

1. A clause that says what is not wanted (“… are not relevant”) tells nothing of what is, nor does
   what follows “but not”, “not about” and their like.
2. In a clause that instructs, words for articles and for telling go; those that may be meant (a
   report, a state, a deal) only as long as nothing else was said.
3. A long clause may begin by telling the archive what to do.
4. “Narrative:” at the beginning of a line is a label.
"""

import re
from itertools import takewhile

from articles.search import words
from articles.search.fillers import FILLERS

_ARTICLES = "(?:documents?|articles?|reports?|stor(?:y|ies)|news|coverage|items?|information|pieces?|texts?)"
_TELLING = (
    "(?:discuss|describ|mention|identif|contain|includ|provid|report|address|refer|cit|concern"
    "|regard|relat|pertain|detail|deal|cover|stat)(?:e|es|ed|ing|s|y|ies|ied)?"
)
_ONLY_TELLS = re.compile(
    "documents?|articles?|coverage|information|(?:discuss|describ|mention|pertain|regard)(?:e|es|ed|ing|s)?"
    "|identif(?:y|ies|ying)|contain(?:s|ing)?|(?:ir|non|un)?relevan(?:t|ce|cy)|find|give"
)
"""Words that tell nothing anywhere in a clause that instructs."""

_TELLS_AT_FIRST = re.compile(
    f"{_ARTICLES}|{_TELLING}|judged?|considered|acceptable|interest(?:ed)?|sought|wanted|needed"
    "|specific(?:ally)?|regardless|purpose|looking|examples?|show|list|readers?|users?|wants?|know|learn"
)
"""Words that may be what is asked for (a deal, a state) but where nothing else stands before them."""
_BEFORE_A_TOPIC = frozenset({"about", "on", "of"})
_ANY = "(?:(?:a|an|any|the|all|only|some|such|other|more|most|recent|latest|new) )*"
_FIND = (
    "(?:please |can you |could you |i want |i need |i would like |i d like |i am |i m |im |to |help me )*"
    "(?:find|show|give|get|list|search|locate|retrieve|identify|looking|look|seeking|seek|want|need|interested)"
    " (?:me |us |for |out |in )*"
)
_INSTRUCTS = re.compile(
    rf"{_FIND}{_ANY}{_ARTICLES}\b"
    r"|(?:the |a )?(?:reader|user|i|we)s? (?:wants?|needs?|would like) to (?:know|learn|find)\b"
    r"|relevant\b(?! (?:to|for)\b)"
    rf"|{_ANY}(?:documents?|articles?|stories|news|coverage|information) (?:about|on|that|which|of)\b"
    rf"|{_ANY}{_ARTICLES} (?:about|must|should|will|would|may|might|can|could|{_TELLING})\b"
    rf"|.*\b(?:ir|non)?relevant\b.*\b{_ARTICLES}\b|.*\b{_ARTICLES}\b.*\b(?:ir|non)?relevant\b"
    r"|.*\b(?:be|are|is|considered|judged) (?:considered |judged )?relevant\b|.*\brelevant (?:if|are|is)\b"
)
_UNWANTED = re.compile(
    r"\b(?:not|never|isnt|arent) (?:be |by itself |themselves )?(?:considered |judged |deemed )?"
    r"(?:relevant|acceptable|of interest|wanted|sought)\b|\b(?:ir|non)relevant\b|\bnon relevant\b"
    r"|\b(?:is|are) not$"
)
_BESIDE = re.compile(
    r"(?:\bbut\s+not|\bnot\s+(?:about|including|concerning)|,\s+not\s+(?:the|those|in|on)|\bexcluding)"
    r"\s+([^,;.?!\n]+)",
    re.I,
)
_COMMANDS = frozenset({
    "compare", "determine", "discuss", "give", "identify", "list", "locate", "name", "provide", "show",
})  # fmt: skip
_CLAUSE = re.compile(r"(?<=[a-z0-9)'\"’”][.;!?])\s+|\n+|,\s+but\s+|\s+(?=(?:unless|except)\b)")
_LABEL = re.compile(
    r"(?:^|(?<=[.?!]\s)|(?<=\n))\s*(narrative|description|question|query|topic):", re.I
)
_LONG = 5


def instructions_of(text: str) -> frozenset[str]:
    """Return the exact forms that tell nothing of what is asked for."""
    gone = set(words.forms(" ".join([*_LABEL.findall(text), *_BESIDE.findall(text)])))
    kept: set[str] = set()
    for clause in _CLAUSE.split(_BESIDE.sub(" ", _LABEL.sub(" ", text))):
        forms = words.forms(clause)
        only_tells = _only_tells(forms)
        gone |= only_tells
        kept |= set(forms) - only_tells
    return frozenset(gone - kept)


def _only_tells(forms: list[str]) -> set[str]:
    said = " ".join(forms)
    if _UNWANTED.search(said):
        return set(forms)
    found = set(forms[:1]) & _COMMANDS if len(forms) >= _LONG else set()
    if _INSTRUCTS.match(said):
        found |= {form for form in forms if _ONLY_TELLS.fullmatch(form)}
        found |= set(filter(_TELLS_AT_FIRST.fullmatch, takewhile(_says_nothing_yet, forms)))
    return found


def _says_nothing_yet(form: str) -> bool:
    return form not in _BEFORE_A_TOPIC and bool(
        form in FILLERS
        or form in words.STOP_WORDS
        or _ONLY_TELLS.fullmatch(form)
        or _TELLS_AT_FIRST.fullmatch(form)
    )
