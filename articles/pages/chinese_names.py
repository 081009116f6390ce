"""Chinese names: authors as a page states them in, those who wrote as separate names out."""

import re
from collections.abc import Iterable, Iterator

_FAMILY_NAMES = (
    "王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何高林郑鄭谢謝罗羅梁宋唐许許韩韓冯馮邓鄧曹彭曾肖蕭萧田董袁潘于蒋蔣蔡余杜叶葉程苏蘇魏吕呂丁任沈"
    "姚卢盧姜崔钟鐘谭譚陆陸汪范金石廖贾賈夏韦韋傅方白邹鄒孟熊秦邱江尹薛闫閻段雷侯龙龍史陶黎贺賀顾顧毛郝龚龔邵万萬钱錢严嚴覃武戴莫孔向汤湯"
)
"""Those of four people in five."""
_NAMES = re.compile(
    rf"[{_FAMILY_NAMES}][\u4e00-\u9fff]{{1,2}}(?:\s+[{_FAMILY_NAMES}][\u4e00-\u9fff]{{1,2}})+"
)

_MARKED = re.compile(
    r"[记記]者|通[讯訊][员員]|[/／|｜:：、(（][图圖文]|[图圖文][/／|｜:：、文图圖]|本[报報][讯訊]|[摄攝]影?|作者|撰文"
)
_BETWEEN = " \t\n,，、;；"
_END = r"(?=$|[\s,，、;；])"
_START = r"(?:^|(?<=[\s,，、;；]))"
_HAN = r"[\u4e00-\u9fff]"
_FROM_THIS_PAPER = re.compile(
    rf"^(?:本[报報][讯訊]\s*)?[(（](?P<inside>[^()（）]+)[)）]$|^本[报報][讯訊]\s+(?={_HAN})"
)
_IN_BRACKETS = re.compile(
    r"[ \t]?[(（](?P<mark>文[/／、]?[图圖]|[图圖][/／、]?文|[文图圖摄攝]|[摄攝]影)[)）]"
)
"""Behind a name, as a stroke is: "王小明（文）李大华（图）"."""
_TASK = re.compile(rf"{_START}(?P<task>{_HAN}{{2,6}})\s?[:：|｜丨]\s?")
"""What somebody did, with a colon behind it; several in one text are so many lists of names."""
_WROTE = re.compile(r"作者|撰文|文字|[记記]者|通[讯訊][员員]")
_ROLE = re.compile(
    rf"{_START}\d{{0,4}}{_HAN}{{0,8}}?(?<![摄攝]影)(?:[记記]者|通[讯訊][员員]|[实實][习習]生)\s*(?={_HAN}{{2,4}}{_END})"
)
_EDITOR = re.compile(
    rf"{_START}{_HAN}{{0,4}}(?:[编編][辑輯]|[责責][编編]|校[对對])\s?[:：]?\s?{_HAN}{{2,4}}(?:、{_HAN}{{2,4}})*{_END}"
)
_BOTH = re.compile(
    rf"{_START}(?:文[/／、]?[图圖摄攝]|[图圖摄攝][/／、]?文|[摄攝]影[报報][道導])(?:\s*[:：/／|｜]\s*|{_END})|"
    rf"[/／](?:文[/／、]?[图圖摄攝]|[图圖摄攝][/／、]?文){_END}"
)
"""Words and pictures: "王小明 文/图"."""
_PICTURES = re.compile(
    rf"{_START}(?:{_HAN}{{2,4}}\s*[/／]\s*(?:[图圖摄攝]|[摄攝]影)|(?:[图圖]|[摄攝]影?|[图圖]片)\s*[/／|｜:：]\s*{_HAN}{{2,4}}){_END}"
)
_PICTURED = re.compile("[摄攝]|提供")
_TOOK = r"(?:[摄攝]影?|[翻拍][摄攝]|提供)"
_PHOTOGRAPHER = re.compile(rf"{_START}(?P<name>{_HAN}{{2,4}}?)\s*[/／]?\s*{_TOOK}[)）]?{_END}")
"""Glued to a name or behind it: "王小明摄", "李大華／攝"."""
_WORDS_GLUED = re.compile(rf"(?<={_HAN}{{2}})\s*文{_END}")
_SPACED = re.compile(
    rf"(?<={_HAN})\s+(?={_HAN}{{2,4}}(?:\s|$))(?!\S*(?:[报報][道导導]|[电電])(?:\s|$))"
)
"""Between names behind a role; no place that the report came from."""
_WORDS_BEHIND = re.compile(rf"(?<={_HAN}{{2}})\s*[/／]\s*文{_END}")
_LABELS = re.compile(
    r"(?P<known>[来來稿]源|作者|[记記]者|撰文|通[讯訊][员員]|[责責]任[编編][辑輯]|[编編][辑輯]|[责責][编編]|[时時][间間]|日期|[审審]核|校[对對])\s?[:：]\s?|"
    rf"(?<!{_HAN})(?P<label>{_HAN}{{2,4}})\s?[:：]\s?"
)
"""Those of one line may stand without a space between."""
_WRITERS_OF_LINE = re.compile(
    rf"{_HAN}{{2,4}}(?:[、，,/／]\s?{_HAN}{{2,4}}|\s+[{_FAMILY_NAMES}]{_HAN}{{1,2}}(?!{_HAN}))*(?!{_HAN})"
)
_HOUSE = re.compile(r"[社报報网網台臺部室]$|编辑|編輯|未知|佚名|本站|原创")
_FEWEST_LABELS = 2
_LONGEST_LINE = 200
_ENDS_OF_PROSE = re.compile(r"[。！？!?]")


