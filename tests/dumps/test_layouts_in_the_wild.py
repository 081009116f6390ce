"""Invented records in the layouts that public collections of news have, quirk by quirk."""

import pytest

from articles.reading import Reading, read_records
from articles.records import ArticleRecord


def read(tmp_path, name, content, *, charset="utf-8"):
    path = tmp_path / name
    path.write_bytes(content.encode(charset))
    records = list(read_records([path], Reading()))
    assert all(isinstance(record, ArticleRecord) for record in records), records
    return [record for record in records if isinstance(record, ArticleRecord)]


def said(record):
    facts = record.facts
    assert not facts.skipped, facts.skipped
    at = facts.published.at
    return {
        "headline": facts.headline, "body": list(facts.body), "summary": facts.summary,
        "url": facts.url, "id": facts.record_id, "outlet": facts.outlet,
        "authors": list(facts.authors), "at": f"{at:%Y-%m-%d}" if at else "",
        "section": facts.section,
    }  # fmt: skip


HEADERS: dict[str, tuple[str, dict[str, object]]] = {
    "headlines of a broadcaster": (
        "publish_date,headline_text\n20030219,council votes against a new ferry licence\n",
        {"headline": "council votes against a new ferry licence", "at": "2003-02-19"},
    ),
    "an index without a name, its year a fraction": (
        (",id,title,publication,author,date,year,month,url,content\n"
        "0,17283,Ferry Ends,Oldport Times,Ana Ruiz,2016-12-31,2016.0,12.0,,It left at noon.\n"),
        {"id": "17283", "outlet": "Oldport Times", "at": "2016-12-31", "body": ["It left at noon."]},
    ),
    "the text called article": (
        (",Unnamed: 0,date,year,month,day,author,title,article,url,section,publication\n"
        "0,0,2016-12-09 18:31:00,2016,12.0,9,Ana Ruiz,Ferry ends,"
        '"It left at noon.\n\nNobody was hurt.",https://thorn.example/f,World,Thorn\n'),
        {"body": ["It left at noon.", "Nobody was hurt."], "section": "World", "at": "2016-12-09"},
    ),
    "an id called story": (
        ("ID,TITLE,URL,PUBLISHER,CATEGORY,STORY,HOSTNAME,TIMESTAMP\n"
        "1,Ferry ends,http://post.example/a,Oldport Times,b,ddUyU0VZz0BRneMioxUPQVP6sIxvM,"
        "post.example,1394470370698\n"),
        {"headline": "Ferry ends", "body": [], "id": "1", "outlet": "Oldport Times"},
    ),
    "a summary called text beside the whole": (
        ("author,date,headlines,read_more,text,ctext\n"
        'Ana Ruiz,"03 Aug 2017,Thursday",Knots no longer a duty,http://post.example/k ,'
        "A circular was withdrawn.,The harbour withdrew a circular on Wednesday.\n"),
        {
            "headline": "Knots no longer a duty", "at": "2017-08-03", "url": "http://post.example/k",
            "body": ["The harbour withdrew a circular on Wednesday."],
        },
    ),
    "names with blanks behind": (
        ("Headline,Short,Source ,Time ,Publish Date\n"
        "Four booked for fraud,The agency booked four.,The Oldport Times,9:25:00,3/26/2017\n"),
        {"summary": "The agency booked four.", "outlet": "The Oldport Times", "at": "2017-03-26"},
    ),
    "a date in words": (
        'title,text,subject,date\nFerry ends,It left at noon.,world,"December 31, 2017 "\n',
        {"at": "2017-12-31"},
    ),
    "an index of the news of the world": (
        '"URL","MobileURL","Date","Title"\n"https://post.example/b","","20210803T121500Z","Ferry ends"\n',
        {"headline": "Ferry ends", "url": "https://post.example/b", "at": "2021-08-03"},
    ),
    "a list of stories by medium": (
        ("stories_id,publish_date,title,url,language,media_id,media_name,media_url\n"
        "1190,2019-03-01 00:00:00,Ferry ends,https://post.example/b,en,18,Harbour Post,http://post.example/\n"),
        {"id": "1190", "outlet": "Harbour Post", "at": "2019-03-01"},
    ),
    "tabs in a file called csv": (
        "category\tfilename\ttitle\tcontent\nbusiness\t001.txt\tProfit rises\t Profits rose. So it said.\n",
        {"section": "business", "headline": "Profit rises", "body": ["Profits rose. So it said."]},
    ),
    "objects as a program prints them": (
        ("web_url,headline,pub_date,section_name,byline,_id\n"
        "https://times.example/b,\"{'main': 'Bridge Opens', 'kicker': None}\",2020-01-01T00:18:54+0000,"
        "World,\"{'original': 'By Ana Ruiz', 'organization': None}\",nyt-1\n"),
        {"headline": "Bridge Opens", "authors": ["Ana Ruiz"], "at": "2020-01-01", "id": "nyt-1"},
    ),
    "German": (
        ("Titel;Datum;Autor;Quelle;Ressort;Text\n"
        "Fähre eingestellt;03.08.2021;Ana Ruiz;Hafenpost;Lokales;Sie fuhr zuletzt am Mittag.\n"),
        {"headline": "Fähre eingestellt", "outlet": "Hafenpost", "section": "Lokales", "at": "2021-08-03"},
    ),
    "French, the day first": (
        "titre;date;auteur;journal;rubrique;texte\nLe pont;03/08/2021;Ana Ruiz;Le Port;Local;Il a ouvert.\n",
        {"headline": "Le pont", "outlet": "Le Port", "at": "2021-08-03", "body": ["Il a ouvert."]},
    ),
    "Spanish": (
        ("titular;fecha;autor;medio;seccion;cuerpo;enlace\n"
        "El puente;05/08/2021;Ana Ruiz;El Puerto;Local;Se abrió.;https://puerto.example/p\n"),
        {"headline": "El puente", "at": "2021-08-05", "url": "https://puerto.example/p"},
    ),
}  # fmt: skip


