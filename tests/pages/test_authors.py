import pytest

from articles.pages.authors import byline_with_house, read_authors


@pytest.mark.parametrize(
    ("stated", "names"),
    [
        (["Ann Roe"], ("Ann Roe",)),
        (["By Ann Roe and Io Dodds"], ("Ann Roe", "Io Dodds")),
        (["Ann Roe", "ann roe"], ("Ann Roe",)),
        (["Ann Roe, Io Dodds"], ("Ann Roe", "Io Dodds")),
        (
            [
                "https://grain.example/ann",
                "@annroe",
                "annroe",
                "ann@grain.example",
                "undefined",
                "--",
            ],
            (),
        ),
        (["Ann Roe ann@grain.example"], ("Ann Roe",)),
        (["ann@grain.example (Ann Roe)"], ("Ann Roe",)),
        (["Ann Roe*"], ("Ann Roe",)),
        (["【記者王小明／河口報導】"], ("王小明",)),
        (["Staff", "The Editors", "Grain Newsroom", "Gear Team", "grain.example"], ()),
        (["Ann Roe Staff Writer"], ("Ann Roe",)),
        (["The Weekly Grain", "Ann Roe for The Weekly Grain"], ("Ann Roe",)),
        (["Ann Roe", "Reuters"], ("Ann Roe", "Reuters")),
        (["Redaktion", "Newsroom", "La Redacción", "Online-Redaktion", "Rédaction web"], ()),
    ],
)
def test_people_are_told_from_what_is_none(stated, names):
    assert read_authors(stated, outlets=("The Weekly Grain",)).names == names


@pytest.mark.parametrize(
    ("stated", "agency"),
    [
        ("Reuters", "Reuters"),
        ("Agence France-Presse (AFP)", "AFP"),
        ("Ann Roe, Reuters", "Reuters"),
        ("Post Redaktion mit dpa", "dpa"),
        ("AP/Ann Roe", "AP"),
        ("Ann Roe Reuters", "Reuters"),
        ("ANN ROE The Associated Press", "AP"),
        ("Ann Roe AP", "AP"),
        ("Ann Roe for Reuters Health", "Reuters"),
        ("Ann Roe of Reuters", "Reuters"),
        ("Ann Roe, president of Reuters", ""),
        ("Ann Roe, formerly of Reuters", ""),
        ("Ann Roe - Agence France-Presse", "AFP"),
        ("Ann Bloomberg", ""),
        ("Ann Roe, who once wrote for Reuters", ""),
        ("Ann Roe, The Apple", ""),
        ("Ann Roe", ""),
    ],
)
def test_an_agency_is_told_beside_whom_it_stands(stated, agency):
    assert read_authors([stated]).agency == agency


def test_an_agency_is_an_author_on_its_own_site_too():
    authors = read_authors(["Reuters"], outlets=("Reuters",))

    assert (authors.names, authors.agency) == (("Reuters",), "Reuters")


