import os
import subprocess
import sys

import pytest
from django.core.management import CommandError, call_command

from articles.management import progress
from tests.factories import make_article

pytestmark = pytest.mark.django_db(transaction=True)


class Terminal:
    def isatty(self):
        return True

    def write(self, text):
        pass

    def flush(self):
        pass


def test_it_says_how_many_can_be_found(capsys):
    make_article()

    call_command("rebuild_index")

    assert capsys.readouterr().out == "1 articles can be found.\n"


def test_it_shows_a_bar_on_a_terminal(monkeypatch):
    make_article()
    monkeypatch.setattr(sys, "stderr", Terminal())

    call_command("rebuild_index")


def test_it_writes_a_line_now_and_then_elsewhere(monkeypatch, capsys):
    make_article()
    monkeypatch.setattr(progress, "LINE_EVERY_SECONDS", 0.0)

    call_command("rebuild_index")

    assert "1 of 1 articles" in capsys.readouterr().err


def test_it_refuses_no_process_at_all():
    with pytest.raises(CommandError, match="--processes"):
        call_command("rebuild_index", processes=0)


def test_a_file_in_the_folders_place_is_named(settings, tmp_path):
    settings.INDEX_DIR = tmp_path / "index"
    settings.INDEX_DIR.write_text("not ours")

    with pytest.raises(CommandError, match="move it away"):
        call_command("rebuild_index")


def test_two_processes_read_a_database_in_a_file(tmp_path):
    fill = (
        "import articles.rebuilding as rebuilding; rebuilding.REBUILD_PART = 10\n"
        "from articles.models import Article\n"
        "Article.objects.bulk_create(\n"
        "    Article(headline=f'Harbour {n}', public_id=f'a{n}') for n in range(35))\n"
        "seen = []\n"
        "print(rebuilding.rebuild(processes=2, progress=seen.append), seen[-1],\n"
        "      Article.objects.stale().count())\n"
    )
    script = tmp_path / "fill.py"
    script.write_text(
        "if __name__ == '__main__':\n"
        "    import django\n"
        "    django.setup()\n"
        "    from django.core.management import call_command\n"
        "    call_command('migrate', verbosity=0)\n"
        + "".join(f"    {line}\n" for line in fill.splitlines())
    )
    environment = os.environ | {
        "DATA_DIR": str(tmp_path / "data"),
        "DJANGO_SETTINGS_MODULE": "newsarchive.settings",
        "PYTHONPATH": ".",
    }

    ran = subprocess.run(
        [sys.executable, str(script)], env=environment, capture_output=True, text=True, check=False
    )

    assert ran.returncode == 0, ran.stderr
    assert ran.stdout.split() == ["35", "35", "0"]
