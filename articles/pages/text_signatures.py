"""Text signatures: a page in, the reporters its text names itself at its first words or last out.

Newspapers of China, Korea and Taiwan name them in brackets or before "reporter", those of Japan in
brackets behind the text; agencies in a line below it. Only what has a family name's first letter counts there: all else is prose.
"""

import re
from collections.abc import Iterator
from itertools import islice

from lxml.html import HtmlElement

from articles.pages.byline_names import Reading
from articles.pages.closing_bylines import reporters_in
from articles.pages.html_tree import UNSEEN
from articles.pages.surroundings import is_around, marks_of

_HAN = "\u4e00-\u9fff"
_SURNAMES = (
    "王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何高林罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾肖蕭萧田董袁潘"
    "于蒋蔣蔡余杜叶葉程苏蘇魏吕呂丁任沈姚卢盧姜崔钟鍾谭譚陆陸汪范廖石金韦韋贾賈夏付傅方白邹鄒孟熊秦邱江尹薛阎閻段雷"
    "侯龙龍史陶黎贺賀顾顧毛郝龚龔邵万萬钱錢严嚴覃武戴莫孔向汤湯温康施文牛樊葛邢安齐齊易乔喬伍庞龐颜顏倪庄莊聂聶章鲁魯"
    "岳翟殷詹申欧歐耿关關兰蘭焦俞左柳甘祝包宁寧尚符舒阮柯纪紀梅童凌毕畢单單裴霍涂成苗谷曲盛冉骆駱蓝藍路游辛靳管柴"
    "蒙鲍鮑华華喻祁蒲房滕屈饶饒解牟艾尤阳陽时時穆农農司卓古吉缪繆简簡车車项項连連芦蘆麦麥褚娄婁窦竇戚岑景党黨宫宮费費卜冷晏席卫衛米柏宗"
)
_HAN_NAME = rf"[{_SURNAMES}][{_HAN}]{{1,3}}"
# "本报讯（记者 王立新 通讯员 刘燕）…", "青河6月18日电（记者王立新、刘燕）…", "（总台记者 王立新）".
_IN_BRACKETS = re.compile(
    r"(?:^|^[^（(。]{0,24}[讯訊电電]\s*|^.*。\s*)[（(](?P<before>[^（）()]{0,12}?)[记記]者[:：\s]*(?P<names>[^（）()]{2,60})[）)]",
    re.DOTALL,
)
_OF_PICTURE = re.compile(r"[图圖摄攝](?!.*文)|资料|資料")
"""Before "reporter": "（圖／記者…）"."""
_TOOK = re.compile(r"(?:[摄攝]影?|提供|[图圖])$")
"""Behind the name of who took the picture: "（記者王小明攝）"."""
_ENDS_SO = re.compile(r"[）)]\s*$")
_BETWEEN = re.compile(
    r"\s*(?:[、，,；;/／\s]|(?:本报)?(?:见习|實習|实习|特约|特約|首席)?(?:通讯员|通訊員|实习生|實習生|记者|記者)[:：]?)+\s*"
)
# "（中央社記者王小明河口18日電）": the name is three letters long as a rule, the town follows.
_TAIWAN = re.compile(
    rf"^[（(]中央社記者(?P<agency>[{_SURNAMES}][{_HAN}]{{2}})[{_HAN}]{{2,4}}\d{{1,2}}日[電电][）)]|"
    rf"^[【〔\[（(]?(?:[{_HAN}]{{2,6}})?記者(?P<names>{_HAN_NAME}(?:[、，]{_HAN_NAME})*)[／/╱∕][{_HAN}、]{{2,12}}[報报][導道]"
)
_KOREAN_NAME = (
    r"[김이박최정강조윤장임한오서신권황안송전홍유고문양손배백허남심노하곽성차주우구민류진지엄채원천방공현함변염여추도소석선설]"
    r"[가-힣]{1,2}"
)
_KOREAN = re.compile(
    rf"^(?:[\[(（【][^\])）】]{{1,24}}[\])）】]\s*|[가-힣]{{2,8}}\s*=\s*)?(?P<names>{_KOREAN_NAME}(?:\s*[·,‧]\s*{_KOREAN_NAME})*)\s?"
    r"(?:인턴|수습|선임|객원|전문)?\s?(?:기자|특파원)\s*(?:=|[\w.+-]+@[\w.-]+|$)"
)
# "[강변일보 홍길동 기자]", alone or before the text.
_KOREAN_IN_BRACKETS = re.compile(
    rf"^[\[【](?:[^\s\[\]【】=]{{2,12}}\s?[\s=]\s?)?(?P<names>{_KOREAN_NAME}(?:\s*[·,‧]\s*{_KOREAN_NAME})*)\s?"
    r"(?:인턴|수습|선임|객원|전문)?\s?(?:기자|특파원)[\]】]"
)
_JAPANESE_SURNAMES = (
    "佐藤|鈴木|高橋|田中|伊藤|渡辺|渡邊|渡邉|山本|中村|小林|加藤|吉田|山田|佐々木|山口|松本|井上|木村|斎藤|斉藤|齋藤|清水|山崎|阿部|池田|橋本|山下|石川|中島|前田|"
    "藤田|小川|後藤|岡田|長谷川|村上|近藤|石井|坂本|遠藤|青木|藤井|西村|福田|太田|三浦|藤原|岡本|松田|中川|中野|原田|小野|田村|竹内|金子|和田|中山|石田|上田|"
    "森田|小島|柴田|酒井|工藤|横山|宮崎|宮本|内田|高木|安藤|谷口|大野|丸山|今井|高田|藤本|武田|村田|上野|杉山|増田|平野|大塚|千葉|久保|松井|小山|岩崎|桜井|"
    "木下|野口|松尾|野村|菊地|菊池|佐野|大西|杉本|新井|浜田|市川|古川|水野|小松|島田|小池|服部|吉川|西田|飯田|西川|荒木|松下|永井|中田|北村|福島|川口|本田|"
    "岩田|山内|樋口|川上|秋山|吉村|大久保|五十嵐|馬場|田口|矢野|松岡|富田|桑原|小田|片山|川崎|須藤|辻|堀|黒田|土屋|河野|望月|大橋|川端|堀江|松村|大島|菅原|小澤|小沢|秋元|矢島|飯塚|岡崎|広瀬|篠原|関口|松原|榎本|大石|高野|川村|吉岡|中西|星野|"
    "石原|森本|渡部|平田|小西|萩原|安田|山根|宮田|児玉|吉野|岩本|早川|片岡|大川|三宅|岡村|久保田|松永|栗原|永田|福井|内藤|大森|奥村|中井|浅野|白石|三好|"
    "奥田|川島|稲垣|稲葉|土井|金井|坂口|西山|津田|白井|上原|北川|須田|根本|落合|平井|岸本|成田|宇野|川本|黒木|大谷|甲斐|福本|岡野|小原|大原|関根|石塚|飯島"
)
_JAPANESE_NAME = rf"(?:{_JAPANESE_SURNAMES})[ \u3000]?[\u4e00-\u9fff\u3040-\u30ff]{{1,3}}"
# "…と話した。【中村葵】", "（松本遥、山田太郎）": at the end, and nothing else in the brackets.
_JAPANESE = re.compile(
    rf"(?:^|。\s*)(?:【(?P<names>{_JAPANESE_NAME}(?:[、・]{_JAPANESE_NAME})*)】|"
    rf"[（(](?P<round>{_JAPANESE_NAME}(?:[、・]{_JAPANESE_NAME})*)[）)])$"
)
_MAY_BE_JAPANESE = re.compile(
    r"。\s*【(?P<names>[\u4e00-\u9fff]{3,5}(?:[、・][\u4e00-\u9fff]{3,5})*)】$"
)
"""In these brackets at the very end of a text, where at least one name has four letters, any family name."""
_NO_SIGNATURE = re.compile(
    "掲載|転載|予告|協力|提供|資料|敬称|関連|連載|特集|詳報|続報|更新|編集|文責|会員|限定|有料|無料|動画|画像|地図|図解|一覧|号外|解説|社説|論説|投稿|"
    "取材|撮影|速報|終|続|略|完|訳|回|欄|編|談|日|月|年|[長員班室課会所者院隊団庁省府都道党軍校]$"
)
_NOT_NAMED_SO = re.compile(
    r"[社部局市県町村区州国版面店駅]$|新聞|通信|時事|共同|記事|写真|撮影|時間|監督|選手|容疑|被告"
)
_NO_KOREAN_NAMES = frozenset(
    {
        "전문",
        "선임",
        "현지",
        "주재",
        "정치",
        "경제",
        "이날",
        "해당",
        "전국",
        "지역",
        "방송",
        "신문",
        "한국",
        "소속",
        "서울",
    }
)
_MOST_TEXTS = 3_000
_CLOSING = frozenset("】）)")
_LONGEST_JAPANESE = 60
_USUAL_JAPANESE = 4
_PICTURES = frozenset({"figure", "figcaption"})
_FARTHEST_UP = 3


