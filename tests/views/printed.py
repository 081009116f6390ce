"""What a page prints: its text, headings, headlines, names and data for machines."""

import json
import re
from html import unescape


def text_of(response):
    """Return what a page prints: without tags, spaces run together."""
    printed = re.sub(r"<(script|title)\b.*?</\1>", " ", response.content.decode(), flags=re.DOTALL)
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", printed)).split())


def heading_of(response):
    [heading] = re.findall(r"<h1>(.*?)</h1>", response.content.decode(), re.DOTALL)
    return unescape(heading)


def title_of(response):
    title, *_ = re.findall(r"<title>(.*?)</title>", response.content.decode())
    return unescape(title)


def headlines_of(response):
    found = re.findall(r"<h3[^>]*>\s*<a [^>]*>(.*?)</a>", response.content.decode(), re.DOTALL)
    return [re.sub(r"</?mark>", "", headline).strip() for headline in found]


def names_of(response):
    listed = response.content.decode().partition('<ol class="rank names"')[2].partition("</ol>")[0]
    return re.findall(r'<a href="[^"]+">([^<]*)</a>', unescape(listed))


def linked_data_of(response):
    page = response.content.decode()
    [data] = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page)
    return json.loads(data)
