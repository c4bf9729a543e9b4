"""Who is who in a page: full and short names, names relative to their article, anaphors, officials."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.extract.base import Analysis
from kg.extract.posts.find import find as find_posts
from kg.model import Action, Article, Basis, Claim, Entity, EntityClass, Extraction, Record, Stretch
from kg.resolve.article.cluster import _absorb, _is_short, _is_unplaced, _leaves_out
from kg.resolve.article.named import Cluster
from kg.resolve.article.near import by_ending, by_first_and_last, by_part
from kg.resolve.article.resolve import resolve
from tests.extract.reading import reading_of


def record(notation: str) -> Record:
    """The record of an article in notation, each anaphor with a deed."""
    [found] = resolve([_pair(reading_of(notation))])
    return found


def _pair(analysis: Analysis) -> tuple[Article, Extraction]:
    deeds = tuple(
        Action(
            Basis(Stretch(m.at.sentence, m.at.start, m.at.end), (m.at,), "test"), "x", "other", agents=(i,)
        )
        for i, m in enumerate(analysis.mentions)
        if m.anaphor
    )
    return analysis.article, Extraction(analysis.mentions, find_posts(analysis), deeds)


def named(found: Record, name: str) -> Entity:
    """The entity that bears the name."""
    return next(e for e in found.entities if name in e.names)


@pytest.mark.parametrize(
    ("notation", "label", "names"),
    [
        (
            "[云岭安泰生物工程股份有限公司]开工。[安泰生物]很忙。",
            "云岭安泰生物工程股份有限公司",
            {"云岭安泰生物工程股份有限公司", "安泰生物"},
        ),  # a firm's short name
        (
            "[柳湾区|Jurisdiction]开会。[区红十字会|Institution]到场。",
            "柳湾区红十字会",
            {"柳湾区红十字会", "区红十字会"},
        ),  # the article's own district
        (
            "[柳湾经开区|Jurisdiction]扩容。[经开区|Jurisdiction]又添企业。",
            "柳湾经开区",
            {"柳湾经开区", "经开区"},
        ),  # a zone with and without its city
        (
            "[柳湾区经济发展局|Office]发文。[经济发展局|Office]答疑。",
            "柳湾区经济发展局",
            {"柳湾区经济发展局", "经济发展局"},
        ),  # a body with and without its place
        (
            "[临江街道|Jurisdiction]开会。[临江办事处|Office]落实。",
            "临江办事处",
            {"临江街道", "临江办事处"},
        ),  # one Office
        (
            # what serves a scheme is not the scheme
            "开通[“两册三单”小程序|Measure]。",
            "两册三单小程序",
            {"两册三单小程序", "“两册三单”小程序"},
        ),
        (
            "开通[“云溪办”小程序|Measure]。",
            "云溪办小程序",
            {"云溪办小程序", "“云溪办”小程序", "云溪办"},
        ),
        (
            "推行[“两册三单”工作法|Measure]。",
            "两册三单工作法",
            {"两册三单工作法", "“两册三单”工作法", "两册三单"},
        ),
        (
            "[云岭市第六届人民代表大会常务委员会|Office]开会。[云岭市人大常委会|Office]表决。",
            "云岭市第六届人民代表大会常务委员会",
            {"云岭市第六届人民代表大会常务委员会", "云岭市人大常委会"},
        ),  # a congress with its number and without
        (
            "[青溪水库|Site]泄洪。巡查[青溪|Site]。",
            "青溪水库",
            {"青溪水库", "青溪"},
        ),  # a site without its kind
        (
            "[云岭云上红食品有限公司]投产。[云上红公司]招工。",
            "云岭云上红食品有限公司",
            {"云岭云上红食品有限公司", "云上红公司"},
        ),  # the short name's own 公司
        ("[石桥寨村|Jurisdiction]开会。[石桥寨|Jurisdiction]很美。", "石桥寨村", {"石桥寨村", "石桥寨"}),
        (
            "[柳湾县|Jurisdiction]开会。[县会议中心|Site]满座。",
            "柳湾县会议中心",
            {"柳湾县会议中心", "县会议中心"},
        ),
        ("[郑州|Jurisdiction]很大。", "郑州市", {"郑州市", "郑州"}),  # a division by its short name
        (
            "[云溪市|Jurisdiction]开会。[市政府|Office]发文。",
            "云溪市政府",
            {"云溪市政府", "市政府"},
        ),  # no 市政 bureau
        (
            "[云溪市教育局|Office]发文。[该局人事科|Office]答疑。",
            "云溪市教育局人事科",
            {"云溪市教育局人事科"},
        ),  # a part of the body named last
        (
            "[沿江县|Jurisdiction]来客到[柳湾县|Jurisdiction]。[柳湾县教育局|Office]接待。[县医院|Institution]参加。",
            "柳湾县医院",
            {"柳湾县医院", "县医院"},
        ),  # bodies too tell the article's own county
        ("[沿柳县|Jurisdiction]开会。[沿柳|Jurisdiction]很美。", "沿柳县", {"沿柳县", "沿柳"}),
        (
            "[柳湾区第二人民医院|Institution]扩建。[柳湾区二院|Institution]招人。",
            "柳湾区第二人民医院",
            {"柳湾区第二人民医院", "柳湾区二院"},
        ),
        (
            "[浙江台州嘉业精密科技有限公司]投产。[嘉业科技]招工。",
            "浙江台州嘉业精密科技有限公司",
            {"浙江台州嘉业精密科技有限公司", "嘉业科技"},
        ),
        (
            "[石桥村村民委员会|Institution]公示。[石桥村委会|Institution]答疑。",
            "石桥村村民委员会",
            {"石桥村村民委员会", "石桥村委会"},
        ),
    ],
)
def test_one_thing(notation: str, label: str, names: set[str]) -> None:
    """Forms of one name are one entity under the fullest label."""
    entity = named(record(notation), label)
    assert set(entity.names) == names


@pytest.mark.parametrize(
    ("notation", "count"),
    [
        ("[柳湾区教育局|Office]和[沿江区教育局|Office]联合发文。", 2),  # two districts
        ("[安泰生物]与[安泰医药]签约。", 2),
        ("[柳湾区第二人民医院|Institution]和[柳湾区一院|Institution]。", 2),
        ("[柳湾区中学|Institution]和[柳湾区第二中学|Institution]。", 2),
        ("[中国农业银行]和[中国农业发展银行]。", 2),
        ("[云溪大学|Institution]与[云溪大学附属医院|Institution]。", 2),  # whose it is
        ("[王伟|Person]见到[王伟民|Person]。", 2),  # a longer name is no fuller one
        (
            "[柳湾区教育局|Office]与[沿江区教育局|Office]开会，[教育局|Office]表态。",
            3,
        ),  # two fit: stays apart
    ],
)
def test_apart(notation: str, count: int) -> None:
    """What may be two things stays two."""
    assert len(record(notation).entities) == count


_NAME = st.text("云岭柳公司街道办事处经开区局", min_size=1, max_size=7)
_CLASSES = ("Office", "Enterprise", "Jurisdiction", "Site", "Event")
_CLASS = st.sampled_from([EntityClass(name) for name in _CLASSES])


@given(st.lists(st.tuples(_NAME, _CLASS), min_size=1, max_size=12, unique=True))
def test_index_changes_no_result(names: list[tuple[str, EntityClass]]) -> None:
    """Looking at the names that an index gives brings the same things together as looking at all of them."""

    def groups() -> list[Cluster]:
        return [Cluster(name, cls, [i]) for i, (name, cls) in enumerate(names)]

    def mentions(found: list[Cluster]) -> list[list[int]]:
        return [c.mentions for c in found]

    for same, index in ((_is_unplaced, by_ending), (_is_short, by_part), (_leaves_out, by_first_and_last)):
        one, two = groups(), groups()
        everything = mentions(_absorb(two, same, partial(_given, two)))
        assert mentions(_absorb(one, same, index(one))) == everything


def _given(groups: list[Cluster], _: Cluster) -> list[Cluster]:
    return groups


@pytest.mark.parametrize(
    ("notation", "antecedent"),
    [
        (
            "[柳湾便民中心|Institution]落成，[东门医院|Institution]也搬来。[该中心|Institution~]扩建。",
            "柳湾便民中心",
        ),
        (
            "[柳湾医学院|Institution]搬来。天晴。风起。[柳湾中学|Institution]放学。天黑。[该院|Institution~]扩建。",
            "柳湾医学院",
        ),  # from farther back, where the nearer name ends otherwise
        ("[柳湾区税务局|Office]上门。[该局|Office~]送政策。", "柳湾区税务局"),
        (
            "[嘉业公司]很忙，[安泰公司]也忙。[该公司|Enterprise~]扩产。",
            "安泰公司",
        ),  # the nearest of the class
        ("[柳湾区|Jurisdiction]开会。[全区|Jurisdiction~]动员。", "柳湾区"),
        ("[何敏|Person]赶到。[她|Person~]留了下来。", "何敏"),
        # not the one named in the pronoun's own clause
        ("[何敏|Person]被困。[李豪|Person]将[她|Person~]背出。", "何敏"),
    ],
)
def test_anaphor(notation: str, antecedent: str) -> None:
    """A word that stands for a name points at the thing that it means."""
    found = record(notation)
    assert [found.entities[a.agents[0]].label for a in found.actions] == [antecedent]


def test_open_anaphor_drops_the_action() -> None:
    """An action whose only agent cannot be resolved is not told."""
    assert record("[该公司|Enterprise~]扩产。").actions == ()


@pytest.mark.parametrize(
    ("notation", "cls"),
    [
        ("[柳湾区税务局|Office]局长[孙宁|Person]到场。", EntityClass.OFFICIAL),
        ("[嘉业公司]总经理[孙宁|Person]到场。", EntityClass.PERSON),
        (
            "[嘉业公司党委|Institution]书记[孙宁|Person]到场。",
            EntityClass.OFFICIAL,
        ),  # a Party post counts anywhere
        ("[市一院|Institution]院长[孙宁|Person]到场。", EntityClass.OFFICIAL),  # the head of an institution
        ("[市一院|Institution]护士[孙宁|Person]到场。", EntityClass.PERSON),
        ("时任[柳湾区税务局|Office]局长[孙宁|Person]到场。", EntityClass.PERSON),  # no longer
    ],
)
def test_official(notation: str, cls: EntityClass) -> None:
    """A current post of state or Party, or at the head of an institution, makes an official."""
    assert named(record(notation), "孙宁").cls is cls


@pytest.mark.parametrize(
    ("notation", "name", "count"),
    [
        ("[柳湾区人社局|Office]和[柳湾区人力资源和社会保障局|Office]。", "柳湾区人力资源和社会保障局", 1),
        ("[柳湾区检察院|Office]和[柳湾区人民检察院|Office]。", "柳湾区人民检察院", 1),
        ("[柳湾区河道办|Office]和[柳湾区河道管理办公室|Office]。", "柳湾区河道管理办公室", 1),
        ("[柳湾区教育局|Office]和[云溪市教育体育局|Office]。", "柳湾区教育局", 2),
        ("[柳湾区公安局|Office]和[柳湾区公安局交警大队|Office]。", "柳湾区公安局", 2),
        ("[柳湾区人大|Office]和[柳湾区人大常委会|Office]。", "柳湾区人大", 2),
        ("[柳湾区安委会|Office]和[柳湾区安委办|Office]。", "柳湾区安委会", 2),
        ("[柳湾区住建局|Office]和[云溪市柳湾区住房和城乡建设局|Office]。", "云溪市柳湾区住房和城乡建设局", 1),
        ("[交警支队|Office]和[云溪市公安局交通警察支队|Office]。", "云溪市公安局交通警察支队", 1),
        ("[防汛办|Office]和[云溪市防汛工作领导小组办公室|Office]。", "云溪市防汛工作领导小组办公室", 1),
        ("[柳湾区公安分局|Office]和[云溪市公安局柳湾分局|Office]。", "云溪市公安局柳湾分局", 1),
        ("[云溪市政协|Office]和[政协云溪市第六届委员会|Office]。", "政协云溪市第六届委员会", 1),
        ("[云溪市局|Office]和[国家税务总局云溪市税务局|Office]。", "国家税务总局云溪市税务局", 1),
        ("[云溪市局|Office]和[云溪市税务局|Office]、[云溪市公安局|Office]。", "云溪市局", 3),
        ("[云溪市公安局|Office]和[云溪市公安局柳湾县局|Office]。", "云溪市公安局", 2),
        ("[国家税务总局|Office]和[国家税务总局云溪市税务局|Office]。", "国家税务总局", 2),
    ],
)
def test_office_in_short_and_in_full(notation: str, name: str, count: int) -> None:
    """An office told in short is the one told in full, of the same territory and department."""
    found = record(notation).entities
    assert len(found) == count
    assert name in {e.label for e in found}


@pytest.mark.parametrize(
    ("notation", "place"),
    [
        (
            "[延吉市|Jurisdiction]与[延吉市|Jurisdiction]，[延边州|Jurisdiction]。[市财政局|Office]。",
            "延吉市",
        ),
        (
            "[大连市|Jurisdiction]，[大连市|Jurisdiction]，[庄河市|Jurisdiction]。[市财政局|Office]。",
            "大连市",
        ),
        ("[天津市|Jurisdiction]。[市财政局|Office]。", "天津市"),
    ],
)
def test_city_of_any_rank(notation: str, place: str) -> None:
    """市 by itself is the city of which the article tells most, be it of county, city or province rank."""
    assert named(record(notation), "市财政局").label == place + "财政局"


def test_article_takes_its_district_from_the_page() -> None:
    """An article about a town is read in the page's district, though another article names another town."""
    pairs = [
        _pair(reading_of("[柳湾区|Jurisdiction]和[沿江镇|Jurisdiction]。")),
        _pair(reading_of("[白马镇|Jurisdiction]。[区财政局|Office]。")),
    ]
    assert named(resolve(pairs)[1], "区财政局").label == "柳湾区财政局"


