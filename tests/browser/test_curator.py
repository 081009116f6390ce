"""What a curator comes for: a correction that readers see at once."""

import pytest
from playwright.sync_api import expect

from tests.browser.archive_server import CURATOR
from tests.browser.page_types import article_address

pytestmark = pytest.mark.browser

# No other test reads this article: what is corrected stays corrected.
HEADLINE = "Two years on, the slate cranes of Halfmoon Marsh are teaching scientists a lesson"
CORRECTED = "Quokkaberry cranes of Halfmoon Marsh teach a lesson"


def test_a_corrected_headline_is_found_and_read_at_once(open_page):
    reader, curator = open_page(), open_page()
    address = article_address(reader, HEADLINE)
    reader.goto("/search?q=quokkaberry")
    expect(reader.get_by_role("heading", level=1)).to_contain_text("Nothing matches")

    curator.goto("/admin/")
    curator.get_by_label("Username").fill(CURATOR["username"])
    curator.get_by_label("Password").fill(CURATOR["password"])
    curator.get_by_role("button", name="Log in").click()
    expect(curator.locator("#user-tools")).to_be_visible()
    curator.goto("/admin/articles/article/?q=" + address.split("/")[2])
    curator.locator("#result_list tbody th a").click()
    curator.locator("#id_headline").fill(CORRECTED)
    curator.locator("#id_reason").fill("As in the printed paper")
    curator.get_by_role("button", name="Save", exact=True).first.click()
    expect(curator.locator(".messagelist .success")).to_be_visible()

    reader.goto("/search?q=quokkaberry")
    reader.locator(".results").get_by_role("link", name=CORRECTED, exact=True).click()
    expect(reader.get_by_role("heading", level=1)).to_have_text(CORRECTED)
