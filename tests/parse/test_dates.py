"""Dates as GOLD writes them, and the exact piece of text that each stands in."""

from __future__ import annotations

from time import perf_counter

import pytest

from converter.parse.dates import find_dates
from converter.parse.torn_dates import without_torn_dates

DATES = [
    ("Sep 2016-present", "Sep 2016-present", "2016-09", "present"),
    ("09/2017 – 04/2020", "09/2017 – 04/2020", "2017-09", "2020-04"),
    ("*2019.09 - now*, X", "2019.09 - now", "2019-09", "present"),
    ("taught in Winter 2003", "Winter 2003", "2003", "2003"),
    ("SS 2019", "SS 2019", "2019", "2019"),
    ("WS 2019/20, Optik", "WS 2019/20", "2019", "2019"),
    ("Lecturer, 2015–18.", "2015–18", "2015", "2018"),
    ("University of X 2019-", "2019-", "2019", "present"),
    ("June - Aug 2019", "June - Aug 2019", "2019-06", "2019-08"),
    ("27 -29 April 2015, Y", "27 -29 April 2015", "2015-04", "2015-04"),
    ("seit Oktober 2018", "seit Oktober 2018", "2018-10", "present"),
    ("março de 2019 – atual", "março de 2019 – atual", "2019-03", "present"),
    ("since the summer of 2022", "since the summer of 2022", "2022", "present"),
    ("depuis septembre 2019", "depuis septembre 2019", "2019-09", "present"),
    ("de 2015 à 2018", "2015 à 2018", "2015", "2018"),
    ("２０１９年９月－２０２０年３月", "２０１９年９月－２０２０年３月", "2019-09", "2020-03"),
    ("2019年9月至今", "2019年9月至今", "2019-09", "present"),
    ("06/22 – 09/24", "06/22 – 09/24", "2022-06", "2024-09"),
    ("2021-09 – 2025-06", "2021-09 – 2025-06", "2021-09", "2025-06"),
    ("2009-10", "2009-10", "2009", "2010"),
    ("2019-12", "2019-12", "2019-12", "2019-12"),
    ("2019 春：导论", "2019 春", "2019", "2019"),
    ("2019年秋季学期", "2019年秋季学期", "2019", "2019"),
    ("2019 春日市", "2019", "2019", "2019"),
    ("Herbstsemester 2019", "Herbstsemester 2019", "2019", "2019"),
    ("Fall '19", "Fall '19", "2019", "2019"),
    ("Spring 23: Optics", "Spring 23", "2023", "2023"),
    ("Optik, WS 21/22", "WS 21/22", "2021", "2021"),
    ("May 4, 2019", "May 4, 2019", "2019-05", "2019-05"),
    ("Vortrag, Bremen, 23.06.21", "23.06.21", "2021-06", "2021-06"),
    ("Reeds at rest, Marsh Association (6/18/25)", "6/18/25", "2025-06", "2025-06"),
    ("Reeds at rest, Marsh Association (3/4/21)", "3/4/21", "2021", "2021"),
    ("1-Nov-10 – 30-Nov-14", "1-Nov-10 – 30-Nov-14", "2010-11", "2014-11"),
    ("27 February to 9 March 2005", "27 February to 9 March 2005", "2005-02", "2005-03"),
    ("2017 – (…)  Member", "2017 – (…)", "2017", "present"),
    ("Reed Days, 24.-25.10.2013", "24.-25.10.2013", "2013-10", "2013-10"),
    ("Reader, Nov 2018|Dec 2022", "Nov 2018|Dec 2022", "2018-11", "2022-12"),
    ("Reader, Nov 2018 | Dec 2022", "Nov 2018 | Dec 2022", "2018-11", "2022-12"),
    ("2019|2025", "2019|2025", "2019", "2025"),
    ("2019|present", "2019|present", "2019", "present"),
    ("Econ 2040 Networks, Fall 2020", "Fall 2020", "2020", "2020"),
]
EXPECTED = [
    "Diploma expected 2020.",
    "12/2021 -Expected in10/2025",
    "Aug. 2021 - May 2026 (Expected)",
    "voraussichtlich 2027",
]
NONE = [
    "10.1016/j.x.2019.12",
    "80% of 1999%",
    "ISSN 1234-5678",
    "the 2000s",
    "CS2019b",
    "no digits at all",
    "herons, 1860-1960",
    "v. 1.02.15 of 2.0",
]


@pytest.mark.parametrize(("text", "piece", "start", "end"), DATES, ids=[text for text, *_ in DATES])
def test_date(text: str, piece: str, start: str, end: str) -> None:
    (date,) = find_dates(text)
    assert (text[date.at : date.to], date.start, date.end) == (piece, start, end)


@pytest.mark.parametrize("text", EXPECTED)
def test_expected(text: str) -> None:
    (date,) = find_dates(text)
    assert date.expected


@pytest.mark.parametrize("text", NONE)
def test_no_date(text: str) -> None:
    assert find_dates(text) == []


def test_several() -> None:
    assert [d.start for d in find_dates("First prize. 2017 & 2018.")] == ["2017", "2018"]
    assert [d.end for d in find_dates("Reeds | 2019 | 2020")] == ["2019", "2020"]
    assert [d.end for d in find_dates("2012|2013|2014")] == ["2012", "2013", "2014"]


def test_a_line_with_many_blanks_is_read_as_fast_as_others() -> None:
    line = "Nov 2018" + " " * 20_000 + "Sandby"
    began = perf_counter()
    assert without_torn_dates(f"{line}\n2020", [0, len(line) + 1, len(line) + 5]) == [0, len(line) + 1, len(line) + 5]
    assert perf_counter() - began < 1
