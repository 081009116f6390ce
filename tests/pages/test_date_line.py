import datetime as dt

import pytest

from articles.pages.date_line import read_date_line
from articles.pages.html import read_html
from articles.pages.html_tree import parse_html
from articles.records import RawPage
from tests.pages.test_layouts_of_the_world import TEXT, facts_of

DAY = dt.date(2021, 5, 3)


def day_of(markup, *, lang="en", url=""):
    markup = f'<html lang="{lang}"><body>{markup}</body></html>'
    page = RawPage(origin="p.html", media_type="text/html", content=b"", text=markup, url=url)
    at = read_date_line(page, parse_html(markup)).published.at
    return at.date() if isinstance(at, dt.datetime) else at


def page_of(markup):
    text = f"<html><body>{markup}</body></html>"
    return RawPage(origin="p.html", media_type="text/html", content=b"", text=text)


@pytest.mark.parametrize(
    ("lang", "line"),
    [("en", "<p>May 3, 2021</p>"), ("en", "<div class='meta'>Ann Roe | May 3, 2021 | Valley</div>"),
     ("fr", "<span>Publié le 03/05/2021 à 10h30</span>"), ("es", "<div class='fecha'>03/05/2021 - 10:30</div>"),
     ("vi", "<span class='date'>Thứ hai, 3/5/2021, 10:30 (GMT+7)</span>"), ("ko", "<em>입력 2021.05.03 10:30</em>"),
     ("zh", "<span>2021-05-03 10:30</span> <span>来源：河报</span>"), ("fa", "<div>۱۳ اردیبهشت ۱۴۰۰ - ۱۰:۳۰</div>"),
     ("th", "<p>3 พ.ค. 2564 10:30 น.</p>"), ("en-IN", "<p>Updated: 04/05/2021</p><p>03/05/2021</p>"),
     ("el", "<small>03/05/2021, 10:30</small>"), ("he", "<span>פורסם: 03.05.21, 10:30</span>")],
)  # fmt: skip
def test_a_line_below_the_heading_that_is_a_date_is_one(lang, line):
    assert day_of(f"<h1>Weir closes</h1>{line}<p>And a text.</p>", lang=lang) == DAY


@pytest.mark.parametrize(("lang", "month"), [("pl", 11), ("hr", 10), ("bs-BA", 10), ("cs", 11)])
def test_the_month_of_falling_leaves_is_that_of_the_page_s_language(lang, month):
    line = "<span class='date'>3. listopada 2020.</span>"

    assert day_of(f"<h1>Weir closes</h1>{line}", lang=lang) == dt.date(2020, month, 3)
    assert day_of(f"<h1>Weir closes</h1>{line}", lang="en") is None


def test_the_month_of_limes_is_that_of_the_page_s_language_as_well():
    line = "<h1>Weir closes</h1><span class='date'>3 lip 2020</span>"

    assert day_of(line, lang="pl") == dt.date(2020, 7, 3)
    assert day_of(line, lang="hr") == dt.date(2020, 6, 3)
    assert day_of(line) is None


@pytest.mark.parametrize("line", [
    "Updated: May 5, 2021 8:00 a.m. Published: May 3, 2021 10:05 a.m.", "Published May 3, 2021 (Updated May 5, 2021)",
    "Last updated: 13/05/2021 | Posted 03/05/2021 at 7:02am", "Stand: 05.05.2021 Veröffentlicht am 03.05.2021",
    "수정 2021.05.05. 입력 2021.05.03.", "更新日：2021年5月5日 公開日：2021年5月3日", "อัปเดต 5 พ.ค. 2564 เผยแพร่ 3 พ.ค. 2564",
    "Ultima modifica: 5 maggio 2021 - Pubblicato il 3 maggio 2021", "עודכן: 05.05.2021 פורסם: 03.05.2021",
    "Ажурирано: 5 мај 2021 | Објавено: 3 мај 2021", "Τελευταία ενημέρωση: 05/05/2021 - Δημοσιεύτηκε: 03/05/2021, 10:20",
    "Güncelleme: 05.05.2021 - 09:00 | Yayın: 03.05.2021 - 10:20", "Uppfært 5. maí 2021 - Birt 3. maí 2021 kl. 10:20",
])  # fmt: skip
def test_of_a_change_and_the_publication_in_one_line_the_latter_counts(line):
    assert day_of(f"<h1>Weir closes</h1><p>{line}</p><p>May 6, 2021</p>") == DAY


