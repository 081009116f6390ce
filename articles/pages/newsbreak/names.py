"""Names NewsBreak prints: its categories, the states of its places, outlets written in one word."""

TOPICS = """
Abortion|Accidents|Advocacy|Aerospace & Defense|Africa|Agriculture|Airlines|Americas|Amusement Parks
Animals|Anime|Apparel|Archaeology|Architecture|Artificial Intelligence|Arts|Asia|Astrology|Astronomy
Australia|Auto Racing|Aviation|Banking|Baseball|Basketball|Beauty & Fashion|Behind Viral Videos|Beer
Biology|Bitcoin|Bonds|Books & Literature|Boxing|Business|Business Industry|Buying Cars|Cancer|Cars
Celebrations|Celebrities|Cell Phones|Charities|Chemistry|Civil Rights|Climate|Climate Change|Coding
College Basketball|College Football|College Sports|Colleges|Combat Sports|Comics|Commodities
Computers|Congress & Courts|Coronavirus|COVID-19|Credits & Loans|Cricket|Crime|Cryptocurrency
Currencies|Cybersecurity|Cycling|Design|Diseases|Diseases & Treatments|Drinks|Drugs|E-Commerce
Earth Science|Economy|Education|Election|Elections|Electronics|Energy Industry|Engineering
Entertainment|Environment|Europe|Family Relationships|Fashion|Festival|Figure Skating|Finance
Financial Reports|Fishing|Fitness|Food|Food & Drinks|Food Safety|Football|Foreign Policy|Formula One
Furniture|Gadgets|Gambling|Gardening|Genetics|Golf|Government|Gun Control|Gymnastics|Hair Care
Health|Healthcare|Health Services|Hip Hop|History|Hockey|Home & Garden|Home Improvement|Horse Racing
Hotels|Housing|Human Rights|Hunting|Hunting & Fishing|Immigration|Income Tax|Industry|Insurance
Interior Design|Internet|Internet of Things|Investing|Jazz|Jobs|K-Pop|Labor Issues|Law
Law Enforcement|Lifestyle|Local|Lottery|Makeup|Marijuana|Marine Life|Markets|Martial Arts|Math
Medical & Biotech|Medical Science|Mental Health|Middle East|Military|Minority Rights|MLB|MLS|MMA
Money|Motorcycles|Motorsports|Movies|Museums|Music|NASCAR|NBA|Network Security|NFL|NHL|Nutrition
Obituaries|Olympics|Opinion|Outdoors|Parenting|Personal Finance|Pet Services|Pets|Pharmaceuticals
Philosophy|Photography|Physics|Politics|Pop Music|POTUS|Premier League|Presidential Election
Programming Languages|Protests|Psychology|Public Health|Public Safety|Real Estate|Recipes|Religion
Relationship Advice|Relationships|Restaurants|Retail|Road Transport|Rock Music|Royal Family|Rugby
Running|Scams|Science|Sex|Shopping|Skin Care|Small Business|Soccer|Social Justice|Social Media
Social Security|Society|Software|Space|Spirituality|Sports|State Politics|Stocks|Supreme Court|Surgery
Swimming & Surfing|Taxes|Tech|Technology|Tennis|Terrorism|Theater & Dance|Traffic|Travel|True Crime
TV & Videos|TV Series|TV Shows|U.S. Politics|UEFA|UFC|US News|Vaccines|Video Games|Violent Crimes
Virtual Reality|Visual Art|Voting Rights|Water Activities|Wearables|Weather|Weddings|Weight Loss
White House|Wildlife|Wine|Women's Health|Workouts|World|World Politics|Wrestling|WWE|Yoga
"""
"""The categories seen on pages; a page's own section and topics are added when it is read."""

STATE_CODES = (
    "AL AK AZ AR CA CO CT DE DC FL GA GU HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH "
    "NJ NM NY NC ND OH OK OR PA PR RI SC SD TN TX UT VT VA VI WA WV WI WY"
)

STATES = """
Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|District of Columbia
Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland
Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire
New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania
Puerto Rico|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia
Washington|West Virginia|Wisconsin|Wyoming
"""

