import pytest

from articles.trifles import is_passing, is_trifle, is_trifle_of_headline

TEXT = "The council voted on Monday to rebuild the pier.\n\nWork begins in May."


@pytest.mark.parametrize(
    "other",
    [
        "The council voted on  Monday to rebuild the\u00a0pier.\n\n\nWork begins in May. ",
        "The council voted on Monday to rebuild the pier. Work begins in May.",
        f"{TEXT}\n\n3 comments",
        f"Updated 3 hours ago\n\n{TEXT}",
        f"{TEXT}\n\nShare this article\n\nFacebook Twitter Email",
        "The council voted on Mon\u00adday to rebuild the pier.\n\nWork begins in May.",
    ],
)
def test_what_changes_by_itself_is_a_trifle(other):
    assert is_trifle(TEXT, other)
    assert is_trifle(other, TEXT)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("“It’s ours” – for now…", '"It\'s ours" - for now...'),
        ("«Les quais»", '"Les quais"'),
        ("12 Kommentare", "14 Kommentare"),
        ("Actualizado hace 3 horas", "Actualizado hace 5 horas"),
        ("Mis à jour le 5 août 2021 à 14h05", "Mis à jour le 6 août 2021 à 9h"),
        ("Updated: Aug. 5, 2021 at 2:05 p.m. EDT", "Updated: Aug. 6, 2021 at 3:10 a.m. EDT"),
    ],
)
def test_signs_and_lines_that_say_nothing_may_differ(one, other):
    assert is_trifle(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Work begins in May.", "Work begins in June."),
        ("It costs 4 million.", "It costs 6 million."),
        ("The council voted.", "The Council voted."),
        ("Nobody voted against it.", "Somebody voted against it."),
        (TEXT, f"{TEXT}\n\nUpdated on 5 August with a comment from the mayor."),
        (TEXT, f"{TEXT}\n\nNo comment."),
        (TEXT, f"{TEXT}\n\nThe advertisement was false."),
        (TEXT, f"{TEXT}\n\nAdvertising ban"),
        (TEXT, f"{TEXT}\n\n40 people drowned."),
        ("The vote: 12 to 11", "The vote: 11 to 12"),
        ("First vote: 3", "First vote: 5"),
        ("Likes: 3 of 5", "Likes: 5 of 3"),
        ("From March 14 to April 2, updated", "From March 15 to April 2, updated"),
        ("Last day: March 14, 2022 (updated)", "Last day: March 15, 2022 (updated)"),
        ("From today to 5 March", "From today to 6 March"),
        ("The field is 10² feet wide.", "The field is 102 feet wide."),
    ],
)
def test_what_says_something_else_is_none(one, other):
    assert not is_trifle(one, other)


@pytest.mark.parametrize(
    "line",
    ["Comments / 0", "1.2K shares", "3 min read", "Share", "Tweet", "2 days ago", "5 hours ago",
     "Last updated: 14:05 GMT, 5 August 2021", "Published 2021-08-05 14:05", "Copy link Share on WhatsApp",
     "View all 14 comments", "Posted on Thursday, 5 August", "Vor 3 Stunden aktualisiert",
     "This article was updated at 10:12 GMT.", "This story was last updated on March 14 at 5 p.m.",
     "Dieser Artikel wurde am 5. August 2021 aktualisiert", "Am 5. August 2021 aktualisiert",
     "Aug 5, 2021 | Updated Aug 6, 2021", "14 comments, 3 shares", "1,203 views",
     "UPDATED ON MAR 14, 2022 09:12 AM IST", "Updated 5 August 2021 9:12 AEST", "Advertisement", "Anzeige", "- Publicité -",
     "Story continues below this advertisement", "Weiter nach der Werbung"],
)  # fmt: skip
def test_lines_of_counters_times_and_buttons_pass(line):
    assert is_passing(line)


@pytest.mark.parametrize(
    "line",
    ["", "Monday", "The pier was updated in May 2021.", "They share the view of 40 people.", "Read more",
     "This article was updated to correct the sum of 40 crowns.", "This was 3 hours ago",
     "x" * 200 + " 3 comments"],
)  # fmt: skip
def test_sentences_do_not(line):
    assert not is_passing(line)


HEADLINE = "Pier vote was known in 2022"


@pytest.mark.parametrize(
    "other",
    [f"{HEADLINE} - Ashby News", f"{HEADLINE} | The Ashby and Marlow Gazette",
     f"{HEADLINE} – ashby.example", f"{HEADLINE} — Ashby Herald Online"],
)  # fmt: skip
def test_the_name_of_the_site_behind_a_headline_is_a_trifle(other):
    assert is_trifle_of_headline(HEADLINE, other)
    assert is_trifle_of_headline(other, HEADLINE)
    assert not is_trifle(HEADLINE, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (HEADLINE, f"{HEADLINE} - Mayor Resigns"),
        (HEADLINE, f"{HEADLINE} - mayor tells the Post"),
        (HEADLINE, "Pier vote was known in 2021 - Ashby News"),
        (HEADLINE, f"{HEADLINE}, says Ashby News"),
        (HEADLINE, f"CORRECTED-{HEADLINE}"),
        ("Ferry ends", "Ferry ends - Bad News"),
    ],
)
def test_a_headline_that_says_more_is_none(one, other):
    assert not is_trifle_of_headline(one, other)
