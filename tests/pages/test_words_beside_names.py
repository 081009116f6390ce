"""Invented names with a house, a role or a word for "by" stuck to them, and houses that are nobody."""

import pytest

from articles.pages.authors import read_authors
from articles.pages.html import read_html
from articles.records import RawPage

HOUSES = (
    "Wendhavn Sanomat",
    "Grain Online",
    "Balkanupa.com - Lajme24",
    "WRT.example",
    "NU",
    "kolompar",
)


@pytest.mark.parametrize(
    ("stated", "names"),
    [("L'OLV / Par Léa Morin", ("Léa Morin",)), ("AFP / Par Léa Morin", ("Léa Morin",)),
     ("Saara Koski WS", ("Saara Koski",)), ("Saara Koski TS", ("Saara Koski TS",)), ("SAARA KOSKI WS", ("SAARA KOSKI WS",)),
     ("Ann Roe For Grainonline", ("Ann Roe",)), ("Ann Roe For Denbymail", ("Ann Roe",)), ("Doctors For Wend", ("Doctors For Wend",)),
     ("Ann Roe, WRT RADIJAS, WRT.example", ("Ann Roe",)), ("ANN ROE, WRT BENNING", ("ANN ROE", "WRT BENNING")),
     ("Ana Ruiz Corresponsal", ("Ana Ruiz",)), ("Ana Ruiz Corresponsal en París", ("Ana Ruiz",)),
     ("Hanna Grube Redakteurin", ("Hanna Grube",)), ("Rui Melo Repórter", ("Rui Melo",)),
     ("Léa Morin - Le Courrier", ("Léa Morin",)), ("Ana Ruiz | El Diario", ("Ana Ruiz",)),
     ("Ann Roe, Le Anh", ("Ann Roe", "Le Anh")), ("Ann Roe, La Rosa Diaz", ("Ann Roe", "La Rosa Diaz")),
     ("Ann Roe, VRR RADIJAS, VRR.example", ("Ann Roe",)), ("A.Roe, NU.example", ("A.Roe",)), ("Corentin QUÉMAR.", ("Corentin QUÉMAR",)), ("Ann Roe Jr.", ("Ann Roe Jr.",)), ("Ann Roe M.D.", ("Ann Roe M.D.",))],
)  # fmt: skip
def test_a_house_or_a_role_stuck_to_a_name_goes(stated, names):
    assert read_authors([stated], outlets=HOUSES).names == names


@pytest.mark.parametrize(
    "stated",
    ["Door NU.example/ANP", "NU.example/ANP", "Nga Balkanupa", "Balkanupa", "Par WRT.example", "Newsdesk", "Webdesk", "kolomparNEWS"],
)  # fmt: skip
def test_by_and_a_house_is_nobody(stated):
    assert read_authors([stated], outlets=HOUSES).names in ((), ("ANP",))


@pytest.mark.parametrize(
    ("stated", "names"),
    [("Review by Ann Roe", ("Ann Roe",)), ("Analysis by Ann Roe", ("Ann Roe",)), ("Contributor: Ann Roe", ("Ann Roe",)),
     ("Ann Roe Last updated on: February 8, 2023", ("Ann Roe",)), ("Stand: 08.02.2023 Von: Hanna Grube", ("Hanna Grube",)),
     ("Stand: 8. Februar 2023, 17:31 Uhr Von Hanna Grube", ("Hanna Grube",)),
     ("Penulis Budi Sungai Editor Rina Kali", ("Budi Sungai",)), ("Penulis Budi Sungai, Editor Rina Kali", ("Budi Sungai",)),
     ("Penulis: Budi Sungai | Editor: Rina Kali", ("Budi Sungai",)),
     ("Ana Dias (Texto) e Rui Melo (Fotografia)", ("Ana Dias",)), ("Ana Ruiz (texto) y Luis Gil (fotografías)", ("Ana Ruiz",)),
     ("Piše Ana Rečna", ("Ana Rečna",)), ("Jón Árnason skrifar", ("Jón Árnason",)), ("إعداد: ريم السالم", ("ريم السالم",)),
     ("[가온일보 홍길동 기자]", ("홍길동",)), ("글·사진 홍길동 기자", ("홍길동",)), ("홍길동·김강수 기자", ("홍길동", "김강수")),
     ("By annroe@grain.example (Ann Roe)", ("Ann Roe",)), ("Autorka/Autor: Kinga Młyn", ("Kinga Młyn",)),
     ("Na Min Soo", ("Na Min Soo",)), ("Nga Le Thi", ("Nga Le Thi",))],
)  # fmt: skip
def test_a_word_for_who_wrote_it_is_no_part_of_a_name(stated, names):
    assert read_authors([stated]).names == names


