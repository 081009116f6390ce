import pytest

from articles.pages.tags import clean_tags, split_keywords


@pytest.mark.parametrize(
    ("keyword", "tag"),
    [("Subject: Justice", ("Justice",)), ("#Goats", ("Goats",)), ("Star Quest: Exile", ("Star Quest: Exile",)),
     ("Page Type: Article", ()), ("1b4e28ba-2fa1-11d2-883f-b9a761bde3fb", ()), ("2021", ()),
     ("Weirs (12)", ("Weirs",)), ("Weirs (2021)", ("Weirs (2021)",)), ("+ Weirs", ("Weirs",)), ("C++", ("C++",)), ("null", ()),
     ("homepage", ()), ("grain.example", ()), ("_paid", ()), ("x", ()), ("comments-enabled", ()), ("a" * 90, ()),
     ("tag:rivers", ("rivers",)), ("byline:ann-roe", ()), ("nyt_ttl:weir", ()), ("lot:1234", ()), ("premium", ()), ("noads", ()),
     ("adtest", ()), ("cid-1234567", ()), ("news_1234567", ()), ("3.14159", ()), ("Formula 1: Wend", ("Formula 1: Wend",)),
     ("Covid-19", ("Covid-19",)), ("ISO 27001", ("ISO 27001",)), ("Premium bonds", ("Premium bonds",))],
)  # fmt: skip
def test_only_what_says_something_to_a_reader_is_a_tag(keyword, tag):
    assert clean_tags([keyword]) == tag


@pytest.mark.parametrize(
    "word",
    ["News", "Breaking News", "Nachrichten", "noticias", "Haberler", "ニュース", "뉴스", "أخبار"],
)
def test_a_word_for_news_itself_is_no_tag(word):
    assert clean_tags([word, "Weirs"]) == ("Weirs",)


@pytest.mark.parametrize(
    "word",
    ["Premium", "Info", "Top-News", "Plus", "Exklusiv", "abo", "Abo", "Startseite", "Homepage", "Exclusive", "Abonnés", "À la une", "Portada",
     "Sólo suscriptores", "Página inicial", "Prima pagina", "Voorpagina", "Förstasidan", "Etusivu", "Strona główna", "Главная", "Ana Sayfa", "首页", "会員限定", "الرئيسية"],
)  # fmt: skip
def test_where_a_site_puts_an_article_and_for_whom_is_no_tag(word):
    assert clean_tags([word, "Weirs"]) == ("Weirs",)


@pytest.mark.parametrize(
    "tag", ["ABO", "Breaking", "Newsletter", "Plus ça change", "Premium bonds", "Home", "Free", "Abonnement", "Main", "Standard"]
)  # fmt: skip
def test_a_topic_that_only_looks_so_is_a_tag(tag):
    assert clean_tags([tag, "Weirs"]) == (tag, "Weirs")


def test_the_feeds_of_an_agency_are_no_tags():
    assert clean_tags(["OR State Wire", "Barbed wire", "News of the weir"]) == (
        "Barbed wire",
        "News of the weir",
    )


def test_a_tag_is_kept_once_as_first_printed():
    assert clean_tags(["U.S.", "us", "Weir &amp; mill"]) == ("U.S.", "Weir & mill")


def test_a_list_of_codes_has_no_tags():
    assert clean_tags(["AER", "AIR", "INDS08", "DIP:X", "Goats", "WEU"]) == ()


def test_keywords_part_at_commas_semicolons_and_bars():
    assert split_keywords("Goats; mills|weirs, Washington, D.C.,roads") == [
        "Goats", "mills", "weirs", "Washington, D.C.", "roads"
    ]  # fmt: skip


def test_keywords_part_at_the_commas_of_other_scripts():
    assert split_keywords("堰、粉挽き，川") == ["堰", "粉挽き", "川"]
    assert split_keywords("سد، طاحونة") == ["سد", "طاحونة"]


def test_keywords_part_at_points_with_spaces_and_not_inside_character_references():
    assert split_keywords("Weirs • Mills · Roe·Dodds") == ["Weirs", "Mills", "Roe·Dodds"]
    assert split_keywords("Weirs &amp; mills, Roads&#44; Locks") == [
        "Weirs & mills",
        "Roads",
        "Locks",
    ]
    assert split_keywords("AT&T;weirs") == ["AT&T", "weirs"]
    assert split_keywords("['Weirs', 'Mills']") == ["Weirs", "Mills"]


def test_spaces_part_words_of_chinese_alone():
    assert split_keywords("河坝 农田") == ["河坝", "农田"]
    assert split_keywords("河坝 农田,水") == ["河坝 农田", "水"]
    assert split_keywords("#weirs #mills") == ["#weirs", "#mills"]
    assert split_keywords("Mill Valley") == ["Mill Valley"]


@pytest.mark.parametrize(
    ("keywords", "tags"),
    [(["theme/weir", "place/Wend", "people/Ann Roe"], ("weir", "Wend", "Ann Roe")), (["weirs", "news/valley", "news/roads"], ("weirs", "valley", "roads")),
     (["and/or", "AC/DC"], ("and/or", "AC/DC")), (["weirs", "AC/DC"], ("weirs", "AC/DC"))],
)  # fmt: skip
def test_keywords_that_are_paths_are_their_last_steps(keywords, tags):
    assert clean_tags(keywords) == tags


@pytest.mark.parametrize("short", ["X", "R", "2024", "1984"])
def test_a_letter_or_a_year_is_a_tag_in_an_editor_s_list_alone(short):
    def tags_of(*keywords, is_editors=True):
        return clean_tags([short, *keywords], is_editors=is_editors)

    assert tags_of("Weirs", "Mills") == (short, "Weirs", "Mills")
    assert tags_of("Weirs", "Mills", is_editors=False) == ("Weirs", "Mills")
    assert tags_of("Weirs") == ("Weirs",)
    assert tags_of("Weirs", "Mills", "type:story") == ("Weirs", "Mills")
    assert tags_of("Weirs", "Mills", "premium") == ("Weirs", "Mills")
    assert tags_of("Z", "Weirs", "Mills") == ("Weirs", "Mills")


def test_paywalls_are_a_topic():
    assert clean_tags(["paywalls", "paywall", "paywall:metered"]) == ("paywalls",)
