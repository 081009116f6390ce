import pytest

from articles.pages.newsbreak import id_in
from articles.pages.newsbreak.figures import at_least, read_count
from articles.pages.newsbreak.labels import Header, is_capitals_label, is_place, read_header
from tests.pages.goldens import read_json

TEXT = "The council voted on Monday to close the old bridge for a year, as its pillars are weak"


def body_of(paragraph, *, outlet="Fernvale Post"):
    text = f"Cancel\nBridge closes for a whole year\n\n{outlet}\n 2 days ago\n\n{TEXT}.\n\n{paragraph}\n"
    record = read_json(text, captured_at="2021-08-10")
    return record["body"][-1], record["outlet_host"]


@pytest.mark.parametrize(
    ("paragraph", "text", "host"),
    [
        ("Work will begin.www.kfrn.com", "Work will begin.", "kfrn.com"),
        ("Work will begin.kfrn.com", "Work will begin.", "kfrn.com"),
        ("Work will begin. kfrn.com", "Work will begin.", "kfrn.com"),
        ("“Work will begin.”kfrn.com", "“Work will begin.”", "kfrn.com"),
        ("The work can now begin.news.co.uk", None, "news.co.uk"),
        ("The plan can be read at news.kfrn.com", None, None),
        ("The plan was first read in bbc.co.uk", None, None),
        ("For the plan, visit www.kfrn.com", None, None),
        ("The plan stands in blog.kfrn.com", None, None),
    ],
)
def test_a_host_after_the_last_sentence_is_no_text(paragraph, text, host):
    wanted = text or (paragraph.removesuffix(host) if host else paragraph)

    assert body_of(paragraph) == (wanted, host)


def test_the_outlet_as_a_host_is_cut_off_the_last_word():
    assert body_of("At last the work will beginkfrn.com", outlet="kfrn.com") == (
        "At last the work will begin",
        None,
    )


@pytest.mark.parametrize(
    ("line", "label", "outlet"),
    [
        ("WorldWorld Harbour Web", "World", "World Harbour Web"),
        ("Foreign Policyislandtimes.com", "Foreign Policy", "islandtimes.com"),
        ("Politicsislandtimes.com", "Politics", "islandtimes.com"),
        ("Harbour LifeThe Gull", "Harbour Life", "The Gull"),
        ("Marsh City, NYKMRS 7", "Marsh City, NY", "KMRS 7"),
        ("Texas StateABC Marsh", "Texas State", "ABC Marsh"),
        ("COVID-19The Gull", "COVID-19", "The Gull"),
    ],
)
def test_a_label_is_cut_loose_from_its_outlet(line, label, outlet):
    assert read_header(line) == Header(label=label, outlet=outlet)


@pytest.mark.parametrize(
    "line",
    ["TechCrunch", "HuffPost", "BuzzFeed News", "SpaceX launches sixty boats", "McMarsh Daily",
     "DeMarsh Champion", "Middle East", "kfrn.com", "Mayor thanks McArdle", "x" * 100],
)  # fmt: skip
def test_a_capital_inside_a_name_cuts_nothing(line):
    assert read_header(line) is None


def test_a_header_may_await_its_outlet():
    assert read_header("PoliticsPosted by") == Header(label="Politics", awaits_outlet=True)
    assert read_header("Posted by The Gull") == Header(outlet="The Gull")


@pytest.mark.parametrize(
    "line", ["Marsh County, CO", "Ohio State", "OHIO STATE", "Peru", "Reno, NV"]
)
def test_places_are_told_from_sections(line):
    assert is_place(line)
    assert not is_place("Harbour Life")


def test_call_signs_and_outlets_in_capitals_are_no_labels():
    labels = ["PRESIDENTIAL ELECTION", "MARSH CITY, IN", "NFL", "FOOTBALL", "KMRS", "USA TODAY"]

    assert [is_capitals_label(label) for label in labels] == [True] * 4 + [False] * 2


def test_a_printed_figure_is_a_lower_bound():
    figures = ["297K+", "215M+", "1.2K", "1,204", "3B+", "0", "12"]

    assert [at_least(figure) for figure in figures] == [
        297_000, 215_000_000, 1_200, 1_204, 3_000_000_000, 0, 12,
    ]  # fmt: skip
    assert read_count("12 Comments") == 12
    assert read_count("Comments /") is None
    assert read_count("Comment") is None


def test_the_id_is_that_of_the_address():
    assert id_in("https://www.newsbreak.com/news/2354598473844/a-name") == "2354598473844"
    assert id_in("https://newsbreak.com/a/b/news/2354598473844") == "2354598473844"
    assert id_in("https://example.com/news/2354598473844/a-name") == ""


def test_the_id_a_dump_gives_beats_that_of_the_address():
    url = "https://www.newsbreak.com/news/2354598473844/a-name"

    record = read_json("Cancel\nA headline of a page\n\n 2 days ago\n", url=url, record_id="A7")

    assert record["record_id"] == "A7"
    assert record["url"] == url
    assert record["sources"]["record_id"]["where"] == "id given with the page"


def test_a_page_without_an_age_is_dated_by_its_dateline():
    text = f"Cancel\nBridge closes for a year\n\nBy Ada Marsh\n\nNORDBY, Aug 4 (AP) - {TEXT}.\n"

    record = read_json(text, captured_at="2021-08-10")

    assert record["published"]["at"] == "2021-08-04"
    assert record["wire_agency"] == "AP"
    assert record["sources"]["published"]["where"] == "line 6"


