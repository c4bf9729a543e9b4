"""Closed classes of Chinese words that the clause grammar turns on."""

from __future__ import annotations

from typing import Final


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


JOINERS: Final = _words("、 兼 和 与 及 以及 或 暨 跟 同")
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
    "回来 上来 出去 进去 回去 上去 赢 胜 全 齐 紧 严 快 大 强 优 早 通 散 透 倒 死 断"
)
LONG_COMPLEMENTS: Final = _words("到 至 给 成 起来 出来 下来 完 往 于")
"""Complements of a verb of one character, and of longer verbs."""
CARRYING: Final = frozenset("送派配搬推交落运拉发贴调转拨分带接传寄挪引抬抱扶护")
"""What a verb begins with whose 到 says where something is carried."""
GOALS: Final = _words("到 至 给 往 入 进 向 于 在 为 成")
"""Complements behind which the next noun is a goal: of a way, of a giving, of a change."""
ASPECT: Final = _words("了 着 过")
MODALS: Final = _words(
    "要 应 应该 应当 须 必须 需 需要 还要 也要 都要 就要 又要 既要 还需 仍需 将要 能 能够 可 可以 会 还会 也会 将会 都会 总会 会去 "
    "想 想要 愿 愿意 坚持 敢 敢于 肯 得以 没有 没 继续 持续 开始 陆续 准备 计划 打算 拟 拟于 预计 即将 将 争取 力争 力求 必将 "
    "忘记 不得 不要 不能 不会 不用 不再 不可 拒绝 无法 难以 来 去 善于 勇于 乐于 忙着 忙于 致力于 有望 务必 "
    "负责 出面 抓紧 加紧 率先 带头 主动 坚决 可望 急需 亟需 值得 用于 用来 有助于 有利于"
)
ABILITY: Final = _words("能 能够 可 可以 会 还会 也会 都会 总会 得以 有望 可望 用于 用来 有助于 有利于 值得 想 想要 愿 愿意 善于 勇于 乐于 需 需要 还需 仍需")
STATES: Final = _words(
    "分 是 为 有 成为 位于 属于 处于 等于 作为 存在 进入 步入 迈入 忙着 拥有 具有 具备 含有 包括 包含 涉及 涵盖 占 占地 达 达到 约 姓 叫 名叫 叫做 "
    "不是 没有 还有 也有 既有 已有 就是 都是 也是 还是 正是 只是 仍是 便是 总是 即 如 像 似 好像 犹如 如同 显示 表明 意味着 标志着 "
    "说明 体现 彰显 展现 展示了 诠释 见证 凸显 反映 象征 承载 凝聚 源于 来自 取决于 得益于 离不开 在于 不如 超过 突破 增长 "
    "下降 上升 减少 增加 同比增长 需要 需 感到 觉得 感受 感受到 感觉 认为 知道 相信 明白 懂得 看到 看见 看来 听到 想到 体会 "
    "体会到 喜欢 爱 担心 害怕 关心 牵挂 期待 期盼 渴望 值得 属 系 无 无法 发生 出现 涌现 面临 遭遇 经历 充满 洋溢 飘扬 响起 "
    "呈现 保持 持续 继续 开始 结束 不断 居 位居 排名 位列 名列 列 剩 剩下 余 缺 缺少 缺乏 不足 够 差 等 算 算是 视为 可谓 "
    "堪称 变成 变为 化作 化为 化身 转化为 走向 迈向 迈上 步入 来说 而言 看 使得 导致 造成 引发 致使 身在 身为 传来 能否 是否 "
    "难 难以 不易 不乏 不等 不断档 不打烊 不松劲 不放松 受到 遭受 遭到 坐落 坐落于 毗邻 紧邻 相邻 相关 有关 有助于 有利于"
)
"""Verbs that tell how things stand, what they are like or what they feel like: no deeds."""
RHETORIC: Final = _words(
    "坚持 秉承 秉持 牢记 牢固树立 树立 树牢 做到 彰显 诠释 践行 弘扬 传承 谱写 书写 奏响 吹响 唱响 奏出 汇聚 凝聚 点燃 点亮 擦亮 "
    "绘就 描绘 铸就 铸造 筑牢 筑起 构筑 织牢 织密 织就 扎牢 拧紧 绷紧 扛牢 扛起 扛实 扛稳 守初心 担使命 迸发 焕发 厚植 激荡 "
    "响应 严阵以待 众志成城 勠力同心 团结一心 挺身而出 义无反顾 冲锋 冲锋在前 以身作则 率先垂范 慎终如始 打赢 打好 打响 交出 "
    "跑出 按下 驶入 走出 迈出 迈开 留下 赢得 收获 凸显 聚焦 突出 紧盯 把握 抢抓 抓住 立足 着眼 着力 发力 致力 助推 赋能 突显 "
    "争当 勇当 争做 甘当 勇挑 肩负 担当 担负 履职 尽责 尽职尽责 恪尽职守 无私奉献 奋勇争先 攻坚克难 主动作为 担当作为 "
    "积极作为 再接再厉 锐意进取 砥砺前行 行动起来 迅速行动 快速反应 多措并举 双管齐下 精准发力 靠前服务 精准施策 分类施策 "
    "统筹兼顾 不畏 不惧 并肩作战 连续作战 战斗 奋战 保驾护航 添砖加瓦 落地生根 落地见效 开花结果 蓄势待发 蓬勃发展 "
    "坚信 深信 充分发挥 发挥 凝心聚力 做表率 作表率 当先锋 打头阵"
)
"""Verbs of appraisal and figures of speech: what they say was done is nothing to be asked for."""
PRONOUNS: Final = _words("人 人人 我 我们 咱 咱们 你 你们 您 他 她 它 他们 她们 它们 自己 大家 其 谁 彼此 双方 有的 有人 这 那 这里 那里")
QUANTIFIERS: Final = _words("各 各个 各项 各类 各级 各种 每 每个 每家 该 本 此 这 那 这个 那个 这些 那些 某 全体 所有 一些 任何 这一 这次 此次 首个 首批 首家 首次 首 第 多 相关 有关 其他 其它 另")
DEED_NOUNS: Final = _words("支持 运行 供应 隔离 查验 报备 复工 复产 运营 运转 接龙 帮扶 保障 慰问 援助 投用 研判 处置 开工 竣工 签约 奠基 揭牌 启动 通车 落成 投产 发布 上线 开馆 开园 招聘 推介 授牌 流通 停产 验收 抢修 救灾 封控 留观")
"""Verbs that dictionaries give as verbs alone and the press uses as nouns too."""
DEGREES: Final = _words("更好 更 更加 地 进一步 切实 有效 全面 确实 更好地 最大限度 最大程度 全力 有力 牢牢 真正 不断 深入")
ADVERBIAL_NOUNS: Final = _words("一线 现场 全员 第一时间 集体 实地 亲自 带队 连夜 挨家挨户 逐户 逐一 全程 统一 面对面 一对一 点对点 手把手 线上 线下 网上 当场 当面 多次 靠前 一手 左手 右手 一起 共同 一面 一边 一体 一同 一并 一道 随后 随即 率队 全体")
"""Nouns that stand before a verb as adverbs."""
AIMS: Final = _words("让 使 令 使得 力求 以便 以期 旨在 促 助")
"""Verbs that tell what a deed is for, or what comes of it."""
COPULAS: Final = _words("做到 是 为 有 成为 属于 位于 就是 都是 也是 还是 正是 只是 仍是 便是 总是 不是 没有 还有 也有 既有 已有 如 像 显示 表明 意味着 标志着 无 等于 占 达到 达")
PIVOTS: Final = _words(
    "组织 动员 安排 派 派出 选派 抽调 召集 发动 带领 率领 引导 指导 帮助 协助 帮 助 支持 助力 鼓励 督促 推动 推进 促进 促 带动 拉动 让 使 令 "
    "使得 确保 保障 邀请 号召 要求 希望 呼吁 护航 吸引 吸纳 安置 接纳 招募 聘请 责令 允许 准许 禁止 严禁 委托 指派 调集 指挥 资助 护送 陪同 请 叫 劝 劝导 劝说 激励 "
    "倡导 倡议 建议 提醒 嘱咐 叮嘱 敦促 催促 监督 扶持 帮扶 支援 派遣 出动 集结 力促 助推 勉励 期待 期望 盼望 力争 力求 争取 祝愿 限令 勒令"
)
"""Verbs whose object does the next verb's deed (组织党员巡查)."""
WAYS: Final = _words("到 来到 赴 深入 走进 前往 赶赴 奔赴 下到")
OUTSIDERS: Final = _words("记者 专家 代表 委员 律师 编辑 司机 领导 驾驶员 人大代表 政协委员 一行 人员 专家组")
ABOUT: Final = _words("达成 进行 开展 展开 提出 作出 交换 签署 签订 座谈 交流 介绍 汇报 协商 作 做 形成 征求 听取")
BARE: Final = frozenset(
    "say report inform meet plan inspect register hold attend participate recruit train send sign produce resume "
    "cooperate compete research start complete visit prevent test clean patrol rescue travel work serve donate".split()
)
"""Types of deeds that news tell without an object (到现场调研)."""
OWNED: Final = _words("经济 产值 收入 产业 财政 工作 环境 投资 面积 总量 建设 发展 形势 态势 企业服务 生产 消费 出口 项目建设")
"""What is told of its owner as well (全市经济稳中向好，先后出台…)."""
LIGHT: Final = _words(
    "开展 进行 实施 组织 组织开展 做 搞 予以 给予 加以 作 作出 做出 举行 召开 举办 提供 实现 形成 做好 抓好 加强 强化 推进 落实 完成 参与 参加 "
    "接受 得到 迎来 加快 深化 从事 抓实 统筹 促进 加大 开启 启动 恢复 停止 结束 通过 负责 受到 申请 承担"
)
"""Verbs that take a deed noun as their object (做好排查、值守、宣传工作)."""
SEEING_AS: Final = _words("作为 当作 视为 当成 视作 看作 列为")
PROVIDING: Final = _words("明确 规定 约定 商定 议定")
"""Verbs whose content is laid down for somebody to do."""
PRINCIPLES: Final = _words("原则 要求 总要求 目标 理念 思路 方针 方式 模式 精神 契机 主线 导向 宗旨 部署 办法 步骤 标准 规定")
CONTRIBUTING: Final = _words("提供 打下 奠定 作出 做出 创造 注入 增添 作 添 打牢 筑牢 带来 营造 贡献")
SPEAKING: Final = _words("讲话 发言 致辞 致词 演讲 发表讲话 宣誓 表态 致谢 道歉 说道 致敬")
FORBIDDING: Final = _words("严禁 禁止 严防 防止 杜绝 避免")
"""Verbs whose clause is what is not to happen."""
BY: Final = _words("由 被 遭 归")
GOING: Final = _words("返 入 回 来 去 到 上 下 进 出 走 跑 站 坐")
STRIVING: Final = _words("希望 力争 争取 力求 期望 承诺 计划 决定")
"""Verbs whose content has their own subject as its doer."""
SETTING_UP: Final = _words("成立 组建 设立 建立 揭牌 挂牌 建成 落成 启用 投用 建起 搭建 举行 召开 举办 开通 启动 推出 印发 出台 发布 开工 竣工 开馆 投运 通车")
"""Verbs that without an object tell of their subject what somebody did to it (专班成立)."""
FUTURE: Final = _words("下一步 今后 接下来 下阶段 下步 未来 明年 下个月 下月 届时 下一阶段")
FIRST_PERSON: Final = _words("我 我们 咱 咱们 俺")
SINGLE: Final = _words("时 后 前 中 上 下 里 内 外 间")
REPORTING: Final = _words(
    "说 说道 表示 介绍 称 指出 提出 坦言 认为 回忆 回忆道 透露 感慨 讲述 告诉 宣布 强调 谈到 提到 表态 直言 要求 希望 "
    "明确 规定 约定 商定 议定 呼吁 号召 倡议 建议 提醒 嘱咐 叮嘱 勉励 承诺 期望 写道 说起 介绍说"
)
"""Verbs whose content may go on over the clauses that follow."""
