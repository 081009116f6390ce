import json

import pytest

from articles.pages.html_tree import parse_html
from articles.pages.json_ld import kinds_of_page, read_json_ld
from articles.pages.json_ld_graph import Graph
from articles.pages.outlet_names import outlet_names
from articles.records import OutletCard, PersonNamed, RawPage


def tree_of(*blocks):
    scripts = (
        f'<script type="application/ld+json">{json.dumps(block)}</script>' for block in blocks
    )
    return parse_html(f"<html><head>{''.join(scripts)}</head><body></body></html>")


def facts_of(*blocks, url=""):
    page = RawPage(origin="page.html", media_type="text/html", content=b"", url=url)
    return read_json_ld(page, tree_of(*blocks))


def article(**said):
    return {"@type": "NewsArticle", "headline": "Weir closes", **said}


def test_the_node_of_the_pages_own_address_is_the_article():
    others = [article(headline=f"Other {n}", url=f"https://t.example/{n}") for n in range(3)]

    facts = facts_of(
        [*others, article(url="https://t.example/weir")], url="https://www.t.example/weir/"
    )

    assert facts.headline == "Weir closes"


NEXT_BELOW = {
    "@type": "NewsArticle",
    "headline": "Mill sold to a baker",
    "url": "https://t.example/mill",
    "datePublished": "2022-10-01",
    "author": "Io Dodds",
    "articleSection": "Business",
    "image": "https://t.example/mill.jpg",
    "keywords": ["mill"],
    "publisher": "Weir Post",
}


@pytest.mark.parametrize(
    "head",
    [
        '<link rel="canonical" href="https://t.example/weir">',
        '<meta property="og:url" content="https://t.example/weir">',
        '<meta property="og:title" content="Weir closes for good">',
        "<title>Weir closes for good - Weir Post</title>",
        "<title>Weir Post: Weir closes for good</title>",
        "<h1>Weir closes for good</h1>",
        "<title>Weir closes for good</title><h1>Weir closes for good</h1><h1>Mill sold to a baker</h1>",
    ],
)
def test_of_two_articles_it_is_the_one_that_is_called_as_the_page_is(head):
    own = article(headline="Weir closes for good", mainEntityOfPage="https://t.example/weir")
    tree = tree_of(NEXT_BELOW, own)
    tree.append(parse_html(f"<html>{head}</html>"))
    page = RawPage(origin="page.html", media_type="text/html", content=b"")

    facts = read_json_ld(page, tree)

    assert (facts.headline, facts.url) == ("Weir closes for good", "https://t.example/weir")
    assert facts.authors == facts.tags == ()
    assert facts.section == facts.image_url == facts.outlet == ""
    assert not facts.published.at


def test_articles_that_are_each_the_page_s_own_are_one():
    at_its_address = {
        "@type": "Article",
        "url": "https://t.example/weir",
        "dateModified": "2022-11-09",
    }
    tree = tree_of(at_its_address, article(author="Ann Roe"), NEXT_BELOW)
    head = '<link rel="canonical" href="https://t.example/weir"><title>Weir closes</title>'
    tree.append(parse_html(f"<html>{head}</html>"))

    facts = read_json_ld(RawPage(origin="p.html", media_type="text/html", content=b""), tree)

    assert (facts.headline, facts.url) == ("Weir closes", "https://t.example/weir")
    assert (facts.authors, facts.section) == (("Ann Roe",), "")


def test_a_title_that_begins_as_another_article_s_headline_is_not_its():
    other = article(headline="Weir closes", author="Io Dodds")
    tree = tree_of(other, article(headline="Weir closes: what the millers say", section="Valley"))
    tree.append(parse_html("<html><title>Weir closes: what the millers say</title></html>"))

    facts = read_json_ld(RawPage(origin="p.html", media_type="text/html", content=b""), tree)

    assert (facts.headline, facts.authors) == ("Weir closes: what the millers say", ())


def test_of_two_articles_that_are_none_of_the_pages_names_the_one_that_says_most_is_read():
    assert facts_of(article(), NEXT_BELOW).headline == "Mill sold to a baker"


def test_nodes_that_agree_on_the_headline_are_one_article():
    facts = facts_of(
        article(datePublished="2022-11-08", author=""),
        {
            "@type": "BlogPosting",
            "headline": "Weir Closes!",
            "author": {"name": ["Ann Roe", "Io Dodds"]},
        },
        article(headline="Mill sold", articleSection="Business"),
    )

    assert facts.authors == ("Ann Roe", "Io Dodds")
    assert facts.section == ""


