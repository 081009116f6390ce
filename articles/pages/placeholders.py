"""Placeholders: a picture's address in, whether it is a logo or what stands for any picture out.

Photographs have words such as "default" and "logo" among others in their names: that of a crop
("weir_16-9_default_0.jpg"), what is to be seen ("logo-of-the-mill.jpg"). A name that is nothing but
such words, sizes and what the site is called says nothing of an article.
"""

import re
from collections.abc import Collection, Iterator, Sequence

from articles.keys import host_of, name_key

_SURELY = re.compile(
    r"(?:^|[/_.-])(?:placeholder|no-?image|no-?photo|spacer|favicon|apple-touch-icon|"
    r"social-?(?:share|default|image)|share-?(?:image|default)|fallback-image)"
    r"(?:[_-][a-z0-9-]{0,30})?\.(?:png|jpe?g|gif|svg|webp|avif)\b|"
    r"[/_-](?:placeholder|fallback-image)\.\w{3,4}\b|\.ico(?:$|[?#])|(?:^|/)(?:transparent|sprites?|blank|1x1|pixel)\.(?:png|gif|svg)\b",
    re.IGNORECASE,
)
_PARAMETERS = re.compile(r"[?#&;]")
_STANDING_FOR_ANY = frozenset({"logo", "logos", "default", "fallback", "blank"})
_FOR_SHARING = frozenset(
    {"og", "opengraph", "share", "sharing", "social", "facebook", "fb", "twitter"}
)
"""What is shown of any page where it is shared, where the folder says nothing of an article."""
_BESIDE = frozenset(
    [
        "og",
        "image",
        "images",
        "img",
        "picture",
        "pic",
        "photo",
        "thumb",
        "thumbnail",
        "icon",
        "homescreen",
        "opengraph",
        "open",
        "graph",
        "social",
        "share",
        "sharing",
        "facebook",
        "fb",
        "twitter",
        "card",
        "cover",
        "header",
        "footer",
        "main",
        "site",
        "app",
        "web",
        "amp",
        "json",
        "ld",
        "lead",
        "article",
        "publisher",
        "news",
        "new",
        "seo",
        "meta",
        "small",
        "medium",
        "large",
        "big",
        "square",
        "wide",
        "horizontal",
        "vertical",
        "landscape",
        "portrait",
        "rgb",
        "cmyk",
        "color",
        "colour",
        "black",
        "white",
        "dark",
        "light",
        "reverse",
        "transparent",
        "bg",
        "background",
        "print",
        "gray",
        "grey",
        "red",
        "blue",
        "px",
        "high",
        "hd",
        "retina",
        "identity",
        "cropped",
    ]
)
_SIZE = re.compile(r"v?\d+|\d*x\d+|\d+(?:px|[wh])|[a-z]{1,2}")
"""Of a picture, or the country or language that it is for: "logo_gb.png"."""
_BUILD = re.compile(r"(?=[a-z]*\d)[0-9a-f]{6,}")
"""What a system puts behind the name of a file of its own: "logo.3f2a9c81.png"."""
_NUMBER = re.compile(r"\d{5,}|(?=[a-z]*\d)[0-9a-f]{6,}")
"""Of an article, or a build, for which a picture may be drawn."""
_RETINA = re.compile(r"@?[23]x(?![^\W_])")
_OF_THE_DESIGN = re.compile(
    r"/(?:themes|(?:mu-)?plugins|clientlibs|branding|[a-z-]{0,30}logos?|icons)/", re.I
)
"""Folders of what all pages of a site are drawn with."""
_FOLDERS = re.compile(
    r"(?:https?:)?(?://[^/]+)?/?(?:(?:assets?|static|img|images?|public|dist|build|resources?|common|design|social|share|sharing|icons?|v?\d{1,2})/)*",
    re.IGNORECASE,
)
_IS_DRAWN = re.compile(r"logo[\w-]{0,40}\.svg", re.IGNORECASE)
_MOST_INITIALS = 4


def is_placeholder(address: str, names: Collection[str] = ()) -> bool:
    """Tell whether an image's address is that of a logo or of what stands for any picture.

    `names` are those of the outlet and its site.
    """
    if address.startswith("data:") or _SURELY.search(address):
        return True
    path = _PARAMETERS.split(address, maxsplit=1)[0]
    name = path.rpartition("/")[2].rpartition(".")[0].lower()
    words = re.findall(r"[^\W_]+", _RETINA.sub("", name))
    first = next((at for at, word in enumerate(words) if word in _STANDING_FOR_ANY), None)
    if first is None:
        return _is_for_sharing(address, words, names)
    if _OF_THE_DESIGN.search(path) or _IS_DRAWN.search(path):
        return True
    return _are_of_site(words, first, address, names)


def _is_for_sharing(address: str, words: Sequence[str], names: Collection[str]) -> bool:
    """Tell whether a picture is one for all pages where they are shared: "/assets/fb-share.jpg".

    One in the folder of an article or a day, with a query or a number may be drawn for that article.
    """
    first = next((at for at, word in enumerate(words) if word in _FOR_SHARING), None)
    if first is None or _PARAMETERS.search(address) or any(map(_NUMBER.fullmatch, words)):
        return False
    folder = address[: address.rfind("/") + 1]
    return bool(_FOLDERS.fullmatch(folder)) and _are_of_site(words, first, address, names)


def _are_of_site(words: Sequence[str], first: int, address: str, names: Collection[str]) -> bool:
    """Tell whether all words of a name are such words, sizes and what the site is called."""
    called = [key for name in (host_of(address), *names) for key in _called(name)]
    return all(
        word in _STANDING_FOR_ANY
        or word in _BESIDE
        or _SIZE.fullmatch(word)
        or (at > first and _BUILD.fullmatch(word))
        or any(_is_of(word, name) for name in called)
        for at, word in enumerate(words)
    )


def _called(name: str) -> Iterator[str]:
    """Yield a name without its spaces, of a host each of its labels but the last."""
    labels = name.split(".")[:-1] if "." in name and " " not in name else [name]
    for label in labels:
        if key := re.sub(r"[\W_]+", "", name_key(label)):
            yield key
            yield key.removeprefix("the")


def _is_of(word: str, name: str) -> bool:
    """Tell whether a word is one that a name holds, or its first letters: "tc" of "tarncourier"."""
    if len(word) > 1 and word in name:
        return True
    if len(word) > _MOST_INITIALS or word[:1] != name[:1]:
        return False
    left = iter(name)
    return all(letter in left for letter in word)
