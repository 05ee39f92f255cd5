"""What mkdocs.yml repeats of the sample's archive.toml is the same."""

from __future__ import annotations

from pathlib import Path

import yaml

from generator import config

ROOT = Path(__file__).parents[2]


def test_mkdocs_alone_renders_the_sample_under_its_own_name() -> None:
    sample = config.load(ROOT / "corpus")
    renderer = yaml.safe_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))
    assert renderer["site_name"] == sample.title
    assert renderer["site_description"] == sample.description
    assert renderer["site_url"] == sample.base_url
    assert renderer["theme"]["language"] == sample.language
    for key in ("notice", "rights", "contact", "repository"):
        assert renderer["extra"][key] == getattr(sample, key)
