"""`python -m tests.benchmarks`."""

import sys

from tests.benchmarks.bench import main

sys.exit(main(sys.argv[1:]))
