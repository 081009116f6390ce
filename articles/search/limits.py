"""Limits: what was typed in, pieces that can be parsed out: closed, balanced and not too many."""

import dataclasses
from collections.abc import Iterator

from articles.search import words
from articles.search.fillers import FILLERS
from articles.search.lexer import Lexeme, lexemes
from articles.search.queries import Everything, Problem, Query
from articles.search.trees import first_terms, terms_in
from articles.search.typed import is_common, to_text

LONGEST_TEXT = 1000
MOST_TERMS = 64
_LONGEST_PIECE = 900  # with its field, its weight and an order it is still a text that may be typed
DEEPEST = 20
_OPERATORS = {"AND", "OR", "NOT"}
_COMMON_IN_CAPITALS = 2  # IT, IS and WHO are names, too
_MANY_IN_CAPITALS = 6  # words, AND among them, to one AND
_JOINING = {"and", "or", "not", "open", "plus", "minus", "field", "phrase"}
_SENTENCE = 12
"""Words from which on operators in capitals may be words of a sentence."""

_BEFORE_A_TERM = {"field", "minus", "plus", "not", "and", "or"}


def readable(text: str) -> tuple[list[Lexeme], list[Problem]]:
    """Return the pieces of `text` within the limits, and what had to give way."""
    problems: list[Problem] = []
    if len(text) > LONGEST_TEXT:
        text = _cut(text, LONGEST_TEXT)
        problems.append(
            Problem(f"Only the first {LONGEST_TEXT:,} characters of the search were read.")
        )
    pieces = list(_closed(lexemes(text), problems))
    if _is_all_capitals(text, pieces):
        pieces = _as_words(pieces)
    elif _are_sentences(pieces):
        pieces = _as_words(pieces)
        problems.append(
            Problem("The search reads like sentences: AND, OR and NOT in it were read as words.")
        )
    pieces = [_shorter(piece, problems) for piece in pieces]
    return _balanced(_fewer(pieces, problems), problems), problems


def fitted(query: Query) -> Query:
    """Return the query cut to what may be typed when it is said back: a tag may be said at length.

    Links and feeds carry that text, and must find what the page finds.
    """
    if _fits(query):
        return query
    few, many = 0, terms_in(query.root)
    while many - few > 1:  # so many fit, and so many do not
        middle = (few + many) // 2
        few, many = (middle, many) if _fits(_first(query, middle)) else (few, middle)
    problems = [problem for problem in query.problems if problem != _cut_to(MOST_TERMS)]
    return dataclasses.replace(_first(query, few), problems=(*problems, _cut_to(few)))


def _first(query: Query, terms: int) -> Query:
    return dataclasses.replace(query, root=first_terms(query.root, terms) or Everything())


def _fits(query: Query) -> bool:
    return not readable(to_text(query))[1]


def _cut_to(terms: int) -> Problem:
    return Problem(f"Only the first {terms} terms were searched.")


def _cut(text: str, longest: int) -> str:
    """Return the beginning of a text, if it can be without half a word."""
    whole = text[: longest + 1].rsplit(maxsplit=1)
    return whole[0] if len(whole) > 1 else text[:longest]


def _shorter(piece: Lexeme, problems: list[Problem]) -> Lexeme:
    if len(piece.text) <= _LONGEST_PIECE:
        return piece
    message = f"Only the first {_LONGEST_PIECE} characters of a word or phrase were read."
    if (problem := Problem(message)) not in problems:
        problems.append(problem)
    return dataclasses.replace(piece, text=_cut(piece.text, _LONGEST_PIECE))


def _is_all_capitals(text: str, pieces: list[Lexeme]) -> bool:
    """Whether AND and OR are in capitals only because everything is.

    Common words are in capitals too, or many words that only AND joins are more than a search for
    combined terms has.
    """
    if not text.isupper():
        return False
    forms = words.forms(text)
    common = {form for form in forms if form in words.STOP_WORDS or form in FILLERS}
    if len(common - {"and", "or", "not"}) >= _COMMON_IN_CAPITALS:
        return True
    joined = [piece.text for piece in pieces if piece.shape in _JOINING]
    return set(joined) <= {"AND"} and len(forms) >= _MANY_IN_CAPITALS * max(len(joined), 1)