def test_nodes_that_agree_on_the_address_are_one_article():
    facts = facts_of(
        article(mainEntityOfPage="https://t.example/weir"),
        article(
            headline="The weir",
            mainEntityOfPage={"@id": "http://www.t.example/weir"},
            articleSection="Valley",
        ),
    )

    assert facts.section == "Valley"


def test_an_article_inside_another_node_counts_when_it_is_alone():
    assert facts_of({"@type": "ItemPage", "hasPart": article()}).headline == "Weir closes"
    assert facts_of({"@type": "ItemList", "itemListElement": [article(), article()]}).headline == ""


def test_a_page_and_a_site_say_something_without_an_article():
    facts = facts_of(
        {"@type": "WebPage", "datePublished": "2022-11-08T10:00:00Z"},
        {"@type": "WebSite", "name": "Tarn Courier"},
        {"@type": "NewsMediaOrganization", "name": "Not again"},
    )

    assert facts.outlet == "Tarn Courier"
    assert facts.published.text == "2022-11-08T10:00:00Z"
    assert kinds_of_page(tree_of({"@type": ["schema:CollectionPage", 7]})) == {"CollectionPage"}


def test_values_are_found_in_texts_lists_and_objects():
    facts = facts_of(
        article(
            keywords=[{"@type": "DefinedTerm", "name": "Weirs"}, "Roads, old", 7],
            image=[
                {"@type": "ImageObject", "contentUrl": "m.jpg", "author": {"name": "Jon Asker"}}
            ],
            publisher="Tarn Courier",
            commentCount="12",
            inLanguage={"@type": "Language", "name": "English"},
            articleSection="Valley,Roads",
            dateCreated="2022-11-08",
            mentions={"@type": "Person", "name": "Ada Horn"},
            contentLocation={"@type": "Place", "name": "Tarnbrook"},
            articleBody=["<p>One &amp; two.</p><p>Three…</p>"],
        )
    )

    assert facts.tags == ("Weirs", "Roads, old")
    assert (facts.image_url, facts.image_credit) == ("m.jpg", "Jon Asker")
    assert (facts.outlet, facts.comments, facts.language) == ("Tarn Courier", 12, "en")
    assert facts.section == "Valley"
    assert facts.published.text == "2022-11-08"
    assert facts.people == (PersonNamed("Ada Horn", "mentioned"),)
    assert facts.places == ("Tarnbrook",)
    assert facts.body == ("One & two.", "Three…")
    assert facts.cut


def test_a_publisher_is_found_by_reference_and_brings_its_home_page():
    facts = facts_of(
        {
            "@graph": [
                article(publisher={"@id": "#o"}),
                {"@id": "#o", "name": "Tarn Courier", "url": "https://t.example"},
            ]
        }
    )

    assert facts.outlet == "Tarn Courier"
    assert facts.outlet_card == OutletCard(home_page="https://t.example")


def test_the_address_of_a_publisher_is_as_clean_as_any_line():
    owner = {"name": "Tidewater", "url": "https://t.example/\ud800\u202e"}

    facts = facts_of(article(publisher=owner))

    assert facts.outlet_card == OutletCard(home_page="https://t.example/")


def test_what_is_named_nowhere_is_not_invented():
    facts = facts_of(
        article(publisher={"@id": "#gone"}, isPartOf={"name": "Valley Weekly"}, image=[{}, " "], commentCount=True,
                author={"@id": "#gone"}, about=["Bridges", {"@type": "Thing", "name": "x"}]),
    )  # fmt: skip

    assert facts.outlet == "Valley Weekly"
    assert (facts.image_url, facts.comments, facts.authors, facts.people) == ("", None, (), ())


def test_the_kind_of_article_gives_its_genre():
    assert (
        facts_of({"@type": "https://schema.org/OpinionNewsArticle", "headline": "x"}).genre
        == "opinion"
    )


def test_the_marks_of_an_editors_system_are_no_text():
    text = "+++dropcap\nThe weir is closed.\n+++\n\n[#image: /photos/1]\n\nIt opens in spring.\n\n{: .wide}"

    assert facts_of(article(articleBody=text)).body == (
        "The weir is closed.",
        "It opens in spring.",
    )