@pytest.mark.parametrize("charset", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("layout", HEADERS)
def test_columns_of_known_collections_are_understood(tmp_path, layout, charset):
    content, expected = HEADERS[layout]
    [record] = read(tmp_path, "a.csv", content, charset=charset)
    told = said(record)
    assert {name: told[name] for name in expected} == expected


def rows(count=25):
    for number in range(count):
        yield (
            number,
            f"https://post.example/{number}",
            f"Ferry number {number} ends its service at noon",
        )


WITHOUT: dict[str, tuple[str, dict[str, str]]] = {
    "an aggregator's": (
        "".join(f"{n}\t{title}\t{url}\tOldport Times\tb\t{1394470370698 + n}\n" for n, url, title in rows()),
        {"headline": "Ferry number 0 ends its service at noon", "url": "https://post.example/0",
         "at": "2014-03-10", "id": "0", "summary": ""},
    ),
    "a recommender's": (
        "".join(
            f'N{n}\t{"news" if n % 2 else "sports"}\tlocal\t{title}\tShips waited all day, the harbour says, for {n} hours'
            f'\t{url}\t[{{"Label": "Oldport"}}]\n'
            for n, url, title in rows()
        ),
        {"headline": "Ferry number 0 ends its service at noon", "section": "sports", "id": "N0",
         "summary": "Ships waited all day, the harbour says, for 0 hours", "url": "https://post.example/0"},
    ),
    "a class, a headline, a lead": (
        "".join(f'"{n % 4 + 1}","{title}","Oldport - The ferry left for the last time, {n} said."\n' for n, _, title in rows()),
        {"headline": "Ferry number 0 ends its service at noon", "id": "", "section": "",
         "summary": "Oldport - The ferry left for the last time, 0 said."},
    ),
    "in single quotes": (
        "".join(f"Web;'{title}; it''s the last. {'Nobody was hurt at all. ' * 20}'\n" for _, _, title in rows()),
        {"headline": "", "section": ""},
    ),
}  # fmt: skip


@pytest.mark.parametrize("layout", WITHOUT)
def test_columns_without_a_header_are_told_by_what_they_hold(tmp_path, layout):
    content, expected = WITHOUT[layout]
    found = read(tmp_path, "a.tsv" if "\t" in content else "a.csv", content)
    told = said(found[0])
    if expected["headline"]:
        assert {name: told[name] for name in expected} == expected
    else:
        assert told["body"][0].startswith("Ferry number 0 ends its service at noon; it's the last")
    assert len(found) == 25
    assert any("told by what they hold" in warning for warning in found[0].page.warnings)


@pytest.mark.parametrize(
    "content", ["1,2\n3,4\n5,6\n", "2021-08-03,The only row of all these words\n"]
)
def test_a_table_that_tells_nothing_is_asked_about(tmp_path, content):
    path = tmp_path / "a.csv"
    path.write_text(content)
    [unread] = read_records([path], Reading())
    assert not isinstance(unread, ArticleRecord)
    assert "say by number which column is which" in unread.reason


STORY = """<REUTERS TOPICS="YES" LEWISSPLIT="TRAIN" CGISPLIT="TRAINING-SET" OLDID="5544" NEWID="1">
<DATE>26-FEB-1987 15:01:01.79</DATE>
<TOPICS><D>cocoa</D><D>ship</D></TOPICS>
<PLACES><D>oldport</D></PLACES>
<PEOPLE></PEOPLE>
<ORGS></ORGS>
<EXCHANGES></EXCHANGES>
<COMPANIES></COMPANIES>
<UNKNOWN>{unknown}
f0704{us}reute
u f BC-&lt;MARROW-FERRY>-REVIEW   02-26 0105</UNKNOWN>
<TEXT>{start}
<TITLE>&lt;MARROW FERRY LTD> YEAR LOSS</TITLE>
<DATELINE>    OLDPORT, Tarn, Feb 26 -
    </DATELINE><BODY>Loss 13 cts vs profit 19 cts
    NOTE: Figures of &lt;Marrow Ferry
Ltd> are pro forma.
 Reuter
{end}</BODY></TEXT>
</REUTERS>
"""
AS_IT_CAME = STORY.format(
    unknown=" \n&#5;&#5;&#5;C T\n&#22;&#22;&#1;", us="&#31;", start="&#2;", end="&#3;"
)
AS_XML = STORY.format(unknown=" \n   C T\n   ", us=" ", start=" ", end=" ")


@pytest.mark.parametrize(
    "content",
    [
        f'<!DOCTYPE lewis SYSTEM "lewis.dtd">\n{AS_IT_CAME}',
        f'<?xml version="1.0"?>\n<LEWIS>\n{AS_XML}</LEWIS>\n',
        f'<?xml version="1.0" encoding="ISO-8859-1"?>\n<!DOCTYPE lewis SYSTEM "lewis.dtd">\n{AS_XML}',
    ],
    ids=["SGML", "XML", "XML with its type"],
)
@pytest.mark.parametrize("name", ["reut2-000.sgm", "reut2-001.xml"])
def test_a_story_of_the_corpus_is_read_in_either_form(tmp_path, name, content):
    [record] = read(tmp_path, name, content)
    assert said(record) | {"tags": record.facts.tags, "place": record.facts.place} == {
        "headline": "<MARROW FERRY LTD> YEAR LOSS",
        "body": ["Loss 13 cts vs profit 19 cts", "NOTE: Figures of <Marrow Ferry Ltd> are pro forma."],
        "summary": "", "url": "", "id": "1", "outlet": "Reuters", "authors": [], "at": "1987-02-26",
        "section": "", "tags": ("cocoa", "ship"), "place": "OLDPORT, Tarn",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("text", "headline", "body"),
    [
        ('<TEXT TYPE="BRIEF">&#2;\n******<TITLE>FERRY ENDS\nAT NOON\n</TITLE>Blah blah blah.\n&#3;\n\n</TEXT>',
         "FERRY ENDS AT NOON", []),
        ('<TEXT TYPE="UNPROC">&#2;\nWEEKLY FIGURES OF THE HARBOUR\n    Ships rose.\n    Boats fell.\n&#3;\n\n</TEXT>',
         "WEEKLY FIGURES OF THE HARBOUR", ["Ships rose.", "Boats fell."]),
    ],
)  # fmt: skip
def test_short_and_unprocessed_stories_have_a_headline(tmp_path, text, headline, body):
    story = f'<REUTERS NEWID="9">\n<DATE>31-MAR-1987 605:12:19.12</DATE>\n{text}\n</REUTERS>\n'
    [record] = read(tmp_path, "reut2-017.sgm", story)
    told = said(record)
    assert (told["headline"], told["body"], told["at"]) == (headline, body, "1987-03-31")


PAGE = (
    "<html><head><title>Ferry ends</title></head><body><article><h1>Ferry ends</h1>"
    "<p>The last ferry left at noon, and caf\xe9s closed.</p></article></body></html>"
)


@pytest.mark.parametrize(
    "comment",
    [
        "\n Page saved with SingleFile \n url: {url} \n saved date: Tue Aug 08 2017 21:46:41 GMT-0400 (Eastern Daylight Time)\n",
        "\n Archive processed by SingleFile \n url: {url} \n saved date: Tue Aug 08 2017 21:46:41 GMT-0400 (Eastern Daylight Time) \n",
        "\n Page saved with SingleFile\n url: {url} ",
        "\r\n Page saved with SingleFile \r\n url: {url} \r\n saved date: Tue Aug 08 2017 21:46:41 GMT-0400 (heure d\u2019\xe9t\xe9)\r\n",
    ],
    ids=["of today", "of before 2020", "without a date", "Windows, French"],
)  # fmt: skip
def test_a_page_of_single_file_says_where_it_was(tmp_path, comment):
    comment = comment.format(url="https://post.example/ferry")
    page = PAGE.replace("<html>", f'<!DOCTYPE html> <html lang="en"><!--{comment}-->')
    [record] = read(tmp_path, "Ferry ends (8_8_2017 9_46_41 PM).html", page)
    assert record.facts.url == "https://post.example/ferry"
    if "saved date" in comment:
        assert str(record.page.captured_at) == "2017-08-08 21:46:41-04:00"


def quoted(text, charset):
    return "".join(
        chr(code) if 32 <= code < 127 and code != 61 else f"={code:02X}"
        for code in text.encode(charset)
    )


EXPLORER = (
    "From: <Saved by Windows Internet Explorer 7>\r\nSubject: Ferry ends\r\n"
    "Date: Tue, 8 Aug 2017 21:46:41 -0400\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n"
    '\ttype="text/html";\r\n\tboundary="----=_NextPart_000_0000_01CA2B1E.5D5D76A0"\r\n'
    "X-MimeOLE: Produced By Microsoft MimeOLE V6.00\r\n\r\nThis is a multi-part message in MIME format.\r\n\r\n"
    "------=_NextPart_000_0000_01CA2B1E.5D5D76A0\r\n"
    'Content-Type: text/html;\r\n\tcharset="windows-1252"\r\nContent-Transfer-Encoding: quoted-printable\r\n'
    "Content-Location: https://post.example/ferry\r\n\r\n{html}\r\n"
    "------=_NextPart_000_0000_01CA2B1E.5D5D76A0\r\nContent-Type: image/png\r\n"
    "Content-Transfer-Encoding: base64\r\nContent-Location: https://post.example/a.png\r\n\r\niVBORw0K\r\n\r\n"
    "------=_NextPart_000_0000_01CA2B1E.5D5D76A0--\r\n"
)
FIREFOX = EXPLORER.replace(
    "Saved by Windows Internet Explorer 7", "Saved by Mozilla 5.0 (Macintosh)"
).replace(
    "X-MimeOLE: Produced By Microsoft MimeOLE V6.00", "X-MAF-Information: Produced By MAF V4.1.0"
)
CHROME = (
    "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://post.example/ferry\r\n"
    "Subject: =?utf-8?Q?Ferry=20ends=20=E2=80=93=20Post?=\r\nDate: Tue, 8 Aug 2017 21:46:41 -0400\r\n"
    'MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n'
    '\tboundary="----MultipartBoundary--rguc72PgCYia----"\r\n\r\n\r\n'
    "------MultipartBoundary--rguc72PgCYia----\r\nContent-Type: text/html\r\n"
    "Content-ID: <frame-02ED1081@mhtml.blink>\r\nContent-Transfer-Encoding: quoted-printable\r\n"
    "Content-Location: https://post.example/ferry\r\n\r\n{html}\r\n"
    "------MultipartBoundary--rguc72PgCYia----\r\nContent-Type: text/css\r\n"
    "Content-Transfer-Encoding: quoted-printable\r\nContent-Location: cid:css-1@mhtml.blink\r\n\r\np {{}}\r\n"
    "------MultipartBoundary--rguc72PgCYia----\r\nContent-Type: text/html\r\n"
    "Content-ID: <frame-99@mhtml.blink>\r\nContent-Transfer-Encoding: quoted-printable\r\n"
    "Content-Location: https://ads.example/frame\r\n\r\n<p>Buy boats</p>\r\n"
    "------MultipartBoundary--rguc72PgCYia------\r\n"
)


@pytest.mark.parametrize(
    ("message", "charset"),
    [(EXPLORER, "cp1252"), (FIREFOX, "cp1252"), (CHROME, "utf-8")],
    ids=["Explorer", "Firefox", "Chrome"],
)
@pytest.mark.parametrize("line_end", ["\r\n", "\n"])
def test_a_page_saved_whole_by_a_browser_is_read(tmp_path, message, charset, line_end):
    html = quoted(PAGE, charset)
    lines = "=\r\n".join(html[at : at + 75] for at in range(0, len(html), 75))
    whole = message.format(html=lines).replace("\r\n", line_end)
    [record] = read(tmp_path, "Ferry ends.mhtml", whole)
    assert record.facts.url == "https://post.example/ferry"
    assert "caf\xe9s closed" in record.page.text
    assert "Buy boats" not in record.page.text
    assert str(record.page.captured_at) == "2017-08-08 21:46:41-04:00"
