"""Told lines: a line that begins as a site's own does in, whether it is a sentence of the text out."""

import re
from collections.abc import Callable, Mapping

from articles.pages.lines import ends_sentence, ends_statement

_SAYING = (
    "said|says|wrote|cried|cries|tells|reads|shouted|begged|warned|replied|used to say|(?<!is )(?<!are )called|asked|told (?:the|him|her|them|me|his|a|an|it)|"
    "sagte|sagt|sagten|sagen|rief|riefen|schrieb|stand auf|steht auf|fragte|"
    "(?:a )?dit (?:le|la|l['’]|un|une|les|son|leur)|disait|criait|cria|écrivait|demandait|lançait|"
    "dijo|dice|decía|decían|pidió|pedía|gritó|escribió|rezaba|preguntó|"
    "disse|diz|dizia|pediu|gritou|escreveu|perguntou|diceva|gridò|scrisse|scriveva|chiese|"
    "zei|zegt|riep|roept|schreef|säger|ropade|frågade|sagde|siger|råbte|sier|ropte|"
    "powiedział|powiedziała|mówił|mówiła|mówi|zawołał|napisał|napisała|pytał|řekl|řekla|říká|volal|napsal|"
    "сказал|сказала|сказали|говорил|говорила|говорит|говорят|писал|писала|написал|написала|кричал|сказав|каже|казав|"
    "dedi|diyor|diye|yazdı|sordu|kata|katanya|ujar|mondta|kérdezte|a spus|spunea|spune|sanoi|kysyi"
)
_NOT_THAT = r"(?<!that )(?<!which )(?<!who )(?<!que )(?<!qui )(?<!che )"
"""A letter "that tells it all" is offered; a man "who said so" is described."""
_SAID = re.compile(
    rf"[,;:.!?…]?[”\"»“]\s?[–—-]?\s?(?:[\w’'-]+ ){{0,4}}?{_NOT_THAT}(?:{_SAYING})\b|"
    rf"[,;!?…،] (?:[–—-] )?(?:[\w’'-]+ ){{0,7}}?{_NOT_THAT}(?:{_SAYING})(?:-(?:il|elle|on|ils|elles))?\b|"
    rf"(?<=\w), ?(?:dit|criait|cria|demanda|lança)-(?:t-)?(?:il|elle|on)\b|"
    r"[,،] ?(?:قال|قالت|يقول|تقول|كتب|كتبت|صاح|گفت|نوشت)\b|[説說说]道?[，：]|(?:と|って)(?:話し|言っ|語っ|書い|述べ)|라고 (?:말|했|썼)|(?:उसने|उन्होंने) कहा",
    re.IGNORECASE,
)
"""Who says it, behind the comma or the quotation mark that such words are followed by."""
_FINITE = re.compile(
    r"\b(?:is|are|was|were|has|had|have been|will|would|can|could|must|did|does|said|told|took|made|went|came|knew|kept|became)\b"
)
_OF_SITE = re.compile(
    r"\b(?:us|our|ours|we|newsletters?|briefings?|e-?mails?|inbox|apps?|subscri\w+|register|sign(?:ed|ing)? (?:up|in)|log in|click\w*|visit|here|now|today|"
    r"websites?|sites?|page|links?|online|channels?|facebook|twitter|instagram|whatsapp|telegram|youtube|tiktok|linkedin|bluesky|threads|podcasts?|"
    r"stor(?:y|ies)|articles?|reports?|columns?|posts?|updates?|updated|details|edition|published|publication|republished|syndicated|reporting|editorial|"
    r"coverage|headlines?|readers?|journalis\w+|news\w*|reporters?|editors?|rights|licen[sc]e\w*|permission|copyright\w*|©|trial|free|access|contact|call|write to|donat\w+)\b|"
    r"@|www\.|https?:|\w\.(?:com|org|net|example|co)\b|\d{3}[-. ]\d{3,4}",
    re.IGNORECASE,
)
"""What a line of a site speaks of, behind the words it begins with."""
_ADDRESS = re.compile(r"@\w|www\.|https?:")
_FEWEST_WORDS = 12
_LONGEST = 420
_LABELLED = re.compile(r"[^\W_]+\s*[:：]\s*(?=[^\W\d_])(?P<first>.)")
_STATES = re.compile(
    r"\b(?:is|are|was|were|has|had|ist|sind|war|waren|hat|kommt|est|sont|était|es|son|era|eran|se (?:llama|dice)|así|è|sono|são|foi|är|var|kommer|er|"
    r"jest|są|był|tak|je|byl|это|так|был|была|звали)\b|yor\.$"
)
_INNER_SENTENCE = re.compile(r"\? (?:That|This|He|She|It|They|Nobody|There) (?:was|were|had)\b")
_NAMES = re.compile(r"(?<![.!?“\"] )\b[A-Z][a-z]{2,}\b")
_NAMED = re.compile(r"\W{0,2}(?:(?:to|for|on) )?(?:the )?[“\"]?[A-Z]")
"""What is offered has a name: "Sign up for the Mill Letter, which …"."""


def is_said(line: str) -> bool:
    """Tell whether a sentence gives words and who said them: "Join us, the widows called …"."""
    if not ends_sentence(line):
        return False
    start = line[:_LONGEST]
    return _SAID.search(start) is not None and _ADDRESS.search(start) is None


def is_stated(line: str, start: int) -> bool:
    """Tell whether a line is a statement that speaks of nothing that a site does behind its first words.

    It has its full stop, a verb that asks nobody for anything, and twelve words or more; after a
    question it may be short: "Do you have a rope? That was all he asked."
    """
    if not ends_statement(line) or _NAMED.match(line, start) or _OF_SITE.search(line, start):
        return False
    is_long = line.count(" ") >= _FEWEST_WORDS - 1
    return _INNER_SENTENCE.search(line) is not None or (
        is_long and _FINITE.search(line, start) is not None
    )


def names_amid(line: str) -> set[str]:
    """Return the words in capitals amid the sentences of a line."""
    return set(_NAMES.findall(line, line.find(" ") + 1))


def is_told_of(line: str, named: Callable[[], Mapping[str, int]]) -> bool:
    """Tell whether a line is such a statement and names somebody or something that another line names as well.

    `named` counts the lines that have a name, this one among them. What a site says of itself and of its rights
    names no one of the story.
    """
    if not ends_statement(line) or _OF_SITE.search(line) or not _FINITE.search(line):
        return False
    is_long = line.count(" ") >= _FEWEST_WORDS - 1
    return is_long and any(named()[name] > 1 for name in names_amid(line))


def goes_on_small(line: str) -> bool:
    """Tell whether a line goes on behind its label as the sentence it ends as: "More: that is what we got."."""
    found = _LABELLED.match(line)
    return found is not None and found["first"].islower() and ends_statement(line)


def states_behind_label(line: str) -> bool:
    """Tell whether there is a verb behind a line's label: "Source: a spring, which has no name."."""
    found = _LABELLED.match(line)
    return (
        found is not None
        and ends_statement(line)
        and _STATES.search(line, found.start("first")) is not None
    )
