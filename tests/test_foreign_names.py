import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.dumps.table_header import read_header
from articles.field_names import plain_name
from articles.foreign_names import day_first_names
from articles.pages import parse_page
from articles.records import RawPage

ROW = ("Weir opens", "The weir is open.\nBoats may pass.", "05.08.2021", "Ana Ruiz", "https://weir.example/a",
       "Oldport Post", "Boats; Weirs", "In short.", "Harbour")  # fmt: skip
HEADERS = {
    "German": "Überschrift|Artikeltext|Datum|Autor:in|Link|Quelle|Schlagworte|Zusammenfassung|Ressort",
    "French": "Titre|Texte|Date de publication|Auteur|Lien|Source|Mots-clés|Résumé|Rubrique",
    "French in capitals": "TITRE|TEXTE|DATE_PUBLICATION|AUTEUR|LIEN|SOURCE|MOTS_CLES|RESUME|RUBRIQUE",
    "Spanish": "Título|Contenido|Fecha|Autor|Enlace|Fuente|Etiquetas|Resumen|Sección",
    "Portuguese": "Título|Conteúdo|Data de publicação|Autor|Ligação|Fonte|Palavras-chave|Resumo|Editoria",
    "Italian": "Titolo|Testo|Data di pubblicazione|Autore|Link|Testata|Parole chiave|Riassunto|Sezione",
    "Dutch": "Titel|Tekst|Datum|Auteur|Link|Bron|Trefwoorden|Samenvatting|Rubriek",
    "Polish": "Tytuł|Treść|Data|Autor|Odnośnik|Źródło|Słowa kluczowe|Streszczenie|Dział",
    "Polish without accents": "Tytul|Tresc|Data|Autor|Odnosnik|Zrodlo|Slowa kluczowe|Streszczenie|Dzial",
    "Czech": "Titulek|Obsah|Datum|Autor|Odkaz|Zdroj|Štítky|Perex|Rubrika",
    "Russian": "Заголовок|Текст|Дата|Автор|Ссылка|Источник|Теги|Аннотация|Рубрика",
    "Ukrainian": "Назва|Вміст|Дата|Автор|Посилання|Джерело|Мітки|Анотація|Розділ",
    "Turkish": "Başlık|Metin|Tarih|Yazar|Bağlantı|Kaynak|Etiketler|Özet|Kategori",
    "Indonesian": "Judul|Isi|Tanggal|Penulis|Tautan|Sumber|Tagar|Ringkasan|Kategori",
    "Greek": "Τίτλος|Κείμενο|Ημερομηνία|Συντάκτης|Σύνδεσμος|Πηγή|Ετικέτες|Περίληψη|Κατηγορία",
    "Vietnamese": "Tiêu đề|Nội dung|Ngày đăng|Tác giả|Liên kết|Nguồn|Từ khóa|Tóm tắt|Chuyên mục",
    "Hindi": "शीर्षक|सामग्री|दिनांक|लेखक|लिंक|स्रोत|टैग|सारांश|श्रेणी",
    "Arabic": "العنوان|النص|التاريخ|الكاتب|الرابط|المصدر|الوسوم|الملخص|القسم",
    "Chinese": "标题|正文|日期|作者|链接|来源|标签|摘要|栏目",
    "Chinese of Taiwan": "標題|內文|日期|作者|連結|來源|標籤|摘要|欄目",
    "Japanese": "見出し|本文|日付|著者|リンク|出典|タグ|要約|カテゴリ",
    "Korean": "제목|본문|일자|기자|링크|언론사|태그|요약|분류",
}  # fmt: skip


def record_of(**fields):
    page = RawPage(origin="a", media_type="application/json", content=b"", fields=fields)
    return parse_page(page).as_json()


@pytest.mark.parametrize("language", HEADERS)
def test_columns_are_known_in_many_languages(language):
    record = record_of(**dict(zip(HEADERS[language].split("|"), ROW, strict=True)))

    assert record["headline"] == "Weir opens"
    assert record["body"] == ["The weir is open.", "Boats may pass."]
    assert record["published"]["text"] == "05.08.2021"
    assert record["authors"] == ["Ana Ruiz"]
    assert (record["url"], record["outlet"]) == ("https://weir.example/a", "Oldport Post")
    assert record["tags"] == ["Boats", "Weirs"]
    assert (record["summary"], record["section"]) == ("In short.", "Harbour")


@pytest.mark.parametrize("language", [*HEADERS][:15])
def test_a_header_tells_that_its_language_writes_the_day_first(language):
    assert read_header(HEADERS[language].split("|"), {}).day_first is True


@pytest.mark.parametrize("language", ["Chinese", "Japanese", "Korean"])
def test_where_the_year_comes_first_nothing_tells_which_of_the_others_does(language):
    assert read_header(HEADERS[language].split("|"), {}).day_first is None


def test_a_column_that_is_a_date_by_its_foreign_name_is_looked_at():
    assert read_header(["标题", "正文", "日期", "更新 date"], {}).dates == (2, 3)


def test_no_english_name_tells_a_language():
    english = (
        "title|text|date|author|link|source|tags|summary|section|data|journal|medium|resume|corps"
    )

    assert not {*map(plain_name, day_first_names())} & {*english.split("|")}
    assert read_header(english.split("|"), {}).day_first is None


@given(st.sampled_from(sorted({name for one in HEADERS.values() for name in one.split("|")})))
def test_a_name_is_the_same_in_any_case_and_composed_or_not(name):
    assert plain_name(unicodedata.normalize("NFD", name)) == plain_name(name)
    assert plain_name(plain_name(name)) == plain_name(name)


def test_words_that_a_service_counted_are_no_tags():
    record = record_of(
        제목="Weir opens",
        본문="The weir is open.",
        키워드="weir,open,boats",
        **{"특성추출(가중치순 상위 50개)": "weir,open"},
        인물="Ana Ruiz,Bo Lind",
        기관="Harbour Trust",
        위치="Oldport",
    )

    assert record["tags"] == ["Harbour Trust"]
    assert record["tag_kinds"] == {"Harbour Trust": "organisation"}
    assert [one["name"] for one in record["people"]] == ["Ana Ruiz", "Bo Lind"]
    assert record["places"] == ["Oldport"]


def test_organisations_and_places_that_a_crawler_found_are_kept():
    found = {
        "persons": [{"name": "Ana Ruiz"}],
        "organizations": [{"name": "Harbour Trust", "sentiment": "none"}, {"name": "their club"}],
        "locations": [{"name": "Oldport"}],
    }
    record = record_of(title="Weir opens", text="The weir is open.", tags=["Boats"], entities=found)

    assert (record["tags"], record["places"]) == (["Boats", "Harbour Trust"], ["Oldport"])
    assert record["tag_kinds"] == {"Harbour Trust": "organisation"}
