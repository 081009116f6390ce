"""Elsewhere: a known town in, whether a text tells of another one of its name out: "Paris, Kentucky"."""

import re
from collections.abc import Iterable, Iterator, Sequence

from articles.naming.known import Form, Found
from articles.naming.other_names import COUNTRIES
from articles.naming.text import Block

_STATES = {
    "united states": (
        "Alabama:Ala.,AL Alaska:AK Arizona:Ariz.,AZ Arkansas:Ark.,AR California:Calif.,CA "
        "Colorado:Colo.,CO Connecticut:Conn.,CT Delaware:Del.,DE Florida:Fla.,FL Georgia:Ga.,GA "
        "Hawaii:HI Idaho:ID Illinois:Ill.,IL Indiana:Ind. Iowa:IA Kansas:Kan.,Kans.,KS "
        "Kentucky:Ky.,KY Louisiana:La.,LA Maine Maryland:Md.,MD Massachusetts:Mass.,MA "
        "Michigan:Mich.,MI Minnesota:Minn.,MN Mississippi:Miss.,MS Missouri:Mo.,MO Montana:Mont.,MT "
        "Nebraska:Neb.,NE Nevada:Nev.,NV New_Hampshire:N.H.,NH New_Jersey:N.J.,NJ "
        "New_Mexico:N.M.,NM New_York:N.Y.,NY North_Carolina:N.C.,NC North_Dakota:N.D.,ND Ohio:OH "
        "Oklahoma:Okla. Oregon:Ore. Pennsylvania:Pa.,PA Rhode_Island:R.I.,RI South_Carolina:S.C.,SC "
        "South_Dakota:S.D.,SD Tennessee:Tenn.,TN Texas:Tex.,TX Utah:UT Vermont:Vt.,VT "
        "Virginia:Va.,VA Washington:Wash.,WA West_Virginia:W.Va.,WV Wisconsin:Wis.,WI Wyoming:Wyo.,WY "
        "District_of_Columbia:D.C.,DC"
    ),
    "canada": (
        "Ontario:Ont.,ON Quebec:Que.,QC British_Columbia:B.C.,BC Alberta:Alta.,AB Manitoba:Man.,MB "
        "Saskatchewan:Sask.,SK Nova_Scotia:N.S.,NS New_Brunswick:N.B.,NB Newfoundland"
    ),
    "australia": (
        "New_South_Wales:NSW Victoria:Vic. Queensland:Qld. Tasmania:Tas. South_Australia:SA "
        "Western_Australia:WA"
    ),
}
"""Each with its shorter forms; those that are words as well, IN and OR, are left out."""
_NATIONS = (
    "Afghanistan Albania Algeria Angola Argentina Armenia Australia Austria Azerbaijan Bangladesh "
    "Belarus Belgium Bolivia Bosnia Brazil Bulgaria Cambodia Cameroon Canada Chile China Colombia "
    "Croatia Cuba Cyprus Denmark Ecuador Egypt Estonia Ethiopia Finland France Germany Ghana Greece "
    "Guatemala Haiti Honduras Hungary Iceland India Indonesia Iran Iraq Ireland Israel Italy Jamaica "
    "Japan Kazakhstan Kenya Kosovo Kuwait Laos Latvia Libya Lithuania Malaysia Malta Mexico Moldova "
    "Mongolia Morocco Mozambique Myanmar Nepal Netherlands New_Zealand Nicaragua Nigeria Norway "
    "Pakistan Paraguay Peru Philippines Poland Portugal Romania Russia Rwanda Scotland Senegal "
    "Serbia Slovakia Slovenia Somalia South_Africa South_Korea Spain Sudan Sweden Switzerland Syria "
    "Tanzania Thailand Tunisia Turkey Uganda Ukraine Uruguay Venezuela Vietnam Wales Yemen Zambia "
    "Zimbabwe England Northern_Ireland United_Kingdom Britain Great_Britain United_States"
)
_SAME = {
    "england": "united kingdom", "scotland": "united kingdom", "wales": "united kingdom",
    "northern ireland": "united kingdom", "britain": "united kingdom", "uk": "united kingdom",
    "great britain": "united kingdom", "u.k.": "united kingdom", "us": "united states",
    "u.s.": "united states", "usa": "united states", "u.s.a.": "united states",
    "america": "united states", "united states of america": "united states",
}  # fmt: skip
_OF_THE_WORLD = frozenset(
    [
        "athens",
        "barcelona",
        "belfast",
        "berlin",
        "birmingham",
        "bristol",
        "cairo",
        "calais",
        "cambridge",
        "copenhagen",
        "delhi",
        "dover",
        "dublin",
        "florence",
        "frankfurt",
        "geneva",
        "glasgow",
        "hamburg",
        "havana",
        "lima",
        "lisbon",
        "liverpool",
        "london",
        "madrid",
        "manchester",
        "melbourne",
        "milan",
        "moscow",
        "munich",
        "naples",
        "oxford",
        "paris",
        "perth",
        "plymouth",
        "rome",
        "seville",
        "stockholm",
        "sydney",
        "toledo",
        "venice",
        "verona",
        "versailles",
        "vienna",
        "warsaw",
        "york",
        "zurich",
    ]
)
"""Known without where they lie: none is meant where a state of America stands behind."""


