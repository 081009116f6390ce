"""Pages of people, places and outlets read: their counts, the lists these lead to, the mentions."""

import json
import re
from html import unescape

from articles import index, linking
from tests.factories import make_article

SPEECH = (
    "The bridge opened on Tuesday.",
    "Mayor Ana Ruiz spoke for an hour. Ruiz thanked the crews of Norland.",
)


def make_full(**fields):
    """An article with a name of every kind."""
    return make_article(
        people=["Ana Ruiz"], tags=["Ferry"], topics=["Shipping"], places=["Norland"], **fields
    )


def find_names():
    """What an import does at its end: texts are read for names, the index takes them in."""
    linking.catch_up()
    index.catch_up()


def read(client, address):
    response = client.get(address)
    assert response.status_code == 200, address
    return response


def data_of(client, address):
    return json.loads(read(client, address).content)


def counted_links(response):
    """Each count that leads to a search: what it says, and the address."""
    printed = unescape(response.content.decode())
    return [
        (int(number), address)
        for address, number in re.findall(
            r'<a class="number" href="([^"]+)"[^>]*>([\d,]+)</a>', printed
        )
    ]


def total_of(client, address):
    """How many articles the heading of a list says there are."""
    printed = read(client, address).content.decode()
    [number] = re.findall(r"<h1>\s*([\d,]+) article", printed)
    return int(number.replace(",", ""))


def passages_of(response):
    """Of each article its id and its passages: paragraph and what is marked."""
    listed = response.content.decode().partition('<ol class="results"')[2].partition("</ol>")[0]
    found = []
    for item in listed.split('class="source"')[1:]:
        [article] = set(re.findall(r'href="/article/(\w+)/', item))
        lines = re.findall(r'<p class="snippet".*?</p>', item, re.DOTALL)
        found.append(
            (
                article,
                [
                    (re.findall(r'#(p\d+)"', line), re.findall(r"<mark>(.*?)</mark>", line))
                    for line in lines
                ],
            )
        )
    return found
