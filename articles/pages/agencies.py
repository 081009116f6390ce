"""Wire agencies: a printed name, byline or dateline in, the agency it clearly states out."""

import re
from functools import lru_cache

AGENCIES = {
    "Reuters": (
        "Reuters",
        "Thomson Reuters",
        "Reuters Health",
        "Reuters Breakingviews",
        "Thomson Reuters Foundation",
        "رويترز",
        "Рейтер",
        "ロイター",
        "路透社",
        "로이터",
    ),
    "AP": ("AP", "AP News", "Associated Press", "The Associated Press", "A.P.", "美联社", "美聯社"),
    "AFP": ("AFP", "Agence France-Presse", "Agence France Presse", "أ ف ب", "أ.ف.ب", "法新社"),
    "ANI": ("ANI", "Asian News International"),
    "UPI": ("UPI", "United Press International"),
    "PTI": ("PTI", "Press Trust of India"),
    "IANS": ("IANS", "Indo-Asian News Service"),
    "Xinhua": ("Xinhua", "Xinhua News Agency", "新华社", "新華社"),
    "dpa": ("dpa", "Deutsche Presse-Agentur"),
    "EFE": ("EFE", "Agencia EFE"),
    "TASS": ("TASS", "ITAR-TASS", "ТАСС"),
    "Kyodo": ("Kyodo", "Kyodo News", "共同通信"),
    "Yonhap": ("Yonhap", "Yonhap News Agency", "연합뉴스"),
    "Bloomberg": ("Bloomberg", "Bloomberg News", "Bloomberg.com"),
    "PA": ("PA Media", "PA News Agency", "Press Association"),
    "AAP": ("AAP", "Australian Associated Press"),
    "The Canadian Press": ("The Canadian Press", "Canadian Press"),
    "TNS": ("TNS", "Tribune News Service"),
    "States Newsroom": ("States Newsroom",),
    "The Center Square": ("The Center Square", "Center Square"),
    "CNS": ("Capital News Service",),
    "ANSA": ("ANSA", "Agenzia ANSA"),
    "APA": ("Austria Presse Agentur", "APA/dpa", "Austria Presse-Agentur"),
    "SDA": ("Keystone-SDA", "Keystone-ATS", "Schweizerische Depeschenagentur"),
    "Belga": ("Belga", "Agence Belga"),
    "ANP": ("ANP", "Algemeen Nederlands Persbureau"),
    "NTB": ("NTB", "Norsk Telegrambyrå"),
    "TT": ("TT Nyhetsbyrån",),
    "Ritzau": ("Ritzau",),
    "STT": ("STT-Lehtikuva",),
    "PAP": ("PAP", "Polska Agencja Prasowa"),
    "ČTK": ("ČTK", "Czech News Agency"),
    "MTI": ("MTI", "Magyar Távirati Iroda"),
    "Lusa": ("Lusa", "Agência Lusa"),
    "Anadolu": ("Anadolu", "Anadolu Agency", "Anadolu Ajansı"),
    "Interfax": ("Interfax", "Интерфакс"),
    "Europa Press": ("Europa Press",),
    "Adnkronos": ("Adnkronos",),
    "Bernama": ("Bernama",),
    "epd": ("epd", "Evangelischer Pressedienst"),
    "RIA Novosti": ("RIA Novosti", "РИА Новости"),
    "Ukrinform": ("Ukrinform", "Укринформ", "Укрінформ"),
    "DHA": ("Demirören Haber Ajansı",),
    "İHA": ("İhlas Haber Ajansı",),
    "CNA": ("Central News Agency", "中央社"),
    "Jiji": ("Jiji Press", "時事通信"),
    "Newsis": ("Newsis", "뉴시스"),
    "BNS": ("BNS", "Baltic News Service"),
    "ELTA": ("ELTA",),
    "BTA": ("БТА", "Bulgarian News Agency"),
    "Tanjug": ("Tanjug",),
    "TASR": ("TASR",),
    "Agerpres": ("Agerpres",),
    "Agência Brasil": ("Agência Brasil",),
    "Estadão Conteúdo": ("Estadão Conteúdo",),
    "Folhapress": ("Folhapress",),
    "Télam": ("Télam", "Agencia Télam"),
    "IRNA": ("IRNA", "ایرنا", "Islamic Republic News Agency"),
    "KUNA": ("Kuwait News Agency", "كونا"),
    "WAM": ("Emirates News Agency", "وام"),
    "SPA": ("Saudi Press Agency", "واس"),
    "MENA": ("Middle East News Agency",),
    "QNA": ("Qatar News Agency",),
    "BNA": ("Bahrain News Agency",),
    "ONA": ("Oman News Agency",),
    "KCNA": ("Korean Central News Agency",),
    "PNA": ("Philippine News Agency",),
    "BSS": ("Bangladesh Sangbad Sangstha",),
    "UNB": ("United News of Bangladesh",),
    "UNI": ("United News of India",),
    "APS": ("Algérie Presse Service", "Algeria Press Service"),
    "MAP": ("Maghreb Arabe Presse",),
    "TAP": ("Tunis Afrique Presse",),
    "SANA": ("Syrian Arab News Agency",),
    "ANTARA": ("Antara News Agency",),
    "JTA": ("Jewish Telegraphic Agency",),
    "RNS": ("Religion News Service",),
    "KNA": ("Katholische Nachrichten-Agentur",),
    "Prensa Latina": ("Prensa Latina", "Agencia Prensa Latina"),
    "Notimex": ("Notimex",),
    "LaPresse": ("LaPresse",),
    "AGI": ("Agenzia Giornalistica Italia",),
    "APP": ("Associated Press of Pakistan",),
    "NAN": ("News Agency of Nigeria",),
    "GNA": ("Ghana News Agency",),
    "VNA": ("TTXVN", "Vietnam News Agency"),
}
"""The names each agency goes by; the first form is the one the archive keeps."""

