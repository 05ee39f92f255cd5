"""Small archives to export: one told by hand, and one around any texts that a test gives."""

from __future__ import annotations

from collections.abc import Sequence

from generator import permalinks
from generator.model import (
    Alias,
    Archive,
    Article,
    Caption,
    Date,
    Dateline,
    Entity,
    Item,
    Mention,
    Part,
    Related,
    Relation,
    Removal,
    Repair,
    Report,
    Role,
    Source,
)

TREATY = Article(
    id="a-treaty1",
    title="La France et l’Allemagne signent un traité",
    lead="Charles de Gaulle a reçu Konrad Adenauer.",
    language="fr",
    date=Date("1963-01-22", "stated", "Paris, 22 janvier 1963 (ADE) –"),
    dateline=Dateline("Paris", "FR", "ADE"),
    agencies=("ADE",),
    signature="ADE",
    paragraphs=("De Gaulle a parlé 🎉 devant l’ONU.", "Adenauer a répondu au Conseil de sécurité de l’ONU."),
    captions=(Caption("Konrad Adenauer à Paris.", "ADE/Archives"), Caption(None, "ADE")),
    related=(Related("Un sommet à Genève", "Les Quatre se réunissent.", None, "ADE"),),
    repairs=(Repair("body", 0, "aparlé", "a parlé", "unglue.known-words", 9),),
    removed=(Removal("Voir plus", "segment.tail-heading"),),
    source=Source("1963/traite.txt", "ab" * 32, 1204, "utf-8", "text"),
    duplicates=("copies/b.txt", "copies/a.txt"),
)
PLAIN = Article(
    id="a-plain00",
    title="Réunion à l’ONU",
    lead=None,
    language="fr",
    date=Date(),
    dateline=None,
    agencies=(),
    signature=None,
    paragraphs=("Konrad Adenauer a parlé.",),
    captions=(),
    related=(),
    repairs=(),
    removed=(),
    source=Source("divers/reunion.txt", "cd" * 32, 80, "windows-1252", "text"),
)
GAULLE = Entity("p-gaulle", "person", "Charles de Gaulle", (Alias("Charles de Gaulle", 1), Alias("De Gaulle", 1)))
ADENAUER = Entity(
    "p-adenauer", "person", "Konrad Adenauer", country="DE", decided=True, same_as=(("wikidata", "Q2492"),)
)
FRANCE = Entity("c-fr", "country", "France", (Alias("France", 1),), iso2="FR")
ONU = Entity("o-onu", "organisation", "Organisation des Nations unies", (Alias("ONU", 3),), ("ONU",))
CONSEIL = Entity("o-conseil", "organisation", "Conseil de sécurité des Nations unies", parent="o-onu")