TEXT = (
    "<p>The old weir bridge has been closed to lorries on Monday, for the third time this year, and few were told.</p>"
    "<p>It will open in spring again, the council of the valley said in the evening, if the county finds the money.</p>"
)


def authors_of(byline, *, head="", language="en", below=f"<div>{TEXT}</div>"):
    text = f"<html lang={language}><head><title>Weir closes</title>{head}</head><body><article><h1>Weir closes</h1>{byline}{below}</article></body></html>"
    return read_html(
        RawPage(origin="p.html", media_type="text/html", content=b"", text=text)
    ).facts.authors


@pytest.mark.parametrize(
    ("byline", "names"),
    [("By Ann Roe | Mark Benning", ("Ann Roe", "Mark Benning")), ("By Ann Roe | Mark Benning | 8 February 2023", ("Ann Roe", "Mark Benning")),
     ("Ann Roe · Mark Benning", ("Ann Roe", "Mark Benning")), ("Ann Roe • Mark Benning", ("Ann Roe", "Mark Benning")),
     ("By Ann Roe | Denby Post", ("Ann Roe",)), ("By Ann Roe | New Denby", ("Ann Roe",)), ("Ann Roe · World News", ("Ann Roe",)),
     ("Ann Roe | Mark Benning wrote the pictures", ("Ann Roe",)), ("By Ann Roe | Rose Hill", ("Ann Roe",)),
     ("By annroe@grain.example (Ann Roe)", ("Ann Roe",)), ("Ann Roe Last updated on: February 8, 2023", ("Ann Roe",))],
)  # fmt: skip
def test_a_bar_or_a_dot_parts_whole_names(byline, names):
    assert authors_of(f'<div class="byline">{byline}</div>') == names


@pytest.mark.parametrize(
    ("language", "byline", "names"),
    [("de", "Stand: 08.02.2023 Von: Hanna Grube", ("Hanna Grube",)), ("id", "Penulis Budi Sungai<br>Editor Rina Kali", ("Budi Sungai",)),
     ("ko", "홍길동·김강수 기자", ("홍길동", "김강수")), ("ko", "글·사진 홍길동 기자", ("홍길동",)),
     ("pl", "Autorka/Autor: <span>Kinga Młyn</span>", ("Kinga Młyn",)), ("is", "Jón Árnason skrifar", ("Jón Árnason",)),
     ("pt", "Ana Dias (Texto) e Rui Melo (Fotografia)", ("Ana Dias",))],
)  # fmt: skip
def test_a_printed_word_for_who_wrote_it_is_no_part_of_a_name(language, byline, names):
    assert authors_of(f'<div class="author">{byline}</div>', language=language) == names


def test_a_korean_line_in_brackets_above_the_text_names_its_reporter():
    assert authors_of("<p>[가온일보 홍길동 기자]</p>", language="ko") == ("홍길동",)


@pytest.mark.parametrize(("language", "names"), [("sw", ("Juma Mto",)), ("en", ("Na Juma Mto",))])
def test_a_stated_by_of_one_language_is_read_on_its_pages_alone(language, names):
    head = '<meta name="author" content="Na Juma Mto">'
    assert authors_of("", head=head, language=language) == names


