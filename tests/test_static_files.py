from django.core.management import call_command

from newsarchive.static_files import HashedFiles


def test_files_have_their_own_names_until_they_are_collected(settings, tmp_path):
    settings.STATIC_ROOT = tmp_path / "static"
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "newsarchive.static_files.HashedFiles"},
    }
    assert HashedFiles().url("css/archive.css") == "/static/css/archive.css"

    call_command("collectstatic", "--no-input", verbosity=0)

    assert HashedFiles().url("css/archive.css") != "/static/css/archive.css"
