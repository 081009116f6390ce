"""Desks: an author stated in a language of South Asia in, whether it is a desk's or only a role out.

Papers there state "Staff reporter, Denby" or "News desk" where nobody is named.
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
_UNSEEN = re.compile(r"[\u200b-\u200d]")
_PARTED = re.compile(r"[,|;/،।(-]")
_MOST_WORDS = 6
_MOST_OF_ROLE = 3
"""Words: more have a person's name among them."""


def may_name_desk(text: str) -> bool:
    return not text.isascii() and bool(_WRITTEN_SO.search(text))


def is_of_desk(text: str) -> bool:
    """Tell whether `text` begins with a desk or a role, up to its first mark: behind it stands its town."""
    if not may_name_desk(text):
        return False
    first = _UNSEEN.sub("", _PARTED.split(text, maxsplit=1)[0]).strip()
    size = len(first.split())
    return (size <= _MOST_WORDS and bool(_DESK.search(first))) or (
        size <= _MOST_OF_ROLE and bool(_ROLE.search(first))
    )
