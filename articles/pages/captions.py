"""Captions: what is printed under a picture in, its words and whose picture it is out.

A credit ends a caption in one of the field's forms: labelled ("Photo: Ann Roe", "(Bild: dpa)",
"Photo by Ann Roe", "© Ann Roe"), by an agency's name ("REUTERS/Ann Roe", "(AP Photo/Ann Roe)",
"(AFP)"), or as name and outlet in brackets ("(Ann Roe / The Weekly Grain)"). What is no such form
stays a caption: a sentence may well speak of a photo.
"""

import re

from articles.pages.closing_credits import split_closing
from articles.pages.credit_labels import (
    BARE,
    CAPTION_LABEL,
    CREDIT_WORD,
    LABEL_AT_END,
    LABELLED,
    SOURCE_LABEL,
)

_AGENCY = (
    r"(?:AP|AFP|EPA(?:-EFE)?|EFE|(?<!, )PA|Getty(?: Images)?|GETTY(?: IMAGES)?|Reuters|REUTERS|Alamy|Shutterstock|iStock(?:photo)?|"
    r"Bloomberg|dpa|DPA|AAP|Xinhua|Photo News|Belga|ANI|PTI|ANSA|Ansa|LaPresse|TASS|ČTK|PAP|NTB|Ritzau|ANP|Lusa|Anadolu|Yonhap|"
    r"Imago|IMAGO|Keystone|KEYSTONE|NurPhoto|Unsplash|Pexels|Pixabay|Flickr|Wikimedia Commons|Adobe Stock|"
    r"新华社|新華社|法新社|路透社?|中新社|美联社|美聯社|中央社|共同社|연합뉴스|뉴시스|ТАСС|РИА Новости|رويترز|فرانس برس|الفرنسية|الأناضول|الأوروبية|أسوشيتد برس|غيتي|غيتي إيميجز|شترستوك|الجزيرة)"
)
_AGENCY_IN_BRACKETS = re.compile(
    rf"\s*[(\[（](?:[Pp]hoto\s?/\s?)?(?P<credit>[^()\[\]（）]{{0,50}}\b{_AGENCY}\b[^()\[\]（）]{{0,40}})[)\]）][.\s]*$"
)
# Not "Belém - PA", "Macapá - AP": states of Brazil.
_AGENCY_ALONE = re.compile(
    rf"(?:[.!?…][\"”’»]?\s|\s[|–—-]\s)\s*(?:[|–—-]\s)?(?!(?<=[–—-]\s)(?:AP|PA)$)(?P<credit>{_AGENCY})(?: (?:pic|photo|Photo|file photo))?$"
)
_HOUSE_OF_LABEL = re.compile(r"^[A-Z]{2,6} (?=(?:FILE )?PHOTOS?\s*:)")
_OUTLET_OF_LABEL = re.compile(r"(?<=[.!?”\"]\s)[A-Z]{2,6}$")
_AGENCY_BEFORE_NAME = re.compile(
    rf"(?:^|\s)(?P<credit>{_AGENCY}(?:[ -](?:Photo|PHOTO|Images|IMAGES|Wire))?\s?/\s?(?P<name>[^\s()/][^()]{{1,70}}))$"
)
_AGENCY_PHOTO = re.compile(
    r"(?:^|\s)(?P<credit>(?:AP|AFP|EPA|PA|dpa) (?:Photo|PHOTO)\s?/\s?(?P<name>[^()]{2,70}))$"
)
_AGENCY_BEHIND_NAME = re.compile(
    rf"(?:^|[.!?…][\"”’»]?\s)\s*(?P<credit>(?P<name>[^.!?()]{{2,60}}?)\s?(?:/|\bvia |— |\| )\s?(?:via )?{_AGENCY}"
    r"(?: Images| Photo| Wire)?)$"
)
# "… on Monday. Ann Roe / AFP / Getty Images": who took it, and through whose hands it came.
_NAMES_IN_A_ROW = re.compile(
    r"[.!?…][\"”’»]?\s+(?P<credit>[^.!?()/]{2,40}(?:\s?/\s?[^.!?()/]{2,40}){2,3})$"
)
_AGENCY_INSIDE = re.compile(rf"\b{_AGENCY}\b")
_OUTLET_IN_BRACKETS = re.compile(
    r"[.!?…][\"”’»]?\s+\((?P<credit>(?P<name>[^()/]{3,40}?\s[^()/]{2,30}?)(?:\s?/\s?|\s+for\s+(?=[A-Z]))(?P<outlet>[^()]{2,50}))\)[.\s]*$"
)
_OUTLET_BEHIND_NAME = re.compile(
    r"(?:[.!?…][\"”’»]?\s+|\s[-–—|]\s+)(?P<credit>(?P<name>[^.!?()/]{2,30}\s[^!?()/]{2,30}?)\s?/\s?(?P<outlet>[^.!?()\d]{2,40}))$"
)
_BEHIND_STROKE = re.compile(r"(?<=[^\s/])\s/\s(?P<credit>[^/\d,:;!?()]{3,40})$")
_TAKEN_BY = re.compile(
    r"(?:^|[。！？\s（(【])(?P<role>(?:(?:本[报報])?[记記]者|通[讯訊][员員])?)(?P<credit>(?:[^\s，。、（）()]{0,8}(?:[记記]者|社|通[讯訊][员員])\s)?[^\s，。、（）()]{2,14})\s*(?<!拍)[摄攝]\s*[）)】]?$"
)
_CLOSING = {"(": ")", "[": "]", "（": "）", "［": "］", "【": "】"}
_ENDS = frozenset('.!?…。！？»”")]）】|/–—·•-')
_BETWEEN = " \t([（［【|/／–—·•,-"
# Small words in names, and those for where a picture is from: "handout via Reuters".
_PARTICLES = {
    "a", "af", "al", "av", "by", "da", "das", "de", "del", "dem", "den", "der", "des", "di", "do",
    "dos", "du", "e", "el", "en", "et", "for", "für", "i", "la", "le", "of", "on", "par", "per",
    "pour", "til", "the", "und", "van", "via", "vom", "von", "y", "och", "og", "and", "à", "x",
    "courtesy", "handout", "file", "photo", "supplied", "archive", "dpa",
}  # fmt: skip
_MOST_CASELESS = 3
_LONGEST_CASELESS = 24
_LONGEST_IDEOGRAPHS = 12
_IDEOGRAPHS = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]")
_MOST_SMALL = 3
_WORD = re.compile(r"[^\W\d_][\w'’.-]*")
_RIGHTS = "RIPRODUZIONE RISERVATA"
_ADDRESS_BEHIND = re.compile(r"(?<=\w) [\w.+-]{1,60}@[\w-]{1,60}(?:\.[\w-]{1,60}){1,4}$")
_LONGEST = 3_000
_LONGEST_LABEL = 60
_MOST_LETTERS = 100
_MOST_WORDS = 14
_MOST_WORDS_OF_NAME = 8
_SENTENCE_BEHIND = re.compile(r"[.!?]\s+(?:\S+\s+){3}\S")


