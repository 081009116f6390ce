import pytest

from articles.markup import HostileMarkupError, parse_xml, root_name, text_within, without_prolog

LAUGHS = (
    """<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><rss>&b;</rss>"""
)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("\ufeff <?xml version='1.0'?><!-- <b> --><!DOCTYPE x [<!ENTITY a ']>'>]>\n<a:rss x='1'>", "a:rss"),
        ("<feed/>", "feed"), ("no markup", ""), ("", ""), ("<!DOCTYPE x [", ""), ("<!DOCTYPE x", ""),
    ],
)  # fmt: skip
def test_the_first_element_is_found_behind_the_prolog(text, name):
    assert root_name(text) == name


@pytest.mark.parametrize(
    "declared",
    [
        '<!ENTITY x SYSTEM "file:///etc/passwd">', '<!ENTITY x PUBLIC "p" "http://a.example/x">',
        '<!ENTITY % x "y">', '<!ENTITY a "&b;&b;"><!ENTITY b "ha">',
        '<!ENTITY x "' + "y" * 100 + '">', '<!ENTITY x "<b>">',
    ],
)  # fmt: skip
def test_entities_that_attack_are_refused(declared):
    with pytest.raises(HostileMarkupError, match="entities of its own"):
        without_prolog(f"<!DOCTYPE rss [{declared}]><rss>&x;</rss>")


def test_many_laughs_are_refused():
    with pytest.raises(HostileMarkupError):
        without_prolog(LAUGHS)


def test_entities_for_single_characters_are_written_out():
    text = "<!DOCTYPE rss [<!ENTITY dash \"&#8212;\"> <!ENTITY and '&#38;'>]><rss>a &dash; b &and; c</rss>"

    assert text_within(parse_xml(without_prolog(text))) == "a — b & c"


def test_characters_named_as_in_html_are_written_out():
    text = "<p>caf&eacute;&nbsp;&amp; &unheard; &lt;b&gt;</p>"

    assert text_within(parse_xml(without_prolog(text))).startswith("café\xa0& ")


def test_a_document_type_reads_no_file(tmp_path):
    secret = tmp_path / "secret.dtd"
    secret.write_text('<!ENTITY x "secret">')
    text = f'<!DOCTYPE rss SYSTEM "{secret}"><rss><title>&x;</title></rss>'

    assert "secret" not in text_within(parse_xml(without_prolog(text)))
    assert "secret" not in text_within(parse_xml(text))


def test_broken_markup_is_read_as_far_as_it_goes():
    assert text_within(parse_xml("<a><b>one<c>two</b>")) == "onetwo"


@pytest.mark.parametrize("text", ["", "no markup at all", "<"])
def test_no_markup_is_an_error(text):
    with pytest.raises(ValueError, match="broken XML"):
        parse_xml(text)


def test_endless_nesting_is_cut_off():
    assert parse_xml("<a>" * 100_000).tag == "a"


@pytest.mark.parametrize(
    "reference", ["&#xD800;", "&#55296;", "&#0;", "&#xFFFE;", "&#99999999999;", "&#x;"]
)
def test_a_reference_to_no_character_is_left_out(reference):
    assert text_within(parse_xml(f"<a>Fer{reference}ry &#233;</a>")) == "Ferry é"
