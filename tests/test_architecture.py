"""The rules of the house: who may import whom, who may print, how large a module may be."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "generator"
STAGES = {
    "read",
    "clean",
    "recognise",
    "resolve",
    "gather",
    "relate",
    "compose",
    "figures",
    "export",
    "write",
    "render",
}
STAGES |= {"serve", "store", "alone", "explain", "layout", "faults"}
NEUTRAL = {"workers", "model", "errors", "knowledge", "config", "chronology", "permalinks", "sentences"}
NEUTRAL |= {"days", "clause", "provenance"}
# A stage may read what another made only through the model. `compose` draws its pages' figures; a figure draws no page.
# `explain` says at a terminal what a page says, in its words.
ALSO = {
    "compose": {"figures"},
    "explain": {"compose"},
    "config": {"knowledge", "errors"},
    "days": {"knowledge", "chronology"},
    "clause": {"knowledge"},
    "layout": {"read", "write"},
    "faults": {"read"},
    "pipeline": STAGES | NEUTRAL,
    "cli": {"pipeline", "layout", "serve", "explain", "provenance"},
}
LEAVES = {"model": set[str](), "errors": set[str](), "sentences": {"knowledge"}, "chronology": {"model"}}
LEAVES |= {"permalinks": {"model", "chronology"}, "knowledge": {"errors"}, "provenance": {"model"}}
LONGEST = 400

# Scripts in data/ make the data that lies beside them; the program never runs them.
MODULES = sorted(path for path in PACKAGE.rglob("*.py") if PACKAGE / "data" not in path.parents)


def house(module: Path) -> str:
    """The stage or neutral module that a file belongs to."""
    return module.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imported(module: Path) -> Iterator[str]:
    """The parts of the package that a file imports."""
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module is not None:
            assert node.level == 0, f"{module}: a relative import"
            names = [f"{node.module}.{alias.name}" for alias in node.names]
        else:
            continue
        yield from (name.split(".")[1] for name in names if name.startswith("generator."))


def allowed(part: str) -> set[str]:
    if part in LEAVES:
        return LEAVES[part] | {part}
    extra = ALSO.get(part, set())
    return (
        {part, "model", "errors"}
        | extra
        | (NEUTRAL if part in STAGES else set())
        | ({"__version__"} if part == "cli" else set())
    )


@pytest.mark.parametrize("module", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_data_flows_one_way(module: Path) -> None:
    part = house(module)
    if part in {"__init__", "__main__"}:
        return
    assert set(imported(module)) <= allowed(part)


def test_every_part_of_the_package_has_its_place() -> None:
    known = STAGES | NEUTRAL | {"cli", "pipeline", "__init__", "__main__"}
    assert {house(module) for module in MODULES} <= known


@pytest.mark.parametrize("module", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_only_the_command_line_prints_and_exits(module: Path) -> None:
    if house(module) in {"cli", "__main__"}:
        return
    calls = (
        node.func for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))) if isinstance(node, ast.Call)
    )
    names = {ast.unparse(call) for call in calls}
    assert not names & {"print", "exit", "quit", "sys.exit", "os._exit"}


@pytest.mark.parametrize("module", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_a_module_says_what_it_is_and_stays_small(module: Path) -> None:
    text = module.read_text(encoding="utf-8")
    assert ast.get_docstring(ast.parse(text)) or not text.strip()
    assert text.count("\n") <= LONGEST


def test_only_permalinks_makes_slugs() -> None:
    users = [module for module in MODULES if "slugify" in module.read_text(encoding="utf-8")]
    assert [house(module) for module in users] == ["permalinks"]
