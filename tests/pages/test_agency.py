import base64

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.pages.agency import read_agency
from articles.pages.fields import read_fields
from articles.pages.ninjs import is_ninjs, read_ninjs
from articles.pages.nitf import byline_names
from articles.records import RawPage


def page_of(text="", fields=None, **given_):
    kind = "application/json" if fields else "application/xml"
    return RawPage(
        origin="a", media_type=kind, content=b"", text=text, fields=fields or {}, **given_
    )


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "broken XML: Document is empty"), ("<opml/>", "XML of a kind that is not read: opml"),
        ("<nitf/>", "neither headline nor text"), ("<newsItem/>", "a news item with neither headline nor text"),
        ("<NewsItem/>", "a news item with neither headline nor text"),
    ],
)  # fmt: skip
def test_what_holds_no_article_is_skipped_with_a_reason(text, reason):
    assert read_agency(page_of(text)).facts.skipped.startswith(reason[:30])


def test_the_address_given_with_a_file_fills_in():
    text = "<nitf><head><title>Goat</title></head><body/></nitf>"

    facts = read_agency(page_of(text, url="https://a.example/1")).facts

    assert (facts.headline, facts.url) == ("Goat", "https://a.example/1")


def test_a_body_of_bare_text_is_read():
    text = "<nitf><body><body.content>One.\n\nTwo.<br/>Three.</body.content></body></nitf>"

    assert read_agency(page_of(text)).facts.body[0] == "One."


def nitf_of(*, head="", docdata="<docdata/>", text="<p>One.</p>"):
    body = f"<body.head>{head}</body.head><body.content>{text}</body.content>"
    return page_of(f"<nitf><head>{docdata}</head><body>{body}</body></nitf>")


@pytest.mark.parametrize(
    ("status", "reason"),
    [("canceled", "cancelled by its agency"), ("killed", "cancelled by its agency"),
     ("Withheld", "withheld by its agency"), ("usable", "")],
)  # fmt: skip
def test_a_nitf_text_that_its_agency_took_back_is_skipped(status, reason):
    docdata = f'<docdata management-status="{status}"/>'

    facts = read_agency(nitf_of(head="<hedline><hl1>Goat</hl1></hedline>", docdata=docdata)).facts

    assert (facts.headline, facts.skipped) == ("Goat", reason)


@pytest.mark.parametrize(
    ("release", "warning"),
    [('<date.release norm="20050620T060000Z"/>', "embargoed until 20050620T060000Z"),
     ("<date.release/>", "embargoed"), ("", "embargoed")],
)  # fmt: skip
def test_a_nitf_text_under_embargo_says_until_when(release, warning):
    docdata = f'<docdata management-status="embargoed">{release}</docdata>'

    assert read_agency(nitf_of(docdata=docdata)).facts.warnings == (warning,)


def test_all_bylines_of_a_nitf_text_are_read():
    first = "<byline>By <person>Ada Horn</person><byttl>Staff Writer</byttl></byline>"
    second = "<byline>By <person>Teo Lund</person> in Hochfall</byline>"

    facts = read_agency(nitf_of(head=f"{first}{second}")).facts

    assert facts.byline == "Ada Horn, Staff Writer; Teo Lund in Hochfall"
    assert facts.authors == ("Ada Horn", "Teo Lund")


def test_a_byline_made_for_an_index_is_not_a_second_author():
    printed = '<byline class="print_byline">By ADA HORN</byline>'
    made = '<byline class="normalized_byline">Horn, Ada</byline>'

    facts = read_agency(nitf_of(head=f"{printed}{made}")).facts

    assert (facts.byline, facts.authors) == ("ADA HORN", ("ADA HORN",))


def test_a_byline_that_is_a_title_alone_names_its_agency_and_nobody():
    facts = read_agency(nitf_of(head="<byline><byttl>Reuters</byttl></byline>")).facts

    assert (facts.authors, facts.wire_agency) == ((), "Reuters")


def test_names_in_parts_without_a_space_between_them_are_set_apart():
    place = "<location><city>Hochfall</city><country>Feldland</country></location>"
    person = "<person><name.given>Ada</name.given><name.family>Horn</name.family></person>"
    docdata = f"<docdata><identified-content>{person}{place}</identified-content></docdata>"

    facts = read_agency(nitf_of(head=f"<dateline>{place}</dateline>", docdata=docdata)).facts

    assert (facts.place, facts.places) == ("Hochfall, Feldland", ("Hochfall, Feldland",))
    assert [one.name for one in facts.people] == ["Ada Horn"]