@pytest.mark.parametrize(
    ("picture", "caption", "credit"),
    [
        ({"caption": "The weir. Photograph: Ann Roe/The Tarn"}, "The weir.", "Ann Roe/The Tarn"),
        ({"caption": "The weir (Bild: dpa)", "copyrightHolder": "Tarn Works"}, "The weir", "dpa"),
        ({"caption": "The weir. Photo: Ann Roe", "creditText": "Foto: Ann Roe / AP"}, "The weir.", "Ann Roe / AP"),
        ({"caption": "The weir", "copyrightHolder": {"name": "© Ann Roe"}}, "The weir", "Ann Roe"),
        ({"caption": "The weir", "copyrightHolder": "Tarn Courier", "creator": "Ann Roe"}, "The weir", "Ann Roe"),
        ({"caption": "The weir", "copyrightHolder": {"name": "Tarn Courier"}}, "The weir", ""),
        ({"caption": "The weir", "creditText": "Tarn Courier"}, "The weir", "Tarn Courier"),
    ],
)  # fmt: skip
def test_a_picture_has_its_words_and_whose_it_is_apart(picture, caption, credit):
    image = {"@type": "ImageObject", "url": "m.jpg", **picture}

    facts = facts_of(article(image=image, publisher={"name": "Tarn Courier"}))

    assert (facts.image_caption, facts.image_credit) == (caption, credit)


def test_a_gap_nobody_sees_parts_a_name_from_a_town():
    assert facts_of(article(author={"name": "Ann Roe\u200b Wend"})).authors == ("Ann Roe",)
    assert facts_of(article(author={"name": "\u200bAnn Ro\u200be"})).authors == ("Ann Roe",)


def test_keywords_of_the_page_are_those_of_the_article_on_it():
    page = {"@type": "WebPage", "keywords": "Weirs, Mills"}

    assert facts_of({**page, "mainEntity": article()}).tags == ("Weirs", "Mills")
    assert facts_of(page, article(keywords="Lorries")).tags == ("Lorries",)


def test_keywords_may_be_an_ordered_list_and_what_it_is_about_plain_names():
    assert facts_of(article(keywords={"@list": ["Weirs", "Mills"]})).tags == ("Weirs", "Mills")
    assert facts_of(article(about=["Weirs", "Mill Valley"])).tags == ("Weirs", "Mill Valley")
    about = ["https://t.example/weirs", "The council closes the weir", ""]
    assert facts_of(article(about=about)).tags == ()


def test_everything_an_article_is_about_is_a_tag_however_much_it_is():
    about = [f"Weir {n} of Denby" for n in range(120)]
    mentions = [{"@type": "Thing", "name": f"Mill {n} of Denby"} for n in range(120)]

    tags = facts_of(article(about=about, mentions=mentions)).tags

    assert tags == (*about, *(thing["name"] for thing in mentions))


def test_everyone_of_a_long_list_of_authors_is_one():
    names = [f"Ann {chr(97 + n // 10)}{chr(97 + n % 10)}roe".title() for n in range(70)]

    assert facts_of(article(author=names)).authors == tuple(names)
    people = [{"@type": "Person", "name": {"@value": name}} for name in names]
    assert facts_of(article(author=people)).authors == tuple(names)


def test_a_list_of_references_to_lists_of_references_costs_no_more_than_it_is_long():
    to_many = [{"@id": "#all"}] * 2_000
    graph = [
        article(author=to_many, about=to_many, provider=to_many),
        {"@id": "#all", "name": [{"@id": "#each"}] * 200, "url": "https://t.example/all"},
        {"@id": "#each", "name": ["Ann Roe"] * 200, "url": "https://t.example/each"},
    ]
    asked = Graph(tree_of({"@graph": graph}))

    assert len(list(asked.names(to_many))) < 200_000
    assert len(list(asked.things(graph[0]))) < 200_000


def test_an_outlet_at_the_end_of_a_long_list_of_providers_is_stated_as_one():
    owners = [f"Denby Mill {n}" for n in range(60)]

    assert outlet_names(tree_of(article(provider=owners))).stated == set(owners)


@pytest.mark.parametrize(
    ("stated", "authors"),
    [
        ("Ann Roe\nIo Dodds", ("Ann Roe", "Io Dodds")),
        ("\n  Ann Roe\n\n  Io Dodds\n", ("Ann Roe", "Io Dodds")),
        ("Ann\nRoe", ("Ann Roe",)),
        ("Ann Roe\nStaff Writer", ("Ann Roe Staff Writer",)),
    ],
)
def test_names_that_stand_one_a_line_are_separate_people(stated, authors):
    assert facts_of(article(author={"name": stated})).authors == authors


