"""Where the reading of one name of an organisation stands: the cursor that the rules of `complements` move on.

Goes in: a passage with its known phrases. Comes out: a Group. The reader only remembers and looks; it knows no rule.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from generator.knowledge.forms import Body
from generator.knowledge.naming import Lexicon
from generator.recognise import syntax
from generator.recognise.passages import Passage
from generator.recognise.spans import Group, Known

_PHRASE = 20
"""How many words a known phrase has at most."""
_DEEPEST = 12
"""How deep names stand in one another; a text that says more is no name."""
COUNTRIES = frozenset({"country", "ambiguous"})


@dataclass(frozen=True, slots=True)
class Context:
    """What a name is read with."""

    passage: Passage
    known: dict[int, Known]
    lexicon: Lexicon
    spelled: frozenset[str]
    """acronyms that the document puts in brackets and that are not known beforehand"""
    name_at: Callable[[Context, int], Group | None]
    """reads the name that begins at a word, for names inside names"""
    depth: int = 0
    """how many names this one is inside of"""


@dataclass(slots=True)
class Reader:
    """A name from its first word `a` up to, without, word `j`."""

    context: Context
    a: int
    j: int
    base: int = 0
    """Where the name's own words end and those of its owner or country begin; 0 as long as neither is read."""
    owner: Group | None = None
    country: str | None = None
    inner: list[Group] = field(default_factory=list)
    said: bool = False
    purpose: bool = False
    """Whether a `pour` is open: then `et la …` goes on."""
    h: int = -1
    """The head noun; the first word, unless its language lets words of the name stand before it."""
    start: int = -1
    """Where its own name begins, if that of its owner stands before it."""
    passage: Passage = field(init=False)
    """The text that is read, the known phrases of the text and the language: those of the context."""
    known: dict[int, Known] = field(init=False)
    lexicon: Lexicon = field(init=False)

    def __post_init__(self) -> None:
        if self.h < 0:
            self.h = self.a
        self.passage, self.known, self.lexicon = self.context.passage, self.context.known, self.context.lexicon

    @property
    def head(self) -> str:
        """The head noun, in small letters."""
        return self.passage.low[self.h]

    @property
    def next(self) -> str:
        """The word to be read, in small letters, or nothing at the end."""
        return self.passage.low[self.j] if self.j < len(self.passage) else ""

    def is_(self, name: str, j: int | None = None) -> bool:
        """Whether the word at `j` (else the next) is in a list of the language's `[syntax]`."""
        at = self.j if j is None else j
        return 0 <= at < len(self.passage) and self.passage.low[at] in self.lexicon.syntax[name]

    def of(self, j: int | None = None) -> int:
        """How many words of `de`, `de la`, `dudit` … stand at `j` (else next)."""
        return syntax.of(self.passage, self.j if j is None else j, self.lexicon)

    def is_adjective(self, j: int) -> bool:
        """Whether the word at `j` is an adjective."""
        return syntax.is_adjective(self.passage.low[j], self.lexicon)

    def name_at(self, m: int) -> Group | None:
        """The name of an organisation that begins at `m`."""
        if m >= len(self.passage) or self.context.depth >= _DEEPEST:
            return None
        return self.context.name_at(replace(self.context, depth=self.context.depth + 1), m)

    def closed(self) -> bool:
        """Whether a country's name was read last: nothing more belongs to the name."""
        return any(
            phrase.b == self.j and phrase.kind in COUNTRIES and self.passage.capital(phrase.a)
            for phrase in (self.known.get(k) for k in range(max(self.h + 1, self.j - _PHRASE), self.j))
            if phrase is not None
        )

    def own(self, group: Group, m: int) -> None:
        """Takes the owner that stands at `m`."""
        p = self.passage
        brackets = self.j >= 3 and p.at(self.j - 1) == ")" and p.at(self.j - 3) == "("
        self.said = self.is_("pointed", m - 1)
        self.base = self.j - 3 if brackets else self.j
        self.owner = group
        self.inner.append(group)
        self.j = group.b

    def noun(self, m: int, *, bare: bool) -> bool:
        """Takes the noun at `m`, if it can be part of a name; `bare`: no article before it, it could be a verb."""
        p, lexicon = self.passage, self.lexicon
        if m >= len(p) or not p.words[m][0].isalpha():
            return False
        low = p.low[m]
        if low in lexicon.stops or (
            low in lexicon.offices and not p.capital(m) and not self.is_("plural_articles", m - 1)
        ):
            return False
        if p.capital(m):
            acronym = p.words[m].isupper() and len(p.words[m]) > 1 and not self.is_("common_acronyms", m)
            single = m + 1 >= len(p) or not p.capital(m + 1) or p.low[m + 1] in lexicon.domains
            name = not single and not lexicon.is_no_name(p.keys[m])
            if acronym or name:
                return False
        elif not lexicon.small_complements or (
            bare
            and low.endswith(lexicon.endings["infinitives"])
            and not low.endswith(lexicon.endings["noun_endings"])
            and not self.is_("nouns_like_infinitives", m)
        ):
            return False
        self.j = m + 1
        if self.is_("first_adjectives", m) and m + 1 < len(p) and p.words[m + 1][0].islower():
            self.j += 1
        return True

    def group(self, rule: str, *, bodies: tuple[Body, ...] = (), form: str = "read") -> Group:
        """What was read."""
        base = self.base or self.j
        noun = self.h if self.h != self.a else -1
        inner = tuple(self.inner)
        return Group(
            *(self.a, self.j, rule, base, self.owner, self.country, bodies, form),
            inner=inner,
            said=self.said,
            noun=noun,
            own=self.start,
        )
