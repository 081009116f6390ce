"""Articles are linked to what their texts name; what pages print and curators decide rules."""

import pytest

from articles import background, index, linking
from articles.linking import candidates, catching_up
from articles.linking.sought import read_sought
from articles.models import (
    Alias,
    Article,
    ArticleOutlet,
    ArticlePerson,
    ArticlePlace,
    ArticleTag,
    MatchSuggestion,
    Person,
    Sighting,
)
from articles.naming import read_names
from articles.search.queries import Named, Query
from articles.store import RecordStore
from tests.factories import make_article, make_outlet, make_person, make_place, make_tag
from tests.store.records import make_record

pytestmark = pytest.mark.django_db

TEXT = "The mill was sold to Edward Tallow, the spokesman said. Tallow paid."


def mentions(article):
    links = article.person_links.order_by("position")
    return [(link.person.name, link.role, link.origin, link.state) for link in links]


def printed_at(link):
    """Return what stands at the places of a link."""
    texts = dict(enumerate(link.article.paragraphs, 1)) | {None: link.article.headline}
    return [texts[number][start:end] for number, start, end in link.spots]


def test_everything_known_is_linked_with_its_places():
    make_person("Edward Tallow")
    make_tag("Harbour Union", kind="organisation")
    make_tag("Ferry Union")
    make_place("Saltmere")
    make_outlet("Thorn Weekly")
    text = "Edward Tallow told Thorn Weekly of the Harbour Union in Saltmere and the Ferry Union."
    article = make_article(body=["An opening.", text])

    done = linking.catch_up()

    person = ArticlePerson.objects.get(article=article)
    assert (person.role, person.origin, person.state) == ("mentioned", "extraction", "accepted")
    assert (person.text, person.confidence) == ("Edward Tallow", 0.99)
    assert person.spots == [[2, 0, 13]]
    assert [str(link.tag) for link in ArticleTag.objects.all()] == ["Harbour Union"]
    assert [str(link) for link in ArticlePlace.objects.all()] == ["Saltmere"]
    assert [str(link) for link in ArticleOutlet.objects.all()] == ["Thorn Weekly"]
    assert (done.articles, done.changed) == (1, 1)


def test_linking_twice_changes_nothing():
    make_person("Edward Tallow")
    article = make_article(body=[TEXT])
    linking.catch_up()
    article.refresh_from_db()

    assert linking.catch_up().articles == 0
    assert linking.catch_up(everything=True).changed == 0
    assert ArticlePerson.objects.count() == 1
    assert Article.objects.get().revision == article.revision


def test_who_wrote_and_who_published_an_article_are_not_mentioned_in_it():
    body = ["Edward Tallow writes for Thorn Weekly Press."]
    article = make_article(body=body, authors=["Edward Tallow"], outlet="Thorn Weekly Press")

    linking.catch_up()

    assert [role for _, role, _, _ in mentions(article)] == ["author"]
    assert not ArticleOutlet.objects.exists()


def test_a_link_that_a_page_prints_stays_and_learns_its_places():
    article = make_article(body=[TEXT], people=["Edward Tallow"])

    linking.catch_up()

    assert mentions(article) == [("Edward Tallow", "about", "page", "accepted")]
    assert printed_at(article.person_links.get()) == ["Edward Tallow", "Tallow"]


def test_a_link_that_a_page_prints_forgets_places_that_are_gone():
    article = make_article(body=[TEXT], people=["Edward Tallow"])
    linking.catch_up()
    article.refresh_from_db()
    article.body, article.revision = "The mill was sold.", article.revision + 1
    article.save()

    linking.catch_up()

    assert article.person_links.get().spots == []


def test_what_a_text_names_no_longer_is_linked_no_longer():
    make_person("Edward Tallow")
    article = make_article(body=[TEXT])
    linking.catch_up()
    article.refresh_from_db()
    article.body, article.revision = "The mill was sold.", article.revision + 1
    article.save()

    linking.catch_up()

    assert mentions(article) == []


def test_a_link_goes_though_one_of_another_table_has_its_key():
    make_person("Edward Tallow")
    make_place("Saltmere")
    article = make_article(body=["Edward Tallow lives in Saltmere."])
    linking.catch_up()
    ArticlePlace.objects.update(id=ArticlePerson.objects.get().pk)
    article.refresh_from_db()
    article.body, article.revision = "Edward Tallow moved.", article.revision + 1
    article.save()

    linking.catch_up()

    assert not ArticlePlace.objects.exists()
    assert printed_at(ArticlePerson.objects.get()) == ["Edward Tallow"]


def test_a_rejected_link_is_never_made_again():
    make_person("Edward Tallow")
    article = make_article(body=[TEXT])
    linking.catch_up()
    ArticlePerson.objects.update(state="rejected")

    linking.catch_up(everything=True)

    assert mentions(article) == [("Edward Tallow", "mentioned", "extraction", "rejected")]


