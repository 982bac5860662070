"""What of a CV is kept out of the site."""

from __future__ import annotations

import pytest

from converter.parse import parse
from converter.readers import read

LINES = [
    ("Mailing address: 12 Long Street, Oldtown, NY 12345", "Mailing address: 12 Long Street, Oldtown, NY 12345"),
    ("Postadresse: Teichweg 5, 12345 Altstadt", "Postadresse: Teichweg 5, 12345 Altstadt"),
    ("Privatanschrift: Teichweg 5, 12345 Altstadt", "Privatanschrift: Teichweg 5, 12345 Altstadt"),
    ("mailaddress: 12 Long Street, Oldtown, NY 12345", "mailaddress: 12 Long Street, Oldtown, NY 12345"),
    ("Mailadresse: anna@example.org", None),
]


@pytest.mark.parametrize(("line", "private"), LINES)
def test_a_postal_address_is_private_with_the_whole_of_its_label(line: str, private: str | None) -> None:
    cv = parse(read("cv.md", f"# Anna Berg\n\n{line}\n\n## Education\n\n- PhD, Example University, 2010\n".encode()))
    assert [found.text.plain for found in cv.private] == ([private] if private else [])
