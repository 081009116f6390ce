import json
import os
from pathlib import Path

import pytest

from articles.dumps.damage import reason_of
from tests.dumps.making import (
    HTML,
    TEXT,
    one_page,
    outcomes,
    pages,
    read,
    tarred,
    write_files,
    zipped,
)


def test_a_folder_is_read_in_the_order_of_names(tmp_path):
    write_files(tmp_path, {"b/z.txt": TEXT, "b/a.html": HTML, "c.txt": TEXT, "a.txt": TEXT})

    assert [page.origin for page in pages(tmp_path)] == [
        f"{tmp_path}/a.txt",
        f"{tmp_path}/b/a.html",
        f"{tmp_path}/b/z.txt",
        f"{tmp_path}/c.txt",
    ]


def test_origins_begin_as_the_path_was_named(tmp_path, monkeypatch):
    write_files(tmp_path, {"dump/day.jsonl": b'{"title": "Ferry"}\n'})
    monkeypatch.chdir(tmp_path)

    assert one_page(type(tmp_path)("dump")).origin == "dump/day.jsonl:1"


def test_a_page_has_one_collection_whether_it_or_its_folder_is_named(tmp_path):
    write_files(tmp_path, {"crawl/a.txt": TEXT})

    assert one_page(tmp_path / "crawl").collection == "crawl"
    assert one_page(tmp_path / "crawl" / "a.txt").collection == "crawl"


def test_hidden_and_system_files_give_no_record(tmp_path):
    names = [".DS_Store", ".git/config", "__MACOSX/a.txt", "Thumbs.db", "desktop.ini", ".a.txt"]
    write_files(tmp_path, dict.fromkeys(names, TEXT) | {"a.txt": TEXT})

    assert outcomes(tmp_path) == [("a.txt", "page", "text/plain")]


def test_an_empty_folder_says_so(tmp_path):
    assert outcomes(tmp_path) == [("", "skipped", "holds nothing to read")]


def test_a_folder_named_like_a_file_is_a_folder(tmp_path):
    write_files(tmp_path, {"page.html/inner.txt": TEXT, "a.zip/b.txt": TEXT})

    assert [page.origin for page in pages(tmp_path)] == [
        f"{tmp_path}/a.zip/b.txt",
        f"{tmp_path}/page.html/inner.txt",
    ]


def test_links_are_not_followed(tmp_path):
    write_files(tmp_path, {"dump/a.txt": TEXT, "dump/sub/b.txt": TEXT, "secret.txt": TEXT})
    dump = tmp_path / "dump"
    (dump / "l1").symlink_to("a.txt")
    (dump / "l2").symlink_to("../secret.txt")
    (dump / "l3").symlink_to("nowhere")
    (dump / "l4").symlink_to("l4")
    (dump / "sub" / "up").symlink_to("..")

    assert outcomes(dump) == [
        ("a.txt", "page", "text/plain"),
        ("l1", "skipped", "a link to what is read in its own place"),
        ("l2", "failed", "refused: a link that leads out of the folder"),
        ("l3", "failed", "refused: a link that leads nowhere"),
        ("l4", "failed", "refused: a link that leads nowhere"),
        ("sub/b.txt", "page", "text/plain"),
        ("sub/up", "skipped", "a link to what is read in its own place"),
    ]


def test_a_pipe_in_a_folder_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe.txt")

    assert outcomes(tmp_path) == [("pipe.txt", "failed", "not a file but a named pipe")]


def test_a_name_that_is_no_unicode_is_made_printable(tmp_path):
    (tmp_path / os.fsdecode(b"caf\xe9.txt")).write_bytes(TEXT)
    write_files(tmp_path, {"red\x1b[31m\u202etxt.txt": TEXT, "a\nb.txt": TEXT})

    origins = [record.origin for record in read(tmp_path)]

    assert [origin.encode().decode() for origin in origins] == [
        f"{tmp_path}/a\\x0ab.txt",
        f"{tmp_path}/caf\\xe9.txt",
        f"{tmp_path}/red\\x1b[31m\\u202etxt.txt",
    ]


@pytest.fixture
def deep_folder(tmp_path):
    """A folder 1,100 folders down. It goes at the end: what tidies up after tests recurses."""
    deep = tmp_path
    for _ in range(1100):
        deep = Path(f"{deep}/d")
        deep.mkdir()
    yield deep
    for left in deep.iterdir():
        left.unlink()
    while deep != tmp_path:
        deep.rmdir()
        deep = deep.parent


def test_a_very_deep_folder_is_read(tmp_path, deep_folder):
    (deep_folder / "a.txt").write_bytes(TEXT)

    assert len(pages(tmp_path)) == 1


