"""What of a page of HTML is its site's and not its owner's."""

from __future__ import annotations

import pytest

from converter.document import BlockKind
from converter.readers import read

MENU = '<ul><li><a href="index.html">Home</a></li><li><a href="talks.html">Talks</a></li></ul>'


@pytest.mark.parametrize(
    ("source", "kept"),
    [
        (f"<nav>{MENU}</nav><p>Ada Berg</p>", ["Ada Berg"]),
        (f'<div class="navbar navbar-top">{MENU}</div><p>Ada Berg</p>', ["Ada Berg"]),
        (f'<div class="year-filter"><button>All</button>{MENU}</div><p>Ada Berg</p>', ["Ada Berg"]),
        (f'<div class="filter"><p>{"On sand. " * 9}</p><p>On silt.</p></div>', [("On sand. " * 9).strip(), "On silt."]),
        (f'<div class="sand">{MENU}</div><p>Ada Berg</p>', ["Home", "Talks", "Ada Berg"]),
        ("<p>Ada Berg</p><footer><p>© 2024 Ada Berg. Powered by sand.</p></footer>", ["Ada Berg"]),
        ("<p>Ada Berg</p><footer><p>berg@example.org</p></footer>", ["Ada Berg", "berg@example.org"]),
        ('<nav><a href="mailto:berg@example.org">Mail</a></nav><p>Ada Berg</p>', ["Mail", "Ada Berg"]),
        ("<footer><p>On the sand of the valley a word was said to us.</p></footer>", None),
    ],
)
def test_menus_and_footers_are_left_out(source: str, kept: list[str] | None) -> None:
    document = read("page.html", source.encode())
    shown = [b.text.plain for b in document if b.kind is not BlockKind.TEMPLATE]
    assert shown == (kept or ["On the sand of the valley a word was said to us."])
    said = [d.text for d in document.diagnostics if "menus" in d.message]
    assert len(said) == (len(shown) < 3 and kept == ["Ada Berg"])
