import json

import pytest

from articles.pages.chinese_names import names_apart
from articles.pages.html import read_html
from articles.records import RawPage


@pytest.mark.parametrize(
    ("name", "names"),
    [
        ("李明 王小芳", ["李明", "王小芳"]),
        ("陈河 刘桥 周水生", ["陈河", "刘桥", "周水生"]),
        ("李 明", ["李 明"]),
        ("李明 本报记者", ["李明 本报记者"]),
        ("约翰 史密斯", ["约翰 史密斯"]),
        ("李明", ["李明"]),
        ("Ann Roe", ["Ann Roe"]),
    ],
)
def test_names_of_people_with_a_space_between_are_several(name, names):
    assert list(names_apart([name])) == names


@pytest.mark.parametrize(
    ("language", "authors"),
    [("zh-CN", ("李明", "王芳")), ("ja", ("李明 王芳",)), ("", ("李明 王芳",))],
)
def test_they_are_parted_on_pages_that_are_stated_not_to_be_in_japanese(language, authors):
    stated = json.dumps({"@type": "NewsArticle", "headline": "河坝关闭", "author": "李明 王芳"})
    head = f"<script type='application/ld+json'>{stated}</script>"
    text = f"<html lang='{language}'><head>{head}</head><body><h1>河坝关闭</h1><p>Weir.</p></body></html>"
    page = RawPage(origin="p.html", media_type="text/html", content=b"", text=text)

    assert read_html(page).facts.authors == authors
