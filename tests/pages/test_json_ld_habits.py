"""JSON-LD in shapes that sites have it in, one a case: what stands beside the article, or in other words."""

import pytest

from tests.pages.test_json_ld import article, facts_of
from tests.pages.test_layouts_of_the_world import facts_of as facts_of_page
from tests.pages.test_layouts_of_the_world import ld, meta, news, prop

PAGE = {
    "@type": "WebPage", "@id": "#w", "author": {"@id": "#p"}, "datePublished": "2021-05-03", "keywords": "Weirs, Mills"
}  # fmt: skip
PERSON = {"@type": "Person", "@id": "#p", "name": "Ann Roe"}


def test_who_wrote_the_page_wrote_the_article_on_it():
    assert facts_of({"@graph": [PAGE, PERSON]}).authors == ("Ann Roe",)
    assert facts_of({"@graph": [article(), PAGE, PERSON]}).authors == ("Ann Roe",)
    assert facts_of({"@graph": [article(author="Io Dodds"), PAGE, PERSON]}).authors == ("Io Dodds",)


def test_a_page_without_an_article_tells_its_keywords_and_where_they_stand():
    facts = facts_of({"@graph": [PAGE, PERSON]})

    assert facts.tags == ("Weirs", "Mills")
    assert facts.where["authors"] == "JSON-LD WebPage.author"
    assert facts.where["tags"] == "JSON-LD WebPage.keywords"


def test_the_outlet_is_not_who_wrote_its_page():
    head = ld({**PAGE, "author": {"@type": "Organization", "name": "Valley Post"}}) + prop(
        "og:site_name", "Valley Post"
    )

    assert facts_of_page(head).authors == ()


def test_the_author_in_a_role_is_the_author():
    role = {"@type": "Role", "roleName": "Reporter", "author": PERSON}

    assert facts_of(article(author=[role, "Io Dodds"])).authors == ("Ann Roe", "Io Dodds")


def test_what_an_article_is_about_may_stand_in_one_line():
    assert facts_of(article(about="Weirs, Mill Valley")).tags == ("Weirs", "Mill Valley")
    assert facts_of(article(about="The weir is shut to lorries, and so is the mill")).tags == ()


@pytest.mark.parametrize(
    "stated",
    ["Valley > Rivers", "Valley|Rivers", "Valley,Rivers", "Valley; Rivers", "Valley » Rivers"],
)
def test_of_a_path_of_sections_the_first_is_the_section(stated):
    assert facts_of(article(articleSection=stated)).section == "Valley"
    assert facts_of_page(prop("article:section", stated)).section == "Valley"
    assert facts_of_page(meta("section", stated)).section == "Valley"


def test_a_section_of_several_words_is_one():
    assert (
        facts_of_page(ld(news(articleSection="Arts, Books & Music"))).section
        == "Arts, Books & Music"
    )
