"""Names of months: a word of some eighty languages in, the number of the month out."""

import re
from unicodedata import normalize

_NAMES = """
1 januar jänner jänn janvier janv enero ene janeiro gennaio genn januari jan январь января янв січня студзеня
  stycznia styczeń sty ledna leden januára januar ianuarie tammikuu tammikuuta január ιανουαρίου ιαν ocak oca
  sausio janvāris jaanuar gener siječnja јануар януари януари يناير جانفي جنوری जनवरी जन  জানুয়ারি มกราคม ม.ค. ינואר בינואר
2 februar feber février févr fév febrero fevereiro fev febbraio febb februari февраль февраля фев лютого
  lutego luty února únor februára februarie helmikuu helmikuuta február φεβρουαρίου φεβ şubat şub veljače
  февруари فبراير فيفري فروری फरवरी फ़रवरी ফেব্রুয়ারি กุมภาพันธ์ ก.พ. פברואר בפברואר veebruar vasario
3 märz mär mrz mars marzo março marco maart março mart марта март березня marca marzec března březen martie
  maaliskuu maaliskuuta március μαρτίου μαρ ožujka марта مارس مارچ मार्च মার্চ มีนาคม มี.ค. מרץ במרץ märts kovo
4 april avril avr abril abr aprile aprill апреля апрель апр квітня kwietnia kwiecień dubna duben apríla aprilie
  huhtikuu huhtikuuta április απριλίου απρ nisan nis travnja април أبريل ابريل أفريل اپریل अप्रैल এপ্রিল เมษายน เม.ย. אפריל באפריל balandžio
5 mai mayo maio maggio magg mei maj maja май мая травня maj května květen mája toukokuu toukokuuta május μαΐου μάιος
  mayıs svibnja мај مايو ماي مئی मई মে พฤษภาคม พ.ค. מאי במאי gegužės maijs
6 juni juin junio jun junho giugno giu juni июня июнь июн червня czerwca czerwiec června červen júna iunie kesäkuu
  kesäkuuta június ιουνίου ιουν haziran haz lipnja юни јун يونيو جوان جون जून জুন มิถุนายน มิ.ย. יוני ביוני birželio juuni
7 juli juillet juil julio jul julho luglio lug июля июль июл липня lipca lipiec července červenec júla iulie heinäkuu
  heinäkuuta július ιουλίου ιουλ temmuz tem srpnja юли јул يوليو جويلية جولائی जुलाई জুলাই กรกฎาคม ก.ค. יולי ביולי liepos juuli
8 august août aout agosto ago augustus augusti августа август авг серпня sierpnia sierpień srpna srpen augusta elokuu
  elokuuta augusztus αυγούστου αυγ ağustos ağu kolovoza август avgust أغسطس اغسطس أوت اگست अगस्त আগস্ট สิงหาคม ส.ค. אוגוסט באוגוסט agustus rugpjūčio
9 september septembre sept septiembre setiembre sep setembro set settembre сентября сентябрь сен вересня września
  wrzesień září septembra septembrie syyskuu syyskuuta szeptember σεπτεμβρίου σεπ eylül eyl rujna септември سبتمبر ستمبر
  सितंबर सितम्बर সেপ্টেম্বর กันยายน ก.ย. ספטמבר בספטמבר rugsėjo
10 oktober octobre octubre oct outubro out ottobre ott октября октябрь окт жовтня października październik října říjen
  októbra octombrie lokakuu lokakuuta október οκτωβρίου οκτ ekim eki listopada октомври أكتوبر اكتوبر اکتوبر अक्टूबर
  অক্টোবর ตุลาคม ต.ค. אוקטובר באוקטובר spalio oktoober
11 november novembre noviembre nov novembro ноября ноябрь ноя листопада listopad listopadu novembra listopada noiembrie marraskuu
  marraskuuta νοεμβρίου νοε kasım kas studenoga ноември نوفمبر نومبر नवंबर नवम्बर নভেম্বর พฤศจิกายน พ.ย. נובמבר בנובמבר lapkričio
12 dezember décembre déc diciembre dic dezembro dez dicembre december desember декабря декабрь дек грудня grudnia
  grudzień prosince prosinec decembra decembrie joulukuu joulukuuta δεκεμβρίου δεκ aralık ara prosinca декември ديسمبر
  دسمبر दिसंबर दिसम्बर ডিসেম্বর ธันวาคม ธ.ค. דצמבר בדצמבר desember gruodžio detsember
1 janúar januāris ஜனவரி జనవరి જાન્યુઆરી जानेवारी
2 febrúar februāris ஃபிப்ரவரி பிப்ரவரி ఫిబ్రవరి फेब्रुवारी شباط
3 மார்ச் మార్చి માર્ચ machi آذار
4 apríl ஏப்ரல் ఏప్రిల్ એપ્રિલ aprili نيسان aprīlis
5 maí may mag máj. μαϊ மே మే મે أيار ايار
6 јуни júní ஜூன் జూన్ જૂન حزيران jūnijs
7 јули júlí ஜூலை జూలై જુલાઈ julai تموز jūlijs
8 ágúst ஆகஸ்ட் ఆగస్టు ઓગસ્ટ ऑगस्ट agosti آب augusts
9 செப்டம்பர் సెప్టెంబర్ સપ્ટેમ્બર सप्टेंबर septemba أيلول ايلول
10 október அக்டோபர் అక్టోబర్ ઓક્ટોબર ऑक्टोबर oktoba oktobris
11 nóvember நவம்பர் నవంబర్ નવેમ્બર नोव्हेंबर novemba
12 டிசம்பர் డిసెంబర్ ડિસેમ્બર डिसेंबर desemba
1 ಜನವರಿ ജനുവരി ਜਨਵਰੀ ජනවාරි ဇန်နဝါရီ ມັງກອນ មករា қаңтар იანვარი հունվարի urtarrilaren eanáir ጃንዋሪ janaayo janairu yanvar janar januarie ionawr ιανουάριος
2 ಫೆಬ್ರವರಿ ഫെബ്രുവരി ਫਰਵਰੀ පෙබරවාරි ဖေဖော်ဝါရီ ກຸມພາ កុម្ភៈ ақпан თებერვალი փետրվարի febrer otsailaren feabhra ፌብሩወሪ febraayo fabrairu fevral shkurt februarie pebrero chwefror лютага фебруар φεβρουάριος
3 ಮಾರ್ಚ್ മാർച്ച് ਮਾਰਚ මාර්තු မတ် ມີນາ មីនា наурыз მარტი մարտի marts martxoaren márta ማርች maarso maris marso mac mawrth сакавіка μάρτιος
4 ಏಪ್ರಿಲ್ ഏപ്രിൽ ਅਪ੍ਰੈਲ අප්‍රේල් ဧပြီ ເມສາ មេសា сәуір აპრილი ապրիլի apirilaren aibreán ኤፕሪል abriil afrilu aprel prill ebrill красавіка απρίλιος
5 मे ಮೇ മേയ് മെയ് ਮਈ මැයි မေ ພຶດສະພາ ឧសភា мамыр მაისი մայիսի maig maiatzaren bealtaine ሜይ maajo mayu
6 ಜೂನ್ ജൂൺ ਜੂਨ ජූනි ဇွန် ມິຖຸນາ មិថុនា маусым ივნისი հունիսի juny ekainaren meitheamh ጁን juun yuni iyun qershor junie hunyo mehefin чэрвеня јун ιούνιος
7 ಜುಲೈ ജൂലൈ ਜੁਲਾਈ ජූලි ဇူလိုင် ກໍລະກົດ កក្កដា шілде ივლისი հուլիսի juliol uztailaren iúil ጁላይ luulyo yuli iyul korrik julie hulyo gorffennaf ліпеня јул ιούλιος
8 ಆಗಸ್ಟ್ ഓഗസ്റ്റ് ਅਗਸਤ අගෝස්තු ဩဂုတ် ສິງຫາ សីហា тамыз აგვისტო օգոստոսի agost abuztuaren lúnasa ኦገስት agoosto agusta avqust gusht ogos awst жніўня αύγουστος
9 ಸೆಪ್ಟೆಂಬರ್ സെപ്റ്റംബർ ਸਤੰਬਰ සැප්තැම්බර් စက်တင်ဘာ ກັນຍາ កញ្ញា қыркүйек სექტემბერი սեպտեմբերի septembris setembre irailaren ሴፕቴምበር sebteembar satumba sentyabr sentabr shtator setyembre септембар septembar верасня σεπτέμβριος
10 ಅಕ್ಟೋಬರ್ ഒക്ടോബർ ਅਕਤੂਬਰ ඔක්තෝබර් အောက်တိုဘာ ຕຸລາ តុលា қазан ოქტომბერი հոկտեմբերի urriaren ኦክቶበር oktoobar oktyabr oktabr tetor oktubre hydref октобар oktobar кастрычніка οκτώβριος
11 ನವೆಂಬರ್ നവംബർ ਨਵੰਬਰ නොවැම්බර් နိုဝင်ဘာ ພະຈິກ វិច្ឆិកា қараша ნოემბერი նոյեմբերի novembris azaroaren samhain ኖቬምበር noofembar nuwamba noyabr nëntor nobyembre tachwedd новембар novembar лістапада νοέμβριος
12 ಡಿಸೆಂಬರ್ ഡിസംബർ ਦਸੰਬਰ දෙසැම්බර් ဒီဇင်ဘာ ທັນວາ ធ្នូ желтоқсан დეკემბერი դեկտեմբերի decembris abenduaren nollaig ዲሴምበር diseembar disamba dekabr dhjetor disyembre disember rhagfyr децембар decembar снежня δεκέμβριος
1 јануари ian yan xaneiro siječanj januara januarja sausis հունվար ژانویه جنوري јан яну січень січ студзень იან ינו జన ஜன ജനു জানুয়ারী জানুয়ারি jannaayo
2 feb febr febreiro veljača februara februarja vasaris փետրվար فوریه فبروري فبروری феб февр лютий лют люты თებ פבר ఫిబ్ర பிப் ഫെബ്രു ফেব্রুয়ারী ফেব্রুয়ারি ફેબ્રુઆરી फेब्रुअरी ਫ਼ਰਵਰੀ peb pebruari faburairu
3 mar мар març márc marec marca ožujak kovas մարտ березень бер сакавік მარ מרס במרס மார் മാർ maret marta
4 apr ápr travanj aprila balandis ապրիլ آوریل квітень кві красавік აპრ אפר ఏప్రి ஏப் ഏപ്രി एप्रिल अप्रिल afirilu
5 svibanj gegužė մայիս مۍ травень тра траўня მაი
6 jún jūn iun junij junija juna iyn xuño lipanj birželis հունիս ژوئن يونيه червень чер чэрвень ივნ ιούν юн जुन
7 júl jūl iul julij julija jula iyl xullo srpanj liepa հուլիս ژوئیه جولای يوليه липень лип ліпень ივლ ιούλ юл जुलै జులై
8 aug aoû ágú avgusta avq rugpjūtis օգոստոս اوت آگست اګست серпень сер жнівень აგვ αύγ ઑગસ્ટ ஆக अगस्ट अगष्ट ogo
9 szept rugsėjis սեպտեմբեր سپتامبر سپتمبر сеп септ сент вересень вер верасень სექ செப் सेप्टेम्बर
10 oktobra spalis հոկտեմբեր اکتبر жовтень жов кастрычнік ოქტ אוק அக் अक्टोबर अक्तूबर ઑક્ટોબર ഒക്‌ടോബർ
11 nóv noy studeni novembra lapkritis նոյեմբեր نوامبر ное ноем нов нояб листопад лістапад ნოე νοέ நவ नोभेम्बर nopember nop nob
12 dec dek dhj desembre decembro prosinac decembra gruodis դեկտեմբեր دسامبر дец грудень гру снежань დეკ டிச डिसेम्बर dets
1 sij
2 velj lut
3 ožu mrt
4 kwi
5 svi μαΐ μάι
6 cze
7 srp
8 kol sie agu agt ags avg
9 ruj wrz
10 paź okt
11 stu
12 gru des
"""
# Months of two words, by one that is read: those of Syria, Iraq, Lebanon and Jordan.
_TWO_WORDS = {
    "كانون الثاني": "يناير", "تشرين الأول": "أكتوبر", "تشرين الاول": "أكتوبر",
    "تشرين الثاني": "نوفمبر", "كانون الأول": "ديسمبر", "كانون الاول": "ديسمبر",
}  # fmt: skip