def test_a_line_of_one_date_in_numbers_does_not_tell_their_order():
    assert day_of("<h1>Weir closes</h1><p>Posted 03/05/2021 at 7:02am</p>") is None


def test_the_part_of_a_line_that_tells_of_the_change_comes_last():
    line = "<p>Ann RoePublished Jul 3, 2021|Updated Jul 5, 2021</p><p>Published Jul 3, 2021</p>"

    assert day_of(f"<h1>Weir closes</h1>{line}") == dt.date(2021, 7, 3)


@pytest.mark.parametrize(
    "embed",
    [
        '<blockquote class="twitter-tweet"><p>It holds! #weir</p>&mdash; Io (@io) <a href="/s/1">May 9, 2021</a></blockquote>',
        '<blockquote><p>It holds!</p>&mdash; Io Dodds <a href="https://post.example/s/1">May 9, 2021</a></blockquote>',
        "<blockquote><p>It holds.</p><footer>Io Dodds <span>May 9, 2021</span></footer></blockquote>",
        "<blockquote><p>It holds.</p><p>— May 9, 2021</p></blockquote>",
        '<div class="bluesky-embed"><p>It holds.</p><p>May 9, 2021</p></div>',
        '<figure class="wp-block-embed"><div><p>It holds.</p><time>May 9, 2021</time></div></figure>',
        '<div><blockquote class="instagram-media"><time datetime="2021-05-09">May 9, 2021</time></blockquote><script></script></div>',
    ],
)
def test_the_day_of_a_post_in_the_text_is_not_the_article_s(embed):
    text = f"<p>The weir holds, they say.</p>{embed}"

    assert day_of(f"<h1>Weir closes</h1>{text}") is None
    assert day_of(f"<h1>Weir closes</h1>{text}<p>May 3, 2021</p>") == DAY
    assert read_html(page_of(f"<h1>Weir closes</h1>{text}")).facts.published.at is None


def test_a_quotation_that_indents_a_whole_old_page_holds_its_day():
    assert (
        day_of("<h1>Weir closes</h1><blockquote><p>May 3, 2021</p>Shut it is.</blockquote>") == DAY
    )


def test_a_line_above_the_heading_is_looked_at_later():
    assert day_of("<div>May 3, 2021</div><h1>Weir closes</h1>") == DAY
    assert day_of("<div>May 9, 2021</div><h1>Weir closes</h1><p>May 3, 2021</p>") == DAY


def test_without_a_heading_a_class_must_say_that_it_is_a_date():
    assert day_of("<div>May 3, 2021</div>") is None
    assert day_of('<div class="post-date">May 3, 2021</div>') == DAY


TITLE = "<title>Tarn Courier: Old weir bridge closes to lorries</title>"


@pytest.mark.parametrize(
    "heading",
    [
        "<font size=5><b>Old weir bridge closes to lorries</b></font>",
        "<h2>Old weir bridge closes to lorries</h2>",
    ],
)
def test_without_a_main_heading_the_line_that_the_title_repeats_is_one(heading):
    page = f"<b>Tarn Courier</b><table><tr><td>May 3, 2021<br>{heading}<p>By Ann Roe</p></td></tr></table>"
    above = f"<font size=1>May 3, 2021</font>{heading}"

    assert day_of(f"{TITLE}{heading}<p>May 3, 2021</p>") == DAY
    assert day_of(f"{TITLE}{above}") == DAY
    assert (
        day_of(
            f"{TITLE}{heading}<p>{'The weir is shut, the council of the valley said on Monday. ' * 12}</p><p>May 3, 2021</p>"
        )
        is None
    )
    assert day_of(f"{TITLE}{page.replace(heading, '<b>Old weir</b>')}") is None


@pytest.mark.parametrize(
    "line",
    ['<div class="header-clock"><span>May 3, 2021</span></div>', '<aside><p>May 3, 2021</p></aside>',
     "<p>May 2021</p>", "<p>2021</p>", "<p>Weir 3</p>", "<p>On May 3, 2021 the weir of the valley was closed to all.</p>"],
)  # fmt: skip
def test_other_lines_are_no_date_of_the_article(line):
    assert day_of(f"<h1>Weir closes</h1>{line}") is None