def test_a_path_past_what_the_system_takes_fails_alone(tmp_path, monkeypatch):
    write_files(tmp_path, {"z.txt": TEXT})
    monkeypatch.chdir(tmp_path)
    for _ in range((4000 - len(str(tmp_path))) // 201):
        Path("d" * 200).mkdir()
        monkeypatch.chdir("d" * 200)
    Path("e" * 250 + ".txt").write_bytes(TEXT)
    Path("f" * 250).mkdir()

    found = outcomes(tmp_path)

    assert [(kind, reason) for _, kind, reason in found] == [
        ("failed", "the name is too long"),
        ("failed", "the name is too long"),
        ("page", "text/plain"),
    ]


@pytest.mark.parametrize(
    ("problem", "words"),
    [
        (PermissionError(13, "Permission denied"), "not permitted to read it"),
        (OSError(5, "Input/output error"), "cannot be read: Input/output error"),
        (OSError("no number"), "damaged: no number"),
        (RecursionError(), "nested too deeply"),
        (MemoryError(), "it needs more memory than there is"),
        (ValueError(), "damaged"),
    ],
)
def test_what_the_system_says_is_put_in_words(problem, words):
    assert reason_of(problem) == words


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("LICENSE", "a licence beside the pages"),
        ("LICENSE.txt", "a licence beside the pages"),
        ("LICENCE-CC-BY-4.0", "a licence beside the pages"),
        ("COPYING", "a licence beside the pages"),
        ("LICENSES/Harbour_Office/TERMS", "a licence beside the pages"),
        ("licence_de.html", "a licence beside the pages"),
        ("LICENSE_en.txt", "a licence beside the pages"),
        ("LICENSE.zh-CN", "a licence beside the pages"),
        ("LIZENZ.txt", "a licence beside the pages"),
        ("licencia.html", "a licence beside the pages"),
        ("cc-by-4.0.txt", "a licence beside the pages"),
        ("CC-BY-NC-SA-4.0", "a licence beside the pages"),
        ("cc0.txt", "a licence beside the pages"),
        ("terms-of-use.html", "a licence beside the pages"),
        ("README.md", "a read-me file beside the pages"),
        ("README_de.md", "a read-me file beside the pages"),
        ("LIESMICH.txt", "a read-me file beside the pages"),
        ("LEEME.txt", "a read-me file beside the pages"),
        ("LISEZ-MOI", "a read-me file beside the pages"),
        ("read_me.txt", "a read-me file beside the pages"),
        ("robots.txt", "a file for programs beside the pages"),
        ("SHA256SUMS", "checksums beside the pages"),
        ("expected.html", "a truth file beside the pages: answers to compare with"),
        ("expected_page.html", "a truth file beside the pages: answers to compare with"),
        ("gold_labels.csv", "a truth file beside the pages: answers to compare with"),
        ("page.html.expected", "a truth file beside the pages: answers to compare with"),
        ("page.txt.gold.gz", "a truth file beside the pages: answers to compare with"),
        ("page.expected.html", "a truth file beside the pages: answers to compare with"),
        ("truth.json", "a truth file beside the pages: answers to compare with"),
        ("ground-truth.json", "a truth file beside the pages: answers to compare with"),
        ("ground_truth.json", "a truth file beside the pages: answers to compare with"),
        ("ground_truth.txt", "a truth file beside the pages: answers to compare with"),
        ("page_ground_truth.json", "a truth file beside the pages: answers to compare with"),
        ("test_expected.json", "a truth file beside the pages: answers to compare with"),
        ("labels.json", "a truth file beside the pages: answers to compare with"),
        ("expected/page.json", "a truth file beside the pages: answers to compare with"),
        ("page_gold.txt", "a truth file beside the pages: answers to compare with"),
        ("gold/page.json", "a truth file beside the pages: answers to compare with"),
        ("expected/page.html", "a truth file beside the pages: answers to compare with"),
        ("page.json", "a truth or metadata file: it describes page.html beside it"),
        ("page.html.json", "a truth or metadata file: it describes page.html beside it"),
        ("Daily.json", "a truth or metadata file: it describes Daily_2021_08_05.html.gz beside it"),
    ],
)
def test_what_lies_beside_pages_is_skipped_with_the_reason(tmp_path, name, reason):
    write_files(tmp_path, {"page.html": HTML, "Daily_2021_08_05.html.gz": b"", name: TEXT})

    assert (name, "skipped", reason) in outcomes(tmp_path)


@pytest.mark.parametrize(
    "name",
    [
        "license-plate-readers-return.txt",
        "notice-of-meeting.txt",
        "expected-rain-fails-to-come.txt",
        "readme-first-novel-wins.txt",
        "golden-gull-award.txt",
        "golden-gull.txt",
        "gold_prices.txt",
        "prices_of_gold.txt",
        "expected-snow",
        "copyright-row-at-harbour.txt",
        "license-to-fish.txt",
        "license-no-more.txt",
        "licence-fee-rises.txt",
        "lizenz-entzogen.txt",
        "cc-by-sea.txt",
        "cc0-plant-opens.txt",
        "more-snow-than-expected.txt",
        "test_expected.txt",
        "ground-truth-of-the-weir.txt",
    ],
)
def test_an_article_is_not_taken_for_a_licence(tmp_path, name):
    write_files(tmp_path, {name: TEXT})

    assert outcomes(tmp_path) == [(name, "page", "text/plain")]


