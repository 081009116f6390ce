import pytest

from tests.naming.reading import known, marked, proposed

HILL = known(outlet="The Hill")


@pytest.mark.parametrize(
    "text",
    [
        "He told The Hill that it was over.",
        "It was over, the Hill reported.",
        "“Over,” she said, according to the Hill.",
    ],
)
def test_an_outlet_with_a_common_name_is_found_where_it_reports(text):
    assert "outlet_1" in marked(text, names=HILL)


@pytest.mark.parametrize(
    "text",
    [
        "The Hill was steep.",
        "Staff on the Hill were asked.",
        "They met Jonah Hill there.",
        "The hill is green.",
    ],
)
def test_an_outlet_with_a_common_name_is_not_found_elsewhere(text):
    assert marked(text, names=HILL) == {}


@pytest.mark.parametrize(
    "text", ["Rain fell in Denham.", "Denham’s mayor spoke.", "The Denham mayor spoke."]
)
def test_a_place_is_found(text):
    assert marked(text, names=known(place="Denham")) == {"place_1": ["Denham"]}


@pytest.mark.parametrize(
    "text",
    [
        "The Denham Rovers won.",
        "They flew to New Denham.",
        "The University of Denham closed.",
        "Carl Denham spoke. Later Denham left.",
    ],
)
def test_a_place_in_another_name_is_not_found(text):
    assert marked(text, names=known(place="Denham")) == {}


def test_a_place_that_is_a_word_is_found_behind_a_preposition():
    names = known(place="Reading")

    assert marked("Reading is good. She lives in Reading.", names=names) == {"place_1": ["Reading"]}


def test_an_organisation_that_is_a_word_is_found_within_a_sentence_only():
    names = known(tag="Council")

    assert marked("Council tax rose. They asked the Council again.", names=names) == {
        "tag_1": ["Council"]
    }


def test_a_word_in_lower_case_in_the_article_is_a_common_word_there():
    names = known(tag="Garnet")

    assert marked("Garnet lights were lit. A garnet shone, not pomegarnets.", names=names) == {}
    assert "tag_1" in marked("Garnet lights were lit.", names=names)


def test_a_person_known_by_one_word_is_not_another_of_that_name():
    names = known(person=("Vesper Lorne", "Vesper"))

    assert marked("Then Vesper sang.", names=names) == {"person_1": ["Vesper"]}
    assert marked("Maria Vesper sang. Then Vesper left.", names=names) == {}


def test_in_a_headline_of_capitals_a_name_is_found_but_no_part_of_an_organisation():
    names = known(person="Ada Quill")

    assert marked(headline="Ada Quill Buys Old Mill", names=names) == {"person_1": ["Ada Quill"]}
    assert marked(headline="Ada Quill Foundation Buys Mill", names=names) == {}


def test_a_town_whose_name_ends_anothers_in_the_article_needs_a_sign_of_a_town():
    names = known(place="Denham")

    assert marked("Oba Denham sings. Denham is forty.", names=names) == {}
    assert marked("Oba Denham sings. They met in Denham.", names=names) == {"place_1": ["Denham"]}
    assert marked("East Denham is dry. Denham is wet.", names=names) == {"place_1": ["Denham"]}


def test_a_company_whose_name_ends_a_persons_in_the_article_is_not_found():
    names = known(tag="Varrow")

    assert marked("Oba Varrow flies, and on Monday Varrow fell.", names=names) == {}
    assert marked("On Monday Varrow recalled its boats.", names=names) == {"tag_1": ["Varrow"]}


@pytest.mark.parametrize(
    "text",
    [
        "Denham 2 Osk 1",
        "Denham beat Osk at home.",
        "Osk lost after Wray beat Denham.",
        "Denham 3, Osk 1",
    ],
)
def test_a_team_called_as_its_town_is_no_place(text):
    assert marked(text, names=known(place="Denham")) == {}


@pytest.mark.parametrize(
    "text",
    [
        "DENHAM (AP) — Rain fell.",
        "DENHAM, Aug 4 (Reuters) - Rain fell.",
        "DENHAM 1996-08-30",
        "Denham 9 a.m. is the hour.",
    ],
)
def test_the_town_of_a_dateline_is_a_place(text):
    found = marked(text, names=known(place="Denham"))

    assert [one.lower() for one in found["place_1"]] == ["denham"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("US-China talks went on.", {"place_1": ["US"], "place_2": ["China"]}),
        ("China-Japan talks went on.", {"place_2": ["China"]}),
        ("The Anglo-US force left.", {"place_1": ["US"]}),
        ("The US said no.", {"place_1": ["US"]}),
        ("It gave us nothing.", {}),
        ("The Rivera-China fund closed.", {}),
    ],
)
def test_countries_joined_by_a_hyphen_are_each_found(text, found):
    assert marked(text, names=known(place_1="US", place_2="China")) == found


