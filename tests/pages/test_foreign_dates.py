import datetime as dt

import pytest

from articles.pages.dates import read_date

DAY = dt.date(2021, 5, 3)


@pytest.mark.parametrize(
    "printed",
    ["Publicado el 3 de mayo de 2021", "Publié le 3 mai 2021", "3. Mai 2021", "lunedì 3 maggio 2021", "3 de maio de 2021",
     "3 mei 2021", "3 maja 2021", "3. května 2021", "3 мая 2021 г.", "3 травня 2021", "3 Mayıs 2021", "3 Μαΐου 2021",
     "2021. május 3.", "3. toukokuuta 2021", "3. svibnja 2021", "3 Mei 2021", "ngày 3 tháng 5 năm 2021", "3 tháng 5, 2021",
     "٣ مايو 2021", "۱۳ اردیبهشت ۱۴۰۰", "3 พฤษภาคม 2564", "3 พ.ค. 2564", "मई 3, 2021", "३ मई २०२१", "3. August 2021", "2021年5月3日", "2021년 5월 3일",
     "令和3年5月3日", "中華民國110年5月3日", "วันที่ 3 พฤษภาคม พ.ศ. 2564", "03 مئی ، 2021", "3 मे 2021", "3 ಮೇ 2021", "3 മേയ് 2021", "3 ਮਈ 2021",
     "2021 මැයි 03", "ថ្ងៃទី៣ ខែឧសភា ឆ្នាំ២០២១", "၃ မေ ၂၀၂၁", "3 ພຶດສະພາ 2021", "2021 оны 05 сарын 03", "3 мамыр 2021", "3 მაისი 2021",
     "3 մայիսի 2021", "2021. gada 3. maijs", "3 de maig de 2021", "2021eko maiatzaren 3a", "3 Bealtaine 2021", "3 ሜይ 2021", "3 Maajo 2021",
     "3 Mayu 2021", "03. svi 2021.", "Δευτέρα, 03-Μαΐ-2021", "الإثنين، 3 مايو/أيار 2021", "3-may, 2021", "3 Maj 2021", "Mayo 3, 2021", "3 мая 2021",
     "2021/05/03", "2021.05.03.", "03.05.2021", "3.5.2021", "3 במאי 2021"],
)  # fmt: skip
def test_a_day_is_read_in_the_languages_of_the_world(printed):
    published = read_date(printed)

    day = dt.date(2021, 8, 3) if "August" in printed else DAY
    assert (published.at, published.precision, published.text) == (day, "day", printed)


@pytest.mark.parametrize(
    ("printed", "hour", "minute"),
    [("5月3日 10時30分", None, None), ("2021年5月3日 10時30分", 10, 30), ("2021年5月3日午後3時05分", 15, 5),
     ("2021년 5월 3일 오후 3:05", 15, 5), ("2021년 5월 3일 오전 12:05", 0, 5), ("3. Mai 2021, 10:30 Uhr", 10, 30), ("3 mai 2021 à 10h30", 10, 30),
     ("3 mei 2021 om 10.30 uur", 10, 30), ("3 мая 2021, 10:30 МСК", 7, 30), ("3 Mei 2021, 10:30 WIB", 3, 30),
     ("03.05.2021 10:30", 10, 30)],
)  # fmt: skip
def test_a_clock_behind_the_day_is_read(printed, hour, minute):
    at = read_date(printed).at

    wanted = None if hour is None else dt.datetime(2021, 5, 3, hour, minute, tzinfo=dt.UTC)
    assert at == wanted


@pytest.mark.parametrize(
    "printed",
    ["Aktualisiert am 05.05.2021 - Veröffentlicht am 03.05.2021", "Publicado: 3 de mayo de 2021 - Actualizado: 5 de mayo de 2021",
     "Poslední aktualizace 5. 5. 2021 10:00 Publikováno 3. 5. 2021", "Son güncelleme: 5 Mayıs 2021 Giriş: 3 Mayıs 2021",
     "آخر تحديث: 5 مايو 2021 نشر: 3 مايو 2021", "May 3, 2021, 10:05 AM PDT / Updated May 5, 2021, 8:00 AM PDT", "Publié le 03/05/2021, mis à jour le 05/05/2021", "Обновлено 5 мая 2021, опубликовано 3 мая 2021",
     "Aktualizacja: 5 maja 2021, Publikacja: 3 maja 2021", "Publikacja: 3 maja 2021, Aktualizacja: 5 maja 2021",
     "Bijgewerkt: 5 mei 2021, Gepubliceerd: 3 mei 2021", "Ultima actualizare: 5 mai 2021. Publicat: 3 mai 2021",
     "Frissítve: 2021. május 5. Megjelent: 2021. május 3.", "Actualización: 5 de mayo de 2021 Publicación: 3 de mayo de 2021",
     "Updated and published on 3 May 2021"],
)  # fmt: skip
def test_a_line_that_also_tells_of_a_change_gives_the_day_of_publication(printed):
    at = read_date(printed).at

    assert (at.date() if isinstance(at, dt.datetime) else at) == DAY


