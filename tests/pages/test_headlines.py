import pytest

from articles.pages.headlines import chosen_headline, without_site_name, without_slogan

NAMES = ("The Weekly Grain", "weeklygrain.example", "Grain News")


@pytest.mark.parametrize(
    "printed",
    ["Wheat is up again | The Weekly Grain", "Wheat is up again - Weekly Grain", "Wheat is up again | Markets | The Weekly Grain",
     "The Weekly Grain: Wheat is up again", "Wheat is up again – weeklygrain.example", "Wheat is up again",
     "Wheat is up again | Grain", "Wheat is up again_The Weekly Grain", "Wheat is up again-Weekly Grain", "Wheat is up again｜The Weekly Grain",
     "Wheat is up again (The Weekly Grain)", "Wheat is up again【The Weekly Grain】", "Wheat is up again ⋆ Weekly Grain", "Wheat is up again:The Weekly Grain",
     "Wheat is up again :: Markets :: Weekly Grain", "Wheat is up again — The Weekly Grain — Local news", "Wheat is up again | Weekly Grain | Sport",
     "Wheat is up again - News - The Weekly Grain", "Weekly Grain » Markets » Wheat is up again", "[The Weekly Grain] Wheat is up again",
     "Wheat is up again - The Weekly Grain - Latest news, breaking stories", "Wheat is up again « The Weekly Grain - News, prices and weather",
     "Wheat is up again | The Weekly Grain – Your daily news", "Wheat is up again // Weekly Grain", "Wheat is up again >> The Weekly Grain",
     "Wheat is up again > Weekly Grain", "Wheat is up again | Weekly Grain.example", "Wheat is up again | Grain News-Weekly Grain"],
)  # fmt: skip
def test_the_name_of_the_site_is_taken_off(printed):
    assert without_site_name(printed, names=NAMES) == "Wheat is up again"


@pytest.mark.parametrize(
    "printed",
    [
        "Wheat up - rye down",
        "A half-grain",
        "Wheat up (again)",
        "Weekly Grain-wars_of old",
        "Minister: no more grain",
        "Grain: no more of it",
        "The Weekly Grain",
        "The Weekly Grain: ",
        "Wheat up - Weekly Grain - rye down",
        "News - Weekly Grain - Sport",
        "Wheat up - Markets - Local news",
        "Wheat is up again – video",
        "Markets - Weekly Grain - Good news for millers",
        "Wheat up - The Weekly Grain - rye down in the north",
        "[Exclusive] Wheat is up again",
    ],
)
def test_a_headline_keeps_dashes_of_its_own(printed):
    assert without_site_name(printed, names=NAMES) == printed


def test_the_name_of_a_site_goes_behind_a_colon_of_half_the_width():
    printed = "小麦の値上がり、秋まで:穀物新聞デジタル"

    assert without_site_name(printed, names={"穀物新聞デジタル"}) == "小麦の値上がり、秋まで"
    assert without_site_name(printed, names={"新聞デジタル"}) == printed


def test_a_long_part_between_bars_is_no_section():
    printed = "Wheat up | What it means for bread | The Weekly Grain"

    assert without_site_name(printed, names=NAMES) == "Wheat up | What it means for bread"


def test_the_first_source_is_believed():
    assert (
        chosen_headline([("a", "Wheat is up"), ("b", "Grain prices"), ("c", "Bread dear")]) == "a"
    )


def test_two_sources_that_agree_outvote_the_first():
    assert chosen_headline([("a", "SEO wheat"), ("b", "Wheat’s up"), ("c", "Wheat's up")]) == "b"


def test_two_sources_do_not_outvote_two():
    candidates = [("a", "Wheat"), ("b", "Rye"), ("c", "Rye"), ("d", "Wheat")]

    assert chosen_headline(candidates) == "a"


def test_a_headline_cut_short_gives_way_to_the_whole_one():
    candidates = [("a", "Wheat is up again and..."), ("b", "Wheat is up again and so is bread")]

    assert chosen_headline(candidates) == "b"


def test_no_headline_names_no_source():
    assert chosen_headline([("a", ""), ("b", "")]) == ""


