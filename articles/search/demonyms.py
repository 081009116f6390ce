"""Demonyms: a country in, what is of it out, and back: Syria and Syrian.

News say either, and no stem is common to both. Words that mean much else (turkey, polish, jordan)
have a partner all the same: in a question they are seldom that.
"""

_TEXT = """
    afghanistan afghan africa african albania albanian algeria algerian america american angola angolan
    argentina argentine armenia armenian asia asian australia australian austria austrian
    bangladesh bangladeshi belarus belarusian belgium belgian bolivia bolivian bosnia bosnian
    brazil brazilian britain british bulgaria bulgarian burma burmese cambodia cambodian canada canadian
    chile chilean china chinese colombia colombian congo congolese croatia croatian cuba cuban
    cyprus cypriot denmark danish egypt egyptian england english eritrea eritrean estonia estonian
    ethiopia ethiopian europe european finland finnish france french georgia georgian germany german
    ghana ghanaian greece greek haiti haitian honduras honduran hungary hungarian iceland icelandic
    india indian indonesia indonesian iran iranian iraq iraqi ireland irish israel israeli italy italian
    jamaica jamaican japan japanese jordan jordanian kenya kenyan korea korean kosovo kosovar
    kuwait kuwaiti laos laotian latvia latvian lebanon lebanese liberia liberian libya libyan
    lithuania lithuanian malaysia malaysian mali malian mexico mexican mongolia mongolian
    morocco moroccan mozambique mozambican nepal nepalese nigeria nigerian norway norwegian
    oman omani pakistan pakistani palestine palestinian peru peruvian poland polish portugal portuguese
    qatar qatari romania romanian russia russian rwanda rwandan scotland scottish
    senegal senegalese serbia serbian singapore singaporean slovakia slovak slovenia slovenian
    somalia somali spain spanish sudan sudanese sweden swedish switzerland swiss syria syrian
    taiwan taiwanese tanzania tanzanian thailand thai tibet tibetan tunisia tunisian turkey turkish
    uganda ugandan ukraine ukrainian uruguay uruguayan venezuela venezuelan vietnam vietnamese
    wales welsh yemen yemeni yugoslavia yugoslav zambia zambian zimbabwe zimbabwean
"""
_PAIRS = _TEXT.split()
_COUNTRIES = dict(zip(_PAIRS[::2], _PAIRS[1::2], strict=True))
_PARTNERS = {people: country for country, people in _COUNTRIES.items()} | _COUNTRIES


def partner(form: str) -> str:
    """Return the people or language of a country, or the country of these; "" for other words."""
    return _PARTNERS.get(form, "")