_BY_NAME = {name.casefold(): agency for agency, names in AGENCIES.items() for name in names}
NAMES = "|".join(sorted((re.escape(name) for name in _BY_NAME), key=len, reverse=True))
"""All of those names as a pattern, whose case is not to count."""
_HOSTS = {
    "reuters.com": "Reuters", "apnews.com": "AP", "afp.com": "AFP", "aninews.in": "ANI",
    "upi.com": "UPI", "ptinews.com": "PTI", "ians.in": "IANS", "xinhuanet.com": "Xinhua",
    "news.cn": "Xinhua", "dpa.com": "dpa", "efe.com": "EFE", "tass.com": "TASS", "tass.ru": "TASS",
    "kyodonews.net": "Kyodo", "yna.co.kr": "Yonhap", "bloomberg.com": "Bloomberg",
    "pressassociation.com": "PA", "ansa.it": "ANSA", "aa.com.tr": "Anadolu", "interfax.com": "Interfax",
    "bernama.com": "Bernama",
}  # fmt: skip
"""Where agencies print what they write themselves."""
_AT_END = re.compile(rf"(?:^|[\s,/|(–—-])(?P<name>{NAMES})\)?$", re.IGNORECASE)
_DESK = r"(?:/[a-z]{2,4})?"
"""As dpa names its regional services: "(dpa/lno)"."""
_IN_DATELINE = re.compile(
    rf"^(?P<place>[^()]{{0,70}})\((?P<name>{NAMES}){_DESK}\)"
    r"(?=(?P<mark>\s*(?:[-–—_:]|\.[-–—]|,(?= (?:\w+\.? )?\d))|\s*\.|$)\W*(?P<next>\w?))",
    re.IGNORECASE,
)
_IN_BARE_DATELINE = re.compile(
    r"^[A-Z][\w .'’/-]{1,40}(?:\s*\[[\w ]{2,30}\])?,\s+(?:[A-Z][a-z]{2,8}\.?\s\d{1,2},?\s(?:\d{4}\s)?)?"
    rf"\((?P<name>(?i:{NAMES}))\)\s(?=[A-Z“\"])"
)
"""As in India: "New Delhi, Aug 5 (PTI) The government …"."""
_WITHOUT_BRACKETS = re.compile(
    rf"^(?:[^/()]{{3,60}}/(?P<slashed>(?i:{NAMES}))/(?=\s*[.,:–—-])|(?:[A-Z][A-Z .'’-]{{2,30}}, )?(?P<name>(?i:{NAMES}))"
    rf"(?: [-–—]{{1,2}} |[-–—]{{2}} ?)(?=[A-Z“\"])|(?P<first>(?i:{NAMES}))[^\s。]{{1,20}}[电電讯訊])"
)
"""As in Moscow, on the air and in Beijing: "MOSCOW, August 5. /TASS/.", "AFP – The …", "新华社北京8月5日电"."""
_BEHIND_DAY = re.compile(
    r"^[A-Z\u00c0-\u00de\u0400-\u042f][\w .'’-]{1,40}[.,] \d{1,2}\.? [^\W\d_]{3,10}\.?(?: \d{4})?"
    rf"(?: ?[-–—] (?P<name>(?i:{NAMES}))(?:, (?:[^\W\d_]\S+ ){{1,2}}?[^\W\d_][\w-]+)?(?:\.(?= )| ?[-–—]| ?:)|"
    rf"[.,] ?(?P<ended>(?i:{NAMES}))(?:\.(?i:[a-z]{{2,3}}))? ?[-–—])",
)
"""As in Moscow and Kyiv: "МОСКВА, 4 авг - РИА Новости.", "КИЕВ. 4 августа. Интерфакс - "."""
_OF_DATELINES = re.compile(r"[(/–—电電讯訊-]")
"""A mark that each of these has; most paragraphs have none so near to their beginning."""
_LONGEST_DATELINE = 240
_CANADIAN = re.compile(r"^[A-Z][A-Z .'’-]{2,30}(?:, [A-Z][\w .]{1,12})? \(CP\)\s*[-–—]")
"""Elsewhere the letters are a railway's."""
_SURNAMES = frozenset({"Ani", "Belga", "Bloomberg", "Lusa", "Tass"})
_FOR = re.compile(r"\s+(?:for|from|at|via|von(?: der)?|pour|para)$", re.IGNORECASE)
_NO_LONGER = frozenset({"ex", "former", "formerly", "of"})


