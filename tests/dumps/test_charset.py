import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.dumps.alphabets import charset_by_letters, stated_languages
from articles.dumps.charset import UNWANTED, decode
from articles.dumps.charset_labels import declared_charset, known_charset
from tests.dumps.making import one_page, write_files

FRENCH = "Le café près de la gare a fermé hier soir, à cause de la fête du port."
RUSSIAN = "Сегодня в порту прошла встреча с читателями, паром снова ходит до острова."


@pytest.mark.parametrize("charset", ["utf-8-sig", "utf-16", "utf-32", "utf-8"])
def test_unicode_is_read_by_its_mark(charset):
    found = decode(FRENCH.encode(charset))

    assert (found.text, found.warnings) == (FRENCH, ())


@pytest.mark.parametrize("charset", ["utf-16-le", "utf-16-be"])
def test_utf16_without_a_mark_is_read(charset):
    assert decode(FRENCH.encode(charset)).text == FRENCH


@pytest.mark.parametrize(
    ("declared", "written"),
    [
        ("iso-8859-1", "cp1252"),
        ("windows-1251", "cp1251"),
        ("koi8-r", "koi8-r"),
        ("gb2312", "gb18030"),
        ("Shift_JIS", "cp932"),
    ],
)
def test_the_declared_charset_is_believed(declared, written):
    text = RUSSIAN if written not in {"cp1252"} else "“Café” – déjà vu"

    found = decode(text.encode(written), declared=declared)

    assert (found.text, found.charset, found.warnings) == (text, written, ())


def test_utf8_declared_as_latin1_is_utf8_with_a_warning():
    found = decode(FRENCH.encode(), declared="iso-8859-1")

    assert (found.text, found.charset) == (FRENCH, "utf-8")
    assert found.warnings == ("declared iso-8859-1, read as UTF-8, which it is",)


@pytest.mark.parametrize("label", ["us-ascii", "ascii", "ANSI_X3.4-1968"])
def test_ascii_with_other_bytes_is_read_as_what_holds_it_with_a_warning(label):
    xml = f'<?xml version="1.0" encoding="{label}"?><a>“Café” – déjà vu</a>'
    content = xml.encode("cp1252")

    found = decode(content, declared=declared_charset(content))

    assert (found.text, found.charset) == (xml, "cp1252")
    assert found.warnings == ("declared ascii, which holds not all of its bytes; read as cp1252",)


def test_ascii_that_is_no_more_needs_no_word():
    assert decode(b"Ferry back", declared="us-ascii").warnings == ()


def test_a_wrong_declaration_is_passed_over():
    assert decode(FRENCH.encode("cp1252"), declared="utf-8").text == FRENCH
    assert decode(FRENCH.encode(), declared="no-such-charset").text == FRENCH


@pytest.mark.parametrize(("text", "written"), [(FRENCH, "cp1252"), (RUSSIAN, "cp1251")])
def test_an_undeclared_charset_is_detected_with_a_warning(text, written):
    found = decode(text.encode(written))

    assert (found.text, found.charset) == (text, written)
    assert found.warnings == (f"no charset declared that fits; read as {written}",)


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (b'{"title": "The caf\xe9 of the port", "text": "It is open."}', "The café of"),
        (b'{"title": "So na\xefve", "text": "It is open."}', "So naïve"),
        (b'{"title": "The \xff\xfe\x80ferry", "text": "The caf\xe9 on it."}', "The café on it"),
        (b'{"title": "The \xff\xfe\x80ferry", "text": "It sails."}', "The ÿþ€ferry"),
        (b"The ferry \xfd sails \xff\xfe at noon \xf0.", "The ferry "),
    ],
)
def test_single_stray_bytes_are_no_letters_of_another_script(content, text):
    found = decode(content)

    assert text in found.text
    assert not any(
        "\u0370" <= letter <= "\u1fff" or (letter >= "\u2e80" and letter != "\ufffd")
        for letter in found.text
    )
    assert found.warnings


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("cp1251", "Паром снова ходит до острова, и в порту его ждут."),
        ("cp1253", "Το πλοίο φεύγει το πρωί για το νησί."),
        ("cp932", "灯台の修理が水曜日に始まり、IT会議は港で開かれる。"),
        ("gb18030", "渔港的灯塔将于周三开始维修,港务处说工期为两个月。"),
    ],
)
def test_words_of_another_script_are_read_in_it(written, text):
    assert decode(text.encode(written)).text == text


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_damaged_places_in_utf8_are_replaced_with_a_warning(mark):
    found = decode(mark + FRENCH.encode() + b" \xff.")

    assert found.text == FRENCH + " \ufffd."
    assert found.warnings == ("1 bytes that are not UTF-8 were replaced",)


