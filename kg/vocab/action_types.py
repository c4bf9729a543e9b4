"""The scheme of action types: what kind of deed a verb tells of.

A small tree of two levels. The ten groups at the top are for questions (`skos:broader`), and for a verb whose
group is plain and whose type is not; `other` is for verbs that fit none.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from kg.vocab.terms import KG

ACTION_SCHEME: Final = KG + "ActionTypes"


class ActionType(NamedTuple):
    """A concept of the scheme: its names, and the code of the group above it ("" for a group)."""

    zh: str
    en: str
    broader: str = ""


def action_iri(code: str) -> str:
    """The concept of a code.

    >>> action_iri("sign")
    'https://kg.example/ontology#action-sign'
    """
    return f"{KG}action-{code}"


def _group(code: str, zh: str, en: str, **types: tuple[str, str]) -> dict[str, ActionType]:
    members = {key: ActionType(*names, code) for key, names in types.items()}
    return {code: ActionType(zh, en), **members}


ACTION_TYPES: Final[dict[str, ActionType]] = {
    **_group(
        "communicate", "表达交流", "communicate",
        say=("说明表示", "say, state"),
        demand=("要求强调", "demand, stress"),
        report=("汇报反映", "report to"),
        inform=("宣传告知", "inform, publicise"),
        publish=("发布公布", "publish, release"),
        meet=("会见座谈", "meet, talk with"),
    ),
    **_group(
        "govern", "治理决策", "govern",
        plan=("谋划部署", "plan, arrange"),
        adopt=("制定出台", "adopt a measure"),
        issue=("印发下达", "issue a document or order"),
        implement=("落实推进", "carry out, push forward"),
        inspect=("检查调研", "inspect, survey"),
        manage=("管理协调", "manage, coordinate"),
        register=("登记排查", "register, find out one by one"),
        approve=("审批许可", "approve, license"),
        punish=("处罚问责", "punish, call to account"),
    ),
    **_group(
        "organise", "组织人事", "organise",
        found=("成立设立", "found, set up"),
        hold=("举行召开", "hold an event"),
        attend=("出席到场", "attend"),
        participate=("参与加入", "take part, join"),
        appoint=("任命当选", "appoint, elect"),
        remove=("免职辞职", "remove from a post, resign"),
        recruit=("招聘招募", "recruit"),
        train=("培训教育", "train, teach"),
        award=("表彰授予", "award, commend"),
        send=("选派抽调", "send staff, second"),
    ),
    **_group(
        "business", "生产经营", "do business",
        sign=("签约签订", "sign a contract"),
        invest=("投资", "invest"),
        fund=("拨款贷款", "fund, lend, subsidise"),
        acquire=("采购取得", "buy, acquire, receive"),
        sell=("销售供应", "sell, supply"),
        produce=("生产制造", "produce, make"),
        resume=("复工复产", "resume work"),
        export=("出口", "export"),
        attract=("招商引进", "attract investment or talent"),
        cooperate=("合作联合", "cooperate"),
        compete=("竞争参赛", "compete"),
        research=("研发创新", "research, develop"),
    ),
    **_group(
        "construct", "建设运行", "construct",
        build=("建设打造", "build"),
        start=("开工启动", "start, launch"),
        complete=("竣工完成", "complete"),
        repair=("维修改造", "repair, rebuild"),
        open=("开放开通", "open, put into service"),
        close=("关闭停用", "close, suspend"),
        equip=("安装配备", "install, equip"),
    ),
    **_group(
        "assist", "服务帮扶", "assist",
        serve=("服务保障", "serve, provide for"),
        support=("支持帮助", "support, help"),
        deliver=("配送发放", "deliver, hand out"),
        donate=("捐赠", "donate"),
        solve=("解决化解", "solve, settle"),
        visit=("走访慰问", "call on, comfort"),
    ),
    **_group(
        "safeguard", "防护安全", "safeguard",
        prevent=("预防控制", "prevent, control"),
        test=("检测筛查", "test, screen"),
        clean=("清洁消毒", "clean, disinfect"),
        patrol=("巡逻值守", "patrol, stand guard"),
        protect=("保护", "protect"),
        rescue=("救援救治", "rescue, treat"),
    ),
    **_group(
        "change", "变化成效", "change",
        increase=("增加增长", "increase"),
        reduce=("减少降低", "reduce"),
        improve=("提升优化", "improve"),
        achieve=("实现达到", "achieve, reach"),
    ),
    **_group(
        "life", "生活经历", "live one's life",
        live=("居住", "live somewhere"),
        work=("工作任职", "work"),
        travel=("前往返回", "go, travel, return"),
        die=("去世牺牲", "die"),
    ),
    "other": ActionType("其他", "other"),
}  # fmt: skip
