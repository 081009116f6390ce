import pytest
from django.contrib.auth.models import User
from django.urls import reverse

from articles import linking
from articles.admin.asked import marked
from articles.admin.named import keep_former_name
from articles.curation.twins import merge_twins
from articles.grouping.batches import group
from articles.models import (
    Article,
    ArticlePerson,
    ImportRun,
    MatchSuggestion,
    MergeOperation,
    Outlet,
    Person,
    Story,
)
from articles.sameness.outlets import compare_outlets
from articles.store import RecordStore
from tests.factories import link_person, make_article, make_outlet, make_person
from tests.store.records import make_record

pytestmark = pytest.mark.django_db

PEOPLE = reverse("admin:articles_matchsuggestion_review", args=["person"])
STORIES = reverse("admin:articles_matchsuggestion_review", args=["story"])
OUTLETS = reverse("admin:articles_matchsuggestion_review", args=["outlet"])
ARTICLES = reverse("admin:articles_matchsuggestion_review", args=["article"])


@pytest.fixture
def article():
    body = ["An opening.", "It was sold to <Edward Tallow>, the spokesman, and Edward Tallow paid."]
    shown = make_article("Mill sold", body=body)
    linking.catch_up()
    return shown


def answer(client, decision, address=PEOPLE, **data):
    key = MatchSuggestion.objects.values_list("pk", flat=True).last()
    return client.post(address, {"suggestion": key, "decision": decision, **data}, follow=True)


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


def test_two_articles_are_shown_side_by_side(client, curator):
    one = make_article("Mill sold", body=["It was sold on Tuesday."], outlet="Thorn Weekly")
    other = make_article("Old mill is sold", body=["It went on Tuesday."], visibility="hidden")
    MatchSuggestion.objects.create(kind="story", key="1-2", article=one, other=other, score=0.5)
    client.force_login(curator)

    page = client.get(STORIES).content.decode()

    for text in ("Mill sold", "Old mill is sold", "Thorn Weekly", "It went on Tuesday.", "50%"):
        assert text in page
    assert "The pair: Different." in answer(client, "no", STORIES).content.decode()


def test_a_pair_is_shown_with_the_passage_that_both_print(client, curator):
    own = (
        [f"Sheep number {n} of Upper Thorn was shorn and weighed by {n * 7} children." for n in "23456"],
        [f"Barge {n}, which a storm threw on the rocks at Gull Sound, has sailed again." for n in "23456"],
    )  # fmt: skip
    shared = (
        "The toll, which was raised in March after a night of shouting, adds four coins to each"
        " crossing and is meant to pay for new lamps along the pier. Drovers have opposed it from"
        " the start and say that they will wade, where the water is low and the bank costs nothing."
    )
    more = (
        "A petition against it lies in both taverns, and has been signed by people of three faiths."
    )
    first, second = (
        make_article(f"Toll and {number}", body=[*lines, more, shared], outlet=f"Outlet {number}")
        for number, lines in enumerate(own)
    )
    group([first.pk, second.pk])
    client.force_login(curator)

    page = client.get(STORIES).content.decode()

    assert page.count(f"<mark>{shared[:-1]}</mark>") == 2
    assert f'href="{first.get_absolute_url()}#p7"' in page
    assert "<mark>Sheep" not in page


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
    ImportRun.objects.create(failed=1)
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


def change_page(suggestion):
    return reverse("admin:articles_matchsuggestion_change", args=[suggestion.pk])


def ask_again(client, suggestion):
    address = reverse("admin:articles_matchsuggestion_ask_again", args=[suggestion.pk])
    return client.post(address, follow=True).content.decode()


def test_a_decision_can_be_undone_and_is_asked_again(client, curator, article):
    client.force_login(curator)
    assert "Change your mind" in answer(client, "no").content.decode()
    suggestion = MatchSuggestion.objects.get()
    shown = client.get(change_page(suggestion)).content.decode()
    assert "Undo the decision and ask again" in shown

    page = ask_again(client, suggestion)

    assert "“Edward Tallow” is asked about again" in page
    assert "Is <q>Edward Tallow</q> a person?" in page
    assert "Undo the decision" not in client.get(change_page(suggestion)).content.decode()
    assert "nobody has decided it" in ask_again(client, suggestion)


