"""Pages of invented news sites, made as well-known systems make theirs: the parts they are put together of."""

from html import escape

LINES = (
    "The council of the Tarn valley has closed the old weir bridge to lorries until the spring, its chair said on Monday.",
    "Divers found cracks in two of the piers last week, and the engineers want to look at them again when the water falls.",
    "“Nobody will have to walk to the mill,” said Edda Morrow, who runs the ferry that is to sail every half hour.",
    "Farmers on the left bank fear that the milk will come too late to the dairy in Upper Fenwick.",
    "The repairs cost 400,000 crowns, and the county pays half of them, as it did after the flood of 1988.",
    "A petition against the closure was signed by nine hundred people in the first three days.",
    "The last time that the bridge was shut, in 2009, two shops in the high street gave up before the summer.",
    "A decision on a second bridge is expected from the county in the autumn.",
)
"""Sentences of news, each a paragraph."""
HEADLINES = (
    "Ferry sails again after the storm", "Mill owner to rebuild the burnt wing", "Dairy asks for a later train",
    "Nine hundred sign against the closure", "Fenwick wins at home", "New head for the valley school",
    "Police look for a stolen boat", "Snow expected above the weir", "Library opens on Sundays", "Bees return to the churchyard",
    "Choir sings for the bridge", "Old tram found in a barn",
)  # fmt: skip


def page(body, *, head="", title="", language="en", body_class="", url=""):
    """Return a page with a menu above and a foot below, as any site has them."""
    menu = "".join(
        f'<li><a href="/{name.lower()}/">{name}</a></li>'
        for name in ("News", "Sport", "Valley", "Opinion")
    )
    canonical = f'<link rel="canonical" href="{url}">' if url else ""
    return (
        f'<!doctype html><html lang="{language}"><head><meta charset="utf-8"><title>{escape(title)}</title>{canonical}{head}</head>'
        f'<body class="{body_class}"><header><nav><ul>{menu}</ul></nav></header>{body}'
        "<footer><p>© Tarn Courier. All rights reserved.</p><ul><li><a href='/about/'>About us</a></li>"
        "<li><a href='/privacy/'>Privacy</a></li></ul></footer></body></html>"
    )  # fmt: skip


def prose(count, *, start=0, tag="p"):
    return "".join(f"<{tag}>{LINES[(start + n) % len(LINES)]}</{tag}>" for n in range(count))


def teasers(count, form, *, texts=LINES, headlines=HEADLINES):
    """Return teasers in a form that names {n}, {headline}, {text} and {short}."""
    return "".join(
        form.format(n=n, headline=headlines[n % len(headlines)], text=texts[n % len(texts)], short=texts[n % len(texts)][:70] + "…",
                    day=f"2021-05-{n + 1:02}")
        for n in range(count)
    )  # fmt: skip


def ld(text):
    return f'<script type="application/ld+json">{{"@context":"https://schema.org",{text}}}</script>'


def og(kind, **more):
    stated = f'<meta property="og:type" content="{kind}">'
    return stated + "".join(
        f'<meta property="{name.replace("__", ":")}" content="{escape(value)}">'
        for name, value in more.items()
    )
