"""Invented pages as the editors' systems of the world lay them out, one a case: head, facts and text."""

import datetime as dt

import pytest

from tests.pages.test_layouts_of_the_world import (
    BODY,
    TEXT,
    TITLE,
    facts_of,
    ld,
    meta,
    news,
    prop,
)

MOMENT = dt.datetime(2021, 5, 3, 8, 30, tzinfo=dt.UTC)
DAY = dt.date(2021, 5, 3)
PERSON = {"@type": "Person", "name": "Ann Roe"}
PAPER = {"@type": "NewsMediaOrganization", "name": "Valley Post", "url": "https://v.example/"}
STATED = "2021-05-03T10:30:00+02:00"
OTHERS = "".join(
    f"<article><h3><a href='/o{n}'>Mill {n} burns down</a></h3><p>A teaser of the story {n}, which says what is in it.</p></article>"
    for n in range(4)
)

SYSTEMS = {
    "Arc": {
        "head": ld(news(author=[PERSON], publisher=PAPER, datePublished=STATED, keywords=["Weirs", "Lorries"]))
        + "<script>window.Fusion=window.Fusion||{};Fusion.globalContent={\"headlines\":{\"basic\":\"x\"}};</script>",
        "text": "".join(f'<p class="c-paragraph">{text}</p><div class="arcad-wrapper"><div>Advertisement</div></div>' for text in BODY),
    },
    "WordPress": {
        "head": ld({"@graph": [
            {"@type": "WebPage", "@id": "/w", "datePublished": STATED, "name": f"{TITLE} - Valley Post"},
            {"@type": "Article", "headline": TITLE, "datePublished": STATED, "author": {"name": "Ann Roe", "@id": "/#p"},
             "publisher": {"@id": "/#o"}, "keywords": ["Weirs", "Lorries"]},
            {"@type": "Organization", "@id": "/#o", "name": "Valley Post"},
            {"@type": "Person", "@id": "/#p", "name": "Ann Roe", "description": "Ann Roe writes on weirs."}]}),
        "text": f'<div class="entry-content">{TEXT}<div class="sharedaddy"><h3>Share this:</h3></div></div>'
        '<div class="author-box"><p>Ann Roe writes on weirs and mills for the Valley Post since 2009.</p></div>',
    },
    "Drupal": {
        "head": meta("dcterms.creator", "Ann Roe") + meta("dcterms.date", STATED) + meta("keywords", "Weirs, Lorries")
        + prop("og:site_name", "Valley Post"),
        "text": f'<div class="field field--name-body field--type-text-with-summary"><div class="field__item">{TEXT}</div></div>',
    },
    "Brightspot": {
        "head": ld(news(author=[PERSON], publisher=PAPER, datePublished=STATED, keywords="Weirs,Lorries")),
        "text": f'<div class="RichTextStoryBody RichTextBody">{TEXT}<div class="Enhancement"><div class="Enhancement-item">'
        '<ps-promo class="PagePromo"><p class="PagePromo-title"><a href="/o">Mill burns down in the night of the long rains</a></p></ps-promo></div></div></div>',
    },
    "Chorus": {
        "head": ld(news(author=[PERSON], publisher=PAPER, datePublished=STATED)) + meta("parsely-tags", "Weirs,Lorries"),
        "text": f'<div class="c-entry-content">{TEXT}<aside class="c-newsletter_signup_box"><p>Sign up for the letter of the valley.</p></aside></div>',
    },
    "Escenic": {
        "head": meta("author", "Por Ann Roe") + prop("article:published_time", STATED) + prop("article:tag", "Weirs")
        + prop("article:tag", "Lorries") + prop("og:site_name", "Valley Post"),
        "text": f'<div class="articleBody" id="cuerpo">{TEXT}</div>',
    },
    "Polopoly": {
        "head": meta("byline", "Text: Ann Roe") + meta("pubdate", "20210503T103000+0200") + meta("news_keywords", "Weirs; Lorries")
        + prop("og:site_name", "Valley Post"),
        "text": f'<div class="article-content">{TEXT}</div>',
    },
    "Labrador": {
        "head": meta("cXenseParse:author", "Ann Roe") + meta("cXenseParse:recs:publishtime", STATED)
        + meta("cXenseParse:keywords", "Weirs,Lorries") + prop("og:site_name", "Valley Post"),
        "text": f'<div class="bodytext large-12">{TEXT}<div class="factbox"><h2>Les også</h2></div></div>',
    },
    "Next.js": {
        "head": prop("article:published_time", STATED) + prop("article:author", "Ann Roe") + prop("og:site_name", "Valley Post")
        + prop("article:tag", "Weirs, Lorries") + '<script id="__NEXT_DATA__" type="application/json">{"props":{"pageProps":{"post":{"title":"x"}}}}</script>',
        "text": f'<div class="css-1a2b3c">{TEXT}</div>',
    },
    "AMP": {
        "head": ld(news(author={"@list": [PERSON]}, publisher=PAPER, datePublished=[STATED], keywords=["Weirs", "Lorries"])),
        "text": f'{TEXT}<amp-ad width="300"></amp-ad>',
    },
    "a type in lower case": {
        "head": ld({"@type": "newsarticle", "headline": TITLE, "author": "Ann Roe, Valley Post", "publisher": PAPER,
                    "datePublished": "1620030600000", "keywords": ["Weirs", "Lorries"]}),
    },
    "a page of no type": {
        "head": ld({"@type": "WebPage", "headline": TITLE, "author": PERSON, "publisher": PAPER, "datePublished": STATED,
                    "keywords": "Weirs, Lorries"}),
    },
}  # fmt: skip


