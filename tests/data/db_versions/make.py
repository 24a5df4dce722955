"""Makes the test file of the present version: run once when a version ships, and never again for it.

python tests/data/db_versions/make.py
"""

# ruff: noqa: I001  (main comes first: it binds the package's name)

from __future__ import annotations

import random
import sys
from pathlib import Path

ROOT = Path(__file__).parents[3]
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "faults")]
import main  # noqa: E402, F401  (binds `soattin`)
from session import Session, new_article  # noqa: E402
from soattin.db.migrations import LATEST  # noqa: E402
from soattin.db.store import Store  # noqa: E402

if __name__ == "__main__":
    path = Path(__file__).with_name(f"v{LATEST}.db")
    path.unlink(missing_ok=True)
    with Store.open(path, create=True) as store:
        rng = random.Random(LATEST)
        store.set_author("Nguyễn Lan")
        store.store([new_article(rng) for _ in range(4)])
        Session(store, rng, lambda told: None).run(30)
        store.undo()
        print(path.name, store.undo_state(), store.state_counts(), store.check())
