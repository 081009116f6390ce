import pytest

from articles.pages.html import read_html
from articles.records import RawPage

BRIEF = (
    "The council of Wend voted 40 to 11 on Tuesday evening to keep the bridge open through the winter.",
    "The county pays for the repairs of the pillars, which engineers found in a poor state.",
    "Lorries still have to drive by way of Tarn.",
)
OTHERS = {
    "Harbour master quits": "The harbour master of Tarn has left his post after nine years and a row over two cranes.",
    "Ten gardens win": "Ten gardens of the valley have won the county prize for late roses in a dry spring.",
    "Bus route cut": "The school bus will not stop in three villages from September, the county said on Monday.",
    "Farmers count losses": "Farmers along the weir are counting what the hail of Sunday night has left of barley.",
}
BLOCKS = "<div class='x'><h3><a href='/n'>{}</a></h3><p>{}</p></div>"


def teasers(form, items=OTHERS):
    return "".join(form.format(heading, text) for heading, text in items.items())


def body_of(inside, *, title="Bridge stays open", frame="<article><h1>{}</h1>{}</article>"):
    page = f"<title>{title}</title><body><main>{frame.format(title, inside)}</main></body>"
    read = read_html(RawPage(origin="p.html", media_type="text/html", content=b"", text=page))
    return read.facts.body


def paragraphs(lines):
    return "".join(f"<p>{line}</p>" for line in lines)


@pytest.mark.parametrize("count", [1, 2, 3])
@pytest.mark.parametrize(
    ("form", "box"),
    [(BLOCKS, "<div class='related-list'>{}</div>"), (BLOCKS, "<section class='news-list'>{}</section>"), (BLOCKS, "<h3>Related articles</h3><div>{}</div>"),
     ("<article><a href='/n'><h2>{}</h2></a><p>{}</p></article>", "{}"), ("<article><h3><a href='/n'>{}</a></h3><p>{}</p></article>", "<div>{}</div>")],
)  # fmt: skip
@pytest.mark.parametrize(
    "frame",
    ["<article><h1>{}</h1>{}</article>", "<h1>{}</h1><article class='article-body-wrapper'>{}</article>",
     "<h1>{}</h1><div class='field--name-body'>{}</div>"],
)  # fmt: skip
def test_teasers_in_the_element_of_a_brief_are_none_of_it(count, form, box, frame):
    brief = BRIEF[:count]

    assert body_of(paragraphs(brief) + box.format(teasers(form)), frame=frame) == brief


@pytest.mark.parametrize(
    "label", ["Most read", "Related articles", "Mehr zum Thema", "Latest news"]
)
def test_a_list_of_teasers_below_its_label_is_none_of_a_brief(label):
    box = f"<section class='x'><h2>{label}</h2>{teasers(BLOCKS)}</section>"

    assert body_of(paragraphs(BRIEF) + box) == BRIEF


BOOKS = {
    "The Ferry at Night": "Mara Quill's novel of a ferryman who never learned to swim, and his daughter who did.",
    "Rain Is Free": "Essays by Io Dodds on weather and money, which are at their best when it pours.",
    "Barge Life": "A slow memoir of nine years on the canals, with drawings by the author's late wife.",
}


@pytest.mark.parametrize(
    "form", [BLOCKS, "<h3><a href='/n'>{}</a></h3><p>{}</p><p><a href='/n'>»</a></p>"]
)
@pytest.mark.parametrize(
    ("title", "opening"),
    [("The best summer books for a rainy valley", "Our critics chose the best books of the summer for a rainy valley, from novels to a memoir."),
     ("Bridge stays open", BRIEF[0])],
)  # fmt: skip
def test_parts_that_nothing_calls_others_stay(form, title, opening):
    body = body_of(paragraphs([opening]) + teasers(form, BOOKS), title=title)

    assert {opening, *BOOKS.values()} <= set(body)


@pytest.mark.parametrize(
    ("title", "opening"),
    [("What the valley woke up to", ("Good morning: it is a dry Tuesday, and there is much to read before the rain comes back.",)),
     ("Harbour master quits, ten gardens win, bus route cut", ("The harbour master quits, ten gardens win a prize and a bus route is cut: what the valley talks about.",)),
     ("The morning digest for Tuesday", ("Welcome to the morning digest for Tuesday, 14 May: what the valley talks about.",)),
     ("Five things to know before Tuesday", ("Five things to know before Tuesday, from the weir to the county and its roses.",)),
     ("Die Meldungen am Dienstagmorgen", ("Die Meldungen am Dienstagmorgen: was das Tal bewegt, bevor der Regen wiederkommt.",)),
     ("Bridge stays open", (*BRIEF, "The mayor said that she was glad of it, and that the river was not."))],
)  # fmt: skip
def test_blocks_of_a_digest_and_behind_a_longer_text_stay(title, opening):
    box = f"<div class='news-list'>{teasers(BLOCKS)}</div>"
    body = body_of(paragraphs(opening) + box, title=title)

    assert set(OTHERS.values()) <= set(body)


def test_parts_of_a_guide_that_lead_to_more_of_the_same_stay():
    parts = {
        "Why the bridge stays open": "It stays open since the council of Wend fears for the shops on the far bank.",
        "Who pays for the bridge": "The county pays, and the council of Wend adds what is left of its own money.",
        "When the bridge is to be closed": "Not before the winter, say the engineers who looked at its old pillars.",
    }
    body = body_of(paragraphs(BRIEF[:1]) + f"<div class='news-list'>{teasers(BLOCKS, parts)}</div>")

    assert set(parts.values()) <= set(body)


def test_parts_of_several_sentences_stay():
    parts = {heading: f"{text} {text}" for heading, text in OTHERS.items()}
    body = body_of(paragraphs(BRIEF) + f"<div class='news-list'>{teasers(BLOCKS, parts)}</div>")

    assert set(parts.values()) <= set(body)


def test_parts_that_lead_to_other_sites_stay():
    menu = "".join(f"<a href='https://weir.example/{name}'>{name}</a>" for name in "abcdefgh")
    item = "<div><h3><a href='https://{}.example/n'>{{}}</a></h3><p>{{}}</p></div>"
    shops, own = (
        f"<div class='news-list'>{teasers(item.format(host))}</div>" for host in ("shop", "weir")
    )
    frame = "<nav>" + menu + "</nav><article><h1>{}</h1>{}</article>"

    assert set(OTHERS.values()) <= set(body_of(paragraphs(BRIEF) + shops, frame=frame))
    assert body_of(paragraphs(BRIEF) + own, frame=frame) == BRIEF
