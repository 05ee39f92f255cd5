"""Factories of small sites: a folder of pages beside a mkdocs.yml and the repository's own search files."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from importlib.resources import files
from pathlib import Path

ROOT = Path(__file__).parents[2]

CONFIGURATION = """
site_name: à remplacer
theme:
  name: material
  language: fr
  custom_dir: overrides
  font: false
  palette:
    - media: "(prefers-color-scheme: light)"
      scheme: default
    - media: "(prefers-color-scheme: dark)"
      scheme: slate
plugins: []
nav: [index.md]
not_in_nav: "*"
extra:
  notice: à remplacer
  kept: oui
validation:
  links:
    anchors: warn
"""

MAIN = """
{% extends "base.html" %}
{% block styles %}{{ super() }}{% include "partials/search-styles.html" %}{% endblock %}
{% block scripts %}{{ super() }}{% include "partials/search-scripts.html" %}{% endblock %}
{% block announce %}{{ config.extra.notice | e }}{% endblock %}
{% block content %}{% set meta = page.meta if page and page.meta else {} %}
<div{% if meta.filters %} data-pagefind-body{% endif %}>{{ super() }}</div>
{% for name, values in (meta.filters or {}).items() %}{% for value in values %}
<meta data-pagefind-filter="{{ name }}[content]" content="{{ value | e }}">{% endfor %}{% endfor %}
{% if meta.date %}<meta data-pagefind-sort="date[content]" content="{{ meta.date }}">{% endif %}
{% endblock %}
"""


def lay(base: Path, pages: Mapping[str, str], *, configuration: str = CONFIGURATION) -> Path:
    """Lay mkdocs.yml, overrides/ and docs/ into `base`; the folder of pages is returned."""
    base.mkdir(parents=True, exist_ok=True)
    (base / "mkdocs.yml").write_text(configuration, encoding="utf-8")
    for file in (*(ROOT / "overrides/partials").glob("search*"), *(ROOT / "overrides/assets").rglob("search*")):
        target = base / file.relative_to(ROOT)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(file, target)
    (base / "overrides/main.html").write_text(MAIN, encoding="utf-8")
    header = (files("material") / "templates/partials/header.html").read_text(encoding="utf-8")
    searchable = header.replace("  </nav>", '{% include "partials/search-field.html" %}\n  </nav>', 1)
    (base / "overrides/partials/header.html").write_text(searchable, encoding="utf-8")
    for path, text in pages.items():
        page = base / "docs" / path
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(text, encoding="utf-8")
    return base / "docs"