@pytest.mark.parametrize(
    ("stated", "names"),
    [
        ("Reuters, AFP", ("Reuters", "AFP")),
        ("A. Roe, Reuters", ("A. Roe",)),
        ("By ANN ROE Associated Press", ("ANN ROE",)),
        ("Ann Bloomberg", ("Ann Bloomberg",)),
        ("Ann Roe @annroe", ("Ann Roe",)),
        ("Ann Roe For Grain.Com", ("Ann Roe",)),
        ("Roe, Ann; Dodds, Io", ("Ann Roe", "Io Dodds")),
        ("van der Tarn, Ann; Dodds, Io", ("Ann van der Tarn", "Io Dodds")),
        ("de la Roe, Ana M.", ("Ana M. de la Roe",)),
        ("أحمد علي ومحمد حسن", ("أحمد علي", "محمد حسن")),
        ("أحمد علي، سارة حسن ومحمد حسن", ("أحمد علي", "سارة حسن", "محمد حسن")),
        ("أحمد وليد حسن", ("أحمد وليد حسن",)),
        ("أحمد علي ووليد حسن", ("أحمد علي", "وليد حسن")),
        ("أحمد علي, محمد حسن ووائل كريم", ("أحمد علي", "محمد حسن", "وائل كريم")),
        ("أحمد علي وحمزة حسن", ("أحمد علي", "حمزة حسن")),
        ("أحمد علي وليد حسن", ("أحمد علي وليد حسن",)),
        ("كارل روبرت وودز سميث", ("كارل روبرت وودز سميث",)),
        ("علي وسام حسن", ("علي وسام حسن",)),
        ("Ann Roe, with additional reporting by Io Dodds", ("Ann Roe", "Io Dodds")),
        ("Ann Roe in London and Io Dodds in Rome", ("Ann Roe", "Io Dodds")),
        ("Ann Roe, Professor of History, University of Wend", ("Ann Roe",)),
        ("The Weekly Grain Staff", ()),
        ("Written by Ann Roe", ("Ann Roe",)),
        ("Ann Roe, Io Dodds, and Kim Marsh", ("Ann Roe", "Io Dodds", "Kim Marsh")),
        ("Ann Roe, as told to Io Dodds", ("Ann Roe", "Io Dodds")),
        ("Special to the Grain", ()),
        ("Reporting by Ann Roe; Editing by Io Dodds", ("Ann Roe",)),
        ("Written by Ann Roe, edited by Io Dodds", ("Ann Roe",)),
        ("Penulis: Ann Roe, Editor: Io Dodds", ("Ann Roe",)),
        ("Edited by Ann Roe", ("Ann Roe",)),
        ("AP reporters Ann Roe and Io Dodds", ("Ann Roe", "Io Dodds")),
        ("Staff Writer Ann Roe", ("Ann Roe",)),
        ("Ann Roe LOCAL DEMOCRACY REPORTER", ("Ann Roe",)),
        ("Ann Roe, LOCAL DEMOCRACY REPORTER", ("Ann Roe",)),
        ("Ann Roe, Coast Herald", ("Ann Roe",)),
        ("Words: Ann Roe. Pictures: Io Dodds", ("Ann Roe",)),
        ("From Ann Roe, Wend", ("Ann Roe",)),
        ("From Staff Reports", ()),
        ("GW Correspondent", ()),
        ("Opinion by Ann Roe", ("Ann Roe",)),
        ("Author: Ann Roe", ("Ann Roe",)),
        ("Marie Claire LE PONT", ("Marie Claire LE PONT",)),
        ("Ann Post", ("Ann Post",)),
        ("Grain News Network", ()),
        ("Guest", ()),
        ("OPINION: Ann Roe", ("Ann Roe",)),
        ("The Grain Editorial Board", ()),
        ("AP, Wendish", ("AP",)),
        ("Ann Roe + Io Dodds", ("Ann Roe", "Io Dodds")),
        ("Ann Roe · Io Dodds", ("Ann Roe", "Io Dodds")),
        ("Ann Roe aus Wend", ("Ann Roe",)),
        ("Weekly Grain Sport", ()),
        ("Protokoll: Ann Roe", ("Ann Roe",)),
        ("מערכת העמק", ()),
        ("王小明 河口報導", ("王小明",)),
        ("聞き手・山田太郎", ("山田太郎",)),
        ("文・山田太郎 写真・佐藤花子", ("山田太郎",)),
        ("가온=홍길동 기자", ("홍길동",)),
        ("Dr. Ann Roe", ("Ann Roe",)),
        ("Prof. Dr. med. Ann Roe", ("Ann Roe",)),
        ("By Professor Ann Roe and Dr Io Dodds", ("Ann Roe", "Io Dodds")),
        ("Dr. Roe", ("Dr. Roe",)),
        ("Ann Roe (Text), Io Dodds (Bilder)", ("Ann Roe",)),
        ("Ann Roe and Io Dodds (photos)", ("Ann Roe",)),
        ("Ann Roe (photos)", ("Ann Roe",)),
        ("Words by Ann Roe; photos by Io Dodds", ("Ann Roe",)),
        ("Ann Roe, Io Dodds aus Wend", ("Ann Roe", "Io Dodds")),
        ("Ann Roe of The Associated Press", ("Ann Roe",)),
        ("ANN ROE OF THE ASSOCIATED PRESS", ("ANN ROE",)),
        ("Ann Roe of the Wend Herald", ("Ann Roe",)),
        ("Ann Roe of The Weekly Grain", ("Ann Roe",)),
        ("Ann Roe from Wend Public Radio", ("Ann Roe",)),
        ("Ann Roe for Reuters Health", ("Ann Roe",)),
        ("Ann Roe for The Associated Press", ("Ann Roe",)),
        ("Ann Roe via AP", ("Ann Roe",)),
        ("Hanna Grube von der AP", ("Hanna Grube",)),
        ("Friends of the Weir", ("Friends of the Weir",)),
        ("Ann of the Herald", ("Ann of the Herald",)),
        ("Weir Office of the Press", ("Weir Office of the Press",)),
        ("the Rev. Ann Roe", ("Ann Roe",)),
        ("By Rep. Ann Roe, R-Wend", ("Ann Roe",)),
        ("Ann Roe 4 hours ago", ("Ann Roe",)),
        ("Ann Roe@annroe", ("Ann Roe",)),
        ("Ned Vail and Ann Fox | Photos by Ed Ott", ("Ned Vail", "Ann Fox")),
        ("Ann Roe, Wend Health News", ("Ann Roe",)),
        ("Wend Health News", ("Wend Health News",)),
        ("Klaus aus dem Siel", ("Klaus aus dem Siel",)),
        ("Klaus aus der Mühle", ("Klaus aus der Mühle",)),
    ],
)
def test_names_are_told_from_agencies_handles_and_places(stated, names):
    assert read_authors([stated], outlets=("The Weekly Grain",)).names == names


