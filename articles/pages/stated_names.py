"""Stated names: what systems call a fact where each has its own word, in small letters with no marks between.

"content_PublishedDate", "page.content.publishedDate" and "first-published-at" end in what they mean: the
names of meta elements do, and the fields of data layers. Each tuple begins with the surest.
"""

import functools
import re

AUTHORS = (
    "author", "authors", "authorname", "authornames", "articleauthor", "articleauthors",
    "articleauthorname", "articleauthornames", "pageauthor", "pageauthors", "contentauthor",
    "contentauthors", "contentauthorname", "postauthor", "pagepostauthor", "storyauthor",
    "articlebyline", "byline", "autor", "autoren", "autores", "auteur", "auteurs", "autore", "autori",
    "redactor", "forfatter", "yazar", "penulis", "tacgia",
)  # fmt: skip
DATES = (
    "datepublished", "publisheddate", "publishdate", "publicationdate", "publishedat",
    "publishedtime", "publishtime", "pubdate", "firstpublished", "firstpublishdate",
    "firstpublisheddate", "firstpublishedat", "originalpublishdate", "articledatepublished",
    "articlepublisheddate", "articlepublishdate", "articlepublicationdate", "articlepubdate",
    "articlefirstpublished", "contentpublishdate", "contentpublisheddate", "contentpublicationdate",
    "pagepublishdate", "pagepublisheddate", "pagepublicationdate", "postdate", "pagepostdate",
    "datepublication", "publishdatetime", "publisheddatetime", "publicationdatetime", "publicationtime",
    "publishedon", "pubtime", "dateissued", "dateposted", "posttime", "articledate", "newsdate", "storydate",
    "dateoriginal", "regdate", "fechapublicacion", "datapublicacao", "datapubblicazione", "yayintarihi",
    "erscheinungsdatum", "publishat",
)  # fmt: skip
CREATED = (
    "datecreated", "createdat", "createat", "createdate", "createddate", "creationdate",
    "datecreation", "created", "gentime",
)  # fmt: skip
"""In a data layer these may be a reader's account's."""
SECTIONS = (
    "articlesection", "section", "sectionname", "pagesection", "contentsection", "primarysection",
    "mainsection", "primarycategory", "articlecategory", "contentcategory", "ressort", "rubrik",
    "rubrique", "rubrika", "sections", "seccion", "sezione", "kanal",
)  # fmt: skip
TAGS = (
    "articletags", "tags", "tagnames", "keywords", "articlekeywords", "contenttags", "pagetags",
    "contentkeywords", "pagekeywords", "newskeywords", "posttags", "articletag", "contenttag", "articletopics",
    "contenttopics", "schlagworte", "schlagwoerter", "motscles", "etiquetas", "palabrasclave", "etiketler",
)  # fmt: skip

_MARKS = re.compile(r"[\W_]+")
_OF_SOMETHING_ELSE = re.compile(
    r"(?:images?|photos?|pictures?|videos?|podcast|book|web|website|site|theme|copyright|last|latest|next|prev(?:ious)?|related|"
    r"comments?|user|reader|event|parent|taboola|outbrain|\w*ads?|targeting)"
)
_MOST_PARTS = 3
_LONGEST = 200


def plain_name(name: str) -> str:
    """Return a name in small letters, without the marks in it."""
    return _MARKS.sub("", name).lower()


@functools.lru_cache(maxsize=4_096)
def endings_of(name: str) -> tuple[str, ...]:
    """Return the plain names that a name of several parts ends in, the longest first; none of something else's."""
    parts = _MARKS.sub("_", name[-_LONGEST:].lower()).strip("_").split("_")
    endings = range(max(len(parts) - _MOST_PARTS, 0), len(parts))
    return tuple(
        "".join(parts[start:])
        for start in endings
        if not any(_OF_SOMETHING_ELSE.fullmatch(part) for part in parts[:start])
    )
