"""Verbs by what they make of their clause, as far as the lexicon's types and frames do not say it."""

from __future__ import annotations

from typing import Final

from kg.extract.actions.closed import words

COPULAS: Final = words(
    "做到 是 为 有 成为 属于 位于 就是 都是 也是 还是 正是 只是 仍是 便是 总是 不是 没有 还有 也有 "
    "既有 已有 如 像 显示 表明 意味着 标志着 无 等于 占 达到 达"
)
"""Verbs that say what something is, or that something is there."""
STATES: Final = words(
    "住 住在 居住 家住 生活 重视 听 看 分 是 为 有 成为 位于 属于 处于 等于 作为 存在 进入 步入 迈入 "
    "忙着 拥有 具有 具备 含有 包括 包含 涉及 涵盖 占 占地 达 达到 约 姓 叫 名叫 叫做 不是 没有 还有 "
    "也有 既有 已有 就是 都是 也是 还是 正是 只是 仍是 便是 总是 即 如 像 似 好像 犹如 如同 显示 表明 "
    "意味着 标志着 说明 体现 彰显 展现 展示了 诠释 见证 凸显 反映 象征 承载 凝聚 源于 来自 取决于 "
    "得益于 离不开 在于 不如 超过 突破 增长 下降 上升 减少 增加 同比增长 需要 需 感到 觉得 感受 感受到 "
    "感觉 认为 知道 相信 明白 懂得 看到 看见 看来 听到 想到 体会 体会到 喜欢 爱 担心 害怕 关心 牵挂 "
    "期待 期盼 渴望 值得 属 系 无 无法 发生 出现 涌现 面临 遭遇 经历 充满 洋溢 飘扬 响起 呈现 保持 "
    "持续 继续 开始 结束 不断 居 位居 排名 位列 名列 列 剩 剩下 余 缺 缺少 缺乏 不足 够 差 等 算 算是 "
    "视为 可谓 堪称 变成 变为 化作 化为 化身 转化为 走向 迈向 迈上 来说 而言 看 使得 导致 造成 引发 "
    "致使 身在 身为 传来 能否 是否 难 难以 不易 不乏 不等 不断档 不打烊 不松劲 不放松 受到 遭受 遭到 "
    "坐落 坐落于 毗邻 紧邻 相邻 相关 有关 有助于 有利于"
)
"""Verbs that tell how things stand, what they are like or what they feel like: no deeds."""
RHETORIC: Final = words(
    "坚持 秉承 秉持 牢记 牢固树立 树立 树牢 做到 彰显 诠释 践行 弘扬 传承 谱写 书写 奏响 吹响 唱响 "
    "奏出 汇聚 凝聚 点燃 点亮 擦亮 绘就 描绘 铸就 铸造 筑牢 筑起 构筑 织牢 织密 织就 扎牢 拧紧 绷紧 "
    "扛牢 扛起 扛实 扛稳 守初心 担使命 迸发 焕发 厚植 激荡 响应 严阵以待 众志成城 勠力同心 团结一心 "
    "挺身而出 义无反顾 冲锋 冲锋在前 以身作则 率先垂范 慎终如始 打赢 打好 打响 交出 跑出 按下 驶入 "
    "走出 迈出 迈开 留下 赢得 收获 凸显 聚焦 突出 紧盯 把握 抢抓 抓住 立足 着眼 着力 发力 致力 助推 "
    "赋能 突显 争当 勇当 争做 甘当 勇挑 肩负 担当 担负 履职 尽责 尽职尽责 恪尽职守 无私奉献 奋勇争先 "
    "攻坚克难 主动作为 担当作为 积极作为 再接再厉 锐意进取 砥砺前行 行动起来 迅速行动 快速反应 "
    "多措并举 双管齐下 精准发力 靠前服务 精准施策 分类施策 统筹兼顾 不畏 不惧 并肩作战 连续作战 战斗 "
    "奋战 保驾护航 添砖加瓦 落地生根 落地见效 开花结果 蓄势待发 蓬勃发展 坚信 深信 充分发挥 发挥 "
    "凝心聚力 做表率 作表率 当先锋 打头阵"
)
"""Verbs of appraisal and figures of speech: what they say was done is nothing to be asked for."""
AIMS: Final = words("让 使 令 使得 力求 以便 以期 旨在 促 助")
"""Verbs that tell what a deed is for, or what comes of it."""
FORBIDDING: Final = words("严禁 禁止 严防 防止 杜绝 避免")
"""Verbs whose clause is what is not to happen."""
STRIVING: Final = words("希望 力争 争取 力求 期望 承诺 计划 决定")
"""Verbs whose content has their own subject as its doer."""
PROVIDING: Final = words("明确 规定 约定 商定 议定")
"""Verbs whose content is laid down for somebody to do."""
REPORTING: Final = words(
    "责令 说 说道 表示 介绍 称 指出 提出 坦言 认为 回忆 回忆道 透露 感慨 讲述 告诉 宣布 强调 谈到 提到 "
    "表态 直言 要求 希望 明确 规定 约定 商定 议定 呼吁 号召 倡议 建议 提醒 嘱咐 叮嘱 勉励 承诺 期望 "
    "写道 说起 介绍说"
)
"""Verbs whose content may go on over the clauses that follow."""
SPEAKING: Final = words("讲话 发言 致辞 致词 演讲 发表讲话 宣誓 表态 致谢 道歉 说道 致敬")
"""Verbs of speaking that need no words."""
PIVOTS: Final = words(
    "判决 引进 组织 动员 安排 派 派出 选派 抽调 召集 发动 带领 率领 引导 指导 帮助 协助 帮 助 支持 助力 "
    "鼓励 督促 推动 推进 促进 促 带动 拉动 让 使 令 使得 确保 保障 邀请 号召 要求 希望 呼吁 护航 吸引 "
    "吸纳 安置 接纳 招募 聘请 责令 允许 准许 禁止 严禁 委托 指派 调集 指挥 资助 护送 陪同 请 叫 劝 "
    "劝导 劝说 激励 倡导 倡议 建议 提醒 嘱咐 叮嘱 敦促 催促 监督 扶持 帮扶 支援 派遣 出动 集结 力促 "
    "助推 勉励 期待 期望 盼望 力争 力求 争取 祝愿 限令 勒令"
)
"""Verbs whose object does the next verb's deed (组织党员巡查)."""
LIGHT: Final = words(
    "开展 进行 实施 组织 组织开展 做 搞 予以 给予 加以 作 作出 做出 举行 召开 举办 提供 实现 形成 做好 "
    "抓好 加强 强化 推进 落实 完成 参与 参加 接受 得到 迎来 加快 深化 从事 抓实 统筹 促进 加大 开启 "
    "启动 恢复 停止 结束 通过 负责 受到 申请 承担"
)
"""Verbs that take a deed noun as their object (做好排查、值守、宣传工作)."""
DEED_NOUNS: Final = words(
    "提问 支持 运行 供应 隔离 查验 报备 复工 复产 运营 运转 接龙 帮扶 保障 慰问 援助 投用 研判 处置 开工 "
    "竣工 签约 奠基 揭牌 启动 通车 落成 投产 发布 上线 开馆 开园 招聘 推介 授牌 流通 停产 验收 抢修 "
    "救灾 封控 留观"
)
"""Verbs that dictionaries give as verbs alone and the press uses as nouns too."""
SEEING_AS: Final = words("作为 当作 视为 当成 视作 看作 列为")
"""Verbs behind 把 that say as what."""
SETTING_UP: Final = words(
    "成立 组建 设立 建立 揭牌 挂牌 建成 落成 启用 投用 建起 搭建 举行 召开 举办 开通 启动 推出 印发 "
    "出台 发布 开工 竣工 开馆 投运 通车"
)
"""Verbs that without an object tell of their subject what somebody did to it (专班成立)."""
CONTRIBUTING: Final = words("提供 打下 奠定 作出 做出 创造 注入 增添 作 添 打牢 筑牢 带来 营造 贡献")
"""Verbs behind 为… that say what is given."""
ABOUT: Final = words(
    "达成 进行 开展 展开 提出 作出 交换 签署 签订 座谈 交流 介绍 汇报 协商 作 做 形成 征求 听取"
)
"""Verbs of what is done 就… about something."""
WAYS: Final = words("赶到 抵达 到达 到 来到 赴 深入 走进 前往 赶赴 奔赴 下到")
"""Verbs of going in front of what one goes for."""
GOING: Final = words("返 入 回 来 去 到 上 下 进 出 走 跑 站 坐")
"""Verbs of going that tell a deed only with a place."""
BARE: Final = words(
    "say report inform meet plan inspect register hold attend participate recruit train send sign "
    "produce resume cooperate compete research start complete visit prevent test clean patrol rescue "
    "travel work serve donate"
)
"""Types of deeds that news tell without an object (到现场调研)."""
GIVING: Final = words("任命 决定任命 批准任命 选举 补选 聘任 推选 任 提名")
"""Verbs that give posts."""
TAKING: Final = words("免去 免 撤销 决定免去 批准免去")
"""Verbs that take posts away."""
DECIDING: Final = words("决定 同意 商定 议定 计划 决议 打算 准备")
"""Verbs behind which the next verb is what is decided, not what describes a noun."""