def test_a_lead_that_the_full_text_says_again_is_kept_once():
    lead = '<block class="lead_paragraph"><p>One.</p></block>'
    text = f'{lead}<block class="full_text"><p>One.</p><p>Two.</p></block>'

    assert read_agency(nitf_of(text=text)).facts.body == ("One.", "Two.")


@pytest.mark.parametrize("revision", ["", ":2", ":2U"])
def test_a_revision_of_the_old_newsml_is_the_same_record(revision):
    number = "<RevisionId>2</RevisionId>"
    identity = f"{number}<PublicIdentifier>urn:newsml:a.example:goat{revision}</PublicIdentifier>"

    facts = read_agency(page_of(f"<NewsItem>{identity}<HeadLine>Goat</HeadLine></NewsItem>")).facts

    assert facts.record_id == "urn:newsml:a.example:goat"


def test_what_an_indexing_service_says_of_a_nitf_text_is_read():
    docdata = (
        '<meta name="dsk" content="Harbour Desk"/>'
        '<meta name="online_sections" content="Front Page; Coast; Business"/>'
        "<docdata><identified-content>"
        '<classifier class="indexing_service" type="descriptor">Ferries</classifier>'
        '<classifier class="online_producer" type="general_descriptor">FERRIES</classifier>'
        '<classifier type="subject" value="Piers"/>'
        '<classifier class="online_producer" type="types_of_material">Editorial</classifier>'
        '<classifier class="online_producer" type="taxonomic_classifier">Top/Coast</classifier>'
        "<person>ROE, ANN J</person><person>VANCE, TEO JR (GOV)</person><person>Io Dodds</person>"
        "</identified-content></docdata>"
    )

    facts = read_agency(nitf_of(docdata=docdata)).facts

    assert facts.tags == ("Ferries", "Piers")
    assert [one.name for one in facts.people] == ["ANN J ROE", "TEO VANCE JR", "Io Dodds"]
    assert facts.section == "Coast"


@pytest.mark.parametrize(
    ("metas", "section"),
    [
        ('<meta name="online_sections" content="Front Page"/>', "Front Page"),
        ('<meta name="dsk" content="Harbour Desk"/>', "Harbour Desk"),
        ('<meta name="dsk" content=" "/><pubdata position.section="Coast"/>', "Coast"),
        ('<meta name="dsk" content="Desk"/><pubdata position.section="Coast"/>', "Coast"),
    ],
)
def test_a_nitf_text_has_the_section_that_its_head_states(metas, section):
    assert read_agency(nitf_of(docdata=metas)).facts.section == section


def test_nitf_within_the_old_newsml_is_read():
    nitf = "<nitf><body><body.head><byline>By Ada Horn</byline></body.head><body.content><p>One.</p></body.content></body></nitf>"
    text = f"<NewsItem><HeadLine>Goat</HeadLine><DataContent>{nitf}</DataContent></NewsItem>"

    facts = read_agency(page_of(text)).facts

    assert (facts.headline, facts.body, facts.authors) == ("Goat", ("One.",), ("Ada Horn",))


@pytest.mark.parametrize(
    ("inline", "body"),
    [
        ("<inlineXML>Bare text.</inlineXML>", ("Bare text.",)),
        ("<inlineData contenttype='text/html'>&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt;</inlineData>", ("One.", "Two.")),
        ("<inlineData contenttype='image/png'>iVBORw0KGgo=</inlineData>", ()),
        ("<remoteContent href='x'/>", ()),
    ],
)  # fmt: skip
def test_the_text_of_an_item_may_be_kept_in_several_ways(inline, body):
    text = f"<newsItem><contentMeta><headline>Goat</headline></contentMeta><contentSet>{inline}</contentSet></newsItem>"

    assert read_agency(page_of(text)).facts.body == body


TABLE = "<table><tr><th>Club</th><td>3</td></tr><tr><td>1</td><td>2</td></tr></table>"
PROSE = "The ferry of the valley sails again in the spring, said its keeper to those who asked him for the day."


