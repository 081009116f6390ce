from articles.search.queries import Everything, Word
from bench.queries import EACH, SHAPES, covering, questions


def test_every_shape_is_asked_the_same_number_of_times(asked):
    shapes = [question.shape for question in asked]

    assert len(asked) >= 64
    assert all(shapes.count(shape) == EACH for shape in SHAPES)


def test_the_same_corpus_gives_the_same_questions(corpus, asked):
    assert questions(corpus) == asked


def test_no_question_is_misread_and_only_one_shape_asks_for_everything(asked):
    for question in asked:
        assert not question.query.problems, question
        assert isinstance(question.query.root, Everything) == (question.shape == "everything")


def test_a_long_question_takes_any_of_its_words():
    node = covering(["one", "two"])

    assert getattr(node, "parts", ()) == (Word("one"), Word("two"))
