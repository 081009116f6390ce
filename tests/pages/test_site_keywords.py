"""Invented pages whose keywords are the site's, and those whose are the article's."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.keys import form_of
from articles.pages import site_keywords
from articles.pages.html import read_html
from articles.pages.site_keywords import are_of_any_page, are_words_of, lists_of_site
from articles.records import RawPage
from tests.pages.test_layouts_of_the_world import TITLE, facts_of, ld, meta, news, prop

TEXT = (
    "The weir above the mill was closed to lorries on Monday, and the council of the valley will mend it. "
    * 6
)
SITE = ("business", "weather", "sports", "video", "podcasts")


def test_tags_that_stand_nowhere_in_the_text_are_the_sites():
    assert lists_of_site([SITE, (), ("Weirs", "Lorry")], [TEXT]) == [True, False, False]


@pytest.mark.parametrize(
    "tags",
    [
        ("Weirs", "Lorries", "Mills", "Valley"),
        SITE[:3],
        (*SITE, "Weirs"),
        ("водосброс", "мельница", "долина", "дорога", "спорт"),
        (),
    ],
)
def test_tags_of_which_one_stands_there_or_that_are_few_are_the_articles(tags):
    assert lists_of_site([tags], [TEXT]) == [False]


def test_one_that_stands_there_is_little_beside_a_list_that_does():
    assert lists_of_site([(*SITE, "Weirs"), ("Lorries", "Roads")], [TEXT]) == [True, False]
    assert lists_of_site([(*SITE, "Weirs"), ("Hospitals", "Schools")], [TEXT]) == [False, False]
    assert lists_of_site([(*SITE, "Weirs"), ("Lorries",)], [TEXT]) == [False, False]


WORDS = st.sampled_from(
    ["ferry", "ferries", "The Weir", "U S", "US", "Ölmühle", "mill-valley", "渡船"]
)


@given(
    lists=st.lists(st.lists(WORDS, max_size=6), max_size=3),
    text=st.lists(WORDS, min_size=1, max_size=8),
)
def test_what_is_told_at_little_cost_is_told_by_all_the_words_too(lists, text):
    printed = " ".join(text * 60)
    if site_keywords._are_plainly_told(lists, printed):
        assert not any(site_keywords._by_words(lists, form_of(printed)))


def test_a_short_text_tells_nothing():
    assert lists_of_site([SITE], ["The weir is closed."]) == [False]


def test_words_of_scripts_without_spaces_are_looked_for_as_they_stand():
    text = "町の堰は秋の洪水の前に修理される。農家は収穫を失った。" * 25

    assert lists_of_site([("堰", "洪水", "野球", "天気")], [text]) == [False]
    assert lists_of_site([("洪水対策", "野球", "天気", "映画", "音楽")], [text]) == [False]
    assert lists_of_site([("野球", "天気", "映画", "音楽", "占い")], [text]) == [True]


def test_an_article_before_a_word_is_not_in_its_way():
    text = "قرر المجلس إصلاح السد القديم قبل فيضانات الخريف في الوادي ومنع الشاحنات. " * 10

    assert lists_of_site([("سد", "رياضة", "اقتصاد", "ثقافة", "صحة")], [text]) == [False]
    assert lists_of_site([("كرة", "رياضة", "اقتصاد", "ثقافة", "صحة")], [text]) == [True]


HEAD = meta("keywords", "news, business, weather, sports, video, podcasts")
PRINTED = '<div><span>Topics:</span> <a href="/1">Weir</a> <a href="/2">Lorries</a></div>'
ARTICLE = f"<p>{TEXT}</p><p>{TEXT}</p>"


def test_what_the_page_prints_is_believed_over_the_keywords_of_the_site():
    assert facts_of(HEAD, text=ARTICLE, above=PRINTED).tags == ("Weir", "Lorries")
    assert facts_of(HEAD, text=ARTICLE).tags == ()


def test_keywords_of_the_article_stay_though_the_page_prints_fewer():
    head = meta("keywords", "weir, lorries, council")

    assert facts_of(head, text=ARTICLE, above=PRINTED).tags == ("weir", "lorries", "council")


def test_authors_among_the_keywords_are_not_looked_for_in_the_text():
    head = meta("author", "Ann Roe") + meta("keywords", "Ann Roe, weather, sports, video, podcasts")

    assert facts_of(head, text=ARTICLE).tags == ("weather", "sports", "video", "podcasts")


def test_keywords_that_are_the_outlets_name_give_way_to_the_next_source():
    head = (
        prop("og:site_name", "Valley Post")
        + meta("keywords", "Valley Post, news")
        + meta("sailthru.tags", "Weirs, Valley Post Digital")
    )

    assert facts_of(head, text=ARTICLE).tags == ("Weirs",)


def test_the_headline_among_the_keywords_is_no_topic():
    for called in (TITLE, f"{TITLE} - Valley.example"):
        head = meta("keywords", f"{called}, weir, lorries")
        assert facts_of(head, text=ARTICLE).tags == ("weir", "lorries")


def test_a_list_of_half_of_another_is_a_choice_and_a_smaller_one_a_part():
    tags = prop("article:tag", "Weirs") + prop("article:tag", "Lorries")
    half = ["Weirs", "Lorries", "Roads", "Councils"]
    all_of_them = (*half, "Mills", "Rivers")

    assert facts_of(ld(news(keywords=half)) + tags).tags == ("Weirs", "Lorries")
    assert facts_of(ld(news(keywords=all_of_them)) + tags).tags == all_of_them


ROW = '<div class="tags"><a href="/tag/a">Weirs</a><a href="/tag/b">Lorries</a></div>'


@pytest.mark.parametrize(
    "head",
    [meta("news_keywords", "Weirs, Lorries, Council"), ld(news(keywords=["Weirs", "Lorries", "Council"]))],
    ids=("meta", "JSON-LD"),
)  # fmt: skip
def test_a_shorter_printed_row_is_no_choice(head):
    assert facts_of(head, text=ARTICLE + ROW).tags == ("Weirs", "Lorries", "Council")


def test_keywords_of_the_site_give_way_to_the_printed_row():
    head = meta(
        "keywords", "weather, sports, podcasts, video, business, Weirs, Lorries, health, arts"
    )

    assert facts_of(HEAD, text=ARTICLE + ROW).tags == ("Weirs", "Lorries")
    assert facts_of(head, text=ARTICLE + ROW).tags == ("Weirs", "Lorries")


def test_a_list_that_two_sources_state_is_no_system_s():
    tags = prop("article:tag", "Weirs") + prop("article:tag", "Lorries")
    stated = ld(news(keywords=["Weirs", "Lorries", "Roads", "Councils"]))

    assert facts_of(stated + tags).tags == ("Weirs", "Lorries")
    assert facts_of(
        stated + tags + meta("news_keywords", "Weirs, Lorries, Councils, Roads")
    ).tags == ("Weirs", "Lorries", "Roads", "Councils")


@pytest.mark.parametrize(
    ("tags", "are"),
    [(("Weir", "closes", "to", "lorries", "again"), True), (("weir", "closes", "lorries", "again"), True), (("Weir", "lorries"), False),
     (("lorries", "weir", "closes", "to"), False), (("Weir", "closes", "to", "roads"), False), ((), False)],
)  # fmt: skip
def test_a_headline_taken_to_pieces_is_told(tags, are):
    assert are_words_of("Weir closes to lorries again", tags) is are


def test_the_words_of_the_headline_are_no_topics():
    head = meta("keywords", ", ".join(TITLE.split()))

    assert facts_of(head, text=ARTICLE).tags == ()
    assert facts_of(head, text=ARTICLE, above=PRINTED).tags == ("Weir", "Lorries")


ANY_PAGE = meta("keywords", "news, breaking news, latest news, Wend news, The Wend Courier")


def test_words_for_news_and_the_outlet_make_a_list_one_of_any_page():
    outlets = {"the wend courier"}

    assert are_of_any_page(["news", "Breaking News", "Wend news", "The Wend Courier"], outlets)
    assert not are_of_any_page(["news", "weir", "lorries"], outlets)
    assert not are_of_any_page(["news", "weir"], outlets)


def test_what_the_page_prints_is_believed_over_keywords_of_any_page():
    printed = '<p class="tags"><a rel="tag" href="/tag/weir">Weir</a></p>'

    assert facts_of(ANY_PAGE, text=ARTICLE + printed).tags == ("Weir",)
    assert facts_of(ANY_PAGE, text=ARTICLE, above=PRINTED).tags == ("Weir", "Lorries")
    assert "Wend news" in facts_of(ANY_PAGE, text=ARTICLE).tags


def test_the_outlet_is_no_tag_though_only_the_title_names_it():
    page = f"<html><head><title>{TITLE} - The Wend Courier</title>{meta('keywords', 'Weir, The Wend Courier')}</head>"
    text = f"{page}<body><article><h1>{TITLE}</h1>{ARTICLE}</article></body></html>"
    raw = RawPage(origin="p.html", media_type="text/html", content=b"", text=text)

    assert read_html(raw).facts.tags == ("Weir",)


def test_the_first_letters_of_the_outlet_are_no_tag_unless_the_text_has_them():
    head = prop("og:site_name", "The Iron Times") + meta("keywords", "WEIRS, LORRIES, IT")

    assert facts_of(head, text=ARTICLE).tags == ("WEIRS", "LORRIES")
    assert facts_of(head, text=ARTICLE + "<p>The IT of the lock failed.</p>").tags[-1] == "IT"
    assert facts_of(head.replace("IT", "TI"), text=ARTICLE).tags[-1] == "TI"


def test_a_word_of_the_template_and_the_place_on_the_site_are_no_tags():
    assert facts_of(meta("keywords", "Article,news,Wend"), text=ARTICLE).tags == ("Wend",)
    assert facts_of(meta("keywords", "weirs,section_valley,type_story")).tags == ("weirs",)
    assert facts_of(meta("articleTags", "Weirs,Lorries")).tags == ("Weirs", "Lorries")


def test_tags_as_they_stand_in_addresses_are_read_as_they_are_printed():
    row = '<div class="tags"><a href="/t/1">Mill valley</a><a href="/t/2">Wend Council</a></div>'
    slugs = meta("keywords", "wend-council,mill-valley,section_valley")

    assert facts_of(slugs, above=row).tags == ("Mill valley", "Wend Council")
    assert facts_of(slugs.replace("mill", "old-mill"), above=row).tags[0] == "wend-council"