def _states() -> Iterator[tuple[str, str, str]]:
    """Yield each way to write a state, the state and its country."""
    for country, listed in _STATES.items():
        for one in listed.split():
            name, _, shorter = one.replace("_", " ").partition(":")
            for way in (name, *filter(None, shorter.split(","))):
                yield way, name.lower(), country


_STATE_OF = {way: (state, country) for way, state, country in _states()}
_COUNTRY_OF_STATE = {state: country for _, state, country in _states()}
_COUNTRIES = {
    name: _SAME.get(name.lower(), name.lower())
    for name in (*(one.replace("_", " ") for one in _NATIONS.split()), "UK", "U.K.", "USA", "U.S.")
}
"""Each way to write a country, and what it is compared by."""
_KNOWN_COUNTRIES = frozenset(_COUNTRIES.values())
_WAYS = "|".join(sorted(map(re.escape, {*_STATE_OF, *_COUNTRIES}), key=len, reverse=True))
_BEHIND = re.compile(
    rf", (?P<name>{_WAYS})(?!\w)(?!\.?\w)(?P<closed>(?!,? (?:and|or|&) )(?:[,.;:)]|$| ?[-–—(]))?"
)
_TOWNS_TOO = {*_COUNTRIES, "Georgia", "New York", "Washington", "Victoria"}
"""They must be closed: of "In Rome, Washington and Berlin" and "In Rome, Germany agreed" none is
where Rome lies; of "Rome, Ohio, and Berlin" Ohio is."""


def is_elsewhere(form: Form, found: Found, block: Block, blocks: Sequence[Block]) -> bool:
    """Tell whether a town that is named is another than the known one, by what stands behind it.

    "Paris, Kentucky" is not the Paris that lies in France, nor is Paris alone in that article,
    unless it says somewhere that the known one is meant as well.
    """
    if (here := _verdict(form, block, found.end)) is not None:
        return not here
    told = [one for one in _verdicts(form, blocks) if one is not None]
    return bool(told) and not any(told)


def _verdicts(form: Form, blocks: Sequence[Block]) -> Iterator[bool | None]:
    for block in blocks:
        for text in {form.text, form.text.upper()}:
            at = block.plain.find(f"{text}, ")
            while at >= 0:
                if not block.plain[at - 1 : at].isalnum():
                    yield _verdict(form, block, at + len(text))
                at = block.plain.find(f"{text}, ", at + 1)


def _verdict(form: Form, block: Block, end: int) -> bool | None:
    """Tell whether what stands behind is where the known town lies; None where nothing is told."""
    if block.is_upper or not (behind := _BEHIND.match(block.plain, end)):
        return None
    name = behind["name"]
    if name in _TOWNS_TOO and behind["closed"] is None:
        return None
    country = _COUNTRIES.get(name, "")
    state, of = _STATE_OF.get(name, ("", ""))
    within = form.within
    if within & {state, country} - {""}:
        return True
    if not within:
        is_elsewhere = form.text.lower() in _OF_THE_WORLD | COUNTRIES
        return False if state and not country and is_elsewhere else None
    lies_in = {_COUNTRY_OF_STATE.get(one, one) for one in within} & _KNOWN_COUNTRIES
    if state and (within & _COUNTRY_OF_STATE.keys()):
        return False
    if not lies_in:
        return None
    return bool(lies_in & {country, of})


def where(names: Iterable[str]) -> frozenset[str]:
    """Return the places that a place lies in as they are compared here."""
    every = set()
    for name in names:
        state, _ = _STATE_OF.get(name, ("", ""))
        every.add(state or _SAME.get(name.lower(), name.lower()))
    return frozenset(every)
