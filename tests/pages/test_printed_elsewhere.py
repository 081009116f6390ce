"""Printed elsewhere: where a text was printed first, how to reach its writer and get the site's application end no text."""

import pytest

from articles.pages.closing_lines import is_closing, without_closing_lines
from articles.pages.html import read_html
from articles.pages.printed_elsewhere import is_correction
from articles.records import RawPage

TEXT = [
    "The old weir bridge has been closed to lorries on Monday, for the third time this year, and few were told.",
    "It will open in spring again, the council of the valley said in the evening, if the county finds the money.",
    "Millers of both banks have asked for a ferry, which the surveyors refused to pay for as late as in March.",
]


@pytest.mark.parametrize(
    "line",
    ["Published in The Valley Post, May 3, 2021",
     "First published in The Valley Post on May 3, 2021",
     "Published in The Valley Post on 3 May 2021.",
     "This article was published in the print edition of 3 May.",
     "A version of this article appears in print on May 3, 2021, Section A, Page 3",
     "A version of this story first appeared in the Valley Post.",
     "An earlier version of this article appeared in the Valley Post.",
     "The writer can be reached at roe@post.example",
     "The author can be reached at roe@post.example.",
     "Ann Roe can be reached at roe@post.example or 555-0101.",
     "The writer may be contacted at roe@post.example",
     "Email Ann Roe at roe@post.example",
     "Contact the writer: roe@post.example",
     "Twitter: @annroe",
     "Follow the writer on X: @annroe",
     "Download our app",
     "Download our app from the App Store and Google Play.",
     "Download The Valley Post app for Android and iOS.",
     "Get the Valley Post app",
     "Install our app for the news of the valley",
     "Follow us on WhatsApp",
     "Follow our WhatsApp channel for news of the valley",
     "Join our WhatsApp channel",
     "Join us on Telegram for the latest",
     "Catch all the latest news of the valley on the Valley app",
     "With inputs from PTI",
     "With inputs from AFP.",
     "(With PTI inputs)",
     "With agency inputs",
     "(With inputs from agencies)",
     "(Inputs from ANI)",
     "Inputs: PTI",
     "— PTI",
     "With files from The Canadian Press",
     "Subscribe to our newsletter",
     "Subscribe to our daily newsletter, Morning at the Mill, here.",
     "Sign up for our newsletter",
     "This article was originally published on Valley Post.",
     "This article originally appeared in the Valley Post.",
     "The post Bridge closed appeared first on Valley Post.",
     "The post “Bridge closed” first appeared on Valley Post.",
     "Read the original article here.",
     "Read the original on Valley Post.",
     "Source link",
     "Published by arrangement with the Valley Post",
     "Reprinted with permission of the Valley Post.",
     "Republished with permission",
     "Publicado en El Valle, 3 de mayo de 2021",
     "Publicado en la edición impresa del 3 de mayo",
     "Este artículo fue publicado originalmente en El Valle.",
     "Este artículo se publicó originalmente en El Valle",
     "Con información de EFE",
     "Descarga nuestra app",
     "Descarga la aplicación de El Valle",
     "Síguenos en WhatsApp",
     "Publicado na edição de 3 de maio",
     "Este artigo foi publicado originalmente em O Vale.",
     "Texto publicado originalmente no O Vale",
     "Com informações de Reuters.",
     "Baixe nosso app",
     "Receba as notícias do Vale no seu WhatsApp",
     "Assine nossa newsletter",
     "Cet article a été publié initialement dans Le Val.",
     "Cet article est paru dans Le Val du 3 mai 2021",
     "Article paru dans l'édition du 3 mai 2021",
     "Article publié dans l'édition papier du 3 mai",
     "Article initialement publié le 3 mai",
     "Téléchargez notre application",
     "Abonnez-vous à notre newsletter",
     "Inscrivez-vous à notre newsletter",
     "Avec AFP",
     "(avec AFP)",
     "Dieser Artikel erschien zuerst im Talboten.",
     "Dieser Artikel ist zuerst im Talboten erschienen.",
     "Der Artikel erschien am 3. Mai im Talboten.",
     "Dieser Beitrag wurde zuerst auf talbote.example veröffentlicht.",
     "Erschienen im Talboten am 3. Mai 2021",
     "Mit Material von dpa",
     "Mit Material der dpa",
     "Mit Informationen von Reuters",
     "(mit dpa)",
     "Laden Sie unsere App herunter",
     "Abonnieren Sie unseren Newsletter",
     "Folgen Sie uns auf WhatsApp",
     "Questo articolo è stato pubblicato originariamente su Il Mulino",
     "Articolo pubblicato su Il Mulino del 3 maggio",
     "Scarica la nostra app",
     "Iscriviti alla newsletter",
     "Dit artikel verscheen eerder in De Molen.",
     "Dit artikel is eerder verschenen in De Molen",
     "Download onze app",
     "Denna artikel publicerades först i Dalposten.",
     "Artikeln publicerades ursprungligen i Dalposten",
     "Artykuł ukazał się pierwotnie w Głosie Doliny.",
     "Pobierz naszą aplikację",
     "Bu haber ilk olarak Vadi gazetesinde yayımlandı.",
     "Статья впервые опубликована в газете «Долина»",
     "Подписывайтесь на наш канал в Telegram",
     "Скачайте наше приложение",
     "Artikel ini telah tayang di Lembah.example dengan judul Jembatan ditutup",
     "Unduh aplikasi kami",
     "Published in The Gull, May 3rd, 2021",
     "(Published in The Gull, 3 May 2021)"],
)  # fmt: skip
def test_such_a_line_closes_a_text(line):
    assert without_closing_lines([*TEXT, line]) == TEXT


