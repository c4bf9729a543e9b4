"""The values that pass between the rooms; all frozen, all without behaviour that reads or writes.

Offsets count Unicode code points. Two kinds occur: *page* offsets count in the page's text as decoded
from its bytes; *sentence* offsets count in `Sentence.text`, the sentence as it reads once line breaks are
mended. `Sentence.runs` leads from the second to the first.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from enum import StrEnum


class EntityClass(StrEnum):
    """The leaf classes of the ontology, named as there.

    >>> EntityClass("Office")
    <EntityClass.OFFICE: 'Office'>
    """

    PERSON = "Person"
    OFFICIAL = "Official"
    OFFICE = "Office"
    ENTERPRISE = "Enterprise"
    INSTITUTION = "Institution"
    TEAM = "Team"
    JURISDICTION = "Jurisdiction"
    SITE = "Site"
    MEASURE = "Measure"
    EVENT = "Event"
    PROJECT = "Project"
    PRODUCT = "Product"


PERSONS = frozenset({EntityClass.PERSON, EntityClass.OFFICIAL})
ORGANIZATIONS = frozenset(
    {EntityClass.OFFICE, EntityClass.ENTERPRISE, EntityClass.INSTITUTION, EntityClass.TEAM}
)
BODIES = ORGANIZATIONS | {EntityClass.JURISDICTION}
"""What has posts, acts and owns."""


class Part(StrEnum):
    """What a sentence is within its article."""

    HEADLINE = "headline"
    SECTION = "section"
    BODY = "body"
    CAPTION = "caption"
    BYLINE = "byline"


@dataclass(frozen=True, slots=True)
class PageInfo:
    """What a manifest or an option says of a page; `issued` is an xsd:date, xsd:gYearMonth or xsd:gYear."""

    title: str | None = None
    issued: str | None = None
    newspaper: str | None = None
    edition: str | None = None
    page: str | None = None
    place: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """One file as decoded: `source` is its path relative to the PATH given, `sha256` that of its bytes."""

    source: str
    text: str
    sha256: str
    encoding: str = "utf-8"
    info: PageInfo = PageInfo()


@dataclass(frozen=True, slots=True)
class Run:
    """`length` characters side by side in the sentence (from `start`) and in the page (from `page`)."""

    start: int
    page: int
    length: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence as it reads.

    `pieces` are the page spans (start, end) that hold it, in reading order: one, or several where the page
    tears it apart. `lead` is the length of a dateline at its beginning (本报讯, 新华社南京5月2日电) that is
    no part of what is told. `paragraph` counts the article's paragraphs; sentences of one share it.

    >>> s = Sentence("复工复产", (Run(0, 10, 2), Run(2, 13, 2)), ((10, 15),), 0)
    >>> [s.page_offset(i) for i in range(4)]
    [10, 11, 13, 14]
    >>> s.page_span(1, 3)
    (11, 14)
    """

    text: str
    runs: tuple[Run, ...]
    pieces: tuple[tuple[int, int], ...]
    paragraph: int
    part: Part = Part.BODY
    lead: int = 0

    def page_offset(self, index: int) -> int:
        """The page offset of the character at sentence offset `index`."""
        run = self.runs[bisect_right(self.runs, index, key=lambda r: r.start) - 1]
        return run.page + index - run.start

    def page_span(self, start: int, end: int) -> tuple[int, int]:
        """The page offsets of the first character and of the place behind the last one."""
        return self.page_offset(start), self.page_offset(end - 1) + 1


@dataclass(frozen=True, slots=True)
class Article:
    """One article of a page, its sentences in reading order, headline first where it has one."""

    key: str
    source: str
    sha256: str
    sentences: tuple[Sentence, ...]
    title: str = ""
    byline: str | None = None
    creators: tuple[str, ...] = ()
    info: PageInfo = PageInfo()


