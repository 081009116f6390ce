import pytest

from articles.keys import headline_key
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
     "<pre>Weir\n\n{}</pre>".format("\n\n".join(TEXT).replace(", ", ",\n")),
     "<b>Weir</b><div>{}</div><script>x</script>".format("".join(f"<section>{text}</section>" for text in TEXT))],
)  # fmt: skip
@pytest.mark.parametrize("glue", ["", " "])
def test_a_text_run_together_is_parted_as_its_page_does(markup, glue):
    assert parted([glue.join(TEXT)], parse_html(f"<body><p>Weir</p>{markup}</body>")) == TEXT


def test_of_several_paragraphs_those_that_are_blocks_of_the_page_are_parted():
    update = "<article><span>12:00</span><h2>{}</h2><p>{}</p></article>"
    heads = ["Noon at the weir", "Weir, mill, ferry", "Night"]
    tree = parse_html("".join(map(update.format, heads, TEXT)))
    run_together = [f"12:00{head}{text}" for head, text in zip(heads, TEXT, strict=True)]

    found = parted(run_together, tree)

    assert found == [line for head, text in zip(heads, TEXT, strict=True) for line in ("12:00", head, text)]  # fmt: skip
    assert parted(run_together, tree, known=set(run_together)) == run_together
    assert parted([f"Noon {TEXT[0]}", TEXT[1][9:]], tree) == [f"Noon {TEXT[0]}", TEXT[1][9:]]


def test_other_texts_stay_as_they_are():
    tree = parse_html("<p>Weir</p>")

    assert parted(TEXT, tree) == TEXT
    assert parted(["Short."], tree) == ["Short."]
    assert parted([" ".join(TEXT)], tree) == [" ".join(TEXT)]


@pytest.mark.parametrize(
    "frame", ["{}", "<div><a>Home</a> <a>Sport</a></div>{}<div>About us</div>"]
)
@pytest.mark.parametrize(
    "head", ["<h1>Weir to close</h1><div>By Ann Roe 3 May 2024</div>", "<h1>Weir to close</h1>"]
)
@pytest.mark.parametrize("count", [1, 2, 3])
def test_a_brief_is_parted_from_its_headline_byline_and_menu(frame, head, count):
    text = [f"Sentence {number} says that the weir of Oldport closes." for number in range(count)]
    markup = frame.format(head + "".join(f"<p>{each}</p>" for each in text))
    tree = parse_html(f"<body><article>{markup}</article></body>")
    assert tree is not None

    whole = " ".join(map(str, tree.itertext()))

    assert (
        parted([" ".join(whole.split())], tree, headlines={headline_key("Weir to close")}) == text
    )


def test_lines_without_a_sentence_stay_with_their_headline():
    tree = parse_html("<body><h1>Weir to close</h1><div>Oldport</div><div>Lane of the old mill bridge, all of it</div></body>")  # fmt: skip
    whole = "Weir to close Oldport Lane of the old mill bridge, all of it"

    assert parted([whole], tree, headlines={headline_key("Weir to close")}) == [
        "Weir to close", "Oldport", "Lane of the old mill bridge, all of it"]  # fmt: skip


def test_a_text_is_parted_in_the_order_it_is_read_in():
    markup = f"<p>Seen by <a>the <b>Mill</b> Inn</a>. {TEXT[0]}</p><p>{TEXT[1]}</p>"

    assert parted([f"Seen by the Mill Inn. {TEXT[0]} {TEXT[1]}"], parse_html(markup)) == [
        f"Seen by the Mill Inn. {TEXT[0]}", TEXT[1]]  # fmt: skip


def test_lines_between_single_breaks_are_paragraphs_where_they_read_so():
    assert paragraphs_of_breaks("\n".join(TEXT)) == TEXT
    assert paragraphs_of_breaks("Weir Lane\nWend\n\nMill Lane") == ["Weir Lane Wend", "Mill Lane"]
    assert paragraphs_of_breaks("") == []


def test_a_headline_or_a_byline_over_a_single_break_is_a_line_of_its_own():
    text = f"Weir closes\nBy Ann Roe\n{TEXT[0]}"

    assert paragraphs_of_breaks(text, headlines={headline_key("Weir closes")}) == [
        "Weir closes", "By Ann Roe", TEXT[0]]  # fmt: skip
    assert paragraphs_of_breaks(text) == [" ".join(text.split("\n"))]
