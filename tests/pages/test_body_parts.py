"""Body parts: a text in several elements, or in blocks that are called something else, is read whole; nothing else comes in."""

import pytest

from articles.pages.html import read_html
from articles.records import RawPage

TEXT = [
    "The weir of Denby is shut again, and it took nine men and a crane to lift its gate out of the mud.",
    "Nobody has paid the miller for the wheel that broke in March, his widow told the council of the valley.",
    "“We heard of it from a heron,” said Ann Roe, who has kept the lock for as long as the lock has stood.",
    "A new gate would cost as much as the bridge, and the bridge is still to be paid for by both banks.",
    "Carts go round by the hill until then, which takes them an hour in dry weather and three in the rain.",
    "Io Dodds, the engineer, found a crack in the sill as long as a boat when the pond had been drained.",
    "Eels have come back since, and so have those who catch them, with lamps and buckets, every evening.",
    "It is the fourth repair in ten years, as the books of the parish show to anyone who opens them.",
    "School is held in the granary for the time being, because its old room stands in a foot of water.",
    "Without a mill there is no flour, the baker reminded everybody, and without flour there is no baker.",
    "Both banks will vote on the crane in June, on one and the same day, for the first time since the flood.",
    "Until then a rope and a raft must do, and the raft has room for two people or for a single cow.",
]
NOISE = "The baker of Wend has sold all of the bread that was left over from the fair on the green."
MORE = "Nobody in the town of Wend knows who is going to eat all of it before the end of the week."


SHORT = "It rained for days on end."


def body_of(markup, head=""):
    text = f"<title>Weir mended</title>{head}<body>{markup}</body>"
    page = RawPage(origin="p.html", media_type="text/html", content=b"", text=text)
    return list(read_html(page).facts.body)


def lines(start=0, end=None):
    return "".join(f"<p>{line}</p>" for line in TEXT[start:end])


def parts(form, *ends, between=""):
    starts = (0, *ends)
    return between.join(
        form.format(lines(start, end))
        for start, end in zip(starts, (*ends, len(TEXT)), strict=True)
    )


WRAPPED = "<div><div class='article-body'>{}</div></div>"
INNER = "<div class='body body__container article__body'><div class='body__inner-container'>{}</div></div>"
STATED = "<section><div itemprop='articleBody'>{}</div></section>"
AD = "<div class='ad'><span>Advertisement</span></div>"


@pytest.mark.parametrize("form", [WRAPPED, INNER, STATED])
@pytest.mark.parametrize("ends", [(3, 8), (3, 6, 9), (6,), (10,)])
@pytest.mark.parametrize("between", ["", AD])
@pytest.mark.parametrize("around", ["<article><h1>Weir mended</h1><div>{}</div></article>", "<h1>Weir mended</h1><div>{}</div>"])  # fmt: skip
def test_a_text_in_several_parts_each_in_a_wrapper_is_whole(form, ends, between, around):
    assert body_of(around.format(parts(form, *ends, between=between))) == TEXT


def test_a_part_of_one_paragraph_is_of_it_and_a_last_line_with_the_mark_of_the_end():
    markup = parts(WRAPPED, 10, 11).replace(TEXT[-1], f"{TEXT[-1]} ♦")

    found = body_of(f"<article><h1>Weir mended</h1>{markup}</article>")

    assert found == [*TEXT[:-1], f"{TEXT[-1]} ♦"]


