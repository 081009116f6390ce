"""Article elements: the posts of a live blog are one text; other stories and comments are none of it."""

import pytest

from articles.pages.html import read_html
from articles.records import RawPage

STREETS = ["harbour", "school", "mill", "town hall", "pier"]
TOLD = [
    (f"Cellars at the {street}", f"Firefighters at the {street} of Oldport pumped out nine cellars before the morning, their chief said.")
    for street in STREETS
]  # fmt: skip


def body_of(markup):
    text = f"<title>Floods live</title><body><main>{markup}</main></body>"
    page = RawPage(origin="p.html", media_type="text/html", content=b"", text=text)
    return list(read_html(page).facts.body)


def posts(form, marks=""):
    return "".join(
        f"<article {marks}>{form.format(head=head, text=text)}</article>" for head, text in TOLD
    )


@pytest.mark.parametrize("inner", ["", "post-content", "entry-text", "c-7"])
@pytest.mark.parametrize("wrap", ["live-posts", "article-body", ""])
def test_the_posts_of_a_live_blog_are_one_text_with_their_headings(inner, wrap):
    form = f"<h2>{{head}}</h2><div class='{inner}'><p>{{text}}</p></div>"

    found = body_of(f"<h1>Floods live</h1><div class='{wrap}'>{posts(form)}</div>")

    assert found == [line for post in TOLD for line in post]


@pytest.mark.parametrize("address", ["#p-1", "https://oldport.example/live?with=p-1#p-1"])
@pytest.mark.parametrize("box", ["<div>{}</div>", "<div>{}</div><footer><span>Share</span></footer>"])  # fmt: skip
def test_a_post_whose_time_leads_to_itself_is_no_teaser(address, box):
    form = f"<header><a href='{address}'><time>10:31</time></a><h2>{{head}}</h2></header>{box.format('<p>{text}</p><p>{text} No one spoke of {head}.</p>')}"

    found = body_of(f"<h1>Floods live</h1><div class='live'>{posts(form)}</div>")

    assert found == [
        line for head, text in TOLD for line in (head, text, f"{text} No one spoke of {head}.")
    ]


def test_who_wrote_a_post_and_where_it_can_be_shared_lead_nowhere_else():
    form = (
        "<h2><a href='#p-1'>{head}</a></h2><a href='/authors/ann-roe'>Ann Roe</a><p>{text}</p>"
        "<a href='https://network.example/share?u=1'>Share</a>"
    )

    found = body_of(f"<h1>Floods live</h1><div class='live'>{posts(form)}</div>")

    assert {text for _, text in TOLD} <= set(found)


ARTICLE = "".join(
    f"<p>Paragraph {number} of the main story, which tells of the floods of Oldport at much more length than others.</p>"
    for number in range(9)
)


@pytest.mark.parametrize(
    "others",
    [
        posts("<h2><a href='/other'>{head}</a></h2><p>{text}</p>"),
        posts("<h2>{head}</h2><p>{text}</p><a href='/other'>Go on</a>"),
        posts("<p>{text}</p>", marks="class='comment'"),
        posts("<h2>{head}</h2><p>{text}</p>"),
    ],
)
def test_other_stories_comments_and_what_is_less_than_the_text_stay_articles_of_their_own(others):
    found = body_of(f"<article><h1>Floods of Oldport</h1>{ARTICLE}</article><div>{others}</div>")

    assert len(found) == 9
    assert not {text for _, text in TOLD} & set(found)


def test_whole_stories_one_after_the_other_stay_apart():
    stories = "".join(
        f"<article><h1>{head}</h1><p>{text}</p>{ARTICLE.replace('main story', street)}</article>"
        for street, (head, text) in zip(STREETS, TOLD, strict=True)
    )

    assert len(body_of(stories)) == 10


def test_a_story_in_an_article_in_an_article_is_read():
    story = f"<article><article><h1>Floods of Oldport</h1>{ARTICLE}</article></article>"

    assert len(body_of(story)) == 9


def test_two_posts_with_times_and_headings_are_a_live_blog():
    form = "<time datetime='2021-05-03T10:00Z'>10:00</time><h2>{}</h2>{}"
    told = [
        [f"Line {number} of the {place}: {text}" for number, (_, text) in enumerate(TOLD)]
        for place in STREETS[:2]
    ]
    lines = ["".join(f"<p>{line}</p>" for line in post) for post in told]
    both = "".join(
        f"<article class='post'>{form.format(*each)}</article>"
        for each in zip(STREETS, lines, strict=False)
    )

    found = body_of(f"<h1>Floods live</h1><div class='live'>{both}</div>")

    assert found == [STREETS[0], *told[0], STREETS[1], *told[1]]


def test_two_teasers_or_comments_with_times_are_no_posts():
    other = (
        "<article class='{}'><time datetime='2021-05-03'>3 May</time><h3>{}</h3><p>{}</p></article>"
    )
    teasers = "".join(
        other.format("card", f"<a href='/s'>{head}</a>", text) for head, text in TOLD[:2]
    )
    comments = "".join(other.format("comment", head, text) for head, text in TOLD[:2])

    found = body_of(
        f"<h1>Floods</h1><div class='body'>{ARTICLE}</div>{teasers}<div class='comments'>{comments}</div>"
    )

    assert len(found) == 9
