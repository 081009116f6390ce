"""Charsets of old machines: bytes of unknown charset in, the one that the letters themselves tell out."""

import codecs
import re

_OF_MACHINES = ("mac_roman", "cp850")
"""Excel writes them as "CSV (Macintosh)" and "CSV (MS-DOS)"; of cp437 the letters stand in the same places."""
_NO_WINDOWS = re.compile(
    rb"(?<=[a-z])(?:[\x80-\x84\x86-\x90\x98-\x9f\xd5](?=[a-z])|[\x82\x8e\x8f](?![A-Za-z]))"
)
"""In or at the end of words, where the charsets of Windows have signs, rare letters or a capital."""
_FEWEST = 2
_SIGN = re.compile(r"[^\x00-\x7f]")
_SMALL = "àâäáãåçéèêëíìîïñóòôöõøúùûüßœæÿ"
_WRITTEN = re.compile(
    rf"(?<![A-Z]{{2}})[{_SMALL}]|(?<![a-z{_SMALL}])[ÀÂÄÁÃÅÇÉÈÊËÍÎÏÑÓÔÖÕØÚÛÜŒÆ]"
    r"|(?<!\w)[“‘„](?=\S)|(?<=\S)[“”’]|(?<![a-z])[–—]|[–—](?![a-z])|(?<=\w)[™®†‡](?!\w)"
    r"|[«»…•°€£¿¡§\xa0]"
)
_KANA = re.compile("[\u3041-\u3096\u30a1-\u30fa]")
_KANA_IN_TEN = 2
"""Of ten signs so many at least are kana in Japanese; in Chinese and Korean hardly any."""


def old_charset(content: bytes, *, guessed: str) -> str:
    """Return the charset of `content` where its letters leave no doubt against `guessed`, or "".

    1. EUC-JP, taken for Chinese or Korean, where kana stand;
    2. Mac Roman or DOS, where words have bytes in them that are no letters in the charsets of
       Windows, and all is written as it should be but for one sign in ten.
    """
    if guessed in {"cp949", "gb18030"} and _is_euc_jp(content):
        return "euc_jp"
    if len(_NO_WINDOWS.findall(content)) < _FEWEST:
        return ""
    shares = {name: _share_written(content, name) for name in (*_OF_MACHINES, "cp1252")}
    best = max(_OF_MACHINES, key=lambda name: shares[name])
    return best if shares[best] >= 0.9 and shares["cp1252"] <= 0.5 else ""


def _is_euc_jp(content: bytes) -> bool:
    try:
        text = codecs.getincrementaldecoder("euc_jp")().decode(content)
    except UnicodeError:
        return False
    return len(_KANA.findall(text)) * 10 >= len(_SIGN.findall(text)) * _KANA_IN_TEN


def _share_written(content: bytes, charset: str) -> float:
    """Return of the signs beyond ASCII the share that stands where writing puts them."""
    text = content.decode(charset, "replace")
    return len(_WRITTEN.findall(text)) / max(1, len(_SIGN.findall(text)))
