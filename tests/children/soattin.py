"""Found by worker processes that a test starts: binds `soattin` to this checkout, as main.py does.

The tests' own process has bound the name already (tests/conftest.py) and never sees this file.
"""

import sys

del sys.modules["soattin"]
import main  # noqa: E402, F401
