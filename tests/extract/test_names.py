"""Names of a sentence: which words, which class, which not."""

from __future__ import annotations

import pytest

from kg.extract.base import Reading
from kg.extract.names.find import find
from kg.extract.words.words import tag
from kg.model import Mention, Run, Sentence


def mentions(*texts: str) -> tuple[Mention, ...]:
    """The mentions of an article that consists of these sentences."""
    sentences = [Sentence(t, (Run(0, 0, len(t)),), ((0, len(t)),), i) for i, t in enumerate(texts)]
    words = tag(list(texts))
    return find(tuple(Reading(i, s, w) for i, (s, w) in enumerate(zip(sentences, words, strict=True))))


def outer(*texts: str) -> set[tuple[str, str]]:
    """(name, class) of the mentions that stand in no longer one and are names."""
    return {(m.text, m.cls.value) for m in mentions(*texts) if m.within is None and not m.anaphor}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("柳湾区区长周立伟到企业调研。", "周立伟"),  # behind a title
        ("村民郭长明说，今年收成好。", "郭长明"),  # behind a role, before a verb of saying
        ("何老师每天给孩子们上课。", "何老师"),  # surname with a courtesy word
        ("李广海、肖彦明、万士旺等党员上门服务。", "肖彦明"),  # a member of a list of names
        ("欧阳建国当选为会长。", "欧阳建国"),  # double surname
        ("阿卜杜拉·买买提家种了十亩棉花。", "阿卜杜拉·买买提"),  # middle dot
        ("县委副书记艾合买提·吐尔逊走访群众。", "艾合买提·吐尔逊"),  # a title in front of it
        ("旗农牧局局长斯琴毕力格介绍。", "斯琴毕力格"),  # a chain of known parts
        ("网格员小赵说，大家都来帮忙。", "小赵"),  # familiar
        ("车间主任马强任队长。", "马强"),  # the verb behind is no part of it
        ("工作人员刘洋耐心解答。", "刘洋"),  # behind a crowd's word
    ],
)
def test_person(text: str, name: str) -> None:
    """A human's name is found beside titles, roles, in lists and with courtesy words."""
    assert (name, "Person") in outer(text)


