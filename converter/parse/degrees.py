"""The degree and the field that a piece of an entry of education names."""

from __future__ import annotations

import re
from collections.abc import Sequence

from converter.document import Block
from converter.parse import words
from converter.parse.entries import is_label
from converter.parse.fields import Segment, clean
from converter.parse.lines import LABEL, lines_of
from converter.patterns import Lazy

_FIELD = Lazy(
    r"\s(?:in|en|em|in the field of|im fach|für|für das fach|mit schwerpunkt|im|su)\s+(?P<field>\S.*)$", re.IGNORECASE
)
REMARK = Lazy(
    r"cum laude|hons\b|honou?rs?\b|gpa\b|distinction|grade|thesis|advis|supervis|award|dean|rank|note\b|"
    r"^\(",
    re.IGNORECASE,
)
_OF_FIELD = Lazy(
    r"^(?:bachelor|master|doctor)(?:'s)?(?: degree)? of (?!science|arts|philosophy|engineering$|laws?|"
    r"medicine$)(?P<field>.+)$",
    re.IGNORECASE,
)
_CONFERRED = Lazy(
    r"(?:diplôme|degree|diploma|título|titulo|grad[eo]|titolo)\s+"
    r"(?:obten\w+|awarded|conferred|obtained|received|consegu\w+)",
    re.IGNORECASE,
)
_LATIN = Lazy(r"(?:summa |magna )?cum laude", re.IGNORECASE)
_FINISHED = Lazy(r"(?:卒業|修了|終了|退学|単位取得退学|満期退学|入学|毕业)")
_FIELD_LIKE = Lazy(
    r"[^,]*\b(?:library|museum|systems|technolog\w+|consulting|media|press) (?:and|&|studies|science)\b", re.I
)
"""Fields that are called as employers are: "Library and Information Science"."""
_AND = Lazy(r"(?:and|und|et|y|e|&) ")
"""What begins the last of several fields: "Reeds, Herons, and the Science of Shores"."""


def without_lead(text: str) -> str:
    """Without the full stop of a sentence and the words that lead on to the institution."""
    text = re.sub(r"\s+(?:an der|der|an|from the|from|at the|at|por la|por|de la|de l['’]|à l['’]|presso)$", "", text)
    return re.sub(r"(?<=[^\W\d_]{5})\.$", "", text.lstrip(". "))


def is_degree(plain: str) -> bool:
    """Whether a piece is a degree and no more than names one."""
    match = words.degree(plain)
    if not match or len(plain) > 140 or _CONFERRED.match(plain):
        return False
    if words.university(plain) and match.start > 0:
        return bool(re.match(r"(?i)\W*(?:joint|dual|visiting|international|exchange)", plain))
    return match.start < 40


