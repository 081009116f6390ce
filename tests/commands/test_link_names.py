import pytest
from django.core.management import call_command

from articles import index
from articles.models import Article
from tests.factories import make_article, make_person

pytestmark = pytest.mark.django_db


def test_articles_are_linked_and_taken_into_the_index(capsys):
    make_person("Edward Tallow")
    make_article(body=["It was sold to Edward Tallow and Maria Lorne."])

    call_command("link_names")

    said = capsys.readouterr().out
    assert said == (
        "1 articles read, 1 with other links than before; 1 new names for the curators.\n"
    )
    assert not Article.objects.stale().exists()
    assert index.engine().count() == 1


def test_all_articles_are_read_again(capsys):
    make_article()
    call_command("link_names")

    call_command("link_names", "--all")

    assert "1 articles read, 0 with other links" in capsys.readouterr().out