def test_more_sources_outvote_fewer():
    candidates = [("a", "Wheat"), ("b", "Rye"), ("c", "Rye"), ("d", "Rye"), ("e", "Wheat")]

    assert chosen_headline(candidates) == "b"


@pytest.mark.parametrize(
    "behind", [" - Valley Post", " | Valley Post", " – Markets", " | Valley Post | News"]
)
def test_a_part_behind_the_words_of_another_source_is_no_headline(behind):
    candidates = [
        ("a", f"Wheat is up again this week{behind}"),
        ("b", "Wheat is up again this week"),
    ]

    assert chosen_headline(candidates) == "b"


def test_a_headline_may_go_on_behind_a_word():
    candidates = [("a", "Wheat is up again - says Ann Roe"), ("b", "Wheat")]

    assert chosen_headline(candidates) == "a"


def test_dots_at_the_end_of_all_the_words_are_the_headlines_own():
    candidates = [("a", "Who is to pay for the weir?..."), ("b", "Who is to pay for the weir?")]

    assert chosen_headline(candidates) == "a"


@pytest.mark.parametrize(
    ("cut", "whole"),
    [
        ("Wheat is up again and so is the price of all brea", "Wheat is up again and so is the price of all bread"),
        ("Wheat is up " * 8 + "and rye too", "Wheat is up " * 8 + "and rye too in the valley"),
    ],
)  # fmt: skip
def test_a_headline_cut_by_its_system_gives_way(cut, whole):
    assert chosen_headline([("a", cut), ("b", whole)]) == "b"


def test_a_headline_that_ends_at_a_word_is_whole():
    short = "Wheat is up again and so is the price of bread"

    assert chosen_headline([("a", short), ("b", f"{short} in the valley")]) == "a"


@pytest.mark.parametrize("behind", [" Halaman all", " Page 2", " - Seite 3", " Página 2 de 5"])
def test_the_number_of_a_page_is_no_part_of_the_headline(behind):
    candidates = [
        ("a", f"Wheat is up again this week{behind}"),
        ("b", "Wheat is up again this week"),
        ("c", f"Wheat is up again this week{behind}"),
    ]

    assert chosen_headline(candidates) == "b"


@pytest.mark.parametrize("headline", ["The long way home to page 2", "Jonas opens on page 9"])
def test_a_headline_may_end_in_a_page(headline):
    assert chosen_headline([("a", headline), ("b", "Another thing altogether")]) == "a"


@pytest.mark.parametrize(
    ("stated", "name"),
    [("Valley Post | News, sport and weather from the valley", "Valley Post"),
     ("Valley Post - Die Zeitung für das ganze Tal", "Valley Post"), ("Valley Post", "Valley Post"),
     ("VBC | Valley Broadcasting Corporation", "VBC | Valley Broadcasting Corporation"),
     ("Radio Tarn - Radio Orla", "Radio Tarn - Radio Orla"), ("News from all the valley | Valley Post", "Valley Post"),
     ("Latest News, Sport News, Live Updates - Valley Post", "Valley Post"), ("The Voice of the Valley - Wend",) * 2,
     ("| the name was left out here", "| the name was left out here")],
)  # fmt: skip
def test_a_slogan_is_no_part_of_the_name_of_a_site(stated, name):
    assert without_slogan(stated) == name


@pytest.mark.parametrize(
    ("printed", "name", "headline"),
    [("Orla Post: Weir closes", "orlapost", "Weir closes"), ("Orla Valley: Weir closes", "orlavalley", "Orla Valley: Weir closes"),
     ("Tarn Post: Weir closes", "orlapost", "Tarn Post: Weir closes")],
)  # fmt: skip
def test_before_a_colon_a_newspapers_name_spelled_as_the_host_is_the_site(printed, name, headline):
    assert without_site_name(printed, names=(f"{name}.example", name)) == headline


def test_before_a_colon_it_is_another_where_the_site_is_called_otherwise():
    printed = "Orla Post: Weir closes"

    assert without_site_name(printed, names=("orlapost.example", "orlapost", "OP")) == printed
