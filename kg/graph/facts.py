"""Posts, actions and figures as quads."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence

from pyoxigraph import NamedNode

from kg.graph.evidence import UnlawfulError
from kg.graph.footing import Footing, Sound, grouped
from kg.graph.iris import Iris
from kg.graph.terms import decimal, plain, term, zh
from kg.lexicon.roles import role_of
from kg.model import Action, Basis, Figure, Post
from kg.vocab import ACTION_TYPES, Class, Prop, Status, Std, action_iri

_LABEL = term(Std.LABEL)
_TYPE = term(Std.TYPE)


def write_posts(ground: Footing, posts: Sequence[Post], iris: Iris) -> None:
    """Posts, one node for each person, title and organisation.

    A role (书记, of whichever organ) has its label in the graph of each article that names it.
    """

    def words(post: Post) -> Iterable[str]:
        _check(ground, post.basis, (post.person, post.organization))
        return (post.title,)

    def same(post: Post) -> Hashable:
        return (ground.entity(post.person), post.title, _entity(ground, post.organization), _mood(post.basis))

    for told in grouped(ground.sound("post", posts, words), same):
        _write_post(ground, told, iris)


def _write_post(ground: Footing, told: list[Sound[Post]], iris: Iris) -> None:
    post, out = told[0].fact, ground.out
    iri, name = ground.write(Class.POST, told), role_of(post.title)
    role = iris.role(name)
    stati = (one.fact.status for one in told if one.fact.status != Status.CURRENT)
    out.add(iri, _LABEL, zh(post.title))
    out.add(iri, term(Std.MEMBER), ground.entity(post.person))
    if post.organization is not None:
        out.add(iri, term(Std.IN_ORGANIZATION), ground.entity(post.organization))
    out.add(iri, term(Std.HAS_ROLE), role)
    out.add(iri, term(Prop.STATUS), plain(next(stati, Status.CURRENT.value)))
    out.add(role, _TYPE, term(Std.ROLE))
    out.add(role, _LABEL, zh(name))


def write_actions(ground: Footing, actions: Sequence[Action]) -> None:
    """Actions, one node a verb."""

    def words(action: Action) -> Iterable[str | None]:
        _check(ground, action.basis, (i for _, indices in _arguments(action) for i in indices))
        if action.type not in ACTION_TYPES:
            raise UnlawfulError(f"no action type {action.type!r}")
        return (action.verb, action.object_text)

    for one in ground.sound("action", actions, words):
        action, iri = one.fact, ground.write(Class.ACTION, [one])
        ground.out.add(iri, term(Prop.VERB), plain(action.verb))
        ground.out.add(iri, term(Prop.ACTION_TYPE), term(action_iri(action.type)))
        if action.object_text:
            ground.out.add(iri, term(Prop.OBJECT_TEXT), plain(action.object_text))
        for prop, indices in _arguments(action):
            for node in dict.fromkeys(map(ground.entity, indices)):
                ground.out.add(iri, term(prop), node)


def _arguments(action: Action) -> tuple[tuple[Prop, tuple[int, ...]], ...]:
    return (
        (Prop.AGENT, action.agents),
        (Prop.OBJECT, action.objects),
        (Prop.RECIPIENT, action.recipients),
        (Prop.PLACE, action.places),
        (Prop.MEASURE, action.measures),
    )


def write_figures(ground: Footing, figures: Sequence[Figure]) -> None:
    """Figures; one told again is one node with several sentences."""

    def words(figure: Figure) -> Iterable[str]:
        _check(ground, figure.basis, (figure.about, figure.base))
        try:
            decimal(figure.value)
        except ValueError as error:
            raise UnlawfulError(str(error)) from error
        return (figure.indicator, figure.value_text)

    def same(figure: Figure) -> Hashable:
        when = figure.basis.when
        owner = ground.entity(figure.about), _entity(ground, figure.base)
        words = figure.indicator, figure.unit, figure.base_text, figure.compared_with
        held = when and (when.date, when.start, when.end), _mood(figure.basis)
        return owner, words, decimal(figure.value), figure.bound, figure.change, held

    groups = grouped(ground.sound("figure", figures, words), same)
    by_index = {one.index: told[0].iri for told in groups for one in told}
    for told in groups:
        _write_figure(ground, told, by_index)


def _write_figure(ground: Footing, told: list[Sound[Figure]], by_index: dict[int, NamedNode]) -> None:
    figure, out = told[0].fact, ground.out
    iri = ground.write(Class.FIGURE, told)
    out.add(iri, term(Prop.ABOUT), ground.entity(figure.about))
    out.add(iri, term(Prop.VALUE), decimal(figure.value))
    for prop, value in (
        (Prop.INDICATOR, figure.indicator),
        (Prop.UNIT, figure.unit),
        (Prop.VALUE_TEXT, figure.value_text),
        (Prop.BOUND, figure.bound),
        (Prop.BASE_TEXT, figure.base_text),
        (Prop.CHANGE, figure.change),
        (Prop.COMPARED_WITH, figure.compared_with),
    ):
        if value:
            out.add(iri, term(prop), plain(value))
    if figure.base is not None:
        out.add(iri, term(Prop.BASE), ground.entity(figure.base))
    whole = by_index.get(figure.part_of) if figure.part_of is not None else None
    if whole is not None and whole != iri:
        out.add(iri, term(Prop.PART_OF), whole)


def _mood(basis: Basis) -> Hashable:
    return basis.negated, basis.modality


def _entity(ground: Footing, index: int | None) -> NamedNode | None:
    return None if index is None else ground.entity(index)


def _check(ground: Footing, basis: Basis, indices: Iterable[int | None]) -> None:
    """Raise UnlawfulError where a fact refers to an entity that the article does not have."""
    for index in (basis.said_by, *indices):
        _entity(ground, index)
