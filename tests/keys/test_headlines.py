"""Which headlines are one, however an outlet, an agency or a feed dresses them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.keys import headline_key, sections_behind
from articles.keys.headlines import _enough_at, _is_enough

PLAIN = "Wheat prices rise again"

DRESSED = [
    "WHEAT PRICES RISE AGAIN",
    "  Wheat  prices\u00a0rise again… ",
    "‘Wheat prices rise again’",
    "UPDATE 1-Wheat prices rise again",
    "UPDATE 12-Wheat prices rise again",
    "RPT-UPDATE 1-Wheat prices rise again",
    "WRAPUP 3-Wheat prices rise again",
    "CORRECTED-Wheat prices rise again",
    "CORRECTED-(OFFICIAL)-Wheat prices rise again",
    "ANALYSIS-Wheat prices rise again",
    "Update 2 - Wheat prices rise again",
    "Opinion: Wheat prices rise again",
    "OPINION | Wheat prices rise again",
    "Opinion – Wheat prices rise again",
    "Op-Ed: Wheat prices rise again",
    "News analysis: Wheat prices rise again",
    "Breaking news: Wheat prices rise again",
    "BREAKING: Wheat prices rise again",
    "Exclusive: Analysis: Wheat prices rise again",
    "Letter to the editor: Wheat prices rise again",
    "Kommentar: Wheat prices rise again",
    "Opinión: Wheat prices rise again",
    "Última hora | Wheat prices rise again",
    "Éditorial : Wheat prices rise again",
    "Мнение: Wheat prices rise again",
    "[Opinion] Wheat prices rise again",
    "(Opinion) Wheat prices rise again",
    "【速報】Wheat prices rise again",
    "Wheat prices rise again (updated)",
    "Wheat prices rise again [VIDEO]",
    "Wheat prices rise again | Harbour Post",
    "Wheat prices rise again | Markets | Harbour Post",
    "Wheat prices rise again • Harbour Post",
    "Wheat prices rise again « Harbour Post",
    "Wheat prices rise again :: Harbour Post",
    "Wheat prices rise again // Harbour Post",
    "Wheat prices rise again - Harbour Post",
    "Wheat prices rise again – The Harbour and Valley Post",
    "Wheat prices rise again — harbourpost.example",
    "Wheat prices rise again - Markets - Harbour Post",
    "Wheat prices rise again - Le Phare",
    "Wheat prices rise again - El Diario de la Costa",
    "Opinion: Wheat prices rise again | Harbour Post",
    "Wheat prices rise again | Harbour Sunday Post",
    "Wheat prices rise again | Channel 4 News",
    "Wheat prices rise again - News 12",
    "Wheat prices rise again | 4harbour.example",
]

ANOTHER = [
    "Wheat prices rise",
    "Wheat prices rise again and again",
    "Wheat prices rise again - what farmers say",
    "Wheat prices rise again – as it happened",
    "Wheat prices rise again - Three Farmers Give Up",
    "Wheat prices rise again, Harbour Post says",
    "Review: Wheat prices rise again",
    "Minister: Wheat prices rise again",
    "Wheat prices rise again: minister",
    "Soccer-Wheat prices rise again",
    "Wheat prices rise again (Part 2)",
    "Part 2: Wheat prices rise again",
    "Wheat prices rise again - " + "Harbour Post " * 5,
    "Wheat prices rise again | Week 3",
    "Wheat prices rise again - Round 3",
    "Wheat prices rise again - Part Two",
    "Wheat prices rise again | Volume II",
    "Wheat prices rise again • 14 March",
    "Wheat prices rise again | Monday",
    "Wheat prices rise again | Harbour Post 2021",
    "Wheat prices rise again | News 14 March",
    "Wheat prices rise again - Week 3 | Harbour Post",
]


@pytest.mark.parametrize("headline", DRESSED)
def test_this_is_the_same_headline(headline):
    assert headline_key(headline) == headline_key(PLAIN)


@pytest.mark.parametrize("headline", ANOTHER)
def test_this_is_another_headline(headline):
    assert headline_key(headline) != headline_key(PLAIN)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("[속보] 항구 의회 방파제 재건 결정", "항구 의회 방파제 재건 결정"),
        ("【社説】港の桟橋を再建すべきだ", "港の桟橋を再建すべきだ"),
        ("港口议会决定重建码头_海岸新闻网", "港口议会决定重建码头"),
        ("速報：港の桟橋を再建すべきだ", "港の桟橋を再建すべきだ"),
        ("عاجل: مجلس الميناء يعيد بناء الرصيف", "مجلس الميناء يعيد بناء الرصيف"),
        ("Срочно: порт построит новый причал - Вести Берега", "Порт построит новый причал"),
        ("Ｗｈｅａｔ prices rise again", "Wheat prices rise again"),
    ],
)
def test_labels_of_other_scripts_go_too(one, other):
    assert headline_key(one) == headline_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Opinion: Wheat", "Wheat"),
        ("Wheat rises | Harbour Post", "Wheat rises"),
        ("Live: Storm", "Live: Flood"),
        ("[Column] Dear reader", "Dear reader"),
        ("【社説】桟橋", "桟橋"),
        ("", "Wheat"),
        ("Storm Hits Norland - Ferry Service Stopped", "Storm Hits Norland - Two Are Dead"),
    ],
)
def test_a_short_headline_keeps_its_parts(one, other):
    assert headline_key(one) != headline_key(other)


@pytest.mark.parametrize(
    ("headline", "sections"),
    [
        (PLAIN, set()),
        (f"{PLAIN} | Harbour Post", set()),
        (f"{PLAIN} - harbour.example", set()),
        (f"{PLAIN} | North", {"north"}),
        (f"{PLAIN} - Markets | Le Phare", {"markets", "le phare"}),
        (f"{PLAIN} - Week 3", set()),
    ],
)
def test_what_goes_behind_a_headline_and_is_no_name_of_a_site(headline, sections):
    assert sections_behind(headline) == sections


@given(st.text() | st.text(alphabet="AaBb -–|:[]()1新网 "))
def test_any_text_has_a_key_of_words(text):
    key = headline_key(text)
    assert key == " ".join(key.split())
    assert "|" not in key


@given(st.text(alphabet="AaBb .-–|_:新网報\t"), st.integers(0, 60))
def test_enough_of_a_headline_is_told_by_its_length_alone(text, length):
    assert (_enough_at(text) <= length) == _is_enough(text[:length]) or length > len(text)


@pytest.mark.parametrize("behind", [" - " * 99, "|" * 99, " | City" * 99, "-新网" * 99])
def test_whatever_number_of_parts_goes_behind_a_headline(behind):
    assert headline_key(PLAIN + behind) == headline_key(PLAIN)