_SECOND_NAME = re.compile(
    r"(?<=[\u0620-\u064a])\s?/\s?[\u0620-\u064a]+(?:\s(?:ال\w+))?(?=\s*\d{4})"
)
"""That of the Levant behind that of Egypt: "مايو/أيار 2021"."""


def _months() -> dict[str, int]:
    months: dict[str, int] = {}
    number = 0
    for word in normalize("NFC", _NAMES).casefold().split():
        if word.isdigit():
            number = int(word)
        else:
            # "listopada" is October in Croatian, November in Czech and Ukrainian: neither.
            word = word.rstrip(".")
            months[word] = number if months.get(word, number) == number else 0
    return {word: number for word, number in months.items() if number}


MONTHS = _months()
# Short names that are words elsewhere: no date is "11 Pro 2020" where nothing says that it is Czech.
_ONLY_THERE = {
    "pro": {"cs": 12, "hr": 12}, "led": {"cs": 1}, "úno": {"cs": 2}, "bře": {"cs": 3}, "dub": {"cs": 4}, "kvě": {"cs": 5},
    "čvn": {"cs": 6}, "čvc": {"cs": 7}, "zář": {"cs": 9}, "říj": {"cs": 10}, "tra": {"hr": 4, "bs": 4},
    "gen": {"it": 1, "ca": 1}, "sen": {"az": 9}, "dis": {"ms": 12, "fil": 12, "tl": 12}, "hun": {"fil": 6, "tl": 6}, "hul": {"fil": 7, "tl": 7},
    "shk": {"sq": 2}, "pri": {"sq": 4}, "qer": {"sq": 6}, "kor": {"sq": 7}, "gsh": {"sq": 8}, "sht": {"sq": 9}, "tet": {"sq": 10},
    "nën": {"sq": 11},
}  # fmt: skip
# Of leaves that fall and limes that flower: a month later in the north than in the south.
_BY_LANGUAGE = {
    "listopad": {"hr": 10, "bs": 10, "pl": 11, "cs": 11}, "listopada": {"hr": 10, "bs": 10, "pl": 11, "cs": 11},
    "lis": {"hr": 10, "pl": 11}, "lip": {"hr": 6, "pl": 7}, "srp": {"hr": 7, "bs": 7, "cs": 8},
    **_ONLY_THERE,
}  # fmt: skip


def month_of(word: str, *, language: str = "") -> int:
    """Return the number of the month that `word` names, in `language` where that makes a difference; else 0."""
    name = word.casefold().rstrip(".")
    return _BY_LANGUAGE.get(name, {}).get(language) or MONTHS.get(name, 0)


def in_one_word(text: str) -> str:
    """Return `text` with a month of two words, or with its name in two countries, by a name of one."""
    text = _SECOND_NAME.sub("", text)
    if "ين" in text or "ون" in text:
        for printed, name in _TWO_WORDS.items():
            text = text.replace(printed, name)
    return text
