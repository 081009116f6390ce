import json
import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles import linking
from articles.models import ArticlePerson, ArticleTag
from tests.factories import (
    link_person,
    make_article,
    make_capture,
    make_figure,
    make_outlet,
    make_person,
    make_related,
    make_tag,
    make_teaser,
    moment,
)

pytestmark = pytest.mark.django_db

BRIDGE = "/article/bridge7/harbour-opens-its-new-bridge"


def make_bridge(**fields):
    return make_article(public_id="bridge7", **fields)


def page(client, address=BRIDGE):
    answer = client.get(address)
    assert answer.status_code == 200
    return answer.text


def data_of(html):
    block = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html)[0]
    return json.loads(block)


def inferred_bridge(**fields):
    return make_bridge(
        basis="inferred", published_text="2 days ago", copied_from="NewsBreak",
        url="https://www.harbourpost.example/bridge", captured_at=moment("2021-08-05"), **fields,
    )  # fmt: skip


def capture_of(article, **fields):
    fields.setdefault("captured_at", moment("2021-08-05"))
    return make_capture(article, captured_precision="day", copied_from="NewsBreak", **fields)


def test_everything_that_the_source_page_printed_is_shown(client):
    bridge = inferred_bridge(
        authors=["Ana Ruiz", "Tomas Lund"],
        people=["Mehmet Çavuşoğlu"],
        tags=["The N L Embassy"],
        topics=["Shipping"],
        places=["Reedwater"],
        section="Local",
        image_credit="Quay Pictures",
        image_caption="The bridge at dawn",
        comment_count=0,
        comments_seen_at=moment("2021-08-05"),
    )
    outlet = bridge.outlet
    outlet.about = "Read on every quay."
    outlet.home_page = "https://harbourpost.example/"
    outlet.save()
    make_figure(outlet, text="297K+", capture=capture_of(bridge), seen_on=moment("2021-08-05"))

    html = page(client)

    assert html.count("<h1") == 1
    assert (
        '<a href="/people/ana-ruiz">Ana Ruiz</a></b> and <b><a href="/people/tomas-lund">' in html
    )
    assert "Mehmet Çavuşoğlu" in html
    assert '<a class="chip chip-tag" href="/tags/the-n-l-embassy">The N L Embassy</a>' in html
    assert '<a class="chip" href="/topics/shipping">Shipping</a>' in html
    assert '<a class="chip" href="/places/reedwater">Reedwater</a>' in html
    assert "<dt>Section</dt><dd>Local</dd>" in html
    assert "credited to Quay Pictures ran here" in html
    assert "The bridge at dawn" in html
    assert "<dd>0<small>When copied on 5 August 2021</small>" in html
    assert "<dt>Followers</dt><dd>297K+</dd>" in html
    assert "As NewsBreak showed them on 5 August 2021." in html
    assert "In its own words: “Read on every quay.”" in html
    assert "Full, 9 words" in html


def test_words_are_counted_where_no_spaces_part_them(client):
    article = make_article(
        "灯台を直す", body=("灯台の修理が水曜日に始まった。", "冬の前に終わる。")
    )

    assert "Full, 10 words" in client.get(article.get_absolute_url()).content.decode()


def test_paragraphs_are_numbered_and_link_to_themselves(client):
    make_bridge(body=["One.", "Two & a <half>."])

    html = page(client)

    assert '<p id="p2" dir="auto"><a class="paragraph-number" href="#p2"' in html
    assert "Two &amp; a &lt;half&gt;." in html
    assert 'id="p3"' not in html


def test_an_inferred_date_says_so_and_leads_to_the_reasons(client):
    capture_of(inferred_bridge(), captured_from="option")

    html = page(client)

    assert 'title="Date worked out from the page, not stated on it">inferred</span>' in html
    assert '<small>Inferred. <a href="#provenance">How we know</a></small>' in html
    assert "It read “2 days ago”" in html
    assert "The page prints “2 days ago”. It was copied on 5 August 2021." in html
    assert "on 5 August 2021 (whoever imported it said so)" in html


