"""What lies beside pages and is none: licences, read-me files, answers to compare with."""

import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import BinaryIO

from articles.dumps.described import is_told_apart
from articles.dumps.names import extension, stem, unpacked_name

_LANGUAGE = (
    r"[-_.](?:(?:de|en|es|fr|pt|zh)(?:[-_](?:[a-z]{2}|han[st]))?"
    r"|ar|bg|ca|cs|da|el|et|fa|fi|hr|hu|it|ja|ko|lt|lv|nb|nl|nn|pl|ro|ru|sk|sl|sr|sv|tr|uk|vi)"
)
_WRITTEN = r"(?:\.(?:md|txt|rst|rtf|html?|pdf))"
_LICENCE = re.compile(
    r"(?:licen[cs]es?|copying|copyright|notice|attribution)"
    r"(?:\.[\w-]{1,30}|[-_.](?:mit|bsd|apache|gpl|lgpl|agpl|mpl|ofl|cc|odc|odbl|pddl)[\w.-]{0,20})?"
    rf"|licen[cs]es?{_LANGUAGE}{_WRITTEN}?"
    rf"|(?:lizenz(?:en|text)?|licencia|licenza|licença|licenca|licentie|licencja|licens|lisens|лицензия"
    rf"|terms[-_]of[-_](?:use|service)|nutzungsbedingungen)(?:{_LANGUAGE})?{_WRITTEN}?"
    rf"|cc(?:[-_]?(?:0|zero)|[-_]by(?:[-_](?:nc|nd|sa)){{0,3}})(?:[-_]?\d\.\d)?(?:{_LANGUAGE})?{_WRITTEN}?",
    re.IGNORECASE,
)
"""Also in other languages, and where the name ends in one: LIZENZ.txt, licence_de.html, cc-by-4.0.txt."""
_ABOUT_THE_DUMP = re.compile(
    r"(?:read[-_]?me|changelog|changes|contributors|contributing|authors|credits|citation|"
    r"code_of_conduct)(?:\.(?:md|txt|rst|html?|cff|bib))?"
    rf"|(?:read[-_]?me{_LANGUAGE}|(?:liesmich|l[eé]eme|lisez[-_]?moi|leggimi|leia[-_]?me|leesmij|läsmig|czytaj[-_]?to"
    rf"|прочти[-_]?меня)(?:{_LANGUAGE})?){_WRITTEN}?",
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
_TRUTH_BEHIND = re.compile(
    r"(?P<of>.{1,200}?)[-_](?:expected|(?P<is_sure>ground[-_]?truth)|truth|gold(?:en)?)",
    re.IGNORECASE,
)
_TRUTH_OF_MANY = re.compile(
    r"(?:all|articles?|data|dev|eval|outputs?|pages?|results?|samples?|tests?|train|val(?:idation)?)\d{0,4}",
    re.IGNORECASE,
)
"""What truth is kept of in one file, such as `test_expected.json`; it is no slug of an article."""
_ANSWERS = {"annotations.json", "answers.json", "labels.json", "targets.json"}
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
    bare = unpacked_name(name)
    if _TRUTH_ENDING.fullmatch(bare):
        return True
    is_page = extension(bare) in {"", *_PAGES}
    if found := _TRUTH.fullmatch(stem(name)):
        return not (found["of"] and is_page) or _is_called(found["of"], siblings)
    if found := _TRUTH_BEHIND.fullmatch(stem(name)):
        is_of_many = not is_page and _TRUTH_OF_MANY.fullmatch(found["of"])
        if (found["is_sure"] and not is_page) or (is_of_many and _has_pages(siblings)):
            return True
        return _is_called(found["of"], siblings)
    return bare.lower() in _ANSWERS and _has_pages(siblings)


def _is_called(name: str, siblings: frozenset[str]) -> bool:
    return any(name.lower() == stem(one).lower() for one in siblings)


@lru_cache(maxsize=4)
def _has_pages(siblings: frozenset[str]) -> bool:
    return any(extension(unpacked_name(name)) in _PAGES for name in siblings)


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
