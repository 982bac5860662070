"""What the messages say, where they point, and what they advise."""

from __future__ import annotations

import pytest

from converter.conversion import convert
from converter.diagnostics import quoted
from converter.writers import Site

CV = """\
# Ann Miller

ann@example.org, phone: +1 555 0100 2345

Address: 12 Harbour Road, Nowhere

## Publications

1. **A. Miller** and B. Other. "On the growth of moss". *Journal of Moss*, 2020.
2. **A. Miller** and B. Other. "Lichens and their friends". *Journal of Lichen*, in press.
3. **A. Miller** and B. Other. "Ferns and what they tell of the forest floor in early spring".
   Special Issue, Ferns and Mosses, 2018, 2019, first seen in a letter that somebody wrote to the editors long ago.
"""

SAID = {
    "private-withheld": [
        ("cv.md:3:18", "a telephone number is kept out of the site", "--publish phone lets it in"),
        ("cv.md:5:1", "a postal address is kept out of the site", "--publish address lets it in"),
    ],
    "date-assumed": [
        (
            "cv.md:10:6",
            "“Lichens and their friends” has no date; it is sorted under 2020, the latest year in the CV",
            "write the year behind the paper if another one is right",
        )
    ],
    "field-doubtful": [
        (
            "cv.md:11:6",
            "“Ferns and what they tell of the forest floor in early spring”: the venue may be wrong; "
            "the year may be wrong",
            "compare the paper on the site with your CV",
        )
    ],
}


@pytest.mark.parametrize("code", SAID)
def test_a_message_says_where_and_what_to_do(code: str) -> None:
    found = convert([("cv.md", CV.encode())], Site()).diagnostics
    assert [(str(d.location), d.message, d.hint) for d in found if d.code == code] == SAID[code]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A title", "“A title”"),
        ("A\n title", "“A title”"),
        ("one two three", "“one two …”"),
        ("one two: three", "“one two …”"),
        ("onetwothreefour", "“onetwothre …”"),
        ("“A” title", '"“A” title"'),
    ],
)
def test_quoted(text: str, expected: str) -> None:
    assert quoted(text, 10) == expected


EMPTY = "Ann Miller\nann@example.org\nEDUCATION\nRESEARCH INTERESTS\nMoss\nSERVICE\nREVIEWING\nMoss Letters\nAWARDS\n"


def test_a_heading_without_any_text_is_named() -> None:
    found = convert([("cv.txt", EMPTY.encode())], Site()).diagnostics
    assert [(str(d.location), d.message) for d in found if d.code == "section-empty"] == [
        ("cv.txt:3:1", "nothing stands below the heading “EDUCATION”"),
        ("cv.txt:9:1", "nothing stands below the heading “AWARDS”"),
    ]
