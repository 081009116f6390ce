import pytest

from articles.pages.column import with_missed, with_sub_heads
from articles.pages.html_tree import parse_html, text_of

FOUND = [
    f"The {number} paragraph of the weir says what happened on the bridge."
    for number in ("first", "second", "third")
]
LAST = "The ferry is sold, and that is that."


def whole(markup, *, found=FOUND, left_out=()):
    tree = parse_html(markup)
    assert tree is not None
    texts = {element: text_of(element) for element in tree.iter("p")}
    return with_missed(found, tree, texts=texts, is_left_out=lambda text: text in left_out)


def column(*lines, marks=""):
    return f"<article{marks}>{''.join(f'<p>{line}</p>' for line in lines)}</article>"


def test_a_last_line_that_was_lost_comes_back():
    assert whole(column(*FOUND, LAST)) == [*FOUND, LAST]


def test_a_line_behind_a_box_comes_back_in_its_place():
    box = '</p><div class="popular"><p>Mill burns down in the night.</p></div><p>'

    assert whole(column(FOUND[0], LAST + box + FOUND[1], FOUND[2])) == [FOUND[0], LAST, *FOUND[1:]]


def test_a_text_parted_by_an_open_box_is_whole():
    found = [*FOUND, *(text.replace("weir", "mill") for text in FOUND)]

    markup = column(*found[:3]) + column(*found[3:], LAST)

    assert whole(markup, found=found) == [*found, LAST]


def test_lines_that_are_no_sentence_no_text_or_stand_before_are_left():
    lines = ["By Ann Roe of the valley. Ann writes.", *FOUND, "Ann Roe", "Share this, dear friend of ours",
             '<a href="/x">Mill burns down in the night of the rains.</a>', "Sign up for the letter."]  # fmt: skip

    assert whole(column(*lines), left_out={"Sign up for the letter."}) == FOUND


ITEMS = ["The weir is shut to all carts.", "No one has paid the ferryman."]
LIST = f"<ul>{''.join(f'<li>{item}</li>' for item in ITEMS)}</ul>"


def test_a_list_of_sentences_before_or_amid_the_text_comes_back():
    lines = [f"<p>{text}</p>" for text in FOUND]

    assert whole(f"<article>{LIST}{''.join(lines)}</article>") == [*ITEMS, *FOUND]
    assert whole(f"<article>{LIST}{''.join(lines)}</article>", found=["Weir shut", *FOUND]) == ["Weir shut", *ITEMS, *FOUND]  # fmt: skip
    assert whole(f"<article>{lines[0]}{LIST}{''.join(lines[1:])}</article>") == [FOUND[0], *ITEMS, *FOUND[1:]]  # fmt: skip


@pytest.mark.parametrize(
    "listed",
    [LIST.replace(ITEMS[1], "Share"), LIST.replace(ITEMS[1], f"<a href='/m'>{ITEMS[1]}</a>"), f"<div>{LIST}</div>",
     f"<aside>{LIST}</aside>", LIST.replace("<ul>", "<ul class='most-read'>"), f"<ul>{'<li>The weir is shut to carts.</li>' * 20}</ul>"],
)  # fmt: skip
def test_lists_of_links_labels_or_other_elements_are_left(listed):
    lines = "".join(f"<p>{text}</p>" for text in FOUND)

    assert whole(f"<article>{listed}{lines}</article>") == FOUND


def test_lines_of_other_elements_are_left():
    assert whole(column(*FOUND) + f"<div><p>{LAST}</p></div>") == FOUND
    assert whole(column(*FOUND, LAST, marks=' class="comments"')) == FOUND
    assert whole("<p>Something else, and short.</p>") == FOUND


def test_nothing_is_taken_from_below_the_end_of_the_article():
    assert whole(column(*FOUND, "</p><h3>Related articles</h3><p>", LAST)) == FOUND


@pytest.mark.parametrize("mark", ['<i aria-hidden="true">&#9679; </i>{}', "{} (Weir.)"])
def test_a_paragraph_of_which_a_mark_was_left_out_is_no_other(mark):
    lines = [FOUND[0], mark.format(FOUND[1]), FOUND[2], LAST]

    assert whole(column(*lines, *FOUND)) == [*FOUND, LAST]


def test_a_paragraph_with_a_button_in_it_is_no_other():
    line = FOUND[1].replace(" weir", " weir <button>Ask</button>")

    assert whole(column(FOUND[0], line, FOUND[2], LAST, FOUND[1])) == [*FOUND, LAST]


