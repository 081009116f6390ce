import pytest

from articles.pages.boxes import boxed_lines
from articles.pages.html_tree import parse_html, text_of

TEXT = [
    f"Paragraph {number} of the weir bridge, which is closed to lorries." for number in range(9)
]
BOX = "All the news of the valley, each morning."
BODY = "".join(f"<p>{text}</p>" for text in TEXT)


def boxed(markup, *, found=(*TEXT, BOX)):
    tree = parse_html(f"<body>{markup}</body>")
    assert tree is not None
    texts = {element: text_of(element) for element in tree.iter("p")}
    return boxed_lines(found, texts)


@pytest.mark.parametrize(
    "name",
    ["newsletter", "c-newsletter__box", "author-bio", "about-the-author", "related-links", "read-more", "wp-caption",
     "twitter-tweet", "comment-list", "paywall-message", "image-credit", "cookie-note",
     "paywall-offer", "email-sign-up", "signup-form", "contributor", "article-poll", "app-promo", "c-promo", "video-title"],
)  # fmt: skip
def test_a_box_named_for_what_it_is_holds_no_text(name):
    assert boxed(f"{BODY}<div class='{name}'><div><p>{BOX}</p></div></div>") == {BOX}


def test_a_component_is_named_by_what_builds_it():
    assert boxed(f"{BODY}<div data-component='newsletter'><p>{BOX}</p></div>") == {BOX}


@pytest.mark.parametrize(
    "markup",
    [f"{BODY}<div class='note'><p>{BOX}</p></div>", f"<div class='has-newsletter related'>{BODY}<p>{BOX}</p></div>",
     f"{BODY}<p>{BOX}</p><div class='newsletter'><p>{BOX}</p></div>",
     f"<main class='newsletter'>{BODY}<p>{BOX}</p></main>"],
)  # fmt: skip
def test_what_holds_the_text_is_no_box(markup):
    assert boxed(markup) == set()


def test_other_articles_beside_a_brief_are_a_box_though_they_are_much_of_the_text():
    brief = f"<p>{TEXT[0]}</p>"
    box = f"<div class='related-posts'><h4><a href='/m'>Mill sold</a></h4><p>{BOX}</p></div>"

    assert boxed(brief + box, found=[TEXT[0], BOX]) == {BOX}
    assert boxed(brief + box.replace("related-posts", "news"), found=[TEXT[0], BOX]) == set()
    assert boxed(brief + box.replace("h4", "b"), found=[TEXT[0], BOX]) == set()


def test_a_paragraph_may_be_a_box_itself():
    assert boxed(f"{BODY}<p class='caption'>{BOX}</p>") == {BOX}


def test_lines_of_other_articles_go():
    other = f"<article><h2>Ferry sold</h2><p>{BOX}</p></article>"

    assert boxed(f"<article><h1>Weir closes</h1>{BODY}</article>{other}") == {BOX}
    assert boxed(f"<article><h1>Weir closes</h1>{BODY}{other}</article>") == set()
    assert (
        boxed(f"<article><h1>Weir closes</h1></article><article>{BODY}</article>{other}") == set()
    )


def test_the_labels_of_a_box_go_with_its_lines():
    box = f"<div class='promo-box'><h3>The app</h3><p>{BOX}</p><ul><li>All of it</li></ul><a href='/app'>Get it</a></div>"
    labels = {"The app", "All of it", "Get it"}

    assert boxed(BODY + box, found=[*TEXT, BOX, *labels]) == {BOX, *labels}
    assert boxed(BODY + box.replace("promo-box", "note"), found=[*TEXT, BOX, *labels]) == set()


def test_lines_under_a_further_headline_in_an_element_like_that_of_the_first_go():
    item = "<section class='wrap'><h1 class='head'>{}</h1>{}</section>"
    own, other = item.format("Weir closes", BODY), item.format("Ferry sold", f"<p>{BOX}</p>")

    assert boxed(own + other) == {BOX}
    assert boxed(own + other.replace("wrap", "news")) == set()
    assert boxed((own + other).replace(" class='wrap'", "")) == set()
    assert boxed(own.replace(BODY, "") + other + BODY) == set()


