import pytest

from articles.pages.authors import read_authors


@pytest.mark.parametrize(
    ("stated", "names"),
    [("Von Hanna Grube und Jörg Brandt", ("Hanna Grube", "Jörg Brandt")),
     ("Por Ana Ruiz Díaz y Luis Peña Gil", ("Ana Ruiz Díaz", "Luis Peña Gil")),
     ("Di Marco Belli", ("Marco Belli",)), ("Par Léa Morin avec AFP", ("Léa Morin",)), ("Texte : Léa Morin", ("Léa Morin",)),
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
