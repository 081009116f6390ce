"""Other names: the words that a place, an organisation, a work or a people has and a person seldom."""

from articles.naming.lexicon import DAYS, FUNCTION, GIVEN, PARTICLES
from articles.naming.scripts import ORGANISATION_ELSEWHERE


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


ORGANISATION = _words("""
academy administration agency airlines airways alliance army assembly associates association
authority bank bar battalion board brigade broadcasting bureau cabinet campaign capital catholic
center centre chamber channel charity church city clinic club co coalition college command
commission committee commons communications community companies company confederation conference
congress consortium constitution convention cooperative corp corporation corps council county court
courts daily defence defense department dept development digital district division eagles editorial
education election electric energy engineering enterprise enterprises entertainment environment
exchange express faculty federal federation fellowship festival films finance financial fire
football force forces forum foundation freedom front fund games gazette global government group
guard guild hall health hearing herald high holdings hospital hospitals hotel hotels house housing
human inc independent industries industry initiative institute institution insurance intelligence mutual
interior international journal judiciary justice kingdom laboratories laboratory labor labour league
legion liberation library limited llc llp lodge lords ltd magazine management market markets media
medical medicine military militia ministry mission monitor mosque motor motors movement museum
music nation national nations navy network news newspaper newspapers observatory office online
opera orchestra order organisation organization panel parliament party partners partnership party
people petroleum philharmonic plc police post power press productions program programme project
prosecution public publishing radio railway railways rangers records recording regiment registry
relations republic republicans democrats research reserve resistance resources restaurant review
rights rovers rugby school schools science sciences secretariat security senate service services
shop society solutions sports staff state states station statistics stock store stores street
studies studio studios suite supreme symphony synagogue systems taskforce team technologies
technology telecom telegraph telephone television temple theater theatre times trade transport
transportation treasury tribune trust tv union unit united university veterans ventures village
wanderers ward watch wire wireless workers works yard youth zoo
""")
PLACE = _words("""
airport aquarium archipelago arena arms avenue base basin bay beach boulevard bridge building canal
canyon cape castle cathedral cave cemetery circle coast cove creek crescent crossing dam desert drive
east estate estuary falls farm field fields forest fort garden gardens gate glacier gorge gulf
harbor harbour heights highway hills island islands isle isles junction lake lakes lane
mall manor marsh mine monument mount mountain mountains north northern ocean palace parish
parkway pass path peninsula pier plain plains plateau plaza point port province quay range reef
region reservoir resort ridge river rivers road route sea shore south southern springs square stadium
strait street summit terminal territory tower towers town township trail tunnel valley volcano walk
wall waterfront west western eastern wharf zone san santa santo los las el fort saint
new-england
""")
WORK = _words("""
act acts agreement album amendment award awards ballad bible book brexit bulletin chapter
championship championships classic code constitution cup day days deal declaration derby diary
doctrine edition encyclopedia era episode eve expo fair final finals formula game grammy guide hour
index law laws letter letters line list marathon matter medal meeting memorial model month night
nobel novel olympics olympic open oscar oscars pact paper path patrol plan play poll prize
procedure proclamation protocol race reader report resolution revolution round rule rules season
series session show song soup spring star statement story strategy summer super syndrome system
lecture lectures tale tales theory tour tournament treaty trilogy trophy update version vision vote war wars week
weekend winter world rally chair dynasty alps tech miss great camp paralympics paralympic olympiad vodka whisky mule year years zero
""")
TEAMS = _words("""
hornets sharks chiefs cardinals eagles lions tigers bears bulls giants jets patriots raiders saints
rams ravens steelers packers vikings panthers falcons dolphins bengals broncos chargers cowboys
redskins commanders texans titans colts jaguars buccaneers seahawks yankees mets dodgers cubs astros
braves brewers marlins mariners orioles padres phillies pirates royals nationals athletics angels
rockies diamondbacks lakers celtics knicks nets pistons pacers bucks cavaliers hawks wizards raptors
mavericks rockets grizzlies pelicans spurs nuggets timberwolves blazers clippers kings suns warriors
flyers penguins bruins sabres canadiens leafs capitals hurricanes islanders devils blackhawks
predators coyotes ducks flames oilers canucks kraken albion athletic hotspur wolves saracens
juniors juventus lokomotiv dynamo spartak wildcats bulldogs huskies longhorns gators
""")
TECHNICAL = _words("""
app apple google microsoft windows explorer android internet facebook twitter youtube instagram web
amazon netflix wikipedia samsung sony nokia intel ibm nasa boeing airbus toyota honda tesla
linux firefox chrome office xbox playstation iphone ipad covid virus phone mobile software
server data cloud computer machine engine ferry boat ship shuttle rocket missile aircraft jet train
""")
BRANDS = _words("""
google microsoft facebook twitter youtube instagram netflix wikipedia samsung sony nokia ibm nasa
boeing airbus toyota honda
""")
"""What is nobody's name and no word either: Toyota is a company wherever it stands."""
PEOPLES = _words("""
american british english scottish welsh irish french german italian spanish portuguese dutch belgian
swiss austrian swedish norwegian danish finnish icelandic polish czech slovak hungarian romanian
bulgarian greek turkish russian ukrainian belarusian serbian croatian bosnian albanian chinese
japanese korean vietnamese thai indonesian malaysian filipino indian pakistani bangladeshi nepali
afghan iranian iraqi syrian lebanese israeli palestinian jordanian egyptian libyan tunisian algerian
moroccan saudi yemeni sudanese ethiopian somali kenyan nigerian ghanaian african asian european
arab arabic jewish muslim christian catholic protestant hindu sikh buddhist australian canadian
mexican brazilian argentine chilean colombian venezuelan cuban peruvian latin roman western
americans britons germans russians afghans arabs jews muslims christians hindus kurds kurdish sunni
shia shiite black white gay lesbian native aboriginal maori hispanic latino republican republicans
democrat democrats democratic conservative conservatives liberal liberals labour tory tories
communist socialist libertarian green greens progressive nationalist independent nonpartisan
unionist loyalist nazi scientologist methodist baptist anglican orthodox evangelical
texan californian yorker londoner scientology islam islamic islamist
""")
COUNTRIES = _words("""
afghanistan albania algeria andorra angola argentina armenia australia austria azerbaijan bahrain
bangladesh belarus belgium belize benin bhutan bolivia bosnia botswana brazil britain brunei bulgaria
burma burundi cambodia cameroon canada chile china colombia congo croatia cuba cyprus denmark ecuador
egypt england eritrea estonia ethiopia europe fiji finland france gabon gambia germany ghana greece
guatemala guinea haiti honduras hungary iceland india indonesia iran iraq ireland italy jamaica japan
kazakhstan kenya korea kosovo kuwait laos latvia lebanon lesotho liberia libya lithuania luxembourg
malawi malaysia maldives mali malta mexico moldova monaco mongolia montenegro morocco mozambique
myanmar namibia nepal netherlands nicaragua niger nigeria norway oman pakistan palestine panama
paraguay peru philippines poland portugal qatar romania russia rwanda samoa scotland senegal serbia
singapore slovakia slovenia somalia spain sudan sweden switzerland syria taiwan tajikistan tanzania
thailand tibet togo tunisia turkey uganda ukraine uruguay uzbekistan vatican venezuela vietnam wales
yemen zambia zimbabwe africa america asia antarctica arctic atlantic pacific mediterranean
alabama alaska arizona arkansas california colorado connecticut delaware florida hawaii idaho
illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota
mississippi missouri nebraska nevada ohio oklahoma oregon pennsylvania tennessee texas utah vermont
wisconsin wyoming ontario quebec alberta manitoba queensland tasmania
beijing shanghai tokyo delhi mumbai moscow berlin madrid rome athens cairo baghdad tehran kabul
damascus jerusalem istanbul ankara dubai riyadh nairobi lagos johannesburg toronto montreal vancouver
chicago boston philadelphia seattle detroit baltimore pittsburgh atlanta miami denver manchester
liverpool birmingham glasgow edinburgh dublin belfast brussels amsterdam geneva zurich vienna prague
budapest warsaw kiev kyiv stockholm oslo copenhagen helsinki lisbon barcelona naples venice
hong kong francisco diego angeles vegas york orleans jersey hampshire zealand delhi
""")
PLURALS_OF_PERSONS = _words("""
students officials people parents voters immigrants refugees scientists hackers visitors writers
politicians magicians children women men families residents protesters soldiers troops fans
""")
_SURNAMES_ELSEWHERE = _words("calle rua rue piazza haus puerto gare ligue")

