import pytest

from articles.pages.anchored_sections import forget_anchors
from articles.pages.html import read_html
from articles.pages.html_tree import parse_html
from articles.records import RawPage

LINES = [
    f"The council of Wend voted {40 + number} to 11 on Tuesday evening to keep the bridge open through the winter."
    for number in range(12)
]
TEXT = "".join(f"<p>{line}</p>" for line in LINES)
LINE = "The pillars of the bridge should be lined with granite from Tarn."


def body_of(markup):
    page = f"<title>Bridge stays open</title><body><article><h1>Bridge stays open</h1>{markup}</article></body>"
    read = read_html(RawPage(origin="p.html", media_type="text/html", content=b"", text=page))
    return list(read.facts.body)


def section(name, heading, *, inside=f"<p>{LINE}</p>", marks=""):
    return f"<section id='{name}'{marks}><h2>{heading}</h2>{inside}</section>"


@pytest.mark.parametrize(
    ("name", "heading"),
    [("recommendations", "Recommendations"), ("correlation", "Correlation"), ("poll-results", "Poll results"),
     ("copyright-law", "Copyright law"), ("disclaimer-of-1911", "Disclaimer of 1911"), ("donations", "Donations"),
     ("cookie-law", "Cookie law"), ("related-deaths", "Related deaths"), ("newsletter_boom", "Newsletter boom")],
)  # fmt: skip
def test_a_section_with_an_id_of_its_heading_s_words_is_text(name, heading):
    body = body_of(f"{TEXT}{section(name, heading)}{TEXT.replace('winter', 'spring')}")
    assert body[12:14] == [heading, LINE]


def test_sections_in_a_row_are_text_to_the_last():
    names = ["Recommendations", "Donations", "Disclaimer", "Polls"]
    lines = [LINE.replace("Tarn", name) for name in names]
    parts = (
        section(name.lower(), name, inside=f"<p>{line}</p>")
        for name, line in zip(names, lines, strict=True)
    )
    body = body_of(f"{TEXT}{''.join(parts)}")
    assert [line for line in body if line in lines] == lines


@pytest.mark.parametrize(
    "box",
    [section("disclaimer", "Disclaimer"), section("related", "Read on") + TEXT, section("bio", "Ann Roe") + TEXT,
     section("newsletter", "Newsletter", inside=f"<p>{LINE}</p><form><input></form>") + TEXT,
     section("related", "Related", inside="<p><a href='/mill'>The mill is sold to the town.</a></p>") + TEXT,
     section("related", "Related", inside="<ul><li>Mill</li></ul>") + TEXT],
)  # fmt: skip
def test_other_sections_keep_their_ids(box):
    tree = parse_html(f"<body>{box}</body>")
    assert tree is not None
    forget_anchors(tree)
    assert tree.find(".//section[@id]") is not None
