"""An import is taken back: what it made goes, what others made or touched stays."""

import datetime as dt
import json
from itertools import permutations

import pytest
from django.core.management import CommandError, call_command

from articles import index
from articles.ingest import import_dump
from articles.models import (
    Article,
    ArticlePerson,
    Capture,
    ImportRun,
    MatchSuggestion,
    Outlet,
    Person,
    Place,
    Tag,
)
from articles.reading import Reading
from articles.rereading import reread
from articles.store.held_names import SHARED_HOST
from articles.taking_back import take_back
from tests.factories import moment
from tests.importing import FULLER, ONE, OTHER, found, imported, rows, taken_back

pytestmark = pytest.mark.django_db


def test_what_an_import_made_is_gone(tmp_path):
    run = imported(tmp_path, ONE, OTHER)
    assert found("bridge") == 1
    taken_back(run)
    assert not Article.objects.exists()
    assert not Capture.objects.exists()
    assert not Outlet.objects.exists()
    assert not Person.objects.exists()
    assert not Tag.objects.exists()
    assert found("bridge") == 0
    assert run.state == "taken back"
    assert run.items.count() == 2
    call_command("verify")


def test_the_same_import_again_makes_the_same(tmp_path):
    run = imported(tmp_path, ONE, OTHER)
    before, addresses = rows(), set(Article.objects.values_list("public_id"))
    taken_back(run)
    imported(tmp_path, ONE, OTHER)
    assert rows() == before
    assert set(Article.objects.values_list("public_id")) == addresses


def test_what_another_import_knows_is_again_what_that_says(tmp_path):
    imported(tmp_path, ONE)
    before = rows()
    run = imported(tmp_path, FULLER, OTHER, name="next.jsonl")
    assert rows() != before
    taken_back(run)
    assert rows() == before
    assert found("ships") == 0
    assert found("bridge") == 1
    call_command("verify")


def test_pages_that_a_later_import_met_too_are_counted(tmp_path, capsys):
    run = imported(tmp_path, ONE, OTHER)
    later = imported(tmp_path, ONE, name="next.jsonl")

    stay = f"; 1 pages stay, for import {later.pk} met them too."
    taken_back(run, dry_run=True)
    assert stay in capsys.readouterr().out
    taken_back(run)
    assert "1 articles and 1 pages are gone" in (told := capsys.readouterr().out)
    assert stay in told

    taken_back(later)
    assert "stay, for" not in (told := capsys.readouterr().out)
    assert f"; 1 of these pages were left by import {run.pk}, taken back before." in told
    assert not Capture.objects.exists()


def test_pages_of_an_earlier_import_that_this_one_met_too_are_counted(tmp_path, capsys):
    earlier = imported(tmp_path, ONE)
    later = imported(tmp_path, ONE, ONE, OTHER, name="next.jsonl")

    taken_back(later)

    said = capsys.readouterr().out
    assert "1 articles and 1 pages are gone; 0 articles are again" in said
    assert "0 stay as curators left them; 1 pages stay" in said
    assert f"stay, for import {earlier.pk} met them too." in said
    assert "taken back before" not in said
    assert Article.objects.get().headline == ONE["title"]


def test_many_imports_that_met_a_page_are_counted(tmp_path):
    run, *others = (imported(tmp_path, ONE) for _ in range(8))

    numbers = ", ".join(str(other.pk) for other in others[:5])
    assert f"for imports {numbers} and 2 more met them too." in take_back(run).in_words()


SAME = [[ONE, OTHER]] * 3
OVERLAPPING = [[ONE], [ONE, OTHER], [OTHER, FULLER]]
ORDERS = list(permutations(range(3)))


@pytest.mark.parametrize("records", [SAME, OVERLAPPING], ids=["same", "overlapping"])
@pytest.mark.parametrize("order", ORDERS, ids=str)
def test_what_is_left_is_what_the_imports_that_stand_make(tmp_path, records, order):
    left = []
    for run in order:  # each state as the imports that stand would make it in a new archive
        alone = {*range(3)} - {*order[: order.index(run) + 1]}
        runs = [imported(tmp_path, *records[one], name=f"{one}.jsonl") for one in sorted(alone)]
        left.append(rows()[:5])  # not the marks of versions: they are given once
        for one in runs:
            taken_back(one)
        assert not Article.objects.exists()
    runs = [imported(tmp_path, *some, name=f"{one}.jsonl") for one, some in enumerate(records)]

    for expected, one in zip(left, order, strict=True):
        taken_back(runs[one])

        assert rows()[:5] == expected
        assert found("bridge") == sum(row[0] == ONE["title"] for row in expected[0])
        call_command("verify")
    assert not Capture.objects.exists()
    assert not Outlet.objects.exists()