@pytest.mark.parametrize(
    "other",
    ["<div class='item'><h3><a href='/bread'>Bread sold</a></h3><div class='article-body'>{}</div></div>",
     "<a class='item' href='/bread'><div class='article-body'>{}</div></a>",
     "<div class='related'><div class='article-body'>{}</div></div>",
     "<div class='comment-list'><div><div class='article-body'>{}</div></div></div>",
     "<div class='author-bio'><div class='article-body'>{}</div></div>",
     "<div class='newsletter-box'><div class='article-body'>{}</div></div>",
     "<div><time>3 May 2021</time><div class='article-body'>{}</div></div>",
     "<article><div class='article-body'>{}</div></article>",
     "<aside><div class='article-body'>{}</div></aside>",
     "<h3>More stories</h3><div><div class='article-body'>{}</div></div>",
     "<div><h1>Bread sold</h1><div><div class='article-body'>{}</div></div></div>"],
)  # fmt: skip
@pytest.mark.parametrize("form", ["<article><h1>Weir mended</h1>{}</article>", "<div><h1>Weir mended</h1>{}</div>"])  # fmt: skip
def test_what_is_called_as_the_text_in_teasers_comments_and_boxes_is_none_of_it(other, form):
    noise = other.format(f"<p>{NOISE}</p><p>{MORE}</p>")

    assert body_of(form.format(WRAPPED.format(lines()) + noise)) == TEXT


def with_blocks(form, at):
    told = [form.format(line) if n in at else f"<p>{line}</p>" for n, line in enumerate(TEXT)]
    return f"<article><h1>Weir mended</h1><div class='body'>{''.join(told)}</div></article>"


@pytest.mark.parametrize(
    "form",
    ["<div>{}</div>", "<div dir='auto'>{}</div>", "<div style='text-align: justify'>{}</div>", "<div><div>{}</div></div>",
     "<div><span>{}</span></div>", "<div class='x1'>{}<br></div>", "<section>{}</section>", "<center>{}</center>"],
)  # fmt: skip
@pytest.mark.parametrize("at", [{4}, {1, 4, 7, 10}, {0}, {11}, {7, 8, 9, 10, 11}])
def test_a_paragraph_that_is_another_block_among_others_stays(form, at):
    assert body_of(with_blocks(form, at)) == TEXT


@pytest.mark.parametrize(
    "block",
    [f"<div class='photo-caption'>{NOISE}</div>", f"<div><img src='b.jpg'></div><div>{NOISE}</div>",
     f"<div class='newsletter'>{NOISE}</div>", f"<div class='related'><div>{NOISE}</div></div>",
     f"<div><a href='/bread'>{NOISE}</a></div>", f"<div>{NOISE} <a href='/bread'>Read on.</a></div>",
     f"<div class='comment'>{NOISE}</div>", "<div>Ann Roe</div>",
     f"<div><div>Bread sold.</div><div>{NOISE}</div></div>", f"<div><button>Ask</button> {NOISE}</div>", f"<div class='ad-slot'>{NOISE}</div>",
     "<div class='media video'><div>The player is on its way.</div></div>"],
)  # fmt: skip
@pytest.mark.parametrize("at", [0, 5, 12])
def test_blocks_of_other_things_among_the_paragraphs_are_left(block, at):
    markup = f"<div class='body'>{lines(0, at)}{block}{lines(at)}</div>"

    assert body_of(f"<article><h1>Weir mended</h1>{markup}</article>") == TEXT


def test_a_short_line_in_a_block_is_of_the_text_between_its_paragraphs_alone():
    short = f"<div>{SHORT}</div>"
    behind = f"<div>{NOISE}</div>{short}"

    found = body_of(f"<article><h1>Weir mended</h1><div class='body'>{short}{lines(0, 5)}{short}{lines(5)}{behind}</div></article>")  # fmt: skip

    assert found == [*TEXT[:5], SHORT, *TEXT[5:], NOISE]


def test_the_opening_before_what_holds_the_others_may_have_links():
    told = "".join(f"<div class='article-body'><p>{line}</p></div>" for line in TEXT[2:])
    opening = lines(0, 2).replace("of Denby", "<a href='/denby'>of Denby</a>")
    markup = f"<div class='grid-body'><div class='teaser-content'>{opening}</div><div class='metered'>{told}</div></div>"

    assert body_of(f"<article><h1>Weir mended</h1>{markup}</article>") == TEXT


