# ruff: noqa: E501 (a pattern reads better on one line)
"""Where an entry proper begins: behind its number, its year, the tag of its kind, a venue set before everything else."""

from __future__ import annotations

import re

from converter.parse.publications.claims import TAKEN, Claims
from converter.parse.publications.dates import YEAR
from converter.parse.publications.layout import Layout
from converter.parse.publications.segment import NUMBER
from converter.parse.publications.status import find_status
from converter.parse.publications.words import LINK_LABELS

_KIND_TAG = re.compile(
    r"\[(?:preprint|journal|conference|workshop|book|book chapter|chapter|thesis|poster|report|patent|article)s?\]\s*",
    re.IGNORECASE,
)


def claim_head(layout: Layout, claims: Claims) -> tuple[int, int | None]:
    """Where the entry proper begins, behind its number and a year that stands before it."""
    free = claims.free
    at = 0
    year = None
    if (
        layout.code
        and not free[: layout.code[0][0]].strip()
        and (digits := re.sub(r"[`\s]", "", free[slice(*layout.code[0])]))
        and re.fullmatch(rf"{YEAR}(?:\D+(?:\d+|present))?", digits)
    ):
        # a date set as code on a line of its own; Word's runs can tear it apart
        year = int(digits[:4])
        claims.take(0, layout.code[0][1], "date", "head")
        at = layout.code[0][1]
    while at < len(free):
        match = re.match(rf"[\s\v{TAKEN}·•*|–—-]+", free[at:])
        if match:
            at += match.end()
        number = NUMBER.match(free, at)
        if (
            number
            and not re.match(rf"\s*{YEAR}", free[at:])
            and re.match(
                r"\s*[\[(]?[A-Z]{0,3}[.-]?\d{1,3}[\])]?[.)]|\s*[\[(][A-Z]{0,3}[.-]?\d{1,3}[\])]|\s*[A-Z]\d{1,2}\s|\s*[•▪◦‣]",
                free[at:],
            )
        ):
            claims.take(at, number.end(), "glue", "number")
            at = number.end()
            continue
        keyed = (
            re.match(
                r"\[[A-Za-z][\w+&.:-]{2,24}\]\s+(?=\S)|\d{1,3}\s+(?=[*†]?[A-Z][\w’'-]+,? [A-Z](?:\.|[A-Z]?\b))",
                free[at:],
            )
            if at == 0
            else None
        )
        if keyed and not re.fullmatch(LINK_LABELS, keyed[0].strip(" []"), re.IGNORECASE):
            claims.take(at, at + keyed.end(), "glue", "number")
            at += keyed.end()
            continue
        glued = re.match(r"\d{1,3}[.)](?=[^\d\s])|\[\d{1,3}\](?=[^\W\d_])", free[at:])
        if glued:
            claims.take(at, at + glued.end(), "glue", "number")
            at += glued.end()
            continue
        if tag := _KIND_TAG.match(free, at):
            claims.take(at, tag.end(), "imprint", "kind tag")
            at = tag.end()
            continue
        dated = re.match(
            rf"[(\[]?({YEAR})(?:\s*[-–/]\s*(?:{YEAR}|\d\d)|[-./]\d\d)?[a-z]?[)\]]?(?=\s*[-–—:.,|]\s|\s*\[[^\]\d]{{3,30}}\]|\s*\v|\s*[)\]]|\s{{2,}})[\s\v.,:|–—-]*",
            free[at:],
        )
        dated = re.match(rf"[(\[]({YEAR})[a-z]?[)\]][\s.:,–—-]*", free[at:]) or dated
        if (
            not dated
            and (column := re.match(rf"({YEAR})\s+(?=\S)", free[at:]))
            and (
                layout.text.plain[at + 4 : at + 5] == "\t"
                or re.match(
                    r"[A-Z][\w’'-]+,? [A-Z]{1,3}\b\.?|(?:[A-Z]\w?\.[ -]?){1,3}[^\W\d_a-z]\w", free[at + column.end() :]
                )
            )
        ):
            dated = column
        said = re.match(
            r"(?:[\[(][^\[\]()]{3,30}[\])]|(?:Forthcoming|In press|Under review|Submitted|Accepted)(?=\s+[^\W\d_a-z]))[\s:–—-]*",
            free[at:],
        )
        if not dated and said and len(free) - at > 40 and find_status(said[0]):
            at += said.end()
            continue
        if dated and year is None and len(free) - at > 30:
            year = int(dated[1])
            claims.take(at, at + len(dated[0].rstrip()), "date", "head")
            at += dated.end()
            continue
        if not match or not match.end():
            break
        if not number and not dated:
            break
    return at, year


_LEADING_VENUE = re.compile(
    rf"[A-Z][\w&/+.’'-]*(?: [A-Z&][\w&/+.’'-]*){{0,4}}(?:[ -]?(?:{YEAR}|'?\d\d))?(?: \([\w ]{{2,20}}\))?"
)


def claim_leading_venue(layout: Layout, claims: Claims, head: int) -> int:
    """Claims a venue that stands before everything else as code ("`AAAI 2026` Title"); returns where the rest begins."""
    for start, end in layout.code[:1]:
        if (
            start == head
            and end < len(layout.string) - 20
            and _LEADING_VENUE.fullmatch(layout.string[start:end].strip())
        ):
            dated = re.search(rf"[ -]*{YEAR}$", layout.string[start:end].rstrip())
            cut = start + dated.start() if dated else end
            claims.take(start, cut, "imprint", "leading venue")
            while end < len(layout.string) and layout.string[end] in " \v.,:|–—-":
                end += 1
            return end
    return head
