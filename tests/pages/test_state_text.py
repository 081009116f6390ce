"""State text: an article that stands only in a page's scripts is read from there, and nothing else's text is."""

import json

import pytest

from articles.pages.html import read_html
from articles.records import RawPage

HEADLINE = "Bridge closed to lorries for a year"
TEXT = [
    "Council workers closed the old weir bridge on Monday after a surveyor found three new cracks in its arch.",
    "The bridge carries some four thousand lorries a day between the mills, according to the county's own count.",
    "Ann Roe, who chairs the council, said that nobody had been warned and that a ferry would be found in a week.",
]
OTHER = "Millers on the eastern bank have asked for a second crossing since the floods, and were refused each time."
SUB_HEAD = "A ferry instead"
BODY = [TEXT[0], TEXT[1], SUB_HEAD, TEXT[2]]
HTML = (
    f"<p>{TEXT[0]}</p><figure><img src='b.jpg'><figcaption>The bridge</figcaption></figure><p><b>The bridge</b>{TEXT[1][10:]}</p>"
    f"<h2>{SUB_HEAD}</h2><script>count()</script><p>{TEXT[2]}</p><p>Also read: <a href='/b'>Barges sold</a></p>"
)
ARTICLE = {"id": 3, "title": HEADLINE, "content": HTML,
           "related": [{"title": "Barges sold", "url": "/barges", "content": f"<p>{OTHER}</p><p>{OTHER}</p>"}]}  # fmt: skip
THERE = "https://valley.example/news/bridge"


def as_script(value):
    return json.dumps(value).replace("</", "<\\/")


def record_of(script, printed="<div id='root'></div>", title=HEADLINE):
    head = f"<title>{title} | Valley Post</title><meta property='og:title' content='{title}'>"
    text = f"<html><head>{head}</head><body><nav><a href='/'>Home</a></nav>{printed}{script}</body></html>"
    page = RawPage(origin="p.html", media_type="text/html", content=b"", text=text, url=THERE)
    return read_html(page)


def body_of(*args, **kwargs):
    return list(record_of(*args, **kwargs).facts.body)


def script(text):
    return f"<script>{text}</script>"


def data(value, attributes="type='application/json'"):
    return f"<script {attributes}>{as_script(value)}</script>"


NUXT = 'window.__NUXT__=(function(a,b,c){return {layout:"default",data:[{article:{title:b,url:a,body:%s}}],error:a,state:{title:b}}}(null,%s,true));'
STATES = {
    "__NEXT_DATA__": data({"props": {"pageProps": {"article": ARTICLE}}}, "id='__NEXT_DATA__' type='application/json'"),
    "__INITIAL_STATE__": script(f"window.__INITIAL_STATE__ = {as_script({'a': {'b': [ARTICLE]}})};(function(){{}})()"),
    "__PRELOADED_STATE__": script(f"window.__PRELOADED_STATE__ = JSON.parse({as_script(as_script({'article': ARTICLE}))})"),
    "__APP_STATE__": script(f"window['__APP_STATE__']={{user:undefined,since:new Date(3),article:{as_script(ARTICLE)}}};"),
    "__NUXT__": script(NUXT % (as_script(HTML), json.dumps(HEADLINE))),
    "application/json": data({"post": {"title": {"rendered": HEADLINE}, "content": {"rendered": HTML}}}),
    "__APOLLO_STATE__": script("window.__APOLLO_STATE__=" + as_script(
        {"ROOT_QUERY": {"article": {"__ref": "Article:3"}}, "Article:3": {"title": HEADLINE, "body": {"__ref": "Body:1"}},
         "Body:1": {"__typename": "Body", "html": HTML}})),
}  # fmt: skip


@pytest.mark.parametrize("name", STATES)
def test_the_article_that_scripts_build_is_the_pages_text(name):
    record = record_of(STATES[name])

    assert list(record.facts.body) == BODY
    assert record.sources["body"].parser == "state_text"
    assert record.sources["body"].where.startswith(f"page state {name} ")
    assert not record.facts.skipped


def story(**fields):
    return {
        "type": "story",
        "headlines": {"basic": HEADLINE},
        "canonical_url": "/news/bridge/",
        **fields,
    }


ARC = [
    {"type": "text", "content": TEXT[0]}, {"type": "image", "caption": "The bridge", "url": "b.jpg"}, {"type": "text", "content": f"<b>{TEXT[1]}</b>"},
    {"type": "header", "level": 2, "content": SUB_HEAD}, {"type": "interstitial_link", "content": "Barges sold", "url": "/barges"},
    {"type": "raw_html", "content": "<script>count()</script>"}, {"type": "text", "content": TEXT[2]},
]  # fmt: skip
LISTED = {
    "type": "list",
    "items": [{"type": "text", "content": "One mill"}, {"type": "text", "content": "Two weirs"}],
}
QUOTED = {
    "type": "quote",
    "content_elements": [{"type": "text", "content": "Nobody told us."}],
    "citation": {"content": "Ann Roe"},
}


def test_elements_of_arc_are_paragraphs_headings_and_lists():
    fusion = 'window.Fusion=window.Fusion||{};Fusion.arcSite="v";Fusion.globalContent=%s;Fusion.globalContentConfig={"a":1};'

    body = body_of(script(fusion % as_script(story(content_elements=[*ARC, LISTED, QUOTED]))))

    assert body == [*BODY, "One mill", "Two weirs", "Nobody told us."]


