"""Tags: the keywords a page states for itself in, those a reader can use out."""

import html
import re
from collections import Counter
from collections.abc import Iterable

from articles.keys import is_host_name, name_key
from articles.pages.fragments import plain_line
from articles.pages.json_text import read_json

_SEPARATOR = re.compile(r"\s*[;|\n，、；،]\s*|\s[•·]\s|,(?!\s*(?:Inc|Jr|Sr|Ltd|LLC|D\.C)\b)\s*")
_LABELLED = re.compile(r"(?P<label>[A-Za-z][\w -]{0,24}?)\s*:\s*(?P<value>.+)")
_TELLING_LABELS = {
    "subject", "category", "topic", "topics", "tag", "tags", "keyword", "keywords", "person", "people", "place", "location",
    "organisation", "organization", "company", "event",
}  # fmt: skip
# What content systems tell themselves about a page: its form, its ads, its place in the site.
_SYSTEM_LABELS = {
    "day", "time", "date", "page type", "article type", "content type", "type", "template",
    "partner", "language", "lang", "wc", "word count", "nlp category", "nlp entity tokens", "author",
    "section", "channel", "id", "source", "format", "paywall", "access", "ads", "status", "version",
    "nlp", "rsbi", "package", "tone", "uid", "site", "brand", "desk", "contentid", "series id",
    "service", "subscription", "week", "month", "year", "byline", "cid", "nyt_ttl", "story type",
}  # fmt: skip
_MACHINE = re.compile(
    r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{18,}|[0-9a-f]{20,}|\d+|_.*|.*[={}<>\\].*|https?:.*|.*__.*|"
    r"(?:section|channel|template|type|author)_[\w-]+|@.*|[\W_]+|[a-z]|\w+-(?:enabled|disabled)|paywall(?!s$).*|no-?\w+-?ads|"
    r"null|undefined|nan|\d+(?:\.\d+)*\.\d{3,}|[a-z]+[_-]?\d{6,}|premium|freemium|metered|ad-?test|no-?ads|subscribers?-?only",
    re.IGNORECASE,
)
_SHORT_TOPIC = re.compile(r"[A-Z]|(?:19|20)\d\d")
"""Names of one letter and years: "X", "1984"; numbers and letters of systems look the same."""
_FEWEST_OF_EDITOR = 2
_CODE = re.compile(r"[A-Z][A-Z0-9:-]{1,7}")
# What any page of a site could say of itself: it names the trade or a place on the site, no topic.
_NEWS_ITSELF = frozenset(map(name_key, (
    "news", "latest news", "breaking news", "top news", "general news", "domestic news", "daily news", "news today", "ap top news",
    "tag", "tags", "topics", "article", "articles", "artikel", "top stories", "top story", "homepage", "home page", "front page", "featured", "headlines", "news headlines", "newspaper", "online news", "live news", "nachrichten", "aktuelle nachrichten",
    "schlagzeilen", "aktuell", "actualité", "actualités", "actu", "info", "infos", "noticias", "noticia", "últimas noticias", "titulares",
    "última hora", "actualidad", "notícias", "últimas notícias", "notizie", "ultime notizie", "nieuws", "laatste nieuws", "nyheter",
    "senaste nytt", "nyheder", "seneste nyt", "siste nytt", "uutiset", "wiadomości", "aktualności", "zprávy", "zpravodajství", "správy",
    "hírek", "știri", "ultimele știri", "vijesti", "vesti", "naujienos", "ziņas", "uudised", "fréttir", "новини", "новости",
    "последние новости", "останні новини", "ειδήσεις", "haber", "haberler", "son dakika", "son dakika haberleri", "أخبار", "اخبار",
    "آخر الأخبار", "עדכוני חדשות", "חדשות", "समाचार", "न्यूज़", "ताजा खबर", "সংবাদ", "খবর", "berita", "berita terkini", "berita hari ini",
    "tin tức", "tin nóng", "ข่าว", "ข่าววันนี้", "ニュース", "最新ニュース", "速報", "新聞", "뉴스", "속보", "신문", "新闻", "资讯", "快讯",
)))  # fmt: skip
# Where a site puts an article, for whom it is and how it is sold.
_OF_SITE = frozenset(map(name_key, (
    "frontpage", "topnews", "topstory", "editor's pick", "editor's picks", "editors' pick", "editors' picks", "must read", "must reads", "trending",
    "plus", "plus content", "premium content", "premium article", "paid content", "exclusive", "exclusives", "subscriber only", "subscribers only",
    "subscriber exclusive", "subscribers", "for subscribers", "members only", "abo", "plus-artikel", "plusartikel", "premium-artikel", "premium-inhalt",
    "bezahlinhalt", "bezahlartikel", "abonnenten", "nur für abonnenten", "exklusiv", "startseite", "aufmacher", "topthema", "top-thema", "topthemen",
    "top-themen", "eilmeldung", "abonné", "abonnés", "réservé aux abonnés", "exclusif", "exclu", "exclusivité", "accueil", "page d'accueil", "à la une", "a la une",
    "exclusivo", "exclusiva", "suscriptores", "solo suscriptores", "sólo suscriptores", "para suscriptores", "exclusivo suscriptores", "portada", "inicio", "página principal",
    "assinantes", "só para assinantes", "exclusivo para assinantes", "página inicial", "primeira página", "esclusiva", "esclusivo", "abbonati", "solo per abbonati",
    "per gli abbonati", "prima pagina", "primo piano", "in evidenza", "exclusief", "abonnees", "voor abonnees", "voorpagina", "eksklusivt", "eksklusiv",
    "abonnenter", "kun for abonnenter", "forside", "forsiden", "exklusivt", "prenumeranter", "för prenumeranter", "startsida", "förstasidan", "etusivu", "tilaajille", "vain tilaajille",
    "strona główna", "dla prenumeratorów", "tylko dla prenumeratorów", "titulní strana", "hlavní strana", "úvodní strana", "pro předplatitele", "titulná strana", "hlavná strana",
    "pre predplatiteľov", "címlap", "előfizetőknek", "prima pagină", "pentru abonați", "naslovnica", "naslovna", "naslovna strana", "главная", "главная страница", "главное",
    "эксклюзив", "для подписчиков", "головна", "головна сторінка", "ексклюзив", "αρχική", "πρωτοσέλιδο", "anasayfa", "ana sayfa", "manşet", "beranda", "halaman utama", "trang chủ",
    "หน้าแรก", "首页", "首頁", "头条", "頭條", "トップページ", "会員限定", "有料会員限定", "有料記事", "메인", "الرئيسية", "الصفحة الرئيسية", "דף הבית", "עמוד הבית", "صفحه اصلی",
)))  # fmt: skip
_BLOOD = "ABO"
"""The groups of blood; "Abo" is what one pays for a paper in German."""
_FEED = re.compile(r"(?:[A-Z]{2} )?State Wire")
"""As an agency sorts what it sends by who is to print it."""
_HAN_WORDS = re.compile(r"[\u4e00-\u9fff]+(?:\s+[\u4e00-\u9fff]+)+")
_HASHTAGS = re.compile(r"#[^\s,;|]+(?:\s+#[^\s,;|]+)+")
_COUNT = re.compile(r"(?<=\S)\s*\((?!(?:19|20)\d\d\))\d{1,6}\)$")
"""How many articles a topic has: "Weirs (12)"; not the year of a film."""
_LONGEST = 80


