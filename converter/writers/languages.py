"""The languages that a person speaks, for the data CV page."""

from __future__ import annotations

import re
from collections.abc import Iterator

from converter.document import BlockKind
from converter.model import CV
from converter.patterns import Lazy
from converter.writers.escape import one_line

Language = tuple[str, str]
"""A language and how well it is spoken, "" where the text does not say."""

_HEADING = Lazy(
    r"\blanguages?\b|\bsprach|\blangues?\b|\bidiomas?\b|\bl[ií]nguas?\b|\blingue\b|语言|語言|言語|外语", re.IGNORECASE
)
_OTHER = Lazy(r"program|comput|markup|script|informati", re.IGNORECASE)
_LABEL = Lazy(
    r"(?:[^\W\d_]+\s)?(?:languages?|sprachen|sprachkenntnisse|langues|idiomas|línguas|lingue|语言|言語)"
    r"(?:\s[^\W\d_]+)?\s*[:：]\s*(?P<rest>\S.*)",
    re.IGNORECASE,
)
_PIECE = Lazy(
    r"(?P<name>[^\W\d_]+(?:[ -][^\W\d_]+){0,3}?)"
    r"(?:\s*[(\[（](?P<in>[^()\[\]（）]+)[)\]）]|\s*[:：–—]\s*(?P<behind>\S.*)|\s-\s(?P<dash>\S.*))?[\s.]*"
)
_INNER_CAPITAL = Lazy(r"[^\W\d_][A-Z]")
"""What names of software have, which may stand in a column beside the languages."""
_KNOWN = frozenset(
    re.findall(
        r"\w+",
        """
        english german french spanish portuguese italian chinese mandarin japanese russian arabic hindi dutch korean
        englisch deutsch französisch spanisch portugiesisch italienisch chinesisch japanisch russisch niederländisch
        anglais allemand français espagnol portugais italien chinois japonais russe arabe néerlandais
        inglés alemán francés español portugués italiano chino japonés ruso árabe catalán
        inglês alemão francês espanhol português chinês japonês
        inglese tedesco francese spagnolo portoghese cinese giapponese
        英语 德语 法语 西班牙语 汉语 中文 普通话 日语 英語 日本語 中国語 ドイツ語 フランス語
        """,
    )
)
"""By one of these a list of languages is told from one of anything else; names as in the Unicode CLDR."""


def languages(cv: CV) -> list[Language]:
    """The languages in printed order."""
    for lines in _candidates(cv):
        found = [language for line in lines for piece in _pieces(line) if (language := _language(piece))]
        known = [language for language in found if _KNOWN.intersection(language[0].casefold().split())]
        shaped = not any(_INNER_CAPITAL.search(" ".join(language)) for language in found)
        if known and shaped and len(known) * 2 >= len(found):
            return found
    return []


def _candidates(cv: CV) -> Iterator[list[str]]:
    """Lists of lines that may name languages: sections of such a heading, and lines of such a label."""
    for section in cv.sections:
        lines = [
            one_line(line.plain)
            for block in section.prose
            if block.kind in (BlockKind.ITEM, BlockKind.PARAGRAPH, BlockKind.ROW)
            for line in block.text.lines(soft=True)
        ]
        if _HEADING.search(section.heading) and not _OTHER.search(section.heading):
            yield [match["rest"] if (match := _LABEL.fullmatch(line)) else line for line in lines]
        for line in lines:
            if (match := _LABEL.fullmatch(line)) and not _OTHER.search(line[: match.start("rest")]):
                yield [match["rest"]]


def _pieces(line: str) -> list[str]:
    """A line at its commas and the like, but for those in brackets."""
    found: list[str] = []
    for piece in re.split(r"\s*[,;|•·、，；/]\s*(?![^()（）]*[)）])", line):
        first, *rest = re.split(r"\s+(?:and|und|et|y|e)\s+(?![^()]*\))", re.sub(r"^(?:and|und|et|y|e)\s", "", piece))
        # "Old and Middle English" are told by one word.
        together = rest and ")" not in first and not _KNOWN.intersection(first.casefold().split()[-1:])
        found += [piece] if together else [first, *rest]
    return found


def _language(piece: str) -> Language | None:
    match = _PIECE.fullmatch(piece.strip())
    if not match:
        return None
    name, *level = match["name"].split()
    if level and name.casefold() in _KNOWN and not _KNOWN.intersection(" ".join(level).casefold().split()):
        return name, " ".join(level)
    return match["name"], one_line(match["in"] or match["behind"] or match["dash"] or "").rstrip(".")
