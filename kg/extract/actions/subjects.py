"""Who acts in a clause: the phrase before its verb, or whoever the text goes on to tell of."""

from __future__ import annotations

from dataclasses import replace

from kg.extract.actions import closed, verbal
from kg.extract.actions.chunk import Chunk, groups
from kg.extract.actions.moods import mood_of, words_of
from kg.extract.actions.nouns import AGENTS, bearers, crowd_of
from kg.extract.actions.objects import is_counted
from kg.extract.actions.predicates import Sketch
from kg.extract.actions.stand_ins import stands_for
from kg.extract.actions.topics import How, Scope, Subject
from kg.extract.base import Named
from kg.extract.wordlist import words
from kg.lexicon import load
from kg.model import PERSONS, EntityClass

_HELPS = words("配合 协助 协同配合 密切配合")
_HOLDING = words("召开 举行 举办 启动 开展 进行")
_HEADS = words("任 兼 兼任 担任 出任 带队")


def subject_of(sketch: Sketch, scope: Scope) -> Subject | None:
    """The clause's subject; the scope remembers it for the clauses that leave theirs out."""
    scope.since += 1
    if sketch.subject is None or _is_self(sketch.subject):
        return _source(sketch) or _with_allies(sketch, _left_out(sketch, scope), scope)
    subject = _stated(sketch, _on_the_spot(sketch, sketch.subject) or sketch.subject, scope)
    if subject.kind in ("thing", "actor"):
        scope.theme = subject.phrase
    elif not scope.by:
        scope.theme = None
    _remember(sketch, scope, subject)
    scope.since = 0 if subject.names else scope.since
    scope.things = 0 if subject.names else scope.things + 1
    return subject


def _is_self(phrase: Chunk) -> bool:
    """自己掏钱: whoever was told of goes on."""
    return len(phrase.core) == 1 and phrase.core[0].text in ("自己", "本人", "自个儿")


def _stated(sketch: Sketch, phrase: Chunk, scope: Scope) -> Subject:
    names = bearers(phrase.core)
    crowd = crowd_of(phrase.core)
    implied = _implied(scope)
    if names and names[-1].cls is EntityClass.EVENT:
        scope.host.append(names)
    if names and (_is_set_up(sketch) or _is_held(sketch, names)):
        return Subject((), "thing", "subject", phrase, implied)
    if names:
        how: How = "crowd" if crowd == "member" else "subject"
        acting = tuple(dict.fromkeys((*names, *_allies(sketch, phrase))))
        return Subject(acting, "agent", how, phrase)
    if groups(sketch.lead, closed.BY):
        return Subject((), "thing", "subject", phrase, implied)
    meant = stands_for(phrase.core, scope)
    if meant and not _is_set_up(sketch):
        return Subject(meant, "agent", "crowd", phrase)
    told = (scope.subject or scope.topic) if scope.content is None else None
    if told is not None and _is_body(told) and _is_staff(phrase):
        return Subject(told.names, "agent", "crowd", phrase)
    if phrase.core[-1].tag in ("PER", "LOC", "ORG"):
        return Subject((), "actor", "subject", phrase)
    if crowd or phrase.core[-1].text in closed.PRONOUNS or phrase.core[-1].kind == "r":
        return Subject((), "crowd", "subject", phrase)
    return Subject((), "actor" if _acts(sketch) else "thing", "subject", phrase, implied)


def _acts(sketch: Sketch) -> bool:
    """Whether the thing does something to another (机制避免了风险)."""
    if not sketch.predicates:
        return False
    first = sketch.predicates[0]
    fronted = groups(first.before, closed.FRONTING)
    if is_counted(sketch, first):
        return False
    return first.object is not None and not fronted and first.word not in verbal.STATES


def _on_the_spot(sketch: Sketch, phrase: Chunk) -> Chunk | None:
    """石桥村，村支书赵启主持夜会: behind a bare place and a comma the person that acts."""
    name = phrase.core[-1].name
    if len(phrase.core) > 1 or name is None or name.cls is not EntityClass.JURISDICTION:
        return None
    behind = [c for c in sketch.lead if c.kind == "np" and c.start > phrase.end]
    return next((c for c in behind if (n := bearers(c.core)) and all(x.cls in PERSONS for x in n)), None)


def _allies(sketch: Sketch, phrase: Chunk) -> tuple[Named, ...]:
    """嘉业公司与云溪银行, 区教育局会同区妇联: the names that 与 or 会同 puts behind the subject."""
    joined = groups(sketch.lead, ("与", "和", "同"))
    behind = [c.core for c in joined if c.start == phrase.end or c.tokens[0].text in closed.ALLIES]
    first = sketch.predicates[0] if sketch.predicates else None
    if first is not None and first.word in closed.ALLIES and first.object is not None:
        behind.append(first.object.core)
    return tuple(n for core in behind for n in bearers(core))


def _with_allies(sketch: Sketch, subject: Subject | None, scope: Scope) -> Subject | None:
    """，会同区妇联开展检查，查出隐患: whoever is told of goes on, together with those whom 会同 names."""
    if subject is None or subject.kind != "agent" or not subject.names or scope.content is not None:
        return subject
    behind = [c for c in groups(sketch.lead, ("与",)) if c.tokens[0].text in closed.ALLIES]
    allies = [n for c in behind for n in bearers(c.core)]
    if not allies or not sketch.predicates or sketch.predicates[0].word in verbal.SPEAKING:
        return subject
    joint = replace(subject, names=tuple(dict.fromkeys((*subject.names, *allies))))
    scope.subject = joint
    return joint


