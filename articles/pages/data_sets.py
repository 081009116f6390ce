"""Data sets: a record of a known corpus or service in, its fields under common names out.

Only those whose names mean something else elsewhere, or say too little by themselves. What tells one
is a set of names that only it has. A text in a list has no headline in its first line.
"""

import re
from collections.abc import Callable, Mapping
from typing import Any

from articles.field_names import plain_fields
from articles.pages.captions import split_credit
from articles.pages.field_values import lines_of, one_line

Plain = dict[str, tuple[str, Any]]

_OF_CATALOGUES = re.compile(r"\.?\s*\[(?:volume|microform|online resource)\]$", re.IGNORECASE)
"""What libraries print behind the name of a newspaper."""
_BY_LINES = re.compile(r"^Document\s+")
_FOUND: Mapping[str, tuple[str, ...]] = {
    "persons": ("person", "cliff_people"), "organizations": ("org", "cliff_organizations"),
    "locations": ("loc", "cliff_geonames", "mc-geocoder@media.mit.edu", "geocoder"),
}  # fmt: skip
"""Kinds of what Event Registry and the tag sets of Media Cloud say was found in a text."""
_MONTH_FIRST = {"warcdate", "publishdate", "domain", "status"}
_SEVERAL = "|||||"
_IN_EXTRAS = re.compile(r"<(PAGE_(?:TITLE|AUTHORS|PRECISEPUBTIMESTAMP))>([^<]{1,2000})</")
_MOST = 2_000
_DIGITS_OF_COPY = 14


def in_common_names(plain: Plain) -> Plain:
    """Return the fields of a record under common names; those of other records as they are."""
    for names, read in _KNOWN:
        if plain.keys() >= names:
            plain = {**plain, **read(plain)}
            return {name: field for name, field in plain.items() if field[1] not in (None, "")}
    return plain


def puts_month_first(plain: Mapping[str, tuple[str, Any]]) -> bool:
    """Tell RealNews, which writes 04-05-2019 for the 5th of April."""
    return plain.keys() >= _MONTH_FIRST


def why_several(plain: Mapping[str, tuple[str, Any]]) -> str:
    """Return why a text of Multi-News is no article: it is several, run into one; "" for any other."""
    text = plain.get("document", ("", ""))[1]
    is_several = "summary" in plain and isinstance(text, str) and _SEVERAL in text.strip("| \n")
    return "several articles in one text, which nothing names: no article" if is_several else ""


def _factiva(plain: Plain) -> Plain:
    """Factiva: what its index calls HD, LP and TD, the lead and the rest of the text."""
    parts = [plain[name][1] for name in ("lp", "td") if name in plain]
    text = "\n\n".join(part for part in parts if isinstance(part, str))
    number = _BY_LINES.sub("", one_line(plain.get("an", ("", ""))[1]))
    known = {"title": "hd", "published": "pd", "outlet": "sn", "language": "la", "section": "se"}
    found = {name: plain[code] for name, code in known.items() if code in plain}
    return found | {"text": (_spelled(plain, "lp", "td"), text), "recordid": ("AN", number)}


def _scanned_page(plain: Plain) -> Plain:
    """Chronicling America: a scanned page, whose title and publisher are those of the newspaper."""
    spelled, title = plain["title"]
    none = ("", None)
    scanned, text = next((plain[name] for name in plain if name.startswith("ocr")), ("", ""))
    newspaper = (spelled, _OF_CATALOGUES.sub("", one_line(title)))
    return {
        "title": none,
        "titlenormal": none,
        "publisher": none,
        "subject": none,
        "text": (scanned, [text] if text else None),
        "outlet": newspaper,
    }


def _newsroom(plain: Plain) -> Plain:
    """Newsroom: its date is that of the copy in the Internet Archive, not the article's."""
    archive, date = one_line(plain["archive"][1]), one_line(plain["date"][1])
    is_of_copy = len(date) == _DIGITS_OF_COPY and f"/web/{date}" in archive
    return {"date": ("", None)} if is_of_copy else {}


def _typed_contents(plain: Plain) -> Plain:
    """The Washington Post's collection: `{"type": "kicker", "content": "Harbour"}` and a picture among the paragraphs."""
    spelled, listed = plain["contents"]
    found: Plain = {}
    for one in listed[:_MOST] if isinstance(listed, list) else ():
        kind = one.get("type") if isinstance(one, dict) else None
        if kind == "kicker":
            found.setdefault("section", (f"{spelled}.kicker", one_line(one.get("content"))))
        elif kind == "image" and "image" not in found:
            caption, credit = split_credit(one_line(one.get("fullcaption") or one.get("blurb")))
            picture = {"url": one.get("imageURL"), "caption": caption, "credit": credit}
            found["image"] = (f"{spelled}.image", picture)
    return {name: field for name, field in found.items() if name not in plain}


def _impresso(plain: Plain) -> Plain:
    known = {"title": "t", "text": "ft", "published": "d", "language": "lg"}
    return {name: plain[code] for name, code in known.items() if code in plain}


def _american_stories(plain: Plain) -> Plain:
    spelled, name = plain["newspapername"]
    return {"outlet": (spelled, _OF_CATALOGUES.sub("", one_line(name)))}