@pytest.mark.parametrize(
    "line",
    ["This story has been corrected to say that the bridge was built in 1911.",
     "This article was amended on 4 May 2021 to correct the name of the bridge.",
     "Correction: the bridge was built in 1911.",
     "Published in 1911, the book tells of the mill.",
     "The letter was published in the Valley Post on Monday.",
     "The mayor can be reached at the town hall.",
     "Her book was published in May, and she could be reached only on Monday.",
     "Published in three languages, it sold well.",
     "The app was downloaded by nine thousand people, the county said.",
     "Follow the river to the mill.",
     "With help from her son she mended the mill.",
     "Download speeds in the valley are the lowest of all, the county said.",
     "Residents can be reached only by boat.",
     "The council can be reached at 555-0101, said Ann Roe.",
     "The family can be reached at help@valley.example.",
     "Dieser Fall erschien den Richtern neu.",
     "Este artículo de la ley fue publicado en mayo.",
     "Der Artikel wurde korrigiert: Die Brücke stammt von 1911.",
     "Con información de la policía, el juez cerró el puente el lunes.",
     "Anyone with information can contact the police at tips@valley.example.",
     "Dieser Text wurde am Montag berichtigt: Die Brücke stammt von 1911.",
     "An earlier version of this article misstated the age of the bridge.",
     "This article was updated to correct the name of the bridge.",
     "An earlier version of this story was published with a wrong name.",
     "Published on Monday, the report tells of four cracks.",
     "The writer can be seen at the mill on most days.",
     "Ann Roe can be reached only by boat."],
)  # fmt: skip
def test_sentences_and_corrections_stay(line):
    assert not is_closing(line)
    assert without_closing_lines([*TEXT, line]) == [*TEXT, line]


@pytest.mark.parametrize(
    "line",
    ["This article was published in The Gull, which is committed to accuracy.", "Contact us to have this article corrected.",
     "Found a mistake in this article? Help us correct it.", "The Gull corrects its errors: write to us.", "Follow us for corrections"],
)  # fmt: skip
def test_what_only_speaks_of_corrections_is_none(line):
    assert not is_correction(line)


def test_the_agency_of_such_a_line_is_known_all_the_same():
    lines = "".join(f"<p>{line}</p>" for line in [*TEXT, "With files from The Canadian Press"])
    text = (
        f"<title>Bridge closed</title><main><article><h1>Bridge closed</h1>{lines}</article></main>"
    )

    facts = read_html(
        RawPage(origin="p.html", media_type="text/html", content=b"", text=text)
    ).facts

    assert (list(facts.body), facts.wire_agency) == (TEXT, "The Canadian Press")