def degree_and_field(s: Segment, pieces: list[Segment], institution: Segment | None) -> tuple[str | None, str | None]:
    """The degree as printed and its field, which may stand in the pieces behind it."""
    plain = (
        re.sub(r"\s+(?:at|from|an der|à l'|à(?! diriger)|en la|na|alla|presso)\s+.*$", "", s.plain)
        if institution is not s
        else s.plain
    )
    plain = (
        re.split(r"\.\s+(?=[A-Z])", plain)[0]
        if len(plain) > 60
        else re.split(r"(?<=[a-z]{3})(?<!\brer)(?<!\bphil)(?<!\bhabil)\.\s", plain)[0]
    )
    plain = clean(plain)
    if (match := _FIELD.search(plain)) and not re.search(r"[„“\"«][^„“”\"»]*$", plain[: match.start()]):
        if plain == clean(s.plain) and (more := _further_field(s, pieces, institution)):
            plain = clean(s.line.text.plain[s.start : more.stop])
            return plain, clean(plain[match.start("field") :])
        return plain, clean(re.sub(r"\s*\(.*\)$", "", match["field"])) or None
    if match := _OF_FIELD.match(plain):
        return plain, clean(re.sub(r"\s*\([^()]*\)$", "", re.split(r",", match["field"])[0])) or None
    named = words.degree(plain)
    if named and named.start == 0 and named.stop < len(plain):
        bracket = re.search(r"\(([^()]+)\)$", plain)
        rest = clean(
            re.sub(
                r"^of (?:Science|Arts|Philosophy|Engineering|Laws?|Education|Technology)\b",
                "",
                plain[named.stop :].strip(),
            )
        )
        if bracket and not words.degree(bracket[1]) and not REMARK.search(bracket[1]):
            return plain, bracket[1]
        if (
            rest
            and not words.degree(rest)
            and not REMARK.search(rest)
            and not re.match(r"(?i)(?:degree|student|candidate|of|with|thesis|program)\b", rest)
            and len(rest) > 3
            and not re.match(r"['’]s\b", rest)
        ):
            return plain, re.sub(r"^(?:de la |de l['’]|du |des |de |d['’]|en |in |di )(?=\w)", "", rest)
    after = [p for p in pieces if p.line is s.line and p.start > s.start and not _LATIN.fullmatch(p.plain)]
    if len(after) > 1 and after[0].plain in ("in", "en", "of"):
        return clean(s.line.text.plain[s.start : after[1].stop]), clean(after[1].plain)
    if (
        after
        and not _FINISHED.match(after[0].plain)
        and after[0] is not institution
        and (_FIELD_LIKE.match(after[0].plain) or not words.organization(after[0].plain))
        and not is_degree(after[0].plain)
    ):
        area = after[0].plain
        listed = next((n for n, p in enumerate(after[:4]) if _AND.match(p.plain) and p is not institution), 0)
        if listed and (institution is None or institution not in after[: listed + 1]):
            area = clean(s.line.text.plain[after[0].start : after[listed].stop])
        if len(area.split()) <= 14 and not re.match(
            r"(?i)(?:gpa|advis|supervis|thesis|magna|summa|cum laude|with|first|grade|honou?rs)", area
        ):
            return plain, clean(area)
    return plain, None


def _further_field(s: Segment, pieces: Sequence[Segment], institution: Segment | None) -> Segment | None:
    """The last of several fields: "in Reeds, Herons and Modern Languages", an institution behind them."""
    if institution is None or institution.line is not s.line or institution.start < s.stop:
        return None
    between = [p for p in pieces if p.line is s.line and s.stop <= p.start < institution.start]
    for n, p in enumerate(between[:3]):
        if len(p.plain.split()) > 8 or words.institution(p.plain) or is_degree(p.plain) or REMARK.search(p.plain):
            return None
        if re.search(r"(?:^|\s)(?:and|und|et|y|e|&)\s", p.plain):
            return p if n + 1 == len(between) else None
    return None


def school_inside(degrees: list[Segment]) -> str | None:
    """The institution behind "at" in a degree's own segment."""
    for s in degrees:
        match = re.search(r"\s(?:at|from|an der|à l'|à(?! diriger)|en la|na|alla|presso)\s+(.*)$", s.plain)
        if match:
            return clean(match[1])
    return None


def degree_below(details: Sequence[Block]) -> tuple[str | None, str | None]:
    """The degree that the first lines below a header name."""
    for block in details[:2]:
        for line in lines_of(block)[:1]:
            match = words.degree(line.plain)
            if match and match.start == 0 and not is_label(line):
                end = next(
                    (m.start() for m in re.finditer(r"\n", line.text.plain) if LABEL.match(line.raw, m.end())), None
                )
                said = line.text.plain[:end]
                said = clean(said[: line.dates[0].at] if line.dates and line.dates[0].at else said)
                sentence = re.split(r"(?<=[a-z)]{2})\.\s", said)[0].strip(" .")
                field = _FIELD.search(sentence)
                area = clean(re.sub(r"\s*\(.*\)$", "", field["field"])) if field else None
                if area is None and re.fullmatch(r"[A-Z][\w.]{1,6}( [A-Z][a-z]+){1,3}", sentence) and match.stop < 8:
                    area = clean(sentence[match.stop :]) or None
                return re.split(r"\s*[;,]\s*(?:GPA|advis)", sentence)[0], area
    return None, None
