"""Complements written with capitals: `of Planning and Investment`, `for External Relations`, `of People's Power`.

Goes in and comes out: as for `complements`; one function a rule. Only languages that list the words of which such names
are made have them.
"""

from __future__ import annotations

from generator.recognise.reader import Reader


def topic(r: Reader) -> bool:
    """`Commission for External Relations`, `Committee on the Environment`."""
    if not (r.is_("for") or r.is_("about")):
        return False
    m = r.j + 1 + r.is_("articles", r.j + 1)
    if not is_domain(r, m):
        return _for_a_body(r, m)
    r.j = m + 1
    return True


def _for_a_body(r: Reader, m: int) -> bool:
    """`National Commission for UNESCO`."""
    if not r.lexicon.domains or not r.is_("for"):
        return False
    body = r.name_at(m)
    if body is None or not body.bodies:
        return False
    r.inner.append(body)
    r.j = body.b
    return True


def compound(r: Reader) -> bool:
    """`Ministry of Foreign Affairs`, `Assembly of People's Power`: further words of such a compound."""
    if r.j == r.h + 1:
        return False
    length = 2 if r.is_("genitive") and r.is_("genitive_nouns", r.j - 1) and r.passage.capital(r.j - 1) else 1
    if not is_domain(r, r.j + length - 1):
        return False
    r.j += length
    return True


def and_domain(r: Reader) -> bool:
    """`Ministry of Planning and Investment`, `Ministry of Culture, Sports and Tourism`."""
    before, after = is_domain(r, r.j - 1), is_domain(r, r.j + 1)
    if r.j - 1 == r.h or not (before or after) or not _is_single(r, r.j + 1):
        return False
    listed = r.next == "," and before and after and any(r.is_("and", k) for k in range(r.j + 2, r.j + 6))
    if not r.is_("and") and not listed:
        return False
    r.j += 2
    return True


def _is_single(r: Reader, m: int) -> bool:
    """Whether one capitalised word stands at `m`, or the first of a compound: nobody's name."""
    p = r.passage
    if m >= len(p) or not p.capital(m) or not p.capital(r.j - 1) or m in r.known or p.low[m] in r.lexicon.offices:
        return False
    return is_domain(r, m) or m + 1 >= len(p) or not p.capital(m + 1)


def is_domain(r: Reader, m: int) -> bool:
    """Whether a capitalised word stands at `m` of which such compounds are made."""
    p = r.passage
    return m < len(p) and p.capital(m) and p.low[m] in r.lexicon.domains and m not in r.known