def test_of_such_a_line_the_part_that_was_read_is_kept():
    assert read_date("Updated 5 May 2021 | Published 3 May 2021").text == "Published 3 May 2021"
    assert read_date("Updated by Ann Roe | Published 3").text == "Updated by Ann Roe | Published 3"


@pytest.mark.parametrize(
    ("printed", "month"),
    [("Gepubliceerd: 9 aug. 2021", 8), ("Senin, 09 Agu 2021 16:10 WIB", 8), ("9 okt 2021", 10), ("9. des. 2021", 12), ("9 mrt 2021", 3)],
)  # fmt: skip
def test_a_month_cut_short_is_read(printed, month):
    at = read_date(printed).at

    assert (at.date() if isinstance(at, dt.datetime) else at) == dt.date(2021, month, 9)


@pytest.mark.parametrize(
    "printed", ["le 9 mars 2021 par nous", "Dinsdag 9 maart 2021", "Tirsdag 9 mars 2021"]
)
def test_a_month_that_english_has_too_is_read_in_another_language(printed):
    assert read_date(printed, language="fr").at == dt.date(2021, 3, 9)
    assert read_date("9 mars 2021", language="en").at is None


@pytest.mark.parametrize("printed", ["30 اسفند ۱۳۹۹", "1 فروردین ۱۴۰۰", "1 فروردین ۱۴۰۴"])
def test_the_persian_calendar_keeps_its_leap_years(printed):
    days = {"30 اسفند ۱۳۹۹": dt.date(2021, 3, 20), "1 فروردین ۱۴۰۰": dt.date(2021, 3, 21),
            "1 فروردین ۱۴۰۴": dt.date(2025, 3, 21)}  # fmt: skip

    assert read_date(printed).at == days[printed]


@pytest.mark.parametrize(
    "printed",
    ["31.06.2021", "11 listopada 2021", "5/8/2021", "3 Brücken 2021", "13 اردیبهشت ۲۰۲۱", "3 de mayo",
     "Am 3. Mai 2021 fiel die Brücke des Tals ins Wasser, sagte der Rat", "x" * 100 + "3. Mai 2021"],
)  # fmt: skip
def test_what_names_no_day_for_certain_is_kept_as_printed(printed):
    published = read_date(printed)

    assert (published.at, published.text) == (None, printed)


@pytest.mark.parametrize(
    "printed",
    ["Publicado: 03/05/2021 10:30", "Publié le 3 mai 2021 à 10:30, mis à jour le 4 mai 2021 à 12:00", "03/05/2021 às 10h30",
     "3 mag 2021", "2021. máj. 3.", "3 أيار 2021", "٣ أيار ٢٠٢١", "۱۴۰۰/۰۲/۱۳", "1400-02-13 10:30", "פורסם: 03.05.21, 10:30",
     "3 மே 2021", "మే 3, 2021", "3 พ.ค. 64", "Thứ hai, 3/5/2021, 10:30 (GMT+7)", "03/05/2021, 10:30 WIB", "3. maí 2021 kl. 10:30",
     "2021 m. gegužės 3 d. 10:30", "입력 2021-05-03 10:30", "2021-05-03 10:30 来源：河报", "Publicerad: 2021-05-03 kl. 10:30",
     "03.05.21"],
)  # fmt: skip
def test_a_day_is_read_from_among_the_words_of_its_page(printed):
    at = read_date(printed).at

    assert (at.date() if isinstance(at, dt.datetime) else at) == DAY


@pytest.mark.parametrize(
    ("printed", "day"),
    [("3 تشرين الثاني 2021", dt.date(2021, 11, 3)), ("3 كانون الأول 2021", dt.date(2021, 12, 3)),
     ("3 كانون الثاني 2021", dt.date(2021, 1, 3)), ("3 Agosti 2021", dt.date(2021, 8, 3))],
)  # fmt: skip
def test_months_of_the_levant_and_of_the_coast_are_read(printed, day):
    assert read_date(printed).at == day


