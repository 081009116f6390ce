"""One article in each format, every field of it made by a function of its name."""

import html
import json
from collections.abc import Callable, Mapping

from tests.dumps.making import zipped
from tests.dumps.web_making import answer, warc_record

Value = Callable[[str], str]


def _x(value: str) -> str:
    return html.escape(value)


def _json(of: Value) -> bytes:
    names = ("title", "text", "author", "date", "url", "tags", "category", "outlet", "description",
             "image", "language", "id", "location")  # fmt: skip
    return json.dumps({name: of(name) for name in names}).encode() + b"\n"


def _text(of: Value) -> bytes:
    return f"{of('title')}\nBy {of('author')}\n{of('date')}\n\n{of('text')}\n".encode(
        errors="replace"
    )


def _newsbreak(of: Value) -> bytes:
    lines = (
        of("outlet"), of("title"), f"By {of('author')},", "", "2 days ago", "", of("text"), "", of("url"),
        "", "IN THIS ARTICLE", "", f"#{of('tags')}", "", "Comments / 0", of("category"), "",
        "YOU MAY ALSO LIKE", "", of("location"), of("description"),
    )  # fmt: skip
    return "\n".join(lines).encode(errors="replace")


def _html(of: Value) -> bytes:
    metas = "".join(
        f'<meta {kind}="{name}" content="{_x(of(field))}">'
        for kind, name, field in (
            ("name", "author", "author"), ("name", "keywords", "tags"), ("name", "description", "description"),
            ("property", "og:title", "title"), ("property", "og:site_name", "outlet"),
            ("property", "og:image", "image"), ("property", "article:section", "category"),
            ("property", "article:published_time", "date"), ("property", "og:url", "url"),
        )
    )  # fmt: skip
    return (
        f'<!doctype html><html lang="{_x(of("language"))}"><head><title>{_x(of("title"))}</title>{metas}'
        f'<link rel="canonical" href="{_x(of("url"))}"></head><body><article><h1>{_x(of("title"))}</h1>'
        f'<p class="byline">By {_x(of("author"))}</p><time datetime="{_x(of("date"))}">{_x(of("date"))}</time>'
        f'<figure><img src="{_x(of("image"))}"><figcaption>{_x(of("caption"))}</figcaption></figure>'
        f"<p>The ferry between Oldport and Marrow Isle sails again, said the people of Oldport.</p>"
        f"<p>{_x(of('text'))}</p></article></body></html>"
    ).encode(errors="replace")


def _linked_data(of: Value) -> bytes:
    stated = {
        "@type": "NewsArticle", "headline": of("title"), "articleBody": of("text"), "url": of("url"),
        "author": [{"@type": "Person", "name": of("author"), "url": of("url")}], "keywords": of("tags"),
        "datePublished": of("date"), "articleSection": of("category"), "publisher": {"name": of("outlet")},
        "image": {"url": of("image"), "caption": of("caption"), "creditText": of("author")},
        "inLanguage": of("language"), "description": of("description"),
    }  # fmt: skip
    told = json.dumps(stated).replace("</", "<\\/")
    return f'<html><head><script type="application/ld+json">{told}</script></head><body><p>x</p>'.encode()


def _rss(of: Value) -> bytes:
    return (
        "<?xml version='1.0'?><rss version='2.0' xmlns:dc='http://purl.org/dc/elements/1.1/'>"
        f"<channel><title>{_x(of('outlet'))}</title><link>{_x(of('url'))}</link><item>"
        f"<title>{_x(of('title'))}</title><link>{_x(of('url'))}</link>"
        f"<description>{_x(of('text'))}</description><dc:creator>{_x(of('author'))}</dc:creator>"
        f"<pubDate>{_x(of('date'))}</pubDate><category>{_x(of('tags'))}</category>"
        f"<guid>{_x(of('id'))}</guid></item></channel></rss>"
    ).encode(errors="replace")


def _atom(of: Value) -> bytes:
    return (
        f"<feed xmlns='http://www.w3.org/2005/Atom'><title>{_x(of('outlet'))}</title><entry>"
        f"<title>{_x(of('title'))}</title><link href='{_x(of('url'))}'/><id>{_x(of('id'))}</id>"
        f"<summary>{_x(of('description'))}</summary><content type='html'>{_x(of('text'))}</content>"
        f"<author><name>{_x(of('author'))}</name></author><published>{_x(of('date'))}</published>"
        f"<category term='{_x(of('tags'))}'/><rights>{_x(of('caption'))}</rights></entry></feed>"
    ).encode(errors="replace")


