import datetime as dt

import pytest

from articles.pages.html import read_html
from articles.records import RawPage
from tests.pages.test_layouts_of_the_world import BODY, TITLE

DAY = dt.date(2000, 5, 17)


def facts_of(line, *, head="", title=TITLE):
    text = "<BR><BR>".join(BODY)
    markup = (
        f"<HTML><HEAD><TITLE>{title}</TITLE>{head}</HEAD><BODY><TABLE><TR><TD><FONT SIZE=+2><B>{TITLE}</B></FONT><BR>"
        f"<FONT SIZE=-1>{line}</FONT><BR><BR>{text}</TD></TR></TABLE></BODY></HTML>"
    )
    return read_html(
        RawPage(origin="p.html", media_type="text/html", content=b"", text=markup)
    ).facts


@pytest.mark.parametrize(
    "line",
    ["mercredi 17 mai 2000, par <B>Ann Roe</B>", "Von Ann Roe, 17.05.2000", "17.05.2000 / Von Ann Roe", "Miércoles, 17 de mayo de 2000. Por Ann Roe",
     "di Ann Roe 17 maggio 2000", "By Ann Roe | May 17, 2000", "17 May 2000 - By Ann Roe"],
)  # fmt: skip
def test_a_line_of_day_and_byline_over_a_text_of_breaks_is_read_and_left_out(line):
    facts = facts_of(line)

    assert facts.body == BODY
    assert facts.authors == ("Ann Roe",)
    assert facts.published.at == DAY


def test_the_headline_before_it_goes_though_the_title_has_the_site_s_name_first():
    facts = facts_of("mercredi 17 mai 2000, par Ann Roe", title=f"Le Courrier - {TITLE}")

    assert facts.body == BODY


def test_what_the_page_states_stands():
    head = '<META NAME="author" CONTENT="Io Dodds"><META NAME="date" CONTENT="2001-02-03">'

    facts = facts_of("17.05.2000 / Von Ann Roe", head=head)

    assert facts.authors == ("Io Dodds",)
    assert facts.published.at == dt.date(2001, 2, 3)
    assert facts.body[0] == "17.05.2000 / Von Ann Roe"


@pytest.mark.parametrize(
    "line",
    ["17 mai 2000, par la route de Wend", "Par Ann Roe, en 2000", "17.05.2000, sagt Ann Roe", "Le 17 mai 2000 par Ann Roe et la pluie."],
)  # fmt: skip
def test_other_lines_with_a_day_name_nobody(line):
    assert facts_of(line).authors == ()