def test_what_was_found_becomes_what_a_page_prints():
    make_tag("Harbour Union", kind="organisation")
    record = {"headline": "Mill sold", "body": ("It was sold to the Harbour Union.",)}
    RecordStore().save([make_record(**record, url="https://post.example/a")])
    linking.catch_up()

    tags = {"tags": ("Harbour Union",), "comments": 3}
    RecordStore().save([make_record(**record, **tags, url="https://post.example/a")])

    link = ArticleTag.objects.get()
    assert (link.origin, link.role, link.confidence) == ("page", "about", 1.0)
    assert printed_at(link) == ["Harbour Union"]


def test_a_new_name_is_found_in_the_articles_held():
    article = make_article(body=[TEXT])
    other = make_article(body=["Nobody came."])
    linking.catch_up()
    index.catch_up()
    make_person("Edward Tallow")

    done = linking.catch_up()

    assert done.articles == 1
    assert mentions(article) == [("Edward Tallow", "mentioned", "extraction", "accepted")]
    assert mentions(other) == []


def test_a_new_name_is_found_without_an_index_and_in_hidden_articles():
    article = make_article(body=[TEXT], visibility="hidden")
    linking.catch_up()
    index.catch_up()
    make_person("Edward Tallow")

    linking.catch_up()

    assert len(mentions(article)) == 1


def test_many_new_names_are_looked_for_by_reading(monkeypatch):
    monkeypatch.setattr(candidates, "ASKED_OF_THE_INDEX", 0)
    article = make_article(body=[TEXT])
    linking.catch_up()
    make_person("Edward Tallow")

    linking.catch_up()

    assert len(mentions(article)) == 1


def test_an_index_that_cannot_be_read_is_done_without(settings, caplog):
    article = make_article(body=[TEXT])
    linking.catch_up()
    index.catch_up()
    (settings.INDEX_DIR / "current").unlink()
    make_person("Edward Tallow")

    linking.catch_up()

    assert len(mentions(article)) == 1
    assert "All texts are read" in caplog.text


def test_a_further_name_links_and_one_taken_away_unlinks():
    person = make_person("E. R. Tallow")
    article = make_article(body=[TEXT])
    linking.catch_up()
    alias = Alias.objects.create(name="Edward Tallow", person=person)

    linking.catch_up()
    assert len(mentions(article)) == 1

    alias.delete()
    linking.catch_up()
    assert mentions(article) == []


def test_a_town_is_linked_by_where_the_archive_knows_that_it_lies():
    denham = make_place("Denham", kind="city")
    article = make_article(body=["She lives in Denham, Ohio, by the river."])
    linking.catch_up()
    assert article.place_links.exists()

    denham.parent = make_place("Norrland", kind="state", parent=make_place("Sweden"))
    denham.save()
    linking.catch_up()

    assert not article.place_links.filter(place=denham).exists()


def test_a_namesake_made_later_takes_the_links_and_gone_gives_them_back():
    make_person("Edward Tallow")
    article = make_article(body=[TEXT])
    linking.catch_up()
    namesake = Person.objects.create(name="Edward Tallow")

    linking.catch_up()
    assert mentions(article) == []

    namesake.delete()
    linking.catch_up()
    assert len(mentions(article)) == 1


def test_names_that_only_a_page_took_for_a_person_are_not_sought():
    make_person("Harbour News Service", needs_review=True)
    make_person("Admin", needs_review=True)
    article = make_article(body=["The Harbour News Service asked Admin."])

    linking.catch_up()

    assert mentions(article) == []


def test_a_name_with_a_title_is_found_without_it():
    make_person("Dr. Edward Tallow", needs_review=True)
    article = make_article(body=["It was sold to Edward Tallow."])

    linking.catch_up()

    assert len(mentions(article)) == 1


def test_a_tag_that_is_an_organisation_no_longer_is_not_sought():
    tag = make_tag("Harbour Union", kind="organisation")
    make_article(body=["The Harbour Union met."])
    linking.catch_up()
    assert ArticleTag.objects.count() == 1

    tag.refresh_from_db()
    tag.kind = "keyword"
    tag.save()
    linking.catch_up()

    assert not ArticleTag.objects.exists()


def test_articles_are_found_by_whom_they_mention():
    make_person("Edward Tallow")
    article = make_article(body=["He was sold out by Edward Tallow."])
    linking.catch_up()
    index.catch_up()

    asked = Query(root=Named("person", "edward tallow"))
    results = index.engine().search(asked)

    assert [hit.id for hit in results.hits] == [article.pk]


def test_who_is_refused_the_lock_leaves_the_work_to_its_holder(settings, monkeypatch):
    monkeypatch.setattr(catching_up, "PATIENCE_SECONDS", 0.01)
    make_article(body=[TEXT])
    settings.INDEX_DIR.mkdir(parents=True)

    with index.locked("names.lock", wait_seconds=1):
        assert linking.catch_up().articles == 0

    assert linking.catch_up().articles == 1


def test_an_article_changed_meanwhile_stays_to_be_read(monkeypatch):
    article = make_article(body=[TEXT])

    def edited(*given):
        Article.objects.update(revision=7)
        return read_names(*given)

    monkeypatch.setattr(catching_up, "read_names", edited)
    done = linking.link_articles([article.pk], read_sought())

    assert done.articles == 0
    assert Article.objects.names_unread().exists()


