import pytest

from articles.pages.html_tree import parse_html
from articles.pages.tag_lists import read_tag_lists
from articles.records import RawPage
from tests.pages.test_layouts_of_the_world import facts_of, ld, meta, news


def tags_of(markup):
    page = RawPage(origin="page.html", media_type="text/html", content=b"", text=markup)
    return read_tag_lists(page, parse_html(f"<h1>Weir closes</h1>{markup}")).tags


LINKS = '<a href="/1">Weirs</a> <a href="/2">Mill Valley</a>'
TOPICS = '<a href="/topic/weirs">Weirs</a> <a href="/topic/mill-valley">Mill Valley</a>'


@pytest.mark.parametrize(
    "label",
    ["Tags:", "Topics", "In this article", "Temas", "Schlagwörter:", "Mehr zum Thema", "Mots-clés :", "Argomenti:", "Onderwerpen",
     "Emner:", "Ämnen", "Tagi:", "Témata", "Теги:", "Ключевые слова", "Ετικέτες", "Etiketler:", "برچسب ها", "وسوم:", "标签：", "關鍵字",
     "タグ", "태그", "แท็ก", "Từ khóa:", "Ämnen i artikeln", "Archivado En", "Argomenti trattati:", "Emner i artiklen", "Artikkelin aiheet",
     "Słowa kluczowe", "Súvisiace témy", "Cuvinte cheie:", "Ключови думи:", "Ključne riječi:", "Märksõnad", "Atslēgvārdi", "Raktažodžiai",
     "Теми:", "Метки:", "İlgili Konular", "برچسب\u200cها:", "كلمات دلالية", "נושאים", "टैग्स", "বিষয়:", "相關標籤", "関連キーワード",
     "관련 태그", "แท็กที่เกี่ยวข้อง", "Topik Terkait", "Palavras-chave", "Thématiques :", "Więcej o:", "Meer over dit onderwerp",
     "Sur le même sujet", "Læs mere om:", "More about", "Filed under —", "Filed in", "In:", "Tags / Keywords:",
     "Temas recomendados:", "Ver más temas", "En esta nota:", "Tudo sobre", "Lire plus sur le sujet :",
     "Tag-uri:", "Topik Berkaitan", "اقرأ المزيد عن:"],
)  # fmt: skip
@pytest.mark.parametrize(
    "layout",
    ["<div><span>{}</span>{}</div>", "<div><h4>{}</h4><ul><li>{}</li></ul></div>", "<p>{} {}</p>"],
)
def test_links_behind_a_label_are_tags(layout, label):
    assert tags_of(layout.format(label, LINKS)) == ("Weirs", "Mill Valley")


@pytest.mark.parametrize(
    "label",
    [
        "Explore more on these topics",
        "Follow the topics in this article",
        "Ключови думи към статията:",
    ],
)
def test_links_behind_a_long_label_are_tags(label):
    links = '<a href="/1">Weirs and bridges</a> <a href="/2">Upper Mill Valley</a>'
    assert tags_of(f"<div><h4>{label}</h4>{links}</div>") == (
        "Weirs and bridges",
        "Upper Mill Valley",
    )


@pytest.mark.parametrize("label", ["More on this topic", "Mehr zum Thema", "Sur le même sujet"])
def test_what_more_there_is_may_be_articles(label):
    for headline in ("Weir to close in May", "Weir: council pays"):
        links = f'<a href="/1">{headline}</a> <a href="/2">Mill Valley</a>'

        assert tags_of(f"<div><h3>{label}</h3><p>{links}</p></div>") == ()


def test_a_topic_behind_a_word_for_about_may_have_many_words():
    links = '<a href="/1">The weirs of the valley</a> <a href="/2">Mill Valley</a>'

    assert tags_of(f"<div><h3>Mehr lesen über</h3><p>{links}</p></div>") == (
        "The weirs of the valley",
        "Mill Valley",
    )


def test_links_that_all_lead_to_topics_are_tags():
    assert tags_of(f"<div class='x1'>{TOPICS}</div>") == ("Weirs", "Mill Valley")


@pytest.mark.parametrize(
    "markup",
    [f"<div>{LINKS}</div>", f"<aside>{TOPICS}</aside>", f"<nav><div>{TOPICS}</div></nav>", '<div><a href="/topic/weirs">Weirs</a></div>',
     f"<div><span>Share this:</span>{LINKS}</div>", f"<div>{TOPICS}<a href='/about'>About us</a></div>", "<p>Topics</p><div>None</div>",
     '<div><span>Topics:</span><a href="/2">Mill burns down in the night of the long rains</a></div>', '<div><a href="/topic/x"></a></div>',
     f"<div><p>Topics of the day, and what the council of the valley says of them all</p>{LINKS}</div>",
     f"<div><a href='/x'>Topics</a></div><div>{LINKS}</div>", f"<div>{TOPICS}{'<b>x</b>' * 150}</div>"],
)  # fmt: skip
def test_other_links_are_none(markup):
    assert tags_of(markup) == ()


