import pytest
from lxml.html import tostring

from articles.pages.html import read_html
from articles.pages.html_tree import parse_html, text_of
from articles.pages.rendering import render
from articles.records import RawPage

TEXT = [
    f"Paragraph {number} tells of the weir bridge of Oldport, which is closed to lorries for the whole of the "
    "year, and of the millers of both banks, who have asked the county for a ferry."
    for number in range(5)
]
BODY = "".join(f"<p>{text}</p>" for text in TEXT)


def shown(markup):
    tree = parse_html(f"<body>{markup}</body>")
    render(tree)
    return text_of(tree)


def body_of(markup):
    text = f"<title>Weir closes</title><body>{markup}</body>"
    return list(
        read_html(RawPage(origin="p.html", media_type="text/html", content=b"", text=text)).facts.body
    )  # fmt: skip


def test_scripts_styles_and_drawings_go_and_what_follows_them_and_what_the_page_states_stay():
    tree = parse_html(
        "<head><meta name='a' content='b'><link href='c'><style>p {}</style></head><body>"
        '<script type="application/ld+json">{}</script><script>x</script>tail'
        f"<svg class='caption'><path d='z'/></svg> and more {BODY}</body>"
    )
    assert tree is not None
    render(tree)

    assert [script.get("type") for script in tree.iter("script")] == ["application/ld+json"]
    assert list(tree.iter("meta", "link", "style", "svg", "path")) == []
    assert text_of(tree.find("body")).startswith("tail and more Paragraph 0")


@pytest.mark.parametrize(
    "markup",
    ["<p style='display: none'>Unseen words.</p>", "<div hidden><p>Unseen words.</p></div>",
     "<sup><a href='#n1'>1</a></sup>", "<sup id='r'><a>[12]</a></sup>",
     "<amp-twitter><blockquote><p>A post of another site.</p></blockquote></amp-twitter>",
     "<em class='img_desc'>The weir at dusk</em>", "<span class='img_descr'>The weir at dusk</span>",
     "<div class='wp-caption-text'>The weir at dusk</div>",
     "<div class='letter-popup-container'><h2>A letter</h2><p>All the news of the valley.</p></div>"],
)  # fmt: skip
def test_what_a_reader_is_not_shown_as_text_goes_and_what_follows_stays(markup):
    assert shown(f"<p>Weir closes</p>{markup}today{BODY}").startswith(
        "Weir closes today Paragraph 0"
    )


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("10<sup>6</sup> m", "106 m"),
        ("the 5<sup>th</sup> of May", "the 5th of May"),
        ("<span aria-hidden='true'>Weir</span> closes", "Weir closes"),
        ("<img alt='A'> weir", "weir"),
        ("<span class='desc'>Weir</span>", "Weir"),
        ("<a>study<span class='sr-only'>, opens in a new tab</span></a>", "study"),
        ("<span class='sr-only'>Weir</span> closes", "Weir closes"),
    ],
)
def test_only_what_is_sure_to_be_none_of_the_text_goes(markup, text):
    assert shown(f"<p>{markup}</p>") == text


def test_a_text_that_is_hidden_behind_a_wall_stays():
    assert TEXT[4] in shown(BODY.replace("<p>", "<p style='display:none'>"))
    assert TEXT[4] in shown(f"<div hidden id='S:0'><p>{TEXT[4]}</p></div>{BODY * 3}")


def test_the_rest_of_a_text_that_a_button_shows_is_text():
    rest = f"<p>{TEXT[3]}</p><p>{TEXT[4]}</p>"
    start = "".join(f"<p>{text}</p>" for text in TEXT[:3])

    assert body_of(f"<article><h1>Weir closes</h1>{start}<div style='display:none'>{rest}</div></article>") == TEXT  # fmt: skip
    assert body_of(
        f"<article><h1>Weir closes</h1>{BODY}<div hidden><p>The valley, each morning, in your letter box, for nothing.</p></div></article>"
    ) == TEXT  # fmt: skip


def test_a_caption_of_a_text_without_paragraphs_is_none_of_it():
    caption = "<em class='img_desc'>The weir at dusk. Valley Post</em>"

    assert body_of(f"<article><h1>Weir closes</h1>{caption}{'<br><br>'.join(TEXT)}</article>") == TEXT  # fmt: skip


def test_a_text_that_is_all_called_a_caption_stays():
    lines = "".join(f"<p><span class='caption'>{text}</span></p>" for text in TEXT)

    assert body_of(f"<article><h1>Weir closes</h1>{lines}</article>") == TEXT


