import pytest
from django.contrib.auth.models import User
from django.urls import reverse

from articles import linking
from articles.admin.asked import marked
from articles.models import ArticlePerson, ImportRun, MatchSuggestion, Person
from tests.admin.reviewing import PEOPLE, STORIES, answer
from tests.factories import make_article, make_outlet, make_person

pytestmark = pytest.mark.django_db


def test_a_name_is_asked_about_with_the_sentence_it_stands_in(client, curator, article):
    client.force_login(curator)

    page = client.get(PEOPLE).content.decode()

    assert "Is <q>Edward Tallow</q> a person?" in page
    assert "&lt;<mark>Edward Tallow</mark>&gt;" in page
    assert f'href="{article.get_absolute_url()}#p2"' in page
    assert 'data-key="1"' in page


@pytest.mark.parametrize(
    ("place", "address"),
    [("3", f"{PEOPLE}#place-3"), *((place, f"{PEOPLE}#top") for place in ("1", "11", "x", ""))],
)
def test_who_answered_goes_on_in_the_same_place(client, curator, article, place, address):
    client.force_login(curator)
    key = MatchSuggestion.objects.get().pk
    page = client.get(PEOPLE).content.decode()

    answered = client.post(PEOPLE, {"suggestion": key, "decision": "later", "place": place})

    assert answered.url == address
    assert '<li id="place-1">' in page
    assert '<input type="hidden" name="place" value="1">' in page


def test_yes_makes_the_person(client, curator, article):
    client.force_login(curator)

    page = answer(client, "yes").content.decode()

    assert "“Edward Tallow” is Edward Tallow; the articles are linked." in page
    assert "Nothing waits to be decided." in page
    assert ArticlePerson.objects.get().article == article
    assert MatchSuggestion.objects.get().decided_by == curator


def test_somebody_of_the_same_family_name_is_offered(client, curator, article):
    known = make_person("E. R. Tallow")
    make_person("Maria Tallowfield")
    make_person("Tallow Reed")
    make_person("Edda Reed").aliases.create(name="Edda Tallow")
    client.force_login(curator)

    page = client.get(PEOPLE).content.decode()
    assert "Same as E. R. Tallow" in page
    assert "Same as Edda Reed" in page
    assert "Same as Maria Tallowfield" not in page
    assert "Same as Tallow Reed" not in page

    answer(client, f"same:{known.pk}")
    assert Person.objects.filter(aliases__name="Edward Tallow").get() == known


@pytest.mark.parametrize(
    ("decision", "said"), [("no", "Not a person"), ("later", "comes again at the end")]
)
def test_other_answers_make_nobody(client, curator, article, decision, said):
    client.force_login(curator)

    page = answer(client, decision).content.decode()

    assert said in page
    assert not Person.objects.exists()
    assert MatchSuggestion.objects.get().decision == decision


def test_what_was_not_sure_says_so(client, curator, article):
    client.force_login(curator)

    assert "You were not sure before." in answer(client, "later").content.decode()


def test_an_answer_that_is_none_decides_nothing(client, curator, article):
    client.force_login(curator)

    assert "Nothing was decided" in answer(client, "perhaps").content.decode()
    assert client.post(PEOPLE, {"suggestion": "x", "decision": "yes"}).status_code == 404
    assert answer(client, "same:x").status_code == 404
    assert MatchSuggestion.objects.get().decision == ""


def test_an_answer_to_what_is_decided_meanwhile_changes_nothing(client, curator, article):
    client.force_login(curator)
    answer(client, "yes")

    page = answer(client, "no").content.decode()

    assert "“Edward Tallow” was decided meanwhile; nothing was changed." in page
    assert MatchSuggestion.objects.get().decision == "yes"
    assert Person.objects.get().name == "Edward Tallow"


def test_a_hidden_article_is_linked_to_its_form(client, curator):
    hidden = make_article(body=["It was sold to Edward Tallow."], visibility="hidden")
    linking.catch_up()
    client.force_login(curator)

    page = client.get(PEOPLE).content.decode()

    assert reverse("admin:articles_article_change", args=[hidden.pk]) in page


def test_an_article_that_is_gone_is_no_example(client, curator, article):
    suggestion = MatchSuggestion.objects.get()
    suggestion.examples = [{"article": 99_999, "paragraph": None, "text": "Edward Tallow"}]
    suggestion.save()
    client.force_login(curator)

    assert client.get(PEOPLE).status_code == 200


def test_the_desk_counts_what_waits(client, curator, article):
    client.force_login(curator)

    page = client.get(reverse("admin:index")).content.decode()

    assert f'<a href="{PEOPLE}"><b>1</b> name that may be a person</a>' in page
    assert f'<a href="{STORIES}"><b>0</b> pairs that may be one story</a>' in page
    assert "<b>0</b> new people</a>" in page


def test_the_desk_says_one_and_many_and_scrolls_its_table_by_itself(client, curator):
    make_person("Ana Ruiz", needs_review=True)
    ImportRun.objects.create(failed=1, state=ImportRun.State.DONE)
    client.force_login(curator)

    page = client.get(reverse("admin:index")).content.decode()

    assert "<b>1</b> new person</a>" in page
    assert "<b>1</b> failed record of import" in page
    assert 'class="wide" role="region" tabindex="0" aria-labelledby="desk-imports"' in page


def test_decisions_can_be_looked_up(client, curator, article):
    client.force_login(curator)
    answer(client, "no")

    page = client.get(reverse("admin:articles_matchsuggestion_changelist"), {"decision": "no"})

    assert "Edward Tallow" in page.content.decode()


def test_only_curators_decide(client, article):
    client.force_login(User.objects.create_user("guest", is_staff=True))

    assert client.get(PEOPLE).status_code == 403


def test_nothing_of_another_kind_is_asked(client, curator):
    client.force_login(curator)

    assert client.get(PEOPLE.replace("person", "weather")).status_code == 404


def test_more_suggestions_take_no_more_queries(client, curator, django_assert_max_num_queries):
    for number in range(8):
        name = "ABCDEFGH"[number]
        make_article(body=[f"It was sold to Edward {name}allow and Maria {name}orne."])
    linking.catch_up()
    client.force_login(curator)

    with django_assert_max_num_queries(30):
        assert client.get(PEOPLE).content.decode().count("<form method") >= 10


def test_a_name_is_marked_whatever_its_accents():
    runs = marked("Then Zoe Lorne, and Zoé Lorne.", "Zoé Lorne")

    assert [run.text for run in runs if run.marked] == ["Zoe Lorne", "Zoé Lorne"]
    assert marked("Nobody.", "Zoé Lorne")[0].marked is False


def test_an_outlet_named_can_be_taken_away_for_good(desk):
    make_outlet("Thorn Weekly Press")
    article = make_article(body=["It was told to Thorn Weekly Press."])
    linking.catch_up()
    link = article.outlet_links.get()

    assert desk.save(article, **{"outlet_links-0-DELETE": "on"}).status_code == 302
    linking.catch_up(everything=True)

    link.refresh_from_db()
    assert link.state == "rejected"