@pytest.mark.parametrize(
    ("text", "name", "cls"),
    [
        ("柳湾区税务局推出新服务。", "柳湾区税务局", "Office"),
        ("市发展和改革委员会发布通知。", "市发展和改革委员会", "Office"),  # 和 inside a department's name
        ("滨海市公安局东城分局民警赶到现场。", "滨海市公安局东城分局", "Office"),  # a branch keeps its parent
        ("民警来自临江街道办事处。", "临江街道办事处", "Office"),
        ("云岭精密制造有限公司恢复生产。", "云岭精密制造有限公司", "Enterprise"),
        # a place in brackets
        ("记者走进恒达旅游（上海）有限公司。", "恒达旅游（上海）有限公司", "Enterprise"),
        ("中国银行、招商银行参加了活动。", "招商银行", "Enterprise"),
        ("柳湾区第二中学举行开学典礼。", "柳湾区第二中学", "Institution"),
        ("柳湾区红十字会收到捐款。", "柳湾区红十字会", "Institution"),
        ("全区组建企业复工服务专班。", "企业复工服务专班", "Team"),  # deeds as nouns inside a team's name
        ("街道成立防汛抢险突击队。", "防汛抢险突击队", "Team"),
        ("志愿者来到望湖社区。", "望湖社区", "Jurisdiction"),
        ("滁州经开区召开会议。", "滁州经开区", "Jurisdiction"),  # a zone keeps its city
        ("企业出口德国的订单增加。", "德国", "Jurisdiction"),
        ("翠竹小区共有住户三百户。", "翠竹小区", "Site"),
        ("寿光市洛城街道召开会议。", "洛城街道", "Jurisdiction"),  # known to the gazetteer
        ("京沪高速滨江东收费站恢复通行。", "京沪高速滨江东收费站", "Site"),  # its road belongs to it
        ("柳湾三中举行运动会。", "柳湾三中", "Institution"),
        ("公司党委书记说，云岭建投公司党委高度重视。", "云岭建投公司党委", "Institution"),
        ("269路公交车恢复运行。", "269路公交车", "Site"),
        ("全镇推行“两册三单”工作法。", "“两册三单”工作法", "Measure"),  # the head belongs to the name
        ("全区开展“三查一促”活动。", "三查一促", "Measure"),  # 活动 does not
        ("柳湾区出台“惠企八条”。", "惠企八条", "Measure"),
        ("镇里推行“首席服务员”制度。", "“首席服务员”制度", "Measure"),  # a title's word with a head
        ("全区建立“发现——上报——处置”的险情处置体系。", "险情处置体系", "Measure"),
        ("石桥镇举行“最美石桥人”颁奖典礼。", "“最美石桥人”颁奖典礼", "Event"),
        ("各行推出“惠农贷、助学贷”等信贷产品。", "助学贷", "Product"),  # several in one pair of marks
        ("公司成立了党员突击队。", "党员突击队", "Team"),  # because it was set up
        # a describing name behind a verb of making
        ("镇里建立领导干部分片包干制度。", "领导干部分片包干制度", "Measure"),
        ("云岭市第六届人民代表大会第二次会议闭幕。", "云岭市第六届人民代表大会第二次会议", "Event"),
        (
            "柳湾县2021年第二季度工业项目集中签约仪式举行。",
            "柳湾县2021年第二季度工业项目集中签约仪式",
            "Event",
        ),  # the year and the quarter belong to it
        ("县长主持召开全县防台风工作视频会议。", "全县防台风工作视频会议", "Event"),
        ("受台风“海棠”影响，航班停飞。", "台风“海棠”", "Event"),
        ("云岭县召开2023年全县教育工作会议。", "2023年全县教育工作会议", "Event"),
        ("全县启动“云上乡村”文旅融合工程。", "“云上乡村”文旅融合工程", "Measure"),  # no village
        ("区农业局邀请农学院教授何继宏授课。", "区农业局", "Office"),  # the verb parts two bodies
        ("14日，论坛在县会议中心举行。", "县会议中心", "Site"),
        ("他们看望了石桥镇中心小学避灾安置点的群众。", "石桥镇中心小学避灾安置点", "Site"),
        ("工作组赶赴青山、白河等水库。", "白河", "Site"),  # no person: its head follows the list
        ("柳湾区第三中学新校区建成。", "柳湾区第三中学新校区", "Site"),
        ("村里组建的“红马甲”抢险突击队到场。", "“红马甲”抢险突击队", "Team"),
        ("群众可拨打12380举报电话。", "12380举报电话", "Measure"),
        ("公司享受研发费用加计扣除政策。", "研发费用加计扣除政策", "Measure"),
        ("全县实施“双进双促”一号工程。", "“双进双促”一号工程", "Measure"),
        ("区里设立重点项目“绿色通道”。", "重点项目“绿色通道”", "Measure"),
        ("实行“日查、周报、月评”工作机制。", "“日查、周报、月评”工作机制", "Measure"),
        ("村里开设“文明积分超市”。", "文明积分超市", "Measure"),  # a scheme, no firm
        ("公司开发出“云上红”黄桃果酱等产品。", "“云上红”黄桃果酱", "Product"),
        ("柳湾区人民法院民事审判庭庭长王海涛介绍。", "柳湾区人民法院民事审判庭", "Office"),
        ("许大华代表县委表示欢迎。", "县委", "Office"),  # the verb is no part of it
        ("公司编印了《防汛应急手册》。", "防汛应急手册", "Product"),
        ("出口土耳其的“云龙6号”盾构机下线。", "云龙6号", "Product"),
    ],
)
def test_class(text: str, name: str, cls: str) -> None:
    """A name has the class that its ending, its quotation marks or the lexicon give."""
    assert (name, cls) in outer(text)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("党员干部带头上岗。", "党员干部"),  # 部 is no ending here
        ("各部门通力合作。", "各部门"),
        ("我们要当好“店小二”。", "店小二"),  # a figure of speech
        ("疫情防控形势向好。", "疫情防控"),
        ("老旧小区改造提速。", "老旧小区"),  # a kind, not a name
        ("经济发展势头良好。", "经济发展"),
        ("卡口13处已经设好。", "卡口13处"),  # a count
        ("6家社区医院派出医护人员。", "社区医院"),  # what is counted
        ("一张张平凡的面孔让人难忘。", "张平凡"),  # a measure word doubled
        ("他获评“滨海好人”称号。", "滨海"),  # an honour's name
        ("建立“镇党委—村党支部—党员”组织体系。", "村党支部"),  # levels
        ("建立“周调度、月通报、季评比”工作机制。", "周调度"),
        ("园区已入驻企业212家。", "驻"),
        ("开通仪式后列车驶出。", "开通仪式"),  # no name of its own
        ("会议学习了市委研究决定。", "市委研究决定"),
        ("水库腾出库容850万立方米。", "万立方米"),
        ("其中脱贫户76人，月工资3000元。", "76人"),
        ("县里组建3个产业招商专班。", "产业招商专班"),  # so many of a kind
        ("园区新建标准化厂房30万平方米。", "新建标准化厂房"),
        ("规划建设人才公寓1200套。", "规划建设人才公寓"),
        ("援建冷链仓库2座。", "冷链仓库"),
        ("石桥村后山发生滑坡。", "石桥村后山"),
        ("石桥村计划利用荒山发展旅游。", "石桥村计划"),
        ("市委组织部发布干部任前公示。", "任前"),
        ("围绕“十四五”末的目标。", "十四五"),  # a time
        ("秦晓峰为云岭市卫生健康委员会主任。", "云岭市卫生健康委"),
        ("对来自中高风险地区的人员登记。", "中高风险地区"),
    ],
)
def test_no_name(text: str, word: str) -> None:
    """Common nouns, kinds, counts and figures of speech are no names."""
    assert word not in {name for name, _ in outer(text)}