@pytest.mark.parametrize(
    ("byline", "names"),
    [('<div class="author-location"><span class="contributor-name">রওশন কবির</span><span class="author-location">বেতনা</span></div>', ("রওশন কবির",)),
     ('<div class="author-location"><span class="contributor-name">নিজস্ব প্রতিবেদক</span><span class="author-location">বেতনা</span></div>', ()),
     ('<div class="author-location"><span class="contributor-name">নিজস্ব প্রতিবেদক</span><span class="author-location">নতুন বেতনা</span></div>', ()),
     ('<div class="byline"><span>রওশন কবির</span><span>বেতনা</span></div>', ("রওশন কবির",)),
     ('<div class="author"><b>नीरज घाटे</b><i>वेतवा</i></div>', ("नीरज घाटे",))],
)  # fmt: skip
def test_a_town_in_an_element_beside_a_name_is_no_part_of_it(byline, names):
    assert authors_of(byline, language="bn") == names


@pytest.mark.parametrize(
    ("stated", "names"),
    [("青河报记者 周水生 编辑 陈小河", ("周水生",)), ("每河记者 周水生 每河编辑 陈小河 校对 李大江", ("周水生",)),
     ("21青河经济报道记者周水生 北河报道", ("周水生",)), ("青河報／ 記者周水生／北河即時報導", ("周水生",)), ("青河報／記者周水生／北河報導", ("周水生",)),
     ("青河新闻记者 周水生 实习生 李大江", ("周水生", "李大江")), ("编辑 陈小河", ("编辑 陈小河",))],
)  # fmt: skip
def test_house_editor_and_town_are_no_part_of_a_chinese_name(stated, names):
    assert read_authors([stated]).names == names


@pytest.mark.parametrize(
    ("line", "names"),
    [("青河新闻记者 周水生 实习生 李大江", ("周水生", "李大江")), ("青河日报记者 周水生", ("周水生",)),
     ("青河新闻记者 周水生 图", ()), ("青河新闻记者 发现桥已关闭。", ())],
)  # fmt: skip
def test_a_chinese_line_that_begins_with_a_reporter_of_the_house_is_a_byline(line, names):
    page = f"<div><div>{line}</div><div><span>2023-02-08</span></div></div>"
    assert authors_of(page, language="zh") == names


@pytest.mark.parametrize(
    ("line", "names"),
    [('Penulis <a href="/p/b">Budi Sungai</a> | Editor <a href="/p/r">Rina Kali</a>', ("Budi Sungai",)), ("Piše Ana Rečna", ("Ana Rečna",)),
     ("Penulis buku itu tinggal di Wend", ()), ("Piše se o mostu", ())],
)  # fmt: skip
def test_a_line_that_begins_with_the_writer_in_a_language_is_a_byline_without_a_colon(line, names):
    assert authors_of(f'<div class="credit">{line}</div>', language="id") == names


def signed(last, *, behind=""):
    return f"<p>渡し船は来年三月で運航をやめる。町議会が十五日に決めた。</p><p>乗客の三人に二人が車を持っていなかった。{last}</p>{behind}"


@pytest.mark.parametrize(
    ("text", "names"),
    [(signed("【堰端友美】"), ("堰端友美",)), (signed("【堰端友美、山田健】"), ("堰端友美", "山田健")), (signed("（川端友美）"), ("川端友美",)),
     (signed("【河北共同】"), ()), (signed("【随時掲載】"), ()), (signed("【文中敬称略】"), ()), (signed("（堰町中央）"), ()),
     (signed("【堰端支局】"), ()), (signed("【堰端友美】", behind="<p>船は一九五一年から生徒を運んできた。</p>"), ())],
)  # fmt: skip
def test_brackets_at_the_end_of_a_japanese_text_sign_it(text, names):
    assert authors_of(f"<section>{text}</section>", language="ja", below="") == names
