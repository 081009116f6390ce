"""Chinese, Japanese and Korean names are found without spaces and capitals, where that is sure."""

import pytest

from tests.naming.reading import known, marked


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("陆远帆", "市长陆远帆周三会见客人。"),
        ("陆远帆", "“陆远帆”说"),
        ("陆远帆", "陆远帆 在 这里 说"),
        ("林田真弓", "林田真弓市長は4日、会見した。"),
        ("林田真", "きのう林田真は話した。"),
        ("アダ・クイル", "きのうアダ・クイル市長は話した。"),
        ("노하람", "노하람은 말했다."),
        ("노하람", "어제 노하람 시장은 말했다."),
    ],
)
def test_somebody_is_found_where_signs_stand_beside_the_name(name, text):
    assert marked(text, names=known(person=name)) == {"person_1": [name]}


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("林田真", "きのう林田真弓は話した。"),
        ("林田真弓", "きのう小林田真弓は話した。"),
        ("阳远帆", "欧阳远帆说好。"),
        ("陆远", "市长陆远帆说好。"),
        ("クイル", "きのうアダ・クイルは話した。"),
        ("アダ・クイル", "アダ・クイルソンは話した。"),
        ("노하람", "노하람찬은 말했다."),
        ("하람찬", "노하람찬은 말했다."),
    ],
)
def test_a_part_of_another_name_is_nobody(name, text):
    assert marked(text, names=known(person=name)) == {}


def test_a_place_is_found_where_marks_stand_around_it():
    names = known(place="远海")

    assert marked("远海，周三。", names=names) == {"place_1": ["远海"]}
    assert marked("远海大学说好。", names=names) == {}


def test_an_outlet_is_found_between_quotation_marks():
    names = known(outlet="远海晚报")

    assert marked("《远海晚报》说好。", names=names) == {"outlet_1": ["远海晚报"]}
    assert marked("远海晚报 说好。", names=names) == {}


@pytest.mark.parametrize(
    ("name", "text", "found"),
    [
        ("ناردين", "في ناردين قتل رجل.", 1),
        ("ناردين", "قال مسؤول في ناردين إن", 1),
        ("ناردين", "جامعة ناردين قالت", 0),
        ("ناردين", "كانت ناردين جميلة", 0),
        ("नारपुर", "नारपुर में बारिश हुई।", 1),
        ("नारपुर", "नारपुर ने कहा।", 0),
        ("नार", "नारी में बारिश हुई।", 0),
        ("נרדין", "הוא גר בעיר נרדין", 1),
        ("נרדין", "נרדין יפה", 0),
    ],
)
def test_a_place_without_capitals_is_found_where_something_lies_in_it(name, text, found):
    assert marked(text, names=known(place=name)) == ({"place_1": [name]} if found else {})


def test_a_name_ends_with_its_vowel():
    names = known(person="नारा पुर")

    assert marked("नारा पुरी ने कहा।", names=names) == {}
    assert marked("नारा पुर ने कहा।", names=names) == {"person_1": ["नारा पुर"]}