@pytest.mark.parametrize("name", ["rain_expected.json", "as-expected.json", "answers-wanted.json"])
def test_a_record_beside_pages_may_be_called_by_such_a_word(tmp_path, name):
    write_files(tmp_path, {"page.html": HTML, name: b'{"title": "Rain", "text": "It rains."}'})

    assert (name, "page", "application/json") in outcomes(tmp_path)


def test_answers_that_lie_alone_are_records(tmp_path):
    write_files(tmp_path, {"labels.json": b'{"title": "Rain", "text": "It rains."}'})

    assert one_page(tmp_path).fields["title"] == "Rain"


def test_a_section_of_a_site_may_be_called_gold(tmp_path):
    write_files(tmp_path, {"site/gold/prices-fall.html": HTML})

    assert outcomes(tmp_path) == [("site/gold/prices-fall.html", "page", "text/html")]


def test_what_is_named_itself_is_read(tmp_path):
    write_files(tmp_path, {"expected/README.txt": TEXT})

    assert one_page(tmp_path / "expected" / "README.txt").text == TEXT.decode()


PROSE = "The weir is closed to lorries until the keeper has mended its gates, he said. " * 4


def about(**fields: str) -> bytes:
    return json.dumps(fields).encode()


@pytest.mark.parametrize("is_zip", [False, True])
@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (about(title="Ferry sails again", text=PROSE), "page"),
        (about(title="Weir closed", text=PROSE, url="https://weir.example/other"), "page"),
        (about(title="Weir  Closed", text="Another telling of it. " * 20), "skipped"),
        (about(title="A truth", url="https://weir.example/a", text=PROSE), "skipped"),
        (about(title="Ferry", text="THE WEIR & its keeper: a long tale. " * 9), "skipped"),
        (about(title="Ferry sails again", author="Ann Roe"), "skipped"),
        (b"[" * 100_000, "failed"),
    ],
)
def test_json_beside_a_page_is_skipped_only_where_it_is_about_the_page(
    tmp_path, content, kind, is_zip
):
    page = (
        b"<html><head><link rel=canonical href='https://weir.example/a'></head><body>"
        b"<h1>Weir closed</h1><p>" + b"The <b>weir</b> &amp; its keeper: a long tale. " * 9
    )
    if kind == "page" and b"other" in content:
        page = page.replace(b"Weir closed", b"Lock opened")
    files = {"a/x.html": page, "a/x.json": content}
    write_files(tmp_path, {"dump.zip": zipped(files)} if is_zip else files)

    found = {
        origin.rpartition("/")[2].removesuffix("[0]"): kind
        for origin, kind, _ in outcomes(tmp_path)
    }

    assert found == {"x.html": "page", "x.json": kind}


def test_a_pipe_called_like_a_page_is_not_opened(tmp_path):
    write_files(tmp_path, {"x.json": about(title="Ferry sails again", text=PROSE)})
    os.mkfifo(tmp_path / "x.html")

    assert [kind for _, kind, _ in outcomes(tmp_path)] == ["failed", "skipped"]


FRAMES = ["Weir_files/saved_resource.html", "Weir_files/ads/frame(1).html", "Écluse_fichiers/x.html",
          "Wehr-Dateien/rahmen.html", "old/Weir_archivos/a.htm", "Weir.files/b.html"]  # fmt: skip
SAVED = ["Weir.html", "Écluse.htm", "Wehr.html", "old/Weir.htm"]


@pytest.mark.parametrize("pack", [None, zipped, tarred])
def test_frames_saved_beside_a_page_are_parts_of_it(tmp_path, pack):
    files = dict.fromkeys([*FRAMES, *SAVED], HTML)
    write_files(tmp_path, {"a.pack": pack(files)} if pack else files)

    found = outcomes(tmp_path)

    assert [kind for _, kind, _ in found].count("page") == len(SAVED)
    assert {reason for _, kind, reason in found if kind == "skipped"} == {
        f"a part of {page.rpartition('/')[2]}, saved beside it" for page in SAVED
    }


@pytest.mark.parametrize(
    "path", ["news_files/a.html", "files/a.html", "_files/a.html", "Weir files/a.html"]
)
def test_a_folder_of_files_without_its_page_is_read(tmp_path, path):
    write_files(tmp_path, {path: HTML, "Weir.html": HTML, "news.txt": TEXT})

    assert len(pages(tmp_path)) == 3


def test_the_folder_of_a_page_that_is_named_itself_is_read(tmp_path):
    write_files(tmp_path, {"Weir_files/a.html": HTML, "Weir.html": HTML})

    assert len(pages(tmp_path / "Weir_files")) == 1
