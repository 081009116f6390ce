"""Desks: a stated author in, whether it is a desk's or only a role, and perhaps its town, out.

Papers state "Staff reporter, Denby" or "News desk" where nobody is named, those of South Asia in
its languages most of all.
"""

import re

_DESK = re.compile(
    r"(?:^|\s)(?:ডেস্ক|ডেস্ক রিপোর্ট|ব্যুরো|অনলাইন|डेस्क|ब्यूरो|नेटवर्क|टीम|ऑनलाइन|ડેસ્ક|ટીમ|ਡੈਸਕ|ਬਿਊਰੋ|டெஸ்க்|செய்திப்பிரிவு|డెస్క్|ಡೆಸ್ಕ್|ഡെസ്ക്|"
    r"ଡେସ୍କ|ڈیسک)$"
)
_ROLE = re.compile(
    r"(?:^|\s)(?:প্রতিবেদক|প্রতিনিধি|রিপোর্টার|সংবাদদাতা|করেসপন্ডেন্ট|করেসপনডেন্ট|संवाददाता|प्रतिनिधि|प्रतिनिधी|रिपोर्टर|वार्ताहर|समाचारदाता|सम्वाददाता|"
    r"પ્રતિનિધિ|સંવાદદાતા|ਪ੍ਰਤੀਨਿਧ|ਪੱਤਰਕਾਰ|நிருபர்|విలేకరి|ప్రతినిధి|ವರದಿಗಾರ|ലേഖകൻ|ലേഖകന്|نامہ نگار|نمائندہ)$"
)
_WRITTEN_SO = re.compile(r"[\u0900-\u0d7f]|[\u0688\u06c1]")
"""The scripts of India, and two letters that only Urdu has of those written like Arabic."""
_KINDS = (
    r"(?:our|own|an?|the|staff|special|senior|chief|district|local|city|county|state|regional|zonal|bureau|foreign|diplomatic|"
    r"political|crime|court|business|sports?|university|freelance|news|web|online|digital)"
)
_ROLES = (
    rf"(?:{_KINDS} ){{0,3}}(?:correspondents?|reporters?|stringers?|newsroom|(?:news|web) ?desk|desk|bureau|staff)",
    r"(?:(?:de )?nuestr[oa]s? |nos(?:so|sa)s? |el |la )?(?:agencias?|corresponsal(?:es)?|correspondente|corresponde?ncia|enviad[oa] especial|redacci[oó]n|reda[cç]{1,2}[aã]o)",
    r"(?:(?:de )?notre |de nos |la )?(?:correspondante?s?|envoyée? spéciale?|rédaction)",
    r"(?:(?:von )?unser(?:em|er|en)? )?(?:[\w-]*korrespondent(?:in|en)?|[\w-]*redaktion)",
    r"(?:(?:dal |il )?nostro |la )?(?:inviato|corrispondente|redazione)",
    r"(?:van )?(?:onze |een onzer )?(?:correspondent|verslaggevers?|redactie)",
    r"(?:(?:fra |från |av |af )?vår[et]? |vores )?(?:korrespondent|redaktionen|redaksjonen|medarbeider|medarbetare|medarbejder)",
    r"(?:nasz |naše? )?(?:korespondent(?:ka)?|redakcja|redakce|redakcia|redakcija|dopisnik|dopisník|zpravodaj)",
    r"muhabir(?:i|imiz)?|haber merkezi|(?:tim )?redaksi|wartawan|koresponden|kontributor|(?:nhóm )?phóng viên|mwandishi wetu|toimitus",
    r"(?:наш |собственный |власний )?(?:корреспондент|кореспондент)|собкор|редакци[яи]|редакція|مراسلنا|مراسل",
)
_TOWN = (
    r"(?:(?:new|north|south|east|west|upper|lower|great|saint|st\.?|san|santa|são|port|fort|mount|lake|cape|bad|el|la|los|las|tel|the) )?"
    r"[^\W\d_][\w'’-]*(?:(?<=['’]s) [^\W\d_][\w'’-]*| (?:city|town|district|division|sadar|upazila|county|province|bureau|desk))?"
)
"""One word, or more where one of them is a place's: behind a role it may be somebody's name, too."""
_ROLE_IN_TOWN = re.compile(
    rf"\s*(?:{'|'.join(_ROLES)})(?:\s*[,،|/(]\s*|\s+[–—-]\s+|\s+(?:in|from|at)\s+){_TOWN}(?:\s*(?:[,/]|,?\s(?:and|&))\s*{_TOWN})*\s*\)?\s*",
    re.IGNORECASE,
)
_UNSEEN = re.compile(r"[\u200b-\u200d]")
_PARTED = re.compile(r"[,|;/،।(-]")
_LONGEST = 80
_MOST_WORDS = 6
_MOST_OF_ROLE = 3
"""Words: more have a person's name among them."""


def may_name_desk(text: str) -> bool:
    return not text.isascii() and bool(_WRITTEN_SO.search(text))


def is_of_desk(text: str) -> bool:
    """Tell whether `text` begins with a desk or a role, up to its first mark: behind it stands its town.

    In scripts that others use as well all of it must be that: "Our Correspondent, Denby".
    """
    if not may_name_desk(text):
        return len(text) <= _LONGEST and _ROLE_IN_TOWN.fullmatch(text) is not None
    first = _UNSEEN.sub("", _PARTED.split(text, maxsplit=1)[0]).strip()
    size = len(first.split())
    return (size <= _MOST_WORDS and bool(_DESK.search(first))) or (
        size <= _MOST_OF_ROLE and bool(_ROLE.search(first))
    )