def test_an_old_article_carries_its_age_above_the_headline_and_its_year_in_the_titles(client):
    make_bridge(published="2001-08-03")

    html = page(client)

    assert html.index("years ago.</b>") < html.index("<h1")
    assert "<title>Harbour opens its new bridge: The Harbour Post, 3 August 2001</title>" in html
    assert '<meta property="og:title" content="2001: Harbour opens its new bridge">' in html


def test_an_undated_article_has_no_age_and_no_machine_date(client):
    make_bridge(published=None)

    html = page(client)

    assert "years ago" not in html
    assert "article:published_time" not in html
    assert "datePublished" not in data_of(html)
    assert "Date unknown" in html
    assert "<title>Harbour opens its new bridge: The Harbour Post</title>" in html


@pytest.mark.parametrize(
    ("precision", "crumbs"), [("day", ["2021", "August"]), ("month", ["2021", "August"]), ("year", ["2021"])]
)  # fmt: skip
def test_the_breadcrumb_searches_the_outlets_year_and_month(client, precision, crumbs):
    make_bridge(precision=precision)

    html = page(client)

    trail = re.findall(r'<nav class="breadcrumb".*?</nav>', html, re.DOTALL)[0]
    assert re.findall(r">([^<>]+)</a>", trail) == ["Home", "The Harbour Post", *crumbs]
    assert 'href="/search?outlet=the-harbour-post&amp;from=2021&amp;to=2021"' in trail


def test_provenance_tells_the_file_the_parser_and_the_line_but_no_folder(client):
    capture_of(
        make_bridge(),
        origin="/srv/secret/dumps/bridge.txt",
        parser="newsbreak",
        parser_version="3",
        confidence=0.95,
        sources={"image_credit": {"parser": "newsbreak", "where": "line 9"}},
        warnings=["The last line is cut."],
    )

    html = page(client)

    assert "Read from <b>bridge.txt</b>" in html
    assert "/srv" not in html
    assert "<b>newsbreak</b>, version 3, 95% sure of the layout" in html
    assert '<th scope="row">Picture credit</th><td>newsbreak</td><td>line 9</td>' in html
    assert "The last line is cut." in html


def test_a_record_without_a_page_says_so(client):
    make_bridge()

    assert "No page is kept for this record" in page(client)


def test_teasers_stand_beside_it_in_page_order_each_once(client):
    bridge = make_bridge()
    old, new = capture_of(bridge, captured_at=moment("2021-08-04")), capture_of(bridge)
    full = make_article("Full story", outlet="Tidewire", published="2021-08-01")
    teaser = make_teaser("Short story", outlet=None, published=None)
    headline = make_teaser("Bare story", text="")
    hidden = make_article("Hidden story", visibility="hidden")
    make_related(new, teaser, position=2, outlet_name="Far Post")
    make_related(new, full, position=1, headline="Full story as printed")
    make_related(new, hidden, position=3)
    make_related(old, teaser, position=1)
    make_related(old, headline, position=2)

    html = page(client)

    beside = re.findall(r'<section class="beside".*?</section>', html, re.DOTALL)[0]
    assert re.findall(r"<h3.*?>([^<>]+)</a></h3>", beside) == [
        "Full story as printed",
        "Short story",
        "Bare story",
    ]
    assert "Tidewire" in beside
    assert "Far Post" in beside
    assert "Full text" in beside
    assert "Teaser" in beside
    assert "Headline only" in beside


def test_a_teaser_tells_what_is_held_where_to_read_on_and_where_it_was_printed(client):
    bridge = make_bridge()
    teaser = make_teaser(
        "Ferry strike ends", url="https://tidewire.example/ferry", outlet="Tidewire", basis="stated"
    )
    make_related(capture_of(bridge), teaser, section="Politics", where="line 90")

    html = page(client, teaser.get_absolute_url())

    assert "The archive holds the first 5 words." in html
    assert (
        '<a href="https://tidewire.example/ferry" rel="external noopener">Read on at tidewire.example</a>'
        in html
    )
    assert 'id="p1"' in html
    assert f'Printed as a teaser under “Politics” beside <a href="{BRIDGE}" dir="auto">' in html
    assert "(line 90)" in html


