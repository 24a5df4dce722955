"""The program's commands: arguments only; everything heavy is imported inside the functions.

Works from a checkout (`python main.py`) and installed (`soattin`, `soattin-cli`). `extract`, `import`,
`export`, `check` and `propose` never load Qt.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

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


def main(argv: list[str] | None = None) -> int:
    """Run the program; returns the exit status."""
    for stream in (sys.stdout, sys.stderr):
        # A Windows console may be set to a code page that cannot write Vietnamese.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    arguments = sys.argv[1:] if argv is None else argv
    options = _parser().parse_args(arguments)
    return options.run(options)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="soattin", description="Soát Tin: rà soát dữ liệu trích từ tin bài địa phương."
    )
    commands = parser.add_subparsers(dest="command", required=True)
    command = commands.add_parser("extract", help="in bản ghi của từng bài, mỗi bài một dòng JSON")
    command.add_argument("files", nargs="+", metavar="FILE", type=Path)
    command.set_defaults(run=_extract)
    return parser


def _extract(options: argparse.Namespace) -> int:
    import json

    from soattin.core.errors import UserError
    from soattin.core.extract import extract
    from soattin.core.records import to_json
    from soattin.core.text.reading import read_articles

    failed = False
    for path in options.files:
        try:
            articles = read_articles(path)
        except UserError as error:
            print(f"soattin: {error.message}", file=sys.stderr)
            failed = True
            continue
        for article in articles:
            print(json.dumps(to_json(extract(article.text, article.name)), ensure_ascii=False))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
