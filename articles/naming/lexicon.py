"""Lexicon: the words that tell a person's name from other names in English news; all in lower case.

`given_names.txt` holds given names: those of the census of the United States of 1990 (public
domain, without the rarest) and names common in the news of the rest of the world. What is a place
or a common word more often than a name is left out of it or stands in WEAK_GIVEN.
"""

from pathlib import Path

from articles.naming.scripts import (
    BEFORE_NAMES_ELSEWHERE,
    GIVEN_ELSEWHERE,
    NOUN_TITLES,
    SAYING_ELSEWHERE,
    SPOKESPEOPLE,
    TITLES_ELSEWHERE,
)

_FOLDER = Path(__file__).parent


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


GIVEN = (
    frozenset((_FOLDER / "given_names.txt").read_text(encoding="utf-8").split()) | GIVEN_ELSEWHERE
)

FAMILY_BEFORE = _words("""
li liu wang zhang chen yang huang zhao wu zhou xu sun zhu hu guo he lin gao luo zheng liang xie tang
han cao deng feng peng zeng xiao tian dong pan yuan cai jiang yu du ye cheng wei su lu ding ren yao
shen tan lau leung wong chan cheung kwok ho ng yeung yip tse mak kwan fung chow tsang lam lai
kim park choi jung jang lim oh seo shin kwon hwang ahn song hong moon bae ryu nam roh noh
nguyen tran pham phan vu vo bui do dang
xi mao yoon cho hou qin meng hsu tsai
""")
"""Family names that are written first: of China, Korea and Vietnam."""

WEAK_GIVEN = FAMILY_BEFORE | _words("""
adelaide alexandria angel asia august austin autumn bo brooklyn camden carolina cherry christian
chase cliff dakota dallas darling duke eden florence forest foster georgia glory golden hope houston
israel jersey justice kenya king lake lane lima lincoln london love madison major marina may melody
mercy mi min montana montgomery ocean orlando paris phoenix prince princess providence queen rain
rocky royal san savannah sierra sky star sterling stone storm summer sydney temple tiger trinity
van venice vienna virginia washington will winter woods york
""")
"""Given names that are places or words as often, and family names that are written first."""

PARTICLES = _words("""
al bin bint ibn abu ben bar de del della delle di da dos das du la le las los van von der den ter ten
zu af av el ul ud y e i o st
""")
SUFFIXES = _words("jr sr ii iii iv")

COURTESY = _words("mr mrs ms miss mx dr sir dame lord lady prof rev fr sen rep gov gen col lt maj")
"""Followed by nothing but a person's name."""

TITLES = (
    COURTESY
    | SPOKESPEOPLE
    | TITLES_ELSEWHERE
    | NOUN_TITLES
    | _words("""
president presidents minister ministers senator senators congressman congresswoman representative
governor mayor chancellor premier king queen prince princess duke duchess emperor sultan emir sheikh
shah ayatollah imam pope cardinal archbishop bishop reverend father pastor rabbi saint professor
doctor judge justice magistrate attorney solicitor prosecutor ambassador envoy consul secretary
undersecretary chairman chairwoman chairperson chair chief director administrator commissioner
superintendent inspector detective officer constable sheriff deputy sergeant corporal private
captain major colonel general brigadier lieutenant commander admiral marshal coach manager striker
midfielder defender goalkeeper quarterback pitcher skipper referee spokesman spokeswoman
spokesperson ceo cfo coo founder cofounder editor reporter correspondent journalist columnist
author novelist poet writer actor actress singer musician rapper guitarist drummer comedian
director producer composer conductor painter artist sculptor architect photographer designer
biologist chemist physicist economist historian philosopher analyst scientist researcher
candidate leader lawmaker mp mep msp councillor councilman councilwoman alderman assemblyman
assemblywoman speaker treasurer comptroller ombudsman lawyer barrister counsel dean provost
rector principal teacher astronaut cosmonaut pilot activist dissident biographer presenter
broadcaster anchor host entrepreneur billionaire magnate tycoon investor farmer fisherman
executive engineer adviser advisor laureate whip trooper advocate forecaster curator taoiseach
tanaiste justices champion olympian swimmer sprinter cyclist golfer boxer wrestler jockey gymnast
brother sister mother uncle aunt cousin husband wife son daughter widow
cpl sgt capt cmdr cllr insp supt adm brig pte pvt hon mayor-elect president-elect
vice-president co-founder vice-chairman ex-president
""")
)
"""Words before a name that say what the person is; in capitals or not."""