def test_a_town_that_is_a_name_too_is_found_by_what_comes_from_there_and_in_lists():
    names = known(place_1="London", place_2="Jordan")

    assert marked("A London-based firm left.", names=names) == {"place_1": ["London"]}
    assert marked("Israel, Lebanon and Jordan signed.", names=names) == {"place_2": ["Jordan"]}
    assert marked("Ada, Bo and Jordan signed.", names=names) == {}


def test_a_country_with_a_state_behind_it_is_a_town():
    names = known(place="Lebanon")

    assert marked("Lebanon, Ohio, is small.", names=names) == {}
    assert marked("Lebanon, Osk and Wray signed.", names=names) == {"place_1": ["Lebanon"]}


def test_a_person_whose_name_goes_on_in_small_letters_is_another():
    names = known(person="Samir Hadan")

    assert marked("Samir Hadan al-Wardi was freed.", names=names) == {}
    assert marked("Samir Hadan bin Talat was freed.", names=names) == {}
    assert marked("Samir Hadan was freed.", names=names) == {"person_1": ["Samir Hadan"]}


def test_a_company_that_is_a_word_is_found_where_it_acts():
    names = known(tag="Council")

    assert marked("Council said its sales rose.", names=names) == {"tag_1": ["Council"]}
    assert marked("Council of war was held.", names=names) == {}


@pytest.mark.parametrize(
    "text",
    [
        "The baths on Grace Hill reopened. Grace Hill was shut for years.",
        "They met near Grace Hill.",
        "HMS Grace Hill sank.",
    ],
)
def test_a_hill_or_ship_called_like_somebody_is_not_the_person(text):
    assert marked(text, names=known(person="Grace Hill")) == {}


@pytest.mark.parametrize(
    "text",
    [
        "A book on Grace Hill is out. Hill liked it.",
        "They called on Grace Hill’s neighbour.",
        "Police arrested Grace Hill on Monday.",
    ],
)
def test_somebody_called_like_a_hill_is_found(text):
    assert "person_1" in marked(text, names=known(person="Grace Hill"))


@pytest.mark.parametrize(
    "result", ["Denham 3 Osk 1.", "Denham lost to Osk.", "Denham drew 2-2 with Osk."]
)
def test_a_town_whose_team_plays_is_only_found_where_something_lies_in_it(result):
    text = "The keeper, who joined Denham in May, was born in Denham."

    found = marked(result, text, names=known(place="Denham"))

    assert found == {"place_1": ["Denham"]}


def test_a_number_behind_a_town_makes_no_team_of_it():
    text = "In Denham 3 Osk men were held. Later Denham was quiet."

    assert marked(text, names=known(place="Denham")) == {"place_1": ["Denham"]}


@pytest.mark.parametrize(
    "text",
    [
        "The Prince of Denham opened a mill.",
        "They wrote to the Duchess of Denham.",
        "The duke of Denham sold it.",
        "Oil spilled in the Gulf of Denham.",
        "It sank in the Bay of Denham.",
        "Lady Denham opened a mill.",
        "They signed the Treaty of Denham.",
    ],
)
def test_a_place_in_a_title_or_a_water_is_not_meant(text):
    assert marked(text, names=known(place="Denham")) == {}


@pytest.mark.parametrize(
    "text",
    [
        "The mayor of Denham opened a mill.",
        "The king of Denham opened a mill.",
        "The Crown Prince of Denham opened a mill.",
        "They walked to the north of Denham.",
    ],
)
def test_a_place_in_an_office_is_meant(text):
    assert marked(text, names=known(place="Denham")) == {"place_1": ["Denham"]}


@pytest.mark.parametrize(
    "text",
    [
        "Florence, 28, smiled.",
        "She has two children, Bo and Florence, 12.",
        "Florence, 28, smiled. Then Florence left.",
    ],
)
def test_a_town_with_an_age_is_somebody(text):
    assert marked(text, names=known(place="Florence")) == {}


def test_a_town_with_an_age_elsewhere_is_found_where_something_lies_in_it():
    text = "Florence, 28, smiled. She was born in Florence."

    assert marked(text, names=known(place="Florence")) == {"place_1": ["Florence"]}
    assert marked("Denham, 24. Mai", names=known(place="Denham")) == {"place_1": ["Denham"]}


