# ruff: noqa: E501 (a pattern reads better on one line)
"""Claims the dates of an entry and settles its year."""

from __future__ import annotations

import re

from converter.parse.publications.claims import TAKEN, Claims
from converter.parse.publications.dates import YEAR, begins_with_month, find_dates, year_of
from converter.parse.publications.fields import Imprint
from converter.parse.publications.layout import Layout


def claim_dates(layout: Layout, claims: Claims, result: Imprint, title: tuple[int, int]) -> None:
    """The date: years that stand alone; a year inside a name or its brackets stays there but counts where there is no other."""
    years: list[tuple[int, int]] = []
    for match in find_dates(claims.free):
        start, end, text = match.start, match.end, match.text
        year = year_of(text)
        if (
            match.form == "year"
            and re.search(r"\d\s*[-–—]\s*\d", text)
            and start
            and re.search(r"[^\W\d_],?\s$", claims.free[:start])
        ):
            years.append((3, int(text[:4])))  # "Environmental Policy 1945-1990": what the work is about
            continue
        before = claims.free[:start].rstrip()
        after = claims.free[end:].lstrip()
        if match.form == "year":
            if before[-1:] in "([（" and after[:1] in ")]）":
                start, end = len(before) - 1, end + claims.free[end:].index(after[:1]) + 1 if after else end
            elif (
                re.search(r"[(（][^()（）]*$", before)
                and re.match(r"[^()（）]*[)）]", after)
                and not re.search(r"[(（]\s*$", before)
            ):
                years.append((2, year or 0))
                continue  # "(ICCV 2015)"
            elif re.match(r"(?!In\b)[A-Z][\w/&-]+ ", after) and (
                not before or before[-1] in ".,;:" + TAKEN or re.search(r"\b(?:in|of|the|at)$", before, re.IGNORECASE)
            ):
                # "2019 AIAA Conference", "Proceedings of the 2019 ..."
                years.append((2, year or 0))
                if re.search(r"\b(?:of|the|at)(?: the)?$", before, re.IGNORECASE) and not re.search(
                    r"\b(?:in|at) (?:the)?$", before, re.IGNORECASE
                ):
                    continue
                claims.take(start, end, "imprint", "date")
                continue
            elif (
                re.search(r"[A-Za-z]$", before)
                and re.match(r" [A-Z][a-z]{3,}|[-–][A-Z][a-z]", claims.free[end:])
                and not begins_with_month(after)
            ):
                years.append((2, year or 0))
                continue  # "NeurIPS 2020 Workshop on ..."
            elif re.search(r"\d\s*[-–]\s*$", before) and not re.search(rf"{YEAR}\s*[-–]\s*$", before):
                continue
        if (
            match.form == "monthonly"
            and not re.search(r"[,.;(\x01\v]\s*$", claims.free[:start])
            and claims.free[:start].strip()
        ) and text.lower() in (
            "may",
            "march",
            "mar",
            "set",
            "gen",
            "ago",
            "out",
            "mai",
            "mei",
            "maj",
            "fall",
            "spring",
            "summer",
            "winter",
            "jan",
            "dez",
            "dec",
        ):
            continue
        if year:
            years.append((0 if match.form != "month" else 0, year))
        claims.take(start, end, "imprint" if start > title[1] else "date", "date")
    if result.year is None and years:
        best = min(rank for rank, _ in years)
        same = [year for rank, year in years if rank == best]
        result.year = same[0] if len(same) == 1 else same[-1] if best else same[0]