@dataclass(frozen=True, slots=True, order=True)
class Stretch:
    """Characters `start` to `end` (sentence offsets) of the article's sentence number `sentence`."""

    sentence: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Mention:
    """A name where it stands; `text` is the name as the sentence has it.

    `anaphor` marks words that stand for a name (该公司, 全区, 他): the class is that which they ask for, and
    resolution gives them an antecedent or drops them. `within` is the longer name (an index) that holds
    this one.
    """

    at: Stretch
    text: str
    cls: EntityClass
    rule: str
    confidence: float = 1.0
    anaphor: bool = False
    within: int | None = None


@dataclass(frozen=True, slots=True)
class When:
    """A time as xsd lexical forms; `text` are the words; `earliest` and `latest` want a known year."""

    text: str
    date: str | None = None
    start: str | None = None
    end: str | None = None
    earliest: str | None = None
    latest: str | None = None


@dataclass(frozen=True, slots=True)
class Basis:
    """What every fact carries: where it stands, by which rule it was read, whether and when it holds.

    `trigger` is the word that the fact hangs on (title, verb, number, relation word); `evidence` the smallest
    stretches that hold its words, one a sentence, the trigger's first. `confidence` is the probability that
    the whole fact is right, where more than its rule and its names tells it.
    """

    trigger: Stretch
    evidence: tuple[Stretch, ...]
    rule: str
    negated: bool = False
    modality: str | None = None
    said_by: int | None = None
    when: When | None = None
    confidence: float | None = None


@dataclass(frozen=True, slots=True)
class Post:
    """`person` holds `title` in `organization`; references are indices (of mentions, later of entities)."""

    basis: Basis
    title: str
    person: int
    organization: int | None = None
    status: str = "current"


@dataclass(frozen=True, slots=True)
class Action:
    """Somebody did something; `type` is the code of an action type of the ontology."""

    basis: Basis
    verb: str
    type: str
    agents: tuple[int, ...] = ()
    objects: tuple[int, ...] = ()
    object_text: str | None = None
    recipients: tuple[int, ...] = ()
    places: tuple[int, ...] = ()
    measures: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Figure:
    """A number told of `about`; `value` is a plain decimal ("24.15亿元" gives "2415000000")."""

    basis: Basis
    about: int
    indicator: str
    value: str
    unit: str | None
    value_text: str
    bound: str = "exact"
    base: int | None = None
    base_text: str | None = None
    part_of: int | None = None
    change: str | None = None
    compared_with: str | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """A direct relation: `predicate` is a curie (kg:within), `object` an index, `value` a literal."""

    basis: Basis
    subject: int
    predicate: str
    object: int | None = None
    value: int | None = None


@dataclass(frozen=True, slots=True)
class Extraction:
    """All that was read from one article; facts refer to mentions by their index."""

    mentions: tuple[Mention, ...] = ()
    posts: tuple[Post, ...] = ()
    actions: tuple[Action, ...] = ()
    figures: tuple[Figure, ...] = ()
    claims: tuple[Claim, ...] = ()


@dataclass(frozen=True, slots=True)
class Entity:
    """One thing of one article: its mentions brought together.

    `label` is the fullest name, qualified by its jurisdiction where the article makes it certain; `names`
    every form that the text uses. `complete` tells whether the label stands for itself outside the article
    (南京市公安局) or is relative to it (区委). `place` and `body` are names that set it apart from namesakes:
    the jurisdiction it lies in, the body it belongs to. Entities of one page (`Article.sha256`) that bear
    one `number` are one thing. `confidence` is the greatest of its mentions', to two places: a name that is
    sure once is sure.
    """

    label: str
    cls: EntityClass
    names: tuple[str, ...]
    mentions: tuple[Stretch, ...]
    complete: bool = True
    place: str | None = None
    body: str | None = None
    code: str | None = None
    number: int | None = None
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Record:
    """All that one article says, its mentions brought together: what passes from the map to the group.

    References of the facts are indices into `entities`.
    """

    article: Article
    entities: tuple[Entity, ...] = ()
    posts: tuple[Post, ...] = ()
    actions: tuple[Action, ...] = ()
    figures: tuple[Figure, ...] = ()
    claims: tuple[Claim, ...] = ()
    creators: tuple[int, ...] = ()
    notes: tuple[str, ...] = field(default=())