PLAIN_ROLES = _words("""
head boss student nurse surgeon lecturer grower expert campaigner organiser organizer survivor driver
aide official retiree pensioner paramedic firefighter meteorologist resident volunteer fundraiser
schoolgirl schoolboy teenager grandson granddaughter great-grandson great-granddaughter nephew niece
grandmother grandfather stepson stepdaughter girlfriend boyfriend fiance fiancee
""")
"""Roles in small letters, beside a name; in capitals they are parts of other names."""

COMPANY_ROLES = _words("""
operator regulator generator aggregator innovator incubator creator producer leader investor
broadcaster host champion designer founder cofounder co-founder anchor manager administrator counsel
adviser advisor analyst researcher author builder trader
""")
"""What a company may be as well: of somebody who is it nothing follows but with "at" behind."""

OFFICES = SPOKESPEOPLE | _words("""
lawyer president chairman chairwoman chairperson chair director secretary head founder leader minister
ambassador general executive professor coach editor commander treasurer
""")
"""Whoever stands behind "a spokesman for the Norden Board," is that. No mayors: behind "the mayor of
Denham," a county may stand."""

ROLE_ENDINGS = (
    "ologist",
    "ographer",
    "sman",
    "swoman",
    "woman",
    "person",
    "ician",
    "ator",
    "-elect",
)

SAYING = SAYING_ELSEWHERE | _words("""
said says say saying told tells added adds wrote writes tweeted noted notes explained explains argued
argues claimed claims insisted insists warned warns replied recalled recalls testified admitted
admits denied denies announced asked asks commented stated states remarked concluded quipped
acknowledged conceded complained observed described
""")
PERSONAL = _words("""
who whose whom aged himself herself died resigned retired grew married thinks believes believed
thought knew hopes hoped smiled laughed wept cried pleaded shrugged joked scored
""")
"""Followed by one of these, a name is a person's."""

FUNCTION = BEFORE_NAMES_ELSEWHERE | _words("""
a an the this that these those some any each every no all both either neither another other such
and or but nor so yet if when while where why how what which who whom whose because since although
though unless until after before during as than once whether
in on at by for from to of with without within into onto upon over under above below between among
against across along around about through throughout toward towards via near off out up down per
despite beyond behind beside besides inside outside amid amidst like unlike except including
following regarding concerning according
i me my mine we us our ours you your yours he him his she her hers it its they them their theirs
is are was were be been being am do does did has have had having will would shall should can could
may might must let lets
not never also just even only still already again ever often always sometimes now then here there
today yesterday tomorrow tonight meanwhile however therefore thus hence instead moreover furthermore
perhaps maybe indeed certainly clearly apparently reportedly allegedly finally eventually recently
earlier later previously initially originally currently soon ago together later first second third
last next former late fellow ex new old one two three four five six seven eight nine ten many most
more much few several
yes no well oh ok please thanks thank dear hello hi hey sorry
i'm i've i'll i'd it's he's she's we're we've you're they're they've that's there's here's what's
who's let's don't doesn't didn't isn't can't won't
q re fw cc ps via photo photos image images picture video file source credit copyright caption
by-line updated update read watch click share see more related advertisement sign subscribe
asked said says told speaking writing responding replying born dr. according
""")
"""Words that a name doesn't begin with, however they are written."""

DAYS = _words("""
monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat
january february march april may june july august september october november december
jan feb mar apr jun jul aug sep sept oct nov dec
""")

PLACED = _words("""
in at near from to across outside around throughout into of inside towards off
""")
"""Between one of these and a name, the name is a place more often than a person."""
