"""Invented texts that name their reporters themselves, and prose that only looks so."""

import pytest

from articles.pages.html_tree import tree_of
from articles.pages.text_signatures import text_signatures


def names_in(text):
    tree = tree_of(f"<html><body><h1>Weir</h1><div>{text}</div></body></html>")
    return next((names for names, _, _ in text_signatures(tree)), ())


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("<p>▲老橋封閉半年。（記者王大河攝）</p><p>〔記者陳小河／青河報導〕青河大橋今日通車。</p>", ("陳小河",)),
        ("<p>（图文/记者 王立河）</p>", ("王立河",)),
        ("<p>　　本报讯（记者 王立河 通讯员 刘青）青河大桥今日通车。</p>", ("王立河", "刘青")),
        ("<p>青河6月18日电（记者王立河、刘青）青河大桥今日通车。</p>", ("王立河", "刘青")),
        ("<p>（总台记者 王立河）</p>", ("王立河",)),
        ("<p>青河大桥今日通车。（记者 王立河）</p>", ("王立河",)),
        ("<p>【記者王小河／青河報導】青河大橋今日通車。</p>", ("王小河",)),
        ("<p>（中央社記者王小河青河18日電）青河大橋今日通車。</p>", ("王小河",)),
        ("다리가 열린다.<br><br>홍길동 기자 hong@ilbo.example", ("홍길동",)),
        ("<p>(가온=통신) 홍길동·김강수 기자 = 다리가 열린다.</p>", ("홍길동", "김강수")),
        ("<p>堰は閉じられた。【中村葵】</p>", ("中村葵",)),
        ("<p>（松本 遥、山田さくら）</p>", ("松本 遥", "山田さくら")),
        ("<p>(Reporting by Ann Roe and Io Dodds; Editing by Kim Marsh)</p>", ("Ann Roe", "Io Dodds")),
    ],
)  # fmt: skip
def test_a_text_names_its_reporters(text, names):
    assert names_in(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "<p>（记者注：此桥已旧）青河大桥今日通车。</p>",
        "<p>（记者招待会）</p>",
        "<p>他说（记者 王立河 在场）桥已旧。后来桥修好了。</p>",
        "<p>（记者 王立河 摄）</p>",
        "<p>老橋封閉半年。（記者王大河攝）</p>",
        "<p>老桥封闭半年。（记者王立河、刘青摄）</p>",
        "<p>老桥封闭半年。（记者刘青提供）</p>",
        "<p>▲老橋封閉。（圖／記者王大河）</p>",
        "<figure><img src='w.jpg'><figcaption>老橋封閉。（記者王大河）</figcaption></figure>",
        "<div class='photo-caption'>老橋封閉。（記者王大河）</div>",
        "<p>전문 기자</p>",
        "<p>홍길동 기자는 다리를 건넜다.</p>",
        "<p>堰は閉じられた。【谷日新聞】</p>",
        "<p>（会員限定）</p>",
        "<p>【関連記事】</p>",
        "<p>（東京新聞）</p>",
        "<p>（山口県）</p>",
        "<p>（田中監督）</p>",
        "<p>町長（中村葵）は堰を閉じた。</p>",
        "<p>堰は閉じられた（中村葵）</p>",
        "<p>Reporting by hand takes time, she said.</p>",
        '<aside class="related"><p>홍길동 기자</p></aside>',
    ],
)
def test_prose_names_none(text):
    assert names_in(text) == ()
