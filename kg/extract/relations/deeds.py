"""What somebody made: measures and events adopted, teams founded, projects and products undertaken."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kg.extract.base import Named
from kg.extract.relations.claims import claim
from kg.extract.relations.governed import Deed, deeds
from kg.extract.relations.grounds import COUNTED
from kg.extract.relations.rows import Clause
from kg.extract.relations.subjects import Scene
from kg.extract.wordlist import words
from kg.model import BODIES, Claim, EntityClass
from kg.vocab import Predicate

MAKING = words(
    "出台 印发 发布 制定 制订 颁布 推出 启动 发起 主办 承办 建立 建立健全 建起 构建 搭建 打造 创新 "
    "创建 创设 首创 独创 探索 探索出 设立 开通 开设 开发 上线 成立 形成 拿出 划定 拟定 编制 起草 建成 "
    "开启 确定 确立 明确 组织开展 提出 总结 总结出 推行 研发 开办 创办 举起 亮出 织密 织牢 架起 创立 "
    "试行 施行 牵头 倡导 谋划实施 研究制定 下发 公布 实行 立起 拉起 建 办起 试点 创造 "
    "联办 合办 合设 会签 订下 立下 设 增设 结成 挂出 开办起"
)
RUNNING = words(
    "开展 实施 举办 举行 召开 组织 承担 运营 主持 执行 推进 深化 完善 健全 运行 组织实施 联合开展 "
    "做实 做优 擦亮 抓实 开起 采取 采用 部署"
)
_FOLLOWING = words(
    "落实 贯彻 参加 参与 加入 进入 走进 进驻 慰问 看望 前往 学习 宣传 响应 "
    "按照 根据 依据 借助 利用 享受 申请 获得 荣获 入选 宣讲 解读 "
    "传达 对接 遵守 遵照 配合 助力 围绕 登录 使用 出席 支持 推广 学 通过 打通 扫 下载"
)
_FOUNDING = words(
    "成立 组建 设立 建立 组成 设置 搭建 建起 拉起 组织成立 抽调 组织 创办 创建 创立 建成 开设 下设 "
    "派出 筹建 抽调组成 抽组 增设 设 新设 挂牌成立 组织组建 选派 专设 特设 集结 召集"
)
_UNDERTAKING = words(
    "建设 投资 投资建设 承建 研发 研制 生产 制造 推出 打造 承担 实施 开发 自主研发 建造 施工 兴建 "
    "新建 开工建设 设计 出版 编印 编制 编写 印发 印制 发行 上市 建成 启动 引进建设 发布 发放 创作 "
    "出品 打造出 投建 运营 代建 总承包 承包 联合研发 编纂 制作 造 造出 出产 酿造 开工 创排 编排 "
    "创编 拍摄 摄制 主编 签署 签订 会签 下发 制定 制订 出台 公布 拟定 提出 注册 推行 承办"
)
_NOT_UNDERTAKING = words(
    "采购 购买 引进 使用 参观 调研 视察 考察 服务 保障 支持 推动 推进 出口 签约 购置 走访 检查"
)
_SCHEMES = frozenset({EntityClass.MEASURE, EntityClass.EVENT})
_FOUNDED = frozenset({EntityClass.TEAM, EntityClass.OFFICE, EntityClass.INSTITUTION})
_MADE = frozenset({EntityClass.PROJECT, EntityClass.PRODUCT})


@dataclass(frozen=True, slots=True)
class Adoption:
    """A measure's or event's claim, and whether the verb says that the agent made it."""

    claim: Claim
    made: bool


def adoptions(scene: Scene, parts: frozenset[int]) -> Iterator[Adoption]:
    """Who set up or runs which measure, holds which event; of a set with `parts` (mentions) the set alone."""
    for clause, at, name in _targets(scene, _SCHEMES):
        if name.index in parts:
            continue
        for deed in deeds(scene, clause, at, MAKING | RUNNING, _FOLLOWING, parts):
            for found in _claims(clause, name, Predicate.ADOPTED_BY, deed, "adopted"):
                yield Adoption(found, deed.word in MAKING)


def foundings(scene: Scene) -> Iterator[Claim]:
    """Who founded which team or office, where its own name does not say whose it is."""
    held = {
        n.mention.within
        for row in scene.clauses
        if row
        for n in row[0].reading.names
        if n.cls in BODIES and n.mention.within is not None
    }
    for clause, at, name in _targets(scene, _FOUNDED):
        if name.index not in held and not COUNTED.search(clause.reading.text[: name.start]):
            for deed in deeds(scene, clause, at, _FOUNDING, _FOLLOWING):
                yield from _claims(clause, name, Predicate.SUB_ORGANIZATION_OF, deed, "founded")


def undertakings(scene: Scene) -> Iterator[Claim]:
    """Who builds or makes which project or product."""
    for clause, at, name in _targets(scene, _MADE):
        for deed in deeds(scene, clause, at, _UNDERTAKING, _NOT_UNDERTAKING):
            yield from _claims(clause, name, Predicate.UNDERTAKEN_BY, deed, "undertaken")


def _targets(scene: Scene, classes: frozenset[EntityClass]) -> Iterator[tuple[Clause, int, Named]]:
    for row in scene.clauses:
        for clause in row:
            for at, token in enumerate(clause.tokens):
                if token.named is not None and token.named.cls in classes and _tells(token.named):
                    yield clause, at, token.named


def _tells(name: Named) -> bool:
    """Whether it is clear what the name stands for: of anaphors only 该项目, 该产品."""
    return not name.mention.anaphor or name.cls in _MADE


def _claims(clause: Clause, name: Named, predicate: Predicate, deed: Deed, rule: str) -> Iterator[Claim]:
    for agent in deed.agents:
        if agent.cls in BODIES:
            suffix = {"object": "", "relative": "-relative", "passive": "-by"}[deed.form]
            found = claim(clause.reading, name, predicate, agent, rule + suffix, deed.verb, deed.mood)
            if found is not None:
                yield found