NEVER = (
    ORGANISATION | PLACE | WORK | TEAMS | TECHNICAL | PEOPLES | PLURALS_OF_PERSONS | DAYS | FUNCTION
) - PARTICLES | (ORGANISATION_ELSEWHERE - GIVEN - _SURNAMES_ELSEWHERE)
"""A name with one of these words is not taken for a person's."""

AS_NAMES = _words("""
bar capital church college court day field fire ford force garden gates grant hall hill house justice
king knight lake lane law law major marsh may ward wall walk wood woods west north east price park
post power page paper pope prior rich rice rivers road rose sharp shore short star stone street
summer summers temple waters webb white black green brown gray grey young love list line spring
fair page best banks bridges brook brooks case close cook cross dean fields forest fort fox
french english welsh irish german roman christian latin holland england ireland scotland wales
england west western watch winter winters wells weeks day days wolf wise works hour king night castle
bush bell berry bishop park guard marshal marshall miller mills pace parish read reader reed
russell sanders savage sea towers town townsend trump tyler vale van york young march april june
august lodge records page show story office point pierce porter post carpenter carter major monday
friday sessions song staff may tower public trail church paris london israel jordan chad
""")
"""Surnames among them: taken as one behind a given name that is certain."""
COMMON = _words("""
time life people fortune variety nature science wired vice vogue mirror sun star hill mail post
globe herald observer guardian economist atlantic spectator independent telegraph standard mercury
courier chronicle examiner inquirer citizen sentinel beacon bulletin dispatch register record week
nation slate salon quartz verge intercept conversation metro local patch insider reason spin stylist
self shape mic root fader onion hindu age australian statesman scotsman reading mobile nice bath
turkey orange hull sandwich bury split essen male lens tours nancy brest deal battle rugby worth
ware beer hope eden eagle buffalo normal hell paradise commerce liberty enterprise concord
independence providence phoenix champion bend rifle surprise truth anonymous congress senate house
council court university government parliament chase apple target gap oracle visa shell amazon
sprint meta alphabet block square unity prince pink sting cher drake common future seal adele beck
dawn moby bono edge slash flea usher will mark bill rich rob art gene pat sue grace joy faith rose ivy
may june april august penny frank jack rusty skip chip chuck buck dick harry miles victor
""")
"""Outlets, places and people that are common words or given names as well."""
PREFIXES = _words("""
new north south east west northern southern eastern western saint st san santa fort port mount lake
cape upper lower greater central little old great los las la el
""")
"""In front of a name they make another of it: "New Denver", "San Pedro"."""
PARTS = _words("""
northern southern eastern western central north south east west northeastern northwestern
southeastern southwestern northeast northwest southeast southwest mid inner outer
""")
"""In small letters before a place, which part of it is meant: of people there is no northern one."""

NAMED_FOR = _words("""
storm hurricane typhoon cyclone ss hms uss mv rms hmas hmcs operation project team camp villa
""")
"""In front of a person's name they make a storm, a ship, an undertaking of it: "Storm Ada"."""