def test_nested_territory() -> None:
    """The territory inside a body's name is a mention of its own, within the longer one."""
    found = mentions("柳湾区教育局召开会议。")
    inner = next(m for m in found if m.text == "柳湾区")
    assert inner.within is not None
    assert found[inner.within].text == "柳湾区教育局"


def test_own_territory_in_name() -> None:
    """The bare level in front of a body's name stands for the article's territory."""
    found = mentions("区教育局局长刘大海到会。")
    assert any(m.text == "区" and m.anaphor and m.within is not None for m in found)


def test_organ_in_title() -> None:
    """An organ named in a title is a mention of it."""
    assert ("县委", "Office") in outer("县委书记王大伟到村里走访。")


def test_brand_is_no_place() -> None:
    """A place in a firm's name counts only where the article names it elsewhere."""
    alone = {m.text for m in mentions("宁波云岭精密制造有限公司投产。")}
    with_city = {m.text for m in mentions("宁波云岭精密制造有限公司投产。", "宁波市委祝贺。")}
    assert "宁波" not in alone
    assert "宁波云岭精密制造有限公司" in alone & with_city


def test_short_form_is_known_from_the_full_one() -> None:
    """Where the full name stands, its short form is read in other sentences."""
    found = outer("云岭安泰生物工程股份有限公司开工。", "安泰生物的产品供不应求。")
    assert ("安泰生物", "Enterprise") in found


def test_joined_bodies_are_two() -> None:
    """A verb of joining cuts a name that the tagger drew together."""
    assert {("区自贸办", "Office"), ("区金融办", "Office")} & outer("区自贸办联合区金融办创新融资方式。")


def test_dateline_is_not_read() -> None:
    """Characters of the dateline are no part of a name."""
    sentence = Sentence("本报讯 柳湾区开会。", (Run(0, 0, 10),), ((0, 10),), 0, lead=4)
    found = find((Reading(0, sentence, tag([sentence.text])[0]),))
    assert [m.text for m in found] == ["柳湾区"]
