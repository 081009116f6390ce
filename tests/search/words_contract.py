"""How every engine must find words, phrases and patterns."""

from articles.search.queries import AtLeast, Fuzzy, Pattern, Phrase, Query, Word
from tests.search.asking import find
from tests.search.documents import fill, make_document, make_name


class WordsContract:
    def test_a_word_is_found_in_any_of_its_forms_and_spellings(self, engine):
        fill(engine, make_document(1, "Negotiators met Çavuşoğlu’s envoys in the U.S."))

        for word in ("negotiator", "cavusoglu", "ÇAVUŞOĞLU", "envoy", "us", "u.s.", "the"):
            assert find(engine, Word(word)) == {1}, word
        assert find(engine, Word("negative")) == set()

    def test_words_are_stemmed_by_the_language_of_the_article(self, engine):
        fill(
            engine,
            make_document(1, "Quieren hablar", language="es-MX"),
            make_document(2, "Quieren hablar", language="en"),
        )

        assert find(engine, Word("hablando")) == {1}
        assert find(engine, Word("hablar")) == {1, 2}

    def test_scripts_without_spaces_are_found_by_parts(self, engine):
        fill(engine, make_document(1, "北京疫情"), make_document(2, "北京 疫情"))

        assert find(engine, Word("疫情")) == {1, 2}
        assert find(engine, Word("北京疫情")) == {1}
        assert find(engine, Word("情")) == {1, 2}
        assert find(engine, Phrase("北京 疫情")) == {2}

    def test_fields_narrow_a_word(self, engine):
        fill(
            engine,
            make_document(1, "Wheat", summary="Barley", body=("Maize", "Oats")),
            make_document(2, "Rye", names={"tag": (make_name("Wheat"), make_name("Oats"))}),
        )

        assert find(engine, Word("wheat")) == {1, 2}
        assert find(engine, Word("wheat", "title")) == {1}
        assert find(engine, Word("barley", "lead")) == {1}
        assert find(engine, Word("maize", "lead")) == {1}
        assert find(engine, Word("oats", "lead")) == set()
        assert find(engine, Word("oats", "text")) == {1}
        assert find(engine, Word("wheat", "text")) == set()

    def test_words_of_an_address_are_found_in_a_row(self, engine):
        fill(engine, make_document(1, url="https://www.example.com/world/peace-talks?utm_source=x"))

        for text in (
            "example.com",
            "example.com/world",
            "peace-talks",
            "https://example.com/world",
            "www.example.com/world/peace-talks#p2",
        ):
            assert find(engine, Word(text, "url")) == {1}, text
        assert find(engine, Word("example.com/peace", "url")) == set()
        assert find(engine, Word("utm", "url")) == set()

    def test_a_phrase_is_exact_and_stays_inside_a_paragraph(self, engine):
        fill(
            engine,
            make_document(1, body=("The peace talks began.",)),
            make_document(2, body=("Peace talk began.",)),
            make_document(3, body=("They wanted peace.", "Talks began.")),
        )

        assert find(engine, Phrase("peace talks")) == {1}
        assert find(engine, Phrase("the peace")) == {1}
        assert find(engine, Phrase("peace began", within=2)) == {1, 2}
        assert find(engine, Phrase("began peace", within=99)) == {1, 2}
        assert find(engine, Phrase("talks peace", within=99)) == {1}

    def test_a_token_with_a_hyphen_is_looked_for_as_printed(self, engine):
        fill(engine, make_document(1, "COVID-19 rises"), make_document(2, "19 cases of COVID"))

        assert find(engine, Word("covid-19")) == {1}

    def test_wildcards_and_near_spellings_match_printed_words(self, engine):
        fill(engine, make_document(1, "Afghanistan negotiates"), make_document(2, "Gahni women"))

        assert find(engine, Pattern("negotia*")) == {1}
        assert find(engine, Pattern("*stan")) == {1}
        assert find(engine, Pattern("wom?n")) == {2}
        assert find(engine, Fuzzy("ghani")) == {2}
        assert find(engine, Fuzzy("ghan")) == set()
        assert find(engine, Fuzzy("ghan", 2)) == {2}

    def test_a_wildcard_for_too_many_words_is_narrowed_and_says_so(self, engine):
        words = " ".join(f"w{number}" for number in range(1100))
        fill(engine, make_document(1, words), make_document(2, "w7 w8"))

        results = engine.search(Query(root=Pattern("w*")))

        assert results.total == 2
        assert "1,100 words" in results.notes[0]

    def test_times_are_counted_in_headline_and_text(self, engine):
        fill(
            engine,
            make_document(1, "Wheat", summary="wheat", body=("Wheats",)),
            make_document(2, "Wheat", names={"tag": (make_name("Wheat"), make_name("wheat x"))}),
        )

        assert find(engine, AtLeast("wheat", 3)) == {1}
        assert find(engine, AtLeast("wheat", 4)) == set()