def agency_named(name: str) -> str:
    """Return the agency that `name` is a name of; "" for any other."""
    return _BY_NAME.get(name.strip(" .()").casefold(), "")


def is_as_written(name: str) -> bool:
    """Whether an agency's letters are written as its own: "pa" and "Ani" are other words."""
    return len(name) > 4 or name.isupper() or not name.isascii() or name in {"dpa", "epd", "Lusa"}


def agency_ending(text: str) -> tuple[str, str]:
    """Return the agency `text` ends in and the text before it: "Ann Roe Reuters".

    Not a family name ("Ann Bloomberg"), nor where somebody was before ("former Reuters").
    """
    if not (found := _AT_END.search(text)):
        return "", text
    rest = text[: found.start()].rstrip(" ,/|(–—-")
    words = rest.split()
    if words and words[-1].lower() in _NO_LONGER:
        return "", text
    glued = text[len(rest) : found.start("name")].isspace()
    whole = [word for word in words if len(word.rstrip(".")) > 1]
    if words and glued and found["name"].title() in _SURNAMES and len(whole) < 2:
        return "", text
    return agency_named(found["name"]), rest


def agency_at_end(name: str) -> tuple[str, str]:
    """Return the agency behind a person's whole name and that name: "ANN ROE Associated Press".

    Its case counts, and "Bloomberg" may be a family name: only what people are not called is one.
    """
    found, rest = agency_ending(name)
    printed = name[len(rest) :].strip()
    is_told = printed in AGENCIES.get(found, ()) and (
        " " in printed or printed.isupper() or printed in {"Reuters", "dpa"}
    )
    return (found, without_for(rest)) if is_told and " " in rest else ("", name)


def without_for(name: str) -> str:
    """Return what stands before an agency that was cut off, without "for": "Ann Roe for Reuters"."""
    return _FOR.sub("", name)


def agency_of_dateline(text: str) -> str:
    """Return the agency in brackets that the dateline of `text` names: "KABUL, Aug 4 (AP) - …"."""
    if not _OF_DATELINES.search(text, 0, _LONGEST_DATELINE):
        return ""
    if (found := _IN_DATELINE.match(text)) and _opens(found):
        return agency_named(found["name"])
    if found := _IN_BARE_DATELINE.match(text):
        return agency_named(found["name"])
    if found := _WITHOUT_BRACKETS.match(text):
        name = found["slashed"] or found["name"] or found["first"]
        return agency_named(name) if is_as_written(name) else ""
    if found := _BEHIND_DAY.match(text):
        name = found["name"] or found["ended"]
        return agency_named(name) if is_as_written(name) else ""
    return "The Canadian Press" if _CANADIAN.match(text) else ""


def _opens(found: re.Match[str]) -> bool:
    """Whether a report begins behind the brackets: not "The People's Action Party (PAP). It …"."""
    if found["mark"].strip() == "." and found["next"]:
        first = found["place"].split(",")[0].strip()
        return first.isupper() or bool(re.search(r"\d", found["place"]))
    return not found["next"].islower()


@lru_cache(maxsize=1024)
def agency_of_host(host: str) -> str:
    """Return the agency whose own site a host is; "" for any other."""
    name = host.lower().removeprefix("www.")
    return next(
        (agency for own, agency in _HOSTS.items() if name == own or name.endswith(f".{own}")), ""
    )
