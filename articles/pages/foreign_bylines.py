"""Bylines in the languages of the world: a printed line in, its names alone out, parted by commas."""

import re

from articles.pages.chinese_names import writers_of
from articles.pages.desks import is_of_desk
from articles.pages.roles_behind import without_role_behind

# Before a preposition: what the text is, or where it was written. "Ein Gastbeitrag von Ann Roe".
_KIND = (
    r"(?:(?:ein|eine|un|une|een|en|ett)\s+\w+|gastbeitrag|kommentar|bericht|kolumne|analyse|analysis|review|interview|texto?|fotos?|"
    r"propos recueillis|recueilli|un article|escrito|publicado|publié|publicat|pubblicato|geschreven|geschrieben|"
    r"articolo|servizio|scritto|skrevet|skriven|napisał[ao]?|γράφει|γράφουν|imeandikwa|written|reported|reporting|opinion|commentary|"
    r"posted|edited|compiled|translated|report|story|words|text)"
)
_OF = r"(?:von|par|por|da|di|door|deur|eftir|av|af|na|by|ο|η|οι)"
# A preposition may begin a name (Di Stefano): two words must follow it.
_BY = re.compile(
    rf"^(?:{_KIND}\s+{_OF}|von|par|por|di|door|deur|eftir|av|af|przez|oleh|bởi|from|od|από|από την|του|της|από τον|от|від|scris de|"
    r"a cura di|aus \w+ berichtet|(?:escrito|texto|scris)\s+(?:de|por)|γράφει|γράφουν|"
    r"بقلم|كتبت?|نכתב על ידי|מאת|द्वारा|โดย|توسط|به قلم)\s*(?::|[-–—](?=\s))?\s+(?=\S+\s+\S)",
    re.IGNORECASE,
)
_BY_OF_TWO_NAMES = re.compile(r"^de\s+(?=[A-ZĂÂÎȘȚ]\w+\s+[A-ZĂÂÎȘȚ][\w-]+$)")
"""Romanian; "de" begins Dutch and French names as well."""
_LABEL = re.compile(
    r"^(?:opinion|analysis|commentary|column|protokoll|autorin/autor|autor/autorin|autorka/autor|autor/autorka|contributors?|columnists?|autor/a|autor(?:a|es|in|en|zy|ka|ka textu|i|ë|ius|s|ky|iai)?|autoři|autorė|autore|autori|auteurs?|auteure|författare|höfundur|"
    r"forfatter|skribent|journalist(?:e|in)?|words|authors?|writer|yazar|muhabir|yazan|haber|penulis|editor|reporter|interview|entrevista|"
    r"tekst(?:as|i)?|texto?|texte|testo|kirjoittaja|szerző|írta|tác giả|theo|mwandishi|na|av|af|by|par|por|von|di|door|"
    r"written by|reported by|edited by|posted by|opracowa(?:nie|ł|ła)|oprac\.|rozmawia(?:ł|ła)?|připravil[ai]?|"
    r"автор(?:ы|и|ка)?|текст|записал[аи]?|беседовал[аи]?|подготовил[аи]?|підготува(?:в|ла|ли)|спілкувал(?:ася|ся)|"
    r"журналист|συντάκτης|συντάκτρια|επιμέλεια|συνέντευξη|المصدر|الكاتب|تحرير|إعداد|تقرير|كتبت?|نویسنده|گزارش|लेखक|ผู้เขียน|"
    r"เรื่อง|เขียนโดย|โดย|প্রতিবেদক|piše|pišu|napisa[lo]a?|pripremi[ol]a?|shkruan|shkroi|nga|müəllif|muallif|ავტორი|автор(?:и|ы)? текста|"
    r"հեղինակ|аўтар|муаллиф|författad av)\s*[:：|/՝]\s*|"
    r"^(?:автор|autore|auteur|autorius|autorė|yazar|autorka|penulis|piše|pišu|إعداد|teksti?|oprac\.|корреспондент|кореспондент(?:ка)?|обозреватель)\s+(?=\S+\s+\S)|"
    r"^(?:作者|撰文|文字?|採訪|采访|取材|聞き手|編輯|编辑|責任編輯|责任编辑|来源|記者|记者)\s*[:：／/|｜・]\s*|"
    r"^(?:[\u4e00-\u9fff]{1,8}[报報网網社台臺](?:\s|\s?[／/]\s?))?[\u4e00-\u9fff]{0,8}?(?:記者|记者)\s*(?=[\u4e00-\u9fff]{2,4}(?:$|[／/\s,、，]))",
    re.IGNORECASE,
)
# "Von unserem Korrespondenten Ann Roe", "De nuestra enviada especial Ann Roe", "Dal nostro inviato".
_OUR_WRITER = re.compile(
    r"^(?i:(?:(?:von|de|da|dal|dalla|par|por|door|av|af|van)\s+)?(?:nuestr[oa]s?|nostr[oa]|notre|noss[oa]|onze|vår[ae]?|"
    r"vores))\s+(?:\w+\s+){1,2}?(?=[A-Z\u00c0-\u00de]\w+\s+\S)",
)
_OUR_GERMAN_WRITER = re.compile(
    r"^(?:von\s+)?unser(?:em|er|en)\s+\w*(?:korrespondent|reporter|mitarbeiter|redakteur|autor)\w*\s+(?=\S+\s+\S)",
    re.IGNORECASE,
)
# "SUND-Redakteurin Ann Roe", "Politikkorrespondent Ann Roe": German writes role and house as one word.
_GERMAN_ROLE = re.compile(
    r"^(?:von\s+)?[\w-]*(?:redakteur|korrespondent|reporter|autor|kolumnist|volontär|chefredakteur|gastautor)(?:in|innen|en)?\s+"
    r"(?=[A-ZÄÖÜ][\w-]+\s+\S)",
    re.IGNORECASE,
)
_PICTURES = re.compile(
    r"[\s,;|/.]*\b(?:fotos?|photos?|photographs?|pictures|images|bild(?:er)?|valokuvat?|kuvat?|fotografie|fotó|grafik|video|фото|φωτογραφίες)"
    r"\s*(?::|by\s).*$|"
    # "photos Tim Dubois", where no mark parts them.
    r"(?:^|[\s]*[,;|/]\s*)(?:fotos|photos|photographies|bilder|kuvat|valokuvat|фото)\s+(?=(?-i:[A-Z\u00c0-\u00de\u0410-\u042f])[\w.'’-]*\s\w)[^;|]*$",
    re.IGNORECASE,
)
_WORDS = r"(?:text[eo]?|tekst|testo|words|story)"
_PHOTOS = r"(?:photos?|fotos?|pictures|bilder|kuvat)"
_AND_OF_TWO = r"\s*(?:and|und|et|y|e|og|och|en|ja|[&+/])\s*"
_WORDS_AND_PICTURES = re.compile(
    rf"^(?:{_WORDS}{_AND_OF_TWO}{_PHOTOS}|{_PHOTOS}{_AND_OF_TWO}{_WORDS})(?:\s*:|\s+(?:by|von|par|por|door|di|de|av|af))?\s+(?=\S+\s+\S)",
    re.IGNORECASE,
)
"""Before one who did both: "Text und Fotos: Ann Roe"."""
# "Urs Ammann (Text), Beat Frei (Bilder)": whose the pictures are wrote nothing.
_PICTURED = re.compile(
    r"(?:^|\s*[,;/&|]|\s+(?:and|und|et|y|e|en|og|och))\s*[^\W\d_][\w.'’-]*(?: (?!(?:and|und|et|y|e|en|og|och) )[^\W\d_][\w.'’-]*){1,4}\s*"
    r"\((?:fotos?|photos?|photographs?|photography|pictures|images?|bild(?:er)?|kuvat?|illustration(?:en|s)?|grafik|video|фото|zdjęcia|fotografije?|fotograf[ií]as?|imagens?|imágenes)"
    r"(?:\s*(?:[,/&]|og|och|und|and|et|y|e|en|ja)\s*(?:foto|photos?|video|grafik))?\)",
    re.IGNORECASE,
)
_PHOTOGRAPHER = re.compile(
    r"(?:^|\s*[,;/&|]|\s+(?:and|und|et|y|e|en|og|och))\s*[^\W\d_][\w.'’-]*(?: (?!(?:and|und|et|y|e|en|og|och) )[^\W\d_][\w.'’-]*){1,3},? "
    r"(?i:fotograf(?:in|ka)?|photographer|photojournalist|photographe|fotógraf[oa]|fotografo|fotoreporter|valokuvaaja|kuvaaja|fotós|фотограф)(?=$|\s*[,;/&|])"
)
"""In a list of people with their roles: "Anna Berg Journalist, Erik Sund Fotograf"."""
_BEHIND = re.compile(
    r"\s*[／/]\s*[^／/]{0,12}(?:報導|报道|报导|電|电)\s*$|"
    r"(?<=[\u4e00-\u9fff])\s+[\u4e00-\u9fff]{2,4}(?:報導|报道|报导)$|"
    r"(?<=[\u4e00-\u9fff가-힣])\s*(?:(?:인턴|수습|전문|객원)?기자|特派員|特派员|記者|记者|특파원|논설위원|선임기자)\s*$"
)
# 【記者王小明／台北報導】, and with a text behind it.
_IN_CHINESE_BRACKETS = re.compile(
    r"\s*[【〔\[](?P<names>[^】〕\]]*(?:記者|记者)[^】〕\]]+)[】〕\]]"
)
_PLACE_OF_KOREAN = re.compile(r"^[\[(【（][^\])】）]{1,30}[\])】）]\s*(?=[가-힣\u4e00-\u9fff])")
_PLACE_AND_KOREAN = re.compile(r"^[가-힣]{2,6}\s*=\s*(?=[가-힣]{2,4}\s*(?:기자|특파원))")
_KOREAN_ROLE = r"(?:(?:인턴|수습|전문|객원|선임)?\s?기자|특파원|논설위원)"
_KOREAN_IN_BRACKETS = re.compile(
    rf"^[\[【(（](?:[^\s\[\]【】()（）=]{{2,12}}[\s=]\s?)?(?P<names>[가-힣]{{2,4}}(?:\s?[·,]\s?[가-힣]{{2,4}})*\s?{_KOREAN_ROLE})[\])】）]$"
)
"""The house and the reporter: "[강변일보 홍길동 기자]"."""
_KOREAN_BEFORE_NEXT = re.compile(
    rf"(?<=[가-힣]{{2}})\s*{_KOREAN_ROLE}(?:\s*[,·/]\s*|\s+)(?=[가-힣]{{2,4}}\s*{_KOREAN_ROLE})"
)
"""Each reporter of several has the role behind the name."""
_KOREAN_FAMILY = (
    "김이박최정강조윤장임한오서신권황안송류유전홍고문양손배백허남심노곽성차주우구민진지엄채원"
)
_KOREAN_ABROAD = re.compile(
    rf"^(?P<name>[{_KOREAN_FAMILY}][가-힣]{{2}})\s+(?![{_KOREAN_FAMILY}][가-힣]{{2}}\s)[가-힣]{{2,6}}\s+특파원$|"
    rf"^(?![{_KOREAN_FAMILY}][가-힣]{{2}}\s)[가-힣]{{2,6}}\s+(?P<behind>[{_KOREAN_FAMILY}][가-힣]{{2}})\s+특파원$"
)
"""Where a correspondent is stands before the name, or between it and the role."""
_WORDS_OF_KOREA = re.compile(r"^글(?:\s*[·/&,]\s*사진)?\s*[:=]?\s+(?=[가-힣]{2,4}(?:\s|,|$))")
_ROLE_OF_JAPAN = re.compile(
    r"(?:^|(?P<between>[\s、，,]+))[\u4e00-\u9fff]{0,6}(?:委員|記者|特派員|編集長|支局長|論説主幹)・(?=[\u3040-\u30ff\u4e00-\u9fff])"
)
_OF_HOUSE = re.compile(
    r"(?<=\w),\s+(?:d[aeo]|de la|del|della|du)\s+[A-Z\u00c0-\u00de][^,\s]*(?:\s+(?:d[aeo]s?\s+)?[A-Z\u00c0-\u00de][^,\s]*){0,3}"
    r"(?:,(?=\s[ey]\s)|(?=\s*(?:$|,|\s[ey]\s)))"
)
"""Behind a name and a comma: "Ana Dias, da Folha"; people in a list have given names."""
_PICTURES_OF_JAPAN = re.compile(r"[\s、，]*(?:写真|撮影)\s*[・：:／/].*$")
_HOST_BEHIND = re.compile(r"(?<=\w)\s+(?:www\.)?\w[\w-]{2,}\.(?:[a-z]{2}|com|net|org|info|news)$")
# The day, the source and the like before a label: "Stand: 12.6.2023 | Autor: Ann Roe".
_BEFORE_LABEL = re.compile(
    r"^(?:stand|datum|veröffentlicht|erstellt|published|updated|izvor|source|quelle|fuente|fonte|sursa|forrás|źródło|zdroj|источник|джерело)\b[^|•·,;]*[|•·,;]\s*"
    r"(?=(?:autor\w*(?:/autor\w*)?|author|auteur|autore|text|tekst|автор)\s*:)",
    re.IGNORECASE,
)
_DAY_BEFORE_BY = re.compile(
    r"^stand\s?:\s?[\d.:,\s]*(?:[a-zä]{3,9}\s\d{4}[\d.:,\s]*)?(?:uhr\s*)?(?=von\b)", re.IGNORECASE
)
"""With no mark between: "Stand: 12.6.2023 Von: Ann Roe"."""
_HOUSE_BEFORE_BY = re.compile(
    r"^[^\s/|]{2,20}\s?[/|]\s?(?=(?:by|par|por|von|di|door|av|af)\s+(?-i:[A-Z\u00c0-\u00de])\S*\s+\S)",
    re.IGNORECASE,
)
"""One word before a mark and "by": "L'Aube / Par Léa Morin"."""
_ADDRESS = re.compile(r"\s*[(<\[]?[^\s()<>\[\]@]+@[^\s@]+\.\w+[)>\]]?\s*")
_ADDRESS_AND_NAME = re.compile(r"^(?:by\s+)?\S+@\S+\.\w+\s*\(([^()@]+)\)\s*$", re.IGNORECASE)
"""As feeds have it: "ann@grain.example (Ann Roe)"."""
_WITH = re.compile(
    r"\s+[(]?(?:avec|with|mit|con|com|med|met|s|z|mit Material von)\s+(?:(?:les|the|den|las|as|l['’])?\s*)"
    r"(?:agenc\w+|agentur\w*|agenz\w+|[A-Z]{2,4}|dpa|Reuters)\b.*$"
)
_HELPED = re.compile(
    r"[\s,;.(]+(?:with )?(?:additional |further )?(?:reporting|writing|contributions?|research) (?:by|from)\s+",
    re.IGNORECASE,
)
_REVIEWED_BY = (
    r"(?:\w+ly |expert )?review(?:ed|ing)\s+by\b|fact[- ]check(?:ed|ing)\s+by\b|(?:fachlich |medizinisch |ärztlich )?geprüft von\b|faktencheck\s*(?:von\b|:)|"
    r"(?:médicamente )?(?:revisado|verificado|revisada|verificada) por\b|(?:médicalement )?(?:relue?|vérifiée?) par\b|(?:fakta)?granskad av\b"
)
# Who prepared a text for print wrote none of it: "Reporting by Ann Roe; Editing by Io Dodds".
_EDITED_BY = (
    rf"{_REVIEWED_BY}|"
    r"(?:edited|editing|proofread(?:ing)?|translated|translation|produced|production)\s+by\b|"
    r"bearbeitet von|redigiert von|édité par|editado por|redigerat av|redigert av|"
    r"(?:editor(?:s|a|es)?|edición|penyunting|редактор|редагува(?:в|ла)|责任编辑|責任編輯|编辑|編輯|校对|校對)\s*[:：]"
)
_EDITORS = re.compile(rf"^(?:{_EDITED_BY})", re.IGNORECASE)
_REVIEWERS = re.compile(rf"^(?:{_REVIEWED_BY})", re.IGNORECASE)
_EDITORS_BEHIND = re.compile(
    rf"(?<=\w)(?:(?:\.|\s*[,;|/(])\s*|\s+(?-i:(?=[A-Z\u00c0-\u00de])))(?:{_EDITED_BY}).*$",
    re.IGNORECASE,
)
_EDITORS_BEFORE = re.compile(
    rf"^(?:{_EDITED_BY}).{{2,80}}?[\s,;|/–—-](?=(?:written|words|story|text|reporting) by\b|(?:text|geschrieben) von\b|(?:escrito|texto) por\b|écrit par\b)",
    re.IGNORECASE,
)
_EDITOR_OF_INDONESIA = re.compile(
    r"^(?P<names>penulis\b[^\n]{2,80}?)[\s,;|/]+(?:editor|penyunting)\b.*$", re.IGNORECASE
)
"""Behind the author without a mark: "Penulis Ann Roe Editor Io Dodds"."""
_COMMAS = re.compile(r"\s*[、，،；﹑・]\s*|(?<=[가-힣])\s*·\s*(?=[가-힣])")
_SPACED_CHINESE = re.compile(r"(?<=[\u4e00-\u9fff])\s+(?=[\u4e00-\u9fff]{2,4}(?:\s|$))")
# "y", "e" and "i" stand in family names too (Costa e Silva): whole names on both sides.
_AND = re.compile(
    r"(?<=\S)\s+(?:e|y|i|en|ja|ve|a|og|och|oraz|sowie|dan|na|và|és|și|и|і|та|й|και|کے|و|और|และ|ir|un)\s+(?=\S+\s+\S)"
)
# Arabic writes "and" as one word with the name behind it, and many names begin with its letter (Walid):
# it is read before given names that are common, none of which is another name with that letter before it.
_ARABIC_AND = re.compile(
    r"(?<=\S)\s+و(?=(?:محمد|أحمد|احمد|علي|حسن|حسين|محمود|مصطفى|إبراهيم|ابراهيم|خالد|عمر|عمرو|يوسف|عبد\w*|طارق|سامي|سمير|كريم|"
    r"هشام|ياسر|أيمن|ايمن|أشرف|حسام|عماد|عادل|جمال|كمال|ماجد|نبيل|رامي|زياد|بلال|إسماعيل|اسماعيل|صالح|صلاح|فؤاد|فهد|"
    r"سعيد|سليمان|عثمان|عيسى|موسى|فاطمة|مريم|عائشة|خديجة|زينب|نورا|ليلى|سارة|هند|منى|ريم|رانيا|دينا|هبة|أميرة|سلمى|ياسمين|"
    # Names that begin with the letter themselves: no name has it twice.
    r"وليد|وائل|وسام|وسيم|وفاء|وجدي|وجيه|وحيد|وديع|ولاء|وداد|وضاح|"
    r"حمزة|ناصر|فيصل|ماهر|مازن|غسان|نزار|بسام|طلال|عمار|قاسم|مروان|معتز|هاني|يحيى|أسامة|جورج|إلياس|شيماء|غادة|لينا|نجلاء|هالة)\s+\S)"
)