def writers_of_line(text: str) -> str:
    """Return whom a line below a heading names as who wrote it, parted by commas, beside its day, source and editor.

    "2023-05-15 08:21 来源：山谷日报 作者：王小明 编辑：李大华" gives "王小明". Nobody in a line that has no
    other label, or that is a sentence.
    """
    if len(text) > _LONGEST_LINE or _ENDS_OF_PROSE.search(text):
        return ""
    labels = list(_LABELS.finditer(text))
    told = next(
        (at for at, each in enumerate(labels) if _WROTE.fullmatch(each["known"] or each["label"])),
        -1,
    )
    if told < 0 or len(labels) < _FEWEST_LABELS:
        return ""
    end = labels[told + 1].start() if told + 1 < len(labels) else len(text)
    found = _WRITERS_OF_LINE.match(text[labels[told].end() : end].strip(_BETWEEN))
    names = re.split(r"[、，,/／\s]+", found[0]) if found else []
    return "" if any(map(_HOUSE.search, names)) else ", ".join(names)


def writers_of(text: str) -> str:
    """Return a stated line without the marks of Chinese papers for who did what, and those who wrote nothing.

    "记者王小明 通讯员李大华" gives "王小明, 李大华", "王小明/文 李大华/图" gives "王小明": the pictures
    are the other's. Who edited goes where somebody is said to have written. Other lines stay as they are.
    """
    if not _MARKED.search(text) or _ENDS_OF_PROSE.search(text):
        return text
    bare = text.strip()
    if found := _FROM_THIS_PAPER.match(bare):
        bare = found["inside"] or bare[found.end() :]
    bare = _IN_BRACKETS.sub(r"/\g<mark> ", bare)
    tasks = list(_TASK.finditer(bare))
    if len(tasks) > 1 and not tasks[0].start() and any(map(_is_of_writer, tasks)):
        ends = [*(task.start() for task in tasks[1:]), len(bare)]
        told = zip(tasks, ends, strict=True)
        bare = ", ".join(
            bare[task.end() : end].strip(_BETWEEN) for task, end in told if _is_of_writer(task)
        )
    bare = _WORDS_BEHIND.sub(",", _PICTURES.sub("", _BOTH.sub("", bare)))
    if _WROTE.search(bare):
        bare = _EDITOR.sub("", bare).strip(_BETWEEN)
    before, *behind = (part.strip(_BETWEEN) for part in _ROLE.split(bare))
    parts = [before, *(_SPACED.sub(", ", part) for part in behind)]
    return _without_photographers(", ".join(filter(None, parts))) or text


def is_of_photographer(text: str) -> bool:
    """Tell whether a line says whose a picture is and nothing of who wrote: "（記者王小明攝）"."""
    if not _PICTURED.search(text):
        return False
    bare = _ROLE.sub("", text.strip(" ()（）▲▼"))
    rest = _PHOTOGRAPHER.sub("", bare)
    return rest != bare and not rest.strip(_BETWEEN) and not _BOTH.search(bare)


def _without_photographers(text: str) -> str:
    """Return names without those behind whom it says that they took the pictures; one alone is kept."""
    rest = _PHOTOGRAPHER.sub("", text)
    if rest == text:
        return text
    rest = _WORDS_GLUED.sub("", rest).strip(_BETWEEN)
    return rest or _PHOTOGRAPHER.sub(r"\g<name>", text)


def _is_of_writer(task: re.Match[str]) -> bool:
    return bool(_WROTE.fullmatch(task["task"]))


def names_apart(names: Iterable[str]) -> Iterator[str]:
    """Yield each of `names`; one that is several whole names with spaces between them as these.

    Japanese has a space between a person's family and given name: not for pages in Japanese.
    """
    for name in names:
        yield from name.split() if _NAMES.fullmatch(name.strip()) else (name,)
