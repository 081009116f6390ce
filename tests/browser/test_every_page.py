"""What holds on every type of page: usable by everybody, quiet, and of this archive alone."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser import page_types

pytestmark = pytest.mark.browser

WIDTHS = (390, 1280)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("kind", page_types.ALL)
def test_axe_finds_nothing_wrong(open_page, kind, scheme):
    page = open_page(color_scheme=scheme, reduced_motion="reduce")
    page_types.open_type(page, kind)
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        found = Axe().run(page)
        assert not found.violations_count, f"{width} wide: {found.generate_report()}"


@pytest.mark.parametrize("kind", page_types.PUBLIC)
def test_a_public_page_is_quiet_and_keeps_to_itself(open_page, archive, kind):
    page = open_page()
    said: list = []
    asked: list = []
    page.on("console", lambda message: said.append(message))
    page.on("pageerror", lambda error: said.append(error))
    page.on("request", lambda request: asked.append(request.url))
    page_types.open_type(page, kind)
    page.wait_for_load_state("networkidle")
    # Chromium itself notes the status of a page that isn't there; that is no fault of the page.
    if kind in page_types.STATUS:
        said = [message for message in said if message.location["url"] != page.url]
    assert [str(message) for message in said] == []
    foreign = [url for url in asked if not url.startswith((f"{archive}/", "data:"))]
    assert foreign == []
    assert page.context.cookies() == []


@pytest.mark.parametrize("kind", page_types.ALL)
def test_nothing_scrolls_sideways_on_a_narrow_phone(open_page, kind):
    page = open_page(viewport={"width": 320, "height": 640})
    page_types.open_type(page, kind)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