def test_a_page_with_only_a_picture_over_its_text_is_an_article():
    text = f"Cancel\nBridge closes for a year\n\nCover picture for the article{TEXT}.\n"

    record = read_json(text)

    assert record["headline"] == "Bridge closes for a year"
    assert record["body"] == [f"{TEXT}."]


def test_a_page_with_two_paragraphs_under_a_headline_is_an_article():
    record = read_json(f"Cancel\nPolitics\n\nBridge closes for a year\n\n{TEXT}.\n\n{TEXT}, too.\n")

    assert (record["section"], record["headline"]) == ("Politics", "Bridge closes for a year")
    assert len(record["body"]) == 2


def test_a_page_that_begins_among_comments_makes_no_article_of_them():
    record = read_json("Dora Pell\n4d ago\n\nI shall never walk there again.\n\nCommunity Policy\n")

    assert record["skipped"]
    assert not record["teasers"]


def test_an_outlet_and_an_age_alone_do_not_make_a_page_newsbreaks():
    text = f"Bridge closes for a year\n\nBy Ada Marsh\nFernvale Post\n2 days ago\n\n{TEXT}.\n"

    record = read_json(text)

    assert record["outlet"] == "Fernvale Post"
    assert record["copied_from"] is None


def test_a_capitals_tail_is_cut_off_a_teaser():
    text = (
        "Read full article on original website\nKMRS\n\nBridge closes for a year\n\n"
        f"{TEXT}.PRESIDENTIAL ELECTION ・ 1 DAY AGO\n\nPier opens for the summer\n\n"
        f"{TEXT}.MARSH CITY, NY\n"
    )

    first, second = read_json(text, captured_at="2022-11-10")["teasers"]

    assert first["text"] == f"{TEXT}."
    assert first["section"] == "PRESIDENTIAL ELECTION"
    assert first["published"]["at"] == "2022-11-09"
    assert (second["text"], second["place"]) == (f"{TEXT}.", "MARSH CITY, NY")


def test_a_headline_author_and_place_in_one_line_are_told_apart():
    text = (
        "Read full article on original website\nFROM LOCAL CONTRIBUTORS\n"
        "New bakery opens downtownJane DoughMarsh City, NY\n\nPoliticsPosted by\nThe Gull\n\nA vote\n"
    )

    local, other = read_json(text)["teasers"]

    assert (local["headline"], local["author"], local["place"]) == (
        "New bakery opens downtown", "Jane Dough", "Marsh City, NY",
    )  # fmt: skip
    assert (other["outlet"], other["headline"]) == ("The Gull", "A vote")


def test_a_local_headline_that_ends_in_a_county_is_no_place():
    text = (
        "Read full article on original website\nFROM LOCAL CONTRIBUTORS\n"
        "Storm damages barns across Lorne County\nJane DoughMarsh City, NY\n"
        "Visit Lorne County\nJohn QuillGull Bay, NY\n"
    )

    first, second = read_json(text)["teasers"]

    assert first["headline"] == "Storm damages barns across Lorne County"
    assert (first["author"], first["place"]) == ("Jane Dough", "Marsh City, NY")
    assert second["headline"] == "Visit Lorne County"
    assert (second["author"], second["place"]) == ("John Quill", "Gull Bay, NY")


@pytest.mark.parametrize(
    ("line", "is_one"),
    [
        ("Lorne County", True),
        ("SAN LUIS OBISPO COUNTY", True),
        ("Isle of Wight County", True),
        ("Storm damages barns across Lorne County", False),
        ("Storm Damages Barns Across Lorne County", False),
        ("County", False),
    ],
)
def test_a_county_is_told_from_a_headline(line, is_one):
    assert is_place(line) is is_one


def test_a_digest_tells_a_question_from_its_text():
    text = (
        "News is happening 24/7 and here at News Break, we have you covered.\n\nTOP VIEWED\n\n"
        f"Who took the vane from the town hall? {TEXT}. Read more\n"
    )

    (teaser,) = read_json(text)["teasers"]

    assert teaser["headline"] == "Who took the vane from the town hall?"
    assert teaser["text"] == f"{TEXT}."


@pytest.mark.parametrize("text", ["", " \n\n", "\x00"])
def test_an_empty_page_is_skipped_with_that_reason(text):
    assert read_json(text)["skipped"] == "the page is empty"


def test_plain_text_keeps_its_wrapped_paragraphs_whole():
    half = "The choir of Upper Wells sang in the empty reservoir"

    record = read_json(f"Choir sings\n\n{half}\non Friday night.\nIt rained.\n\nThe end.\n")

    assert record["body"] == [f"{half} on Friday night.", "It rained.", "The end."]


def test_plain_text_that_opens_with_a_paragraph_has_no_headline():
    record = read_json(f"{TEXT}. Nobody was asked about it, and nobody knew.\n\n{TEXT}, too.\n")

    assert record["headline"] is None
    assert len(record["body"]) == 2
    assert record["warnings"] == ["the page has no headline"]


def test_plain_text_is_dated_by_its_age_or_dateline():
    aged = read_json(f"Bridge closes\n3 days ago\n{TEXT}.\n", captured_at="2021-08-10")
    dated = read_json(f"Bridge closes\nNORDBY, Aug 4 (AP) - {TEXT}.\n", captured_at="2021-08-10")

    assert aged["published"]["at"] == "2021-08-07"
    assert dated["published"]["at"] == "2021-08-04"
