"""Letters of ordinals on a line above their numbers."""

from __future__ import annotations

import pytest

from converter.readers.raised_ordinals import with_ordinals_on_their_lines

TEXTS = [
    ("               nd\nShown at the 32 Sand Fair", "Shown at the 32nd Sand Fair"),
    ("     st         th\nThe 1 and the 11 Fair", "The 1st and the 11th Fair"),
    ("To appear\n  th\n19 Sand Fair\nof Lund", "To appear\n19th Sand Fair\nof Lund"),
    ("   nd\nThe 1 Fair", "   nd\nThe 1 Fair"),
    ("  th\nNo number", "  th\nNo number"),
    ("  th\n", "  th\n"),
    ("  th\n19 Sand Fair\n\nLund", "19th Sand Fair\n\n\nLund"),
]


@pytest.mark.parametrize(("text", "joined"), TEXTS)
def test_letters_come_behind_their_numbers(text: str, joined: str) -> None:
    assert with_ordinals_on_their_lines(text) == joined