def told() -> Archive:
    """Two articles, five entities, a duplicate pair, a quarantined file and a skipped one."""
    resolved = (
        (_mention(TREATY, "title", 0, "France", FRANCE), FRANCE.id),
        (_mention(TREATY, "lead", 0, "Charles de Gaulle", GAULLE), GAULLE.id),
        (_mention(TREATY, "lead", 0, "Konrad Adenauer", ADENAUER), ADENAUER.id),
        (_mention(TREATY, "body", 0, "De Gaulle", GAULLE), GAULLE.id),
        (_mention(TREATY, "body", 0, "ONU", ONU), ONU.id),
        (_mention(TREATY, "body", 1, "ONU", ONU), ONU.id),
        (_mention(TREATY, "body", 1, "Conseil de sécurité de l’ONU", CONSEIL), CONSEIL.id),
        (_mention(TREATY, "caption", 0, "Konrad Adenauer", ADENAUER), ADENAUER.id),
    )
    plain = (
        (_mention(PLAIN, "title", 0, "ONU", ONU), ONU.id),
        (_mention(PLAIN, "body", 0, "Konrad Adenauer", ADENAUER), ADENAUER.id),
    )
    both, first = (TREATY.id, PLAIN.id), (TREATY.id,)
    return Archive(
        articles=(TREATY, PLAIN),
        entities=(FRANCE, GAULLE, ADENAUER, ONU, CONSEIL),
        mentions={TREATY.id: resolved, PLAIN.id: plain},
        appearances={FRANCE.id: first, GAULLE.id: first, ADENAUER.id: both, ONU.id: both, CONSEIL.id: first},
        roles={GAULLE.id: (Role(GAULLE.id, "président", FRANCE.id, TREATY.id, "1963-01-22"),), ADENAUER.id: ()},
        spans=dict.fromkeys((FRANCE.id, GAULLE.id, ADENAUER.id, ONU.id), ("1963-01-22", "1963-01-22")),
        relations=(
            Relation(ADENAUER.id, GAULLE.id, first, "1963-01-22", "1963-01-22"),
            Relation(ONU.id, ADENAUER.id, both, "1963-01-22", "1963-01-22"),
            Relation(FRANCE.id, GAULLE.id, first, "1963-01-22", "1963-01-22"),
        ),
        neighbours={},
        affinities={},
        report=Report(
            (
                Item("1963/traite.txt", "published", "published", "publiée", TREATY.id),
                Item("divers/reunion.txt", "published", "published", "publiée", PLAIN.id),
                Item("copies/b.txt", "duplicate", "duplicate", "même texte que 1963/traite.txt", TREATY.id),
                Item("copies/a.txt", "duplicate", "duplicate", "même texte que 1963/traite.txt", TREATY.id),
                Item("vide.txt", "quarantined", "empty", "le fichier est vide", remedy="y mettre un texte"),
                Item("photo.jpg", "skipped", "format", "format non lu"),
            ),
            ("une remarque",),
        ),
    )


def around(texts: Sequence[str], path: str) -> Archive:
    """An archive of one article whose parts, names and reasons are the given texts, whatever they are."""
    *paragraphs, any_text = texts
    article = Article(
        id="a-any",
        title=any_text,
        lead=any_text,
        language="fr",
        date=Date(None, "unknown", any_text),
        dateline=Dateline(any_text, None, any_text),
        agencies=(any_text,),
        signature=any_text,
        paragraphs=tuple(paragraphs),
        captions=(Caption(any_text, any_text),),
        related=(Related(any_text, any_text, any_text, any_text),),
        repairs=(Repair("body", 0, any_text, any_text, "rule", 0),),
        removed=(Removal(any_text, "rule"),),
        source=Source(path, "ef" * 32, 0, "utf-8", "text"),
    )
    entity = Entity("p-any", "person", any_text or "?", (Alias(any_text, 1),))
    resolved = tuple(
        (Mention(article.id, "body", number, 0, len(text), text, "person", "rule", text), entity.id)
        for number, text in enumerate(paragraphs)
        if text
    )
    return Archive(
        articles=(article,),
        entities=(entity,),
        mentions={article.id: resolved},
        appearances={entity.id: (article.id,)},
        roles={entity.id: (Role(entity.id, any_text, None, article.id, None),)},
        spans={entity.id: (None, None)},
        relations=(),
        neighbours={},
        affinities={},
        report=Report((Item(path, "published", "published", any_text, article.id),), (any_text,)),
    )


def addresses(archive: Archive) -> dict[str, str]:
    """Where the site shows the articles and entities of an archive."""
    return permalinks.addresses(archive.articles, archive.entities)


def _mention(article: Article, part: Part, paragraph: int, surface: str, entity: Entity) -> Mention:
    texts = {
        "title": (article.title,),
        "lead": (article.lead or "",),
        "body": article.paragraphs,
        "caption": tuple(caption.text or "" for caption in article.captions),
    }
    start = texts[part][paragraph].index(surface)
    return Mention(
        article.id, part, paragraph, start, start + len(surface), surface, entity.kind, "by-hand", entity.name
    )
