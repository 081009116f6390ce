import pytest

pytestmark = pytest.mark.django_db


def sign_in(client, password):
    return client.post("/admin/login/?next=/admin/", {"username": "ida", "password": password})


def test_a_curator_signs_in(client, curator):
    assert sign_in(client, "harbour-pier-41")["Location"] == "/admin/"
    assert client.get("/admin/").status_code == 200


def test_a_wrong_password_is_told(client, curator):
    assert "correct username and password" in sign_in(client, "wrong").content.decode()


def test_too_many_wrong_passwords_close_the_door_for_a_while(client, curator, settings):
    for _ in range(settings.AXES_FAILURE_LIMIT):
        answer = sign_in(client, "wrong")

    assert (answer.status_code, answer["Retry-After"]) == (429, "900")
    assert "15 minutes" in answer.content.decode()
    assert answer["Cache-Control"] == "private, no-store"
    assert sign_in(client, "harbour-pier-41").status_code == 429


def test_signing_in_forgets_wrong_passwords(client, curator, settings):
    for _ in range(2):
        for _ in range(settings.AXES_FAILURE_LIMIT - 1):
            sign_in(client, "wrong")
        assert sign_in(client, "harbour-pier-41").status_code == 302
