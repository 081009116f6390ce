"""Bylines in other languages than English: a printed line in, its names alone out, parted by commas."""

import re

# A preposition may begin a name (Di Stefano): two words must follow it.
_BY = re.compile(
    r"^(?:von|par|por|di|door|av|af|przez|oleh|bởi|od|από|от|від|scris de|skriven av|skrevet av|"
    r"(?:texto?|fotos?|bericht|kommentar|ein kommentar|une? \w+|escrito|publicado|publié|pubblicato|"
    r"geschreven|geschrieben|napisał[ao]?|γράφει|γράφουν)\s+(?:von|par|por|da|di|door|ο|η|οι)?|"
    r"بقلم|كتبت?|נכתב על ידי|מאת|द्वारा|โดย|توسط)\s*:?\s+(?=\S+\s+\S)",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"^(?:autor(?:a|es|in|en|zy|ka|ka textu|i|ë)?|autor/a|autore|autori|auteurs?|auteure|författare|"
    r"forfatter|skribent|journalist(?:e|in)?|yazar|muhabir|yazan|haber|penulis|editor|reporter|"
    r"tekst|texto?|texte|testo|teksti|kirjoittaja|szerző|írta|tác giả|theo|автор(?:ы|и|ка)?|текст|"
    r"журналист|συντάκτης|συντάκτρια|المصدر|الكاتب|تحرير|نویسنده|लेखक|ผู้เขียน)\s*[:：|/]\s*|"
    r"^(?:автор|autore|auteur|yazar)\s+(?=\S+\s+\S)|"
    r"^(?:作者|撰文|文字?|採訪|采访|取材|編輯|编辑|責任編輯|责任编辑|来源|記者|记者)\s*[:：／/|]\s*|"
    r"^(?:本報|本报|中央社|新华社|新華社)?(?:記者|记者)\s*(?=[\u4e00-\u9fff]{2,4}(?:$|[／/\s,、，]))",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    r"\s*[／/]\s*[^／/]{0,12}(?:報導|报道|报导|電|电)\s*$|"
    r"(?<=[\u4e00-\u9fff가-힣])\s*(?:기자|特派員|特派员|記者|记者|특파원|논설위원|선임기자)\s*$"
)
_PLACE_OF_KOREAN = re.compile(r"^[\[(【（][^\])】）]{1,30}[\])】）]\s*(?=[가-힣\u4e00-\u9fff])")
_ADDRESS = re.compile(r"\s*[(<\[]?[^\s()<>\[\]@]+@[^\s@]+\.\w+[)>\]]?\s*")
_WITH = re.compile(
    r"\s+(?:avec|with|mit|con|com|med|met|s|z|mit Material von)\s+(?:(?:les|the|den|las|as|l['’])?\s*)"
    r"(?:agenc\w+|agentur\w*|agenz\w+|[A-Z]{2,4}|dpa|Reuters)\b.*$"
)
_COMMAS = re.compile(r"\s*[、，،；﹑・]\s*")
# "y", "e" and "i" stand in family names too (Costa e Silva): whole names on both sides.
_AND = re.compile(
    r"(?<=\S)\s+(?:e|y|i|en|ja|ve|a|og|och|oraz|sowie|dan|và|és|și|и|і|та|й|και|کے|و|और|และ)\s+(?=\S+\s+\S)"
)


def names_alone(text: str) -> str:
    """Return `text` without the word for "by" or "author", roles and places that follow a name.

    Names are parted by commas; a line in English stays as it is.
    """
    text = _LABEL.sub("", _WITH.sub("", without_address(text)), count=1)
    text = _BY.sub("", text, count=1)
    parts = [_BEHIND.sub("", part) for part in _COMMAS.split(text) if part]
    return ", ".join(_parted(part) for part in parts)


def without_address(text: str) -> str:
    """Return `text` without e-mail addresses, nor the place before a Korean name: "[서울=통신]"."""
    text = _PLACE_OF_KOREAN.sub("", text.strip())
    return _ADDRESS.sub(" ", text).strip() if "@" in text else text


def _parted(text: str) -> str:
    """Return `text` with a comma for each "and" that has a whole name before it."""
    position = 0
    while found := _AND.search(text, position):
        before = re.split(r",\s*", text[: found.start()])[-1]
        if len(before.split()) >= 2:
            text = f"{text[: found.start()]}, {text[found.end() :]}"
            position = found.start() + 2
        else:
            position = found.end()
    return text
