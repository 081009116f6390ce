import json

import pytest

from articles.pages.authors import read_authors
from articles.pages.chinese_names import names_apart, writers_of, writers_of_line
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


@pytest.mark.parametrize(
    ("stated", "names"),
    [
        ("记者周水生 通讯员陈小河", ("周水生", "陈小河")),
        ("青河日报记者 周水生", ("周水生",)),
        ("本报记者 周水生 陈小河 通讯员 刘桥", ("周水生", "陈小河", "刘桥")),
        ("本报记者 周水生 河口报道", ("周水生",)),
        ("周水生/文 陈小河/图", ("周水生",)),
        ("文/周水生 图/陈小河", ("周水生",)),
        ("周水生 文/图", ("周水生",)),
        ("周水生 文/摄", ("周水生",)),
        ("本报记者 周水生 摄影报道", ("周水生",)),
        ("记者周水生 文 陈小河 摄", ("周水生",)),
        ("文/周水生 摄/陈小河", ("周水生",)),
        ("记者 周水生 通讯员 陈小河摄", ("周水生",)),
        ("記者周水生攝", ("周水生",)),
        ("图文/周水生", ("周水生",)),
        ("記者：周水生 攝影：陳小河", ("周水生",)),
        ("责任编辑：刘桥 作者：周水生", ("周水生",)),
        ("作者：周水生 责任编辑：刘桥", ("周水生",)),
        ("来源：青河日报 作者：周水生", ("周水生",)),
        ("监制：刘桥 作者：周水生", ("周水生",)),
        ("作者 | 周水生 编辑 | 刘桥", ("周水生",)),
        ("本报记者 周水生 实习生 陈小河", ("周水生", "陈小河")),
        ("周水生 青河日报通讯员陈小河", ("周水生", "陈小河")),
        ("（记者 周水生）", ("周水生",)),
        ("周水生（文）陈小河（图）", ("周水生",)),
        ("周水生（文/图）", ("周水生",)),
        ("本报讯", ()),
        ("本报讯（记者 周水生 通讯员 陈小河）", ("周水生", "陈小河")),
        ("本报讯 记者周水生", ("周水生",)),
        ("文图", ("文图",)),
        ("图/陈小河", ("陈小河",)),
    ],
)
def test_marks_of_who_did_what_are_no_part_of_a_name_and_who_wrote_nothing_goes(stated, names):
    assert read_authors([stated]).names == names


def test_who_wrote_is_kept_beside_the_editor_of_the_same_line():
    assert read_authors(["责任编辑：刘桥 作者：周水生", "周水生"]).names == ("周水生",)


@pytest.mark.parametrize(
    "line", ["山田 太郎", "文・山田太郎 写真・佐藤花子", "李明 王芳", "Ann Roe / Io Dodds"]
)
def test_a_line_without_such_marks_stays_as_it_is(line):
    assert writers_of(line) == line


@pytest.mark.parametrize(
    ("line", "names"),
    [("2023-05-15 08:21 来源：山谷日报 作者：王小明 编辑：李大华", "王小明"),
     ("2023-05-15 08:21来源：山谷日报作者：王小明编辑：李大华", "王小明"),
     ("来源：山谷日报 记者：王小明 陈小河 责任编辑：李大华", "王小明, 陈小河"),
     ("作者：王小明、陈小河 | 来源：山谷日报", "王小明, 陈小河"),
     ("来源：山谷日报 作者：王小明 打印", "王小明"),
     ("来源：山谷日报 编辑：李大华", ""), ("来源：山谷日报 作者：山谷社 编辑：李大华", ""), ("作者：王小明", ""),
     ("来源：山谷日报 作者：山谷市水务局办公室 编辑：李大华", ""), ("来源：山谷日报 作者：", ""),
     ("来源：山谷日报 作者：王小明 昨天说：水坝关了。", "")],
)  # fmt: skip
def test_a_line_of_day_source_and_author_names_who_wrote(line, names):
    assert writers_of_line(line) == names


@pytest.mark.parametrize("tag", ["p", "div", "span"])
def test_the_line_below_a_heading_is_a_byline(tag):
    line = f'<{tag} class="info">2023-05-15 08:21 来源：山谷日报 作者：王小明 编辑：李大华</{tag}>'
    text = (
        "<p>　　山谷的水坝星期一对卡车关闭，这是今年第三次，镇上的人事先都不知道，磨坊主要求县里派一艘渡船。</p>"
        * 3
    )
    markup = f"<html><head><title>x</title></head><body><div><h1>水坝对卡车关闭</h1>{line}{text}</div></body></html>"
    facts = read_html(
        RawPage(origin="p.html", media_type="text/html", content=b"", text=markup)
    ).facts

    assert facts.authors == ("王小明",)
    assert not any("来源" in paragraph for paragraph in facts.body)
