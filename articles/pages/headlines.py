"""Headlines: what several places of a page call the article in, the headline it prints out."""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from articles.keys import is_host_name, name_key
from articles.pages.bylines import sounds_like_outlet

# Spaces are read from the first of a row of them: from each, a line of them takes their square.
_SPACES = r"(?<!\s)\s+"
_SITE_SEPARATOR = re.compile(
    rf"{_SPACES}(?:[-–—•·»«/>›⋆]|::|~|//|>>|--)\s+|(?:{_SPACES})?[|｜]\s*|(?<=\w)(?::\s+|\s?：\s*)"
)
# "Wheat up_Weekly Grain", "小麦の値上がり:穀物新聞", "Wheat up (Weekly Grain)": marks that part words of a headline, too.
_GLUED = re.compile(
    rf"(?:(?:{_SPACES})?(?:[(（\[【](?P<inside>[^()（）\[\]【】]+)[)）\]】]|[-_–—](?P<behind>[^-_–—]+))|"
    r"(?<![\s:]):(?P<called>[^-_–—:\s][^-_–—:]*))$"
)
_DOMAIN = re.compile(r"(?<=\w)\.(?:\w{2,3}\.)?[a-z]{2,}$", re.IGNORECASE)
_PART_BEHIND = re.compile(r"\s+[-–—•·»«]\s+\S|\s*\|\s*\S")
_PAGE_BEHIND = re.compile(
    r"\s+(?:page|halaman|hal|seite|página|pagina|sayfa|strona|strana|stránka|side|sida|sivu|oldal|trang|страница|сторінка|σελίδα|"
    r"หน้า|صفحة|صفحه|पेज)\s+(?:all|\d{1,3}(?:\s*(?:/|of|de|von|dari|di)\s*\d{1,3})?)",
    re.IGNORECASE,
)
"""What a system adds for the parts of a long article: "Halaman all", "Page 2"."""
_NAME_END = re.compile(rf"(?:{_SPACES})?[|｜]\s*|{_SPACES}[-–—•·]\s+")
_OPENS_SLOGAN = re.compile(
    r"(?:all the |latest |breaking )?news\b|latest|(?:aktuelle )?nachrichten|actualités?\b|toute l['’]actu|(?:últimas )?noticias|notizie|nieuws",
    re.IGNORECASE,
)
# What no part of a headline behind the exact name of its site is about.
_SLOGAN = re.compile(
    r"\b(?:news|newspaper|headlines|nachrichten|actualités?|noticias|notícias|notizie|nieuws|nyheter|nyheder|uutiset|wiadomości|zprávy|správy|"
    r"hírek|știri|vijesti|vesti|новости|новини|вести|ειδήσεις|haber(?:ler)?i?|berita)\b|新闻|新聞|ニュース|뉴스|أخبار|خبر|समाचार",
    re.IGNORECASE,
)
_BRACKETED = re.compile(r"[\[【](?P<name>[^\[\]【】]+)[\]】]\s*(?=\S)")
_LONGEST_NAME = 4
_SHORTEST_SLOGAN = 4
_MOST_OF_SLOGAN = 4
"""Marks at the end of a title that are looked at: one before the name, one behind it, more in the slogan."""
_BARS = frozenset({"|", "｜", "::"})
"""Between what systems put together; a headline has none of its own."""
_COLONS = frozenset({":", "："})
_SECTION = {
    "news", "local", "regional", "national", "international", "world", "politics", "business", "economy", "markets", "money",
    "sport", "sports", "culture", "arts", "entertainment", "lifestyle", "health", "science", "technology", "tech", "education",
    "travel", "weather", "opinion", "comment", "features", "video", "home", "latest", "breaking", "and",
}  # fmt: skip
_LONGEST_SECTION = 3
_FEWEST_WORDS = 4
_SHORTEST_CUT = 40
_USUAL_CUTS = range(100, 112)
_TRUNCATED = re.compile(rf"(?:{_SPACES})?(?:…|\.{{3}})$")


