"""Invented articles as records, for tests of whatever comes after extraction."""

from __future__ import annotations

from dataclasses import replace

from kg.model import (
    Action,
    Article,
    Basis,
    Claim,
    Entity,
    EntityClass,
    Figure,
    PageInfo,
    Part,
    Post,
    Record,
    Run,
    Sentence,
    Stretch,
    When,
)

HEADLINE = "林涛到望湖社区调研"
FIRST = "5月26日,柳湾区委书记林涛到望湖社区调研防汛工作。"
SECOND = "该社区登记居民6.7万人,计划启用“云溪通”平台。"
PAGE = f"{HEADLINE}\n{FIRST[:12]}\n{FIRST[12:]}{SECOND}\n"

LIN, COMMITTEE, DISTRICT, COMMUNITY, PLATFORM = range(5)


def laid(text: str, page: str, part: Part = Part.BODY) -> Sentence:
    """A sentence that stands in one piece on the page, where line breaks may cut it."""
    places = []
    position = page.index(text[0])
    for char in text:
        position = page.index(char, position)
        places.append(position)
        position += 1
    runs: list[Run] = []
    for index, place in enumerate(places):
        if runs and place == runs[-1].page + runs[-1].length:
            runs[-1] = replace(runs[-1], length=runs[-1].length + 1)
        else:
            runs.append(Run(index, place, 1))
    return Sentence(text, tuple(runs), ((places[0], places[-1] + 1),), 0, part)


def at(sentence: int, text: str, words: str) -> Stretch:
    """The first place of some words in a sentence."""
    start = text.index(words)
    return Stretch(sentence, start, start + len(words))


def basis(sentence: int, text: str, trigger: str, words: str, rule: str = "rule", **more: object) -> Basis:
    """A fact's footing on one sentence."""
    return Basis(at(sentence, text, trigger), (at(sentence, text, words),), rule, **more)  # type: ignore[arg-type]


def article(key: str = "a1", source: str = "one.txt") -> Article:
    """Three sentences, the second of them cut by a line break."""
    after = PAGE.index("\n") + 1
    shifted = [
        laid(HEADLINE, PAGE, Part.HEADLINE),
        _moved(laid(FIRST, PAGE[after:]), after),
        _moved(laid(SECOND, PAGE[PAGE.index(SECOND) :]), PAGE.index(SECOND)),
    ]
    info = PageInfo(issued="2031-05-27", newspaper="云溪日报", edition="A02")
    return Article(key, source, "00" * 32, tuple(shifted), HEADLINE, "记者 何敏", ("何敏",), info)


def _moved(sentence: Sentence, by: int) -> Sentence:
    runs = tuple(replace(run, page=run.page + by) for run in sentence.runs)
    return replace(sentence, runs=runs, pieces=tuple((a + by, b + by) for a, b in sentence.pieces))


def record(key: str = "a1", source: str = "one.txt") -> Record:
    """A person with a post, a deed, a figure, a plan and what lies under what."""
    cls = EntityClass
    both = [(at(0, HEADLINE, name), at(1, FIRST, name)) for name in ("林涛", "望湖社区")]
    entities = (
        Entity("林涛", cls.OFFICIAL, ("林涛",), both[0], place="柳湾区", body="柳湾区委"),
        Entity("柳湾区委", cls.OFFICE, ("柳湾区委",), (at(1, FIRST, "柳湾区委"),), place="柳湾区"),
        Entity("柳湾区", cls.JURISDICTION, ("柳湾区",), (at(1, FIRST, "柳湾区"),)),
        Entity("望湖社区", cls.JURISDICTION, ("望湖社区",), both[1], complete=False, place="柳湾区"),
        Entity("云溪通", cls.MEASURE, ("云溪通",), (at(2, SECOND, "云溪通"),)),
    )
    day = When("5月26日", date="2031-05-26", earliest="2031-05-26", latest="2031-05-26")
    visit = basis(1, FIRST, "调研", FIRST[:-1], "actions.clause", when=day)
    plan = basis(2, SECOND, "启用", "计划启用“云溪通”平台", "actions.plan", modality="planned")
    count = basis(2, SECOND, "6.7万", "登记居民6.7万人", "figures.count")
    belongs = basis(1, FIRST, "柳湾区委", "柳湾区委", "relations.name")
    lies = basis(1, FIRST, "望湖社区", FIRST[7:18], "relations.place")
    return Record(
        article(key, source),
        entities,
        posts=(Post(basis(1, FIRST, "书记", "柳湾区委书记林涛", "posts.chain"), "书记", LIN, COMMITTEE),),
        actions=(
            Action(visit, "调研", "inspect", (LIN,), (), "防汛工作", (), (COMMUNITY,)),
            Action(plan, "启用", "start", (COMMUNITY,), (PLATFORM,), "“云溪通”平台"),
        ),
        figures=(Figure(count, COMMUNITY, "登记居民", "67000", "人", "6.7万人"),),
        claims=(
            Claim(belongs, COMMITTEE, "org:subOrganizationOf", DISTRICT),
            Claim(lies, COMMUNITY, "kg:within", DISTRICT),
        ),
    )