def split_keywords(text: str) -> list[str]:
    """Return the keywords of a line parted by commas, semicolons or bars, or of a list as JSON.

    Words of Chinese, and those behind a "#", have no spaces inside: where only those part the line,
    they part it.
    """
    if "&" in text and ";" in text:
        text = html.unescape(text)
    if text.lstrip().startswith(('["', "['")) and isinstance(listed := read_json(text), list):
        return [word for word in listed if isinstance(word, str)]
    if _HAN_WORDS.fullmatch(text.strip()) or _HASHTAGS.fullmatch(text.strip()):
        return text.split()
    text = re.sub(r"[^\S\n]+", " ", text)
    return [part for part in _SEPARATOR.split(text) if part]


def clean_tags(keywords: Iterable[str], *, is_editors: bool = False) -> tuple[str, ...]:
    """Return the keywords that say something to a reader, as printed, each once.

    A label ("Subject: Justice") goes, or the keyword with it when the label is a content
    system's own; ids, host names, codes and numbers go, and words for news as such. A list mostly
    of codes has no tags. One letter or year stays in a list that may be an editor's: two tags or more,
    and nothing in it that goes.
    """
    bare = [plain_line(word).strip(" #,;").lstrip("+ ") for word in keywords]
    lines = _last_steps([_COUNT.sub("", word) for word in bare])
    printed = [tag for line in lines if (tag := _without_label(line))]
    codes = sum(bool(_CODE.fullmatch(tag)) for tag in printed)
    if len(printed) >= 6 and codes * 2 > len(printed):
        return ()
    tags: dict[str, str] = {}
    telling, short, others = 0, 0, len(lines) - len(printed)
    for tag in printed:
        key = name_key(tag)
        is_telling = bool(key) and len(tag) <= _LONGEST and not _says_nothing(tag, key)
        is_short = is_editors and not is_telling and _SHORT_TOPIC.fullmatch(tag) is not None
        telling, short, others = (
            telling + is_telling,
            short + is_short,
            others + (not is_telling and not is_short),
        )
        if is_telling or is_short:
            tags.setdefault(key, tag)
    if short and (others or short > 1 or telling < _FEWEST_OF_EDITOR):
        return tuple(tag for tag in tags.values() if not _SHORT_TOPIC.fullmatch(tag))
    return tuple(tags.values())


