import pytest

from articles.pages.html import read_html
from articles.records import RawPage

BRIEF = "The council of Wend voted 40 to 11 on Tuesday evening to keep the bridge open through the winter."
OTHERS = {
    "Harbour master quits": "The harbour master of Tarn has left his post after nine years and a row over two cranes.",
    "Ten gardens win": "Ten gardens of the valley have won the county prize for late roses in a dry spring.",
    "Bus route cut": "The school bus will not stop in three villages from September, the county said on Monday.",
    "Farmers count losses": "Farmers along the weir are counting what the hail of Sunday night has left of barley.",
}


def teasers(form, *, address="/n/{}"):
    return "".join(
        form.format(f"<h3><a href='{address.format(at)}'>{heading}</a></h3>", text)
        for at, (heading, text) in enumerate(OTHERS.items())
    )


def body_of(markup):
    page = f"<title>Bridge stays open</title><body><main>{markup}</main></body>"
    read = read_html(RawPage(origin="p.html", media_type="text/html", content=b"", text=page))
    return list(read.facts.body)


@pytest.mark.parametrize(
    "text",
    [f"<article class='post'><h1>Bridge stays open</h1><div class='entry-content'><p>{BRIEF}</p></div></article>",
     f"<h1>Bridge stays open</h1><article><p>{BRIEF}</p></article>",
     f"<h1>Bridge stays open</h1><div class='entry-content'><p>{BRIEF}</p></div>"],
)  # fmt: skip
@pytest.mark.parametrize("form", ["<div>{}<p>{}</p></div>", "<article>{}<p>{}</p></article>"])
def test_a_brief_is_read_without_the_teasers_behind_it(text, form):
    assert body_of(f"{text}<section>{teasers(form)}</section>") == [BRIEF]


def test_a_brief_is_read_without_teasers_side_by_side():
    article = f"<article><h1>Bridge stays open</h1><p>{BRIEF}</p></article>"
    assert body_of(f"{article}<section>{teasers('{}<p>{}</p>')}</section>") == [BRIEF]
    marked = teasers("{}<p>{}</p><p><a href='/n'>»</a></p>")
    assert body_of(f"{article}<section>{marked}</section>") == [BRIEF]
    dated = article.replace("</h1>", "</h1><time>14 May 2023</time>")
    assert body_of(f"{dated}{marked}") == [BRIEF]


def test_posts_with_times_and_links_to_places_of_the_page_are_text():
    article = f"<article><h1>Bridge stays open</h1><p>{BRIEF}</p></article>"
    timed = teasers("<div><time>12:00</time>{}<p>{}</p></div>")
    assert set(OTHERS.values()) <= set(body_of(f"{article}{timed}"))
    anchored = teasers("<div>{}<p>{}</p></div>", address="#n{}")
    assert set(OTHERS.values()) <= set(body_of(f"{article}{anchored}"))


def test_a_digest_in_the_element_of_its_headline_is_text_with_its_headings():
    whole = [BRIEF, *(line for item in OTHERS.items() for line in item)]
    digest = teasers("{}<p>{}</p>")
    assert body_of(f"<article><h1>Bridge stays open</h1><p>{BRIEF}</p>{digest}</article>") == whole


def test_headlines_of_others_amid_a_text_are_none_of_it():
    text = "".join(f"<p>{BRIEF.replace('40', str(at))}</p>" for at in range(41, 49))
    body = body_of(
        f"<article><h1>Bridge stays open</h1>{text}{teasers('{}<p>{}</p>')}{text.replace('winter', 'spring')}</article>"
    )
    assert not {"Harbour master quits", "Farmers count losses"}.intersection(body)
