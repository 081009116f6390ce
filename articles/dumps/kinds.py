"""Kinds: what a file is that no format reads, in words, by its first bytes and its name."""

import functools
import re

from articles.dumps.charset import marked_charset
from articles.dumps.names import extension

PAGE_EXTENSIONS = {".txt", ".text", ".html", ".htm", ".xhtml", ".shtml"}
_MAGIC = (
    (b"\x89PNG", "PNG picture"), (b"\xff\xd8\xff", "JPEG picture"), (b"GIF8", "GIF picture"),
    (b"RIFF", "RIFF picture, sound or film"), (b"\x00\x00\x01\x00", "icon"),
    (b"%PDF", "PDF document"), (b"\xd0\xcf\x11\xe0", "Office document"), (b"{\\rtf", "RTF document"),
    (b"\x7fELF", "program"), (b"MZ\x90", "program"), (b"SQLite format 3", "SQLite database"),
    (b"\x28\xb5\x2f\xfd", "zstd archive"), (b"7z\xbc\xaf", "7-Zip archive"),
    (b"Rar!", "RAR archive"), (b"\x1f\x9d", "compress archive"), (b"\x04\x22\x4d\x18", "LZ4 archive"),
    (b"LZIP\x01", "lzip archive"), (b"LZIP\x00", "lzip archive"), (b"\x5d\x00\x00", "LZMA archive"),
    (b"WARC/", "web archive, WARC"), (b"filedesc://", "web archive, ARC"),
    (b"OggS", "Ogg sound or film"), (b"ID3", "MP3 sound"), (b"wOFF", "font"), (b"wOF2", "font"),
    (b"\x00\x01\x00\x00\x00", "font"), (b"OTTO", "font"), (b"PAR1", "Parquet table"),
    (b"bplist00", "property list, as Safari saves pages"), (b"ARROW1", "Arrow table"), (b"FEA1\0", "Feather table"),
    (b"Obj\x01", "Avro table"), (b"ORC\x03", "ORC table"), (b"\x89HDF\r\n", "HDF5 data"), (b"\x93NUMPY", "NumPy array"),
    (b"<stata_dta>", "Stata table"), (b"$FL2@(#)", "SPSS table"), (b"RDX2\n", "data of R"), (b"RDX3\n", "data of R"), (b"II*\0", "TIFF picture"),
    (b"\x00\x01\x00\x00Standard", "Access database"), (b"AT&TFORM", "DjVu document"), (b"PK\x03\x04", "ZIP-based document"),
)  # fmt: skip
_PROGRAMS = (b"#!", b"MZ", b"\x7fELF")
"""How a zip begins that a program stands before, to unpack it."""
_TOLD_BY_NAME = {"ZIP-based document", "Office document"}
"""Many kinds begin so, which their names tell apart."""
_BY_EXTENSION = {
    ".css": "style sheet", ".js": "script", ".mjs": "script", ".map": "source map", ".md": "Markdown",
    ".rst": "reStructuredText", ".csv": "CSV table", ".tsv": "TSV table", ".xml": "XML",
    ".rss": "feed", ".atom": "feed", ".rdf": "RDF", ".svg": "SVG picture", ".sgm": "SGML",
    ".sgml": "SGML", ".py": "program", ".sh": "program", ".php": "program", ".pl": "program",
    ".r": "program", ".ipynb": "notebook", ".sql": "SQL", ".yml": "YAML", ".yaml": "YAML",
    ".toml": "TOML", ".ini": "settings", ".cfg": "settings", ".log": "log", ".tex": "TeX",
    ".bib": "BibTeX", ".eml": "mail", ".mbox": "mail", ".mht": "MHTML", ".mhtml": "MHTML",
    ".webmanifest": "web manifest", ".sha256": "checksums", ".md5": "checksums",
    ".docx": "Word document", ".xlsx": "Excel table", ".pptx": "PowerPoint slides",
    ".odt": "OpenDocument text", ".ods": "OpenDocument table", ".epub": "e-book",
    ".jar": "program", ".apk": "program", ".whl": "program", ".wacz": "web archive, WACZ",
    ".warc": "web archive, WARC", ".arc": "web archive, ARC", ".zst": "zstd archive",
    ".cdx": "index of a web archive", ".cdxj": "index of a web archive",
    ".7z": "7-Zip archive", ".rar": "RAR archive", ".webp": "WebP picture", ".ico": "icon",
    ".mp3": "MP3 sound", ".mp4": "MP4 film", ".woff": "font", ".woff2": "font", ".ttf": "font",
    ".png": "PNG picture", ".jpg": "JPEG picture", ".jpeg": "JPEG picture", ".gif": "GIF picture",
    ".pdf": "PDF document", ".xls": "Excel table", ".xlsm": "Excel table", ".doc": "Word document", ".ppt": "PowerPoint slides",
    ".parquet": "Parquet table", ".feather": "Feather table", ".arrow": "Arrow table", ".avro": "Avro table",
    ".orc": "ORC table", ".h5": "HDF5 data", ".hdf5": "HDF5 data", ".npy": "NumPy array", ".npz": "NumPy array",
    ".pkl": "Python pickle", ".pickle": "Python pickle", ".dta": "Stata table", ".sav": "SPSS table", ".rds": "data of R",
    ".rdata": "data of R", ".bson": "BSON", ".mdb": "Access database", ".accdb": "Access database",
    ".duckdb": "DuckDB database", ".tfrecord": "TensorFlow records", ".mobi": "e-book", ".azw3": "e-book",
    ".djvu": "DjVu document", ".ris": "citations, RIS", ".plist": "property list",
}  # fmt: skip
_ZIP_BASED = (
    (b"[Content_Types].xml", "Office document"), (b"mimetypeapplication/vnd.oasis.opendocument", "OpenDocument"),
    (b"mimetypeapplication/epub+zip", "e-book"),
)  # fmt: skip
"""What the first file in a zip is called, and at times what it holds, where the zip is a document."""
_NAME_IN_ZIP = 30
_ADVICE = (
    (re.compile(r".*(?:\btable|\bdatabase|\bdata\b|SQL|BSON|array|pickle|TensorFlow|YAML).*"), "export its rows as CSV or JSON Lines"),
    (re.compile(r".*(?:(?<!property )(?:Word|PDF|RTF|DjVu|Office|OpenDocument)|e-book).*"), "save its texts as HTML or plain text"),
    (re.compile(r"mail"), "save the pages in it as HTML"),
    (re.compile(r"property list, as Safari.*"), "save the page as HTML"),
    (re.compile(r"list of feeds.*|sitemap.*"), "fetch what it lists"),
    (re.compile(r"(?:7-Zip|RAR|LZ4|compress|lzip|LZMA|Brotli|self-extracting) archive"), "pack the files as zip, or unpack them"),
)  # fmt: skip
"""What somebody may do to have it read, by kind."""
_FEED = re.compile(r"<rss\b|<feed\b|<rdf:RDF\b")
_BY_TEXT = (
    (_FEED, "feed"),
    (re.compile(r"<newsItem\b|<newsMessage\b|<packageItem\b|<NewsML\b"), "NewsML"),
    (re.compile(r"<nitf\b"), "NITF"),
    (re.compile(r"<svg\b"), "SVG picture"),
    (re.compile(r"<(?:urlset|sitemapindex)\b"), "sitemap: addresses of pages, no text of any"),
    (re.compile(r"<opml\b"), "list of feeds, OPML"),
    (re.compile(r"<mediawiki\b"), "export of a wiki"),
    (re.compile(r"\s*(?:<\?xml|<!DOCTYPE (?!html)|<!ENTITY)", re.IGNORECASE), "XML"),
)
_MARKUP = re.compile(r"\s*<[?!a-zA-Z]")
_HTML = re.compile(
    r"\s*(?:<\?xml[^>]*\?>\s*)?(?:(?><!--.*?-->)\s*+)*+"
    r"<(?:!doctype\s+html|html|head|body|title|meta|article|main|div|p|h1|table)\b",
    re.IGNORECASE | re.DOTALL,
)
_remembering = functools.lru_cache(maxsize=4)
"""The formats are asked about the same first bytes one after the other."""
_CONTROL = bytes(range(9)) + bytes(range(14, 27)) + bytes(range(28, 32)) + b"\x7f"