def _nitf(of: Value) -> bytes:
    return (
        f"<nitf><head><title>{_x(of('title'))}</title><docdata><date.issue norm='{_x(of('date'))}'/>"
        f"<key-list><keyword key='{_x(of('tags'))}'/></key-list></docdata></head><body><body.head>"
        f"<hedline><hl1>{_x(of('title'))}</hl1></hedline><byline>{_x(of('author'))}</byline>"
        f"<dateline>{_x(of('location'))}</dateline><abstract><p>{_x(of('description'))}</p></abstract>"
        f"</body.head><body.content><media><media-reference source='{_x(of('image'))}'/>"
        f"<media-caption>{_x(of('caption'))}</media-caption></media><p>{_x(of('text'))}</p>"
        "</body.content></body></nitf>"
    ).encode(errors="replace")


def _newsml_g2(of: Value) -> bytes:
    return (
        f"<newsItem xmlns='http://iptc.org/std/nar/2006-10-01/' guid='{_x(of('id'))}'><itemMeta>"
        f"<versionCreated>{_x(of('date'))}</versionCreated><provider><name>{_x(of('outlet'))}</name>"
        f"</provider></itemMeta><contentMeta><headline>{_x(of('title'))}</headline>"
        f"<by>{_x(of('author'))}</by><creditline>{_x(of('caption'))}</creditline>"
        f"<subject><name>{_x(of('tags'))}</name></subject><dateline>{_x(of('location'))}</dateline>"
        f"<description>{_x(of('description'))}</description></contentMeta><contentSet><inlineXML>"
        f"<html xmlns='http://www.w3.org/1999/xhtml'><body><p>{_x(of('text'))}</p></body></html>"
        "</inlineXML></contentSet></newsItem>"
    ).encode(errors="replace")


def _newsml_1(of: Value) -> bytes:
    return (
        f"<NewsML><NewsItem><Identification><NewsIdentifier><DateId>{_x(of('date'))}</DateId>"
        f"</NewsIdentifier></Identification><NewsComponent><NewsLines><HeadLine>{_x(of('title'))}"
        f"</HeadLine><ByLine>{_x(of('author'))}</ByLine></NewsLines><ContentItem><DataContent>"
        f"<p>{_x(of('text'))}</p></DataContent></ContentItem></NewsComponent></NewsItem></NewsML>"
    ).encode(errors="replace")


def _reuters(of: Value) -> bytes:
    return (
        f'<!DOCTYPE lewis SYSTEM "lewis.dtd">\n<REUTERS NEWID="1">\n<DATE>{_x(of("date"))}</DATE>'
        f"<TOPICS><D>{_x(of('tags'))}</D></TOPICS><PLACES><D>{_x(of('location'))}</D></PLACES><TEXT>"
        f"<TITLE>{_x(of('title'))}</TITLE><AUTHOR>{_x(of('author'))}</AUTHOR>"
        f"<DATELINE>{_x(of('location'))}</DATELINE><BODY>{_x(of('text'))}</BODY></TEXT>\n</REUTERS>\n"
    ).encode(errors="replace")


def _trec(of: Value) -> bytes:
    return (
        f"<DOC>\n<DOCNO> {_x(of('id'))} </DOCNO>\n<DATE>{_x(of('date'))}</DATE><SECTION>{_x(of('category'))}</SECTION>"
        f"<HEADLINE>{_x(of('title'))}</HEADLINE><BYLINE>{_x(of('author'))}</BYLINE><PUB>{_x(of('outlet'))}</PUB>"
        f"<SUBJECT>{_x(of('tags'))}</SUBJECT><DATELINE>{_x(of('location'))}</DATELINE>"
        f"<TEXT>\n<P>{_x(of('text'))}</P>\n</TEXT>\n</DOC>\n"
    ).encode(errors="replace")


