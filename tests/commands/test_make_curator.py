import io

import pytest
from django.contrib.auth.models import Group, User
from django.core.management import CommandError, call_command

pytestmark = pytest.mark.django_db


def make(name, *, typed, monkeypatch):
    monkeypatch.setattr("sys.stdin", io.StringIO(typed))
    out = io.StringIO()
    call_command("make_curator", name, stdout=out)
    return out.getvalue()


def test_a_curator_may_sign_in_and_curate_and_no_more(client, monkeypatch):
    said = make("ida", typed="harbour-pier-41\n", monkeypatch=monkeypatch)

    user = User.objects.get(username="ida")
    assert "ida may sign in" in said
    assert user.is_staff
    assert not user.is_superuser
    assert user.check_password("harbour-pier-41")
    assert user.has_perms(["articles.change_article", "articles.delete_articletag"])
    assert not user.has_perm("articles.delete_article")
    assert not user.has_perm("auth.view_user")


@pytest.mark.parametrize(
    ("name", "typed", "said"),
    [
        ("otto", "1234\n", "too short"),
        ("otto", "", "too short"),
        ("otto lind!", "harbour-pier-41\n", "valid username"),
        ("ida", "harbour-pier-41\n", "already"),
    ],
)
def test_what_cannot_be_is_told_in_a_sentence(monkeypatch, name, typed, said):
    User.objects.create_user("ida")

    with pytest.raises(CommandError, match=said):
        make(name, typed=typed, monkeypatch=monkeypatch)

    assert User.objects.count() == 1


def test_after_an_update_curators_get_the_rights_of_the_new_version(monkeypatch):
    make("ida", typed="harbour-pier-41\n", monkeypatch=monkeypatch)
    Group.objects.get().permissions.clear()
    assert not User.objects.get().has_perm("articles.view_matchsuggestion")

    call_command("make_curator", "--rights", stdout=(out := io.StringIO()))

    assert "(1 have them)" in out.getvalue()
    assert User.objects.get().has_perm("articles.view_matchsuggestion")


def test_an_account_needs_a_name():
    with pytest.raises(CommandError, match="Say the name"):
        call_command("make_curator")


class Terminal(io.StringIO):
    def isatty(self):
        return True


@pytest.mark.parametrize(("again", "made"), [("harbour-pier-41", 1), ("harbour-pier-14", 0)])
def test_on_a_terminal_the_password_is_asked_for_twice(monkeypatch, again, made):
    answers = iter(["harbour-pier-41", again])
    monkeypatch.setattr("sys.stdin", Terminal())
    monkeypatch.setattr("getpass.getpass", lambda prompt="": next(answers))

    if made:
        call_command("make_curator", "ida", stdout=io.StringIO())
    else:
        with pytest.raises(CommandError, match="differ"):
            call_command("make_curator", "ida")

    assert User.objects.count() == made