def split_credit(caption: str) -> tuple[str, str]:
    """Return a caption and the credit at its end: "The mill at dusk. Photo: Ann Roe"."""
    caption = caption.strip()
    if len(caption) > _LONGEST:
        return caption, ""
    if caption.endswith(_RIGHTS):
        caption = caption.removesuffix(_RIGHTS).rstrip(" ©-–—")
    return (
        _split_at_label(caption)
        or _split_by_agency(caption)
        or _split_by_outlet(caption)
        or _split_at_capitals(caption)
        or split_closing(caption)
        or (caption, "")
    )


def without_label(credit: str) -> str:
    """Return a credit without what says that it is one: "Foto: Lars Ohm / dpa", "(© Ann Roe)"."""
    credit = _HOUSE_OF_LABEL.sub("", credit.strip(" .:—–"))
    credit = _ADDRESS_BEHIND.sub("", credit)
    for _ in range(3):
        if credit[:1] in _CLOSING and credit.endswith(_CLOSING[credit[0]]):
            credit = credit[1:-1].strip(" .:")
        bare = BARE.match(credit)
        labels = (
            LABELLED.match(credit),
            CREDIT_WORD.match(credit),
            SOURCE_LABEL.match(credit),
            bare if bare and _is_bare_credit(credit[bare.end() :]) else None,
        )
        found = next(filter(None, labels), None)
        if found is None or not credit[found.end() :].strip(" .:)"):
            break
        credit = credit[found.end() :].strip(" .:/|")
    return credit if credit.count(")") <= credit.count("(") else credit.rstrip(" .:)]")


