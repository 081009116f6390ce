"""The sheets and fonts: what they weigh, what they name, and whether their colours can be read."""

import re

import pytest
from django.conf import settings

STATIC = settings.BASE_DIR / "static"
TOKENS = (STATIC / "css" / "tokens.css").read_text()
SHEET = (STATIC / "css" / "archive.css").read_text()

READABLE = [
    *((ink, ground) for ink in ("ink", "ink-3", "link", "visited") for ground in ("paper", "card")),
    ("ink", "sunk"),
    ("ink-2", "paper"),
    ("ink-3", "sunk"),
    ("link", "sunk"),
    ("hit-ink", "hit"),
    ("red", "paper"),
    ("red", "card"),
    ("green", "paper"),
    ("ink", "note"),
    ("button-ink", "button"),
    ("series-1", "paper"),
]
VISIBLE = [
    ("series-1", "hit-band"),
    ("note-edge", "note"),
    *((line, ground) for line in ("edge", "bar") for ground in ("paper", "card", "sunk")),
]


def colours(name):
    """Return the light and the dark colour of a token."""
    value = re.findall(rf"--{name}: (.*?);", TOKENS)[0]
    found = re.findall(r"#[0-9A-F]{6}", value)
    return found if len(found) == 2 else found * 2


def luminance(colour):
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    darker, lighter = sorted([luminance(one), luminance(other)])
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize(("ink", "ground", "needed"), [
    *((*pair, 4.5) for pair in READABLE), *((*pair, 3) for pair in VISIBLE),
])  # fmt: skip
def test_colours_have_the_contrast_that_wcag_asks(ink, ground, needed):
    for scheme in (0, 1):
        assert contrast(colours(ink)[scheme], colours(ground)[scheme]) >= needed


def test_every_value_a_rule_uses_is_a_token():
    used = set(re.findall(r"var\((--[\w-]+)", SHEET + TOKENS))
    defined = set(re.findall(r"^ +(--[\w-]+):", TOKENS, re.MULTILINE))

    assert used <= defined
    assert not re.findall(r"#[0-9A-Fa-f]{3,8}\b(?=[^{]*;)", SHEET.split("@media print")[0])


def test_the_sheet_wins_by_layers_and_not_by_force():
    assert "!important" not in SHEET
    assert not re.findall(r"^ *\[?style=", SHEET, re.MULTILINE)


def test_every_font_named_is_there_and_has_its_licence():
    for name in re.findall(r'url\("\.\./(.*?)"\)', TOKENS):
        assert (STATIC / name).exists()
    assert len(list((STATIC / "fonts").glob("OFL-*.txt"))) == 2


def test_a_page_without_rare_letters_loads_less_than_130_kib_of_fonts():
    faces = re.findall(r"@font-face \{(.*?)\}", TOKENS, re.DOTALL)
    always = [face for face in faces if "unicode-range" not in face]
    files = [STATIC / re.findall(r'url\("\.\./(.*?)"\)', face)[0] for face in always]

    assert len(files) == 4
    assert sum(file.stat().st_size for file in files) < 130 * 1024


def test_the_script_is_small():
    assert (STATIC / "js" / "archive.js").stat().st_size < 10 * 1024