@pytest.mark.parametrize("order", [o for o in ORDERS if o[0] != 0 and o[-1] == 0], ids=str)
def test_imports_that_made_nothing_take_nothing_with_them(tmp_path, order):
    runs = [imported(tmp_path, ONE, OTHER) for _ in range(3)]
    before = rows()

    for one in order[:2]:
        taken_back(runs[one])
        assert rows() == before

    taken_back(runs[0])
    assert not Article.objects.exists()


def test_what_was_taken_back_and_made_again_is_that_imports(tmp_path):
    first, second = imported(tmp_path, ONE), imported(tmp_path, ONE)
    taken_back(first)
    third = imported(tmp_path, ONE)

    taken_back(second)
    assert Capture.objects.get().run == third
    taken_back(third)
    assert not Article.objects.exists()


def test_what_a_curator_touched_outlasts_every_import_of_it(tmp_path):
    runs = [imported(tmp_path, ONE) for _ in range(3)]
    article = Article.objects.get()
    article.curated_fields = ["headline"]
    article.save()

    for run in runs:
        taken_back(run)

    assert Article.objects.get() == article
    call_command("verify")


def test_taking_the_first_of_two_back_leaves_what_the_second_says(tmp_path):
    run = imported(tmp_path, ONE)
    imported(tmp_path, FULLER, name="next.jsonl")
    taken_back(run)
    article = Article.objects.get()
    assert "Ships passed" in article.body
    assert [tie.tag.name for tie in article.tag_links.all()] == ["Ships"]
    assert Capture.objects.count() == 1


def test_what_a_curator_touched_stays_and_is_listed(tmp_path, capsys):
    run = imported(tmp_path, ONE, OTHER)
    Article.objects.filter(headline__startswith="Ferry").update(
        summary="Ours", curated_fields=["summary"]
    )
    taken_back(run)
    article = Article.objects.get()
    assert article.summary == "Ours"
    assert article.captures.count() == 1
    assert found("ferry") == 1
    assert f"kept, a curator changed it: {article.public_id} Ferry" in capsys.readouterr().out


@pytest.mark.parametrize("dry_run", [True, False])
def test_names_that_a_curator_looked_at_stay_and_are_listed(tmp_path, capsys, dry_run):
    run = imported(tmp_path, ONE, OTHER)
    author, outlet = Person.objects.get(name="Ana Ruiz"), Outlet.objects.get(name="Thorn Weekly")
    tag = Tag.objects.get(name="Bridge")
    Person.objects.filter(pk=author.pk).update(needs_review=False)
    Outlet.objects.filter(pk=outlet.pk).update(
        home_page="https://thorn.example", needs_review=False
    )
    tag.aliases.create(name="Bridges", origin="curator")

    taken_back(run, dry_run=dry_run)

    told = [line for line in capsys.readouterr().out.splitlines() if line.startswith("kept")]
    assert told == [
        f"kept, a curator looked at it: outlet {outlet.public_id} Thorn Weekly",
        f"kept, a curator looked at it: person {author.public_id} Ana Ruiz",
        f"kept, a curator looked at it: tag {tag.public_id} Bridge",
    ]
    assert Person.objects.filter(pk=author.pk).exists()
    assert Outlet.objects.filter(pk=outlet.pk).exists()
    assert Tag.objects.filter(pk=tag.pk).exists()
    assert Person.objects.filter(name="Teo Vance").exists() is dry_run


def test_names_that_other_articles_lead_to_are_not_listed(tmp_path, capsys):
    imported(tmp_path, ONE)
    run = imported(tmp_path, ONE | {"title": "Harbour closes", "url": "https://post.example/2"},
                   name="next.jsonl")  # fmt: skip
    Person.objects.update(needs_review=False)
    taken_back(run)
    assert "1 articles and 1 pages are gone" in (told := capsys.readouterr().out)
    assert "looked at" not in told


def test_a_teaser_that_a_curator_touched_stays_with_the_page_it_came_from(tmp_path, capsys):
    path = tmp_path / "pages.json"
    teased = {"docid": "1", "title": "Ferry ends after ninety years", "summary": "The last ferry",
              "source": "Thorn Weekly", "url": "https://thorn.example/ferry"}  # fmt: skip
    props = {"content": "<p>It opened.</p>", "publisher": "The Harbour Post", "related": [teased]}
    for number in range(2):
        props |= {
            "title": f"Harbour opens, part {number}",
            "originalUrl": f"https://p.example/{number}",
        }
        path = tmp_path / f"{number}.json"
        path.write_text(json.dumps({"props": {"pageProps": props}}))
    run = import_dump([tmp_path], Reading()).run
    assert run is not None
    teaser = Article.objects.filter(headline__startswith="Ferry")
    teaser.update(summary="Ours", curated_fields=["summary"], indexed_revision=0)
    index.catch_up()

    taken_back(ImportRun.objects.get(pk=run))

    assert teaser.get().shown_beside.count() == 1
    assert Article.objects.count() == 2
    assert "kept, a curator changed it" in capsys.readouterr().out
    call_command("verify")


