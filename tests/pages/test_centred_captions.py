import pytest

from articles.pages.html import read_html
from articles.records import RawPage

CENTRED = "style='text-align: center;'"
PICTURE = f"<p {CENTRED}><img src='/weir.jpg'></p>"
LINES = (
    "河边的老桥周一起对货车关闭，渡船每半小时开一班，市长昨天在会上这样说明情况。",
    "潜水员上周在两座桥墩上发现裂缝，工程师要等水位下降以后再去查看一次。",
    "左岸的农户担心牛奶送到上游的奶站太晚，已有九百人在请愿书上签了名字。",
)
CAPTION = "村民在老桥边等候渡船"


def read(inside, *, head=""):
    text = (
        f"<html lang='zh'><head><title>老桥关闭</title>{head}</head><body><article><h1>老桥关闭</h1>"
        f"<div class='text'>{inside}</div></article></body></html>"
    )
    page = RawPage(origin="weir.html", media_type="text/html", content=b"", text=text, url="https://weir.example/a")  # fmt: skip
    return read_html(page).facts


def paragraphs(*lines):
    return "".join(f"<p>{line}</p>" for line in lines)


@pytest.mark.parametrize(
    "markup",
    [PICTURE + f"<p {CENTRED}>{CAPTION}</p>",
     f"<p align='center'><img src='/weir.jpg'></p><p align='center'><font color='#888'>{CAPTION}</font></p>",
     f"<center><img src='/weir.jpg'></center><center>{CAPTION}</center>",
     f"<center><img src='/weir.jpg'><br>{CAPTION}</center>",
     f"<p {CENTRED}><img src='/weir.jpg'><br/><span>{CAPTION}</span></p>",
     f"<p class='has-text-align-center'><img src='/weir.jpg'></p><p class='has-text-align-center'>{CAPTION}</p>"],
)  # fmt: skip
@pytest.mark.parametrize("before", [0, 1])
def test_a_centred_line_under_a_centred_picture_is_its_caption(markup, before):
    facts = read(paragraphs(*LINES[:before]) + markup + paragraphs(*LINES[before:]))

    assert facts.body == LINES
    assert (facts.image_url, facts.image_caption) == ("https://weir.example/weir.jpg", CAPTION)


def test_a_centred_caption_goes_with_its_credit():
    facts = read(PICTURE + f"<p {CENTRED}>{CAPTION}。林小河 摄</p>" + paragraphs(*LINES))

    assert facts.body == LINES
    assert (facts.image_caption, facts.image_credit) == (CAPTION + "。", "林小河")


@pytest.mark.parametrize(
    "inside",
    [  # A page that centres all it prints.
        PICTURE + "".join(f"<p {CENTRED}>{line}</p>" for line in (CAPTION, *LINES)),
        # Headings, quotations, and lines under a picture that isn't centred.
        PICTURE + f"<p {CENTRED}><strong>{CAPTION}</strong></p>" + paragraphs(*LINES),
        PICTURE + f"<p {CENTRED}>一、{CAPTION}</p>" + paragraphs(*LINES),
        PICTURE + f"<p {CENTRED}>“{CAPTION}”</p>" + paragraphs(*LINES),
        f"<p><img src='/weir.jpg'></p><p {CENTRED}>{CAPTION}。</p>" + paragraphs(*LINES),
        PICTURE + paragraphs(CAPTION + "。", *LINES),
        f"<p><img src='/weir.jpg'><br>{CAPTION}。</p>" + paragraphs(*LINES),
        f"<p {CENTRED}><img src='/weir.jpg'>{'。'.join(LINES * 3)}{CAPTION}。</p>" + paragraphs(*LINES),
        PICTURE + f"<p {CENTRED}>{CAPTION}。</p><p {CENTRED}>{CAPTION}吗？</p>" + paragraphs(*LINES),
    ],
)  # fmt: skip
def test_other_lines_below_a_picture_stay(inside):
    facts = read(inside)

    assert any(CAPTION in line for line in facts.body)
    assert facts.image_caption == ""


ENGLISH = (
    "The old weir bridge has been closed to lorries on Monday, for the third time this year, and few were told.",
    "It will open in spring again, the council of the valley said in the evening, if the county finds the money.",
    "Until then they go by the ferry, which takes two at a time, and the ferryman has asked for help.",
)


@pytest.mark.parametrize(
    "line", ["Millers wait for the ferry", "<em>Millers wait for the ferry.</em>", "Millers wait for the ferry. Photo: Ann Roe"]
)  # fmt: skip
def test_a_line_in_latin_letters_is_a_caption_where_it_is_no_sentence_or_set_otherwise(line):
    facts = read(PICTURE + f"<p {CENTRED}>{line}</p>" + paragraphs(*ENGLISH))

    assert facts.body == ENGLISH
    assert facts.image_caption.startswith("Millers wait for the ferry")


@pytest.mark.parametrize(
    "line",
    ["When I saw the weir I wept.", "Wend (AP) — The weir is closed to lorries", "新华社青川5月14日电 大桥周一关闭", "By Ann Roe", "14 May 2023"],
)  # fmt: skip
def test_a_centred_sentence_a_place_a_byline_and_a_date_are_no_captions(line):
    facts = read(PICTURE + f"<p {CENTRED}>{line}</p>" + paragraphs(*ENGLISH))

    assert facts.image_caption == ""


def test_the_words_for_who_cannot_see_a_picture_are_no_caption():
    facts = read(PICTURE.replace("<img", f"<img alt='{CAPTION}'") + paragraphs(*LINES))

    assert facts.image_caption == ""


def test_under_another_picture_than_the_stated_one_it_is_no_caption_of_that():
    head = "<meta property='og:image' content='https://weir.example/mill.jpg'>"
    facts = read(PICTURE + f"<p {CENTRED}>{CAPTION}</p>" + paragraphs(*LINES), head=head)

    assert facts.body == LINES
    assert (facts.image_url, facts.image_caption) == ("https://weir.example/mill.jpg", "")
