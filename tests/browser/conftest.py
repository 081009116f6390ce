"""A browser, an archive to point it at, and a picture of what it saw when a test fails."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

from tests.browser.archive_server import served

FAILURES = Path(__file__).resolve().parent / "failures"
CHROMIUM = "/usr/bin/chromium"
FAILED = pytest.StashKey[bool]()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item):
    report = yield
    if report.when == "call":
        item.stash[FAILED] = report.failed
    return report


@pytest.fixture(scope="session")
def archive(tmp_path_factory):
    """The address of a running archive of the samples."""
    with served(tmp_path_factory.mktemp("archive")) as address:
        yield address


@pytest.fixture(scope="session")
def chromium():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=CHROMIUM, args=["--no-sandbox", "--disable-background-networking"]
        )
        yield browser
        browser.close()


@pytest.fixture
def open_page(archive, chromium, request):
    """Return a function that opens a fresh page in a browser without a past."""
    pages = []

    def opened(**options):
        context = chromium.new_context(base_url=archive, **options)
        context.set_default_timeout(15_000)
        pages.append(context.new_page())
        return pages[-1]

    yield opened
    for number, page in enumerate(pages, start=1):
        if request.node.stash.get(FAILED, False):
            name = re.sub(r"\W+", "-", request.node.name).strip("-")
            page.screenshot(path=FAILURES / f"{name}-{number}.png", full_page=True)
        page.context.close()
