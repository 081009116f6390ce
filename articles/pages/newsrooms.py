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
    r"\b(?:\w*redaktion(?:en)?|redacci[oó]n|r[eé]daction|redazione|redac?[cç][aã]o|\w*redactie|redaksi(?:a|ya|yası)?|redaksjon(?:en)?|"
    r"redakcj[ai]|redakce|redakcia|redakcija|redakciya|redaktsiya|redazzjoni|uredništvo|toimitus|szerkesztőség|redac[tțţ]i[aă]|ritstjórn|toimetus|"
    r"agencias?|agenturen|agenzie|ag[eê]ncias|haber merkezi|yazı işleri|mwandishi wetu|ban biên tập|nhóm (?:pv|phóng viên)|"
    r"редакци(?:[яи]|ја|ята)|редакція|рэдакцыя|сътрудник|συντακτική ομάδα|σύνταξη|რედაქცი\w+|խմբագրություն\w*|newsroom|وكالات|التحرير|محرر الموقع|تحریریه|"
    r"מערכת האתר|סוכנויות(?: \S+)?|本報訊|本报讯|综合报道|綜合報導|\w*(?:編集部|編輯部|编辑部|取材班)|\w*(?:편집부|편집국|뉴스부|뉴스팀|뉴스룸|취재팀)|"
    r"กองบรรณาธิการ|ทีมข่าว\w*|ผู้สื่อข่าว|מערכת(?: \S+)*)(?!\w)|"
    r"^(?:گروه|خبرگزاری) \S+$",
    re.IGNORECASE,
)
_AND = re.compile(r"\s+(?:y|e|et|und|og|och|en|i)\s+(?=\S+(?:\s\S+)?$)")
_COMPANY = re.compile(
    r"\b(?:GmbH|Co\. KG|Ltd|Limited|LLC|Inc|Corp|PLC|S\.A\.S?|S\.L\.|S\.?p\.A|S\.?r\.l|Sp\. z o\.?\s?o|Kft|Zrt|d\.o\.o|A\.?Ş|"
    r"Verlag\w*|Mediengruppe|Media Group|Publishing)\.?$|"
    r"(?<=[a-z] )(?:AG|SE|SAS?|SL|BV|NV|Oy|AB|A/S)$|(?<=\w)ออนไลน์$|(?:株式会社|新聞社|新闻网|日报|日報|신문|ニュース|オンライン|(?<=\w{2})(?:新聞|新闻|網|网|日报社|电视台|電視台)|일보|방송|뉴스)$"
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
    "agency report", "agency reports", "agency reporter", "bureau report", "columnist", "contributed", "contributed report", "contributed reports", "guest", "guest author", "guest columnist", "guest contributor", "guest writer",
    "local democracy", "local democracy reporting service", "the conversation", "tnn",
    "super user", "superuser", "root", "wire reports", "wire services", "staff report", "staff reports", "pv", "مراسلنا", "مراسلونا", "الوكالات", "خبرنگار", "डेस्क", "Собкор", "Пресс-служба",
    # Roles and placeholders, where nobody stands beside them.
    "author", "autor", "auteur", "autore", "verfasser", "editor", "reporter", "journalist", "copyright holder", "unbekannt", "unbekannter autor", "auteur inconnu", "onbekend",
    "redactor", "redactora", "redactores", "redakteur", "redaktör", "redaktor", "redactor invitado", "corresponsal", "corresponsales", "enviado especial", "correspondant", "envoyé spécial", "korrespondent", "korespondent", "corrispondente", "inviato", "correspondente", "repórter",
    "onze verslaggever", "onze verslaggevers", "onze correspondent", "van onze verslaggever", "van onze verslaggevers", "van onze correspondent", "van een onzer verslaggevers", "van onze redactie",
    "vår reporter", "vår medarbetare", "muhabir", "wartawan", "wartawan kami", "jurnalis", "phóng viên", "nuestro corresponsal", "dal nostro inviato", "dal nostro corrispondente",
    "notre correspondant", "gastautor", "gastbeitrag", "gastkommentar", "comunicado", "comunicado de prensa", "nota de prensa", "comunicato stampa", "communiqué", "communiqué de presse",
    "pressemitteilung", "pressmeddelande", "pressemelding", "pressemeddelelse", "basın bülteni", "tisková zpráva", "tlačová správa", "persbericht", "sajtóközlemény", "varios autores", "autori vari",
    "本报记者", "本報記者", "本刊记者", "本刊記者", "本网记者", "本網記者", "本社记者", "本社記者", "本台记者", "本台記者", "本站记者", "我报记者", "特约记者", "特派记者", "记者", "記者", "通讯员", "通訊員", "佚名", "即時新聞", "即时新闻",
    "المحرر", "محرر", "مراسل", "كتب المحرر", "خبرگزاری", "گزارشگر", "एजेंसी", "एजेंसियां", "एजेन्सी", "कार्यालय संवाददाता", "කර්තෘ මණ්ඩලය", "корреспондент", "кореспондент", "журналист",
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
    kept = list(filter(None, map(_people_beside_newsroom, parts)))
    return ", ".join(kept) if kept != parts else text


def _people_beside_newsroom(part: str) -> str:
    """Return what does not name a newsroom: "Ana Ruiz" of "Ana Ruiz y Redacción"."""
    if is_of_desk(part):
        return ""
    if not _FOREIGN_STAFF.search(part):
        return part
    before = _AND.split(part, maxsplit=1)[0]
    is_name = before != part and " " in before and not _FOREIGN_STAFF.search(before)
    return before if is_name else ""
