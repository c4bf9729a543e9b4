"""Words before a verb that say whether its deed holds."""

from __future__ import annotations

from kg.extract.wordlist import words

PLANNED = words(
    "拟 即将 预计 将要 将会 有望 争取 拟于 今后 下一步 接下来 下阶段 未来 届时 明年 下个月 下月 下一阶段"
)
PLANNING = words("将 计划 准备 打算 筹划 筹备 谋划")
"""Words of planning only directly before a verb (计划开展), not by themselves (提前谋划)."""
DEMANDED = words(
    "要 应 应该 应当 须 必须 务必 需 需要 也要 又要 既要 就要 还要 都要 要求 责令 鼓励 号召 倡导 建议 "
    "督促 呼吁"
)
WISHED = words("希望 力争 力求 期望 期待 盼望 愿")
NEGATED = words(
    "不 未 没 没有 并未 尚未 从未 未能 不再 取消 停止 暂停 停办 叫停 不得 严禁 禁止 拒绝 无法 推迟 "
    "延期 并不 从不"
)
LATER = words("今后 下一步 接下来 下阶段 未来 届时 明年 下个月 下月 下一阶段")
DEMANDING = words("要求 强调 指出 提出 希望 号召 呼吁 建议 表示")
ADVERBIAL = words(
    "一手 一边 一面 一方面 另一方面 另一边 线上 线下 同步 同时 全程 第一时间 率先 集中 现场 首先 其次 "
    "最后 此外 另外 随后 近日 日前 近期 上半年 下半年 本报讯 期间 先后 一线 从严 投资 出资 斥资 筹资 "
    "总投资 主动 科学 精准 积极 重点 共同 合力 自主 多措并举 双管齐下 多管齐下 精准施策 靠前服务 "
    "主动作为 分类施策 统筹推进 上下联动 因地制宜 全力 全面 大力 着力 持续 不断 深入 扎实 陆续 正式"
)
PASSED = ADVERBIAL | PLANNED | PLANNING | DEMANDED | WISHED | NEGATED