def _says_nothing(tag: str, key: str) -> bool:
    """Tell whether a keyword is for machines, or one that any page of news could have."""
    is_for_machines = _MACHINE.fullmatch(tag) is not None or is_host_name(tag)
    is_of_site = key in _NEWS_ITSELF or (key in _OF_SITE and tag != _BLOOD)
    return is_for_machines or is_of_site or _FEED.fullmatch(tag) is not None


def is_news_itself(keyword: str) -> bool:
    """Tell whether a keyword is one for news as such: "breaking news", "Nachrichten"."""
    return name_key(keyword) in _NEWS_ITSELF


def _last_steps(keywords: list[str]) -> list[str]:
    """Return the last steps of keywords that are paths ("topics/weirs", "place/Mill Valley").

    They are when two begin alike, or when three or more are and nothing else is there; one alone of
    three steps or more is a list ("Weirs/Mills/Lorries").
    """
    stepped = [[step.strip() for step in word.split("/") if step.strip()] for word in keywords]
    if len(keywords) == 1 and len(stepped[0]) > 2 and "http" not in keywords[0]:
        return stepped[0]
    begun = Counter(steps[0].lower() for steps in stepped if len(steps) > 1)
    are_paths = len(keywords) > 2 and all(len(steps) > 1 for steps in stepped)
    if not are_paths and max(begun.values(), default=0) < 2:
        return keywords
    is_one = (
        (lambda steps: len(steps) > 1) if are_paths else (lambda steps: begun[steps[0].lower()] > 1)
    )
    return [
        steps[-1] if steps and len(steps) > 1 and is_one(steps) else word
        for word, steps in zip(keywords, stepped, strict=True)
    ]


def _without_label(keyword: str) -> str:
    """Return `keyword` without a label, "" when the label shows it to be no tag."""
    if not (found := _LABELLED.fullmatch(keyword)):
        return keyword
    label = found["label"].lower()
    if label in _TELLING_LABELS:
        return found["value"]
    is_systems = label in _SYSTEM_LABELS or (label == found["label"] and found["value"].isdigit())
    return "" if is_systems else keyword
