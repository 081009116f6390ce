"""What lies beside pages and is none: licences, read-me files, answers to compare with."""

import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import BinaryIO

from articles.dumps.described import is_told_apart
from articles.dumps.names import extension, stem, unpacked_name

_LICENCE = re.compile(
    r"(?:licen[cs]es?|copying|copyright|notice|attribution)"
    r"(?:\.[\w-]{1,30}|[-_.](?:mit|bsd|apache|gpl|lgpl|agpl|mpl|ofl|cc|odc|odbl|pddl)[\w.-]{0,20})?",
    re.IGNORECASE,
)
_ABOUT_THE_DUMP = re.compile(
    r"(?:read[-_]?me|changelog|changes|contributors|contributing|authors|credits|citation|"
    r"code_of_conduct)(?:\.(?:md|txt|rst|html?|cff|bib))?",
    re.IGNORECASE,
)
_FOR_MACHINES = re.compile(
    r"(?:robots|ads|app-ads|humans|security|llms|requirements)\.txt"
    r"|(?:package|package-lock|composer|tsconfig|datapackage|dataset_info|dataset-metadata)\.json"
    r"|(?:[\w.-]{1,60}[-_.])?schema(?:[-_.][\w.]{1,20})?\.json",
    re.IGNORECASE,
)
_CHECKSUMS = re.compile(
    r"(?:checksums?|(?:md5|sha1|sha256|sha512)(?:sums?)?)(?:\.txt)?", re.IGNORECASE
)
_TRUTH = re.compile(
    r"(?:expected|ground[-_]?truth|truth|gold(?:en)?)(?:\.\w{1,20}|[-_](?P<of>\w{1,20}))?"
    r"|.{1,100}\.(?:expected|truth|gold)",
    re.IGNORECASE,
)
"""Of a page what stands behind the word may be the rest of a slug: "expected-snow.html"."""
_TRUTH_ENDING = re.compile(r".{1,200}\.(?:expected|truth|gold(?:en)?)", re.IGNORECASE)
_TRUTH_BEHIND = re.compile(r"(?P<of>.{1,200})[-_](?:expected|truth|gold(?:en)?)", re.IGNORECASE)
_TRUTH_FOLDER = {"expected", "truth", "ground_truth", "groundtruth", "gold", "golden"}
_SECTION_FOLDER = {"gold", "golden"}
"""A site has pages in such a one, too: what it prints of the metal."""
_LICENCE_FOLDER = {"licenses", "licences", "license", "licence"}
_DATED = re.compile(r"(.*?\D)[_-][\d_-]{4,20}")
_PARTS_OF_PAGE = re.compile(
    r"(?P<page>.+)(?:[_.]files|-Dateien|_fichiers|_archivos|_arquivos|_ficheiros|_file|_bestanden|[-_]filer|_tiedostot|_pliki|"
    r"_soubory|_elemei|_dosyalar|_datoteke|_fitxers|_failid|_fails|_bylos|_fajlovi|_fitxategiak|_файлы)",
    re.IGNORECASE,
)
"""How browsers, in their languages, call the folder in which they keep the frames and pictures of a page."""
_SAVED_PAGES = (".html", ".htm", ".xhtml", ".shtml", ".php", ".asp", ".aspx")
_PAGES = {".txt", ".html", ".htm", ".xhtml", ".mht", ".mhtml"}


def why_beside(
    name: str,
    *,
    folder: str,
    siblings: frozenset[str],
    open_sibling: Callable[[str], BinaryIO] | None = None,
) -> str:
    """Return why the file `name` is no page though it lies in a dump, or "".

    `folder` is the path of the folder it lies in, `siblings` are all names in that folder, which
    `open_sibling` opens; where they pass by once, their names alone tell. Only files that nobody
    named themselves are judged: `import_dump README` reads a README.
    """
    bare = unpacked_name(name)
    folders = set(folder.lower().split("/"))
    if folders & _LICENCE_FOLDER or _LICENCE.fullmatch(bare):
        return "a licence beside the pages"
    if _ABOUT_THE_DUMP.fullmatch(bare):
        return "a read-me file beside the pages"
    if _FOR_MACHINES.fullmatch(bare):
        return "a file for programs beside the pages"
    if _CHECKSUMS.fullmatch(bare):
        return "checksums beside the pages"
    if _lies_with_truth(bare, folders) or _is_truth(name, siblings):
        return "a truth file beside the pages: answers to compare with"
    described = _page_described(bare, siblings)
    if described and not (open_sibling and is_told_apart(name, described, open_sibling)):
        return f"a truth or metadata file: it describes {described} beside it"
    return ""


def page_saved_beside(folder: str, siblings: Mapping[str, frozenset[str]]) -> str:
    """Return the page whose parts a browser saved in `folder`, or ""; `siblings` are names by folder."""
    start = 0
    for name in folder.split("/"):
        if found := _PARTS_OF_PAGE.fullmatch(name):
            names = siblings.get(folder[: max(0, start - 1)], frozenset())
            for page in (found["page"] + ending for ending in _SAVED_PAGES):
                if page in names:
                    return page
        start += len(name) + 1
    return ""


def _lies_with_truth(name: str, folders: set[str]) -> bool:
    is_page = extension(name) in _PAGES - {".txt"}
    return bool(folders & (_TRUTH_FOLDER - _SECTION_FOLDER if is_page else _TRUTH_FOLDER))


def _is_truth(name: str, siblings: frozenset[str]) -> bool:
    """Tell whether a file is called a truth file; of a page whether there is what it is the truth of."""
    if _TRUTH_ENDING.fullmatch(unpacked_name(name)):
        return True
    if found := _TRUTH_BEHIND.fullmatch(stem(name)):
        return any(found["of"].lower() == stem(one).lower() for one in siblings)
    if not (found := _TRUTH.fullmatch(stem(name))):
        return False
    if not found["of"] or extension(unpacked_name(name)) not in {"", *_PAGES}:
        return True
    return any(found["of"].lower() == stem(one).lower() for one in siblings)


def _page_described(name: str, siblings: frozenset[str]) -> str:
    """Return the page a JSON file is about: of the same name, or with a date after it."""
    if extension(name) != ".json":
        return ""
    own = stem(name)
    if own in siblings and extension(unpacked_name(own)) in _PAGES:
        return own
    for ending in (".html", ".htm", ".txt", ".html.gz", ".htm.gz", ".txt.gz"):
        if own + ending in siblings:
            return own + ending
    return _dated_pages(siblings).get(own, "")


@lru_cache(maxsize=4)
def _dated_pages(siblings: frozenset[str]) -> Mapping[str, str]:
    """Return by its name without the date each page of a folder: "Outlet" for "Outlet_2021_08_05"."""
    return {
        match[1]: name
        for name in sorted(siblings, reverse=True)
        if extension(unpacked_name(name)) in _PAGES and (match := _DATED.fullmatch(stem(name)))
    }
