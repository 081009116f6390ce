import pytest

from articles.pages.furniture import ends_article, is_furniture, is_invitation


@pytest.mark.parametrize(
    "line",
    ["Lesen Sie auch: Mühle brennt ab", "Lire aussi Le moulin brûle", "Leia também", "Читайте также: Мост закрыт",
     "関連記事：橋が閉鎖", "Síguenos en Twitter", "यह भी पढ़ें- पुल बंद", "اقرأ أيضا: الجسر مغلق", "Read more: weir closes", "Baca juga: Jembatan ditutup", "Simak Video 'Jembatan Ditutup':",
     ">> Zobacz też: Most zamknięty", "Lees ook", "Te puede interesar: El molino", "Abonnez-vous à notre lettre du soir.",
     "Read more about the weir here.", "Read more stories of the valley.", "Read more Mill burns down.", "Read more",
     "LISTEN: Why the weir is shut", "— Ann Roe (@a) June 2, 2019", "Schrijf je in voor onze nieuwsbrief", "Receba nossa newsletter todas as manhãs.", "Zapisz się na nasz newsletter", "뉴스레터를 구독하세요"],
)  # fmt: skip
def test_a_line_that_asks_for_a_click_is_an_invitation(line):
    assert is_invitation(line)


@pytest.mark.parametrize(
    "line",
    ["Además, el puente cerró por la tarde.", "По теме моста он сказал правду.", "Les mer enn du tror om saken.",
     "Lire aussi vite, dit-elle, est un don que le moulin m’a appris. " * 6, "Leser lieben das Tal.",
     "Listen: the weir sings at night, she said.", "— Ann Roe", "– Ann Roe (@anr) saw the weir open at night, and so did all the millers of the valley.", "– So says Ann Roe (@anr) of it.", "Read more books, she told the children of the valley.", "See also few cars, the mayor says.",
     "Receba quem receba, a ponte fecha.", "Meld deg på laget, sa ordføreren.", "Jetzt ist die Brücke zu. Der Newsletter der Stadt schweigt."],
)  # fmt: skip
def test_a_sentence_that_begins_so_is_text(line):
    assert not is_invitation(line)


@pytest.mark.parametrize(
    "line",
    [
        "Anzeige",
        "広告",
        "[Publicidad]",
        "Teilen",
        "Advertisement",
        "– Реклама –",
        "Published",
        "Last updated:",
        "12:05",
        "Temps de Lecture 3 min.",
        "3 min read",
        "Lesezeit: 4 Minuten",
        "Más información",
        "Más sobre este tema",
        "Mer om saken",
        "Veröffentlicht",
        "continue lendo após a publicidade",
        "Continua após a publicidade",
        "L’articolo continua dopo la pubblicità",
        "Artikeln fortsätter efter annonsen",
        "Lees verder onder de advertentie",
        "Dalsza część tekstu pod wideo",
        "A cikk a hirdetés után folytatódik",
        "Продолжение после рекламы",
        "Quảng cáo",
        "विज्ञापन",
        "Table of Contents",
        "Tekst loopt door onder de foto.",
        "Artikkelen fortsetter under bildet",
        "HABERİN DEVAMI",
        "[PR]",
        "[Gambas:Video 20weir]",
        "Kindly share this story:",
        "انتهای پیام",
    ],
)
def test_a_label_of_the_site_is_furniture(line):
    assert is_furniture(line)


@pytest.mark.parametrize(
    "line",
    [
        "Related articles:",
        "Les plus lus",
        "En çok okunanlar",
        "Temas:",
        "Most read",
        "3 Comments",
        "Comments (12)",
        "Комментарии",
        "Σχόλια",
    ],
)
def test_some_lines_stand_only_below_an_article(line):
    assert ends_article(line)


@pytest.mark.parametrize(
    "line",
    [
        "Die Werbung der Mühle",
        "Temas de la noche",
        "Text",
        "Published in May",
        "12 lorries",
        "The weir - the mill",
        "He closed it at 12:05",
    ],
)
def test_words_of_an_article_are_neither(line):
    assert not is_furniture(line)
    assert not ends_article(line)


@pytest.mark.parametrize(
    "line",
    [
        "Neue Werbung geht nach Streit weiter",
        "Streit der Müller geht nach der Werbung weiter",
        "Suche nach dem Müller geht nach Video weiter",
        "The weir goes on after the advertisement for millers was torn down.",
        "Continua a chover no vale",
        "Text under the photo: miller",
        "Livet går videre under bildet av broen.",
        "[sic] [image] is what the miller wrote",
    ],
)
def test_a_line_that_speaks_of_advertisements_is_no_label(line):
    assert not is_furniture(line)