def text_signatures(tree: HtmlElement) -> Iterator[Reading]:
    for element, text in _texts(tree):
        names = _chinese(text) or _japanese(element, text) or _korean(text) or reporters_in(text)
        if names and not is_around(element) and not _is_of_picture(element):
            yield names, "", "the text, which names its reporter"


def _is_of_picture(element: HtmlElement) -> bool:
    """Tell whether a text stands below a picture, where it names who took it."""
    around = (element, *islice(element.iterancestors(), _FARTHEST_UP))
    return any(each.tag in _PICTURES or "caption" in marks_of(each).lower() for each in around)


def _texts(tree: HtmlElement) -> Iterator[tuple[HtmlElement, str]]:
    body = tree.find(".//body")
    elements = (body if body is not None else tree).iter()
    for element in islice(elements, _MOST_TEXTS):
        if isinstance(element.tag, str) and element.tag not in UNSEEN:
            yield element, (element.text or "").strip()
        yield element, (element.tail or "").strip()


def _chinese(text: str) -> tuple[str, ...]:
    if "者" not in text:
        return ()
    if found := _TAIWAN.match(text):
        return (found["agency"],) if found["agency"] else _whole(found["names"])
    found = _IN_BRACKETS.match(text)
    is_there = found is not None and (
        not found.group().count("。") or _ENDS_SO.match(text, found.end() - 1)
    )
    if found is None or not is_there or _OF_PICTURE.search(found["before"]):
        return ()
    return _whole(found["names"])


