import pytest

from articles.search.around import sentences_around

FILLER = " ".join(["The harbour was quiet and nobody asked for anything."] * 6)


def shown(text, *names):
    spans = [
        (at, at + len(name))
        for name in names
        for at in range(len(text))
        if text.startswith(name, at)
    ]
    found = sentences_around(text, spans)
    return "".join(f"[{run.text}]" if run.marked else run.text for run in found)


def test_a_short_text_is_given_whole():
    text = "It rained. Mara Lind spoke. It rained again."

    assert shown(text, "Mara Lind") == "It rained. [Mara Lind] spoke. It rained again."


def test_of_a_long_text_the_sentences_are_given_that_hold_it():
    text = f"{FILLER} Later Mara Lind spoke of the quay. {FILLER}"

    assert shown(text, "Mara Lind") == "… Later [Mara Lind] spoke of the quay. …"


def test_sentences_apart_are_joined_by_what_says_so():
    text = f"Lind came first. {FILLER} Then Lind left. Lind was tired. {FILLER} So said Lind."

    assert shown(text, "Lind") == (
        "[Lind] came first. … Then [Lind] left. [Lind] was tired. … So said [Lind]."
    )


@pytest.mark.parametrize(
    "sentence",
    [
        "A letter to Mr. Lind was read aloud.",
        "The U.S. Envoy Lind landed at noon.",
        "On Dec. 3 the board heard Lind again.",
        "She asked J. P. Lind about the quay.",
        "He met Gen. Oro and Lt. Col. Lind there.",
        "The board said on Nov. 4 that Lind had left.",
    ],
)
def test_a_full_stop_behind_a_shortened_word_ends_no_sentence(sentence):
    assert shown(f"{FILLER} {sentence} {FILLER}", "Lind") == (
        f"… {sentence.replace('Lind', '[Lind]')} …"
    )


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("“Who knows?” asked Lind.", "Lind"),
        ("وصل سالم إلى الميناء.", "سالم"),
        ("Über Lind sprach niemand!", "Lind"),
    ],
)
def test_sentences_end_in_other_marks_and_scripts_too(sentence, name):
    text = f"{FILLER} {sentence} {FILLER}"

    assert shown(text, name) == f"… {sentence.replace(name, f'[{name}]')} …"


def test_text_without_spaces_has_sentences_too():
    text = "港は静かだった。" * 60 + "リンドが来た。" + "港は静かだった。" * 60

    assert shown(text, "リンド") == "… [リンド]が来た。 …"


def test_of_a_long_sentence_what_stands_around_is_given():
    text = f"{'word ' * 200}Lind {'other ' * 200}"

    found = shown(text, "Lind")

    assert found.startswith("… word word")
    assert found.endswith("other …")
    assert len(found) < 330


def test_a_text_without_any_space_is_cut_in_a_word():
    text = f"{'x' * 500}Lind{'y' * 500}"

    assert shown(text, "Lind") == f"… {'x' * 120}[Lind]{'y' * 180} …"


def test_a_name_that_goes_over_the_end_of_a_sentence_is_kept_whole():
    text = f"{FILLER} They call it Stop. Go Quay to this day. {FILLER}"

    assert shown(text, "Stop. Go Quay") == "… They call it [Stop. Go Quay] to this day. …"


def test_thousands_of_places_take_no_time_to_speak_of():
    text = "Lind went. " * 20_000

    found = sentences_around(text, [(11 * n, 11 * n + 4) for n in range(20_000)])

    assert sum(run.marked for run in found) == 20_000
