"""Newsrooms: a name stated for an author in, whether it is a newsroom's or no one's out."""

import re

from articles.keys import name_key
from articles.pages.agencies import agency_named
from articles.pages.desks import is_of_desk, may_name_desk

_STAFF = re.compile(
    r"\b(?:staff|newsroom|news ?desk|editors?|editorial|desk|team|correspondents?|reporters?|"
    r"admin(?:istrator)?|webmaster|contributors?|writers?|web ?desk|bureau|guest|anonymous|unknown|author|authors|editorial board|news (?:service|network|agency))$",
    re.IGNORECASE,
)
_FOREIGN_STAFF = re.compile(
    r"\b(?:\w*redaktion(?:en)?|redacci[oó]n|r[eé]daction|redazione|reda[cç][aã]o|redactie|redaksi|redaksjon(?:en)?|"
    r"redakcj[ai]|redakce|redakcia|redakcija|uredništvo|toimitus|szerkesztőség|redacția|ritstjórn|toimetus|"
    r"agencias?|agenturen|agenzie|ag[eê]ncias|haber merkezi|yazı işleri|mwandishi wetu|ban biên tập|nhóm pv|"
    r"редакци[яи]|редакція|сътрудник|συντακτική ομάδα|σύνταξη|newsroom|وكالات|التحرير|محرر الموقع|تحریریه|"
    r"מערכת האתר|本報訊|本报讯|综合报道|綜合報導|編集部|編輯部|编辑部|편집부|편집국|\w*뉴스팀|กองบรรณาธิการ|ทีมข่าว\w*|ผู้สื่อข่าว|מערכת(?: \S+)*)(?!\w)",
    re.IGNORECASE,
)
_COMPANY = re.compile(
    r"\b(?:GmbH|Co\. KG|Ltd|Limited|LLC|Inc|Corp|PLC|S\.A\.S?|S\.L\.|S\.?p\.A|S\.?r\.l|Sp\. z o\.?\s?o|Kft|Zrt|d\.o\.o|A\.?Ş|"
    r"Verlag\w*|Mediengruppe|Media Group|Publishing)\.?$|"
    r"(?<=[a-z] )(?:AG|SE|SAS?|SL|BV|NV|Oy|AB|A/S)$|(?:株式会社|新聞社|新闻网|日报|日報|신문|ニュース|オンライン|(?<=\w{2})(?:新聞|新闻|日报社|电视台|電視台)|일보|방송|뉴스)$"
)
_ORGANISATION = re.compile(
    r"(?<=\S )(?:news|newspapers?|magazine|radio|television|tv|institutes?|university|college|foundation|association|council|"
    r"committee|commission|ministry|department|agency|bureau|network|federation|society|museum|coalition|alliance|"
    r"initiative|organi[sz]ation|project|services?|authority|news (?:service|agency|network))$|"
    r"(?<!\S)(?:university|institute|ministry|department|bureau|office|college|council|association|society|"
    r"committee|federation|foundation|museum) (?:of|for|on) \S",
    re.IGNORECASE,
)
"""Words that nobody is called by at the end of a name, nor before "of"."""
_NOBODY = frozenset(map(name_key, (
    "no author", "unknown", "unknown author", "author unknown", "none", "null", "not available", "sans auteur", "sin autor", "kein autor", "agencies", "agency", "anonymous", "advertorial", "commentary", "desk report", "editorial", "editorial board",
    "the editorial board", "letters", "letters to the editor", "live", "news agencies", "news", "opinion", "opinions",
    "partner content", "press release", "paid content", "sponsored", "sponsored content", "sponsored post", "web", "wires",
    "bureau report", "columnist", "contributed", "contributed report", "contributed reports", "guest", "guest author", "guest columnist", "guest contributor", "guest writer",
    "local democracy", "local democracy reporting service", "the conversation", "tnn",
    "super user", "superuser", "root", "wire reports", "wire services", "staff report", "staff reports", "pv", "مراسلنا", "مراسلونا", "الوكالات", "خبرنگار", "डेस्क", "Собкор", "Пресс-служба",
)))  # fmt: skip


_BEATS = {
    "business", "economics", "economy", "education", "entertainment", "environment", "finance", "foreign", "health",
    "lifestyle", "markets", "medical", "military", "money", "national", "news", "politics", "political", "religion",
    "science", "sport", "sports", "tech", "technology", "travel", "weather", "world",
}  # fmt: skip
_BROADCASTERS = frozenset(
    {"bbc", "cnn", "itv", "sky", "abc", "nbc", "cbs", "espn", "fox", "npr", "pbs", "msnbc"}
)


def is_nobody(name: str) -> bool:
    """Tell whether `name` says only that it does not say who: "Agencies", "AP Business", "BBC Sport"."""
    key = name_key(name)
    house, *beats = key.split(" ")
    is_beat = bool(beats) and _BEATS.issuperset(beats)
    return key in _NOBODY or (is_beat and (house in _BROADCASTERS or bool(agency_named(house))))


def is_company(name: str) -> bool:
    """Tell whether `name` ends as that of a company does: "Mill Valley Verlag GmbH"."""
    return bool(_COMPANY.search(name))


def is_organisation(name: str) -> bool:
    """Tell whether `name` is certainly that of an organisation: "Valley Health News", "Weir Institute"."""
    is_broadcaster = name.isupper() and name.lower() in _BROADCASTERS
    return is_broadcaster or bool(_ORGANISATION.search(name.strip())) or is_company(name)


def names_newsroom(text: str) -> bool:
    """Tell whether English words of a newsroom or a role end `text`: "Staff", "Ann Roe Staff Writer"."""
    return bool(_STAFF.search(text))


def without_newsrooms(text: str) -> str:
    """Return `text` without those of its parts that name a newsroom in another language."""
    if not _FOREIGN_STAFF.search(text) and not may_name_desk(text):
        return text
    parts = re.split(r"\s*[,|;/]\s*", text)
    kept = [part for part in parts if not _FOREIGN_STAFF.search(part) and not is_of_desk(part)]
    return ", ".join(kept) if len(kept) < len(parts) else text