OWN_PAGE = (
    "<title>Weir closes after eleven long months - Weir Post</title>"
    "<link rel='canonical' href='https://t.example/news/weir'><h1>Weir closes after eleven long months</h1>"
)
OTHERS = {
    "@type": "NewsArticle",
    "headline": "Mill sold to a baker from the coast",
    "mainEntityOfPage": "https://t.example/news/mill",
    "datePublished": "2022-10-01",
    "author": "Io Dodds",
}


def facts_on_page(*blocks, head=OWN_PAGE):
    scripts = (f"<script type='application/ld+json'>{json.dumps(each)}</script>" for each in blocks)
    page = RawPage(origin="page.html", media_type="text/html", content=b"")
    return read_json_ld(page, parse_html(f"<html><body>{head}{''.join(scripts)}</body></html>"))


@pytest.mark.parametrize(
    "blocks",
    [
        [OTHERS],
        [{"@type": "ItemList", "itemListElement": [{"@type": "ListItem", "item": OTHERS}]}],
        [OTHERS, {**OTHERS, "headline": "Ferry waits for spring tides", "url": "https://t.example/9"}],
    ],
)  # fmt: skip
def test_a_page_that_states_only_other_articles_states_none(blocks):
    facts = facts_on_page(*blocks)

    assert (facts.headline, facts.authors, facts.url) == ("", (), "")


@pytest.mark.parametrize(
    "otherwise",
    [
        {"mainEntityOfPage": None},
        {"mainEntityOfPage": "https://t.example/"},
        {"mainEntityOfPage": "https://t.example/news"},
        {"mainEntityOfPage": "https://t.example/news/weir?page=2"},
        {"mainEntityOfPage": "https://t.example/amp/news/weir?utm_source=a"},
        {"mainEntityOfPage": "https://t.example/weir"},
        {"mainEntityOfPage": "https://t.example/?p=77"},
        {"mainEntityOfPage": "https://t.example/mill-31872", "@id": "https://t.example/news/weir"},
        {"mainEntityOfPage": "https://wire.example/news/mill"},
        {"@id": "https://t.example/news/weir#article"},
        {"headline": "After months, a closed weir and a mill sold"},
        {"headline": "Sold to a baker"},
    ],
)
def test_a_lone_article_that_may_be_the_page_s_is_it_whatever_it_is_called(otherwise):
    assert facts_on_page({**OTHERS, **otherwise}).authors == ("Io Dodds",)


@pytest.mark.parametrize(
    "head",
    ["", "<title>The Weir Post</title>", OWN_PAGE.replace("t.example", "wire.example"),
     OWN_PAGE + "<meta property='og:url' content='https://wire.example/5'>"],
)  # fmt: skip
def test_on_a_page_that_does_not_say_what_it_is_a_lone_article_is_its_own(head):
    assert facts_on_page(OTHERS, head=head).authors == ("Io Dodds",)


CALLED_TWICE = OWN_PAGE.replace("<link rel='canonical' href='https://t.example/news/weir'>", "")


def test_a_page_that_states_no_address_does_not_become_another_article_either():
    facts = facts_on_page(OTHERS, head=CALLED_TWICE)

    assert (facts.headline, facts.authors, facts.url) == ("", (), "")


@pytest.mark.parametrize(
    "head",
    [
        CALLED_TWICE.partition("<h1>")[0],
        CALLED_TWICE.partition("</title>")[2],
        "<title>The Weir Post of the valley</title><h1>Weir closes after eleven long months</h1>",
        "<title>Weir Post</title><h1>Weir Post</h1>",
        CALLED_TWICE.replace("Weir closes after eleven long months", "Плотину закрыли на одиннадцать месяцев"),
        CALLED_TWICE.replace("Weir closes after eleven", "Mill sold after eleven"),
    ],
)  # fmt: skip
def test_without_an_address_a_lone_article_is_its_own_unless_heading_and_title_say_otherwise(head):
    assert facts_on_page(OTHERS, head=head).authors == ("Io Dodds",)


def test_without_an_address_an_article_that_states_none_is_the_page_s():
    stated = {name: value for name, value in OTHERS.items() if name != "mainEntityOfPage"}

    assert facts_on_page(stated, head=CALLED_TWICE).authors == ("Io Dodds",)
