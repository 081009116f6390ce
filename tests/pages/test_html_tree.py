import pytest

from articles.pages.html_tree import parse_html, text_of, texts_in


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
