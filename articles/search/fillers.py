"""Fillers: the words of a question that ask or join rather than name what it is about.

English, for the archive cannot tell what language a question is in. US is a country, may a month.
"""

_WORDS = """
    what which who whom whose when where why how whats whos
    do does did done doing dont doesnt didnt isnt wasnt arent werent am been being
    has have had having can could will would shall should might must cannot cant wont
    say says said saying tell tells told happen happens happened happening
    i me my we our you your he him his she her they them their its itself themselves
    these those there here such any some each every all both
    about after among amid around before between during into over since than then through
    under until up upon via within out off if but not no nor so too very just also only
    please find explain describe
"""
FILLERS = frozenset(_WORDS.split())
