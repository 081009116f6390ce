"""Which addresses are one page. Held twice is a nuisance; two articles made one is a loss."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.keys import host_of, names_page, url_key

PAGE = "https://post.example.com/news/2026/pier-vote-88123"

SAME = {
    "scheme": "http://post.example.com/news/2026/pier-vote-88123",
    "no scheme": "//post.example.com/news/2026/pier-vote-88123",
    "scheme in capitals": "HTTPS://post.example.com/news/2026/pier-vote-88123",
    "host in capitals": "https://WWW.Post.Example.COM/news/2026/pier-vote-88123",
    "www": "https://www.post.example.com/news/2026/pier-vote-88123",
    "www2": "https://www2.post.example.com/news/2026/pier-vote-88123",
    "m": "https://m.post.example.com/news/2026/pier-vote-88123",
    "mobile": "https://mobile.post.example.com/news/2026/pier-vote-88123",
    "touch": "https://touch.post.example.com/news/2026/pier-vote-88123",
    "edition": "https://edition.post.example.com/news/2026/pier-vote-88123",
    "two of them": "https://m.www.post.example.com/news/2026/pier-vote-88123",
    "dot of the root": "https://post.example.com./news/2026/pier-vote-88123",
    "port of http": "http://post.example.com:80/news/2026/pier-vote-88123",
    "port of https": "https://post.example.com:443/news/2026/pier-vote-88123",
    "user": "https://reader@post.example.com/news/2026/pier-vote-88123",
    "spaces around": "  https://post.example.com/news/2026/pier-vote-88123\n",
    "broken line": "https://post.example.com/news/\n2026/pier-vote-88123",
    "slash": "https://post.example.com/news/2026/pier-vote-88123/",
    "slashes doubled": "https://post.example.com//news//2026/pier-vote-88123//",
    "dots": "https://post.example.com/news/./2025/../2026/pier-vote-88123",
    "index.html": "https://post.example.com/news/2026/pier-vote-88123/index.html",
    "index.php": "https://post.example.com/news/2026/pier-vote-88123/index.php",
    "Default.aspx": "https://post.example.com/news/2026/pier-vote-88123/Default.aspx",
    "letters escaped": "https://post.example.com/news/2026/p%69er%2Dvote-88123",
    "fragment": PAGE + "#comments",
    "highlighted text": PAGE + "#:~:text=the%20pier",
    "empty fragment": PAGE + "#",
    "empty query": PAGE + "?",
    "empty hash bang": PAGE + "#!",
    "amp host": "https://amp.post.example.com/news/2026/pier-vote-88123",
    "amp first": "https://post.example.com/amp/news/2026/pier-vote-88123",
    "amp within": "https://post.example.com/news/amp/2026/pier-vote-88123",
    "amp last": "https://post.example.com/news/2026/pier-vote-88123/amp/",
    "amp twice": "https://amp.post.example.com/amp/news/2026/pier-vote-88123",
    "amp.html": "https://post.example.com/news/2026/pier-vote-88123/amp.html",
    "file.amp": "https://post.example.com/news/2026/pier-vote-88123.amp",
    "?amp": PAGE + "?amp",
    "?amp=1": PAGE + "?amp=1",
    "output amp": PAGE + "?output=amp",
    "outputType amp": PAGE + "?outputType=valid_amp",
    "AMP cache": "https://post-example-com.cdn.ampproject.org/c/s/"
    "post.example.com/news/2026/pier-vote-88123",
    "AMP cache of http": "https://post-example-com.cdn.ampproject.org/c/"
    "post.example.com/news/2026/pier-vote-88123/amp",
    "AMP cache viewer": "https://www-post-example-com.cdn.ampproject.org/v/s/"
    "www.post.example.com/news/2026/pier-vote-88123?amp_js_v=0.1&usqp=mq331AQ",
    "AMP cache of old": "https://cdn.ampproject.org/c/s/www.post.example.com/"
    "news/2026/pier-vote-88123",
    "Bing's AMP cache": "https://www-post-example-com.bing-amp.com/c/s/"
    "www.post.example.com/news/2026/pier-vote-88123",
    "Google's AMP viewer": "https://www.google.com/amp/s/amp.post.example.com/"
    "news/2026/pier-vote-88123",
    "Google's AMP viewer elsewhere": "https://www.google.co.uk/amp/post.example.com/"
    "news/2026/pier-vote-88123",
    "Google's redirect": "https://www.google.com/url?rct=j&sa=t"
    "&url=https://post.example.com/news/2026/pier-vote-88123&ct=ga&usg=AFQj",
    "Wayback": "https://web.archive.org/web/20260102030405/"
    "https://www.post.example.com/news/2026/pier-vote-88123",
    "Wayback by year": "https://web.archive.org/web/2026/http://post.example.com/"
    "news/2026/pier-vote-88123?utm_source=x",
    "Wayback as it was": "http://web.archive.org/web/20260102030405id_/"
    "https:/post.example.com/news/2026/pier-vote-88123",
    "Wayback without a scheme": "https://web.archive.org/web/20260102030405/"
    "post.example.com/news/2026/pier-vote-88123",
    "Wayback with a port": "https://web.archive.org/web/20260102030405/"
    "http://www.post.example.com:80/news/2026/pier-vote-88123",
    "another archive": "https://webarchive.example.org/collection/20260102030405/"
    "https://post.example.com/news/2026/pier-vote-88123",
    "archive of a cache": "https://web.archive.org/web/20260102030405/https://"
    "post-example-com.cdn.ampproject.org/c/s/post.example.com/news/2026/pier-vote-88123",
    "session in the path": PAGE + ";jsessionid=0A1B2C.node3",
    "session of ASP.NET": "https://post.example.com/(S(abcdefghij0123456789klmn))/"
    "news/2026/pier-vote-88123",
    "print path": PAGE + "/print/",
    "print first": "https://post.example.com/print/news/2026/pier-vote-88123",
    "first page": PAGE + "/1",
    "first page printed": PAGE + "/1/print",
    "tracking read from HTML": PAGE + "?utm_source=x&amp;utm_medium=y",
    "tracking in capitals": PAGE + "?UTM_Source=x&FBCLID=1",
} | {
    f"?{query}": f"{PAGE}?{query}"
    for query in [
        "utm_source=rss&utm_medium=feed&utm_campaign=x&utm_term=a&utm_content=b&utm_id=3",
        "fbclid=IwAR0x",
        "gclid=x",
        "gclsrc=aw.ds",
        "wbraid=x",
        "gbraid=x",
        "msclkid=x",
        "twclid=x",
        "ttclid=x",
        "yclid=1",
        "mc_cid=x&mc_eid=y",
        "igsh=x",
        "igshid=x",
        "ref_src=twsrc%5Etfw",
        "ref_url=https%3A%2F%2Fa.b%2Fc",
        "smid=nytcore-ios-share",
        "smtyp=cur",
        "CMP=share_btn_tw",
        "cmp=x",
        "ocid=wsnews.web",
        "cmpid=socialflow",
        "ns_mchannel=rss&ns_source=x&ns_linkname=0&ns_campaign=bbcnews&ns_fee=0",
        "at_medium=RSS&at_campaign=KARANGA&at_custom1=x&at_link_id=AB12&at_bbc_team=editorial",
        "guccounter=1&guce_referrer=aHR0&guce_referrer_sig=AQAA",
        "taid=5f3e",
        "sh=4f3e2a1b9c",
        "xtor=RSS-1",
        "WT.mc_id=x&WT.nav=top",
        "wt_mc=rss.x",
        "wt_zmc=x",
        "trk=public_post",
        "trkCampaign=x",
        "s_cid=x",
        "__twitter_impression=true",
        "feature=youtu.be",
        "feature=share",
        "print=1",
        "print=true",
        "print",
        "singlepage=true",
        "page=all",
        "pagewanted=all",
        "pagewanted=all&_r=0",
        "page=1",
        "mod=hp_lead_pos1",
        "mod=rss_markets_main",
        "mod=djemalertNEWS",
        "mod=home-page",
        "sh=3a4f",
        "traffic_source=rss",
        "pagewanted=print",
        "output=print",
        "view=print",
        "format=amp",
        "tmpl=component&print=1&page=",
        "jsessionid=1A2B",
        "PHPSESSID=abc123",
        "sessionid=abc",
        "session_id=x1",
        "CFID=1&CFTOKEN=2",
        "sid=9f8e7d6c5b4a39281706f5e4d3c2b1a0",
        "ASPSESSIONIDAB=x",
        "s=9f8e7d6c5b4a39281706f5e4d3c2b1a0",
        "session=9f8e7d6c5b4a39281706f5e4d3c2b1a0",
        "SESSID=9f8e7d6c",
        "m=1",
        "action=click&module=Top%20Stories&pgtype=Homepage",
        "campaign_id=60&emc=edit_na&instance_id=7&nl=morning&regi_id=8&segment_id=9&te=1&user_id=a",
        "share=facebook",
        "partner=rss",
        "ref=hp",
        "ref=twitter_12",
        "referrer=newsletter",
        "cid=social_20260102",
        "source=rss",
        "src=twitter",
        "from=newsletter",
        "via=email",
        "mkt_tok=x",
        "_hsenc=x&_hsmi=1",
        "pk_campaign=x&pk_kwd=y",
        "mtm_source=x",
        "int_source=nba",
        "itm_medium=x",
        "spm=a.b.c",
        "mbid=social_twitter",
        "reflink=desktopwebshare_permalink",
        "itid=hp-top",
        "hpid=x",
        "tid=ss_tw",
        "replytocom=123",
        "elqTrackId=x&elq=y",
        "sc_cmp=x",
        "fsrc=scn%2Ftw",
        "rss=1",
        "_ga=1.2.3",
        "_gl=1*x",
        "segmentId=b0d7e653-3467-12ab-c0f0-77e4424cdb4c",
        "srsltid=x",
        "mibextid=x",
        "unlocked_article_code=1.x",
    ]
}

OTHER = {
    "another path": "https://post.example.com/news/2026/pier-vote-88124",
    "a longer path": PAGE + "/gallery",
    "the second page": PAGE + "/2",
    "another site": "https://times.example.com/news/2026/pier-vote-88123",
    "another part of the site": "https://sport.post.example.com/news/2026/pier-vote-88123",
    "another country's site": "https://post.example.org/news/2026/pier-vote-88123",
    "another port": "https://post.example.com:8080/news/2026/pier-vote-88123",
    "case of the path": "https://post.example.com/news/2026/Pier-Vote-88123",
    "a file": PAGE + ".html",
    "a word that ends like amp": PAGE + "-amp",
    "a file that ends like amp": "https://post.example.com/news/2026/pier-vote-88123-camp",
    "escaped slash": "https://post.example.com/news/2026%2Fpier-vote-88123",
    "escaped question mark": PAGE + "%3Famp=1",
    "hash bang": PAGE + "#!/story/5",
    "the archive's own page": "https://web.archive.org/web/2026*/post.example.com",
    "a redirect elsewhere": "https://www.google.com/url?url=https://post.example.com/other",
    "another scheme": "ftp://post.example.com/news/2026/pier-vote-88123",
} | {
    f"?{query}": f"{PAGE}?{query}"
    for query in [
        "id=4",
        "p=4",
        "article=4",
        "articleid=4",
        "story=4",
        "page=2",
        "pagewanted=2",
        "v=dQw4w9",
        "q=pier",
        "s=1234567",
        "session=spring",
        "m=4",
        "action=click",
        "module=Top&action=click",
        "pgtype=Homepage&x=1&y=2",
        "campaign_id=60",
        "nl=4&user_id=7",
        "sid=1234567",
        "sid=06/01/02/123",
        "cid=1234",
        "ref=1234",
        "partner=12",
        "share=4",
        "tid=12",
        "source=times",
        "from=2026-01-02",
        "feature=pier",
        "print=4",
        "view=article",
        "format=json",
        "output=xml",
        "mode=7",
        "sh=pier",
        "sh=1234",
        "mod=4",
        "mod=news",
        "mod=read_88124",
        "_r=88124",
        "type=print",
        "date=20260102",
        "year=2026",
        "lang=en",
        "news_id=4",
        "nid=4",
        "aid=4",
        "oid=1",
        "section=city",
        "at_id=4",
        "int_id=4",
        "ns_id=4",
        "mc_id=4",
        "pk_id=4",
        "itm_id=4",
        "segmentId=7",
        "rss=4",
        "88124",
        "start=10",
        "offset=10",
        "n=4",
        "c=4",
        "a=4",
        "i=4",
        "t=10",
        "item=4",
        "doc=4",
        "key=4",
        "no=4",
        "num=4",
        "ref=a/b",
    ]
}


@pytest.mark.parametrize("address", SAME.values(), ids=SAME)
def test_this_is_the_same_page(address):
    assert url_key(address) == url_key(PAGE)


@pytest.mark.parametrize("address", OTHER.values(), ids=OTHER)
def test_this_is_another_page(address):
    assert url_key(address) != url_key(PAGE)


def test_pages_told_by_a_query_are_all_told_apart():
    keys = [url_key(address) for name, address in OTHER.items() if name.startswith("?")]
    assert len(set(keys)) == len(keys)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://post.example/s?b=2&a=1", "https://post.example/s?a=1&utm_medium=x&b=2"),
        ("https://post.example/s?q=two+words", "https://post.example/s?q=two%20words"),
        ("https://post.example/s?q=caf%c3%a9", "https://post.example/s?q=café"),
        ("https://post.example/caf%c3%a9", "https://post.example/caf%C3%A9"),
        ("https://post.example/cafe\u0301", "https://post.example/caf%C3%A9"),
        ("https://post.example/caf%e9", "https://post.example/caf%E9"),
        ("https://post.example/a b", "https://post.example/a%20b"),
        ("https://post.example/%D0%BF%D0%B8%D1%80%D1%81", "https://post.example/пирс"),
        ("https://post.example/a%2cb%3Ac", "https://post.example/a,b:c"),
        ("https://grün.example/a", "https://xn--grn-ioa.example/a"),
        ("https://GRÜN.example/a", "https://www.xn--grn-ioa.example/a"),
        ("https://post。example/a", "https://post.example/a"),
        ("https://p%6Fst.example/a", "https://post.example/a"),
        ("https://de.m.encyclopedia.example/a", "https://de.encyclopedia.example/a"),
        ("https://post.example/x.amp.html", "https://post.example/x.html"),
        ("https://post.example/a-1234567-amp.html", "https://post.example/a-1234567.html"),
        ("https://post.example/pier-2-amp.html", "https://post.example/pier-2.html"),
        ("https://post.example/a-new-old-pier-amp.htm", "https://post.example/a-new-old-pier.htm"),
        ("https://post.example/pier.print.html", "https://post.example/pier.html"),
        ("https://post.example/pier.print.amp.html", "https://post.example/pier.html"),
        ("https://post.example/#!story/5", "http://www.post.example/#!story/5/"),
        ("https://post.example/#/story/5", "http://www.post.example#/story/5"),
        ("https://post.example/?p=5", "https://www.post.example?p=5&utm_source=x"),
        ("https://post.example/index.php?p=5", "https://post.example/?p=5"),
        ("http://[2001:DB8::1]/a", "http://[2001:db8::1]:80/a"),
        ("https://amp.dev/a", "http://www.amp.dev/a"),
    ],
)
def test_these_are_one_page(one, other):
    assert url_key(one) == url_key(other) != ""


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://post.example/amp", "https://post.example/"),
        ("https://post.example/guitar-amp.html", "https://post.example/guitar.html"),
        ("https://post.example/best-guitar-amp.html", "https://post.example/best-guitar.html"),
        ("https://post.example/art.print", "https://post.example/art"),
        ("https://post.example/print/123", "https://post.example/123"),
        ("https://post.example/print", "https://post.example/"),
        ("https://post.example/news/1", "https://post.example/news"),
        ("https://post.example/2026-01-02/1", "https://post.example/2026-01-02"),
        ("https://post.example/s?a=1&b=2", "https://post.example/s?a=2&b=1"),
        ("https://post.example/s?a=1%26b=2", "https://post.example/s?a=1&b=2"),
        ("https://post.example/s?q=a%2Bb", "https://post.example/s?q=a+b"),
        ("https://post.example/s?ID=1", "https://post.example/s?id=1"),
        ("https://post.example/a%2525b", "https://post.example/a%25b"),
        ("https://post.example/opinion/print", "https://post.example/opinion"),
        ("https://m.example/a", "https://example/a"),
        ("https://team.example.com/a", "https://tea.example.com/a"),
        ("https://amp.dev/a", "https://dev/a"),
        ("https://straße.example/a", "https://strasse.example/a"),
        ("https://post.example/#!story/5", "https://post.example/#!story/6"),
        ("https://post.example/?p=1", "https://post.example/?p=2"),
        ("https://post.example/index.php/a", "https://post.example/index.php/b"),
        ("https://post.example/default.asp?a=1", "https://post.example/default.asp?a=2"),
        ("http://[2001:db8::1]/a", "http://[2001:db8::2]/a"),
        ("https://post.example/2026/https-for-all", "https://post.example/2026/"),
    ],
)
def test_these_are_two_pages(one, other):
    assert url_key(one) != url_key(other)


@pytest.mark.parametrize(
    "text",
    ["", "pier", "mailto:a@post.example", "https://[", "https://[::1]x/", "x:1", "https://",
     "https://post.example:port/a", "https://post.example:²/a", "data:text/plain,a//b"],
)  # fmt: skip
def test_what_is_no_web_address_has_no_key(text):
    assert url_key(text) == ""


@pytest.mark.parametrize(
    ("address", "host"),
    [
        ("https://www.post.example/a", "post.example"),
        ("https://m.post.example:8080/a", "post.example"),
        ("//post.example", "post.example"),
        ("https://web.archive.org/web/2026/https://www.post.example/a", "post.example"),
        ("https://post-example.cdn.ampproject.org/c/s/post.example/a", "post.example"),
        ("https://web.archive.org/", "web.archive.org"),
        ("https://www.google.com/url?q=about", "google.com"),
        ("https://grün.example/", "xn--grn-ioa.example"),
        ("https://post.example:port/", ""),
        ("post.example/a", ""),
        ("https://[", ""),
    ],
)
def test_the_host_of_an_address_is_the_site_of_the_page(address, host):
    assert host_of(address) == host


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("https://post.example", False),
        ("https://www.post.example/index.html?utm_source=rss", False),
        ("https://post.example/?feedsource=city", False),
        ("https://post.example/?p=5", True),
        ("https://post.example/pier", True),
        ("https://post.example/#!pier", True),
    ],
)
def test_an_address_of_a_site_names_no_page(address, told):
    assert names_page(url_key(address)) is told


@given(st.text() | st.text(alphabet="htps:/.?&=#%amp0123ABé@;[]! ").map("https://".__add__))
def test_any_text_has_a_key_that_is_its_own(text):
    key = url_key(text)
    if key:
        assert url_key(f"https://{key}") == key
    assert isinstance(host_of(text), str)
