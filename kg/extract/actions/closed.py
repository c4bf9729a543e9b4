"""Closed classes of Chinese words that the clause grammar turns on."""

from __future__ import annotations

from typing import Final


def words(text: str) -> frozenset[str]:
    """The words of a text that blanks part."""
    return frozenset(text.split())


JOINERS: Final = words("、 兼 和 与 及 以及 或 暨 跟 同")
"""What joins nouns."""
ALLIES: Final = words("联合 会同 携手 协同 联手")
"""Verbs that between two names join them."""
PURPOSE: Final = words("为 为了 以便 旨在 意在")
"""What opens an aim."""
FRONTING: Final = words("把 将")
"""What puts the object before the verb."""
PASSIVE: Final = words("被 受 遭 获")
"""What opens a passive."""
BY: Final = words("由 被 遭 归 经")
"""What opens the doer's phrase."""
PLACING: Final = words("在 于 到 从 往 赴 至 自 沿 沿着")
"""What opens a place."""
FRAMERS: Final = words(
    "未经 通过 依托 借助 凭借 随着 围绕 结合 面对 针对 鉴于 作为 本着 立足 根据 按照 依照 依据 经过 "
    "坚持 秉承 秉持 遵循 充分利用 充分运用 利用 运用 充分发挥 着眼 着眼于 立足于 基于 用好 瞄准 聚焦 "
    "紧扣 紧盯 紧紧围绕 贯穿 以 把准"
)
"""Words that tell the manner or ground of a deed: what they open is a frame and no deed of its own."""
PRINCIPLES: Final = words(
    "原则 要求 总要求 目标 理念 思路 方针 方式 模式 精神 契机 主线 导向 宗旨 部署 办法 步骤 标准 规定"
)
"""Nouns that close 按照…的要求."""
CLOSERS: Final = words(
    "上 下 中 里 内 外 前 后 间 旁 时 之际 期间 以来 同时 之后 之前 以前 以后 以外 以内 之下 之中 之上 "
    "之余 之间 前提下 情况下 背景下 基础上 过程中 方面 伊始 为止 起 面前 当前 形势下 当天 当日 当晚 "
    "之时 时候 方式 形式 途径 手段 等方式 等形式 渠道 措施"
)
"""What closes 在…下, 经…后, 通过…方式."""
DEGREES: Final = words(
    "更好 更 更加 地 进一步 切实 有效 全面 确实 更好地 最大限度 最大程度 全力 有力 牢牢 真正 不断 深入"
)
"""What stands between 为 and the verb of an aim."""
ASPECT: Final = words("了 着 过")
"""Particles of aspect."""
COMPLEMENTS: Final = words(
    "回家 到 至 给 成 为 出 起 上 下 入 进 回 好 完 住 开 牢 实 足 满 往 于 清 细 准 稳 掉 走 向 出来 起来 "
    "下来 过来 下去 进来 回来 上来 出去 进去 回去 上去 赢 胜 全 齐 紧 严 快 大 强 优 早 通 散 透 倒 死 "
    "断"
)
"""Complements of a verb of one character."""
LONG_COMPLEMENTS: Final = words("到 至 给 成 起来 出来 下来 完 往 于")
"""Complements of a longer verb."""
GOALS: Final = words("到 至 给 往 入 进 向 于 在 为 成")
"""Complements behind which the next noun is a goal: of a way, of a giving, of a change."""
CARRYING: Final = words("送 派 配 搬 推 交 落 运 拉 发 贴 调 转 拨 分 带 接 传 寄 挪 引 抬 抱 扶 护")
"""What a verb begins with whose 到 says where something is carried."""
MODALS: Final = words(
    "还能 也能 都能 就能 要 应 应该 应当 须 必须 需 需要 还要 也要 都要 就要 又要 既要 还需 仍需 将要 "
    "能 能够 可 可以 会 还会 也会 将会 都会 总会 会去 想 想要 愿 愿意 坚持 敢 敢于 肯 得以 没有 没 "
    "继续 持续 开始 陆续 准备 计划 打算 拟 拟于 预计 即将 将 争取 力争 力求 必将 忘记 不得 不要 不能 "
    "不会 不用 不再 不可 拒绝 无法 难以 来 去 善于 勇于 乐于 忙着 忙于 致力于 有望 务必 负责 出面 抓紧 "
    "加紧 率先 带头 主动 坚决 可望 急需 亟需 值得 用于 用来 有助于 有利于"
)
"""Words that before a verb colour its deed and are none."""
ABILITY: Final = words(
    "还能 也能 都能 就能 能 能够 可 可以 会 还会 也会 都会 总会 得以 有望 可望 用于 用来 有助于 有利于 "
    "值得 想 想要 愿 愿意 善于 勇于 乐于 需 需要 还需 仍需"
)
"""Modal words of what can be or tends to be."""
FUTURE: Final = words("下一步 今后 接下来 下阶段 下步 未来 明年 下个月 下月 届时 下一阶段")
"""Words that make plans of what follows."""
ADVERBIAL_NOUNS: Final = words(
    "一线 现场 全员 第一时间 集体 实地 亲自 带队 连夜 挨家挨户 逐户 逐一 全程 统一 面对面 一对一 "
    "点对点 手把手 线上 线下 网上 当场 当面 多次 靠前 一手 左手 右手 一起 共同 一面 一边 一体 一同 "
    "一并 一道 随后 随即 率队 全体"
)
"""Nouns that stand before a verb as adverbs."""
PRONOUNS: Final = words(
    "人 人人 我 我们 咱 咱们 你 你们 您 他 她 它 他们 她们 它们 自己 大家 其 谁 彼此 双方 有的 有人 这 "
    "那 这里 那里"
)
"""Pronouns and the like: they name nobody."""
QUANTIFIERS: Final = words(
    "各 各个 各项 各类 各级 各种 每 每个 每家 该 本 此 这 那 这个 那个 这些 那些 某 全体 所有 一些 "
    "任何 这一 这次 此次 首个 首批 首家 首次 首 第 多 相关 有关 其他 其它 另"
)
"""What stands before a noun and tells how many or which."""
BODIES: Final = words(
    "公司 集团 工厂 学校 医院 协会 办事处 街道 社区 村里 镇里 银行 专班 支队 大队 法院 海关"
)
"""Nouns that alone stand for a body named before."""
CASES: Final = words("案件 案 事件 事故 纠纷 行为 问题 情况")
"""Nouns of what happened, which a deed in front of them describes."""
UNLAWFUL: Final = words("违法 违规 非法 涉嫌 恶意 故意")
"""Adverbs of a case."""
OUTSIDERS: Final = words("记者 专家 代表 委员 律师 编辑 司机 领导 驾驶员 人大代表 政协委员 一行 人员 专家组")
"""Nouns of people who mostly come from elsewhere."""
OWNED: Final = words(
    "经济 产值 收入 产业 财政 工作 环境 投资 面积 总量 建设 发展 形势 态势 企业服务 生产 消费 出口 项目建设"
)
"""What is told of its owner as well (全市经济稳中向好，先后出台…)."""
WHEN: Final = words(
    "上午 下午 晚上 早上 清晨 傍晚 次日 翌日 当天 当日 当晚 全年 日均 年均 月均 户均 平均 全程 期间 年内 "
    "目前 实际 首批 一天 一个月 一年 一夜 一周 半年 多年 常年"
)
"""Nouns that tell when or how much and are no subject."""