def _table(of: Value, mark: str = ",") -> bytes:
    names = ("headline", "text", "author", "date", "url", "tags", "section", "outlet")
    cells = ('"' + of({"headline": "title", "section": "category"}.get(name, name)).replace('"', '""') + '"'
             for name in names)  # fmt: skip
    return f"{mark.join(names)}\n{mark.join(cells)}\n".encode(errors="replace")


def _ninjs(of: Value) -> bytes:
    return json.dumps(
        {
            "uri": of("id"), "type": "text", "headline": of("title"), "body_text": of("text"),
            "body_html": f"<p>{of('text')}</p>", "byline": of("author"), "versioncreated": of("date"),
            "language": of("language"), "located": of("location"), "copyrightholder": of("outlet"),
            "subject": [{"name": of("tags")}], "description_text": of("description"),
        }
    ).encode()  # fmt: skip


def _json_feed(of: Value) -> bytes:
    item = {
        "id": of("id"), "url": of("url"), "title": of("title"), "content_html": of("text"),
        "summary": of("description"), "date_published": of("date"), "tags": [of("tags")],
        "authors": [{"name": of("author")}], "image": of("image"),
    }  # fmt: skip
    version = "https://jsonfeed.org/version/1.1"
    return json.dumps({"version": version, "title": of("outlet"), "items": [item]}).encode()


def _ghost(of: Value) -> bytes:
    post = {
        "id": "1", "uuid": of("id"), "title": of("title"), "slug": of("id"), "html": f"<p>{of('text')}</p>",
        "status": "published", "type": "post", "published_at": of("date"), "feature_image": of("image"),
        "custom_excerpt": of("description"), "feature_image_caption": of("caption"), "canonical_url": of("url"),
    }  # fmt: skip
    settings = {"title": of("outlet"), "url": of("url"), "locale": of("language")}
    tables = {
        "posts": [post],
        "posts_authors": [{"post_id": "1", "author_id": "1"}],
        "posts_tags": [{"post_id": "1", "tag_id": "1"}],
        "settings": [{"key": key, "value": value} for key, value in settings.items()],
        "tags": [{"id": "1", "name": of("tags")}],
        "users": [{"id": "1", "name": of("author")}],
    }
    return json.dumps({"db": [{"meta": {"exported_on": 1628251200000}, "data": tables}]}).encode()


def _mhtml(of: Value) -> bytes:
    head = (
        f"From: <Saved by Blink>\r\nSnapshot-Content-Location: {of('url')}\r\nSubject: {of('title')}\r\n"
        f"Date: {of('date')}\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/related; type="text/html"; boundary="--x"\r\n\r\n'
        f"----x\r\nContent-Type: text/html\r\nContent-Location: {of('url')}\r\n\r\n"
    )
    return head.encode(errors="replace") + _html(of) + b"\r\n----x--\r\n"


def _warc(of: Value) -> bytes:
    url = of("url").encode(errors="replace").decode()
    return warc_record(answer(_html(of)), url=url)


FORMATS: Mapping[str, Callable[[Value], bytes]] = {
    "a.jsonl": _json, "plain.txt": _text, "newsbreak.txt": _newsbreak, "a.html": _html,
    "linked_data.html": _linked_data, "rss.xml": _rss, "atom.xml": _atom, "nitf.xml": _nitf,
    "g2.xml": _newsml_g2, "newsml.xml": _newsml_1, "reut.sgm": _reuters, "trec.sgml": _trec, "a.csv": _table,
    "a.tsv": lambda of: _table(of, "\t"), "ninjs.json": _ninjs, "feed.json": _json_feed,
    "ghost.json": _ghost, "a.mhtml": _mhtml, "a.warc": _warc,
    "a.wacz": lambda of: zipped({"archive/data.warc": _warc(of)}),
}  # fmt: skip

SOUND: Mapping[str, str] = {
    "title": "Ferry to Marrow Isle sails again", "author": "Ada Bell", "date": "2021-08-05",
    "text": "The ferry between Oldport and Marrow Isle sails again after a year. It had been repaired.",
    "url": "https://oldport.example/ferry", "image": "https://oldport.example/ferry.jpg",
    "language": "en", "id": "7", "outlet": "Oldport Gazette", "category": "Travel",
}  # fmt: skip


def sound(name: str) -> str:
    """Return what a field holds in an article that is as it should be."""
    return SOUND.get(name, f"Some {name}")