PASSED = ["teaser-content", "with-sidebar", "comments-enabled", "meta-content", "widget-content", "share-content"]  # fmt: skip


@pytest.mark.parametrize("name", PASSED)
@pytest.mark.parametrize(
    "form",
    ["<div><div class='{0}'>{1}</div><div class='rest'>{2}{3}</div></div>", "<div><div class='rest'>{1}{2}</div><div class='{0}'>{3}</div></div>",
     "<article><div class='article-body'><div class='{0}'>{1}</div>{2}{3}</div></article>",
     "<article><div class='article-body'>{1}<div class='{0}'>{2}</div>{3}</div></article>",
     "<article><div class='article-body'><div class='x'>{1}{2}</div><div class='{0}'>{3}</div></div></article>"],
)  # fmt: skip
def test_paragraphs_in_a_block_beside_the_others_stay_whatever_it_is_called(name, form):
    markup = form.format(name, lines(0, 3), lines(3, 9), lines(9))

    assert body_of(f"<h1>Weir mended</h1>{markup}") == TEXT


@pytest.mark.parametrize(
    "block",
    ["<div class='comments'>{}</div>", "<div class='related-articles'>{}</div>", "<div class='newsletter-content'>{}</div>",
     "<div class='author-note'>{}</div>", "<aside>{}</aside>", "<footer>{}</footer>",
     "<div class='sidebar'><div>{}</div></div>", "<div class='teaser-content'>{}<a href='/bread'>Read on</a></div>",
     "<div class='teaser-content'><img src='b.jpg'>{}</div>", "<h3><a href='/bread'>Bread</a></h3><div class='teaser-content'>{}</div>",
     "<h3>Comments</h3><div class='comments-enabled'>{}</div>", "<div class='comments-enabled'><b>Io</b>{}</div>",
     "<form class='teaser-content'>{}</form>"],
)  # fmt: skip
@pytest.mark.parametrize("form", ["<div class='article-body'>{}{}</div>", "<div class='article-body'>{}</div>{}"])  # fmt: skip
def test_blocks_of_other_things_beside_the_paragraphs_are_left(block, form):
    noise = block.format(f"<p>{NOISE}</p><p>{MORE}</p>")

    found = body_of(f"<article><h1>Weir mended</h1>{form.format(lines(), noise)}</article>")

    assert [line for line in found if line not in {"Bread", "Comments", "Io"}] == TEXT


@pytest.mark.parametrize("head", ["<h2 class='body-title'>{}</h2>", "<h3>{}</h3>"])
@pytest.mark.parametrize(
    "form",
    ["<section class='content'>{1}<div class='body-text'>{0}</div></section>", "<div class='G'><section>{1}<div class='x'>{0}</div></section></div>",
     "<section class='content'><div class='body-text'>{0}{2}</div></section>"],
)  # fmt: skip
def test_sub_heads_between_the_parts_of_a_text_stay(head, form):
    heads = [head.format("The mud of Denby"), head.format("Who pays the crane")]
    between = (("", heads[0]), (heads[0], heads[1]), (heads[1], ""))
    markup = "".join(
        form.format(lines(at, at + 4), above, below)
        for at, (above, below) in zip((0, 4, 8), between, strict=True)
    )

    found = body_of(f"<article><h1>Weir mended</h1><div>{markup}</div></article>")

    assert found == [*TEXT[:4], "The mud of Denby", *TEXT[4:8], "Who pays the crane", *TEXT[8:]]


def test_a_summary_beside_the_element_of_the_text_opens_it():
    summary = f"<p class='summary'>{MORE}</p>"
    markup = f"<div class='x'>{summary}<div class='b' itemprop='articleBody'>{lines()}</div></div>"

    assert body_of(f"<article><h1>Weir mended</h1>{markup}</article>") == [MORE, *TEXT]