def _japanese(element: HtmlElement, text: str) -> tuple[str, ...]:
    if text[-1:] not in _CLOSING:
        return ()
    end = text[-_LONGEST_JAPANESE:]
    if found := _JAPANESE.search(end):
        names = re.split("[、・]", found["names"] or found["round"])
    elif (found := _MAY_BE_JAPANESE.search(end)) and _is_last(element):
        names = re.split("[、・]", found["names"])
        if all(len(name) != _USUAL_JAPANESE for name in names):
            return ()
        if any(map(_NO_SIGNATURE.search, names)):
            return ()
    else:
        return ()
    return () if any(map(_NOT_NAMED_SO.search, names)) else tuple(names)


def _is_last(element: HtmlElement) -> bool:
    """Tell whether no paragraph follows in the same element."""
    return element.tag == "p" and next(element.itersiblings("p"), None) is None


def _whole(names: str) -> tuple[str, ...]:
    """Return the names where all are some: brackets that hold anything else, or a photographer, name no reporter."""
    parts = [part for part in _BETWEEN.split(names) if part]
    is_whole = all(re.fullmatch(_HAN_NAME, part) and not _TOOK.search(part) for part in parts)
    return tuple(parts) if is_whole else ()


def _korean(text: str) -> tuple[str, ...]:
    is_told = "기자" in text or "특파원" in text
    found = _KOREAN_IN_BRACKETS.match(text) or _KOREAN.match(text) if is_told else None
    names = re.findall(_KOREAN_NAME, found["names"]) if found else []
    return () if _NO_KOREAN_NAMES.intersection(names) else tuple(names)
