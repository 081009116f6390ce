import pytest

from articles.pages.html import read_html
from articles.pages.notices import is_notice, is_of_rights
from articles.records import RawPage
from tests.pages.test_layouts_of_the_world import BODY, TEXT, TITLE, facts_of

RIGHTS = "Copyright 2021 The Associated Press. All rights reserved. No miller may print it without permission."


@pytest.mark.parametrize(
    "line",
    [RIGHTS, "© 2021 Valley Post. Todos los derechos reservados.", "© Valley Post. Alle Rechte vorbehalten.",
     "This material may not be published, sung or milled.", "RIPRODUZIONE RISERVATA © Copyright Il Mulino"],
)  # fmt: skip
def test_a_line_of_rights_is_one(line):
    assert is_of_rights(line)
    assert is_notice(line)


@pytest.mark.parametrize(
    "line",
    ["(This story has not been edited by Valley Post staff and comes from a syndicated feed.)",
     "(Except for the headline, this article has not been edited by our desk.)",
     "(Only the headline and picture of this report may have been reworked by the Valley Post staff.)",
     "To view this video please enable JavaScript, and take a browser that plays it", "Allow Chirper content?",
     "This article contains content provided by Chirper. We ask before anything is loaded.",
     "An dieser Stelle finden Sie Inhalte eines Mühlenverbands", "Empfohlener redaktioneller Inhalt",
     "Mit dem Laden des Videos akzeptieren Sie, was der Müller sagt.",
     "© 2021 Valley Post", "The article has not been edited and comes from a syndicated feed.", "We use your sign-up to provide what you asked for.", "Get the news of the valley delivered straight to your inbox!",
     "Нашли ошибку? Выделите её и нажмите Ctrl+Enter"],
)  # fmt: skip
def test_a_line_of_the_desk_or_of_a_player_is_one(line):
    assert is_notice(line)
    assert not is_of_rights(line)


@pytest.mark.parametrize(
    "line",
    ["Copyright laws of 1911 let nobody print the song without permission, the miller said.",
     "“All rights reserved,” reads the sign at the weir, which nobody minds.",
     "The story has not been told by the staff of the mill.", "This article has not been edited out of the treaty, he said.",
     "Your browser does not know the way to the weir.", "Please enable the ferry, the town asked.", "© what, asked the miller?",
     "The mail that was sent to your inbox is from the mill, he said.", "The report was not edited by the team, the miller said.", "(c) Millers may not be used as ferrymen.", "Whoever presses Ctrl+Enter at the mill opens the weir."],
)  # fmt: skip
def test_a_sentence_that_speaks_of_such_is_text(line):
    assert not is_notice(line)


def test_a_notice_amid_a_text_goes_and_its_agency_is_known():
    facts = facts_of("", text=f"<p>{BODY[0]}</p><p>{RIGHTS}</p><p>{BODY[1]}</p><p>{BODY[2]}</p>")

    assert facts.body == BODY
    assert facts.wire_agency == "AP"


def test_an_agency_s_mark_below_a_text_goes_and_its_agency_is_known():
    facts = facts_of("", text=f"{TEXT}<p>/ritzau/</p>")

    assert facts.body == BODY
    assert facts.wire_agency == "Ritzau"


def test_a_notice_below_a_text_that_breaks_alone_part_is_no_standfirst():
    text = "<br><br>".join(BODY)
    markup = (
        f"<h1>{TITLE}</h1><div>{text}</div><p>Нашли ошибку? Выделите её и нажмите Ctrl+Enter</p>"
    )

    assert (
        read_html(
            RawPage(origin="p.html", media_type="text/html", content=b"", text=markup)
        ).facts.body
        == BODY
    )