def test_a_further_main_heading_amid_a_text_is_a_sub_head():
    heads = "<div class='head'><h1>Weir closes</h1></div>{}<div class='head'><h1>The ferry</h1></div><div class='text'><p>{}</p></div>"

    assert boxed(heads.format(BODY, BOX)) == set()
    assert (
        boxed(
            f"<section class='wrap'><h1>Weir closes</h1>{BODY}<h1>The ferry</h1><p>{BOX}</p></section>"
        )
        == set()
    )


@pytest.mark.parametrize(
    "name",
    ["kapcsolodo", "noticias-relacionadas", "articoli_correlati", "gerelateerd", "souvisejici-clanky", "lire-aussi", "leia-mais", "lees-ook",
     "teasercontainer", "teaser-list", "nieuwsbrief", "bildunterschrift", "umfrage", "c-encuesta", "boletin", "opener-foto-info", "berita-terkait"],
)  # fmt: skip
def test_a_box_is_named_in_other_languages_too(name):
    assert boxed(f"{BODY}<div class='{name}'><h3>Ferry</h3><p>{BOX}</p></div>") == {BOX}
    assert boxed(f"<div class='{name}'>{BODY}<p>{BOX}</p></div>") == set()


@pytest.mark.parametrize(
    "name", ["article__teaser", "teaser", "teasertext", "colas-mer", "les-meres"]
)
def test_names_like_these_are_of_the_text(name):
    assert boxed(f"{BODY}<div class='{name}'><p>{BOX}</p></div>") == set()


@pytest.mark.parametrize(
    "teaser",
    [f"<article class='teaser'><h3>Ferry sold</h3><p>{BOX}</p></article>",
     f"<article><h3><a href='/f'>Ferry sold</a></h3><p>{BOX}</p></article>",
     f"<article><a href='/f'><h4>Ferry sold</h4></a><p>{BOX}</p></article>"],
)  # fmt: skip
def test_articles_behind_a_text_that_stands_in_none_are_teasers(teaser):
    found = [*TEXT, "Ferry sold", BOX]

    assert boxed(f"<h1>Weir closes</h1>{BODY}{teaser}", found=found) >= {BOX}
    assert boxed(f"<h1>Weir closes</h1>{teaser}{BODY}", found=found) == set()


def test_the_updates_of_a_live_page_are_no_teasers():
    updates = "".join(f"<article><h3><a href='#n{at}'>Now</a></h3><p>{text}</p></article>" for at, text in enumerate(TEXT))  # fmt: skip

    assert boxed(f"<h1>Weir closes</h1><p>{BOX}</p>{updates}") == set()
    assert boxed(f"<h1>Weir closes</h1>{BODY}<article><h3><a href='#n'>Now</a></h3><p>{BOX}</p></article>") == set()  # fmt: skip


def test_a_teaser_in_a_box_amid_its_article_is_another_s():
    teaser = f"<article><a href='/f'><h2>Ferry sold</h2></a><p>{BOX}</p></article>"
    box = f"<section data-area='related_articles'>{teaser}</section>"

    assert boxed(f"<article><h1>Weir closes</h1>{BODY}{box}<p>{TEXT[0]}</p></article>") == {BOX}
    assert boxed(f"<article><h1>Weir closes</h1>{BODY}{teaser}<p>{TEXT[0]}</p></article>") == set()
    assert boxed(f"<h1>Weir closes</h1>{BODY}{box}<p>The end of it.</p>", found=[*TEXT, BOX, "The end of it."]) == {BOX}  # fmt: skip


def test_a_box_is_named_by_what_tests_it_too():
    assert boxed(f"{BODY}<div data-qa='NewsletterWidget'><p>{BOX}</p></div>") == {BOX}
    assert boxed(f"<div data-qa='NewsletterWidget'>{BODY}<p>{BOX}</p></div>") == set()