COUNTRIES = """
Afghanistan|Albania|Algeria|Angola|Argentina|Armenia|Australia|Austria|Azerbaijan|Bahamas|Bahrain
Bangladesh|Barbados|Belarus|Belgium|Belize|Benin|Bhutan|Bolivia|Bosnia and Herzegovina|Botswana
Brazil|Brunei|Bulgaria|Burkina Faso|Burundi|Cambodia|Cameroon|Canada|Chad|Chile|China|Colombia
Costa Rica|Croatia|Cuba|Cyprus|Czech Republic|Denmark|Djibouti|Dominican Republic|Ecuador|Egypt
El Salvador|Eritrea|Estonia|Ethiopia|Fiji|Finland|France|Gabon|Gambia|Germany|Ghana|Greece|Guatemala
Guinea|Guyana|Haiti|Honduras|Hong Kong|Hungary|Iceland|India|Indonesia|Iran|Iraq|Ireland|Israel|Italy
Ivory Coast|Jamaica|Japan|Jordan|Kazakhstan|Kenya|Kosovo|Kuwait|Kyrgyzstan|Laos|Latvia|Lebanon
Lesotho|Liberia|Libya|Lithuania|Luxembourg|Madagascar|Malawi|Malaysia|Maldives|Mali|Malta|Mauritania
Mauritius|Mexico|Moldova|Monaco|Mongolia|Montenegro|Morocco|Mozambique|Myanmar|Namibia|Nepal
Netherlands|New Zealand|Nicaragua|Niger|Nigeria|North Korea|North Macedonia|Norway|Oman|Pakistan
Palestine|Panama|Papua New Guinea|Paraguay|Peru|Philippines|Poland|Portugal|Qatar|Romania|Russia
Rwanda|Saudi Arabia|Senegal|Serbia|Sierra Leone|Singapore|Slovakia|Slovenia|Somalia|South Africa
South Korea|South Sudan|Spain|Sri Lanka|Sudan|Suriname|Sweden|Switzerland|Syria|Taiwan|Tajikistan
Tanzania|Thailand|Togo|Trinidad and Tobago|Tunisia|Turkey|Turkmenistan|Uganda|Ukraine
United Arab Emirates|United Kingdom|United States|Uruguay|Uzbekistan|Venezuela|Vietnam|Yemen|Zambia
Zimbabwe
"""

OUTLETS = """
AccuWeather|AllAfrica|AllHipHop|AlterNet|AmericaNow|AutoBlog|AutoWeek|BaltimoreBrew|BankRate
BeInCrypto|BenefitsPro|BestLife|BizJournals|BleacherReport|BlackEnterprise|Bored Panda|BoxingScene
Breitbart|BuzzFeed|BuzzFeed News|CarBuzz|CarScoops|CBS News|CinemaBlend|CleanTechnica|ClickOnDetroit
ClutchPoints|CNBC|CNN|CoinDesk|CoinTelegraph|ComicBook|CoStar|CraveOnline|DailyMail|DeadSpin|E! News
EatingWell|EcoWatch|eBay|EdSurge|Essentially Sports|EssentiallySports|EverydayHealth|FanSided
FanNation|FinanceFeeds|FiveThirtyEight|FoodNetwork|FootballScoop|FOX 5|Fox News|GameRant|GameSpot
GamesRadar|GearPatrol|GigaOm|GlobalPost|GoBankingRates|GOBankingRates|HealthDay|HealthCentral
HelloGiggles|HillReporter|HipHopDX|HollywoodLife|HotNewHipHop|HousingWire|HowStuffWorks|HuffPost
iHeartRadio|IndieWire|InsideHook|InStyle|InvestorPlace|JustJared|JustTheNews|KitGuru|LiveScience
LoveToKnow|MacRumors|MarketWatch|MarthaStewart|MassLive|MedPage Today|MedicalXpress|MensHealth
MetalSucks|MichiganLive|MinnPost|MoneyWise|MotorBiscuit|MotorTrend|MusicRadar|NewsMax|NewsNation
NewsOne|NewsWeek|NickiSwift|NorthJersey|OilPrice|OutKick|PaperMag|PennLive|PhillyVoice|PinkNews
PolitiFact|PoliticusUSA|PopCrush|PopCulture|PopSugar|ProFootballTalk|ProPublica|RadarOnline|RawStory
RealClearPolitics|RealSimple|RetailWire|RotoWire|SciTechDaily|ScreenCrush|ScreenRant|SFGate|SheKnows
SimpleMost|SlashGear|SoccerAmerica|SoapHub|SportsGrid|SportsNet|StateScoop|StyleCaster|SunSentinel
SyracuseNow|TasteOfHome|TechCrunch|TechRadar|TechSpot|TheStreet|TheWrap|TheGrio|ThinkProgress
TipRanks|TMZ|TravelPulse|TreeHugger|TrendWatch|TVInsider|TVLine|TwinCities|USA TODAY|VentureBeat
VeryWell|VoteBeat|WalletHub|WashingtonExaminer|WealthManagement|WebMD|WhatCulture|WonderWall
WorldAtlas|WorldNetDaily|WorldStar|WrestlingInc|YourTango|YouTube|ZeroHedge
"""
"""Outlets whose name has a capital inside a word, begins like a category, or is all capitals."""


def names(table: str) -> frozenset[str]:
    """Return the names of a table above."""
    return frozenset(name for row in table.split("\n") for name in row.split("|") if name)