@pytest.mark.parametrize(
    ("printed", "hour"),
    [("3/5/2021, 10:30 (GMT+7)", 3), ("03/05/2021 3:30 CH (GMT+7)", 8), ("3 مايو 2021 3:30 م", 15), ("03/05/2021, 10:30 WITA", 2)],
)  # fmt: skip
def test_the_half_of_the_day_and_the_zone_are_read(printed, hour):
    assert read_date(printed).at == dt.datetime(2021, 5, 3, hour, 30, tzinfo=dt.UTC)


def test_a_slash_parts_day_and_month_where_the_page_puts_the_day_first():
    assert read_date("03/05/2021").at is None
    assert read_date("03/05/2021", day_first=True).at == DAY
    assert read_date("03-05-2021", day_first=True).at == DAY
    assert read_date("31/02/2021", day_first=True).at is None


@pytest.mark.parametrize(
    ("printed", "day"),
    [("平成30年1月9日", dt.date(2018, 1, 9)), ("令和元年5月1日", dt.date(2019, 5, 1)), ("昭和64年1月7日", dt.date(1989, 1, 7)),
     ("民國112年12月31日", dt.date(2023, 12, 31))],
)  # fmt: skip
def test_a_year_is_counted_from_the_beginning_of_an_era(printed, day):
    assert read_date(printed).at == day


@pytest.mark.parametrize("word", ["ก" * 70, "กั" * 35, "ม." * 30, "ខែ" * 35])
def test_a_long_word_of_a_script_without_spaces_names_no_month_and_is_read_in_a_moment(word):
    """It was tried in as many ways as it has parts: a word of thirty letters took hours."""
    assert read_date(f"ข่าว 1 {word}!").at is None
    assert read_date("3 กันยายน 2564").at == dt.date(2021, 9, 3)


@pytest.mark.parametrize(
    ("printed", "month"),
    [("12. feb. 2023 kl. 10.20", 2), ("12. apr. 2023 kl. 10.20", 4), ("12. jún 2023 o 10:20", 6), ("2023. jún. 12. 10:20", 6),
     ("12. junij 2023, 10:20", 6), ("12. júl 2023 o 10:20", 7), ("12. julij 2023, 10:20", 7), ("12. aug. 2023 kl. 10.20", 8), ("12 ژانویه 2023", 1),
     ("12 de març de 2023", 3), ("১২ জানু\u09dfারি ২০২৩", 1), ("১২ জানু\u09af\u09bcারি ২০২৩", 1), ("12 мар 2023, 10:20", 3),
     ("12 มิ.ย. 2566 เวลา 10:20 น.", 6), ("12 มี.ค. 2566", 3), ("12 iyn 2023", 6), ("12 јуни 2023, 10:20", 6), ("12 червень 2023", 6)],
)  # fmt: skip
def test_short_names_of_months_and_those_in_the_first_case_are_read(printed, month):
    at = read_date(printed).at

    assert (at.month if at else None) == month


@pytest.mark.parametrize(
    ("printed", "language", "month"),
    [("11 Pro 2020", "", None), ("11. pro 2020", "cs", 12), ("11 Pri 2020", "sq", 4), ("11 mar 2020 - 10:20h", "es", 3), ("11 mar 2020 - 10:20h", "", None), ("11 srp 2020", "cs", 8), ("11. srp 2020", "hr", 7)],
)  # fmt: skip
def test_a_short_name_that_is_a_word_elsewhere_needs_the_language_of_the_page(
    printed, language, month
):
    at = read_date(printed, language=language).at

    assert (at.month if at else None) == month


@pytest.mark.parametrize(
    "printed",
    ["२०८० जेठ २९ गते", "२९ जेठ २०८०, सोमबार", "सोमबार, जेठ २९, २०८०", "२९ ज्येष्ठ २०८० १०:२०"],
)
def test_a_day_of_the_bikram_era_is_one_of_the_common_calendar(printed):
    at = read_date(printed).at

    assert at is not None
    assert (at.year, at.month, at.day) == (2023, 6, 12)


@pytest.mark.parametrize("printed", ["३२ वैशाख २०८१", "२९ जेठ २१८०", "२९ जेठ १९८०"])
def test_a_day_the_calendar_of_nepal_lacks_is_none(printed):
    assert read_date(printed).at is None