@pytest.mark.parametrize(
    "name", ["wp-block-gull-inline-cta", "event-cta", "promo_box", "google-news-link"]
)
def test_what_asks_for_a_click_is_a_box_beside_a_short_text_too(name):
    box = f"<div class='{name}'><p>{BOX}</p><p><span>Join all of the valley on the bridge this year</span></p><span>Wend | 3 May</span><a href='/e'>BOOK NOW</a></div>"
    asked = {BOX, "Join all of the valley on the bridge this year", "Wend | 3 MayBOOK NOW"}
    body = "".join(f"<p>{text}</p>" for text in TEXT[:3])

    assert boxed(box + body, found=[*TEXT[:3], *asked]) == asked
    assert boxed(box.replace(name, "note") + body, found=[*TEXT[:3], *asked]) == set()
    assert boxed(f"<div class='{name}'>{body}{box}</div>", found=[*TEXT[:3], *asked]) <= asked


@pytest.mark.parametrize("name", ["octave", "direct-cta-text", "promo-code-story", "google-news"])
def test_names_that_hold_such_letters_are_of_the_text(name):
    assert boxed(f"{BODY}<div class='{name}'><p>{BOX}</p></div>") == set()


@pytest.mark.parametrize("name", ["quiz", "comment-body", "body-recommend"])
def test_a_long_paragraph_that_goes_on_from_another_is_no_box_whatever_it_is_called(name):
    line = "The old ferryman of Tarn asked the crowd how often the river had frozen over, and nobody of them knew."
    text = f"{BODY}<p>{line.replace('Tarn', 'Wend')}</p>"
    assert boxed(f"{text}<p class='{name}'>{line}</p>", found=[*TEXT, line]) == set()
    linked = f"<a href='/f'>{line}</a>"
    assert boxed(f"{text}<p class='{name}'>{linked}</p>", found=[*TEXT, line]) == {line}
    assert boxed(f"{text}<h3>Ferry</h3><p class='{name}'>{line}</p>", found=[*TEXT, line]) == {line}


STORY = (
    "The bridge at Wend was shut to lorries on Tuesday evening, after nine hours of talk in the hall of the council.",
    "The sign that Tess Arlow had nailed to the toll house in March was gone by noon, and no one in Wend asked why.",
    "Nobody in the hall spoke for Tess Arlow, who has run the ferry since 1998 and knows each of the pillars.",
)


@pytest.mark.parametrize(
    "name", ["disclaimer", "promo", "article-copyright", "quiz", "body-recommend"]
)
@pytest.mark.parametrize("form", ["<p class='{}'>{}</p>", "<div class='{}'><p>{}</p></div>"])
def test_a_paragraph_of_the_story_stays_whatever_it_is_called(name, form):
    markup = f"<p>{STORY[0]}</p>{form.format(name, STORY[1])}<p>{STORY[2]}</p>{BODY}"

    assert boxed(markup, found=(*STORY, *TEXT)) == set()


@pytest.mark.parametrize(
    "words",
    ["The views that Tess Arlow states in this article are her own and were not those of the paper at Wend.",
     "The information on this bridge is no advice, and nobody was asked to build or to cross one because of it.",
     "Our letter from Wend was read by nine hundred people last week, and it is sent to all who ask for it.",
     "Copyright of all words was given to the council of Wend, and they can be printed with its permission alone."],
)  # fmt: skip
@pytest.mark.parametrize("form", ["<p class='{}'>{}</p>", "<div class='{}'><p>{}</p></div>"])
def test_what_a_site_says_of_itself_goes_amid_a_story(words, form):
    markup = f"<p>{STORY[0]}</p>{form.format('disclaimer', words)}<p>{STORY[2]}</p>{BODY}"

    assert boxed(markup, found=(STORY[0], words, STORY[2], *TEXT)) == {words}


def test_a_promotion_behind_the_story_or_with_a_link_goes():
    promo = f"<p class='promo'>{STORY[1]}</p>"
    linked = f"<p class='promo'>{STORY[1]} <a href='/m'>Mill</a></p>"

    assert boxed(f"{BODY}<p>{STORY[0]}</p>{promo}", found=(*STORY[:2], *TEXT)) == {STORY[1]}
    assert boxed(f"<p>{STORY[0]}</p>{linked}<p>{STORY[2]}</p>{BODY}", found=(*STORY, f"{STORY[1]} Mill", *TEXT)) == {f"{STORY[1]} Mill"}  # fmt: skip