def test_a_teaser_of_a_hidden_page_does_not_name_it(client):
    hidden = make_article("Hidden story", visibility="hidden")
    teaser = make_teaser()
    make_related(capture_of(hidden), teaser)

    html = page(client, teaser.get_absolute_url())

    assert "on another page" in html
    assert "Hidden story" not in html


def test_a_headline_alone_says_so(client):
    bare = make_teaser("Bare story", text="", outlet=None, url="https://tidewire.example/bare")

    html = page(client, bare.get_absolute_url())

    assert "The archive holds the headline and none of the text." in html
    assert ">Read on at tidewire.example</a>" in html
    assert data_of(html)["isAccessibleForFree"] is False


def test_an_address_that_is_not_of_the_web_is_no_link(client):
    bridge = make_bridge(url="javascript:alert(1)")
    bridge.outlet.home_page = "javascript:alert(2)"
    bridge.outlet.save()

    assert "javascript:" not in page(client)


def test_names_that_a_curator_rejected_are_not_shown(client):
    bridge = make_bridge()
    link_person(bridge, "Wrong Person", state=ArticlePerson.State.REJECTED)
    ArticleTag.objects.create(article=bridge, tag=make_tag("Wrong Tag"), state="proposed")

    html = page(client)

    assert "Wrong Person" not in html
    assert "Wrong Tag" not in html


def test_who_is_in_two_roles_is_named_once_in_each_list(client):
    bridge = make_bridge(people=["Tomas Lund"])
    link_person(bridge, "Tomas Lund", role="mentioned")

    assert page(client).count('class="chip chip-person"') == 1


@pytest.mark.parametrize(
    ("fields", "line"),
    [
        ({"byline": "Staff writers"}, 'By <b dir="auto">Staff writers</b>'),
        ({"wire_agency": "AFK"}, "From AFK"),
        ({}, "Published by <b>"),
    ],
)
def test_the_byline_says_what_is_known(client, fields, line):
    make_bridge(**fields)

    assert line in page(client)


def test_an_article_of_no_outlet_and_no_author_has_no_byline(client):
    make_bridge(outlet=None, url="https://harbourpost.example/x")

    html = page(client)

    assert 'class="byline"' not in html
    assert "<title>Harbour opens its new bridge: 3 August 2021</title>" in html


def test_figures_of_an_outlet_without_its_own_pages_are_its_newest(client):
    make_bridge()
    outlet = make_outlet()
    make_figure(outlet, text="10K+", seen_on=moment("2020-01-01"))
    make_figure(outlet, text="12K+", seen_on=moment("2022-02-02"))

    html = page(client)

    assert "12K+" in html
    assert "10K+" not in html
    assert "As the page showed them on 2 February 2022." in html


def test_machines_are_told_what_is_known(client):
    inferred_bridge(authors=["Ana Ruiz"], people=["Tomas Lund"], tags=["Rail"], topics=["Shipping"])

    data = data_of(page(client))

    assert data["@type"] == ["NewsArticle", "ArchiveComponent"]
    assert data["author"] == [{"@type": "Person", "name": "Ana Ruiz"}]
    assert data["publisher"]["name"] == "The Harbour Post"
    assert data["datePublished"] == "2021-08-03"
    assert data["url"] == "https://www.harbourpost.example/bridge"
    assert data["archivedAt"] == f"http://testserver{BRIDGE}"
    assert data["about"] == [{"@type": "DefinedTerm", "name": "Shipping"}]
    assert [mention["name"] for mention in data["mentions"]] == ["Tomas Lund", "Rail"]
    assert data["isAccessibleForFree"] is True


def test_a_headline_cannot_close_the_data_block(client):
    bridge = make_article("</script><script>alert(1)</script>")

    html = page(client, bridge.get_absolute_url())

    assert "<script>alert" not in html
    assert data_of(html)["headline"] == "</script><script>alert(1)</script>"


