"""Where the stand-alone program begins."""

import multiprocessing
import sys

from soattin.main import main

if __name__ == "__main__":
    # The workers of an import are this same program, started again.
    multiprocessing.freeze_support()
    sys.exit(main())
