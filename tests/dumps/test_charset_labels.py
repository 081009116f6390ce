"""What pages call their charsets, and what the language that they state says where nothing else does."""

import codecs

import pytest

from articles.dumps.charset import CUT_LETTER, NO_TEXT, decode
from articles.dumps.charset_labels import declared_charset, known_charset
from tests.dumps.making import one_page, outcomes, write_files
from tests.dumps.web_making import answer, warc_record, write

# A label or two of each encoding of the standard that Python knows under other names alone.
LABELS = {
    "x-unicode20utf8": "utf-8", "unicodefffe": "utf-8", "iso88592": "iso8859-2",
    "iso88593": "iso8859-3", "iso88594": "iso8859-4", "iso88595": "iso8859-5",
    "iso-8859-6-i": "iso8859-6", "sun_eu_greek": "iso8859-7", "visual": "cp1255",
    "ISO-8859-8-I": "cp1255", "logical": "cp1255", "iso885910": "iso8859-10",
    "iso885913": "iso8859-13", "iso885914": "iso8859-14", "csisolatin9": "iso8859-15",
    "koi": "koi8-r", "koi8-ru": "koi8-u", "x-mac-roman": "mac-roman", "mac": "mac-roman",
    "x-mac-cyrillic": "mac-cyrillic", "x-mac-ukrainian": "mac-cyrillic", "dos-874": "cp874",
    "windows-874": "cp874", "iso-8859-11": "cp874", "x-cp1250": "cp1250", "x-cp1251": "cp1251",
    "x-cp1252": "cp1252", "x-cp1253": "cp1253", "x-cp1254": "cp1254", "iso88599": "cp1254",
    "x-cp1255": "cp1255", "x-cp1256": "cp1256", "x-cp1257": "cp1257", "x-cp1258": "cp1258",
    "x-gbk": "gb18030", "gb_2312-80": "gb18030", "cn-big5": "big5hkscs", "x-x-big5": "big5hkscs",
    "x-euc-jp": "euc_jp", "cseucpkdfmtjapanese": "euc_jp", "Windows-31J": "cp932",
    "x-sjis": "cp932", "windows-949": "cp949", "ksc_5601": "cp949", "x-user-defined": "cp1252",
}  # fmt: skip
JAPANESE = "市議会は新しい橋の建設計画を承認した。工事は春に始まる。"
HEBREW = "הגשר נסגר למשאיות עד האביב, אמר ראש העיר."
THAI = "สะพานปิดไม่ให้รถบรรทุกผ่านจนถึงฤดูหนาว"
CHINESE = "市政府宣布新的桥梁建设计划和预算,并将于明年开工。"
TAIWANESE = "市政府宣布新的橋樑建設計畫和預算,並將於明年開工。"
KOREAN = "시의회가 새 다리 건설 계획을 승인했다."
GREEK = "Η γέφυρα έκλεισε για τα φορτηγά μέχρι την άνοιξη, είπε ο δήμαρχος."
RUSSIAN = "Мост закрыт для грузовиков до весны, сказал мэр города."
ARABIC = "الجسر مغلق أمام الشاحنات حتى الربيع، قال رئيس البلدية."


@pytest.mark.parametrize(("label", "charset"), LABELS.items())
def test_labels_of_the_standard_are_known(label, charset):
    assert codecs.lookup(known_charset(label)) == codecs.lookup(charset)
    assert declared_charset(f'<meta charset="{label}">'.encode()) == known_charset(label)


def test_hebrew_of_windows_is_read_where_a_page_calls_it_iso():
    text = f"{HEBREW} – “הגשר”"
    page = f'<meta charset="iso-8859-8-i"><p>{text}</p>'.encode("cp1255")

    assert text in decode(page, declared=declared_charset(page)).text


@pytest.mark.parametrize(
    ("language", "charset", "text"),
    [
        ("ja", "cp932", JAPANESE), ("ja-JP", "euc_jp", JAPANESE), ("he", "cp1255", HEBREW), ("iw", "cp1255", HEBREW),
        ("th", "cp874", THAI), ("zh-CN", "gb18030", CHINESE), ("zh-TW", "big5", TAIWANESE), ("ko", "cp949", KOREAN),
        ("el", "cp1253", GREEK), ("el", "iso8859-7", GREEK), ("ru", "cp1251", RUSSIAN), ("ru", "koi8-r", RUSSIAN),
        ("ru", "cp866", RUSSIAN), ("ru", "iso8859-5", RUSSIAN), ("ru", "mac-cyrillic", RUSSIAN),
        ("ar", "cp1256", ARABIC), ("ar", "iso8859-6", ARABIC),
    ],
)  # fmt: skip
@pytest.mark.parametrize("damage", [b"", b" \xff "])
def test_the_stated_language_tells_the_charset(language, charset, text, damage):
    page = f'<html lang="{language}"><p>{text * 3}</p>'.encode(charset) + damage

    assert text * 3 in decode(page, declared="x-nonsense").text