def test_articles_of_a_page_share_their_things() -> None:
    """What two articles of one page call by one name bears one number."""
    pairs = [
        _pair(reading_of("[柳湾区|Jurisdiction]开会。")),
        _pair(reading_of("[柳湾区|Jurisdiction]发文。")),
    ]
    first, second = resolve(pairs)
    assert first.entities[0].number == second.entities[0].number


def test_relative_name_is_incomplete() -> None:
    """A name whose territory the article does not show is no name outside it."""
    assert not record("[区教育局|Office]发文。").entities[0].complete


def test_a_zone_s_organ_alone_is_its_own() -> None:
    """管委会 in an article about one zone is not that of another zone named once."""
    zone = "[云岭经开区|Jurisdiction]扩容，[云岭经开区|Jurisdiction]增收。"
    found = record(f"[滨海新区管委会|Office]发文。{zone}[管委会|Office]开会。")
    assert {"滨海新区管委会", "云岭经开区管委会"} <= {e.label for e in found.entities}


def test_office_of_a_zone_without_its_city_is_incomplete() -> None:
    """经开区党工委 of one page is not that of another; where the city is certain, the label says it."""
    alone = record("[[经开区|Jurisdiction]党工委|Office]开会。")
    placed = record("[云岭经开区|Jurisdiction]扩容。[[经开区|Jurisdiction]党工委|Office]开会。")
    assert not named(alone, "经开区党工委").complete
    assert named(placed, "经开区党工委").label == "云岭经开区党工委"


