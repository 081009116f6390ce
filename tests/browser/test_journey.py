"""What a reader comes for: search, narrow, read, and come back."""

import re

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

FIRST_BOX = 'input[type="checkbox"][name="outlet"]'


def _search_and_filter(page):
    page.goto("/")
    page.get_by_label("Search the archive").fill("library")
    page.get_by_role("button", name="Search", exact=True).click()
    expect(page).to_have_url(re.compile(r"/search\?q=library$"))
    if not page.locator(FIRST_BOX).first.is_visible():
        page.locator("details.filters > summary").click()
    box = page.locator(FIRST_BOX).first
    outlet = box.get_attribute("value")
    expected = page.locator(".facet-row", has=box).first.locator(".number").inner_text()
    box.check()
    page.get_by_role("button", name="Apply", exact=True).or_(
        page.get_by_role("button", name="Apply filters", exact=True)
    ).first.click()
    expect(page).to_have_url(re.compile(r"[?&]outlet="))
    expect(page.get_by_role("heading", level=1)).to_have_text(re.compile(rf"^{expected} article"))
    return outlet


def _open_first_result(page):
    link = page.locator(".results h3 a").first
    headline = link.inner_text()
    link.click()
    expect(page).to_have_url(re.compile(r"/article/"))
    expect(page.get_by_role("heading", level=1)).to_have_text(headline)


@pytest.mark.parametrize("width", [390, 1280])
def test_back_from_an_article_keeps_the_search_and_its_filters(open_page, width):
    page = open_page(viewport={"width": width, "height": 900})
    outlet = _search_and_filter(page)
    results = page.url
    _open_first_result(page)
    page.go_back()
    expect(page).to_have_url(results)
    expect(page.locator(f'{FIRST_BOX}[value="{outlet}"]')).to_be_checked()
    expect(page.get_by_role("combobox", name="Search the archive")).to_have_value("library")


def test_search_filters_and_articles_work_without_javascript(open_page):
    page = open_page(java_script_enabled=False, viewport={"width": 1280, "height": 900})
    _search_and_filter(page)
    _open_first_result(page)


def test_an_article_behind_a_search_marks_its_words_and_leads_on_and_back(open_page):
    page = open_page(java_script_enabled=False, viewport={"width": 390, "height": 900})
    page.goto("/search?q=library")
    page.locator(".results h3 a").nth(1).click()
    expect(page.locator(".body p:target mark").first).to_be_in_viewport()
    expect(page.get_by_text("Result 2 of")).to_be_attached()

    jump = page.get_by_role("navigation", name="in this article").get_by_role("link").last
    jump.click()
    expect(page.locator(":target mark").first).to_be_in_viewport()

    page.get_by_role("link", name="Next result").click()
    expect(page.get_by_text("Result 3 of")).to_be_visible()
    page.get_by_role("link", name="Back to results").click()
    expect(page).to_have_url(re.compile(r"/search\?q=library#result-3$"))
    expect(page.locator("#result-3")).to_be_in_viewport()


def test_the_search_box_is_the_second_stop_of_the_tab_key(open_page):
    page = open_page()
    page.goto("/")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to main content")).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.get_by_role("combobox", name="Search the archive")).to_be_focused()


def test_the_skip_link_leads_to_the_main_content(open_page):
    page = open_page()
    page.goto("/about")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to main content")).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()
