"""What a curator made one, when imports that brought it are taken back and when it is parted again."""

import pytest
from django.core.management import call_command

from articles import index, linking
from articles.curation.decisions import undo_merge
from articles.curation.merging_articles import merge_articles
from articles.models import (
    Article,
    MergeOperation,
)
from articles.models.naming import FormerSlug
from tests.importing import ONE, imported, taken_back

pytestmark = pytest.mark.django_db

TWIN = ONE | {
    "url": "https://post.example/news/new-bridge", "title": "Ships pass below the new bridge",
    "text": "Ships passed below it.\n\nThe bridge opened on Tuesday.",
}  # fmt: skip


@pytest.fixture
def merged(tmp_path):
    """Return two imports and the merge that made one of the two articles they brought."""
    runs = imported(tmp_path, ONE), imported(tmp_path, TWIN, name="next.jsonl")
    kept, gone = Article.objects.order_by("pk")
    return runs, merge_articles(gone, kept)


@pytest.mark.parametrize("back", [(0,), (1,), (0, 1), (1, 0)])
def test_what_was_made_one_stays_and_can_be_parted_again(merged, back, client, capsys):
    runs, operation = merged

    for number in back:
        taken_back(runs[number])

    article = Article.objects.get()
    assert article.captures.count() == 2
    assert f"kept, a curator changed it: {article.public_id} " in capsys.readouterr().out
    call_command("verify")
    undo_merge(operation, by=None)
    linking.catch_up()
    index.catch_up()
    headlines = set(Article.objects.values_list("headline", flat=True))
    assert headlines == {ONE["title"], TWIN["title"]}
    assert all(one.captures.count() == 1 for one in Article.objects.all())
    assert (
        client.get(f"/article/{article.public_id}", follow=True).context["article"].headline
        == ONE["title"]
    )
    call_command("verify")


def test_what_was_made_one_and_imported_again_is_one_still(merged, tmp_path):
    (first, _), _ = merged
    taken_back(first)

    again = imported(tmp_path, ONE, name="again.jsonl")

    assert again.unchanged == 1
    assert Article.objects.get().captures.count() == 2
    call_command("verify")


def test_no_former_address_of_what_went_is_left(merged):
    (first, second), operation = merged
    MergeOperation.objects.update(undone_at=operation.at)  # as one from before merges were touches

    taken_back(first)
    taken_back(second)

    assert not Article.objects.exists()
    assert not FormerSlug.objects.filter(kind="article").exists()
    call_command("verify")


def test_merges_undone_one_by_one_leave_each_its_own_text_though_pages_were_read_again(tmp_path):
    texts = ["The bridge opened.", "Ships passed.\n\nThe bridge opened at noon.", "Ships passed at noon."]  # fmt: skip
    for number, text in enumerate(texts):
        record = ONE | {"url": f"https://post.example/{number}", "title": f"Bridge {number}", "text": text}  # fmt: skip
        imported(tmp_path, record, name=f"{number}.jsonl")
    kept, first, second = Article.objects.order_by("pk")
    operation = merge_articles(first, kept)
    kept.refresh_from_db()
    later = merge_articles(second, kept)

    undo_merge(operation, by=None)
    call_command("reread_captures", "--several", "--write")
    undo_merge(later, by=None)

    held = dict(Article.objects.values_list("headline", "body"))
    assert held == {f"Bridge {number}": text for number, text in enumerate(texts)}
    linking.catch_up()
    index.catch_up()
    call_command("verify")