def is_credit(text: str) -> bool:
    """Tell whether what stands in an element of its own is a credit and nothing more: "Foto: Ann Roe / agency"."""
    label = LABELLED.match(text)
    if label is None or len(text) > _MOST_LETTERS:
        return False
    return split_credit(text)[0] == "" or is_name(text[label.end() :].partition("/")[0])


def is_label(text: str) -> bool:
    """Tell whether `text` only says that a credit follows: "Credit...", "Image source,", "Foto:"."""
    bare = text.strip(" ()[]|")
    if not re.search(r"\w|©", bare):
        return False
    return bool(SOURCE_LABEL.fullmatch(bare) or LABELLED.fullmatch(f"{bare} "))


def without_caption_label(caption: str) -> str:
    """Return a caption without the words for those who hear it: "Image caption, The mill at dusk"."""
    return CAPTION_LABEL.sub("", caption, count=1)


def behind_source_label(text: str) -> str:
    """Return what follows such words for a credit, "Image source, Ann Roe"; "" where there are none."""
    found = SOURCE_LABEL.match(text)
    return text[found.end() :].strip() if found else ""


def without_label_at_end(caption: str) -> str:
    """Return a caption without the label of the credit that was taken from behind it: "… (Photo by"."""
    label = max(len(caption) - _LONGEST_LABEL, 0)
    return (caption[:label] + LABEL_AT_END.sub("", caption[label:], count=1)).rstrip()


def is_name(text: str) -> bool:
    """Tell whether `text` may be whose picture it is: few words, none of a sentence.

    Where letters have no case, a few words may be either: fewer count as a name.
    """
    words = _WORD.findall(text)
    if not words or len(words) > _MOST_WORDS_OF_NAME or _SENTENCE_BEHIND.search(text):
        return False
    if words[0].lower() == words[0].upper():
        most = _LONGEST_IDEOGRAPHS if _IDEOGRAPHS.search(text) else _LONGEST_CASELESS
        return len(words) <= _MOST_CASELESS and len(text) <= most
    return not _small_words(words)


def _small_words(words: list[str]) -> int:
    return sum(word[0].islower() and word.lower() not in _PARTICLES for word in words)


def _split_by_agency(caption: str) -> tuple[str, str] | None:
    end = caption.rstrip(" .")
    row = _NAMES_IN_A_ROW.search(end)
    if row and _AGENCY_INSIDE.search(row["credit"]) and all(map(is_name, row["credit"].split("/"))):
        return _tidy(caption[: row.start("credit")]), row["credit"].strip()
    inner = end.removesuffix(")") if end.endswith(")") and "(" in end else end
    opened = inner.rfind("(")
    for text, shift in ((inner[opened + 1 :], opened + 1), (end, 0)):
        if shift and inner == end:
            continue
        found = _AGENCY_PHOTO.search(text) or _AGENCY_BEFORE_NAME.search(text)
        if found and is_name(found["name"]):
            return _tidy(caption[: shift + found.start("credit")]), found["credit"].strip()
    if found := _AGENCY_IN_BRACKETS.search(caption):
        credit = found["credit"].strip(" .:")
        return (_tidy(caption[: found.start()]), credit) if is_name(credit) else None
    if found := _AGENCY_ALONE.search(end):
        return _tidy(caption[: found.start("credit")]), found["credit"]
    if (found := _AGENCY_BEHIND_NAME.search(end)) and (
        found["name"].lstrip().startswith("@") or is_name(found["name"])
    ):
        return _tidy(caption[: found.start("credit")]), found["credit"].strip()
    return None


