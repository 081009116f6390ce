import pytest

from articles.pages.html_tree import parse_html
from articles.pages.parting import paragraphs_of_breaks, parted

TEXT = [
    "The old weir bridge has been closed to lorries on Monday, for the third time this year, and few were told.",
    "It will open in spring again, the council of the valley said in the evening, if the county finds the money.",
    "Millers of both banks have asked for a ferry, which the surveyors refused to pay for as late as in March.",
]


@pytest.mark.parametrize(
    "markup",
    ["<table><tr><td>{}</td></tr></table>".format("".join(f"<p>{text}</p>" for text in TEXT)),
     "<font>Weir<br><br>{}</font>".format("<br><br>".join(TEXT)), "<div>{}</div>".format("<br>".join(TEXT)),
     "<b>Weir</b><div>{}</div><script>x</script>".format("".join(f"<section>{text}</section>" for text in TEXT))],
)  # fmt: skip
@pytest.mark.parametrize("glue", ["", " "])
def test_a_text_run_together_is_parted_as_its_page_does(markup, glue):
    assert parted([glue.join(TEXT)], parse_html(f"<body><p>Weir</p>{markup}</body>")) == TEXT


def test_other_texts_stay_as_they_are():
    tree = parse_html("<p>Weir</p>")

    assert parted(TEXT, tree) == TEXT
    assert parted(["Short."], tree) == ["Short."]
    assert parted([" ".join(TEXT)], tree) == [" ".join(TEXT)]


def test_lines_between_single_breaks_are_paragraphs_where_they_read_so():
    assert paragraphs_of_breaks("\n".join(TEXT)) == TEXT
    assert paragraphs_of_breaks("Weir Lane\nWend\n\nMill Lane") == ["Weir Lane Wend", "Mill Lane"]
    assert paragraphs_of_breaks("") == []