def test_a_person_made_by_mistake_is_no_more_when_it_is_asked_again(client, curator, article):
    client.force_login(curator)
    answer(client, "yes")

    ask_again(client, MatchSuggestion.objects.get())
    linking.catch_up()

    assert not Person.objects.exists()
    assert MatchSuggestion.objects.undecided().get().sightings.get().article == article


def test_a_name_given_by_mistake_is_taken_back_when_it_is_asked_again(client, curator, article):
    known = make_person("E. R. Tallow")
    client.force_login(curator)
    answer(client, f"same:{known.pk}")

    ask_again(client, MatchSuggestion.objects.get())

    assert not known.aliases.exists()
    assert MatchSuggestion.objects.undecided().get().person is None


def test_a_person_a_page_tells_of_meanwhile_is_asked_about_as_it_is(client, curator, article):
    client.force_login(curator)
    answer(client, "yes")
    made_by = link_person(make_article("Tallow writes", byline="Edward Tallow"), "Edward Tallow",
                          role="author")  # fmt: skip

    page = ask_again(client, MatchSuggestion.objects.get())

    assert "By <mark>Edward Tallow</mark>" in page
    assert ArticlePerson.objects.filter(pk=made_by.pk).exists()


def test_a_person_made_and_renamed_since_is_asked_about_as_it_is(client, curator, article):
    client.force_login(curator)
    answer(client, "yes")
    person = Person.objects.get()
    person.name = "Edward J. Tallow"
    person.save()
    keep_former_name(person, "Edward Tallow")
    suggestion = MatchSuggestion.objects.get()

    page = ask_again(client, suggestion)

    assert "Edward J. Tallow stays, with all links, until it is answered" in page
    assert "what was done is undone" not in page
    suggestion.refresh_from_db()
    assert suggestion.person == person

    answer(client, "no")
    linking.catch_up()

    assert not Person.objects.exists()
    assert not ArticlePerson.objects.exists()


def test_two_articles_put_in_one_story_by_mistake_are_apart_when_they_are_asked_again(
    client, curator
):
    one, other = (make_article(f"Mill sold {n}") for n in range(2))
    asked = MatchSuggestion.objects.create(
        kind="story", key=f"{one.pk}-{other.pk}", article=one, other=other
    )
    client.force_login(curator)
    answer(client, "yes", STORIES)
    assert Story.objects.count() == 1

    assert "Are these one story?" in ask_again(client, asked)

    assert not Story.objects.exists()


def test_whoever_may_not_decide_may_not_ask_again(client, article):
    reader = User.objects.create_user("eve", password="harbour-pier-42", is_staff=True)
    client.force_login(reader)
    address = reverse("admin:articles_matchsuggestion_ask_again", args=[1])

    assert client.post(address).status_code == 403


def test_looking_at_asking_again_changes_nothing(client, curator, article):
    client.force_login(curator)
    suggestion = MatchSuggestion.objects.get()
    address = reverse("admin:articles_matchsuggestion_ask_again", args=[suggestion.pk])

    assert client.get(address)["Location"] == change_page(suggestion)


def printed(name="Desk Weekly", **fields):
    person = make_person(name, needs_review=True)
    article = make_article("Mill sold", byline=name)
    link_person(article, name, role="author", **fields)
    linking.catch_up()
    return person, article


def test_how_many_articles_print_somebody_is_counted_again_with_later_imports(client, curator):
    person, _ = printed("Ana Ruiz")
    printed("Bo Tell")
    link_person(make_article("Pier sold", byline="Ana Ruiz"), person, role="author")
    make_article("Dam sold", body=("Water rose. Ana Ruiz said so.",))
    linking.catch_up()
    client.force_login(curator)

    page = client.get(PEOPLE).content.decode()

    assert MatchSuggestion.objects.get(person=person).seen == 3
    told = "Printed as a person’s on the pages of 2 articles, named in the text of 1 other,"
    assert told in page
    assert page.index(told) < page.index("Bo Tell")


