"""The tree keeps its shape: layers, packages, formatting and types are tests like any other."""

from __future__ import annotations

import os
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
TOP = ("core", "db", "gui", "resources")


def run(*command: str, **environment: str) -> str:
    """Run a tool of this environment in the tree; returns its output, fails with it."""
    done = subprocess.run(
        [sys.executable, "-m", *command],
        cwd=ROOT,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def private_name(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A folder in which the tree stands under its private name, for tools that look names up on a path."""
    folder = tmp_path_factory.mktemp("path")
    (folder / "soattin").symlink_to(ROOT, target_is_directory=True)
    return str(folder)


def test_every_package_of_the_tree_is_installed() -> None:
    listed = set(
        tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["setuptools"]["packages"]
    )
    found = {"soattin"}
    for top in TOP:
        for init in (ROOT / top).rglob("__init__.py"):
            found.add(".".join(("soattin", *init.parent.relative_to(ROOT).parts)))
    assert found == listed


def test_imports_go_one_way(private_name: str) -> None:
    command = "from importlinter.cli import lint_imports_command; lint_imports_command()"
    done = subprocess.run(
        [sys.executable, "-c", command, "--config", str(ROOT / "pyproject.toml"), "--no-cache"],
        cwd=private_name,
        env={**os.environ, "PYTHONPATH": private_name, "PYTHONWARNINGS": "ignore"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Contracts: 3 kept, 0 broken" in done.stdout


def test_the_commands_never_load_qt() -> None:
    code = (
        "import sys, main; main.main(['extract', sys.argv[1]]); "
        "loaded = {n.split('.')[0] for n in sys.modules} & {'PySide6', 'openpyxl', 'rapidfuzz', 'sqlite_utils', 'numpy'}; "
        "sys.exit(f'loaded: {loaded}' if loaded else 0)"
    )
    sample = min((ROOT / "resources" / "samples").glob("*.txt"))
    done = subprocess.run(
        [sys.executable, "-c", code, str(sample)], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


def test_the_style_is_kept() -> None:
    run("ruff", "check", ".")
    run("ruff", "format", "--check", ".")


def test_all_of_it_is_typed(private_name: str) -> None:
    packages = [f"soattin.{name}" for name in (*TOP, "main")]
    chosen = [word for package in packages for word in ("-p", package)]
    run("mypy", "--explicit-package-bases", *chosen, MYPYPATH=private_name)


def test_no_query_is_put_together_from_values() -> None:
    """SQL with braces or percent signs would be SQL by formatting; pragmas of our own numbers are the exception."""
    offenders = [
        f"{path.name}:{number}"
        for path in (ROOT / "db").glob("*.py")
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
        if "execute" in line and ("(f" in line or ".format(" in line) and "PRAGMA" not in line
    ]
    assert offenders == []
