import pytest

from articles.pages.wall_lines import bids_to_pay


@pytest.mark.parametrize(
    "line",
    [
        "You’ve reached your limit of free articles.",
        "This is premium content. Get all of it from R20.",
        "Sie möchten den ganzen Beitrag lesen?",
        "Jetzt mit TAL+ weiterlesen",
        "Der Artikel ist nur für registrierte Leser.",
        "Vous souhaitez lire la suite ?",
        "Débloquez tous les contenus de la vallée",
        "Este contenido es exclusivo para socios",
        "Para seguir leyendo, hazte suscriptor",
        "Esta matéria é exclusiva para assinantes.",
        "Per leggere tutto l'articolo abbonati",
        "Verder lezen? Dat kan met een abonnement.",
        "Den här artikeln är låst.",
        "Denne saken er for våre abonnenter",
        "Læs videre med et abonnement.",
        "Tilaajille. Lue lisää tilaamalla.",
        "Tekst dostępny wyłącznie dla prenumeratorów",
        "Tento text je jen pro předplatitele.",
        "Tento článok je určený pre predplatiteľov.",
        "Ovaj članak je samo za pretplatnike",
        "A cikk csak előfizetők számára olvasható.",
        "Материал доступен только подписчикам",
        "Стаття доступна лише передплатникам",
        "Статията е достъпна само за абонати",
        "Το άρθρο είναι μόνο για συνδρομητές",
        "Bu haber yalnızca abonelerimize özeldir.",
        "Artikel ini khusus untuk pelanggan.",
        "Bài viết này chỉ dành cho thành viên",
        "この記事は会員限定です。",
        "本文仅限订阅用户阅读",
        "이 기사는 구독자 전용입니다.",
        "הכתבה המלאה פתוחה למנויים",
        "هذا المقال متاح للمشتركين فقط",
    ],
)
def test_lines_that_keep_the_rest_for_who_pays_are_told_in_many_languages(line):
    assert bids_to_pay(line)


@pytest.mark.parametrize(
    "line",
    [
        "“This is premium content for millers,” said the baker.",
        "You have reached the weir by noon.",
        "The story is exclusive to nobody, the council said.",
        "Der Text ist exklusiv, sagte der Müller.",
        "Diese Artikel sind nur für den Export bestimmt.",
        "Denne saken er for viktig til å vente.",
        "Den här artikeln är lång.",
        "Pour lire la suite du procès, il faudra attendre le mois de mai.",
        "Para continuar, el molino necesita agua.",
        "O artigo é de todos, disse o moleiro.",
        "Il contenuto della lettera è riservato.",
        "Dit artikel is eerder verschenen.",
        "Сервис доступен только жителям долины.",
        "Доступ открыт для подписчиков газеты с мая.",
        "Tento článek vyšel v květnu.",
        "A cikk tegnap jelent meg.",
        "この記事はきのう出た。",
        "이 기사는 어제 나왔다.",
        "Subscribe" + " to read the story of the weir" * 8,
    ],
)
def test_other_lines_with_such_words_are_text(line):
    assert not bids_to_pay(line)
