"""Closing credits: a caption in, without the name at its end that no label calls a credit, and the name, out.

Papers of some countries print whose a picture is in a form of their own: "[강변시 제공]", "＝山田花子撮影",
"… in San Roque. —ANN ROE", "(GRAIN.EXAMPLE/ANN ROE)", "(Dok. Grain Works)".
"""

import re

_OPENED, _CLOSED = r"[\[(〈<【（［]", r"[\])〉>】）］]"
_WITHIN = r"[^\[\](){}<>〈〉【】（）［］\n]"
# Behind or before a word for "provided", "taken" or "archive", which says what it is.
_SURE = (
    re.compile(
        rf"\s*{_OPENED}\s*(?:사진\s*[=:]?\s*)?(?P<credit>(?!사진|드론|항공|공중){_WITHIN}{{2,40}}?)\s?(?:제공|캡처|자료사진|촬영)"
        rf"(?:[.,·/]?\s?{_WITHIN}{{0,40}}?(?:금지|불가))?\s*{_CLOSED}\s*$"
    ),
    re.compile(
        rf"\s*{_OPENED}\s*(?:촬영|제공)\s*[=:]?\s*(?P<credit>{_WITHIN}{{2,30}}?)\s*{_CLOSED}\s*$"
    ),
    # No name has the small words of a sentence; "昨夏撮影", "ドローン撮影" tell when and with what.
    re.compile(
        r"(?<![^、。，＝=・\s（(])(?P<credit>(?:(?!から|当時|ドローン|ヘリ|航空|カメラ)[^\d、，。＝=・（）()\sをがでにも年昨]){2,14}?)"
        r"(?:さん|氏)?(?:撮影|提供|写す)[）)]?$"
    ),
    re.compile(
        rf"\s*{_OPENED}(?:[A-Z][\w.&’'-]*\s){{1,3}}(?:[Ff]ile )?[Pp]hotos?\s?(?:by|:)\s(?P<credit>[A-Z]{_WITHIN}{{1,50}}){_CLOSED}[.\s]*$"
    ),
    re.compile(
        rf"\s*{_OPENED}(?:[Dd]ok(?:umentasi)?\b\.?|[Aa]rsip\b|DOK\b\.?)\s?:?\s?(?P<credit>[A-Z]{_WITHIN}{{1,50}}){_CLOSED}[.\s]*$"
    ),
)
# "… on Monday. (Ann Roe)": a whole name alone, where a sentence ends before it.
_BRACKETED = re.compile(
    rf"(?<=[.!?…])[\"”’»]?\s*{_OPENED}(?P<credit>[^\W\d_][^\W\d_]+(?: [^\W\d_][\w.’'-]*){{1,2}}){_CLOSED}\.?$"
)
_DASHED = re.compile(r"(?:\s*(?:—|--)\s?|\s/\s)(?P<credit>[^\W\d_][^.!?:;()“”\"\d—]{1,50})\.?$")
_STROKED = re.compile(
    rf"\s*{_OPENED}(?P<credit>(?:(?P<host>(?:[A-Za-z\d-]+\.)+[A-Za-z]{{2,5}})|[A-Z][A-Z .&-]{{1,25}})\s?/\s?"
    rf"(?P<name>[^\W\d_]{_WITHIN}{{1,40}})){_CLOSED}[.\s]*$"
)
# "The weir (Ann Roe/valleyNews)": a whole name and the one word of its house, or whoever handed it in.
_NAME_AND_HOUSE = re.compile(
    rf"\s*{_OPENED}(?P<credit>(?P<name>[^\W\d_][^/()\[\]\n]{{1,40}}?)\s?/\s?(?P<house>[^\W_][\w.]{{1,24}})){_CLOSED}[.\s]*$"
)
_HANDED_IN = frozenset({"supplied", "handout", "file", "archive", "archiv", "pool", "screengrab"})
# "… at the weir. /강보라 기자": its reporter took it.
_REPORTER = re.compile(r"\s*(?<=[.\s다])/\s?(?P<credit>[가-힣]{2,4})\s?(?:객원|선임|인턴)?\s?기자$")
# "The weir / A. Roe / Valley nuotr.": the word for a picture behind the name, which declines.
_LABELLED_BEHIND = re.compile(
    r"(?:(?<=[.!?…])|\s[/|–—-])\s(?P<credit>[^\W\d_][^.!?()\d/]{0,2}[^!?()\d]{1,60}?)\s(?:nuotr\.?|nuotrauka|felvétele|fotója)$"
)
_DASHED_TIGHT = re.compile(r"(?<=[.!?…])[—–](?P<credit>[A-Z][\w’'-]{2,20})$")
# "… at dusk Autor: Ann Roe", "… PHOTO/ANN ROE", "… Picha na Ann Roe": behind words of the picture.
_LABELLED_BY_COUNTRY = re.compile(
    r"(?:(?<=\S)\s+Autor(?:ka)?(?:/allikas)?\s?:\s?|(?<=[.!?…])\s+(?:PHOTOS?\s?/\s?|Picha na\s))(?P<credit>[^\W\d_][^.!?:;()\d]{2,60})\.?$"
)
# "… at dusk. GRAIN/Ann Roe", "… at dusk. | Ann Roe", "… at dusk. - The Grain file photo": behind a sentence.
_BEHIND_SENTENCE = re.compile(
    r"(?<=[.!?…])\s+(?:(?P<house>(?P<outlet>[A-Z]{3,12}(?: (?:FOTO|PHOTO))?)/(?P<name>[A-Z][^.!?:;()\d]{2,50}))|"
    r"\|\s(?P<alone>[^\W\d_][^.!?:;()\d|/]{2,40})|"
    r"[-–—]\s(?P<archive>(?:[A-Z][\w’'&-]{1,20}\s){1,4}file (?:photo|pic(?:ture)?)))\.?$"
)
_CHINESE_REPORTER = re.compile(
    r"(?<=[。！？])[\u3400-\u9fff]{0,8}(?:記者|记者)\s?(?P<credit>[\u3400-\u9fff]{2,4})(?:\s?[／/]\s?(?:攝影|摄影|攝|摄)|\s[图圖])$"
)
_IN_BRACKETS = re.compile(rf"{_OPENED}(?P<credit>{_WITHIN}{{3,50}}){_CLOSED}\.?")
_SENTENCE = tuple(".!?…")
_PARTICLES = frozenset({"of", "the", "and", "de", "del", "da", "van", "von", "for", "y", "la", "el", "bin", "al"})  # fmt: skip
_MOST_WORDS = 6
_LONGEST_ENDING = 120


