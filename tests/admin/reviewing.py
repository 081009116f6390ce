"""Pages of the admin that ask, and the answers of a curator."""

from django.urls import reverse

from articles import linking
from articles.models import MatchSuggestion
from tests.factories import link_person, make_article, make_person

PEOPLE = reverse("admin:articles_matchsuggestion_review", args=["person"])
STORIES = reverse("admin:articles_matchsuggestion_review", args=["story"])
OUTLETS = reverse("admin:articles_matchsuggestion_review", args=["outlet"])
ARTICLES = reverse("admin:articles_matchsuggestion_review", args=["article"])


def answer(client, decision, address=PEOPLE, **data):
    key = MatchSuggestion.objects.values_list("pk", flat=True).last()
    return client.post(address, {"suggestion": key, "decision": decision, **data}, follow=True)


def change_page(suggestion):
    return reverse("admin:articles_matchsuggestion_change", args=[suggestion.pk])


def ask_again(client, suggestion):
    address = reverse("admin:articles_matchsuggestion_ask_again", args=[suggestion.pk])
    return client.post(address, follow=True).content.decode()


def printed(name="Desk Weekly", **fields):
    person = make_person(name, needs_review=True)
    article = make_article("Mill sold", byline=name)
    link_person(article, name, role="author", **fields)
    linking.catch_up()
    return person, article