def without_site_name(headline: str, *, names: Iterable[str]) -> str:
    """Return `headline` without the name of the site before or after it.

    "Wheat up | Markets | The Weekly Grain" gives "Wheat up" where the site is called so: behind
    a bar its sections go too, behind its name one in words of sections alone and its slogan. A part goes
    only when it is one of `names`, or stands beside one of them: a headline may well hold a dash of its own.
    """
    keys = {key for name in names if (key := name_key(name))}
    opened = _BRACKETED.match(headline)
    if opened is not None and name_key(opened["name"]) in keys:
        headline = headline[opened.end() :]
    parts = list(_SITE_SEPARATOR.finditer(headline))
    if parts and parts[-1].start() and names_site(headline[parts[-1].end() :], keys):
        return headline[: _before_sections(headline, parts)].strip()
    if (glued := _without_glued(headline, keys)) != headline:
        return without_site_name(glued, names=names)
    if not parts:
        return headline
    first = parts[0]
    if (at := _before_name_and_more(headline, parts, keys)) > 0:
        return headline[:at].strip()
    opening = headline[: first.start()]
    # "Wend: Weir closes" is a headline of the valley in the Wend News, too.
    if _COLONS.intersection(first.group()):
        is_site = name_key(opening) in keys or _is_spelled_as_host(opening, names)
    else:
        is_site = names_site(opening, keys)
    if is_site and headline[first.end() :].strip():
        return _without_first_section(headline, parts)
    return headline


def _before_sections(headline: str, parts: Sequence[re.Match[str]]) -> int:
    """Return where the sections before the site's name begin, which is the last part.

    Behind a bar they may have any name; behind another mark they are words of sections alone, of
    which a headline is left, behind the mark that stands before the name: "Wheat up - Money - The Weekly Grain".
    """
    start, mark = parts[-1].start(), parts[-1].group().strip()
    for before, after in zip(reversed(parts[:-1]), reversed(parts[1:]), strict=True):
        section = headline[before.end() : after.start()]
        if not before.start() or len(section.split()) > _LONGEST_SECTION:
            break
        is_told = before.group().strip() == mark and _is_told_behind(
            headline[: before.start()], section
        )
        if before.group().strip() not in _BARS and not is_told:
            break
        start = before.start()
    return start


def _is_told_behind(told: str, section: str) -> bool:
    """Tell whether `section` is one behind a headline; "video" is a kind of article, and a word of its headline."""
    return (
        is_section(section) and name_key(section) != "video" and len(told.split()) >= _FEWEST_WORDS
    )


def _without_first_section(headline: str, parts: Sequence[re.Match[str]]) -> str:
    """Return what stands behind the site's name, without a section between: "The Weekly Grain » News » Wheat up again"."""
    first = parts[0]
    if (
        len(parts) > 1
        and parts[1].group() == first.group()
        and not _COLONS.intersection(first.group())
    ):
        section, told = headline[first.end() : parts[1].start()], headline[parts[1].end() :].strip()
        if is_section(section) and len(told.split()) >= _FEWEST_WORDS:
            return told
    return headline[first.end() :].strip()


def _is_spelled_as_host(opening: str, names: Iterable[str]) -> bool:
    """Tell whether `opening` is a newspaper's name as the host has it, "Orla Post" on orlapost.example.

    Not where the site calls itself anything else: then the headline is about the other one.
    """
    joined = name_key(opening).replace(" ", "")
    called = {name for name in names if name and not is_host_name(name)}
    return sounds_like_outlet(opening) and called == {joined}


def _before_name_and_more(headline: str, parts: Sequence[re.Match[str]], keys: set[str]) -> int:
    """Return where the site's name and what it says of itself behind it begin, else 0.

    That is a section in its words alone ("Wheat up - The Weekly Grain - Local news"), or behind a headline
    of some words and the exact name a slogan ("… - The Weekly Grain - Latest news, breaking stories"). Before
    the name, a section's words are no headline: "News - The Weekly Grain - Sport".
    """
    for before, after in pairwise(parts[-_MOST_OF_SLOGAN:]):
        name, told = headline[before.end() : after.start()], headline[: before.start()]
        is_parted = not _COLONS & {before.group().strip(), after.group().strip()}
        if not is_parted or is_section(told) or not names_site(name, keys):
            continue
        behind = headline[after.end() :]
        is_slogan = name_key(name) in keys and len(told.split()) >= _FEWEST_WORDS
        if (after is parts[-1] and is_section(behind)) or (is_slogan and _SLOGAN.search(behind)):
            return before.start()
    return 0


def is_section(part: str) -> bool:
    """Tell whether a part of a title has words of sections alone: "Local news"."""
    words = name_key(part).split()
    return len(words) <= _LONGEST_SECTION and _SECTION.issuperset(words)


