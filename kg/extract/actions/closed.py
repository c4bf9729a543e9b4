"""Closed classes of Chinese words that the clause grammar turns on."""

from __future__ import annotations

from typing import Final


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


JOINERS: Final = _words("、 和 与 及 以及 或 暨 跟 同")
ALLIES: Final = _words("联合 会同 携手 协同 联手")
THEN: Final = _words("并 而 且 并且 而且 进而 从而 同时 及时 后 再 又 也 还")
PREPOSITIONS: Final = _words(
    "在 于 从 自 自从 到 至 由 被 把 将 对 对于 向 为 为了 给 与 和 同 跟 以 用 通过 经过 经 按 按照 依照 根据 依据 据 "
    "依托 借助 凭借 随着 随 围绕 结合 面对 针对 鉴于 作为 本着 就 关于 除 除了 沿 沿着 朝 往 比 比照 当 因 因为 由于 趁 "
    "立足 借 利用 运用 受 遭 让 替 应 打着 像 如 按 叫 距 离 截至 截止 自"
)
FRAMERS: Final = _words(
    "通过 依托 借助 凭借 随着 围绕 结合 面对 针对 鉴于 作为 本着 立足 根据 按照 依照 依据 经过 坚持 秉承 秉持 "
    "遵循 充分利用 充分运用 利用 运用 充分发挥 根据 着眼 着眼于 立足于 基于 用好 瞄准 聚焦 紧扣 紧盯 紧紧围绕 "
    "贯穿 以 把准"
)
"""Words that tell the manner or ground of the deed: what they open is a frame and no deed of its own."""
PURPOSE: Final = _words("为 为了 以便 旨在 意在")
FRONTING: Final = _words("把 将")
PASSIVE: Final = _words("被 受 遭 获")
PLACING: Final = _words("在 于 到 从 往 赴 至 自 沿 沿着")
CLOSERS: Final = _words(
    "上 下 中 里 内 外 前 后 间 旁 时 之际 期间 以来 同时 之后 之前 以前 以后 以外 以内 之下 之中 之上 之余 之间 "
    "前提下 情况下 背景下 基础上 过程中 方面 伊始 为止 起 面前 当前 形势下 当天 当日 当晚 之时 时候 方式 形式 途径 "
    "手段 等方式 等形式 渠道 措施"
)
COMPLEMENTS: Final = _words(
    "到 至 给 成 为 出 起 上 下 入 进 回 好 完 住 开 牢 实 足 满 往 于 清 细 准 稳 掉 走 向 出来 起来 下来 过来 下去 进来 "
    "回来 上来 出去 进去 回去 上去 全 齐 紧 严 快 大 强 优 早 通 散 透 准 倒 死 断 过 在"
)
GOALS: Final = _words("到 至 给 往 入 进 向 于 在 为 成")
"""Complements behind which the next noun is a goal: of a way, of a giving, of a change."""
ASPECT: Final = _words("了 着 过")
MODALS: Final = _words(
    "要 应 应该 应当 须 必须 需 需要 还要 也要 都要 就要 又要 既要 还需 仍需 将要 能 能够 可 可以 会 还会 也会 将会 都会 总会 会去 "
    "想 想要 愿 愿意 敢 敢于 肯 得以 继续 持续 开始 陆续 准备 计划 打算 拟 拟于 预计 即将 将 争取 力争 力求 必将 "
    "不得 不要 不能 不会 不用 不再 不可 严禁 禁止 拒绝 无法 难以 来 去 善于 勇于 乐于 忙着 忙于 致力于 有望 务必 "
    "率先 带头 主动 坚决 可望 急需 亟需 值得 用于 用来 有助于 有利于"
)
ABILITY: Final = _words("能 能够 可 可以 会 还会 也会 都会 总会 得以 有望 可望 用于 用来 有助于 有利于 值得 想 想要 愿 愿意 善于 勇于 乐于")
STATES: Final = _words(
    "是 为 有 成为 位于 属于 处于 等于 作为 存在 拥有 具有 具备 含有 包括 包含 涉及 涵盖 占 占地 达 达到 约 姓 叫 名叫 叫做 "
    "不是 没有 还有 也有 既有 已有 就是 都是 也是 还是 正是 只是 仍是 便是 总是 即 如 像 似 好像 犹如 如同 显示 表明 意味着 标志着 "
    "说明 体现 彰显 展现 展示了 诠释 见证 凸显 反映 象征 承载 凝聚 源于 来自 取决于 得益于 离不开 在于 不如 超过 突破 增长 "
    "下降 上升 减少 增加 同比增长 需要 需 感到 觉得 感受 感受到 感觉 认为 知道 相信 明白 懂得 看到 看见 看来 听到 想到 体会 "
    "体会到 喜欢 爱 担心 害怕 关心 牵挂 期待 期盼 渴望 值得 属 系 无 无法 发生 出现 涌现 面临 遭遇 经历 充满 洋溢 飘扬 响起 "
    "呈现 保持 持续 继续 开始 结束 不断 居 位居 排名 位列 名列 列 剩 剩下 余 缺 缺少 缺乏 不足 够 差 等 算 算是 当作 视为 可谓 "
    "堪称 变成 变为 化作 化为 化身 转化为 走向 迈向 迈上 步入 来说 而言 看 使得 导致 造成 引发 致使 身在 身为 传来 能否 是否 "
    "难 难以 不易 不乏 不等 不断档 不打烊 不松劲 不放松 受到 遭受 遭到 坐落 坐落于 毗邻 紧邻 相邻 相关 有关 有助于 有利于"
)
"""Verbs that tell how things stand, what they are like or what they feel like: no deeds."""
RHETORIC: Final = _words(
    "坚持 秉承 秉持 牢记 牢固树立 树立 树牢 彰显 诠释 践行 弘扬 传承 谱写 书写 奏响 吹响 唱响 奏出 汇聚 凝聚 点燃 点亮 擦亮 "
    "绘就 描绘 铸就 铸造 筑牢 筑起 构筑 织牢 织密 织就 扎牢 拧紧 绷紧 扛牢 扛起 扛实 扛稳 守初心 担使命 迸发 焕发 厚植 激荡 "
    "响应 严阵以待 众志成城 勠力同心 团结一心 挺身而出 义无反顾 冲锋 冲锋在前 以身作则 率先垂范 慎终如始 打赢 打好 打响 交出 "
    "跑出 按下 驶入 走出 迈出 迈开 留下 赢得 收获 凸显 聚焦 突出 紧盯 把握 抢抓 抓住 立足 着眼 着力 发力 致力 助推 赋能 突显 "
    "争当 勇当 争做 甘当 勇挑 肩负 担当 担负 履职 尽责 尽职尽责 恪尽职守 无私奉献 奋勇争先 攻坚克难 主动作为 担当作为 "
    "积极作为 再接再厉 锐意进取 砥砺前行 行动起来 迅速行动 快速反应 多措并举 双管齐下 精准发力 靠前服务 精准施策 分类施策 "
    "统筹兼顾 不畏 不惧 并肩作战 连续作战 战斗 奋战 保驾护航 添砖加瓦 落地生根 落地见效 开花结果 蓄势待发 蓬勃发展 "
    "坚信 深信 充分发挥 发挥 凝心聚力 做表率 作表率 当先锋 打头阵 打通"
)
"""Verbs of appraisal and figures of speech: what they say was done is nothing to be asked for."""
PRONOUNS: Final = _words("我 我们 咱 咱们 你 你们 您 他 她 它 他们 她们 它们 自己 大家 其 谁 彼此 双方 有的 有人 这 那 这里 那里")
QUANTIFIERS: Final = _words("各 各个 各项 各类 各级 各种 每 每个 每家 该 本 此 这 那 这个 那个 这些 那些 某 全体 所有 一些 这一 这次 此次 首个 首批 首家 首次 首 第 多 相关 有关 其他 其它 另")
FIRST_PERSON: Final = _words("我 我们 咱 咱们 俺")
SINGLE: Final = _words("时 后 前 中 上 下 里 内 外 间")