@pytest.mark.parametrize("system", SYSTEMS)
def test_a_page_of_each_system_is_read(system):
    layout = SYSTEMS[system]

    facts = facts_of(
        layout["head"], text=layout.get("text", TEXT), below=OTHERS, url="https://v.example/weir"
    )

    assert (facts.headline, facts.authors, facts.outlet) == (TITLE, ("Ann Roe",), "Valley Post")
    assert (facts.published.at, facts.tags) == (MOMENT, ("Weirs", "Lorries"))
    assert facts.body == BODY


PORTALS = {
    "ko": ("<em class='media_end_head_journalist_name'>홍길동 기자</em><span>입력 2021.05.03. 오전 10:30</span>", ("홍길동",)),
    "ja": ("<div class='article-header__meta'><time>2021年5月3日(月) 10:30</time><p class='byline'>山田 太郎</p></div>", ("山田 太郎",)),
    "zh-CN": (("<div class='date-source'><span class='date'>2021年05月03日 10:30</span> <span class='source'>来源：河报</span>"
              "<span class='author'>作者：王小明</span></div>"), ("王小明",)),
    "ar": ("<div class='author-name'>كتب: سالم النهري</div><div class='date'>الإثنين، 3 أيار 2021 10:30</div>", ("سالم النهري",)),
    "he": ("<div class='author'>מאת דוד נהר</div><span class='date'>פורסם: 03.05.21, 10:30</span>", ("דוד נהר",)),
    "fa": ("<div class='author'>نویسنده: رضا رودی</div><span class='news_date'>۱۳ اردیبهشت ۱۴۰۰ - ۱۰:۳۰</span>", ("رضا رودی",)),
    "tr": ("<div class='author'>Haber: Ayşe Köprü</div><span class='tarih'>Giriş: 03.05.2021 - 10:30</span>", ("Ayşe Köprü",)),
    "pl": ("<div class='author'>oprac. Jan Młyn</div><span class='data'>3 maja 2021, 10:30</span>", ("Jan Młyn",)),
    "cs": ("<div class='author'>Jan Mlýn</div><span class='datum'>3. 5. 2021 10:30</span>", ("Jan Mlýn",)),
    "el": ("<div class='author'>Της Μαρίας Ποταμού</div><span class='date'>03/05/2021, 10:30</span>", ("Μαρίας Ποταμού",)),
    "ru": ("<div class='author'>Корреспондент Иван Лугов</div><span>3 мая 2021, 10:30</span>", ("Иван Лугов",)),
    "uk": ("<div class='author'>Підготував: Іван Луг</div><span class='date'>Понеділок, 3 травня 2021, 10:30</span>", ("Іван Луг",)),
    "bg": ("<div class='author'>Автор: Иван Лъгов</div><span class='date'>3 май 2021 г., 10:30</span>", ("Иван Лъгов",)),
    "vi": ("<div class='author'>Tác giả: Nguyễn Văn Sông</div><span class='date'>Thứ hai, 3/5/2021, 10:30 (GMT+7)</span>", ("Nguyễn Văn Sông",)),
    "th": ("<div class='author'>ผู้เขียน: สมชาย ใจดี</div><span class='date'>3 พ.ค. 64 10:30 น.</span>", ("สมชาย ใจดี",)),
    "hi": ("<div class='author'>Edited By: रवि नदी</div><span class='date'>3 मई 2021, 10:30 AM IST</span>", ("रवि नदी",)),
    "bn": ("<div class='author'>প্রতিবেদক: রবি নদী</div><span class='date'>প্রকাশ: ০৩ মে ২০২১, ১০:৩০</span>", ("রবি নদী",)),
    "ta": ("<div class='author'>ரவி ஆறு</div><span class='date'>3 மே 2021</span>", ("ரவி ஆறு",)),
    "id": ("<div class='penulis'>Oleh Budi Sungai</div><div class='date'>Senin, 03 Mei 2021 10:30 WIB</div>", ("Budi Sungai",)),
    "pt-BR": ("<p class='author'>Por João da Ponte — Recife</p><span class='data'>03/05/2021 10h30</span>", ("João da Ponte",)),
    "nb": ("<div class='byline'>Tekst: Kari Bekk Foto: Ola Elv</div><span class='published'>Publisert 3. mai 2021 kl. 10:30</span>", ("Kari Bekk",)),
    "sv": ("<div class='byline'>Text: Erik Ström</div><span>Publicerad: 2021-05-03 kl. 10:30</span>", ("Erik Ström",)),
    "sw": ("<div class='author'>Mwandishi: Juma Mto</div><span class='date'>Jumatatu, Mei 03, 2021</span>", ("Juma Mto",)),
    "de": ("<div class='author'>Ein Gastbeitrag von Hanna Grube</div><span class='datum'>Stand: 03.05.2021, 10:30 Uhr</span>", ("Hanna Grube",)),
    "fr": ("<span class='author'>Propos recueillis par Léa Morin</span><span class='date'>Publié le 03/05/2021 à 10h30, mis à jour le 04/05/2021</span>", ("Léa Morin",)),
    "it": ("<span class='author'>dal nostro inviato Marco Belli</span><span class='data'>3 mag 2021 alle 10:30</span>", ("Marco Belli",)),
    "nl": ("<span class='author'>Door onze redacteur Jan de Vries</span><span class='date'>Gepubliceerd op 3 mei 2021 om 10:30</span>", ("Jan de Vries",)),
    "hu": ("<span class='author'>Szerző: Kovács János</span><span class='datum'>2021. máj. 3. 10:30</span>", ("Kovács János",)),
    "is": ("<span class='author'>Jón Á</span><span class='date'>3. maí 2021 kl. 10:30</span>", ("Jón Á",)),
    "lt": ("<span class='author'>Jonas Upė ir Ona Kalvė</span><span class='date'>2021 m. gegužės 3 d. 10:30</span>", ("Jonas Upė", "Ona Kalvė")),
}  # fmt: skip


