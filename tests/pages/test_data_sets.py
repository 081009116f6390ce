import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.field_names import capture_moment
from articles.pages import parse_page
from articles.records import RawPage


def read(**fields):
    page = RawPage(origin="a.jsonl:1", media_type="application/json", content=b"", fields=fields)
    return parse_page(page).as_json()


def test_factiva_calls_its_fields_by_two_letters():
    record = read(
        HD="Ferry sails", BY="By Ana Ruiz", WC="200 words", PD="5 August 2021", SN="Oldport Post", SC="OLDP", LA="English",
        LP="The ferry sails.", TD="It was mended.\n\nIt goes at noon.", AN="Document OLDP000020210805", SE="Harbour",
    )  # fmt: skip

    assert (record["headline"], record["outlet"]) == ("Ferry sails", "Oldport Post")
    assert record["body"] == ["The ferry sails.", "It was mended.", "It goes at noon."]
    assert (record["published"]["at"], record["language"]) == ("2021-08-05", "en")
    assert (record["record_id"], record["section"]) == ("OLDP000020210805", "Harbour")
    assert record["authors"] == ["Ana Ruiz"]


def test_the_title_of_a_scanned_page_is_its_newspaper():
    record = read(
        lccn="sn83", sequence=1, type="page", date="19050206", title="Oldport tribune. [volume]", title_normal="oldport tribune.",
        publisher="Oldport Association", subject=["Oldport--Newspapers"], ocr_eng="THE FERRY\nYesterday the ferry sailed.",
        id="/lccn/sn83/1905-02-06/ed-1/seq-1/",
    )  # fmt: skip

    assert (record["headline"], record["outlet"]) == (None, "Oldport tribune")
    assert record["body"] == ["THE FERRY", "Yesterday the ferry sailed."]
    assert (record["published"]["at"], record["tags"]) == ("1905-02-06", [])


def test_impresso_calls_its_fields_by_one_letter():
    record = read(
        id="A-1",
        pp=[1],
        d="1900-01-01",
        ts="2019-01-01T00:00:00Z",
        lg="fr",
        tp="ar",
        t="Le bac",
        ft="Il repart.",
    )

    assert (record["headline"], record["body"]) == ("Le bac", ["Il repart."])
    assert (record["published"]["at"], record["language"]) == ("1900-01-01", "fr")


def test_a_scanned_article_has_its_newspaper_beside_it():
    record = read(
        newspaper_name="Oldport tribune. [volume]",
        headline="FERRY",
        article="It sails.",
        date="1905-02-06",
    )

    assert (record["headline"], record["outlet"]) == ("FERRY", "Oldport tribune")


@pytest.mark.parametrize("names", [("document", "summary"), ("article", "highlights")])
def test_a_text_and_its_summary_have_no_headline(names):
    text, summary = names
    record = read(
        **{
            text: "The ferry sails.\nIt was mended.",
            summary: "A ferry sails .\nIt is well .",
            "id": "29750031",
        }
    )

    assert record["headline"] is None
    assert record["body"] == ["The ferry sails.", "It was mended."]
    assert (record["summary"], record["record_id"]) == ("A ferry sails . It is well .", "29750031")


def test_several_articles_in_one_text_are_none():
    several = read(document="The ferry sails. ||||| A boat sails.", summary="Both sail.")
    one = read(document="The ferry sails. |||||", summary="It sails.")

    assert several["skipped"] == "several articles in one text, which nothing names: no article"
    assert (one["skipped"], several["body"]) == (None, [])


FOUND = [("person", "Bo Lind"), ("loc", "Oldport"), ("org", "Harbour Trust"), ("wiki", "Ferry")]


def test_what_event_registry_found_is_kept_by_its_kind():
    concepts = [
        {"type": kind, "label": {"deu": "?", "eng": name}, "score": 5} for kind, name in FOUND
    ]
    record = read(title="Ferry", body="It sails.", lang="eng", dataType="news", concepts=concepts)

    assert record["people"] == [{"name": "Bo Lind", "role": "mentioned"}]
    assert (record["places"], record["tags"]) == (["Oldport"], ["Harbour Trust"])


def test_what_media_cloud_found_is_kept_by_its_kind():
    sets = ["cliff_people", "cliff_geonames", "cliff_organizations", "extractor_version"]
    tags = [{"tag_set": kind, "tag": name} for kind, (_, name) in zip(sets, FOUND, strict=True)]
    record = read(title="Ferry", stories_id=7, media_name="Oldport Post", story_tags=tags)

    assert [one["name"] for one in record["people"]] == ["Bo Lind"]
    assert (record["places"], record["tags"]) == (["Oldport"], ["Harbour Trust"])


def test_addresses_and_pictures_are_found_within_objects():
    links = {"permalink": "https://oldport.example/a", "related_stories": "/x"}
    record = read(
        title="Ferry", body="It sails.", links=links, source={"name": "Oldport Post"}, published_at="2021-08-05",
        summary={"sentences": ["It sails.", "It is well."]}, image={"thumbnail": {"contentUrl": "https://oldport.example/a.jpg"}},
    )  # fmt: skip

    assert (record["url"], record["summary"]) == (links["permalink"], "It sails. It is well.")
    assert record["image"]["url"] == "https://oldport.example/a.jpg"


NAMES = ["hd", "pd", "lp", "td", "an", "lccn", "sequence", "title", "ocr_eng", "ft", "lg", "pp", "t", "newspaper_name", "article",
         "document", "summary", "highlights", "concepts", "data_type", "story_tags", "stories_id", "GKGRECORDID", "extras",
         "DocumentIdentifier", "V2Persons", "locations", "links", "source", "published_at"]  # fmt: skip
VALUES = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.text(max_size=9)),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(st.sampled_from(["type", "label", "tag_set", "tag"]), inner)),
    max_leaves=5,
)  # fmt: skip


@given(st.dictionaries(st.sampled_from(NAMES), VALUES))
def test_any_values_under_their_names_are_survived(fields):
    read(**fields)


def test_the_date_of_newsroom_is_that_of_the_copy():
    copy = "http://web.archive.org/web/20160902123456id_/http://oldport.example/ferry"
    fields = {"archive": copy, "date": "20160902123456", "title": "Ferry", "text": "It sails."}

    assert read(**fields)["published"]["at"] is None
    assert capture_moment(fields) == dt.datetime(2016, 9, 2, 12, 34, 56, tzinfo=dt.UTC)
    assert read(**fields | {"date": "2016-08-30"})["published"]["at"] == "2016-08-30"


def test_the_washington_post_tells_section_and_picture_among_the_paragraphs():
    record = read(
        article_url="https://post.example/weir",
        title="Weir shut",
        contents=[
            None,
            {"type": "kicker", "content": "Harbour"},
            {"type": "image", "imageURL": "https://post.example/weir.jpg", "blurb": "Lorries wait",
             "fullcaption": "Lorries wait at the weir. (Ann Roe/AP)"},
            {"type": "sanitized_html", "subtype": "paragraph", "content": "The weir is <b>shut</b>."},
        ],
    )  # fmt: skip

    assert record["section"] == "Harbour"
    assert record["image"]["url"] == "https://post.example/weir.jpg"
    assert "Ann Roe" in record["image"]["credit"]
    assert record["body"] == ["The weir is shut."]