def test_articles_are_kept_out_of_web_search_unless_the_settings_say_otherwise(client, settings):
    make_bridge()

    closed = page(client)
    settings.INDEX_ARTICLES = True

    assert '<meta name="robots" content="noindex">' in closed
    assert "noindex" not in page(client)


def test_another_slug_or_a_capital_letter_is_sent_to_the_one_address(client):
    make_bridge()

    for address in ("/article/bridge7", "/article/bridge7/old-title", "/article/BRIDGE7/x"):
        answer = client.get(address)
        assert (answer.status_code, answer["Location"]) == (301, BRIDGE)
    assert client.get("/article/bridge7/x?q=rail")["Location"] == f"{BRIDGE}?q=rail"


def test_a_headline_in_another_script_keeps_its_address(client):
    bridge = make_article("Новый мост открыт")

    assert page(client, bridge.get_absolute_url())


def test_an_unknown_or_hidden_article_is_not_there(client):
    make_bridge(visibility="hidden")

    hidden, unknown = client.get(BRIDGE), client.get("/article/zzzzz/new-bridge")

    assert hidden.status_code == unknown.status_code == 404
    assert "new bridge" in unknown.text
    assert "ETag" not in hidden or hidden["Cache-Control"] == "no-cache"


def test_an_article_is_asked_again_and_answers_304_until_what_it_shows_changes(client):
    bridge = make_bridge()
    capture = capture_of(bridge)
    teaser = make_teaser()
    make_related(capture, teaser)

    def etag():
        answer = client.get(BRIDGE)
        assert answer["Cache-Control"] == "public, no-cache"
        return answer["ETag"]

    seen = [etag()]
    assert client.get(BRIDGE, headers={"if-none-match": seen[0]}).status_code == 304
    type(bridge).objects.filter(pk=bridge.pk).touch()
    seen.append(etag())
    type(teaser).objects.filter(pk=teaser.pk).touch()
    seen.append(etag())
    bridge.outlet.about = "New words."
    bridge.outlet.save()
    seen.append(etag())
    make_figure(bridge.outlet)
    seen.append(etag())
    capture_of(bridge)
    seen.append(etag())
    make_related(capture_of(make_article("Other")), bridge)
    seen.append(etag())

    assert len(set(seen)) == len(seen)


def test_the_answer_304_costs_one_query(client, django_assert_num_queries):
    make_bridge()
    etag = client.get(BRIDGE)["ETag"]

    with django_assert_num_queries(1):
        client.get(BRIDGE, headers={"if-none-match": etag})


def test_the_page_is_the_same_for_everybody(client):
    make_bridge()

    answer = client.get(BRIDGE)

    assert not answer.cookies
    assert "Cookie" not in answer.get("Vary", "")


def test_an_article_makes_as_many_queries_with_many_links_as_with_few(client):
    def count(number):
        bridge = make_article(
            f"Bridge {number}",
            people=[f"Person {n}" for n in range(number)],
            tags=[f"Tag {n}" for n in range(number)],
            topics=[f"Topic {n}" for n in range(number)],
            places=[f"Place {n}" for n in range(number)],
        )
        for n in range(number):
            capture = capture_of(bridge)
            make_figure(bridge.outlet, metric=f"metric {n}", capture=capture)
            make_related(capture, make_teaser(f"Teaser {n} of {number}", outlet=f"Outlet {n}"))
            make_related(capture_of(make_article(f"Other {n} of {number}")), bridge)
        address = bridge.get_absolute_url()
        with CaptureQueriesContext(connection) as queries:
            page(client, address)
        return len(queries)

    assert count(3) == count(30)


def test_only_reading_is_allowed(client):
    make_bridge()

    assert client.post(BRIDGE).status_code == 405


def test_who_is_named_in_the_text_is_shown_apart(client):
    article = make_article(body=["It was sold to Edward Tallow."], people=["Ana Ruiz"])
    make_person("Edward Tallow")
    linking.catch_up()

    page = client.get(article.get_absolute_url()).content.decode()

    assert page.index("Ana Ruiz") < page.index("Named in the text") < page.rindex("Edward Tallow")
