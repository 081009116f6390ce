"""Briefs: a page of one or two short sentences in, whether they are news out.

Newspapers print short ones: "A man was arrested over the fire at the mill." They stand with their
headline in the `<article>` of their page. So do what a system says where there is nothing, what a
site says of itself and what it asks a reader to do: those speak of pages, or to "you".
"""

import re
from collections.abc import Iterable

from lxml.html import HtmlElement

from articles.keys import name_key
from articles.lengths import size_of
from articles.pages.error_pages import speaks_of_page
from articles.pages.html_tree import text_of
from articles.pages.lines import ends_sentence
from articles.records import Facts

_FEWEST_WORDS = 2
_SHORTEST = 60
_FEWEST_LETTERS_OF_SENTENCE = 25
_QUOTED = re.compile(r"[“\"„«»”][^“”\"„«»]{0,400}[”\"“»«]|^\s*[–—-]\s.*")
# To a reader, or of oneself: "Sign in to go on", "We are the paper of the valley", "Vous n'êtes pas abonné".
_ADDRESSING = re.compile(
    r"\b(?:we|our|ours|us|you|your|wir|unser\w*|nous|notre|vous|votre|vos|nosotros|nuestr\w+|usted(?:es)?|você|vocês|"
    r"nossos?|nossas?|noi|nostr\w+|voi|vostr\w+|wij|onze|jij|jouw|våra?|vår|vores|oss|dere|ditt|sinä|sinun|teidän|"
    r"meidän|nasz\w*|twoj\w*|мы|наш\w*|вы|ваш\w*|siz|sizin|anda|kami|(?:kan|har|måste|hast|kannst|bist) du|"
    r"du (?:kan|har|måste|hast|kannst|bist)|vi (?:är|har|er))\b|(?<=[a-zäöüß,] )(?-i:Sie|Ihre?[nmrs]?)\b|我们|我們|您|你|お客様|당신|귀하",
    re.IGNORECASE,
)
_ASKING = re.compile(
    r"subscri|sign (?:in|up)\b|signed in|log(?:ged)? ?(?:in|on)\b|register|account\b|password|captcha|premium|"
    r"abonn|s['’]identifier|connexion|inscri|iniciar sesión|suscri|assine|anmelden|registrier|logga in|prenumer|"
    r"kirjaudu|tilaa|zaloguj|войти|подпис|giriş yap|ログイン|会員|登录|注册|로그인|"
    r"coming soon|under construction|no (?:posts|articles|results|content|items|comments)\b|nothing (?:was )?found|lorem ipsum|"
    r"thank you for|loading|please\b|bitte\b|veuillez|por favor\b|click|klicken|cliquez|©|copyright|all rights",
    re.IGNORECASE,
)


def is_brief(tree: HtmlElement, facts: Facts) -> bool:
    """Tell whether a headline and one or two whole sentences in the one `<article>` with an `<h1>` are news."""
    texts = [text for text in facts.body if text]
    if len(facts.headline.split()) < _FEWEST_WORDS and facts.headline.isascii():
        return False
    if sum(map(size_of, texts)) < _SHORTEST or not all(map(_is_sentence, texts)):
        return False
    if any(map(_is_no_news, (facts.headline, *texts))):
        return False
    articles = [each for each in tree.iter("article") if next(each.iter("h1"), None) is not None]
    return len(articles) == 1 and _holds(articles[0], facts.headline, texts)


def _is_sentence(text: str) -> bool:
    return ends_sentence(text) and size_of(text) >= _FEWEST_LETTERS_OF_SENTENCE


def _is_no_news(text: str) -> bool:
    said = _QUOTED.sub("", text)
    return speaks_of_page(said) or bool(_ASKING.search(text) or _ADDRESSING.search(said))


def _holds(article: HtmlElement, headline: str, texts: Iterable[str]) -> bool:
    """Tell whether an article holds the headline as its only `<h1>`, and the texts."""
    headings = [name_key(text_of(each)) for each in article.iter("h1")]
    inside = _signs(text_of(article))
    return headings == [name_key(headline)] and all(_signs(text) in inside for text in texts)


def _signs(text: str) -> str:
    return "".join(text.split())
