import pytest

from articles.pages.html import read_html
from articles.pages.lone_title import headline_in
from articles.records import RawPage

TITLE = "Old weir bridge closes to lorries"
LINES = "".join(
    f"<p>{n}. The millers of both banks have asked the county for a ferry.</p>" for n in range(4)
)


def headline_of(title, markup="", *, head=""):
    text = f"<html><head><title>{title}</title>{head}</head><body>{markup}{LINES}</body></html>"
    page = RawPage(origin="p.html", media_type="text/html", content=b"", text=text)
    return read_html(page).facts.headline


@pytest.mark.parametrize(
    "title",
    [f"{TITLE} - The Tarn Courier", f"{TITLE} | tarncourier.example", f"Tarn Courier Online -- {TITLE}",
     f"{TITLE} -- The Courier of Tarn Post", f"The Tarn Gazette :: {TITLE}",
     f"{TITLE} | News, Sport, Jobs - Tarn Courier", f"Tarn Courier » News » {TITLE}"],
)  # fmt: skip
def test_the_name_of_a_newspaper_or_a_host_goes_from_a_title_that_alone_tells_the_headline(title):
    assert headline_of(title) == TITLE


@pytest.mark.parametrize(
    "title",
    ["Weir bridge - a letter to the Tarn Courier", "Weir bridge closes - millers ask for a ferry", f"{TITLE} - Tarn Valley",
     "Weir - Tarn Courier", "Bridge closes on Globe Street - Weir Road", TITLE],
)  # fmt: skip
def test_another_part_of_such_a_title_stays(title):
    assert headline_in(title, "") == title


@pytest.mark.parametrize(
    "title", [f"{TITLE} - Tarn Valley", f"Tarn Valley: News | {TITLE} | Roads", f"Tarn -- {TITLE}"]
)
@pytest.mark.parametrize(
    "markup", [f"<h2>{TITLE}</h2>", f"<font size=5><b>{TITLE.upper()}</b></font>"]
)
def test_what_the_page_prints_of_the_title_is_the_headline(title, markup):
    assert headline_of(title, markup) == TITLE


def test_a_short_part_that_the_page_prints_may_be_the_site():
    title = "Weir closes - The Old Valley of the Tarn"

    assert headline_of(title, "<b>The Old Valley of the Tarn</b><p>Weir closes</p>") == title


def test_a_page_that_tells_its_headline_elsewhere_is_read_as_before():
    head = '<meta property="og:title" content="Weir closes - Tarn Courier">'

    assert headline_of("Weir closes", head=head) == "Weir closes - Tarn Courier"


@pytest.mark.parametrize("title", [f"TARN POST: {TITLE}", f"The Tarn Courier: {TITLE}"])
def test_a_newspaper_before_a_colon_goes_where_the_page_prints_what_is_behind(title):
    assert headline_of(title, f"<font size=5><b>{TITLE}</b></font>") == TITLE
    assert headline_of(title) == title


def test_what_is_before_a_colon_and_no_newspaper_is_of_the_headline():
    title = f"Roads of Tarn: {TITLE}"

    assert headline_of(title, f"<b>{TITLE}</b>") == title


def test_a_page_laid_out_by_a_table_has_its_byline_and_its_text_without_what_stands_over_it():
    over = (
        "<font size=5><b>Old weir closes</b></font><br><font size=1>By ANN ROE, Staff Writer</font><br>"
        "<font size=1>Monday, May 3, 2021</font><br><br>"
    )
    lines = [
        f"{n}. The millers of both banks have asked the county of Tarn for a ferry, as the weir stays shut to carts."
        for n in range(4)
    ]
    menu = "<td width=150><a href=1>Home</a><br><a href=2>News</a><br><a href=3>Sport</a></td>"
    text = (
        "<html><head><title>TARN POST: Old weir closes</title></head><body><table width=760><tr>"
        f"{menu}<td>{over}{'<br><br>'.join(lines)}</td></tr></table></body></html>"
    )
    page = RawPage(origin="p.html", media_type="text/html", content=b"", text=text)
    facts = read_html(page).facts

    assert (facts.headline, facts.authors) == ("Old weir closes", ("ANN ROE",))
    assert list(facts.body) == lines


def test_a_count_of_unread_messages_is_no_part_of_the_headline():
    assert headline_of(f"(3) {TITLE} | Tarn Courier") == TITLE
    assert headline_of(f"(3) {TITLE} | Tarn Courier", f"<h2>(3) {TITLE}</h2>") == f"(3) {TITLE}"
    assert headline_of(f"(500) {TITLE} | Tarn Courier") == f"(500) {TITLE}"
    assert headline_of("(3) Old weir") == "(3) Old weir"


@pytest.mark.parametrize("tag", ["h2", "h3", "h4"])
def test_any_name_before_a_colon_goes_where_the_first_heading_prints_what_is_behind(tag):
    title = f"The Tarn Ledger Online: {TITLE}"

    assert headline_of(title, f"<{tag}>{TITLE}</{tag}>") == TITLE
    assert headline_of(title, f"<h2>Roads</h2><{tag}>{TITLE}</{tag}>") == title
    assert headline_of(f"What is known: {TITLE}", f"<{tag}>{TITLE}</{tag}>") != TITLE


def test_a_short_headline_beside_a_name_is_what_the_page_prints():
    assert headline_of("Le Courrier - Le pont ferme", "<b>Le pont ferme</b>") == "Le pont ferme"
    assert (
        headline_of("Courrier du Tarn - Le pont", "<b>Le pont</b>") == "Courrier du Tarn - Le pont"
    )


POST = '<div class="hentry"><h3 class="post-title entry-title">Weir shut</h3></div>'


@pytest.mark.parametrize("above", ["", '<h1 class="title">Tarn Blog</h1>'])
def test_the_heading_called_an_entry_is_the_headline_behind_the_name_of_a_blog(above):
    assert headline_of("Tarn Blog: Weir shut", above + POST) == "Weir shut"


@pytest.mark.parametrize(
    ("title", "markup"),
    [("Tarn Blog: Weir shut", POST + POST.replace("shut", "open")), ("Tarn Blog: Weir shut", f"<h1>What now?</h1>{POST}"),
     ("Weir shut", POST), ("Why the weir shut", POST), ("Tarn Blog: Weir shut", f'<aside>{POST}</aside>')],
)  # fmt: skip
def test_it_is_not_one_of_several_nor_beside_another_heading(title, markup):
    assert headline_of(title, markup) == ("What now?" if "What now?" in markup else title)


def test_a_blogger_signs_and_dates_a_post_below_it():
    stamp = '<abbr class="published" title="2012-04-10T18:22:00-03:00">18:22</abbr>'
    footer = f'<div class="post-footer"><span class="post-author vcard">{{}} <span class="fn">Laura Sosa</span></span> {stamp}</div>'
    text = (
        "<p>The millers of both banks have asked the county of Tarn for a ferry, as the weir stays shut.</p>"
        * 3
    )

    for label in ("Posted by", "Publicado por"):
        markup = f"<html><head><title>Tarn Blog: Weir shut</title></head><body><div class=hentry>{POST}{text}{footer.format(label)}</div></body></html>"
        facts = read_html(
            RawPage(origin="p.html", media_type="text/html", content=b"", text=markup)
        ).facts

        assert facts.authors == ("Laura Sosa",)
        assert str(facts.published.at) == "2012-04-10 18:22:00-03:00"