def test_damaged_utf16_is_replaced_with_a_warning():
    found = decode("ferry".encode("utf-16") + b"\x00")

    assert found.text == "ferry\ufffd"
    assert found.warnings == ("bytes that are not utf-16 were replaced",)


def test_what_fits_no_charset_is_replaced_with_a_warning():
    found = decode(b"\x81\x8d\x8f\x90\x9d" * 3 + bytes(range(128, 256)) * 2)

    assert found.text
    assert found.warnings


def test_characters_that_must_not_reach_a_row_are_left_out():
    found = decode("a\0b\x1bc\u202ed\u200fe\ufefff\tg\n".encode())

    assert found.text == "abcdef\tg\n"
    assert found.warnings == ("2 control characters were left out",)


@pytest.mark.parametrize(
    ("head", "charset"),
    [
        (b'<meta charset="windows-1251">', "cp1251"),
        (b"<META CHARSET=utf-8>", "utf-8"),
        (b'<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-2">', "iso8859-2"),
        (b'<?xml version="1.0" encoding="ISO-8859-1"?>', "cp1252"),
        (b'<meta charset="rot13">', ""),
        (b'<meta charset="unicode_escape">', ""),
        (b'<meta charset="nonsense">', ""),
        (b"<html>", ""),
    ],
)
def test_a_declaration_is_found_in_the_head(head, charset):
    assert declared_charset(head) == charset


@pytest.mark.parametrize("label", ["rot13", "idna", "undefined", "base64", "", "\0"])
def test_codecs_that_are_no_charsets_are_unknown(label):
    assert known_charset(label) == ""


def test_an_html_page_is_read_in_its_charset(tmp_path):
    content = f'<html><head><meta charset="windows-1251"></head><p>{RUSSIAN}'.encode("cp1251")
    write_files(tmp_path, {"a.html": content})

    page = one_page(tmp_path / "a.html")

    assert RUSSIAN in page.text
    assert (page.charset, page.content, page.warnings) == ("cp1251", content, ())


@given(st.binary(max_size=300), st.sampled_from(["", "utf-8", "iso-8859-1", "gbk", "utf-16", "x"]))
def test_any_bytes_give_clean_text(content, declared):
    found = decode(content, declared=declared)

    found.text.encode()
    assert not UNWANTED.search(found.text)


@pytest.mark.parametrize(
    ("content", "declared", "is_whole"),
    [
        (FRENCH.encode(), "", True),
        (FRENCH.encode("cp1252"), "windows-1252", True),
        (RUSSIAN.encode("cp1251"), "", True),
        (FRENCH.encode("utf-8-sig"), "", False),
        (FRENCH.encode("utf-8-sig") + b"\xff", "", False),
        (FRENCH.encode("utf-16"), "", False),
        (f"{FRENCH}\0".encode(), "", False),
        (f"\u202e{FRENCH}".encode(), "", False),
        (FRENCH.encode() * 2 + b"\xff", "", False),
    ],
)
def test_a_text_that_is_all_of_its_bytes_is_told(content, declared, is_whole):
    found = decode(content, declared=declared)

    assert found.is_whole is is_whole
    assert not is_whole or content.decode(found.charset) == found.text


# Of each language with letters beyond ASCII some lines, and the charsets its pages are written in.
WRITTEN = {
    "it": ("cp1252", "La città chiederà più fondi, perché il ponte è pericoloso e così non può restare."),
    "fr": ("cp1252", "Café à la mer : le port a été rouvert, où sont passés les pêcheurs ?"),
    "es": ("cp1252", "¿Quién pagará el puente? Según la alcaldesa, la región; la oposición duda un año más."),
    "pt": ("cp1252", "A câmara não aprovou as obras da ponte, que só começarão após a eleição."),
    "de": ("cp1252", "Die Brücke über den Fluss bleibt gesperrt, die Straße führt außen herum."),
    "sv": ("cp1252", "Bron över ån hålls stängd tills våren, säger kommunen, och bilar får köra runt."),
    "is": ("cp1252", "Brúin yfir ána verður lokuð til vors, segir sveitarstjórinn, og bílar þurfa hringinn."),
    "pl": ("cp1250 iso8859-2", "Wójt powiedział, że most będzie zamknięty, a źródło kosztów się znajdzie później."),
    "cs": ("cp1250 iso8859-2", "Řidiči budou dva roky jezdit objížďkou, řekl starosta, než bude most přestavěn."),
    "sk": ("cp1250 iso8859-2", "Vodiči budú musieť jazdiť obchádzkou, kým bude most cez rieku znovu otvorený, veď čo iné."),
    "hu": ("cp1250 iso8859-2", "A sofőröknek két évig kerülniük kell a hidat, mert szűk és gyönge, mondta a jegyző."),
    "ro": ("cp1250 iso8859-2", "Şoferii vor ocoli doi ani, a spus primarul, până când podul peste râu va fi închis şi înălţat."),
    "hr": ("cp1250 iso8859-2", "Vozači će dvije godine voziti obilaznicom, rekao je načelnik, a više će se znati u ožujku."),
    "lt": ("cp1257", "Vairuotojai dvejus metus važiuos aplinkkeliu, sakė meras, žadėjęs skirti daugiau lėšų tiltų būklei."),
    "lv": ("cp1257", "Šoferi divus gadus brauks pa apvedceļu, sacīja mērs, kurš meklē naudu tilta būvdarbiem."),
    "tr": ("cp1254", "Sürücüler iki yıl çevre yolunu kullanacak, dedi başkan; köprü işçileri ağustosta başlıyor."),
}  # fmt: skip
CASES = [(lang, one) for lang, (charsets, _) in WRITTEN.items() for one in charsets.split()]


