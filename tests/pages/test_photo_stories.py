from articles.pages.html import read_html
from articles.records import RawPage

CAPTIONS = [
    "A cow stands where the road was on Monday morning, watched by two boys from the school at Tarn.",
    "The mill, seen from the roof of the school, on the day the water came into the lower town.",
    "Men from Tarn fill sandbags in the dark while the church bell rings behind them.",
    "By Thursday the water had gone, the mud had come, and the cow had a name.",
]
INTRO = "Four pictures from a wet week in the valley."
PROSE = "The council of Wend voted 40 to 11 on Tuesday evening to keep the bridge open through the winter."


def figures(captions=CAPTIONS):
    return "".join(
        f"<figure><img src='/g/{at}.jpg'><figcaption>{caption}</figcaption></figure>"
        for at, caption in enumerate(captions)
    )


def body_of(markup):
    page = f"<title>A week of water</title><body><article><h1>A week of water</h1>{markup}</article></body>"
    read = read_html(RawPage(origin="p.html", media_type="text/html", content=b"", text=page))
    return list(read.facts.body)


def test_the_captions_of_a_photo_story_are_its_text_in_order():
    assert body_of(f"<p>{INTRO}</p>{figures()}") == [INTRO, *CAPTIONS]
    assert body_of(f"<div>{figures()}</div>") == CAPTIONS


def test_captions_beside_a_text_are_none_of_it():
    text = "".join(f"<p>{PROSE.replace('40', str(at))}</p>" for at in range(41, 44))
    assert not set(CAPTIONS).intersection(body_of(f"{text}{figures()}"))
    words = f"<div>{PROSE} {PROSE}<br><br>{PROSE}</div>"
    assert not set(CAPTIONS).intersection(body_of(f"{words}{figures()}"))


def test_captions_that_are_no_sentences_or_few_are_none_of_a_text():
    assert not set(CAPTIONS[:2]).intersection(body_of(f"<p>{INTRO}</p>{figures(CAPTIONS[:2])}"))
    names = [caption.rstrip(".") for caption in CAPTIONS]
    assert not set(names).intersection(body_of(f"<p>{INTRO}</p>{figures(names)}"))
