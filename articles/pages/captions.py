"""Captions: what is printed under a picture in, its words and whose picture it is out.

A credit ends a caption in one of the field's forms: labelled ("Photo: Ann Roe", "(Bild: dpa)",
"Photo by Ann Roe", "© Ann Roe"), by an agency's name ("REUTERS/Ann Roe", "(AP Photo/Ann Roe)",
"(AFP)"), or as name and outlet in brackets ("(Ann Roe / The Weekly Grain)"). What is no such form
stays a caption: a sentence may well speak of a photo.
"""

import re

_PICTURE = (
    r"(?:photo(?:s|graph(?:s|ie|er|e|y)?)?|images?|pictures?|pics?|foto(?:s|graf|graaf|grafie|grafía|grafia|"
    r"grafija|grafías|grafias|ğraf|ğraflar)?|fotó|fotógraf[oa]|bild(?:er|quelle|nachweis|rechte)?|beeld|kuva(?:t|aja)?|mynd|"
    r"zdjęci[ea]|fot\.|kép|imágen(?:es)?|imagen|imagem|imagens|imatge|immagin[ei]|afbeelding|argazkia|nuotr(?:auka|\.)|"
    r"ảnh|hình ảnh|gambar|picha|llun|фото(?:графия|графії|граф)?|снимк[аи]|слика|φωτ(?:ό|ο|ογραφία|ογραφίες|\.)|"
    r"ფოტო|լուսանկար|写真|寫真|撮影|사진|图片|圖片|图|圖|ภาพ|"
    r"(?:ال)?صورة|الصور|تصوير|عکس|تصویر|צילום|תמונה|फोटो|तस्वीर|ছবি|படம்)"
)
_OF_CREDIT = (
    r"(?:credit(?:s|o|os)?|crédit(?:s|o|os)?|crèdits?|kredit|source|quelle|fuente|fonte|bron|kilde|källa|lähde|"
    r"źródło|zdroj|forrás|sursa|sumber|kaynak|nguồn|источник|джерело|πηγή|изворът|المصدر|منبع|出典|提供|"
    r"来源|來源|출처|제공)"
)
_KIND = r"(?:file|archive|main|cover|lead|top|featured|header|stock|handout|title)\s"
_LABELLED = re.compile(
    rf"(?<!\w)(?P<label>(?:{_KIND})?(?:{_OF_CREDIT}\s?)?{_PICTURE}\s?(?:by|{_OF_CREDIT}|courtesy(?: of)?|from|via)?"
    rf"\s*(?:[:：=＝]|(?<=[가-힣一-龥])[/／]|\.{{3}}|…)|(?:{_OF_CREDIT})\s*(?:by)?(?:[:：]|\.{{3}}|…)|"
    r"(?:photo(?:graph)?|image|picture|pic)s?\s+(?:credits?|by|courtesy(?: of)?)(?=\s)|"
    r"(?:©|ⓒ|\(c\)|copyright(?=[\s:©]))\s*(?:copyright|by)?\s*:?)\s*",
    re.IGNORECASE,
)
# Without a mark, as French and Italian papers print it: "Photo Ann Roe", "Foto Ansa".
_BARE = re.compile(
    r"(?<!\w)(?P<label>photos?|fotos?|crédits?(?: photo)?|credits?(?: photo)?|φωτό?|фото|(?:fot|nuotr)\.)\s+(?:d['’](?:archives?|illustration)\s+)?"
    r"(?!(?:agenc|archiv|librar|service|press\b|research|news|studio|galler|essay|finish|booth|op\b|shoot|"
    r"album|caption|release|union|suisse|card|rating|line|note|file|taken|shows?)\w*)(?=\S)",
    re.IGNORECASE,
)
_AGENCY = (
    r"(?:AP|AFP|EPA(?:-EFE)?|EFE|PA|Getty(?: Images)?|GETTY(?: IMAGES)?|Reuters|REUTERS|Alamy|Shutterstock|iStock(?:photo)?|"
    r"Bloomberg|dpa|DPA|AAP|Xinhua|ANI|PTI|ANSA|LaPresse|TASS|ČTK|PAP|NTB|Ritzau|ANP|Lusa|Anadolu|Yonhap|"
    r"Imago|IMAGO|Keystone|KEYSTONE|NurPhoto|Unsplash|Pexels|Pixabay|Flickr|Wikimedia Commons|Adobe Stock)"
)
_AGENCY_IN_BRACKETS = re.compile(
    rf"\s*\((?P<credit>[^()]{{0,50}}\b{_AGENCY}\b[^()]{{0,40}})\)[.\s]*$"
)
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
_OUTLET_IN_BRACKETS = re.compile(
    r"[.!?…][\"”’»]?\s+\((?P<credit>(?P<name>[^()/]{3,40}?\s[^()/]{2,30}?)(?:\s?/\s?|\s+for\s+(?=[A-Z]))(?P<outlet>[^()]{2,50}))\)[.\s]*$"
)
_OUTLET_BEHIND_NAME = re.compile(
    r"(?:[.!?…][\"”’»]?\s+|\s[-–—|]\s+)(?P<credit>(?P<name>[^.!?()/]{2,30}\s[^!?()/]{2,30}?)\s?/\s?(?P<outlet>[^.!?()\d]{2,40}))$"
)
_TAKEN_BY = re.compile(
    r"(?:^|[。！？\s（(【])(?P<credit>[^\s，。、（）()]{2,14}(?:\s[^\s，。、（）()]{2,6})?)\s*(?:摄影?|攝影?)\s*[）)】]?$"
)
_CAPTION_LABEL = re.compile(
    r"^[,،]?\s*(?:(?:image|photo|picture)? ?caption|pie de foto|legenda(?: da foto)?|légende(?: image| photo)?|bildunterschrift|"
    r"подпись к фото|підпис до фото|fotoğraf altı yazısı|keterangan gambar|maelezo ya picha|"
    r"التعليق على الصورة|توضیح تصویر|تصویر کا کیپشن|इमेज कैप्शन|ছবির ক্যাপশান|chụp lại hình ảnh|"
    r"图像加注文字|画像説明|사진 설명)\s*(?:[,،，:：]|$)\s*",
    re.IGNORECASE,
)
_SOURCE_LABEL = re.compile(
    r"^[,،]?\s*(?:(?:image|photo|picture) (?:source|credit)s?|fuente de la imagen|crédito|crédit photo|автор фото|kaynak|"
    r"sumber gambar|chanzo cha picha|مصدر الصورة|صدر الصورة|منبع تصویر|تصویر کا ذریعہ|इमेज स्रोत|ছবির উৎস|"
    r"nguồn hình ảnh|图像来源|画像提供|사진 출처)\s*(?:[,،，]|$)\s*",
    re.IGNORECASE,
)
_LABEL_AT_END = re.compile(
    r"[\s(\[|/–—-]*(?:©|\b(?:photo(?:graph)?|image|picture|foto|bild|credit)s?\s*(?:credits?)?\s*(?:by|:)\s*)?$",
    re.IGNORECASE,
)
_CREDIT_WORD = re.compile(r"^credits?\s+(?=\S)", re.IGNORECASE)
_CLOSING = {"(": ")", "[": "]", "（": "）", "［": "］", "【": "】"}
_ENDS = frozenset('.!?…。！？»”")]）】|/–—·•-')
_BETWEEN = " \t([（［【|/／–—·•,-"
_PARTICLES = frozenset(
    [
        "a",
        "af",
        "al",
        "av",
        "by",
        "da",
        "das",
        "de",
        "del",
        "dem",
        "den",
        "der",
        "des",
        "di",
        "do",
        "dos",
        "du",
        "e",
        "el",
        "en",
        "et",
        "for",
        "für",
        "i",
        "la",
        "le",
        "of",
        "on",
        "par",
        "per",
        "pour",
        "til",
        "the",
        "und",
        "van",
        "via",
        "vom",
        "von",
        "y",
        "och",
        "og",
        "and",
        "à",
        "by",
    ]
)
_LONGEST = 3_000
_MOST_LETTERS = 100
_MOST_WORDS = 14
_MOST_WORDS_OF_NAME = 8
_SENTENCE_BEHIND = re.compile(r"[.!?]\s+(?:\S+\s+){3}\S")