@pytest.mark.parametrize("times", [1, 8])
@pytest.mark.parametrize("head", ["<html>", '<html lang="{}">', '<html lang="en">'])
@pytest.mark.parametrize(("language", "charset"), CASES)
def test_letters_tell_the_latin_charset(language, charset, head, times):
    page = head.format(language) + f"<body><p>{WRITTEN[language][1]}</p>" * times

    found = decode(page.encode(charset), declared="utf-8")

    assert found.text == page
    assert found.warnings == (f"no charset declared that fits; read as {found.charset}",)


@pytest.mark.parametrize("stated", ["it", "fr", "pl", "tr"])
@pytest.mark.parametrize(("language", "charset"), CASES)
def test_a_language_that_is_not_the_pages_changes_nothing(language, charset, stated):
    page = f'<html lang="{stated}"><body>' + f"<p>{WRITTEN[language][1]}</p>" * 4

    assert decode(page.encode(charset)).text == page


@pytest.mark.parametrize(
    "head",
    [
        "<html class='a' xml:lang=it-IT>",
        '<html lang="en"><meta property="og:locale" content="it_IT">',
        '<meta http-equiv="content-language" content="it">',
        "<rss><channel><language>it-it</language>",
    ],
)
def test_a_language_is_stated_in_several_ways(head):
    # Two words of Italian, or of nobody: "perchč č".
    assert decode(f"{head}<p>Perché è chiuso</p>".encode("cp1252")).text.endswith("é è chiuso</p>")
    assert stated_languages(head.encode())[-1] == "it"


def test_names_of_other_countries_do_not_hide_a_language():
    text = f"{WRITTEN['it'][1]} {WRITTEN['it'][1]} Il signor Müller è già là."
    page = f'<html lang="it"><p>{text}</p>'

    assert decode(page.encode("cp1252")).text == page


def test_where_more_than_few_letters_are_strange_no_language_is_known():
    assert charset_by_letters("<html lang='it'>žščř č".encode("cp1250"), guessed="cp1251") == ""
    assert charset_by_letters(b"plain", guessed="cp1252") == ""
    assert charset_by_letters(b"\x81 \x9d", guessed="cp1252") == ""


FRENCH = (
    "Le conseil a voté à l’unanimité le « projet » du théâtre, où l’été dernier tout a été élevé…"
)
GERMAN = "Die Brücke über den Fluß wird für Fußgänger geöffnet, sagte die Bürgermeisterin gestern."


@pytest.mark.parametrize(
    ("charset", "text"),
    [
        ("mac_roman", FRENCH),
        ("mac_roman", GERMAN),
        ("mac_roman", "The mayor’s “no” wasn’t heard – the café’s owner didn’t reply at the café."),
        ("cp850", GERMAN),
        ("cp850", "Les élèves du théâtre ont été félicités à Genève, où la fête était réussie."),
        ("euc_jp", "市議会は新しい橋の建設計画を承認した。"),
    ],
)
def test_charsets_of_old_machines_are_told_by_their_letters(charset, text):
    decoded = decode(text.encode(charset))

    assert (decoded.text, decoded.charset) == (text, charset)
    assert decoded.warnings == (f"no charset declared that fits; read as {charset}",)


@pytest.mark.parametrize(
    ("charset", "text"),
    [
        ("cp1252", FRENCH),
        ("cp1252", GERMAN),
        ("cp1252", "The mayor’s “no” wasn’t heard – the café’s owner didn’t reply…"),
        ("cp1252", "Our Brand™ and that brand™ sell well† today†, it says"),
        ("cp1252", "word—word and more—or less—or none"),
        ("cp1250", "Městská rada schválila nový most přes řeku, řekl starosta žádaného města"),
        ("cp949", "시의회 새 다리 건설 계획 승인. 시의회는 새 다리를 건설한다."),
        ("gb18030", "市政府宣布新的桥梁建设计划和预算，并将于明年开工。"),
    ],
)
def test_what_no_old_machine_wrote_is_read_as_before(charset, text):
    assert decode(text.encode(charset)).text == text