def test_the_day_of_a_change_is_taken_where_there_is_no_other():
    assert (
        day_of("<h1>Weir closes</h1><p>Updated: May 3, 2021</p><p>Updated: May 4, 2021</p>") == DAY
    )


def test_a_printed_day_is_asked_for_only_where_nothing_states_one():
    line = "<p class='date'>3 May 2021</p>"

    facts = facts_of("", above=line)
    stated = facts_of('<meta name="date" content="2021-05-04">', above=line)

    assert (facts.published.at, stated.published.at) == (DAY, dt.date(2021, 5, 4))


def test_the_source_of_a_printed_day_is_told():
    text = f"<h1>Weir bridge closes to lorries again</h1><p class='date'>3 May 2021</p>{TEXT}"

    record = read_html(RawPage(origin="p.html", media_type="text/html", content=b"", text=text))

    assert (record.sources["published"].parser, record.sources["published"].where) == (
        "date_line",
        "p.date",
    )


@pytest.mark.parametrize("line", ["<p>May 3, 2021</p>", "<time>May 3, 2021</time>"])
def test_what_holds_the_heading_is_no_sidebar_whatever_it_is_called(line):
    inside = f'<div class="sidebar-layout"><h1>Weir closes</h1><div>{line}</div></div>'
    beside = f'<h1>Weir closes</h1><div class="sidebar-layout">{line}</div>'

    days = [read_html(page_of(markup)).facts.published.at for markup in (inside, beside)]
    assert days == [DAY, None]


PROSE = "<p>The council of the valley shut the weir on Monday.</p>"


@pytest.mark.parametrize(
    "text",
    [
        f"{PROSE * 2}<p>3 May 2021</p>{PROSE}",
        f"{PROSE * 3}<p><strong>3 May 2021</strong></p><p>4 May 2021, Wend</p>{PROSE}",
        f"<p>12 March 1911 was a Sunday.</p><p>12 March 1911</p>{PROSE}",
        f"<p>12 March 1911</p>{PROSE * 2}",
    ],
)
def test_a_paragraph_of_the_story_that_is_a_day_is_not_the_article_s(text):
    assert day_of(f"<h1>Weir closes</h1>{text}") is None
    assert facts_of("", text=text).published.at is None


@pytest.mark.parametrize(
    "text",
    [
        f"<p>3 May 2021</p>{PROSE * 2}",
        f"{PROSE}<p>3 May 2021</p>{PROSE * 2}",
        f"{PROSE * 2}<p class='date'>3 May 2021</p>{PROSE}",
        f"{PROSE * 2}<p><span class='posted'>3 May 2021</span></p>{PROSE}",
        f"{PROSE * 3}<p>Wend, 3 May 2021</p>",
        f"{PROSE * 2}<div>3 May 2021</div>{PROSE}",
    ],
)
def test_a_day_over_or_below_the_text_or_called_one_is_the_article_s(text):
    assert day_of(f"<h1>Weir closes</h1>{text}") == DAY


def test_the_day_of_an_old_paper_is_read_where_it_is_called_one():
    assert day_of(f"<h1>Weir closes</h1><p class='date'>12 March 1911</p>{PROSE}") == dt.date(
        1911, 3, 12
    )


@pytest.mark.parametrize(
    "line",
    ["<div>Published by Ann Roe on May 3, 2021</div>", "<p>Posted in Local news on May 3, 2021 by Ann Roe</p>", "<div>Published at 17:31 on 3 May 2021</div>",
     "<div>Publié par Ann Roe le 3 mai 2021</div>", "<p class='byline'>Ann Roe, 3 May 2021</p>", "<div>Home / News / 3 May 2021</div>",
     "<div class='date'><span>03</span><span>May</span><span>2021</span></div>"],
)  # fmt: skip
def test_the_day_stands_behind_who_published_and_where(line):
    assert day_of(f"<h1>Weir closes</h1>{line}<p>And a text.</p>") == DAY


@pytest.mark.parametrize(
    "line",
    ["<p>Posted in Local news on the weir that broke in 2021</p>", "<p>Published in a book on the mills of the valley, which 1,200 read.</p>",
     "<p class='meta'>Ann Roe, born 1951</p>"],
)  # fmt: skip
def test_a_sentence_with_a_day_is_no_date(line):
    assert day_of(f"<h1>Weir closes</h1>{line}<p>And a text.</p>") is None
