import pytest

from articles.grouping.parts import renew_parts
from articles.models import Story

pytestmark = pytest.mark.django_db


def test_a_story_whose_articles_have_all_gone_goes_too():
    story = Story.objects.create()

    assert renew_parts([story.pk]) == set()
    assert not Story.objects.exists()