@pytest.mark.parametrize("language", ["ja", "he", "th", "ar", "el"])
def test_letters_of_another_language_than_the_stated_are_not_guessed(language):
    page = f'<html lang="{language}"><p>{RUSSIAN}</p>'.encode("koi8-r")

    found = decode(page)

    assert "Мост" not in found.text
    assert found.warnings[0].startswith("no charset fits")


@pytest.mark.parametrize("head", ['<html lang="en">', '<html lang="ru"><a lang="ja">', ""])
def test_a_language_that_others_stand_beside_forbids_nothing(head):
    assert RUSSIAN in decode(f"{head}<p>{RUSSIAN}</p>".encode("cp1251")).text


def test_a_page_of_latin_letters_may_state_any_language():
    page = '<html lang="ja"><p>The café by the weir is closed, says “Io”.</p>'

    assert decode(page.encode("cp1252")).text == page


@pytest.mark.parametrize(
    ("charset", "text"), [("euc_jp", JAPANESE), ("cp1255", HEBREW), ("gb18030", CHINESE)]
)
def test_a_declared_charset_survives_a_damaged_letter(charset, text):
    found = decode(text.encode(charset) * 5 + b"\xff " + text.encode(charset), declared=charset)

    assert found.text.startswith(text * 5)
    assert found.charset == known_charset(charset)
    assert found.warnings == (f"1 bytes that are not {found.charset} were replaced",)


@pytest.mark.parametrize(
    ("declared", "charset", "text"),
    [
        ("utf-8", "utf-8", "The weir is closed, it said: “"),
        ("", "utf-8", "Zoë at the café said: “"),
        ("iso-8859-1", "utf-8", "Zoë at the café said: “"),
        ("shift_jis", "cp932", JAPANESE),
        ("gbk", "gb18030", CHINESE),
    ],
)
def test_a_text_cut_inside_its_last_letter_keeps_its_charset(declared, charset, text):
    found = decode(text.encode(charset)[:-1], declared=declared)

    assert (found.text, found.charset) == (text[:-1], charset)
    assert CUT_LETTER in found.warnings


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_the_half_letter_behind_damage_goes_too(mark):
    found = decode(mark + "Zoë said “so” – ”".encode() + b" \xff. " + "“".encode()[:2])

    assert found.text == "Zoë said “so” – ” \ufffd. "
    assert found.warnings == ("1 bytes that are not UTF-8 were replaced", CUT_LETTER)


def test_a_last_letter_of_latin_is_no_half_one():
    assert decode(b"At the caf\xe9").text == "At the café"
    assert decode(b"At the caf\xe9", declared="iso-8859-1").text == "At the café"


def test_a_page_cut_inside_a_letter_says_so_once(tmp_path):
    page = '<html><meta charset="utf-8"><h1>Weir closed</h1><p>The council said: “'.encode()[:-1]
    write_files(tmp_path, {"a.html": page})

    found = one_page(tmp_path / "a.html")

    assert (found.charset, found.warnings) == ("utf-8", (CUT_LETTER,))
    assert found.text.endswith("said: ")


@pytest.mark.parametrize("charset", ["cp037", "cp500", "cp1140", "cp273"])
def test_text_of_mainframes_is_no_text(tmp_path, charset):
    text = "The weir is closed to lorries.\n\nIt opens again in spring, Zoë Reyle says.\n"
    write_files(tmp_path, {"a.txt": text.encode(charset), "b.txt": b"Weir closed\n\nIt is."})

    assert outcomes(tmp_path) == [("a.txt", "failed", NO_TEXT), ("b.txt", "page", "text/plain")]


def test_a_page_of_a_crawl_in_no_charset_is_none(tmp_path):
    headers = {"Content-Type": "text/plain; charset=nonsense"}
    block = answer("The weir is closed to lorries.".encode("cp037"), headers=headers)

    assert outcomes(write(tmp_path, warc_record(block))) == [(":1", "skipped", NO_TEXT)]