def test_whom_an_import_made_of_a_byline_is_asked_about_with_the_byline(client, curator):
    printed("Ana Ruiz")
    make_person("Bo Ruiz")
    client.force_login(curator)

    page = client.get(PEOPLE).content.decode()

    assert "Is <q>Ana Ruiz</q> a person?" in page
    assert "Printed as a person’s on the pages of 1 article," in page
    assert "By <mark>Ana Ruiz</mark>" in page
    assert "Same as Bo Ruiz" in page
    assert "Same as Ana Ruiz" not in page
    answer(client, "yes")
    assert not Person.objects.get(name="Ana Ruiz").needs_review
    linking.catch_up()
    assert not MatchSuggestion.objects.undecided().exists()


def test_what_is_no_person_loses_the_byline_for_good_and_can_be_brought_back(client, curator):
    person, article = printed()
    client.force_login(curator)

    assert "“Desk Weekly”: Not a person." in answer(client, "no").content.decode()

    assert not Person.objects.exists()
    assert article.byline == "Desk Weekly"
    record = make_record(byline="Desk Weekly", authors=("Desk Weekly", "Ana Ruiz"))
    RecordStore().save([record])
    linking.catch_up()
    assert Person.objects.get().name == "Ana Ruiz"
    no = MatchSuggestion.objects.get(decision="no")
    ask_again(client, no)
    assert Person.objects.get(name="Desk Weekly").pk == person.pk
    assert ArticlePerson.objects.filter(person=person, article=article, role="author").exists()


def test_a_byline_of_somebody_known_goes_to_them(client, curator):
    person, article = printed("Ana M. Ruiz")
    known = make_person("Ana Ruiz")
    client.force_login(curator)

    page = answer(client, f"same:{known.pk}").content.decode()

    assert "“Ana M. Ruiz” is Ana Ruiz" in page
    assert known.article_links.get().article == article
    assert Person.objects.at(person.slug) == known


def test_whom_an_undone_merge_brings_back_is_asked_about_and_not_said_to_be_none(client, curator):
    person, article = printed("Ana M. Ruiz")
    known = make_person("Ana Ruiz")
    client.force_login(curator)
    answer(client, f"same:{known.pk}")

    merge = MergeOperation.objects.get()
    client.post(reverse("admin:articles_mergeoperation_undo", args=[merge.pk]))

    assert person.article_links.get().article == article
    suggestion = MatchSuggestion.objects.undecided().get()
    assert (suggestion.decision, suggestion.person) == ("", person)


def test_somebody_looked_at_elsewhere_is_asked_about_no_more():
    person, _ = printed()
    assert MatchSuggestion.objects.undecided().count() == 1

    person.needs_review = False
    person.save()

    assert not MatchSuggestion.objects.undecided().exists()
    assert not MatchSuggestion.objects.waiting().exists()


def test_a_name_asked_about_already_is_asked_about_as_the_person_an_import_made(article):
    person = make_person("Edward Tallow", needs_review=True)
    link_person(make_article("Another"), "Edward Tallow", role="author")

    linking.catch_up()

    assert MatchSuggestion.objects.get().person == person


def test_two_outlets_are_shown_with_the_pages_that_name_both(client, curator):
    host = make_outlet("gullradio.example", needs_review=True)
    make_article("Ferry is late", outlet=host)
    make_article("Pier sold", outlet="Gull <Radio>", url="https://gullradio.example/1")
    compare_outlets()
    client.force_login(curator)

    page = client.get(OUTLETS).content.decode()

    assert "Are <q>gullradio.example</q> and <q>Gull &lt;Radio&gt;</q> one outlet?" in page
    assert "1 page of the host says so" in page
    assert "https://<mark>gullradio.example</mark>/1" in page
    assert "“gullradio.example”: One outlet." in answer(client, "yes", OUTLETS).content.decode()
    assert Outlet.objects.get().name == "Gull <Radio>"
    assert "Nothing waits" in client.get(OUTLETS).content.decode()


def test_two_articles_that_may_be_one_are_shown_with_why(client, curator):
    for outlet in ("Gull Radio", "Thorn Weekly"):
        make_article("Ferry is late", url="https://gullradio.example/1", outlet=outlet)
    merge_twins()
    client.force_login(curator)

    page = client.get(ARTICLES).content.decode()

    assert "Are these one article?" in page
    assert "50% sure: the same address, under two outlets." in page
    assert "The pair: One article." in answer(client, "yes", ARTICLES).content.decode()
    assert Article.objects.count() == 1
