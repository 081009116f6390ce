"""Pages are read in turn by each way, and the least of its readings counts."""

from bench.page_by_page import least, ours, raw_pages, theirs

PAGE = "<h1>Ferry</h1>" + "<p>The ferry sails again to Marrow Isle, said Ada Bell.</p>" * 9


def test_pages_at_any_depth_are_read_but_for_their_truth(tmp_path):
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "ferry.html").write_text(PAGE)
    (tmp_path / "a" / "expected.html").write_text(PAGE)
    (tmp_path / "note.txt").write_text("Ferry\n")
    assert [page.origin.rpartition("/")[2] for page in raw_pages(tmp_path)] == ["ferry.html"]


def test_each_way_reads_each_page_once_more_than_is_counted(tmp_path):
    (tmp_path / "ferry.html").write_text(PAGE)
    (tmp_path / "weir.html").write_text(PAGE.replace("ferry", "weir"))
    pages = raw_pages(tmp_path)
    read = []

    def reading(way):
        def read_it(page):
            read.append(page)
            return way(page)

        return read_it

    ways = [reading(ours), reading(theirs)]

    found = least(pages, ways, rounds=2)

    assert read == [page for page in pages for _ in ways] * 3
    assert all(0 <= seconds < float("inf") for taken in found for seconds in taken)
    assert [len(taken) for taken in found] == [2, 2]
