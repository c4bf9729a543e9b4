"""Which type of deed the verbs of the gold answers tell of: the gold has the verbs alone."""

from __future__ import annotations

from typing import Final

_VERBS: Final[dict[str, str]] = {
    "say": "说 说过 表示 坦言 介绍",
    "demand": "要求 强调 督促",
    "inform": "讲 讲给 告诉 宣传 解释 请 宣布 传达",
    "publish": "发布",
    "meet": "联系 联系上 开会 打给 打电话",
    "plan": "安排 部署 划定 研判 召集 提出 想出 选择 排好",
    "adopt": "出台 制订 推出 建立 建立起来 建起 编 编写 编好 组织编写 拿出 完善 细化 再作细化",
    "issue": "印发 下发 下达",
    "implement": "落 落到实处 执行 兑现 做到 做实 推进 推行 开展 实行 付诸实施 抓 摸索 摸索出来 做",
    "inspect": "调研 查 查看 查验 督查 走进 核 核对",
    "manage": "协调 调度 负责 纳入 列入 列为 列 列成 归类 编进 交给 引导 当 当作 当起",
    "register": "登记 统计 理清 记入 扫码 扫码登记 清点 收进",
    "found": "成立 组建 组成 设 设起 专设 拉起 建群",
    "hold": "举办 办 办起 召开 发起 组织",
    "attend": "到 赶到 报到 上 到岗",
    "participate": "参加 加入 报名 打头阵",
    "recruit": "招 招人 招募 征集",
    "award": "点赞",
    "send": "派 派出 派往 抽调 分派 出动 动员 发动",
    "fund": "拨 拨付 拨给",
    "produce": "赶制 造出",
    "resume": "复工 开工 开了工 恢复",
    "start": "启动 启用",
    "open": "开通",
    "serve": "保障 提供",
    "support": "帮 帮助 帮扶 支持 协助 加大 指导",
    "deliver": "送 送到 送货 分发 搬运 接回 送政策",
    "donate": "捐 捐款 捐给",
    "solve": "解 解了 解决 帮着解决 化解 纾困解难",
    "visit": "走访 跑",
    "test": "采样 入户采样 测量 量",
    "clean": "消毒 清理 洗扫 机械洗扫",
    "patrol": "守 连守 值守 把守",
    "build": "建设 建 打 打响 搭 搭了起来",
    "improve": "改善 改 改细 改细改实",
    "travel": "驰援 赶回",
}  # fmt: skip
VERB_TYPES: Final = {verb: code for code, verbs in _VERBS.items() for verb in verbs.split()}


def type_of(verb: str) -> str:
    """The code of a verb's type of deed.

    >>> type_of("拨付"), type_of("扎进")
    ('fund', 'other')
    """
    return VERB_TYPES.get(verb, "other")
