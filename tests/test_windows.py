"""What cannot run here is checked here: the Windows workflow uses CI's commands, the installer's script is sound."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).parents[1]
WORKFLOW = ROOT / ".github" / "workflows" / "windows.yml"
SCRIPT = ROOT / ".ci" / "package" / "soattin.iss"

# What each section may hold, of Inno Setup's help: directives of [Setup], parameters of the entries of others.
SETUP = {
    "AppId", "AppName", "AppVersion", "AppVerName", "AppPublisher", "DefaultDirName", "DefaultGroupName",
    "DisableProgramGroupPage", "PrivilegesRequired", "ArchitecturesAllowed", "ArchitecturesInstallIn64BitMode", "MinVersion",
    "LicenseFile", "SetupIconFile", "UninstallDisplayIcon", "OutputDir", "OutputBaseFilename", "Compression",
    "SolidCompression", "WizardStyle", "CloseApplications",
}  # fmt: skip
COMMON = {"Tasks", "Flags", "Check", "Languages"}
ENTRIES = {
    "Tasks": {"Name", "Description", "GroupDescription"},
    "Files": {"Source", "DestDir", "DestName", "Excludes"},
    "InstallDelete": {"Type", "Name"},
    "Icons": {"Name", "Filename", "Parameters", "WorkingDir", "IconFilename"},
    "Run": {"Filename", "Description", "Parameters", "WorkingDir"},
}
FLAGS = {
    "recursesubdirs", "createallsubdirs", "ignoreversion", "nowait", "postinstall", "skipifsilent", "unchecked",
}  # fmt: skip


def commands(text: str) -> list[str]:
    """Return a file's commands that run Python, as they would stand on Linux."""
    found = re.findall(r"^\s*(?:run: )?((?:python3? -m venv|\S*\.venv/\S+ -m).*)$", text, re.MULTILINE)
    return [re.sub(r"^python3 ", "python ", line).replace(".venv/Scripts/", ".venv/bin/") for line in found]


def entries() -> list[tuple[str, str]]:
    """Return (section, line) of the installer's script, without comments and directives of its preprocessor."""
    section, out = "", []
    text = SCRIPT.read_text(encoding="utf-8-sig")
    for line in re.sub(r"^\s*[;#].*$", "", text, flags=re.MULTILINE).splitlines():
        if line.startswith("["):
            section = line.strip("[]")
        elif line.strip():
            out.append((section, line))
    return out


def test_the_workflow_runs_the_commands_of_ci() -> None:
    here = commands(WORKFLOW.read_text(encoding="utf-8"))
    readme = commands((ROOT / "README.md").read_text(encoding="utf-8"))
    ci = commands((ROOT / ".ci" / "run").read_text(encoding="utf-8"))
    tests = [line for line in readme if "pytest" in line]
    assert len(ci) == 2
    assert here[:3] == [*tests, *ci]


def test_the_script_is_utf8_with_its_mark() -> None:
    assert SCRIPT.read_bytes().startswith(b"\xef\xbb\xbf")


def test_every_line_of_the_script_belongs_where_it_stands() -> None:
    for section, line in entries():
        if section in ("Setup", "Messages"):
            key, _, value = line.partition("=")
            assert value, line
            assert key in SETUP if section == "Setup" else re.fullmatch(r"[A-Z]\w+", key), line
            continue
        assert section in ENTRIES, line
        parameters = re.findall(r'(\w+): ("[^"]*"|[^;"]+)(?:;|$)', line)
        names = [name for name, _ in parameters]
        assert "; ".join(f"{n}: {v}" for n, v in parameters) == line
        assert len(names) == len(set(names)) and set(names) <= ENTRIES[section] | COMMON, line
        flags = dict(parameters).get("Flags", "").split()
        assert set(flags) <= FLAGS, line


def test_what_the_script_names_is_there() -> None:
    settings = dict(line.split("=", 1) for section, line in entries() if section == "Setup")
    for key in ("LicenseFile", "SetupIconFile"):
        assert (SCRIPT.parent / settings[key].replace("\\", "/")).resolve().is_file()
    assert (ROOT / "resources/icons/soattin.ico").read_bytes().startswith(b"\x00\x00\x01\x00")
    tasks = {re.search(r'Name: "(\w+)"', line).group(1) for section, line in entries() if section == "Tasks"}
    used = {found for _, line in entries() for found in re.findall(r"Tasks: (\w+)", line)}
    assert used <= tasks
    constants = set(re.findall(r"(?<!\{)\{(\w+)\}", SCRIPT.read_text(encoding="utf-8-sig")))
    assert constants <= {"app", "autopf", "autoprograms", "autodesktop"}


def test_nobody_needs_an_administrator() -> None:
    assert ("Setup", "PrivilegesRequired=lowest") in entries()


def test_placeholders_of_messages_are_kept() -> None:
    for section, line in entries():
        if section == "Messages":
            assert set(re.findall(r"%(.)", line)) <= {"1", "2", "n"}, line
            assert set(re.findall(r"\[(.*?)\]", line)) <= {"name", "name/ver", "mb", "gb"}, line