_BY_IN = {
    "sw": re.compile(r"^na\s+(?=\S+\s+\S)", re.IGNORECASE),
    "sq": re.compile(r"^nga\s+(?=\S+\s+\S)", re.IGNORECASE),
    **dict.fromkeys(("fil", "tl"), re.compile(r"^(?:ni|nina)\s+(?=\S+\s+\S)", re.IGNORECASE)),
}
"""In other languages "na", "nga" and "ni" are family names or other words."""


def without_by_of(language: str, text: str) -> str:
    """Return a byline without the word for "by" that is one in the language of the page alone."""
    by = _BY_IN.get(language)
    return by.sub("", text) if by else text


def is_of_editors(text: str) -> bool:
    """Tell whether `text` names those who prepared a text for print: "Edited by Ann Roe"."""
    return bool(_EDITORS.match(writers_of(text))) and not _EDITORS_BEFORE.match(text)


def is_of_reviewers(text: str) -> bool:
    """Tell whether `text` names those who reviewed or checked a text: "Medically reviewed by Ann Roe"."""
    return bool(_REVIEWERS.match(text)) and not _EDITORS_BEFORE.match(text)


def is_of_photographer(text: str) -> bool:
    """Tell whether a stated author is somebody of whom it says that theirs are the pictures: "Ann Roe (photos)"."""
    if "(" in text and _PICTURED.fullmatch(text.strip()):
        return True
    found = _PICTURES.match(text)
    return found is not None and found.end() == len(text) and ";" not in text


