"""Articles of one paragraph or a few, read as an import would; all names invented."""

from articles.naming import Article, Form, Known, Thing, read_names


def known(**names):
    """Return known names: `person_1="Ada Quill"`; several of one thing in a tuple."""
    forms = []
    for label, texts in names.items():
        kind, _, key = label.partition("_")
        thing = Thing(kind, int(key or 1))
        forms += [Form(text, thing) for text in ([texts] if isinstance(texts, str) else texts)]
    return Known(forms)


def read(*body, headline="", language="en", told=None, names=None):
    article = Article(headline, body, language=language, told=told or {})
    return read_names(article, names or Known([]))


def proposed(*body, **options):
    return [one.name for one in read(*body, **options).proposals]


def marked(*body, **options):
    """Return of each thing what stands at its places: {"person_1": ["Ada Quill", "Quill"]}."""
    headline = options.get("headline", "")
    blocks = dict(enumerate(body, 1)) | {None: headline}
    return {
        f"{one.thing.kind}_{one.thing.key}": [
            blocks[spot.paragraph][spot.start : spot.end] for spot in one.spots
        ]
        for one in read(*body, **options).mentions
    }
