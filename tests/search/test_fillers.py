"""Which words of a question only ask or join, in whatever language it is asked."""

import pytest

from articles.search import words
from articles.search.fillers import FILLERS, fillers_of

QUESTIONS = {
    "what did the minister say about the budget": ["the", "minister", "the", "budget"],
    "Was sagte der Minister zum Haushalt": ["minister", "haushalt"],
    "Wer hat die Wahl in Norland gewonnen?": ["wahl", "norland", "gewonnen"],
    "Warum ist die Fähre gesunken": ["fahre", "gesunken"],
    "Qu'ont dit le ministre sur le budget ?": ["ministre", "budget"],
    "Pourquoi les pêcheurs sont en grève": ["pecheurs", "greve"],
    "¿Qué dijo el ministro sobre los aranceles?": ["ministro", "aranceles"],
    "quién ganó las elecciones en Norland": ["gano", "elecciones", "norland"],
    "Che cosa ha detto il ministro sul bilancio": ["ministro", "bilancio"],
    "perché è affondato il traghetto": ["affondato", "traghetto"],
    "O que disse o ministro sobre o orçamento": ["ministro", "orcamento"],
    "quem venceu as eleições em Norland": ["venceu", "eleicoes", "norland"],
    "Wat zei de minister over de begroting": ["minister", "begroting"],
    "waarom is de veerboot gezonken": ["veerboot", "gezonken"],
}
NOT_FOREIGN = [
    "die hard war film", "man bites dog in war", "el salvador de la plata", "comment on the budget",
    "los angeles fire", "van gogh museum", "president de la rua", "as roma", "hat sale",
    "who won the war", "do you come from a land", "no comment", "dove soap", "der spiegel",
]  # fmt: skip


@pytest.mark.parametrize(("question", "telling"), QUESTIONS.items())
def test_what_only_asks_is_told_in_each_language(question, telling):
    forms = words.forms(question)

    fillers = fillers_of(forms, is_asked=question.endswith("?"))

    assert [form for form in forms if form not in fillers] == telling


@pytest.mark.parametrize("text", NOT_FOREIGN)
def test_a_few_words_that_other_languages_have_too_stay_what_they_are(text):
    assert fillers_of(words.forms(text), is_asked=False) == FILLERS


def test_a_question_mark_alone_makes_no_other_language():
    assert fillers_of(["die", "hard", "war"], is_asked=True) == FILLERS
    assert fillers_of([], is_asked=True) == FILLERS