def without_editors(text: str) -> str:
    """Return `text` without those who prepared it for print, where others stand before or behind them."""
    text = _EDITOR_OF_INDONESIA.sub(r"\g<names>", text)
    return _EDITORS_BEHIND.sub("", _EDITORS_BEFORE.sub("", text))


def names_alone(text: str) -> str:
    """Return `text` without the word for "by" or "author", roles and places that follow a name.

    Names are parted by commas; a line in English stays as it is. Of a desk nothing does: behind it stands its town.
    """
    if is_of_desk(text):
        return ""
    if found := _IN_CHINESE_BRACKETS.match(text) or _KOREAN_IN_BRACKETS.match(text):
        text = found["names"]
    text = _HOST_BEHIND.sub("", without_label_before(text))
    text = _OF_HOUSE.sub("", _of_east_asia(writers_of(text)))
    text = _WORDS_AND_PICTURES.sub("", text)
    text = _PICTURES.sub("", _without_pictured(without_address(without_editors(text))))
    text = _with_arabic_commas(_HELPED.sub(", ", text))
    text = _without_labels(_WITH.sub("", text))
    parts = [_BEHIND.sub("", part) for part in _COMMAS.split(text) if part]
    return without_role_behind(", ".join(_parted(part) for part in parts))


def without_label_before(text: str) -> str:
    """Return `text` from the label of its author on, where the day or the source stands before it."""
    return _HOUSE_BEFORE_BY.sub("", _DAY_BEFORE_BY.sub("", _BEFORE_LABEL.sub("", text)))


