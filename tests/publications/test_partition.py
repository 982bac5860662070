"""What of an entry stands in one part."""

from __future__ import annotations

import pytest

from tests.publications.helpers import publications


@pytest.mark.parametrize(
    ("entry", "imprints"),
    [
        (
            "Elm, A., & Oak, B. (2019). On sand. In C. Dahl & D. Berg (Eds.), *Book of Sand* (pp. 26-28). Sandpress.",
            ["In C. Dahl & D. Berg (Eds.), Book of Sand (pp. 26-28)", "Sandpress"],
        ),
        (
            "Elm, A., & Oak, B. (2018). On reeds. *Proceedings of the Conference on Reeds* (pp. 2-8). Reedpress.",
            ["Proceedings of the Conference on Reeds (pp. 2-8)", "Reedpress"],
        ),
        ("Elm, A., & Oak, B. (2017). On moss. *Journal of Moss*, 12(3), 1-9.", ["Journal of Moss, 12(3), 1-9"]),
    ],
)
def test_imprint(entry: str, imprints: list[str]) -> None:
    (publication,) = publications(entry, owner="A. Elm")
    assert [part.text.plain for part in publication.parts if part.role == "imprint"] == imprints
    assert "".join(part.text.plain for part in publication.parts) == entry.replace("*", "")