DOCUMENTS = {
    "marks": {"type": "doc", "content": [
        {"type": "paragraph", "content": [{"type": "text", "text": TEXT[0][:20]}, {"type": "text", "marks": [{"type": "bold"}], "text": TEXT[0][20:]}]},
        {"type": "paragraph", "content": [{"type": "text", "text": TEXT[1]}]}, {"type": "image", "attrs": {"src": "b.jpg"}},
        {"type": "heading", "attrs": {"level": 2}, "content": [{"type": "text", "text": SUB_HEAD}]},
        {"type": "blockquote", "content": [{"type": "paragraph", "content": [{"type": "text", "text": TEXT[2]}]}]}]},
    "nodes": {"json": {"nodeType": "document", "content": [
        {"nodeType": "paragraph", "content": [{"nodeType": "text", "value": TEXT[0][:20]}, {"nodeType": "hyperlink", "data": {"uri": "/b"}, "content": [
            {"nodeType": "text", "value": TEXT[0][20:]}]}]},
        {"nodeType": "paragraph", "content": [{"nodeType": "text", "value": TEXT[1]}]}, {"nodeType": "embedded-asset-block", "data": {}},
        {"nodeType": "heading-2", "content": [{"nodeType": "text", "value": SUB_HEAD}]},
        {"nodeType": "paragraph", "content": [{"nodeType": "text", "value": TEXT[2]}]}]}},
    "spans": [
        {"_type": "block", "style": "normal", "children": [{"_type": "span", "text": TEXT[0][:9]}, {"_type": "span", "text": TEXT[0][9:]}]},
        {"_type": "block", "children": [{"_type": "span", "text": TEXT[1]}]}, {"_type": "image", "asset": {}},
        {"_type": "block", "style": "h2", "children": [{"_type": "span", "text": SUB_HEAD}]},
        {"_type": "block", "children": [{"_type": "span", "text": TEXT[2]}]}],
    "blocks": {"blocks": [
        {"type": "paragraph", "data": {"text": TEXT[0]}}, {"type": "paragraph", "data": {"text": TEXT[1]}},
        {"type": "image", "data": {"file": "b.jpg", "caption": "The bridge"}}, {"type": "header", "data": {"text": SUB_HEAD, "level": 2}},
        {"type": "paragraph", "data": {"text": TEXT[2]}}]},
    "lines": BODY,
}  # fmt: skip


@pytest.mark.parametrize("document", DOCUMENTS.values(), ids=DOCUMENTS)
def test_documents_of_blocks_are_read_as_they_are_shown(document):
    assert body_of(data({"page": {"title": HEADLINE, "body": document}})) == BODY


def test_a_flat_list_of_places_is_read():
    flat = [["Reactive", 1], {"data": 2}, ["ShallowReactive", 3], {"art": 4}, {"title": 5, "body": 6, "n": 7}, HEADLINE, [8, 9, 13], 3,
            {"type": 10, "text": 11}, {"type": 10, "text": 12}, "paragraph", TEXT[0], TEXT[1], {"type": 10, "text": 14, "loop": 13}, TEXT[2]]  # fmt: skip

    assert body_of(data(flat, "type='application/json' id='__NUXT_DATA__'")) == TEXT


def test_an_article_of_another_headline_is_none_of_the_page():
    other = {**ARTICLE, "title": "Barges of the county sold to the mills"}

    record = record_of(data({"article": other}))

    assert not set(TEXT) & set(record.facts.body)


def test_an_article_at_the_pages_address_is_its_own_whatever_it_is_called():
    there = {**ARTICLE, "title": "Lorries must wait for the weir", "url": "/news/bridge"}

    assert body_of(data({"article": there})) == BODY


def test_a_page_that_prints_its_text_is_read_as_printed():
    printed = "".join(f"<p>{text}</p>" for text in [*TEXT, OTHER])

    record = record_of(
        data({"article": ARTICLE}), f"<article><h1>{HEADLINE}</h1>{printed}</article>"
    )

    assert list(record.facts.body) == [*TEXT, OTHER]


@pytest.mark.parametrize(
    "content",
    [
        None,
        "",
        3,
        [],
        {},
        "abc-123-def-456",
        "A line alone.",
        [[[[]]]],
        {"content": {"content": None}},
    ],
)
def test_what_holds_no_text_gives_none(content):
    assert not set(TEXT) & set(body_of(data({"article": {"title": HEADLINE, "content": content}})))


@pytest.mark.parametrize("name", ["url", "href", "slug", "permalink"])
def test_the_teasers_of_a_section_are_no_article(name):
    teasers = [
        {"headline": f"Barges sold {number}", name: f"/barges/{number}", "text": OTHER}
        for number in range(5)
    ]

    named, long = ({"title": title, "components": teasers} for title in ("News", HEADLINE))

    assert OTHER not in body_of(data(named), title="News")
    assert OTHER not in body_of(data(long))
    assert OTHER not in body_of(data({"title": "News", "body": [OTHER, OTHER]}), title="News")


DEEP = [
    "<script type='application/json'>" + '{"a":' * 50_000 + "1" + "}" * 50_000 + "</script>",
    script("window.__INITIAL_STATE__=" + "{a:" * 50_000 + "1" + "}" * 50_000),
    script("window.__INITIAL_STATE__={u:undefined,x:[" * 5_000),
    script("window.__NUXT__=(function(" + "a," * 50_000),
    data([{"title": 0, "body": 1}, [2] * 90_000, *[[2] * 300] * 300], "type='application/json' id='__NUXT_DATA__'"),
    data({f"A:{i}": {"title": HEADLINE, "body": [{"__ref": f"A:{j}"} for j in range(90)]} for i in range(90)}),
]  # fmt: skip


@pytest.mark.parametrize(
    "markup", DEEP, ids=["json", "literal", "literals", "function", "flat", "references"]
)
def test_deep_and_huge_states_are_read_in_bounds(markup):
    assert not set(TEXT) & set(body_of(markup))