def _without_glued(headline: str, keys: set[str]) -> str:
    """Return `headline` without a name of the site in brackets or behind a mark without a space."""
    found = _GLUED.search(headline)
    if found is None or not found.start():
        return headline
    name = (found["inside"] or found["behind"] or found["called"]).strip()
    is_site = name_key(name) in keys and not name[:1].islower()
    return headline[: found.start()].strip() if is_site else headline


def names_site(text: str, keys: set[str]) -> bool:
    """Tell whether `text` is one of the names, by their keys, with a word of its pages on the web or not."""
    key = name_key(_DOMAIN.sub("", text.strip()))
    bare = {key, key.removesuffix(" online"), key.removesuffix(" news"), key.replace(" ", "")}
    return bool(bare & keys) or any(
        known.removesuffix(" news") == key or known.replace(" ", "") == key.replace(" ", "")
        for known in keys
        if key
    )


def without_slogan(outlet: str) -> str:
    """Return the name of a site without the sentence about it that stands behind or before a bar or a dash.

    "Valley Post | News, sport and weather from the valley" is the Valley Post. A slogan is longer
    than the name, and has words that no name spells small; a name in two parts stays whole.
    """
    found = _NAME_END.search(outlet)
    if found is None:
        return outlet
    name, slogan = outlet[: found.start()].strip(), outlet[found.end() :]
    if _is_name_beside(name, slogan):
        return name
    *_, last = _NAME_END.finditer(outlet)
    name, slogan = outlet[last.end() :].strip(), outlet[: last.start()]
    is_slogan = "," in slogan or bool(_OPENS_SLOGAN.match(slogan))  # else it may be a long name
    return name if is_slogan and _is_name_beside(name, slogan) else outlet


def _is_name_beside(name: str, slogan: str) -> bool:
    """Tell whether `slogan` is a sentence or a list of what there is to read, and `name` short."""
    words = slogan.split()
    is_sentence = (
        any(word[0].islower() and len(word) > 2 for word in words) or slogan.count(",") > 1
    )
    is_longer = len(words) >= max(_SHORTEST_SLOGAN, len(name.split()) + 1)
    return bool(name) and len(name.split()) <= _LONGEST_NAME and is_sentence and is_longer


def chosen_headline(candidates: Sequence[tuple[str, str]]) -> str:
    """Return the name of the source whose headline is to be believed.

    `candidates` are (source, headline), most trusted first. The first is right unless
    1. it is cut short and a later one goes on;
    2. two others or more agree on another wording, and they are more than those that agree with it;
    3. it is another one's words with something behind a dash or a bar, the site or its section, or
       with the number of a page of it.
    """
    worded = [(source, headline, name_key(headline)) for source, headline in candidates if headline]
    if not worded:
        return ""
    source, first, key = worded[0]
    for other, headline, _ in worded[1:]:
        if _goes_on(first, headline):
            return other
    keys = [key for _, _, key in worded]
    for _, _, other_key in worded[1:]:
        if keys.count(other_key) >= max(2, keys.count(key) + 1):
            source, first, key = worded[keys.index(other_key)]
            break
    return next((other for other, headline, _ in worded if _is_extended(first, headline)), source)


def _is_extended(longer: str, headline: str) -> bool:
    """Tell whether `longer` is `headline` and a part of its own behind it."""
    rest = longer.removeprefix(headline)
    return (
        rest != longer
        and len(headline.split()) >= _FEWEST_WORDS
        and bool(_PART_BEHIND.match(rest) or _PAGE_BEHIND.fullmatch(rest))
        and len(rest) < len(headline)
    )


def _goes_on(short: str, longer: str) -> bool:
    """Tell whether `short` ends in "..." or inside a word where `longer` goes on.

    Dots at the end of words that are all of `longer` are the headline's own. A text of some 110
    letters was cut by its system: search engines show no more.
    """
    if bool(_TRUNCATED.search(short)) and len(longer) > 20:
        start = name_key(_TRUNCATED.sub("", short))
        return len(name_key(longer)) > len(start) and name_key(longer).startswith(start)
    rest = longer.removeprefix(short)
    is_inside_word = short[-1:].isalpha() and rest[:1].isalpha() and short[-1:] < "\u0e00"
    return (
        rest != longer
        and len(short) >= _SHORTEST_CUT
        and (is_inside_word or (len(short) in _USUAL_CUTS and rest[:1].isspace()))
    )