def split_closing(caption: str) -> tuple[str, str] | None:
    """Return a caption and the name at its end; None where it ends in no such form.

    1. behind or before a word for "provided" or "taken" in Korean and Japanese, behind an archive's or a house's label;
    2. behind a dash or a stroke, where a sentence ends before it, or the name alone is in capitals; a reporter's
       behind a stroke in Korean; before a word for a picture in Lithuanian and Hungarian;
    3. in brackets with a host before it, or where a sentence ends before them: an outlet in capitals and a name, a
       name alone; a whole name and its house of one word, or who handed it in, wherever;
    4. behind the labels and houses of some countries, after a sentence: "Autor: …", "PHOTO/…", "記者…／攝影", "| Ann Roe";
    5. all of it, in brackets: "(The Weekly Grain)".
    """
    ending = max(len(caption) - _LONGEST_ENDING, 0)
    for pattern in _SURE:
        if found := pattern.search(caption, ending):
            return caption[: found.start()].rstrip(" \t（(、，＝=・"), found["credit"].strip()
    if (found := _CHINESE_REPORTER.search(caption, ending)) or (
        (found := _LABELLED_BY_COUNTRY.search(caption, ending)) and _are_capitals(found["credit"])
    ):
        return caption[: found.start()].rstrip(), found["credit"].strip()
    if (found := _BEHIND_SENTENCE.search(caption, ending)) and (credit := _credit_of(found)):
        return caption[: found.start()].rstrip(), credit
    if found := _labelled_behind(caption, ending):
        return caption[: found.start()].rstrip(), found["credit"].strip()
    if (found := _DASHED.search(caption, ending)) and _is_name_behind(
        caption[: found.start()], found["credit"]
    ):
        return caption[: found.start()].rstrip(), found["credit"].strip()
    found = _STROKED.search(caption, ending)
    if (
        found
        and _are_capitals(found["name"])
        and (found["host"] or caption[: found.start()].endswith(_SENTENCE))
    ):
        return caption[: found.start()].rstrip(), found["credit"].strip()
    if (found := _BRACKETED.search(caption, ending)) and _are_capitals(found["credit"]):
        return caption[: found.start("credit")].rstrip(" ([（"), found["credit"]
    if (found := _IN_BRACKETS.fullmatch(caption)) and _are_capitals(found["credit"]):
        return "", found["credit"].strip()
    return None


def _credit_of(found: re.Match[str]) -> str:
    """Return a house and a whole name, a name of two words or capitals, an archive; "" where the words are none."""
    name = (found["name"] or found["alone"] or "").partition("/")[0].strip()
    if not name:
        return found["archive"]
    is_whole = _are_capitals(name) and (" " in name or (bool(found["alone"]) and name.isupper()))
    return (found["house"] or name) if is_whole else ""


def _labelled_behind(caption: str, ending: int) -> re.Match[str] | None:
    if found := _REPORTER.search(caption, ending) or _DASHED_TIGHT.search(caption, ending):
        return found
    found = _LABELLED_BEHIND.search(caption, ending)
    if found and _are_capitals(found["credit"]):
        return found
    found = _NAME_AND_HOUSE.search(caption, ending)
    return found if found and _is_name_and_house(found["name"], found["house"]) else None


def _is_name_and_house(name: str, house: str) -> bool:
    if house.lower() in _HANDED_IN:
        return _are_capitals(name)
    is_whole = " " in name.strip() and _are_capitals(name) and not name.isupper()
    return is_whole and not house[1:].islower()  # "Grain County/Weir" may be teams


def _is_name_behind(before: str, name: str) -> bool:
    """Tell whether a dash or a stroke parts a caption from a name; behind a quotation it is the speaker's."""
    is_whole = " " in name.strip() and _are_capitals(name)
    return is_whole and (
        before.endswith(_SENTENCE) or (name.isupper() and bool(before) and not before.isupper())
    )


def _are_capitals(name: str) -> bool:
    words = re.findall(r"[^\W\d_][\w.’'-]*", name)
    return 0 < len(words) <= _MOST_WORDS and all(
        word[0].isupper() or word in _PARTICLES for word in words
    )