def _are_sentences(pieces: list[Lexeme]) -> bool:
    """Whether AND, OR and NOT in capitals are emphasised words of sentences.

    Many words, a good part of them common ones, and the end of a sentence among them.
    """
    if not any(piece.text in _OPERATORS for piece in pieces):
        return False
    texts = [piece.text for piece in pieces if piece.shape == "word" and not piece.tagged]
    forms = words.forms(" ".join(texts))
    joining = sum(form in FILLERS or form in words.STOP_WORDS for form in forms)
    ended = any(text.endswith((".", "?", "!", ";")) for text in texts)
    return ended and len(forms) >= _SENTENCE and joining * 3 >= len(forms)


def _as_words(pieces: list[Lexeme]) -> list[Lexeme]:
    return [
        Lexeme("word", piece.text.lower()) if piece.text in _OPERATORS else piece
        for piece in pieces
    ]


def _closed(pieces: Iterator[Lexeme], problems: list[Problem]) -> Iterator[Lexeme]:
    """Read what follows an opening mark of quotation that is never closed as plain words.

    After a field or # it is read as closed at the end.
    """
    after_field = False
    for piece in pieces:
        if piece.unclosed and piece.shape == "word":
            problems.append(Problem("The bracket of a date was not closed; it was closed."))
            yield dataclasses.replace(piece, unclosed=False)
        elif piece.unclosed and (after_field or piece.tagged):
            problems.append(Problem("A quotation mark was not closed; it was closed at the end."))
            yield dataclasses.replace(piece, unclosed=False)
        elif piece.unclosed:
            if said := " ".join(piece.text.split()):
                problems.append(
                    Problem(
                        f"A quotation mark was not closed; “{said}” was searched as plain words."
                    )
                )
            yield from _closed(lexemes(piece.text), problems)
        else:
            yield piece
        after_field = piece.shape == "field"


def _fewer(pieces: list[Lexeme], problems: list[Problem]) -> list[Lexeme]:
    """Return the pieces with the first MOST_TERMS terms, what is then open closed."""
    count = depth = 0
    for place, piece in enumerate(pieces):
        count += _is_term(piece)
        if count > MOST_TERMS:
            problems.append(_cut_to(MOST_TERMS))
            while pieces[place - 1].shape in _BEFORE_A_TERM:
                place -= 1  # what belonged to the term that is left out
            return pieces[:place] + [Lexeme("close")] * depth
        depth = max(depth + (piece.shape == "open") - (piece.shape == "close"), 0)
    return pieces


def _is_term(piece: Lexeme) -> bool:
    """Whether a piece counts; common words do not, for they are left out."""
    common = piece.shape == "word" and not piece.tagged and is_common(piece.text)
    return piece.shape in {"word", "phrase", "empty"} and not common


def _balanced(pieces: list[Lexeme], problems: list[Problem]) -> list[Lexeme]:
    """Return the pieces with as many brackets opened as closed, at most DEEPEST levels."""
    found: list[Lexeme] = []
    depth = too_deep = unopened = 0
    for piece in pieces:
        if piece.shape == "open":
            depth += 1
            if depth > DEEPEST:
                too_deep += 1
                continue
        if piece.shape == "close":
            if not depth:
                unopened += 1
                continue
            depth -= 1
            if depth >= DEEPEST:
                continue
        found.append(piece)
    if too_deep:
        problems.append(
            Problem(f"Brackets nest more than {DEEPEST} levels; the inner were ignored.")
        )
    if unopened:
        problems.append(Problem("A bracket was closed that was never opened; it was ignored."))
    if depth:
        problems.append(Problem("A bracket was not closed; it was closed at the end."))
        found += [Lexeme("close")] * min(depth, DEEPEST)
    return found
