"""The rules of names of organisations in their order, and which of them apply where.

Goes in: a reader behind a head noun. Comes out: the reader, moved as far as the name goes.
"""

from __future__ import annotations

from generator.recognise.closings import division, named_after, period, post, second_region, up_to_acronym, wing
from generator.recognise.complements import (
    DASHES,
    Rule,
    adjective,
    adjective_pair,
    and_noun,
    beside,
    bond,
    brackets,
    by_shares,
    countries_pair,
    country,
    listed,
    noun,
    owner,
    place,
    purpose,
    slash,
)
from generator.recognise.compounds import and_domain, compound, topic
from generator.recognise.reader import Reader

OPEN: tuple[Rule, ...] = (
    brackets,
    countries_pair,
    named_after,
    by_shares,
    adjective,
    adjective_pair,
    owner,
    country,
    place,
    second_region,
    noun,
    topic,
    compound,
    and_domain,
    and_noun,
    purpose,
    listed,
    slash,
    bond,
    beside,
    post,
    up_to_acronym,
)
"""While neither owner nor country is read."""
CLOSED: tuple[Rule, ...] = (brackets, owner, wing, post)
"""Behind a country."""
OWNED: tuple[Rule, ...] = (post, period, division, named_after)
"""Behind an owner; one of them at most."""
SHORT: tuple[Rule, ...] = (brackets, owner, country)
"""Behind an abbreviation (`CC`)."""


def go_on(r: Reader, rules: tuple[Rule, ...] = OPEN) -> None:
    """Moves the reader as far as the name goes."""
    while r.j < len(r.passage):
        if r.owner is not None:
            any(rule(r) for rule in OWNED)
            return
        now = CLOSED if rules is OPEN and r.closed() else rules
        if not any(rule(r) for rule in now):
            return
        if rules is OPEN and _paired(r):
            return


def _paired(r: Reader) -> bool:
    """Behind a pair of countries the name ends."""
    return (
        r.j >= 2
        and r.base == 0
        and r.country is None
        and any(r.passage.at(k) in DASHES and k - 1 >= r.h for k in range(max(r.h + 1, r.j - 4), r.j))
    )
