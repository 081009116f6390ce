"""The moment in an attribute, beside what a page prints of how long ago it was."""

import datetime as dt

import pytest

from articles.pages.html import read_html
from articles.records import RawPage
from tests.pages.invented_pages import page, prose

MOMENT = dt.datetime(2021, 5, 3, 8, 30, tzinfo=dt.UTC)
SECONDS = int(MOMENT.timestamp())


def moment_of(markup, *, below=""):
    text = page(f"<article><h1>Weir closes</h1>{markup}<div>{prose(8)}</div>{below}</article>")
    raw = RawPage(origin="p.html", media_type="text/html", content=b"", text=text)
    return read_html(raw).facts.published.at


@pytest.mark.parametrize(
    "markup",
    ['<span class="date" title="2021-05-03 08:30:00">2 hours ago</span>', '<span class="Timestamp" title="May 3, 2021 8:30 AM">2h</span>',
     '<span class="date" data-date="2021-05-03T08:30:00Z">2 hours ago</span>', f'<abbr class="timestamp" data-utime="{SECONDS}">2 hrs</abbr>',
     '<div class="publish-date" data-published="2021-05-03T08:30:00.000Z"></div>', f'<time data-time="{SECONDS}">2 hours ago</time>',
     '<relative-time datetime="2021-05-03T08:30:00Z">2 hours ago</relative-time>',
     f'<div class="info"><xy-timestamp data-timestamp="{SECONDS}000"></xy-timestamp></div>',
     f'<span class="time updated" data-time="{SECONDS + 90_000}">1 hour ago</span><span class="time" data-time="{SECONDS}">a day ago</span>'],
)  # fmt: skip
def test_the_moment_in_an_attribute_of_what_is_called_a_date_is_the_articles(markup):
    assert moment_of(markup) == MOMENT


@pytest.mark.parametrize(
    "markup",
    [f'<div class="poll" data-time="{SECONDS}">Vote now</div>', '<a class="more" title="3 May 2021">More</a>',
     '<aside><span class="date" title="2021-05-03 08:30:00">2 hours ago</span></aside>',
     '<div class="related"><span class="date" data-date="2021-05-03">2 hours ago</span></div>',
     '<span class="date" data-time="1200">20 minutes</span>'],
)  # fmt: skip
def test_another_attribute_dates_nothing(markup):
    assert moment_of(markup) is None


def test_below_the_text_it_is_that_of_a_comment():
    assert (
        moment_of("", below='<span class="date" title="2021-05-03 08:30:00">2 hours ago</span>')
        is None
    )


@pytest.mark.parametrize(
    "markup",
    ['<time datetime="2021-05-04T09:00:00Z">Updated May 4</time><time datetime="2021-05-03T08:30:00Z">Published May 3</time>',
     '<p>Updated: <time datetime="2021-05-04T09:00:00Z">May 4</time></p><p>Posted: <time datetime="2021-05-03T08:30:00Z">May 3</time></p>',
     '<span>Zuletzt aktualisiert</span> <time datetime="2021-05-04T09:00:00Z">4. Mai</time> <time datetime="2021-05-03T08:30:00Z">3. Mai</time>'],
)  # fmt: skip
def test_the_time_of_an_update_gives_way_to_that_of_publication(markup):
    assert moment_of(markup) == MOMENT


def test_the_time_of_an_update_alone_is_the_articles():
    assert moment_of('<time datetime="2021-05-03T08:30:00Z">Updated May 3</time>') == MOMENT