def _split_at_label(caption: str) -> tuple[str, str] | None:
    for pattern in (LABELLED, BARE):
        for found in reversed(list(pattern.finditer(caption))):
            is_third = found["label"].lower().startswith("(c)") and "(b)" in caption.lower()
            if is_third or not _opens(caption, found.start(), needs_mark=pattern is BARE):
                continue
            credit = _credit_behind(caption, found)
            is_bracketed = caption[: found.start()].rstrip()[-1:] in _CLOSING
            is_told = pattern is LABELLED or (is_bracketed and is_name(credit))
            if credit and (is_told or _is_bare_credit(credit)):
                before = _OUTLET_OF_LABEL.sub(
                    "", caption[: found.start()].rstrip()
                )  # "ST PHOTO: …"
                return _tidy(before), without_label(credit)
    if taken := _TAKEN_BY.search(caption):
        return _tidy(caption[: taken.start("role")]), taken["credit"].strip()
    return None


def _split_by_outlet(caption: str) -> tuple[str, str] | None:
    found = _OUTLET_IN_BRACKETS.search(caption) or _OUTLET_BEHIND_NAME.search(caption.rstrip(" ."))
    if found and is_name(found["name"]) and is_name(found["outlet"]):
        return _tidy(caption[: found.start("credit")]), found["credit"].strip(" [](（）/|–—")
    return None


def _split_at_capitals(caption: str) -> tuple[str, str] | None:
    """Part a caption of common letters from a name in capitals behind a stroke: "The mill at dusk / ANN ROE"."""
    found = _BEHIND_STROKE.search(caption)
    if found is None or not (credit := found["credit"].strip()).isupper():
        return None
    before = caption[: found.start()]
    is_credit = len(credit.split()) > 1 or re.fullmatch(_AGENCY, credit) is not None
    return (
        (_tidy(before), credit) if is_credit and is_name(credit) and not before.isupper() else None
    )


def _opens(caption: str, start: int, *, needs_mark: bool) -> bool:
    """Tell whether a label at `start` is none of the sentence before it."""
    before = caption[:start].rstrip()
    if not before or before[-1] in _ENDS or before[-1] in _CLOSING:
        return True
    letter = caption[start]
    return letter in "©ⓒ" or (
        not needs_mark and caption[start - 1].isspace() and not letter.islower()
    )


def _credit_behind(caption: str, label: re.Match[str]) -> str:
    """Return the credit that follows a label to the end of the caption; "" where a text does."""
    before = caption[: label.start()].rstrip()
    credit = caption[label.end() :].strip()
    opened = before[-1:] in _CLOSING
    if opened:
        credit, closed, behind = credit.partition(_CLOSING[before[-1]])
        if closed and behind.strip(" ."):
            return ""
    credit = credit.strip(" .:/|")
    if not 2 <= len(credit) <= _MOST_LETTERS or len(credit.split()) > _MOST_WORDS:
        return ""
    is_small = _small_words(_WORD.findall(credit)) > _MOST_SMALL
    if _SENTENCE_BEHIND.search(credit) or (is_small and label["label"][0] not in "©ⓒ"):
        return ""
    # Behind a word, "ein Bild: Mann ohne Hut" is a sentence; at the start, "FILE PHOTO: ..." a caption.
    is_plain = not before or (before[-1] not in _ENDS and label["label"][0] not in "©ⓒ")
    if (
        not opened
        and is_plain
        and not (is_name(credit) and not label["label"].lower().startswith("file"))
    ):
        return ""
    return credit


def _is_bare_credit(credit: str) -> bool:
    """Tell whether what follows "Photo" without a mark is a name: two words, capitals, an agency."""
    return is_name(credit) and (
        " " in credit or credit.isupper() or bool(re.match(_AGENCY, credit))
    )


def _tidy(caption: str) -> str:
    return caption.rstrip(_BETWEEN)