def test_a_rejected_tie_is_a_curators_touch(tmp_path):
    run = imported(tmp_path, ONE)
    ArticlePerson.objects.update(state="rejected")
    taken_back(run)
    assert Article.objects.count() == 1


def test_a_teaser_that_the_import_filled_is_a_teaser_again(tmp_path):
    path = tmp_path / "page.json"
    teased = {"docid": "1", "title": "Ferry ends after ninety years", "summary": "The last ferry",
              "source": "Thorn Weekly", "url": "https://thorn.example/ferry"}  # fmt: skip
    page = {"props": {"pageProps": {"title": "Harbour opens", "content": "<p>It opened.</p>",
            "publisher": "The Harbour Post", "originalUrl": "https://post.example/harbour",
            "catChannel": {"name": "Harbour"}, "related": [teased]}}}  # fmt: skip
    path.write_text(json.dumps(page))
    import_dump([path], Reading())
    before = rows()
    assert Article.objects.get(headline__startswith="Ferry").text_held == "teaser"
    run = imported(tmp_path, OTHER)
    assert Article.objects.get(headline__startswith="Ferry").text_held == "full"
    taken_back(run)
    assert rows() == before


def test_a_dry_run_says_what_would_go_and_changes_nothing(tmp_path, capsys):
    run = imported(tmp_path, ONE, OTHER)
    before = rows()
    taken_back(run, dry_run=True)
    assert rows() == before
    assert run.state == "done"
    assert "2 articles and 2 pages would go" in capsys.readouterr().out


def test_what_was_broken_off_is_finished_the_next_time(tmp_path):
    run = imported(tmp_path, ONE, OTHER, {"note": "no article"})
    Article.objects.update(visibility="hidden")
    Article.objects.filter(headline__startswith="Ferry").delete()
    taken_back(run)
    assert not Article.objects.exists()
    assert not Capture.objects.exists()
    assert run.state == "taken back"


def test_an_import_is_taken_back_once(tmp_path):
    run = imported(tmp_path, ONE)
    taken_back(run)
    with pytest.raises(CommandError, match="taken back already"):
        taken_back(run)
    with pytest.raises(CommandError, match="there is no import 999"):
        call_command("take_back_import", "999")


def test_a_name_that_a_curator_looked_at_stays(tmp_path):
    run = imported(tmp_path, ONE)
    Person.objects.update(needs_review=False)
    taken_back(run)
    assert Person.objects.get().name == "Ana Ruiz"


def test_pages_read_again_by_the_same_parsers_change_nothing(tmp_path, capsys):
    imported(tmp_path, ONE, OTHER)
    before = rows(), list(Article.objects.values_list("revision"))
    call_command("reread_captures", "--all", "--write")
    assert (rows(), list(Article.objects.values_list("revision"))) == before
    assert "0 of 2 articles changed" in capsys.readouterr().err


def test_what_newer_parsers_would_change_is_shown_and_then_done(tmp_path, capsys):
    imported(tmp_path, ONE)
    Article.objects.update(section="Nonsense", summary="Read wrongly once")
    Capture.objects.update(parser_version="0")
    call_command("reread_captures", "--json")
    told = json.loads(capsys.readouterr().out)
    assert told["changes"] == {"section": ["Nonsense", ""], "summary": ["Read wrongly once", ""]}
    assert Article.objects.get().section == "Nonsense"
    call_command("reread_captures", "--write")
    assert 'section: "Nonsense" -> ""' in capsys.readouterr().out
    assert Article.objects.get().section == ""
    call_command("reread_captures")
    assert "0 of 0 articles would change" in capsys.readouterr().err


def test_a_curators_word_outlasts_reading_again(tmp_path):
    imported(tmp_path, ONE)
    Article.objects.update(headline="Ours", curated_fields=["headline"], section="Nonsense")
    ArticlePerson.objects.update(state="rejected")
    result = reread(Article.objects.get().pk, write=True)
    assert [one.field for one in result.differences] == ["section"]
    assert Article.objects.get().headline == "Ours"
    assert ArticlePerson.objects.get().state == "rejected"


def test_an_article_without_pages_stays_as_it_is(tmp_path, capsys):
    imported(tmp_path, ONE)
    Capture.objects.all().delete()
    call_command("reread_captures", "--all", "--write")
    assert "stays as it is: none of its pages are kept" in capsys.readouterr().out
    assert Article.objects.get().body == "The bridge opened on Tuesday."