@pytest.mark.parametrize("language", PORTALS)
def test_a_page_that_states_nothing_says_who_and_when_in_its_own_words(language):
    above, authors = PORTALS[language]

    facts = facts_of("", above=above, html=f'lang="{language}"')
    at = facts.published.at

    assert facts.authors == authors
    assert (at.date() if isinstance(at, dt.datetime) else at) == DAY


@pytest.mark.parametrize(
    "author",
    [[PERSON, {"@type": "Organization", "name": "Valley Post"}], {"@type": "Person", "name": "Ann Roe", "jobTitle": "Reporter"},
     {"@type": "Person", "name": "By Ann Roe, Senior Reporter"}, ["Ann Roe", "Staff"], "Ann Roe @annroe", {"name": ["Ann Roe"]},
     [[PERSON]], {"@type": "Person", "name": {"@value": "Ann Roe"}}, "Prof. Ann Roe, University of Wend", "Ann Roe ann@v.example"],
)  # fmt: skip
def test_an_author_is_a_person_however_json_ld_states_it(author):
    facts = facts_of(ld(news(author=author, publisher=PAPER)))

    assert tuple(name.removeprefix("Prof. ") for name in facts.authors) == ("Ann Roe",)


def test_an_agency_beside_a_person_stays_an_author():
    assert facts_of(ld(news(author=[PERSON, {"name": "AP"}]))).authors == ("Ann Roe", "AP")


def test_a_video_page_gives_the_day_its_video_was_put_up():
    video = {
        "@type": "VideoObject",
        "name": TITLE,
        "uploadDate": STATED,
        "description": "The bridge at dusk.",
    }

    assert facts_of(ld(video)).published.at == MOMENT


def test_marks_of_a_word_in_a_stated_headline_leave_no_gap():
    stated = TITLE.replace("Weir", "<i>Weir</i>")

    assert facts_of(ld(news(headline=stated)), title="Weir").headline == TITLE


def test_the_name_of_the_site_is_no_headline_beside_another():
    facts = facts_of(ld(news(headline="Valley Post", publisher=PAPER)) + prop("og:title", TITLE))

    assert facts.headline == TITLE


def test_a_role_in_an_element_of_its_own_is_no_part_of_the_name():
    above = (
        "<div class='byline'><span>Ann Roe</span><span>River correspondent in Oldport</span></div>"
    )

    assert facts_of("", above=above).authors == ("Ann Roe",)


def test_the_bar_above_a_text_holds_its_date():
    above = "<div class='top-bar-wrap'><div class='date-source'><span class='date'>2021年05月03日 10:30</span></div></div>"

    assert facts_of("", above=above).published.at.date() == DAY