def test_a_paper_called_like_a_given_name_is_found_where_it_reports():
    names = known(outlet="Dawn")

    assert marked("Dawn broke. Dawn French sang.", names=names) == {}
    assert "place_1" in marked("They met in Georgia Friday.", names=known(place="Georgia"))
    assert marked("The bridge is shut, Dawn reported.", names=names) == {"outlet_1": ["Dawn"]}


@pytest.mark.parametrize(
    "text",
    [
        "Floods hit northern Jordan.",
        "Snow fell in south Jordan.",
        "Jordan police held two men.",
        "The Jordan prosecutor said no.",
        "Jordan’s king said no.",
        "JORDAN: The king said no.",
    ],
)
def test_a_town_that_is_a_name_too_is_found_by_what_only_a_place_has(text):
    found = marked(text, names=known(place="Jordan"))

    assert [one.lower() for one in found["place_1"]] == ["jordan"]


def test_what_only_a_place_has_does_not_make_one_of_somebody():
    names = known(place="Jordan")

    assert marked("Ada Jordan, 40, sued. Jordan police held nobody.", names=names) == {}
    assert marked("Jordan’s mother said no.", names=names) == {}
    assert marked("Split council votes.", names=known(place="Split")) == {}
    assert marked("The Split council voted.", names=known(place="Split")) == {"place_1": ["Split"]}


@pytest.mark.parametrize(
    "text",
    [
        "Apple is recalling chargers.",
        "Apple’s shares fell.",
        "Apple spokesman Zorvan Tellick-Roe declined.",
        "Apple posted a record profit.",
    ],
)
def test_a_company_that_is_a_word_is_found_by_its_business(text):
    assert marked(text, names=known(tag="Apple")) == {"tag_1": ["Apple"]}


def test_a_company_that_is_a_word_is_found_in_a_headline_only_by_its_business():
    names = known(tag="Apple")

    assert marked(headline="Apple recalls chargers", names=names) == {"tag_1": ["Apple"]}
    assert marked(headline="Apple pie wins prize", names=names) == {}
    assert marked("Apple pie won a prize.", names=names) == {}


def test_an_article_that_opens_a_sentence_is_no_initial():
    assert "tag_1" in marked("A Varrow boat sank.", names=known(tag="Varrow"))
    assert "place_1" in marked("A Denham nurse won.", names=known(place="Denham"))


def test_a_company_whose_name_is_no_word_is_found_wherever_it_stands():
    assert marked("Toyota drivers wait.", names=known(tag="Toyota")) == {"tag_1": ["Toyota"]}


@pytest.mark.parametrize(
    "text",
    [
        "A Pedro Quill speech was cut.",
        "Y Pedro Quill dijo que no.",
        "Rain fell. À Pedro Quill de jouer.",
        "O Pedro Quill disse.",
    ],
)
def test_a_word_of_one_letter_that_opens_a_sentence_is_no_initial(text):
    assert marked(text, names=known(person="Pedro Quill")) == {"person_1": ["Pedro Quill"]}
    assert set(proposed(text)) <= {"Pedro Quill"}


def test_a_letter_within_a_sentence_or_with_a_stop_is_an_initial():
    names = known(person="Pedro Quill")

    assert marked("They met O Pedro Quill.", names=names) == {}
    assert marked("A. Pedro Quill came.", names=names) == {}


def test_a_word_of_one_letter_opens_sentences_in_other_scripts():
    names = known(person="Борис Ковров", place="Заречье")

    assert marked("И Борис Ковров ушёл. А Заречье спит.", names=names) == {
        "person_1": ["Борис Ковров"],
        "place_1": ["Заречье"],
    }
    assert marked("И Ковров ушёл. Но Борис Ковров пришёл.", names=names) == {
        "person_1": ["Ковров", "Борис Ковров"]
    }


@pytest.mark.parametrize(
    "text",
    [
        "They sailed up the Amazon, the longest of all.",
        "Farmers burn the Amazon to make room.",
        "Smoke lay on the Amazon basin and the Amazon rainforest.",
    ],
)
def test_a_company_that_is_a_word_has_no_article_of_its_own(text):
    assert marked(text, names=known(tag="Amazon")) == {}


def test_a_company_before_the_word_that_has_the_article_is_found():
    names = known(tag_1="Amazon", tag_2="Council")
    text = "They stormed the Amazon warehouse, and asked Amazon and the Council of it."

    assert marked(text, names=names) == {"tag_1": ["Amazon", "Amazon"], "tag_2": ["Council"]}


def test_several_people_who_say_something_are_no_magazine():
    names = known(outlet="People")

    assert (
        marked("It fell. People said that it was loud. People reported shots.", names=names) == {}
    )
    assert marked("People magazine said so, she told People.", names=names) == {
        "outlet_1": ["People", "People"]
    }