@pytest.mark.parametrize(
    ("stated", "agency"),
    [
        ("TT", "TT"), ("STT", "STT"), ("SDA", "SDA"), ("Hina", "HINA"), ("STA", "STA"), ("LETA", "LETA"), ("DHA", "DHA"),
        ("İHA", "İHA"), ("UNB", "UNB"), ("BSS", "BSS"), ("Antara", "ANTARA"),
        ("Hina Roe", ""), ("Antara Weir", ""), ("Roe Hina", ""), ("Petra", ""), ("T. T. Roe", ""), ("Tt", ""),
    ],
)  # fmt: skip
def test_the_letters_of_an_agency_are_it_alone(stated, agency):
    authors = read_authors([stated])

    assert (authors.names, authors.agency) == ((stated,), agency)


def test_the_letters_of_an_agency_behind_a_name_and_a_stroke_are_it():
    authors = read_authors(["Ann Roe/TT"])

    assert (authors.names, authors.agency) == (("Ann Roe",), "TT")


@pytest.mark.parametrize(
    ("stated", "names"),
    [
        ("NATION REPORTER", ()),
        ("Star Reporter", ()),
        ("Ada, Reporter", ("Ada",)),
        ("Ada Staff Writer", ("Ada",)),
        ("Ann Roe Senior Reporter", ("Ann Roe",)),
        ("The Chronicle", ()),
        ("The Daily Sun", ()),
        ("The Secret Miller", ("The Secret Miller",)),
        ("María de la Cruz y Gómez", ("María de la Cruz y Gómez",)),
        ("Ana Ruiz y Luis Peña", ("Ana Ruiz", "Luis Peña")),
        ("Ana Ruiz y EFE", ("Ana Ruiz",)),
        ("Ana Ruiz y Redacción", ("Ana Ruiz",)),
        ("Ana Ruiz y Grano", ("Ana Ruiz",)),
        ("Grano Cyber Media", ()),
        ("Ann Media", ("Ann Media",)),
        ("Ann Roe, Ned T. Vail Jr.", ("Ann Roe", "Ned T. Vail Jr.")),
        ("Ana Ruiz, de São Paulo", ("Ana Ruiz",)),
    ],
)
def test_what_a_house_is_called_is_nobody_and_no_part_of_a_name_goes(stated, names):
    assert read_authors([stated], outlets=["Grano.com"]).names == names


def test_who_edited_is_no_author_beside_who_wrote():
    assert read_authors(["Ann Roe", "Edited by Io Dodds"]).names == ("Ann Roe",)


