"""The search box offers what is being typed, for the keyboard, the pointer and a screen reader."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

pytestmark = pytest.mark.browser


def typed(page, text):
    box = page.get_by_role("combobox", name="Search the archive")
    box.fill("")
    box.press_sequentially(text)
    expect(page.get_by_role("option").first).to_be_visible()
    return box


def test_a_completion_is_taken_by_keyboard(open_page):
    page = open_page()
    page.goto("/")

    box = typed(page, "libr")
    expect(box).to_have_attribute("aria-expanded", "true")
    expect(page.get_by_role("status")).to_have_text(re.compile(r"^\d completions?$"))
    box.press("ArrowDown")
    marked = page.locator(f"#{box.get_attribute('aria-activedescendant')}")
    expect(marked).to_have_attribute("aria-selected", "true")
    box.press("ArrowUp")
    assert box.get_attribute("aria-activedescendant") is None
    box.press("ArrowDown")
    box.press("Enter")

    expect(page.get_by_role("listbox")).to_be_hidden()
    expect(box).to_have_value(re.compile(r"^\S*libr[^ ]* |^\w+:\".*\" $", re.IGNORECASE))
    expect(page).to_have_url(re.compile(r"/$"))
    box.press("Enter")
    expect(page).to_have_url(re.compile(r"/search\?q="))


def test_escape_and_leaving_close_the_list_and_keep_what_was_typed(open_page):
    page = open_page()
    page.goto("/search?q=")

    box = typed(page, "outlet:t")
    box.press("Escape")
    expect(page.get_by_role("listbox")).to_be_hidden()
    expect(box).to_have_value("outlet:t")
    typed(page, "outlet:t").press("Tab")
    expect(page.get_by_role("listbox")).to_be_hidden()
    expect(box).to_have_attribute("aria-expanded", "false")


def test_a_completion_is_taken_by_pointer(open_page):
    page = open_page(viewport={"width": 320, "height": 640})
    page.goto("/about")

    box = typed(page, "outlet:t")
    page.get_by_role("option").first.click()

    expect(box).to_have_value(re.compile(r'^outlet:"[^"]+" $'))
    expect(box).to_be_focused()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_wrong_with_an_open_list(open_page, scheme):
    page = open_page(color_scheme=scheme, reduced_motion="reduce")
    page.goto("/")

    typed(page, "libr").press("ArrowDown")

    found = Axe().run(page)
    assert not found.violations_count, found.generate_report()


def test_without_script_the_box_is_a_plain_one(open_page):
    page = open_page(java_script_enabled=False)
    page.goto("/search/find?q=libr")

    expect(page.get_by_role("searchbox", name="Search the archive")).to_be_visible()
    page.get_by_role("link", name="library", exact=True).click()
    expect(page).to_have_url(re.compile(r"/search\?q=library$"))
