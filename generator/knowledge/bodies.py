"""Organisations that are known beforehand, by the names that a language gives them.

Goes in: data/organisations.toml and the lists `known` and `known_parts` of a language's `[organisations]`. Comes out:
bodies and parts; their forms in a gazetteer. Nothing stays on disk.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from generator.knowledge import tables
from generator.knowledge.forms import Body, Form, Gazetteer, Phrase, key, phrase


def known_bodies(data: Mapping[str, Any]) -> tuple[dict[str, Body], list[Body]]:
    """Bodies by their names, and parts: those that are what they are only inside another body."""
    bodies = {
        item["name"]: Body(
            item["name"],
            acronyms=tuple(item.get("acronyms", ())),
            country=item.get("country"),
            parent=item.get("parent"),
            ruling=item.get("ruling", False),
            of=item.get("of"),
            agency=item.get("agency", False),
        )
        for item in data["organisation"]
    }
    parts = [
        Body(
            item["name"],
            acronyms=tuple(item.get("acronyms", ())),
            part=True,
            shared=item.get("shared", False),
            of=item.get("of"),
        )
        for item in data["part"]
    ]
    return bodies, parts


def part_names(data: Mapping[str, Any], part: Body, words: Mapping[str, Any], language: str) -> list[str]:
    """What a language calls a part."""
    (item,) = [item for item in data["part"] if item["name"] == part.name]
    own = [part.name, *item.get("forms", ()), *part.acronyms] if language == tables.NATIVE else []
    return [*own, *words["organisations"]["known_parts"].get(part.name, ())]


def fill_bodies(
    gazetteer: Gazetteer, data: Mapping[str, Any], bodies: Mapping[str, Body], words: Mapping[str, Any], language: str
) -> None:
    """Adds to a gazetteer what a language calls the bodies, and those that bear one name in every language."""
    acronyms: dict[str, list[Body]] = defaultdict(list)
    bare: dict[Phrase, list[Body]] = defaultdict(list)
    for item in data["organisation"]:
        body = bodies[item["name"]]
        for form in words["organisations"]["known"].get(body.name, ()):
            if form.isupper() and form.isalpha():
                acronyms[key(form)].append(body)
            else:
                gazetteer.add(phrase(form, language), Form("body", bodies=(body,)))
        if language != tables.NATIVE and not item.get("own"):
            continue
        if not item.get("quoted") and body.name not in item.get("bare", ()):
            gazetteer.add(phrase(body.name), Form("variant", bodies=(body,)))
        for form in item.get("variants", ()):
            gazetteer.add(phrase(form), Form("variant", bodies=(body,)))
        for form in item.get("forms", ()):
            gazetteer.add(phrase(form), Form("body", bodies=(body,)))
        for form in item.get("bare", ()):
            bare[phrase(form)].append(body)
        for acronym in body.acronyms:
            acronyms[key(acronym)].append(body)
    for words_, owners in bare.items():
        gazetteer.add(words_, Form("bare", bodies=tuple(owners)))
    for acronym, named in acronyms.items():
        gazetteer.add(phrase(acronym, language), Form("acronym", bodies=tuple(dict.fromkeys(named))))


def fill_parts(gazetteer: Gazetteer, forms: Mapping[Phrase, Body]) -> None:
    """Parts of one word that is not their name: `Politburo`, `CC`."""
    for form, part in forms.items():
        if len(form) == 1 and form[0] != part.name.lower():
            written = form[0].upper() if len(form[0]) < 4 else form[0].capitalize()
            gazetteer.add((written,), Form("part", bodies=(part,)))