def test_post_told_twice_is_one() -> None:
    """A post told in two sentences is one post that rests on both."""
    found = record("[税务局|Office]局长[孙宁|Person]到场。[税务局|Office]局长[孙宁|Person]讲话。")
    assert [len(p.basis.evidence) for p in found.posts] == [2]


@pytest.mark.parametrize(
    ("predicate", "subject", "object_", "kept"),
    [
        pytest.param("kg:within", 0, 1, 0, id="the street's name turns out to be its office's"),
        pytest.param("org:subOrganizationOf", 2, 0, 1, id="an office may belong to a territory"),
    ],
)
def test_a_claim_fits_the_things_that_it_joins(predicate: str, subject: int, object_: int, kept: int) -> None:
    """Claims that the ontology does not allow between the resolved things are dropped."""
    analysis = reading_of("[石桥村|Jurisdiction]靠着[临江街道|Jurisdiction]。[临江办事处|Office]落实。")
    claim = Claim(Basis(Stretch(0, 0, 3), (Stretch(0, 0, 3),), "test"), subject, predicate, object_)
    [found] = resolve([(analysis.article, Extraction(analysis.mentions, claims=(claim,)))])
    assert len(found.claims) == kept


def test_a_body_named_by_its_level_belongs_to_the_territory_of_its_label() -> None:
    """市委 of an article about one city is not that of another city that stands nearer."""
    analysis = reading_of(
        "# [云溪市|Jurisdiction]开会\n[云溪市|Jurisdiction]与[海州市|Jurisdiction]会谈。[市委|Office]部署。"
    )
    at = analysis.mentions[3].at
    claim = Claim(Basis(at, (at,), "test"), 3, "org:subOrganizationOf", 2)
    [found] = resolve([(analysis.article, Extraction(analysis.mentions, claims=(claim,)))])
    [kept] = found.claims
    assert kept.object is not None
    assert found.entities[kept.object].label == "云溪市"
    assert {s.sentence for s in kept.basis.evidence} == {0, 2}


@pytest.mark.parametrize(
    ("confidences", "sure"),
    [((0.9, 0.4), 0.9), ((0.4, 0.9), 0.9), ((0.4444, 0.1), 0.44)],
    ids=["the first", "the second", "to two places"],
)
def test_an_entity_is_as_sure_as_its_surest_mention(confidences: tuple[float, float], sure: float) -> None:
    """A name that is sure once is sure, also where it stands in short; what stands for it does not count."""
    read = reading_of("[云岭安泰生物工程股份有限公司]开工。[安泰生物]很忙。[该公司|Enterprise~]扩建。")
    told = [*confidences, 1.0]
    mentions = tuple(replace(m, confidence=c) for m, c in zip(read.mentions, told, strict=True))
    [found] = resolve([_pair(replace(read, mentions=mentions))])
    assert [(len(e.mentions), e.confidence) for e in found.entities] == [(3, sure)]
