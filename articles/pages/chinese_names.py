"""Chinese names: authors as a page states them in, two parted by a space as separate names out."""

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


def names_apart(names: Iterable[str]) -> Iterator[str]:
    """Yield each of `names`; one that is several whole names with spaces between them as these.

    Japanese has a space between a person's family and given name: not for pages in Japanese.
    """
    for name in names:
        yield from name.split() if _NAMES.fullmatch(name.strip()) else (name,)