def test_taking_back_leaves_no_link_that_its_names_were_found_by(tmp_path):
    told = OTHER | {"text": "The last ferry left with Ana Ruiz aboard.", "author": ""}
    imported(tmp_path, told, name="first.jsonl")
    before = rows()
    second = imported(tmp_path, ONE, name="second.jsonl")
    ferry = Article.objects.get(headline=OTHER["title"])
    assert [link.role for link in ferry.person_links.all()] == ["mentioned"]

    call_command("take_back_import", str(second.pk))

    assert rows() == before
    assert not Person.objects.exists()
    assert not Article.objects.stale().exists()
    assert MatchSuggestion.objects.get().name == "Ana Ruiz"


def test_taking_back_asks_no_longer_about_whom_it_brought(tmp_path):
    told = "It was said by Edward Tallow."
    imported(tmp_path, OTHER | {"text": told}, name="first.jsonl")
    run = imported(tmp_path, ONE | {"text": f"{told} And by Maria Lorne."}, name="second.jsonl")
    assert MatchSuggestion.objects.filter(person=None).count() == 2
    assert MatchSuggestion.objects.exclude(person=None).exists()

    call_command("take_back_import", str(run.pk))

    suggestion = MatchSuggestion.objects.get(person=None)
    assert MatchSuggestion.objects.count() - 1 == Person.objects.count()
    assert (suggestion.name, suggestion.seen, len(suggestion.examples)) == ("Edward Tallow", 1, 1)


def test_reading_again_keeps_where_names_stand(tmp_path):
    imported(tmp_path, ONE | {"text": "Teo Vance spoke.", "people": ["Teo Vance"]})
    link = ArticlePerson.objects.get(role="about")
    assert link.spots

    call_command("reread_captures", "--all", "--write")

    assert ArticlePerson.objects.get(role="about").spots == link.spots


def test_what_a_place_lies_in_goes_with_it(tmp_path):
    run = imported(tmp_path, ONE | {"places": ["Delta County, CO"]})
    imported(tmp_path, OTHER | {"places": ["Thorn County, ME"]}, name="next.jsonl")
    assert Place.objects.count() == 4

    taken_back(run)

    assert sorted(Place.objects.values_list("name", flat=True)) == ["Maine", "Thorn County, ME"]


def test_that_a_host_is_shared_is_forgotten_with_its_last_page(tmp_path):
    run = imported(tmp_path, ONE, OTHER)
    shared = MatchSuggestion(kind="outlet", decision="no")
    for name in ("post.example", "sold.example", "kept.example"):
        shared.pk, shared.name, shared.key = None, name, f"{SHARED_HOST}{name}"
        shared.decided_at = moment("2021-08-03") if name == "kept.example" else None
        shared.save()
    imported(tmp_path, ONE, name="next.jsonl")

    taken_back(run)

    told = MatchSuggestion.objects.filter(key__startswith=SHARED_HOST).order_by("name")
    assert [one.name for one in told] == ["kept.example", "post.example"]


def test_an_id_that_the_import_gave_is_anothers_again(tmp_path):
    bare = {name: value for name, value in ONE.items() if name != "url"}
    imported(tmp_path, bare, name="plain.jsonl")
    run = imported(
        tmp_path, bare | {"id": "1"}, name="corpus.jsonl", captured_at=dt.date(2022, 3, 14)
    )
    article = Article.objects.get()
    assert (article.collection, article.record_id) == ("corpus", "1")

    taken_back(run)

    article.refresh_from_db()
    assert (article.collection, article.record_id) == ("", "")
    (tmp_path / "other").mkdir()
    imported(tmp_path / "other", bare | {"id": "2"}, name="corpus.jsonl")
    assert Article.objects.get().record_id == "2"


def test_an_id_that_a_page_still_gives_stays(tmp_path):
    imported(tmp_path, ONE | {"id": "1"}, name="corpus.jsonl")
    run = imported(tmp_path, FULLER, name="next.jsonl")

    taken_back(run)

    assert Article.objects.get().record_id == "1"


@pytest.mark.parametrize("comes_first", [True, False])
def test_a_summary_under_a_headline_is_a_teaser_again(tmp_path, comes_first):
    teaser = ONE | {"text": "", "summary": "It is open."}
    records = [teaser, ONE] if comes_first else [ONE, teaser]
    runs = [imported(tmp_path, one, name=f"{n}.jsonl") for n, one in enumerate(records)]

    taken_back(runs[records.index(ONE)])

    assert Article.objects.get().text_held == "teaser"
    call_command("verify")