def test_the_pages_of_an_outlet_on_the_web_are_no_author():
    assert read_authors(["Weekly Grain Online"], outlets=["Weekly Grain"]).names == ()
    assert read_authors(["Radio Grain AKTUELL"], outlets=["Radio Grain"]).names == ()
    assert read_authors(["Ann Online"], outlets=["Weekly Grain"]).names == ("Ann Online",)


@pytest.mark.parametrize(
    ("stated", "names"),
    [
        ("By Ann Roe, AP Business Writer", ("Ann Roe",)),
        ("Ann Roe, Reuters Health", ("Ann Roe",)),
        ("Ann Roe, Local Democracy Reporter", ("Ann Roe",)),
        ("Local Democracy Reporter", ()),
        ("BBC Sport", ()),
        ("Bureau Report", ()),
        ("Guest columnist", ()),
        ("Ann Sport", ("Ann Sport",)),
    ],
)
def test_beats_and_roles_of_a_house_are_no_people(stated, names):
    assert read_authors([stated]).names == names


@pytest.mark.parametrize(
    ("stated", "byline"),
    [
        (["Ann Roe Reuters"], "Ann Roe Reuters"),
        (["By Ann Roe, AP"], "Ann Roe, AP"),
        (["Wend Health News"], "Wend Health News"),
        (["Ann Roe"], ""),
        (["Reuters"], ""),
        (["STT"], ""),
        (["Ann Roe Reuters", "Io Dodds"], ""),
        ([], ""),
    ],
)
def test_a_stated_author_is_the_byline_where_the_names_say_less(stated, byline):
    assert byline_with_house(stated) == byline


@pytest.mark.parametrize(
    "stated",
    ["Our Correspondent, Tolmouth", "Staff Correspondent, Denby", "Special Correspondent | New Denby", "Own Correspondent from Wend",
     "District Correspondent, Wend's Bazar", "Our Correspondents, Wend and Denby", "Staff Reporter (Wend)", "News Desk, Wend",
     "Nuestro corresponsal, Vallina", "Agencias, Vallina", "Redacción / Vallina", "De notre correspondant, Valbourg", "Redaktion, Wendheim",
     "Dal nostro inviato, Valmare", "Muhabir, Değirmenli", "Wartawan, Sungaibaru", "Собкор, Речинск", "Agency Report"],
)  # fmt: skip
def test_a_role_before_a_town_names_nobody(stated):
    assert read_authors([stated]).names == ()


@pytest.mark.parametrize(
    ("stated", "names"),
    [
        ("Staff Reporter, Ann Roe", ("Ann Roe",)),
        ("Notre correspondante, Marie Valbourg", ("Marie Valbourg",)),
        ("Reporter Ann Roe, Denby", ("Ann Roe",)),
        ("Ann Roe, Correspondent, Denby", ("Ann Roe",)),
        ("Ann Roe, Denby", ("Ann Roe",)),
    ],
)
def test_a_person_behind_a_role_or_before_a_town_stays(stated, names):
    assert read_authors([stated]).names == names


@pytest.mark.parametrize(
    ("stated", "names"),
    [
        (["Ann Roe, envoyée spéciale à Wend (Val)", "photos Tim Dodds"], ("Ann Roe",)),
        (["Ann Roe", "Io-Erling Moe (foto)"], ("Ann Roe",)),
        (["Ann Roe", "Io Dodds (foto og video)", "Kim Marsh"], ("Ann Roe", "Kim Marsh")),
        (["Foto: Io Dodds", "Ann Roe"], ("Ann Roe",)),
        (["Ann Roe, photos Io Dodds"], ("Ann Roe",)),
        (["photos Tim Dodds"], ()),
        (["Io Dodds (foto)"], ("Io Dodds",)),
        (["Ann Roe (tekst og foto)", "Io Dodds"], ("Ann Roe", "Io Dodds")),
        (["Ann Photos Roe"], ("Ann Photos Roe",)),
        (["Photos and text by Ann Roe", "Io Dodds"], ("Ann Roe", "Io Dodds")),
        (["Text und Fotos: Ann Roe"], ("Ann Roe",)),
        (["Fotos y texto Ana Ruiz"], ("Ana Ruiz",)),
    ],
)
def test_whose_the_pictures_are_is_no_author_beside_others(stated, names):
    assert read_authors(stated).names == names