def split_credit(caption: str) -> tuple[str, str]:
    """Return a caption and the credit at its end: "The mill at dusk. Photo: Ann Roe"."""
    caption = caption.strip()
    if len(caption) > _LONGEST:
        return caption, ""
    return (
        _split_at_label(caption)
        or _split_by_agency(caption)
        or _split_by_outlet(caption)
        or (caption, "")
    )


def without_label(credit: str) -> str:
    """Return a credit without what says that it is one: "Foto: Lars Ohm / dpa", "(© Ann Roe)"."""
    credit = credit.strip(" .:")
    for _ in range(3):
        if credit[:1] in _CLOSING and credit.endswith(_CLOSING[credit[0]]):
            credit = credit[1:-1].strip(" .:")
        bare = _BARE.match(credit)
        labels = (
            _LABELLED.match(credit),
            _CREDIT_WORD.match(credit),
            _SOURCE_LABEL.match(credit),
            bare if bare and _is_bare_credit(credit[bare.end() :]) else None,
        )
        found = next(filter(None, labels), None)
        if found is None or not credit[found.end() :].strip(" .:)"):
            break
        credit = credit[found.end() :].strip(" .:")
    return credit if credit.count(")") <= credit.count("(") else credit.rstrip(" .:)]")


def is_label(text: str) -> bool:
    """Tell whether `text` only says that a credit follows: "Credit...", "Image source,", "Foto:"."""
    bare = text.strip(" ()[]|")
    if not re.search(r"\w|©", bare):
        return False
    return bool(_SOURCE_LABEL.fullmatch(bare) or _LABELLED.fullmatch(f"{bare} "))