@_remembering
def head_text(head: bytes) -> str:
    """Return the first bytes as text good enough to tell a kind by."""
    charset = marked_charset(head) or "utf-8"
    return head.decode(charset, "replace").lstrip("\ufeff")


def is_html(head: bytes) -> bool:
    text = head_text(head)
    return bool(_HTML.match(text)) and not _FEED.search(text)


@_remembering
def is_binary(head: bytes) -> bool:
    """Tell whether these are no bytes of a text: one in fifty of them is a control character."""
    if marked_charset(head):
        return False
    controls = len(head) - len(head.translate(None, _CONTROL))
    return controls * 50 > len(head)


def document_in_zip(head: bytes) -> str:
    """Return what a zip is that a program writes for one document: "Office document"; "" for an archive."""
    named = head[_NAME_IN_ZIP:] if head.startswith(b"PK\x03\x04") else b""
    return next((kind for start, kind in _ZIP_BASED if named.startswith(start)), "")


def foreign_kind(name: str, head: bytes) -> str:
    """Return in words which kind of file this is that is no page, or ""."""
    if kind := _kind_by_first_bytes(name, head):
        return kind
    text = head_text(head)
    if _MARKUP.match(text) and not is_html(head):
        for pattern, kind in _BY_TEXT:
            if pattern.search(text):
                return kind
    ending = extension(name)
    if ending in PAGE_EXTENSIONS or ending[1:].isdigit():
        return ""
    if ending == ".br" and is_binary(head):  # nothing begins it; names of hosts end so, too
        return "Brotli archive"
    return _BY_EXTENSION.get(ending, f"{ending} file" if ending else "")


def _kind_by_first_bytes(name: str, head: bytes) -> str:
    if head.startswith(_PROGRAMS) and (b"PK\x03\x04" in head or extension(name) == ".zip"):
        return "self-extracting archive"
    for magic, kind in _MAGIC:
        if head.startswith(magic):
            if kind in _TOLD_BY_NAME:
                return _BY_EXTENSION.get(extension(name)) or document_in_zip(head) or kind
            return kind
    return "MP4 film or picture" if head[4:8] == b"ftyp" else ""


def why_not(name: str, head: bytes) -> tuple[str, bool]:
    """Return why no format reads this file, and whether one should have: it looks like a page."""
    kind = foreign_kind(name, head)
    if is_binary(head) and (not kind or kind == f"{extension(name)} file"):
        return "not a page: binary data of no known kind", True
    if extension(name) in PAGE_EXTENSIONS:
        return f"not a page: {kind}", True
    advice = next((what for kinds, what in _ADVICE if kinds.fullmatch(kind)), "")
    reason = f"not a kind of dump this archive reads yet ({kind})"
    return f"{reason}: {advice}" if advice else reason, False
