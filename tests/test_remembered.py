"""What is remembered of a text does not outlive its conversion."""

from __future__ import annotations

import gc
import sys

from converter.conversion import convert
from converter.writers import Site

CV = "# Ann Miller\n\n## Publications\n\n- A. Miller, Bo{0} Berg{0}. Moss {0} of the north. *Moss{0}*, 2019.\n"
MORE = "\n## Awards of year {0}\n\n- Prize{0} of the Moss Society, 2019\n"


def test_ever_other_texts_hold_no_memory() -> None:
    def held(numbers: range) -> int:
        for number in numbers:
            convert([("cv.md", (CV + MORE).format(number).encode())], Site())
        gc.collect()
        return sys.getallocatedblocks()

    before = held(range(20))
    assert held(range(20, 80)) - before < 200