def without_caption_label(caption: str) -> str:
    """Return a caption without the words for those who hear it: "Image caption, The mill at dusk"."""
    return _CAPTION_LABEL.sub("", caption, count=1)


def behind_source_label(text: str) -> str:
    """Return what follows such words for a credit, "Image source, Ann Roe"; "" where there are none."""
    found = _SOURCE_LABEL.match(text)
    return text[found.end() :].strip() if found else ""


def without_label_at_end(caption: str) -> str:
    """Return a caption without the label of the credit that was taken from behind it: "… (Photo by"."""
    return _LABEL_AT_END.sub("", caption, count=1).rstrip()


def is_name(text: str) -> bool:
    """Tell whether `text` may be whose picture it is: few words, none of a sentence."""
    words = re.findall(r"[^\W\d_][\w'’.-]*", text)
    if not words or len(words) > _MOST_WORDS_OF_NAME or _SENTENCE_BEHIND.search(text):
        return False
    return not any(
        word[0].islower() and word.lower() not in _PARTICLES and word != "dpa" for word in words
    )


def _split_by_agency(caption: str) -> tuple[str, str] | None:
    end = caption.rstrip(" .")
    inner = end.removesuffix(")") if end.endswith(")") and "(" in end else end
    opened = inner.rfind("(")
    for text, shift in ((inner[opened + 1 :], opened + 1), (end, 0)):
        if shift and inner == end:
            continue
        found = _AGENCY_PHOTO.search(text) or _AGENCY_BEFORE_NAME.search(text)
        if found and is_name(found["name"]):
            return _tidy(caption[: shift + found.start("credit")]), found["credit"].strip()
    if found := _AGENCY_IN_BRACKETS.search(caption):
        return _tidy(caption[: found.start()]), found["credit"].strip(" .:")
    if (found := _AGENCY_BEHIND_NAME.search(end)) and (
        found["name"].lstrip().startswith("@") or is_name(found["name"])
    ):
        return _tidy(caption[: found.start("credit")]), found["credit"].strip()
    return None


def _split_at_label(caption: str) -> tuple[str, str] | None:
    for pattern in (_LABELLED, _BARE):
        for found in reversed(list(pattern.finditer(caption))):
            if not _opens(caption, found.start(), needs_mark=pattern is _BARE):
                continue
            credit = _credit_behind(caption, found)
            if credit and (pattern is _LABELLED or _is_bare_credit(credit)):
                return _tidy(caption[: found.start()]), without_label(credit)
    if taken := _TAKEN_BY.search(caption):
        return _tidy(caption[: taken.start("credit")]), taken["credit"].strip()
    return None


def _split_by_outlet(caption: str) -> tuple[str, str] | None:
    found = _OUTLET_IN_BRACKETS.search(caption) or _OUTLET_BEHIND_NAME.search(caption.rstrip(" ."))
    if found and is_name(found["name"]) and is_name(found["outlet"]):
        return _tidy(caption[: found.start("credit")]), found["credit"].strip()
    return None


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
    credit = credit.strip(" .:")
    if not 2 <= len(credit) <= _MOST_LETTERS or len(credit.split()) > _MOST_WORDS:
        return ""
    if _SENTENCE_BEHIND.search(credit):
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