def test_the_headline_alone_and_the_summary_alone_are_read():
    make_person("Edward Tallow")
    bare = make_article("Edward Tallow buys mill", body=[], text_held="headline")
    short = make_article(body=[], summary="It went to Edward Tallow.")

    linking.catch_up()

    assert bare.person_links.get().spots == [[None, 0, 13]]
    assert short.person_links.get().spots == [[0, 11, 24]]


def test_a_name_nobody_knows_is_suggested_and_nobody_is_made():
    article = make_article(body=["An opening.", TEXT])

    assert linking.catch_up().suggestions == 1

    (suggestion,) = MatchSuggestion.objects.waiting()
    assert (suggestion.kind, suggestion.key, suggestion.name) == (
        "person",
        "edward tallow",
        "Edward Tallow",
    )
    assert suggestion.examples == [
        {
            "article": article.pk,
            "paragraph": 2,
            "text": "The mill was sold to Edward Tallow, the spokesman said.",
        }
    ]
    assert suggestion.score > 0.6
    assert not Person.objects.exists()


def test_a_suggestion_counts_its_articles_and_keeps_some_examples():
    articles = [make_article(body=[f"Number {n}. {TEXT}"]) for n in range(5)]
    linking.catch_up()

    suggestion = MatchSuggestion.objects.get()
    assert suggestion.seen == 5
    assert len(suggestion.examples) == 3

    for article in articles[:4]:
        article.refresh_from_db()
        article.body, article.revision = "Gone.", article.revision + 1
        article.save()
    linking.catch_up()

    suggestion.refresh_from_db()
    assert suggestion.seen == 1
    assert [example["article"] for example in suggestion.examples] == [articles[4].pk]


def test_a_name_that_is_printed_no_longer_is_not_asked_about():
    article = make_article(body=[TEXT])
    linking.catch_up()
    article.refresh_from_db()
    article.body, article.revision = "Gone.", article.revision + 1
    article.save()

    linking.catch_up()

    assert not MatchSuggestion.objects.exists()


def test_what_was_decided_is_not_asked_again():
    make_article(body=[TEXT])
    MatchSuggestion.objects.create(kind="person", key="edward tallow", decision="no")

    linking.catch_up()

    assert not Sighting.objects.exists()
    assert MatchSuggestion.objects.get().decision == "no"


def test_a_sighting_that_is_surer_now_says_so():
    article = make_article(body=["It was sold to Edward Tallow."])
    linking.catch_up()
    before = MatchSuggestion.objects.get().score
    article.refresh_from_db()
    article.body, article.revision = TEXT, article.revision + 1
    article.save()

    linking.catch_up()

    assert MatchSuggestion.objects.get().score > before
    assert str(Sighting.objects.get()) == f"Edward Tallow in {article.pk}"


def test_other_processes_read_what_is_much(monkeypatch):
    monkeypatch.setattr(catching_up, "WORTH_OTHER_PROCESSES", 1)
    monkeypatch.setattr(catching_up, "CHUNK", 1)
    make_person("Edward Tallow")
    articles = [make_article(body=[TEXT]) for _ in range(5)]

    done = linking.catch_up(jobs=1)
    Article.objects.update(named_revision=0)
    again = linking.catch_up(jobs=2)

    assert (done.articles, done.changed) == (5, 5)
    assert (again.articles, again.changed) == (5, 0)
    assert all(len(mentions(article)) == 1 for article in articles)


def test_names_are_linked_in_the_background(settings, tmp_path):
    (tmp_path / "manage.py").write_text(
        "import pathlib, sys; pathlib.Path('done').write_text(sys.argv[1])"
    )
    settings.BASE_DIR = tmp_path
    background.begun.clear()
    linking.begin()
    assert not background.begun

    settings.LINK_NAMES_IN_BACKGROUND = True
    linking.begin()
    background.begun[-1].wait(timeout=60)

    assert (tmp_path / "done").read_text() == "link_names"


def test_new_names_without_spaces_or_capitals_are_found_in_the_articles_held():
    article = make_article(
        body=["市长陆远帆说好。《远海晚报》报道", "어제 노하람은 말했다.", "远海，周三。"]
    )
    linking.catch_up()
    index.catch_up()
    make_person("陆远帆")
    make_person("노하람")
    make_outlet("远海晚报")
    make_place("远海")

    linking.catch_up()

    assert {link.person.name for link in article.person_links.all()} == {"陆远帆", "노하람"}
    assert printed_at(ArticleOutlet.objects.get()) == ["远海晚报"]
    assert printed_at(ArticlePlace.objects.get()) == ["远海"]


def test_what_an_import_calls_a_person_is_not_sought_where_it_has_no_spaces():
    make_person("陆远帆", needs_review=True)
    article = make_article(body=["市长陆远帆说好。"])

    linking.catch_up()

    assert mentions(article) == []