def _summed_up(plain: Plain) -> Plain:
    """XSum, CNN/DailyMail and their kind: a text and what it was summed up as."""
    spelled, text = plain.get("document") or plain["article"]
    summary = plain.get("summary") or plain["highlights"]
    if not isinstance(text, str) or not isinstance(summary[1], str):
        return {}
    return {"text": (spelled, [text]), "summary": summary}


def _knowledge_graph(plain: Plain) -> Plain:
    """GDELT's Global Knowledge Graph: a page's address, its title, and whom and what it names."""
    spelled, extras = plain.get("extras", ("", ""))
    told = dict(_IN_EXTRAS.findall(extras)) if isinstance(extras, str) else {}
    entities = {
        "persons": _before_offsets(plain, "v2persons", "persons"),
        "organizations": _before_offsets(plain, "v2organizations", "organizations"),
        "locations": _places(plain.get("locations", ("", ""))[1]),
    }
    raw = ("persons", "organizations", "locations", "date", "dates")
    return dict.fromkeys(raw, ("", None)) | {
        "recordid": plain["gkgrecordid"],
        "url": plain["documentidentifier"],
        "domain": plain.get("sourcecommonname", ("", "")),
        "image": plain.get("sharingimage", ("", "")),
        "title": (f"{spelled} PAGE_TITLE", told.get("PAGE_TITLE", "")),
        "authors": (f"{spelled} PAGE_AUTHORS", told.get("PAGE_AUTHORS", "")),
        "published": (
            f"{spelled} PAGE_PRECISEPUBTIMESTAMP",
            told.get("PAGE_PRECISEPUBTIMESTAMP", ""),
        ),
        "entities": ("entities", {group: names for group, names in entities.items() if names}),
    }


def _before_offsets(plain: Plain, *names: str) -> list[str]:
    """Return the names of "Ana Ruiz,112;Bo Lind,30", each once."""
    text = next((plain[name][1] for name in names if name in plain), "")
    listed = text.split(";", _MOST)[:_MOST] if isinstance(text, str) else []
    return [*dict.fromkeys(name.partition(",")[0].strip() for name in listed if name.strip())]


def _places(text: Any) -> list[str]:
    """Return the names of "4#Oldport, Maine, United States#US#…;…", each once."""
    listed = text.split(";", _MOST)[:_MOST] if isinstance(text, str) else []
    return [*dict.fromkeys(place.split("#")[1] for place in listed if place.count("#") > 1)]


def _concepts(plain: Plain) -> Plain:
    """Event Registry: `{"type": "person", "label": {"eng": "Ana Ruiz"}}`."""
    language = one_line(plain.get("lang", ("", ""))[1])
    return _found_in(plain, "concepts", lambda one: (one.get("type"), _label(one, language)))


def _story_tags(plain: Plain) -> Plain:
    """Media Cloud: `{"tag_set": "cliff_people", "tag": "ana ruiz"}`."""
    return _found_in(
        plain, "storytags", lambda one: (one.get("tag_set"), one.get("label") or one.get("tag"))
    )


def _with_links(plain: Plain) -> Plain:
    """Aylien: the address among others, the summary by its sentences."""
    found: Plain = {}
    spelled, links = plain["links"]
    if isinstance(links, dict) and "url" not in plain:
        found["url"] = (f"{spelled}.permalink", links.get("permalink"))
    spelled, summary = plain.get("summary", ("", None))
    if isinstance(summary, dict):
        found["summary"] = (spelled, " ".join(lines_of(summary.get("sentences"))))
    return found


def _label(concept: Mapping[str, Any], language: str) -> Any:
    label = concept.get("label")
    if not isinstance(label, dict):
        return label
    return label.get(language) or next(iter(label.values()), "")


def _found_in(
    plain: Plain, name: str, told: Callable[[Mapping[str, Any]], tuple[Any, Any]]
) -> Plain:
    """Return the entities that a list of objects says were found in the text."""
    spelled, listed = plain[name]
    if "entities" in plain or not isinstance(listed, list):
        return {}
    pairs = [told(one) for one in listed[:_MOST] if isinstance(one, dict)]
    entities = {
        group: [line for kind, value in pairs if kind in kinds for line in lines_of(value)]
        for group, kinds in _FOUND.items()
    }
    return {"entities": (spelled, plain_fields(entities) and entities)}


def _spelled(plain: Plain, *names: str) -> str:
    return " and ".join(plain[name][0] for name in names if name in plain)


_KNOWN: tuple[tuple[frozenset[str], Callable[[Plain], Plain]], ...] = (
    (frozenset({"hd", "pd", "lp"}), _factiva),
    (frozenset({"hd", "pd", "td"}), _factiva),
    (frozenset({"lccn", "sequence", "title"}), _scanned_page),
    (frozenset({"ft", "lg", "pp"}), _impresso),
    (frozenset({"articleurl", "contents"}), _typed_contents),
    (frozenset({"archive", "date"}), _newsroom),
    (frozenset({"newspapername", "article"}), _american_stories),
    (frozenset({"document", "summary"}), _summed_up),
    (frozenset({"article", "highlights"}), _summed_up),
    (frozenset({"gkgrecordid", "documentidentifier"}), _knowledge_graph),
    (frozenset({"links", "source", "publishedat"}), _with_links),
    (frozenset({"concepts", "datatype"}), _concepts),
    (frozenset({"storytags", "storiesid"}), _story_tags),
)