def _implied(scope: Scope) -> tuple[Named, ...]:
    """The bodies that the sentence tells of so far; persons do not do what merely happens to a thing."""
    if scope.content is not None:
        return scope.content.body if scope.content.subject is None and scope.content.role == "say" else ()
    told = scope.subject
    names = told.names if told is not None else ()
    return names if all(n.cls not in PERSONS for n in names) else ()


def _is_set_up(sketch: Sketch) -> bool:
    """专班成立, 中心启用: the subject is what was set up."""
    if not sketch.predicates:
        return False
    first = sketch.predicates[0]
    return first.word in verbal.SETTING_UP and first.object is None and first.goal is None


def _is_held(sketch: Sketch, names: tuple[Named, ...]) -> bool:
    """推进会在石桥村召开: the meeting is what was held."""
    first = sketch.predicates[0] if sketch.predicates else None
    events = all(n.cls is EntityClass.EVENT for n in names)
    return events and first is not None and first.word in _HOLDING and first.object is None


def _is_staff(phrase: Chunk) -> bool:
    """Whether the phrase is but a noun for a body's own people; 记者 and 专家 mostly come from elsewhere."""
    text = "".join(t.text for t in phrase.core)
    return load.crowds().get(text) == "member" and text not in closed.OUTSIDERS


def _is_body(subject: Subject) -> bool:
    return len(subject.names) == 1 and subject.names[0].cls not in PERSONS


def _remember(sketch: Sketch, scope: Scope, subject: Subject) -> None:
    """A named or unnamed actor becomes the subject of what follows; a thing does not, but its owner may."""
    told = scope.subject if scope.content is None else scope.content.subject
    if told is not None and _is_aside(sketch, subject, told):
        return
    if scope.content is not None:
        if subject.kind in ("agent", "crowd") or scope.content.subject is None:
            scope.content.subject = subject
        return
    if subject.kind in ("agent", "crowd"):
        scope.main = None
    if subject.kind == "agent":
        scope.subject = scope.topic = subject
        scope.spoken = False
    elif subject.kind == "actor":
        scope.subject = subject
    elif subject.kind == "crowd":
        scope.subject = subject
        scope.topic = None
    elif scope.subject is None and (owner := _owner(subject)) is not None:
        scope.subject = Subject((owner,), "agent", "subject")
    elif scope.subject is None and subject.phrase is not None and (names := bearers(subject.phrase.core)):
        scope.subject = Subject(names, "agent", "subject")


def _is_aside(sketch: Sketch, subject: Subject, told: Subject) -> bool:
    """乙、丙配合 and 赵启任组长 within a sentence: it goes on with those of whom it told before."""
    if not told.names or not subject.names or not sketch.predicates:
        return False
    first = sketch.predicates[0]
    if first.word in _HELPS:
        return first.object is None
    heads = first.word in _HEADS and all(n.cls in PERSONS for n in subject.names)
    return heads and all(n.cls not in PERSONS for n in told.names)


def _owner(subject: Subject) -> Named | None:
    """The body that the phrase begins with: what follows is told of it (柳湾区经济稳中向好，先后出台…)."""
    first = subject.phrase.core[0].name if subject.phrase is not None else None
    owns = first is not None and first.cls in AGENTS and first.cls not in PERSONS
    owns = owns and subject.phrase is not None and subject.phrase.core[-1].text in closed.OWNED
    return first if owns else None


def _source(sketch: Sketch) -> Subject | None:
    """据陈玉习介绍: the speaker."""
    found = [n for c in groups(sketch.lead, ("据",)) for n in bearers(c.core)]
    return Subject(tuple(found)) if found else None


def _left_out(sketch: Sketch, scope: Scope) -> Subject | None:
    if scope.content is not None and scope.content.speakers and not scope.quote and _adds(sketch):
        speakers, scope.content = scope.content.speakers, None
        return Subject(speakers, "agent", "inherited")
    if scope.content is not None:
        before = scope.content.subject
        if before is not None and before.names:
            return replace(before, how="inherited")
        said = before is None and scope.content.role == "say"
        body = scope.content.body if said else ()
        body = body or (scope.content.speakers if said and mood_of(sketch.lead) == "planned" else ())
        return Subject(body, "agent", "inherited") if body else None
    if scope.by_crowd and sketch.lead and sketch.lead[0].head == "负责":
        return None
    if scope.by and sketch.lead and sketch.lead[0].head in ("并", "同时"):
        return Subject(scope.by, "agent", "inherited")
    if scope.subject is not None:
        return replace(scope.subject, how="inherited", phrase=None) if scope.subject.names else None
    if scope.topic is None or (scope.spoken and not _speaks(sketch)):
        return None
    if _sums_up(sketch) and all(n.cls in PERSONS for n in scope.topic.names):
        return None
    return replace(scope.topic, how="continued", phrase=None)


def _sums_up(sketch: Sketch) -> bool:
    """共…, 累计…: what a body has done so far, not the person told of last."""
    return any(w in ("共", "共计", "累计", "合计", "总计") for w in words_of(sketch.lead))


def _speaks(sketch: Sketch) -> bool:
    """Whether the clause goes on to report words: behind a saying, only then the speaker is left out."""
    return bool(sketch.predicates) and sketch.predicates[0].word in verbal.REPORTING


def _adds(sketch: Sketch) -> bool:
    """赵启强调，…；要求…: the speaker goes on to ask for more."""
    return bool(sketch.predicates) and sketch.predicates[0].word in verbal.ADDING
