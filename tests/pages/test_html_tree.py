import pytest

from articles.pages.html_tree import holds_too_much, parse_html, text_before, text_of, texts_in


def body(markup):
    tree = parse_html(f"<body>{markup}</body>")
    assert tree is not None
    return tree.find("body")


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>Weir</p>", "Weir"),
        ("<p>Seen at <a>the <i>Mill</i> Inn</a> on Monday.</p>", "Seen at the Mill Inn on Monday."),
        ("<p>“<a><em><b>Weir</b></em></a>,” she <b>said</b>.</p>", "“Weir,” she said."),
        ("<div><p>Weir <b>closes</b></p>to lorries</div>today", "Weir closes to lorries today"),
        ("<p>Weir<script>var x = 1;</script> closes</p>", "Weir closes"),
    ],
)
def test_words_stand_in_the_order_they_are_read_in(markup, text):
    assert text_of(body(markup)) == text


def test_what_stands_behind_an_element_comes_after_all_in_it():
    texts = [
        (node.tag, text, behind) for node, text, behind in texts_in(body("<a>1<b>2</b>3</a>4"))
    ]

    assert texts == [("body", "", False), ("a", "1", False), ("b", "2", False), ("b", "3", True), ("a", "4", True)]  # fmt: skip


@pytest.mark.parametrize("tags", ["<font>", "<div><b>", "<made-up>", "<made\x00up>", "<made-up\n"])
def test_a_page_is_read_without_tags_that_never_end_where_they_hold_too_much(tags):
    lines = [
        f"Line {number} of the ferry's timetable." for number in range(1_500 // tags.count("<"))
    ]
    markup = "".join(f"{tags}<p>{line}</p>" for line in lines)

    tree = parse_html(f"<title>Ferry</title><body>{markup}")

    assert tree is not None
    assert not holds_too_much(tree)
    assert [text_of(each) for each in tree.iter("p")] == lines


def test_tags_that_never_end_are_kept_where_what_they_hold_can_be_measured():
    tree = parse_html(f"<body>{'<font><p>One line of many.</p>' * 400}")

    assert tree is not None
    assert not holds_too_much(tree)
    assert len(list(tree.iter("font"))) == 400


def test_what_stands_before_an_element_is_read_up_to_it():
    line = body("<p>Topics:<br>all of <a>weirs</a>, <a>mills</a></p>").find("p")
    first, second = line.iter("a")

    assert text_before(line, first) == "Topics: all of"
    assert text_before(line, second) == "Topics: all of weirs,"
    assert text_before(line, None) == text_of(line)
