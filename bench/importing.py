"""One import or one peer in a process of its own, told as one line of JSON.

`python -m bench.importing VERB PATH JOBS`; VERB is import, parts, bulk_create, or an extractor's
name.
"""

import importlib
import itertools
import json
import logging
import multiprocessing
import os
import resource
import sys
import time
from collections import Counter
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

logger = logging.getLogger(__name__)


def import_it(path: Path, jobs: int) -> dict[str, Any]:
    """Import a dump into the archive of DATA_DIR; what follows storing is timed apart."""
    _begin()
    from articles import index, ingest, linking
    from articles.grouping.batches import group_all
    from articles.reading import Reading

    after = {"indexing": 0.0, "linking names": 0.0, "grouping stories": 0.0}

    def timed(name: str, function: Callable[..., Any]) -> Callable[..., Any]:
        def run(*arguments: Any, **options: Any) -> Any:
            began = time.monotonic()
            done = function(*arguments, **options)
            after[name] += time.monotonic() - began
            return done

        return run

    vars(index)["catch_up"] = timed("indexing", index.catch_up)
    vars(linking)["catch_up"] = timed("linking names", linking.catch_up)
    vars(ingest)["group_all"] = timed("grouping stories", group_all)
    tally = ingest.import_dump([path], Reading(jobs=jobs))
    return {
        "records": tally.records,
        "seconds": tally.seconds - sum(after.values()),
        "after": after,
        "outcomes": dict(tally.outcomes),
        "teasers": tally.teasers.total(),
    }


def parts(path: Path, jobs: int) -> dict[str, Any]:
    """Parse, then store, in this process alone; return the processor seconds of each.

    A number that other work on the machine changes less than a rate; nothing is indexed, and the
    models that parsers load are loaded before.
    """
    _begin()
    from articles import ingest
    from articles.garbage import collecting_seldom
    from articles.keeping import with_kept
    from articles.models import ImportRun
    from articles.pages.languages import language_of
    from articles.reading import Reading, read_records
    from articles.records import ArticleRecord
    from articles.store import RecordStore
    from articles.tally import Tally

    language_of("The ferry left at noon, the harbour master said, and nobody was hurt. " * 9)
    tally = Tally(run=ImportRun.objects.create(paths=[], options={}).pk)
    store = RecordStore(run_id=tally.run)
    spent = {"parsing": 0.0, "storing": 0.0}
    with collecting_seldom():
        reading = iter(read_records([path], Reading()))
        while True:
            began = time.process_time()
            batch = [
                with_kept(one) if isinstance(one, ArticleRecord) else one
                for one in itertools.islice(reading, ingest.BATCH)
            ]
            parsed = time.process_time()
            spent["parsing"] += parsed - began
            if not batch:
                break
            ingest._store_batch(list(batch), store, tally)
            spent["storing"] += time.process_time() - parsed
    return {"records": tally.records, "seconds": sum(spent.values())} | spent


def bulk_create(path: Path, jobs: int) -> dict[str, Any]:
    """Write the rows that the archive of DATA_DIR holds again, by Django's own bulk_create."""
    _begin()
    from django.db import transaction

    from articles import models

    tables: list[Any] = [getattr(models, name) for name in models.__all__]
    rows = {table: list(table.objects.order_by("pk")) for table in tables}
    order: list[Any] = [models.Outlet, models.Person, models.Place, models.Topic, models.Tag, models.Alias,
             models.FormerSlug, models.ImportRun, models.Article, models.Capture]  # fmt: skip
    order += [table for table in tables if table not in order]
    for table in reversed(order):
        table.objects.all().delete()
    began = time.monotonic()
    for table in order:
        for start in range(0, len(rows[table]), 300):
            with transaction.atomic():
                table.objects.bulk_create(rows[table][start : start + 300])
    return {"records": len(rows[models.Capture]), "seconds": time.monotonic() - began}


def extract_all(extractor: str, path: Path, jobs: int) -> dict[str, Any]:
    """Give every page to an extractor, on as many processes as parse for the import."""
    importlib.import_module(_MODULES[extractor])
    files = sorted(str(file) for file in path.iterdir())
    began = time.monotonic()
    with multiprocessing.get_context("spawn").Pool(jobs) as pool:
        read = pool.map(partial(_tried, extractor), files, chunksize=20)
    raised = Counter(kind for kind in read if kind)
    return {"records": len(read), "seconds": time.monotonic() - began, "raised": dict(raised)}


def _tried(extractor: str, file: str) -> str:
    """Give a page to an extractor; return what it raised, "" when it did not."""
    try:
        _EXTRACTORS[extractor](file)
    except Exception as error:
        logger.exception("%s", file)
        return type(error).__name__
    return ""


def _trafilatura(file: str) -> bool:
    from trafilatura import bare_extraction

    return bare_extraction(Path(file).read_bytes(), with_metadata=True) is not None


def _newspaper(file: str) -> bool:
    article = importlib.import_module("newspaper").Article(
        "https://page.example/", language="en", fetch_images=False
    )
    article.download(input_html=Path(file).read_text(errors="replace"))
    article.parse()
    return bool(article.text)


def _news_please(file: str) -> bool:
    news_please = importlib.import_module("newsplease").NewsPlease
    html = Path(file).read_text(errors="replace")
    return news_please.from_html(html, url=None, fetch_images=False) is not None


_EXTRACTORS = {
    "trafilatura": _trafilatura,
    "newspaper4k": _newspaper,
    "news-please": _news_please,
}
_MODULES = {
    "trafilatura": "trafilatura",
    "newspaper4k": "newspaper",
    "news-please": "newsplease",
}


def _begin() -> None:
    import django

    os.environ["DJANGO_SETTINGS_MODULE"] = "newsarchive.settings"
    django.setup()
    from django.core.management import call_command

    call_command("migrate", verbosity=0)


def main() -> None:
    verb, path, jobs = sys.argv[1], Path(sys.argv[2]), int(sys.argv[3])
    if verb == "import":
        told = import_it(path, jobs)
    elif verb == "parts":
        told = parts(path, jobs)
    elif verb == "bulk_create":
        told = bulk_create(path, jobs)
    else:
        try:
            told = extract_all(verb, path, jobs)
        except ModuleNotFoundError as error:
            told = {"missing": str(error.name)}
    told["cpu"] = sum(
        use.ru_utime + use.ru_stime
        for use in map(resource.getrusage, (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    )
    sys.stdout.write(json.dumps(told) + "\n")


if __name__ == "__main__":
    main()