@pytest.mark.parametrize(
    ("markup", "body"),
    [
        (f"<p>One.</p>{TABLE}<p>Two.</p>", ("One.", "Two.")),
        (f"<p>One.</p><table><tr><td>{PROSE}</td></tr></table>", ("One.", PROSE)),
        (f"<table><tr><td><p>{PROSE}</p>{TABLE}</td></tr></table>", (PROSE,)),
        ("<h1>Goat</h1><p>One.</p>", ("One.",)),
        ("<h1>Goat</h1>", ("Goat",)),
    ],
)
def test_a_text_of_html_is_read_without_its_tables_and_its_headline(markup, body):
    html = f"<html xmlns='http://www.w3.org/1999/xhtml'><head/><body>{markup}</body></html>"
    text = (
        "<newsItem><contentMeta><headline>Goat</headline></contentMeta><contentSet>"
        f"<inlineXML contenttype='application/xhtml+xml'>{html}</inlineXML></contentSet></newsItem>"
    )
    fields = {"uri": "urn:1", "versioncreated": "2021-08-05", "type": "text"}
    ninjs = {**fields, "headline": "Goat", "body_html": markup}

    assert read_agency(page_of(text)).facts.body == body
    assert read_ninjs(page_of(fields=ninjs)).facts.body == body


def test_a_subject_may_have_a_main_concept():
    text = "<newsItem><contentMeta><headline>x</headline><subject><mainConcept><name>Swimming</name></mainConcept></subject></contentMeta></newsItem>"

    assert read_agency(page_of(text)).facts.tags == ("Swimming",)


@pytest.mark.parametrize(
    ("printed", "names"),
    [
        ("By Mara Quist and Teo d'Arc", ["Mara Quist", "Teo d'Arc"]),
        ("Ada Horn, Io Dodds", ["Ada Horn", "Io Dodds"]),
        ("Staff", ["Staff"]), ("Ada Horn, dpa", ["Ada Horn, dpa"]), ("", [""]),
    ],
)  # fmt: skip
def test_a_byline_of_names_alone_is_parted(printed, names):
    assert byline_names(printed) == names


@pytest.mark.parametrize(
    ("fields", "known"),
    [
        ({"uri": "x", "versioncreated": "2021"}, True), ({"uri": "x", "bodies": [], "headlines": [1]}, False),
        ({"uri": "x", "$standard": {"name": "ninjs"}}, True), ({"uri": "x", "title": "Goat"}, False),
        ({"versioncreated": "2021"}, False), ({"uri": 3, "versioncreated": "2021"}, False),
    ],
)  # fmt: skip
def test_ninjs_is_told_from_other_records(fields, known):
    assert is_ninjs(fields) is known


def test_a_date_after_the_capture_gives_way():
    import datetime as dt

    fields = {
        "uri": "x",
        "headline": "Goat",
        "firstcreated": "2031-01-01",
        "versioncreated": "2021-01-01",
    }

    facts = read_fields(page_of(fields=fields, captured_at=dt.date(2021, 8, 5))).facts

    assert str(facts.published.at) == "2021-01-01"


def test_a_byline_that_is_the_outlet_names_no_author():
    fields = {
        "uri": "x",
        "versioncreated": "2021-01-01",
        "headline": "Goat",
        "by": "NTB",
        "copyrightholder": "NTB",
    }

    assert read_ninjs(page_of(fields=fields)).facts.authors == ()


NAMES = st.sampled_from(
    ["uri", "versioncreated", "headline", "headlines", "bodies", "body_xhtml", "associations", "type",
     "person", "subjects", "by", "byline", "language", "renditions", "eventdetails", "pubstatus", "genres"]
)  # fmt: skip
VALUES = st.recursive(
    st.none()
    | st.integers()
    | st.text(max_size=9)
    | st.sampled_from(["<nitf>", "<p>x", "picture"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["value", "name", "href", "role", "type"]), inner, max_size=3
        )
    ),
    max_leaves=8,
)


@given(st.dictionaries(NAMES, VALUES, max_size=8))
def test_any_item_gives_a_record(fields):
    record = read_ninjs(page_of(fields={**fields, "x": 1}))

    assert record.facts.skipped or record.facts.headline or record.facts.body


@pytest.mark.parametrize(
    "paragraph",
    ["<p a='1' a='2'>It sails.</p>", "<x:p>It sails.</x:p>", "<p x:y='1'>It sails.</p>", "<:>It sails.</:>",
     "<x:2>It sails.</x:2>"],
)  # fmt: skip
def test_a_text_of_broken_xhtml_is_read_as_far_as_it_goes(paragraph):
    markup = f"<html><head><title>no</title></head><body>{paragraph}<p>Again.</p></body></html>"
    item = (
        "<newsItem><contentMeta><headline>Ferry</headline></contentMeta>"
        f"<contentSet><inlineXML>{markup}</inlineXML></contentSet></newsItem>"
    )

    assert read_agency(page_of(item)).facts.body == ("It sails.", "Again.")


