"""How the time of a reading grows with its text, for texts that tempt it to grow faster than they do.

python benchmarks/growth.py [CHARACTERS] [KIND...]     (default: 5000, all kinds)

reads each kind of text at n, 2n and 4n characters, in one process; what is read at a constant number of
characters a second is read in linear time.
"""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Callable

import kg

_SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗"
_GIVEN = "建国志强秀英文华晓东海燕玉兰永康丽娜春梅德明桂芳伟杰敏"
_CORES = "安宁平昌永丰新华光明东兴南阳西城北原长乐金山石泉云岭天河海清"
_BODIES = ("教育局", "财政局", "公安局", "农业农村局", "应急管理局", "住房和城乡建设局", "卫生健康委员会")
_PLACES = ("村", "社区", "镇", "街道", "县", "区")
_TITLES = ("区委书记", "副区长", "局长", "镇长", "村党支部书记", "办公室主任")
_DEEDS = ("走访慰问困难群众", "检查安全生产工作", "召开工作推进会", "建成高标准农田", "帮助企业复工复产")
_SENTENCE = "{place}{title}{person}到{other}{deed}，投入{number}万元，惠及{few}户"


class Words:
    """Names and numbers that differ, always the same."""

    def __init__(self) -> None:
        self._chance = random.Random(1)

    def one_of(self, choices: str | tuple[str, ...]) -> str:
        """One of the choices."""
        return self._chance.choice(choices)

    def number(self) -> str:
        """A number of two to four digits."""
        return str(self._chance.randint(10, 9999))

    def person(self) -> str:
        """A surname and a given name."""
        return self.one_of(_SURNAMES) + "".join(self._chance.sample(_GIVEN, 2))

    def place(self) -> str:
        """A territory."""
        return "".join(self._chance.sample(_CORES, 2)) + self.one_of(_PLACES)

    def office(self) -> str:
        """A department with its territory."""
        return "".join(self._chance.sample(_CORES, 2)) + self.one_of("市县区") + self.one_of(_BODIES)

    def holder(self) -> str:
        """A body, a title, a person."""
        return self.office() + self.one_of(_TITLES) + self.person()

    def clause(self) -> str:
        """Who did what where, with two figures."""
        return _SENTENCE.format(
            place=self.place(),
            title=self.one_of(_TITLES),
            person=self.person(),
            other=self.place(),
            deed=self.one_of(_DEEDS),
            number=self.number(),
            few=self.number(),
        )

    def quote(self) -> str:
        """A quotation that opens and does not close."""
        return f"{self.person()}说：“{self.place()}的“{self.one_of(_CORES)}桥《"

    def row(self) -> str:
        """A row of a table, its cells apart by blanks."""
        cells = (self.place(), self.office(), self.person(), self.number(), f"{self.number()}.5%")
        return " ".join(cells) + f" {self.number()}万元 "

    def figure(self) -> str:
        """A count of something."""
        kind = self.one_of(("大棚", "学校", "项目", "农户"))
        return f"{self.one_of(_CORES)}{kind}{self.number()}{self.one_of('个家户人')}、"


def of(piece: Callable[[Words], str], opening: str = "", between: str = "") -> Callable[[int], str]:
    """A maker of texts of any length out of pieces, behind an opening."""

    def make(length: int) -> str:
        words, parts, rest = Words(), [opening], length - len(opening)
        while rest > 0:
            parts.append(piece(words) + between)
            rest -= len(parts[-1])
        return "".join(parts)[:length]

    return make


def repeated(text: str) -> Callable[[int], str]:
    """A maker of texts of any length out of one stretch."""
    return lambda length: (text * (length // len(text) + 1))[:length]


KINDS: dict[str, Callable[[int], str]] = {
    "news": of(Words.clause, between="。"),
    "news in lines": of(Words.clause, between="。\n\n"),
    "one sentence": of(Words.clause, between="，"),
    "no mark at all": of(Words.clause),
    "persons in a list": of(Words.person, "出席会议的有", "、"),
    "persons by blanks": of(Words.person, "出席会议的有", " "),
    "holders in a list": of(Words.holder, "出席会议的有", "、"),
    "offices in a list": of(Words.office, "参加单位：", "、"),
    "offices unparted": of(Words.office, "参加单位："),
    "places in a list": of(Words.place, "会议传达到", "、"),
    "places unparted": of(Words.place, "会议传达到"),
    "figures in a row": of(Words.figure, "全县建成"),
    "numbers by blanks": of(lambda words: words.number() + " "),
    "a table flattened": of(Words.row),
    "quotes that nest": of(Words.quote, between="，"),
    "opening marks": repeated("“‘《（"),
    "brackets": repeated("（）()[]【】"),
    "one character": repeated("的"),
    "a suffix": repeated("局"),
    "a level": repeated("市"),
    "a surname": repeated("王"),
    "digits": repeated("1234567890"),
    "Chinese digits": repeated("一二三四五六七八九十百千万"),
    "dates": repeated("2022年11月3日"),
    "Latin": repeated("the quick brown fox "),
    "Latin unparted": repeated("abcdefghij"),
    "emoji": repeated("👍🏽🎉👨‍👩‍👧"),
    "controls": repeated("\x01\x02\x7f\x85\u200b\u202e"),
    "private use": repeated("\ue004\ue005\uf8ff"),
    "NUL and surrogates": repeated("\x00\ud800县\udfff"),
    "blanks": repeated("县 \u3000\t"),
    "empty lines": repeated("县\n\n"),
    "lines of two": repeated("会议\n"),
    "commas": repeated("，、；："),
    "full stops": repeated("。！？……"),
    "dashes and dots": repeated("——·…"),
}


def seconds(text: str) -> float:
    """Processor time of a reading."""
    began = time.process_time()
    kg.extract(text)
    return time.process_time() - began


def main(length: int, kinds: list[str]) -> None:
    """Print the table; the last column is how many times longer four times the text takes."""
    kg.extract("柳湾区委书记陈立伟到石桥村调研。")
    print(f"characters a second, texts of {length}, {2 * length} and {4 * length} characters")
    for kind in kinds or KINDS:
        times = [seconds(KINDS[kind](n * length)) for n in (1, 2, 4)]
        speeds = "".join(f"{n * length / t:10.0f}" for n, t in zip((1, 2, 4), times, strict=True))
        print(f"{kind:20}{speeds}{times[2] / times[0]:8.1f}", flush=True)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5000, sys.argv[2:])