def test_a_page_that_is_shown_as_it_is_sent_stays_as_it_is():
    markup = f"<body><article>{BODY}</article><table><tr><td>1</td></tr></table></body>"
    tree = parse_html(markup)
    render(tree)

    assert tostring(tree, encoding="unicode") == f"<html>{markup}</html>"


@pytest.mark.parametrize(
    "capital",
    ["<span class='drop-cap' aria-hidden='true'>P</span>", "<img class='dropcap' src='p.gif' alt='P'>",
     "<span aria-hidden='true'>P</span>", "<span class='dropcap'>P</span>",
     "<span aria-hidden='true'>P</span><span class='sr-only'>P</span>",
     "<span class='x-dropcap'><span aria-hidden='true'>P</span></span>"],
)  # fmt: skip
def test_a_capital_that_opens_a_text_is_a_letter_of_it(capital):
    assert body_of(
        f"<article><h1>Weir closes</h1><p>{capital}{TEXT[0][1:]}</p>{BODY[BODY.index('</p>') + 4 :]}</article>"
    ) == TEXT  # fmt: skip


def test_the_place_before_a_date_is_no_text():
    date = "<div><span>Oldport - </span><time datetime='2022-09-01'>1 Sept 2022</time></div>"

    assert body_of(f"<article><h1>Weir closes</h1>{date}<p>Sir –</p>{BODY}</article>") == ["Sir –", *TEXT]  # fmt: skip


def test_blocks_inside_a_paragraph_of_an_extraction_are_paragraphs():
    updates = "".join(
        f"<div class='post'><span>1{at}:00</span><h2>Update {at}</h2><div><p>{text}</p></div></div>"
        for at, text in enumerate(TEXT)
    )

    body = body_of(f"<article><h1>Weir closes</h1>{updates}</article>")

    assert [text for text in body if text in TEXT] == TEXT
    assert {f"Update {at}" for at in range(5)} <= set(body)


def test_a_caption_goes_from_a_text_of_other_blocks_beside_a_paragraph_of_the_site():
    lines = "".join(f"<div>{text}</div>" for text in TEXT)

    assert shown(
        f"{lines}<div class='caption'>The weir at dusk, in the year it was built.</div><p>The Gull</p>"
    ) == shown(f"{lines}<p>The Gull</p>")


def test_a_text_of_other_blocks_that_is_hidden_behind_a_wall_stays():
    lines = "".join(f"<div>{text}</div>" for text in TEXT)

    assert TEXT[4] in shown(f"<div style='display:none'>{lines}</div><p>The Gull</p>")


SAID = [
    f"{n}. The millers of both banks have asked the county for a ferry, as the weir stays shut to carts."
    for n in range(4)
]
RELATED = '<div class="relatedArticles"><div class="title">More:</div><ul><li><a>The ferry sails</a></li></ul></div>'


def in_blocks(texts, *, middle="", before=""):
    blocks = [f'<div class="para"><span>{text}</span></div>' for text in texts]
    half = len(blocks) // 2
    return (
        f"<h1>Weir stays shut</h1>{before}{''.join(blocks[:half])}{middle}{''.join(blocks[half:])}"
    )


def test_paragraphs_in_blocks_of_one_span_go_on_behind_a_box():
    assert list(body_of(in_blocks(SAID, middle=RELATED))) == SAID


def paragraphs_shown(markup):
    tree = parse_html(f"<body>{markup}</body>")
    assert tree is not None
    render(tree)
    return len(list(tree.iter("p")))


def test_blocks_of_one_span_are_paragraphs_on_pages_without_others():
    lines = "".join(f"<p>{text}</p>" for text in SAID)

    assert paragraphs_shown(in_blocks(SAID)) == 4
    assert paragraphs_shown(in_blocks(SAID[:2])) == 0
    assert paragraphs_shown(in_blocks(["Roads", "Mills", "Weirs"])) == 0
    assert paragraphs_shown(in_blocks(SAID, before=lines)) == 4


def test_a_short_sentence_in_a_block_like_three_others_is_a_paragraph():
    last = "The mill keeps its own count of them."

    assert paragraphs_shown(in_blocks([*SAID, last])) == 5
    assert paragraphs_shown(in_blocks([*SAID[:2], last])) == 0
    assert list(body_of(in_blocks([*SAID, last]))) == [*SAID, last]