def test_a_text_nested_too_deeply_to_be_read_is_told():
    deep = "<block>" * 9_000
    text = f"<nitf><body><body.content>{deep}<p>The weir holds.</p>"
    page = RawPage(origin="a.xml", media_type="application/xml", content=b"", text=text)

    assert read_agency(page).facts.skipped == "nested too deeply"


def g2_of(*, meta="", content="", language="en-GB"):
    itemmeta = '<itemMeta><itemClass qcode="ninat:text"/></itemMeta>'
    return page_of(
        f'<newsItem guid="urn:a:1" xml:lang="{language}">{itemmeta}'
        f"<contentMeta><headline>Weir closed</headline>{meta}</contentMeta>"
        f"<contentSet>{content}</contentSet></newsItem>"
    )


def packed(text, *, charset="utf-8"):
    return base64.encodebytes(text.encode(charset)).decode()


@pytest.mark.parametrize("charset", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize(
    "encoding", ['encoding="enc:base64"', 'encodinguri="http://x.example/base64"']
)
def test_a_text_in_base64_is_unpacked(encoding, charset):
    text = packed("<p>Zoë closed it.</p><p>It opens in spring.</p>", charset=charset)
    content = f'<inlineData {encoding} contenttype="text/html">{text}</inlineData>'

    facts = read_agency(g2_of(content=content)).facts

    assert facts.body == ("Zoë closed it.", "It opens in spring.")
    assert facts.warnings == ()


@pytest.mark.parametrize("file", ["%PDF-1.4 weir", "weir\0\1\2", "!"])
def test_a_file_in_base64_is_no_text(file):
    text = packed(file) if file != "!" else "!weir!"
    content = f'<inlineData encoding="base64" contenttype="application/pdf">{text}</inlineData>'

    facts = read_agency(g2_of(content=content)).facts

    assert facts.body == ()
    assert facts.warnings == ("what it holds in base64 is no text (application/pdf)",)


def test_the_old_newsml_packs_texts_too():
    text = packed("<p>Zoë closed it.</p>")
    content = f'<Encoding Notation="Base64"><DataContent>{text}</DataContent></Encoding>'
    item = f"<NewsItem><HeadLine>Weir</HeadLine><ContentItem>{content}</ContentItem></NewsItem>"

    assert read_agency(page_of(item)).facts.body == ("Zoë closed it.",)


@pytest.mark.parametrize(
    ("language", "names", "tag"),
    [
        ("en-GB", {"de": "Wirtschaft", "en": "economy"}, "economy"),
        ("en-GB", {"de": "Wirtschaft", "en-US": "economics", "en-GB": "economy"}, "economy"),
        ("de", {"en": "economy", "de": "Wirtschaft"}, "Wirtschaft"),
        ("fr", {"en": "economy", "de": "Wirtschaft"}, "economy"),
    ],
)
def test_a_concept_is_called_as_in_the_language_of_its_item(language, names, tag):
    named = "".join(f'<name xml:lang="{one}">{name}</name>' for one, name in names.items())
    meta = f'<subject type="cpnat:abstract" qcode="m:1">{named}</subject>'

    assert read_agency(g2_of(meta=meta, language=language)).facts.tags == (tag,)


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("5<num><frac>1<frac-sep/>2</frac></num> metres", "5½ metres"),
        ("5 <frac><frac-num>1</frac-num><frac-sep>/</frac-sep><frac-den>2</frac-den></frac> m", "5 ½ m"),
        ("5<num><frac>11<frac-sep/>16</frac></num> metres", "5 11/16 metres"),
        ("(<frac>11<frac-sep/>16</frac>) of it", "(11/16) of it"),
        ("<num><frac>one</frac></num> of it", "one of it"),
    ],
)  # fmt: skip
def test_a_fraction_is_no_other_number(written, printed):
    assert read_agency(nitf_of(text=f"<p>{written}</p>")).facts.body == (printed,)


def test_the_credit_line_of_a_picture_is_its_credit():
    picture = {"type": "picture", "creditLine": "Lena Orr/PA", "by": "Lena Orr",
               "renditions": [{"href": "https://pics.example/b.jpg"}]}  # fmt: skip
    item = {"uri": "urn:n:1", "versioncreated": "2022-03-15T00:00:00Z", "headline": "Weir",
            "body_text": "It is closed.", "associations": [picture]}  # fmt: skip

    assert read_ninjs(page_of(fields=item)).facts.image_credit == "Lena Orr/PA"
