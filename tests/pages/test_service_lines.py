import pytest

from articles.pages.notices import is_notice
from articles.pages.service_lines import is_of_service, is_stamp
from tests.pages.test_layouts_of_the_world import BODY, TEXT, facts_of

SERVICE = [
    "Log in or subscribe to save articles for later.", "Sign in to bookmark this story", "Inicia sesión para guardar artículos", "Connectez-vous pour sauvegarder cet article",
    "Tu suscripción se está usando en otro dispositivo", "¿Quieres añadir otro usuario a tu suscripción?",
    "Your account is in use on another device", "Lecture de la Vallée en cours sur un autre appareil.", "Ihr Abo wird auf einem anderen Gerät genutzt",
    "This is an AI-generated summary, which may contain errors.", "AI generated, and may have mistakes. Read the whole article.",
    "Resumen generado por inteligencia artificial; puede contener errores.", "Ce résumé a été généré par IA et peut contenir des erreurs.",
    "The Valley Post is not responsible for the content of external sites.", "For weather news and analysis, go to Valley Post Weather.", "For the latest mill news, visit Valley Post Mills",
    "Do you know an odd weir? Email tips@post.example",
]  # fmt: skip


@pytest.mark.parametrize("line", SERVICE)
def test_a_line_that_serves_customers_of_a_site_is_one(line):
    assert is_of_service(line)
    assert is_notice(line)


@pytest.mark.parametrize(
    "line",
    ["Log in to save articles, the page said, and nobody did.", "Readers have to log in or subscribe to save articles for later.", "Subscribe to save the mill, the town was asked.",
     "The subscription is being used on another device, the clerk told the court.", "“Your account is in use on another device,” it said.",
     "This AI-generated summary of the trial had errors that the miller paid for.", "Artificial intelligence created errors at the mill.",
     "An AI-generated summary may be read before the text, the paper said.",
     "The council is not responsible for the weir.", "For news of the missing, go to the town hall.", "For years the mill was news and nobody went there.",
     "Do you know an odd weir? The town has three.", "Do you know the mill? Then you know its dog."],
)  # fmt: skip
def test_a_sentence_that_speaks_of_such_service_is_text(line):
    assert not is_of_service(line)


@pytest.mark.parametrize(
    "line",
    ["First published on Fri 18 Feb 2022 06.58 GMT", "Updated first published at 5.00am", "Published - February 15, 2023 10:41 pm IST", "Uppdaterad: 2021-10-04 14.40",
     "Oluşturulma Tarihi: 2dk okuma", "Publicado el 3 de mayo de 2021", "Veröffentlicht am 3. Mai 2021 um 14.20 Uhr", "Опубликовано: 3 мая 2021"],
)  # fmt: skip
def test_a_line_of_when_a_text_was_published_is_a_stamp(line):
    assert is_stamp(line)
    assert is_notice(line)


@pytest.mark.parametrize(
    "line",
    ["Published 3 May 2021 with five plates", "Published on 3 May 2021 the book sold well", "Published in 2019", "Published on 3 May 2021.", "Posted 3 May 2021 at the gate",
     "Updated plans of 3 May 2021 for the weir", "Published: twelve songs of millers", "Modified 3 times", "Published 12 May in Wend and Tarn"],
)  # fmt: skip
def test_what_tells_of_a_book_or_a_plan_is_no_stamp(line):
    assert not is_stamp(line)


def test_such_lines_go_from_before_a_text_and_from_below_it():
    lines = "".join(f"<p>{line}</p>" for line in (SERVICE[0], "Updated first published at 5.00am"))
    facts = facts_of("", above=lines, text=f"{TEXT}<p>{SERVICE[-3]}</p>")

    assert facts.body == BODY
