"""A desk, an agency or the house stated as the author, and a person named elsewhere on the page."""

import pytest

from articles.pages.agency_lines import names_before_agency
from articles.pages.html import read_html
from articles.records import RawPage
from tests.pages.test_layouts_of_the_world import BODY, facts_of, ld, meta, news, prop

BYLINE = '<div class="byline">By <a href="/author/x">Ann Roe</a></div>'


def by(*names):
    return ld(news(author=[{"@type": "Person", "name": name} for name in names]))


@pytest.mark.parametrize(
    "head",
    [
        by("Agency Report"),
        by("Our Correspondent, Tolmouth"),
        by("Reuters"),
        by("Valley Live", "LETA") + prop("og:site_name", "Valley Live"),
        by("V1 Tolmouth") + prop("og:site_name", "V1"),
        by("VL Tolmouth") + prop("og:site_name", "VL"),
        by("Valley Live Tolmouth") + prop("og:site_name", "Valley Live"),
    ],
    ids=("a desk", "a role in a town", "an agency", "house and agency", "V1", "VL", "the house"),
)
def test_the_person_printed_is_believed_before_what_is_stated(head):
    assert facts_of(head, above=BYLINE).authors == ("Ann Roe",)


def test_the_person_of_another_source_is_believed_and_the_agency_known():
    facts = facts_of(by("Reuters") + meta("author", "Ann Roe"))

    assert (facts.authors, facts.wire_agency) == (("Ann Roe",), "Reuters")


@pytest.mark.parametrize(
    "above",
    ["", '<div class="byline">Edited by Ann Roe</div>', '<div class="byline">Tolmouth</div>', '<div class="byline">AFP</div>'],
    ids=("alone", "an editor", "a town", "another agency"),
)  # fmt: skip
def test_an_agency_stays_where_nobody_wrote_beside_it(above):
    assert facts_of(by("Reuters"), above=above).authors == ("Reuters",)


@pytest.mark.parametrize("name", ["Valley Roe", "Ann Roe Tolmouth", "VERA ROE"])
def test_a_person_called_like_the_outlet_stays(name):
    for site in ("Valley", "Ann", "Vera"):
        head = by(name) + prop("og:site_name", site)

        assert facts_of(head, above=BYLINE.replace("Ann Roe", "Io Dodds")).authors == (name,)


def test_a_chinese_site_is_nobody():
    assert facts_of(prop("article:author", "谷物网")).authors == ()
    assert facts_of(by("王小明")).authors == ("王小明",)


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Ada DENİZ - Ece TAŞ/DEĞİRMENLİ, (DHA)", ("Ada DENİZ", "Ece TAŞ")),
        ("Ada DENİZ/DEĞİRMENLİ (DHA)", ("Ada DENİZ",)),
        ("Ada Nur DENİZ, (AA)", ()),
        ("Ada Nur DENİZ, (İHA)", ("Ada Nur DENİZ",)),
        ("Değirmenli Haber/DEĞİRMENLİ, (DHA)", ()),
        ("Ada DENİZ/Değirmenli yolunda, (DHA)", ()),
        ("DEĞİRMENLİ, (DHA)", ()),
        ("Ada DENİZ - Ece TAŞ/DEĞİRMENLİ", ()),
    ],
)
def test_a_line_of_names_a_town_and_an_agency_names_the_authors(line, names):
    assert names_before_agency(line) == names


def test_such_a_line_is_the_byline_and_no_text():
    line = "Ada DENİZ - Ece TAŞ/DEĞİRMENLİ, (DHA)"
    facts = facts_of(by("DHA"), above=f"<div class='src'><div>{line}</div></div>", html='lang="tr"')

    assert (facts.authors, facts.byline) == (("Ada DENİZ", "Ece TAŞ"), line)
    assert facts.wire_agency == "DHA"
    assert facts.body == BODY


def test_a_signature_in_a_column_called_a_sidebar_is_the_author_where_the_house_alone_is_stated():
    signed = '<p style="text-align:right;"><strong>Lan Tran</strong></p>'
    text = "".join(f"<p>{line}</p>" for line in BODY) + signed
    column = f"<div class='sidebar-1'><h1>Weir bridge closes to lorries again</h1><div>{text}</div></div>"
    head = by("Valley Live") + prop("og:site_name", "Valley Live")

    assert facts_of(head, text=signed).authors == ("Lan Tran",)
    facts = read_column(head, column)
    assert (facts.authors, facts.body[-1]) == (("Lan Tran",), BODY[-1])


def read_column(head, column):
    markup = f"<html lang='vi'><head><title>Weir bridge closes</title>{head}</head><body><section>{column}</section></body></html>"
    page = RawPage(origin="p.html", media_type="text/html", content=b"", text=markup)
    return read_html(page).facts
