"""The words that stand between a figure and what it counts."""

from __future__ import annotations

import re

from kg.extract.wordlist import words

VALUE = words("""
    达 达到 达成 达了 已达 可达 将达 共达 为 是 约 约为 大约 近 将近 接近 共 共计 合计 总计 累计 计 总共
    一共 加起来 有 已 已有 已经 共有 现有 另有 还有 也有 都有 各有 足有 竟有 仅 仅有 只有 只 就 就有 便 超
    超过 突破 逾 高达 多达 不足 不到 占 占到 占了 约占 占比 占比达 则 也 还 又 再 均 都 各 分别 平均 先后
    陆续 至 到 了 过 着 升至 降至 增至 减至 涨至 跌至 升到 降到 增到 均为 分别为 分别是 分别有 分别达 稳定在
    保持在 控制在 维持在 稳定 保持 维持 控制 在 记 等 竟 整 足足 另 最终 目前 现 新 可 才 刚 合 折合 全年
    成功 实际 预计 力争
    首次 再次 首度 双双 最高 最低 最长 最大 最快 最多 最少 最高为 最高达
""")
"""Verbs of having and reaching, and adverbs: what is counted stands before them."""

INCREASE = words("""
    快 增长 增加 上升 提高 提升 增 升 涨 上涨 扩大 回升 攀升 净增 增幅 增多 加快 上浮 上调 增速 多 高 提速
""")
DECREASE = words("""
    下降 减少 降低 降 减 缩短 压缩 压减 下滑 回落 缩减 下跌 跌 缩小 收窄 下调 少 低 慢
""")
CHANGES = (INCREASE | DECREASE) - words("多 少 高 低 增速 增幅")
MORE = words("多 少 高 低 快 慢")
"""Verbs of change where the clause says what is compared: 比去年多3万元."""

AGAINST = words("高于 低于 快于 慢于 好于 优于 高出 低 高 领先 超出 多于 少于 超过")
COMPARED = re.compile(
    r"按可比(?:价格?|口径)计算|同口径|同比|环比|[比较](?:上年|去年|前年|年初|上月|上季度?|上期|20\d\d年|同期|"
    r"[一二三四1-4]季度|\d+月份?|疫情前|全[国省市区县])(?:同期|同月|底|末)?|(?<![对相占之])[比较](?!增|提[高升]|上升|上涨|下降|减|降|回落|缩|扩|多|少|高|低)[^，,。；、]{1,10}(?=[增提上下减降回缩扩多少高低快慢])"
)
ATTRIBUTE = re.compile("(?:率|额|量|产值|收入|面积|占比|比例|比重|总数|投资)$")
"""What a count of bodies is no count of: 22个重点项目开工率."""

NOT_COUNTED = words("""
    程度 其中 方面 左右 目前 同时 以来 此外 另外 期间 总共 最多 至少 一共 全部 共计 结果 情况 分别
""")
FIGURATIVE = tuple(
    sorted(
        words("""
    担子 重担 仗 硬仗 文章 引擎 车轮 翅膀 答卷 棋 拳 账 手 步子 轮子 大旗
""")
    )
)
"""Things that are counted in figures of speech alone: 两副担子, 打好三场硬仗."""

WHOLE = re.compile(
    r"^(?:全[国省市区县镇乡村街校院厂公]|我[国省市区县镇]|本[市区县省]|辖区内?|各|该)(?!面|体|部|民|日|职|程|年)"
)
REST = re.compile(r"(?:余下|剩余|剩下|尚余|仅余|还剩|仅剩|其余|其他|另外|另)的?$")
"""Words by which a quantity counts what the one before it counted."""

PERSONS = words("人 名 位 口 人次")
PERSON_NOUN = re.compile(
    "(?:人|员|者|民|众|工|生|师|童|妇|兵|警|干部|群众|青年|先锋|书记|主任|专家|学者|户|队伍?|代表|骨干|教练|家长)$"
)
DEED_UNITS = words("次 人次 场次 车次 遍 趟 轮 批次 班次 架次 小时 天")
"""Units that count what is done, not what it is done to."""

ABSTRACT = words("个 项 件 次 起 场 种 类 批 宗 例 条 笔 轮 期 人次 场次")
"""Measure words of deeds and matters; the others count bodies and things."""

BATCHES = words("批 期 类 大类 轮 批次 组 种 系列 方面")
MATTER = words("投诉 举报 咨询 申诉 信访 来访 求助 诉求 报警 违法 违章 违规 犯罪 诈骗 盗窃 诉讼 申请 建议")
"""Deeds of others that are counted as matters, behind a noun: 商品类投诉."""

MATTERS = words("件 起 份 条 次 例 宗 项 人次 件次")
EACH = re.compile("平均|[人户亩日月年均]均")
BODY = re.compile("(?:所|局|队|院|厅|署|站|部门|机关|公司|中心|警方|民警|政府|委员会)$")
"""Who does: no such noun is counted as a matter (派出所接警56起)."""


LIGHT = words("完成 实现 达成 兑现 开展 进行 新增 获得 取得 发放 给予 落实 争取 组织 接受 累计 参与")
"""Verbs behind which another verb is a noun: 完成投资, 开展检查."""

DIMENSIONS = words("长 宽 高 深 厚 重")
SPANS = words("用时 耗时 工期 历时")
MONEY_NOUN = re.compile("(?:款|税|资|贴|助|奖励|赔偿|捐赠)$")
"""Money that the word tagger takes for a deed: 1000元捐款."""

MONEY = re.compile("(?:[金款费券债税贷贴]|资金|奖励|订单|经费|工资|收入)$")
RUNNING = words("连续 连着 接连 一连 持续 为期 长达 整整 连")
DWELL = words("""
    住 居住 同住 位于 分布 落户 入驻 聚集 坐落 坐落于 落在 分布在 入住 租住 暂住 集聚
""")
