import pytest

from articles.pages.authors import read_authors


@pytest.mark.parametrize(
    ("stated", "names"),
    [("Von Hanna Grube und Jörg Brandt", ("Hanna Grube", "Jörg Brandt")),
     ("Por Ana Ruiz Díaz y Luis Peña Gil", ("Ana Ruiz Díaz", "Luis Peña Gil")),
     ("Di Marco Belli", ("Marco Belli",)), ("Deur Marie Botha", ("Marie Botha",)), ("Eftir Jón Karlsson", ("Jón Karlsson",)), ("Par Léa Morin avec AFP", ("Léa Morin",)), ("Texte : Léa Morin", ("Léa Morin",)),
     ("Jan de Vries en Piet Bakker", ("Jan de Vries", "Piet Bakker")), ("Ola Elv og Kari Bekk", ("Ola Elv", "Kari Bekk")),
     ("Автор: Иван Лугов", ("Иван Лугов",)), ("Иван Лугов и Анна Речная", ("Иван Лугов", "Анна Речная")),
     ("Mehmet Değirmen ve Ayşe Köprü", ("Mehmet Değirmen", "Ayşe Köprü")), ("Γράφει ο Νίκος Ποταμός", ("Νίκος Ποταμός",)),
     ("بقلم سالم النهري", ("سالم النهري",)), ("記者王小明／台北報導", ("王小明",)), ("张三、李四", ("张三", "李四")), ("山田 太郎", ("山田 太郎",)),
     ("홍길동 기자 hong@ilbo.example", ("홍길동",)), ("[가온=통신] 홍길동 기자", ("홍길동",)),
     ("Nguyễn Văn Sông", ("Nguyễn Văn Sông",)), ("สมชาย ใจดี", ("สมชาย ใจดี",)), ("Autor: Jan Novák, ČTK", ("Jan Novák",)),
     ("Maria da Costa e Silva", ("Maria da Costa e Silva",)), ("Roe, Ann", ("Ann Roe",)),
     ("Ana Ruiz, Redacción", ("Ana Ruiz",)), ("Ann Roe | Agencia EFE", ("Ann Roe",)),
     ("Ann Roe (ann@tide.example)", ("Ann Roe",)), ("Da Vinci", ("Da Vinci",))],
)  # fmt: skip
def test_people_are_told_apart_in_the_languages_of_the_world(stated, names):
    assert read_authors([stated]).names == names


@pytest.mark.parametrize(
    "stated",
    ["Redacción", "Redacción El Faro", "La rédaction", "Online-Redaktion", "Haber Merkezi", "Редакция", "Redazione",
     "Redakcja", "編集部", "온라인뉴스팀", "Agencias", "Toimitus"],
)  # fmt: skip
def test_a_newsroom_is_no_author_in_any_language(stated):
    assert read_authors([stated]).names == ()


def test_the_first_of_two_agencies_is_the_agency():
    assert read_authors(["dpa/afp"]).agency == "dpa"


@pytest.mark.parametrize(
    ("stated", "names"),
    [("Von unserem Korrespondenten Jörg Brandt", ("Jörg Brandt",)), ("Ein Gastbeitrag von Hanna Grube", ("Hanna Grube",)),
     ("Interview: Hanna Grube", ("Hanna Grube",)), ("Text: Hanna Grube, Fotos: Jörg Brandt", ("Hanna Grube",)),
     ("Aus Wend berichtet Hanna Grube", ("Hanna Grube",)), ("Propos recueillis par Léa Morin", ("Léa Morin",)),
     ("De nuestro corresponsal Ana Ruiz", ("Ana Ruiz",)), ("Dal nostro inviato Marco Belli", ("Marco Belli",)),
     ("A cura di Marco Belli", ("Marco Belli",)), ("Door onze redacteur Jan de Vries", ("Jan de Vries",)),
     ("Av: Kari Bekk", ("Kari Bekk",)), ("Tekst: Kari Bekk Foto: Ola Elv", ("Kari Bekk",)),
     ("Opracowanie: Jan Młyn", ("Jan Młyn",)), ("oprac. Jan Młyn", ("Jan Młyn",)), ("de Ion Moară", ("Ion Moară",)),
     ("de Vries Jan Piet", ("de Vries Jan Piet",)), ("Корреспондент Иван Лугов", ("Иван Лугов",)),
     ("Підготував: Іван Луг", ("Іван Луг",)), ("Της Μαρίας Ποταμού", ("Μαρίας Ποταμού",)),
     ("記者：王小明 陳河", ("王小明", "陳河")), ("홍길동·김강수 기자", ("홍길동", "김강수")), ("文/张三", ("张三",)),
     ("青河日报记者 张三", ("张三",)), ("홍길동 인턴기자", ("홍길동",)), ("青河ニュース", ()), ("작성자 가온일보", ()),
     ("Mwandishi: Juma Mto", ("Juma Mto",)), ("Edited By: रवि नदी", ("रवि नदी",)), ("كتب سالم النهري", ("سالم النهري",)),
     ("Kari Bekk og Ola Elv", ("Kari Bekk", "Ola Elv")), ("Ana Ruiz Gil y Luis Peña Sol / Agencias", ("Ana Ruiz Gil", "Luis Peña Sol")),
     ("João da Silva — Recife", ("João da Silva",)), ("Jonas Upė ir Ona Kalvė", ("Jonas Upė", "Ona Kalvė"))],
)  # fmt: skip
def test_what_stands_before_a_name_is_taken_off(stated, names):
    assert read_authors([stated]).names == names


@pytest.mark.parametrize(
    ("stated", "names"),
    [("김물레 기자, 이보리 기자", ("김물레", "이보리")), ("김물레 기자 이보리 특파원", ("김물레", "이보리")),
     ("김물레 파리 특파원", ("김물레",)), ("파리 김물레 특파원", ("김물레",)), ("김물레 이보리 특파원", ("김물레 이보리",)),
     ("글 김물레 기자", ("김물레",)), ("글·사진 김물레 기자", ("김물레",)),
     ("編集委員・水野堰", ("水野堰",)), ("論説委員・水野堰", ("水野堰",)),
     ("كتب - أحمد سالم", ("أحمد سالم",)), ("كتب: أحمد سالم", ("أحمد سالم",)),
     ("Teksti Liisa Roe, kuvat Io Dodds", ("Liisa Roe",)),
     ("Por Ana Dias, da Colina", ("Ana Dias",)), ("Ana Dias, da Colina de S.Bento", ("Ana Dias",)),
     ("Ana Dias, da Colina, e Rui Melo", ("Ana Dias", "Rui Melo")), ("Ana Dias, Rui da Cunha", ("Ana Dias", "Rui da Cunha")),
     ("da Cunha, Rui", ("Rui da Cunha",))],
)  # fmt: skip
def test_what_stands_beside_a_name_is_none(stated, names):
    assert read_authors([stated]).names == names
