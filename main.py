"""The program's commands: arguments only; everything heavy is imported inside the functions.

Works from a checkout (`python main.py`) and installed (`soattin`, `soattin-cli`). `extract`, `import`,
`export`, `check` and `propose` never load Qt.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import argparse

if "soattin" not in sys.modules and __name__ in ("__main__", "__mp_main__", "main"):
    # In a checkout the private name is bound to this folder, whether or not the package is installed: the
    # code that runs is the code that stands here.
    from importlib.util import module_from_spec, spec_from_file_location

    _here = Path(__file__).resolve().parent
    _spec = spec_from_file_location("soattin", _here / "__init__.py", submodule_search_locations=[str(_here)])
    if _spec is None or _spec.loader is None:
        raise ImportError(f"no package at {_here}")
    sys.modules["soattin"] = _package = module_from_spec(_spec)
    _spec.loader.exec_module(_package)


COMMANDS = ("extract", "import", "export", "check", "propose")
"""The commands; anything else is a project to open in the window."""


def main(argv: list[str] | None = None) -> int:
    """Run the program; returns the exit status."""
    for stream in (sys.stdout, sys.stderr):
        # A Windows console may be set to a code page that cannot write Vietnamese.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    arguments = sys.argv[1:] if argv is None else argv
    try:
        if not arguments or (arguments[0] not in COMMANDS and arguments[0] not in ("-h", "--help")):
            return _window(arguments)
        options = _parser().parse_args(arguments)
        return int(options.run(options))
    except KeyboardInterrupt:
        return 130
    except Exception as error:
        from soattin.core.errors import UserError

        if not isinstance(error, UserError):
            raise
        print(f"soattin: {error.message}", file=sys.stderr)
        return 1


def _parser() -> argparse.ArgumentParser:
    import argparse

    parser = argparse.ArgumentParser(
        prog="soattin",
        description="Soát Tin: rà soát dữ liệu trích từ tin bài địa phương.",
        epilog="Không có lệnh: mở cửa sổ (soattin [P.db] hoặc soattin --sample).",
    )
    commands = parser.add_subparsers(dest="command", required=True)
    command = commands.add_parser("extract", help="in bản ghi của từng bài, mỗi bài một dòng JSON")
    command.add_argument("files", nargs="+", metavar="FILE", type=Path)
    command.set_defaults(run=_extract)
    command = commands.add_parser(
        "import",
        help="nhập tệp và thư mục bài viết vào một dự án",
        description="Nhập bài viết vào dự án, tạo dự án nếu chưa có. Mã thoát: 0 nếu mọi tệp đều được nhận, "
        "1 nếu có tệp bị từ chối (lý do trên standard error) hoặc không mở được dự án, 130 nếu bị dừng bằng Ctrl+C.",
    )
    command.add_argument("--project", required=True, metavar="P.db", type=Path, help="tệp dự án")
    command.add_argument("paths", nargs="+", metavar="PATH", type=Path, help="tệp hoặc thư mục")
    command.set_defaults(run=_import)
    command = commands.add_parser("export", help="xuất dự án ra tệp Excel")
    command.add_argument("--project", required=True, metavar="P.db", type=Path, help="tệp dự án")
    command.add_argument("output", metavar="OUT.xlsx", type=Path, help="tệp Excel sẽ ghi")
    command.set_defaults(run=_export)
    command = commands.add_parser(
        "check",
        help="kiểm tra tệp dự án",
        description="Kiểm tra tệp dự án: in “ok”, hoặc in từng lỗi và thoát với mã 1.",
    )
    command.add_argument("--project", required=True, metavar="P.db", type=Path, help="tệp dự án")
    command.set_defaults(run=_check)
    command = commands.add_parser("propose", help="in các nhóm tên có thể là một, mỗi nhóm một dòng JSON")
    command.add_argument("--kind", required=True, choices=("official", "locality", "body"), help="loại tên")
    command.add_argument("file", metavar="FILE", type=Path)
    command.set_defaults(run=_propose)
    return parser


def _propose(options: argparse.Namespace) -> int:
    import json

    from soattin.core.match.lines import propose_lines

    for group in propose_lines(options.file, options.kind):
        print(json.dumps(group, ensure_ascii=False))
    return 0


def _extract(options: argparse.Namespace) -> int:
    import json

    from soattin.core.errors import UserError
    from soattin.core.extract import extract
    from soattin.core.records import to_json
    from soattin.core.text.reading import iter_articles

    failed = False
    for path in options.files:
        try:
            for found in iter_articles(path):
                if isinstance(found, UserError):
                    print(f"soattin: {found.message}", file=sys.stderr)
                    failed = True
                    continue
                record = found.record or extract(found.text, found.name, found.furniture)
                print(json.dumps(to_json(record), ensure_ascii=False))
        except UserError as error:
            print(f"soattin: {error.message}", file=sys.stderr)
            failed = True
    return 1 if failed else 0


def _import(options: argparse.Namespace) -> int:
    from soattin.core.jobs.importing import import_files
    from soattin.core.jobs.terminal import terminal_progress
    from soattin.db.sink import StoreSink
    from soattin.db.store import Store

    with Store.open(options.project, create=True) as store:
        report = import_files(options.paths, StoreSink(store), terminal_progress(sys.stderr, "Nhập"))
    for outcome in report.refused:
        print(f"soattin: {outcome.path}: {outcome.reason}", file=sys.stderr)
    print(f"imported {len(report.read)}, already there {len(report.already)}, refused {len(report.refused)}")
    return 1 if report.refused else 0


def _export(options: argparse.Namespace) -> int:
    from soattin.core.jobs.terminal import terminal_progress
    from soattin.db.exporting import export_project
    from soattin.db.store import Store

    with Store.open(options.project) as store:
        rows = export_project(store, options.output, None, terminal_progress(sys.stderr, "Xuất"))
    print(f"exported {rows} rows to {options.output.name}")
    return 0


def _window(arguments: list[str]) -> int:
    import gc

    # A start makes many things and drops few: looking through them for garbage is a twentieth of it. The window takes
    # it up again when it is painted.
    gc.disable()
    project, sample = _what_to_open(arguments)
    from soattin.gui.app import run

    return run(project, sample=sample)


def _what_to_open(arguments: list[str]) -> tuple[Path | None, bool]:
    """Return the project to open, and whether it is to be the sample."""
    if not any(argument.startswith("-") for argument in arguments) and len(arguments) < 2:
        return (Path(arguments[0]) if arguments else None), False
    import argparse

    parser = argparse.ArgumentParser(prog="soattin", description="Mở cửa sổ Soát Tin.")
    parser.add_argument("project", nargs="?", metavar="P.db", type=Path, help="tệp dự án cần mở")
    parser.add_argument("--sample", action="store_true", help="mở một bản sao mới của dự án mẫu")
    options = parser.parse_args(arguments)
    return options.project, options.sample


def _check(options: argparse.Namespace) -> int:
    from soattin.db.store import Store

    with Store.open(options.project, read_only=True) as store:
        faults = store.check()
    print("\n".join(faults) or "ok")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
