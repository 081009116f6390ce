import pytest

from articles.dumps import trec
from articles.pages import parse_page
from tests.dumps.making import outcomes, pages, write_files

OF_LEDGER = """<DOC>
<DOCNO> LG010189-0001 </DOCNO>
<DATE>
<P>
January 1, 1989, Sunday, Home Edition
</P>
</DATE>
<SECTION>
<P>
Harbour; Part 2; Page 1; Harbour Desk
</P>
</SECTION>
<HEADLINE>
<P>
WEIR IS SHUT;
</P>
<P>
LORRIES GO ROUND BY OSK
</P>
</HEADLINE>
<BYLINE>
<P>
By ANN ROE, Times Staff Writer
</P>
</BYLINE>
<TEXT>
<P>
The weir is shut to lorries &amp; coaches.
</P>
<P>
It opens in May.
</P>
</TEXT>
<SUBJECT>
<P>
WEIRS; OSK
</P>
</SUBJECT>
</DOC>
"""
OF_AGENCY = """<DOC>
<DOCNO> AP880212-0001 </DOCNO>
<FILEID>AP-NR-02-12-88 2344EST</FILEID>
<FIRST>u i AM-Osk-Weir     02-12 0398</FIRST>
<HEAD>Weir Is Shut To Lorries</HEAD>
<BYLINE>By ANN ROE</BYLINE>
<BYLINE>Associated Press Writer</BYLINE>
<DATELINE>OSK, Denmark (AP) </DATELINE>
<TEXT>
   The weir is shut to lorries, the council
said on Friday.
   It opens in May.
</TEXT>
</DOC>
"""
OF_JOURNAL = """<DOC>
<DOCNO> WSJ870324-0001 </DOCNO>
<HL> Weir Shut To Lorries:
Osk Waits for May
----
By Ann Roe</HL>
<DD> 03/04/87</DD>
<SO> WALL STREET JOURNAL (J)</SO>
<DATELINE> OSK </DATELINE>
<TEXT>
   The weir is shut to lorries.
</TEXT>
</DOC>
"""
OF_PINK_PAPER = """<DOC>
<DOCNO>FT911-3</DOCNO>
<DATE>910514
</DATE>
<HEADLINE>
FT  14 MAY 91 / Weir is shut to lorries
</HEADLINE>
<BYLINE>
   By ANN ROE
</BYLINE>
<DATELINE>
   OSK
</DATELINE>
<TEXT>
THE weir is shut to lorries, the
council said.
</TEXT>
<PUB>The Pink Ledger
</PUB>
</DOC>
"""
OF_NEWSWIRE = """<DOC>
<DOCNO> LED19980601.0001 </DOCNO>
<DOCTYPE> NEWS STORY </DOCTYPE>
<DATE_TIME> 1998-06-01 00:01 </DATE_TIME>
<BODY>
<SLUG> BC-WEIR </SLUG>
<HEADLINE>
Weir is shut to lorries
</HEADLINE>
<TEXT>
<P>
The weir is shut.
</P>
<ANNOTATION> (UNDATED) </ANNOTATION>
</TEXT>
</BODY>
</DOC>
"""
OF_GIGAWORD = """<DOC id="LED_ENG_20030401.0001" type="story" >
<HEADLINE>
Weir is shut to lorries
</HEADLINE>
<DATELINE>
OSK, Denmark
</DATELINE>
<TEXT>
<P>
The weir is shut.
</P>
</TEXT>
</DOC>
"""


def read(tmp_path, *stories):
    write_files(tmp_path, {"a.sgml": "".join(stories).encode()})
    return [parse_page(page) for page in pages(tmp_path)]


@pytest.mark.parametrize(
    ("story", "told"),
    [
        (OF_LEDGER, ("WEIR IS SHUT; LORRIES GO ROUND BY OSK", ("ANN ROE",), "1989-01-01", "LG010189-0001")),
        (OF_AGENCY, ("Weir Is Shut To Lorries", ("ANN ROE",), "1988-02-12 23:44:00-05:00", "AP880212-0001")),
        (OF_JOURNAL, ("Weir Shut To Lorries: Osk Waits for May", ("Ann Roe",), "1987-03-04", "WSJ870324-0001")),
        (OF_PINK_PAPER, ("Weir is shut to lorries", ("ANN ROE",), "1991-05-14", "FT911-3")),
        (OF_NEWSWIRE, ("Weir is shut to lorries", (), "1998-06-01 00:01:00+00:00", "LED19980601.0001")),
        (OF_GIGAWORD, ("Weir is shut to lorries", (), "2003-04-01", "LED_ENG_20030401.0001")),
    ],
)  # fmt: skip
def test_each_newspaper_calls_its_elements_otherwise(tmp_path, story, told):
    [record] = read(tmp_path, story)

    facts = record.facts
    assert (facts.headline, facts.authors, str(facts.published.at), facts.record_id) == told
    assert facts.body[0].lower().startswith("the weir is shut")


def test_the_rest_is_told_too(tmp_path):
    ledger, agency, journal, pink = (
        one.facts for one in read(tmp_path, OF_LEDGER, OF_AGENCY, OF_JOURNAL, OF_PINK_PAPER)
    )

    assert ledger.body == ("The weir is shut to lorries & coaches.", "It opens in May.")
    assert (ledger.section, ledger.tags) == ("Harbour", ("WEIRS", "OSK"))
    assert agency.body[0] == "The weir is shut to lorries, the council said on Friday."
    assert agency.place == "OSK, Denmark"
    assert "AP" in agency.wire_agency
    assert journal.outlet == "The Wall Street Journal"
    assert (pink.outlet, pink.place) == ("The Pink Ledger", "OSK")


def test_what_is_no_article_is_told(tmp_path):
    note = OF_GIGAWORD.replace('type="story"', 'type="advis"')
    page = "<DOC>\n<DOCNO>W-1</DOCNO>\n<DOCHDR>\nhttp://osk.example/\n</DOCHDR>\n<html></html>\n</DOC>\n"
    write_files(tmp_path, {"a.sgml": f"{OF_GIGAWORD}{note}{page}{OF_LEDGER[:-10]}".encode()})

    assert outcomes(tmp_path) == [
        ("a.sgml[0]", "page", trec.MEDIA_TYPE),
        ("a.sgml[1]", "skipped", "a note of an agency to its editors, no article"),
        ("a.sgml[2]", "skipped", "a page of a web collection of TREC, not read yet: export it as WARC"),
        ("a.sgml[3]", "failed", "it ends too early: the file was cut off"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "head", [b"<DOC> of a harbour\n", b"<DOCUMENT><DOCNO>1</DOCNO>", b"On the <DOC>\n<DOCNO>1</DOCNO>"]
)  # fmt: skip
def test_other_texts_are_none_of_it(head):
    assert not trec.TrecSgml().accepts("a.txt", head)