def updates(heads, *, box=""):
    posts = [
        f"<div><h2>{head}</h2><p>{text}</p></div>" for head, text in zip(heads, FOUND, strict=True)
    ]
    return parse_html(f"<article>{''.join(posts)}{box}</article>")


def headed(tree, found, left_out=()):
    texts = {element: text_of(element) for element in tree.iter("p")}
    return with_sub_heads(found, tree, texts=texts, is_left_out=lambda text: text in left_out)


def test_sub_heads_like_one_that_is_there_come_back_over_their_texts():
    tree = updates(["Noon", "One", "Two"])

    whole = ["Noon", FOUND[0], "One", FOUND[1], "Two", FOUND[2]]
    assert headed(tree, ["Noon", *FOUND]) == whole
    assert headed(tree, whole) == whole
    assert headed(tree, ["Noon", *FOUND], left_out={"One"}) == [*whole[:2], *whole[3:]]


def test_headings_that_each_open_a_post_of_the_text_come_back():
    whole = ["Noon", FOUND[0], "One", FOUND[1], "Two", FOUND[2]]

    assert headed(updates(["Noon", "One", "Two"]), FOUND) == whole
    assert headed(updates(["Noon", "Newsletter", "Two"]), FOUND) == FOUND


def test_headings_that_no_other_of_the_text_is_like_are_left():
    box = f'<h2 class="more">More</h2><p>{FOUND[2]}</p><h2>Mills</h2><p>{LAST}</p>'

    assert headed(updates(["Noon", "One", "Two"]), FOUND[:2]) == FOUND[:2]
    assert headed(updates(["Noon", "Noon", "Noon"], box=box), ["Noon", *FOUND]) == ["Noon", *FOUND]


@pytest.mark.parametrize("tag", ["h2", "h4", "h5", "h6"])
def test_a_sub_head_between_two_paragraphs_comes_back(tag):
    tree = parse_html(
        f"<article><p>{FOUND[0]}</p><{tag}>The mill</{tag}><p>{FOUND[1]}</p><p>{FOUND[2]}</p></article>"
    )

    assert headed(tree, FOUND) == [FOUND[0], "The mill", *FOUND[1:]]
    assert headed(tree, FOUND, left_out={"The mill"}) == FOUND


def test_a_sub_head_between_two_blocks_of_text_comes_back():
    head = '<div><div class="head"><h3>The mill</h3></div></div>'
    markup = f"<article><div><p>{FOUND[0]}</p></div><figure></figure>{head}<div><p>{FOUND[1]}</p></div></article>"

    assert headed(parse_html(markup), FOUND[:2]) == [FOUND[0], "The mill", FOUND[1]]


@pytest.mark.parametrize(
    "head",
    ["<h3>Related</h3>", "<h3>Newsletter</h3>", '<h3><a href="/m">The mill</a></h3>', "<h3>The mill</h3> Sold.",
     "<h3>The mill</h3><ul><li>Sold</li></ul>", f"<h3>{LAST * 5}</h3>"],
)  # fmt: skip
def test_labels_links_and_headings_over_something_else_are_no_sub_heads(head):
    tree = parse_html(f"<article><p>{FOUND[0]}</p>{head}<p>{FOUND[1]}</p></article>")

    assert headed(tree, FOUND[:2]) == FOUND[:2]


def test_the_parts_of_a_text_are_read_in_one():
    rest = [text.replace("weir", "mill") for text in FOUND]
    part = "<div class='body'>{}</div>"
    markup = (
        part.format(column(*FOUND)[9:-10]) + "<video></video>" + part.format(column(*rest)[9:-10])
    )

    assert whole(f"<main>{markup}</main>") == [*FOUND, *rest]
    assert whole(f"<main>{markup.replace('body', '')}</main>") == FOUND
    assert (
        whole(f"<main><h1>Weir</h1>{markup.replace('<video>', '<h1>Mill</h1><video>')}</main>")
        == FOUND
    )


def test_a_block_for_each_paragraph_is_a_part_of_the_text():
    block = "<div>{}</div>"
    markup = "".join(block.format(f"<p>{text}</p>") for text in (*FOUND[:2], LAST, FOUND[2]))

    assert whole(f"<main>{markup}</main>") == [*FOUND[:2], LAST, FOUND[2]]


def test_a_paragraph_behind_a_list_of_others_comes_back():
    markup = column(*FOUND[:2], f"</p><h3>Related articles</h3><p>{LAST}", FOUND[2])

    assert whole(markup) == [*FOUND[:2], LAST, FOUND[2]]