def test_printed_tags_are_asked_for_only_where_none_are_stated():
    above = f"<div>{TOPICS}</div>"

    assert facts_of("", above=above).tags == ("Weirs", "Mill Valley")
    assert facts_of(meta("keywords", "Ferries"), above=above).tags == ("Ferries",)


def test_what_an_article_is_about_gives_way_to_keywords():
    about = ld(
        news(
            about=[{"@type": "Thing", "name": "Weirs"}], mentions={"@type": "Place", "name": "Wend"}
        )
    )

    assert facts_of(about).tags == ("Weirs", "Wend")
    assert facts_of(about + meta("keywords", "Ferries, Mills")).tags == ("Ferries", "Mills")


@pytest.mark.parametrize(
    "markup",
    ["<nav aria-label='Topics in this article'>{}</nav>", "<ul aria-label='Tags'><li>{}</li></ul>", "<nav class='article-tags'>{}</nav>",
     "<ul><li><strong>Day</strong> May 3</li><li><strong>Keywords</strong> {}</li></ul>", "<div data-block='topicList'>{}</div>",
     "<div data-tb-region='Tags'>{}</div>"],
)  # fmt: skip
def test_lists_named_for_machines_and_for_those_who_listen_are_tags(markup):
    text = f"<article><h1>Weir closes</h1><p>The weir is shut.</p>{markup.format(LINKS)}</article>"

    assert facts_of("", text=text).tags == ("Weirs", "Mill Valley")


def test_a_menu_outside_of_the_article_is_no_list_of_its_tags():
    menu = f"<nav aria-label='Topics'>{LINKS}</nav><nav class='topics'>{LINKS}</nav>"

    assert tags_of(menu) == ()
    assert facts_of("", below=menu).tags == ()


@pytest.mark.parametrize(
    "line",
    ["<p>Tags: Weirs, Mill Valley</p>", "<p><strong>Keywords:</strong> Weirs; Mill Valley.</p>", "<div class='x'><b>Schlagwörter</b>: Weirs | Mill Valley</div>",
     "<div class='tags'><span>Etiketler :</span> Weirs, Mill Valley</div>", "<p>关键词：Weirs，Mill Valley</p>", "<li>Từ khóa: Weirs, Mill Valley</li>"],
)  # fmt: skip
def test_words_behind_a_label_are_tags_without_links(line):
    assert tags_of(line) == ("Weirs", "Mill Valley")


@pytest.mark.parametrize(
    "line",
    ["<p>Tags: the weir is shut to lorries again, and few were told of it</p>", "<p>Tags: Weirs</p>", "<p>Weirs, Mill Valley</p>",
     "<p>Tagged by Ann Roe, Io Dodds</p>", "<div class='sidebar'><p>Tags: Weirs, Mill Valley</p></div>", "<p>Keywords</p>",
     "<p>In this article: Weirs, Mill Valley</p>"],
)  # fmt: skip
def test_a_sentence_a_word_alone_and_a_box_beside_are_no_line_of_tags(line):
    assert tags_of(line) == ()


@pytest.mark.parametrize("called", ["cloud", "hot", "trending"])
def test_topics_of_the_site_behind_its_footer_are_no_tags(called):
    topics = f'<div class="{called}"><h4>Tags</h4>{TOPICS}</div>'

    assert tags_of(f"<p>Text.</p><footer>The Grain</footer><div class='rail'>{topics}</div>") == ()


@pytest.mark.parametrize("label", ["Related topics", "Temas relacionados", "Материалы по теме:"])
@pytest.mark.parametrize(
    "link",
    ['<a href="/news/{}-1234">The old mill that nobody wanted to keep</a>', '<a href="/n/{}.html">Ferry sails again after storm</a>',
     '<a href="/2021/05/03/{}/">Ferry sails</a>', '<a href="/n/{}"><h3>Ferry sails</h3></a>', '<a href="/n/{}">Ferry <time>3 May</time></a>'],
)  # fmt: skip
def test_links_to_other_articles_behind_a_label_are_no_tags(label, link):
    assert tags_of(f"<div><h4>{label}</h4>{link.format('a')} {link.format('b')}</div>") == ()


def test_the_label_of_each_keyword_stated_goes():
    facts = facts_of(ld(news(keywords=["Topics:Weirs", "Tags: Lorries", "Mills"])))
    assert facts.tags == ("Weirs", "Lorries", "Mills")