def _of_east_asia(text: str) -> str:
    """Return `text` without roles before, between and behind Japanese and Korean names."""
    if text.isascii():
        return text
    text = _PICTURES_OF_JAPAN.sub("", text)
    text = _ROLE_OF_JAPAN.sub(lambda found: ", " if found["between"] else "", text)
    text = _KOREAN_BEFORE_NEXT.sub(", ", _WORDS_OF_KOREA.sub("", text))
    return _KOREAN_ABROAD.sub(r"\g<name>\g<behind>", text)


def _without_pictured(text: str) -> str:
    """Return `text` without those behind whom it says that theirs are the pictures, where others are left."""
    rest = _PHOTOGRAPHER.sub("", _PICTURED.sub("", text)).strip(" ,;/&|")
    return rest if rest != text and " " in rest else text


def _without_labels(text: str) -> str:
    """Return `text` without what stands before its first name."""
    bare = _LABEL.sub("", text, count=1)
    if bare != text:
        bare = _SPACED_CHINESE.sub(", ", bare)
    bare = _OUR_GERMAN_WRITER.sub("", bare, count=1)
    bare = _GERMAN_ROLE.sub("", _OUR_WRITER.sub("", bare, count=1), count=1)
    return _BY_OF_TWO_NAMES.sub("", _BY.sub("", bare, count=1), count=1)


def without_address(text: str) -> str:
    """Return `text` without e-mail addresses, nor the place before a Korean name: "[서울=통신]"."""
    text = _PLACE_AND_KOREAN.sub("", _PLACE_OF_KOREAN.sub("", text.strip()))
    if "@" in text and (found := _ADDRESS_AND_NAME.match(text)):
        return found[1]
    return _ADDRESS.sub(" ", text).strip() if "@" in text else text


def _with_arabic_commas(text: str) -> str:
    """Return `text` with a comma for an Arabic "and" between two whole names."""
    found = _ARABIC_AND.search(text) if "و" in text else None
    while found is not None:
        before = re.split(r"[,،]\s*", text[: found.start()])[-1]
        is_whole = len(before.split()) >= 2
        if is_whole:
            text = f"{text[: found.start()]}, {text[found.end() :]}"
        found = _ARABIC_AND.search(text, found.start() + 1)
    return text


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
