"""What an archive's names must not become: warnings for the report, each with what to do.

Goes in: the clusters, as they will be entities, and people's decisions. Comes out: sentences in French, for the
report page and for `check`. Nothing is changed here: a wrong merge is to be corrected in the authority files, where
it stays corrected.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from generator.knowledge import forms, naming
from generator.resolve.clusters import Cluster
from generator.resolve.decisions import Decisions

_LIFE = 90
"""Years between the first and the last article that name one person, at most."""
_FORMS = 40
"""Different surfaces that one person or organisation can have, before it looks like a hub of several."""

Guard = Callable[[Cluster], str | None]


def outlived(cluster: Cluster) -> str | None:
    """A person over more years than a life has."""
    years = cluster.years()
    if cluster.kind != "person" or years is None or years[1] - years[0] <= _LIFE:
        return None
    return f"est nommé de {years[0]} à {years[1]} : sans doute plusieurs personnes, à séparer par [[different]]"


def hub(cluster: Cluster) -> str | None:
    """A thing with more names than a thing has."""
    surfaces = {surface for member in cluster.members for surface in member.surfaces}
    if cluster.kind == "country" or len(surfaces) <= _FORMS:
        return None
    return f"porte {len(surfaces)} noms différents : sans doute plusieurs entités, à séparer par [[different]]"


def country_as_person(cluster: Cluster) -> str | None:
    """A person called like a country."""
    name = _name(cluster)
    form = naming.lexicon().gazetteer.get(forms.phrase(name))
    if cluster.kind != "person" or form is None or form.kind not in {"country", "adjective"}:
        return None
    return "est le nom d'un pays pris pour une personne : à écarter par [[rejected]]"


def common_word(cluster: Cluster) -> str | None:
    """A person of one word that the language uses for something else."""
    lexicon = naming.lexicon()
    key = forms.key(_name(cluster))
    if cluster.kind != "person" or " " in key or (key not in lexicon.not_names and key not in lexicon.openers):
        return None
    return "est un mot courant pris pour une personne : à écarter par [[rejected]]"


GUARDS: tuple[Guard, ...] = (outlived, hub, country_as_person, common_word)


def warnings(clusters: Sequence[Cluster], decisions: Decisions) -> tuple[str, ...]:
    """Everything that the report should say of the names."""
    return (*_of_clusters(clusters), *decisions.idle())


def _of_clusters(clusters: Sequence[Cluster]) -> Iterator[str]:
    for cluster in clusters:
        for guard in GUARDS:
            said = guard(cluster)
            if said is not None and not cluster.decided:
                yield f"« {_name(cluster)} » {said}"


def _name(cluster: Cluster) -> str:
    return cluster.name or max(cluster.names().items(), key=lambda item: (item[1], item[0]))[0]
