"""Words of a page that an extraction has set each on a line of its own, as pypdf does with what Google Docs prints.

A line that holds a blank alone parts two words, two such lines part two paragraphs, three stand for an empty line;
signs and words that were set in another fount follow without one:

    Berg,⏎ ⏎A⏎.,⏎ ⏎Dahl,⏎ ⏎C.⏎ ⏎(2020).⏎ ⏎Slow⏎ ⏎Rivers.⏎ ⏎ ⏎ ⏎Lund,⏎ ⏎E.

Where words stand on one line, two blanks part them and three their paragraphs: "AWARDS   Prize  for  Sand".
"""

from __future__ import annotations

import re

from converter.patterns import Lazy

_BETWEEN = "\n \n"
_LEAST = 60
"""So often at least does a line with a blank stand between two others."""
_WORD = Lazy(r"\S+")
_PIECE = Lazy(r"[^\n\f]*\S[^\n\f]*|\f")
_BULLET = Lazy(r"[●○•▪■◦⬩➢❖✓]")
_NUMBER = Lazy(r"(\d{1,3})\.")
_WIDER = Lazy(r"(?<=\S) {3,4}(?=\S)")
_DOUBLE = Lazy(r"(?<=\S)  (?=\S)")


def with_words_together(text: str) -> str:
    """The text with the words of its lines on one line each, if most of them stand alone between lines of a blank."""
    if text.count(_BETWEEN) < _LEAST:
        return text
    shown = [line for line in map(str.strip, text.split("\n")) if line]
    if 3 * sum(bool(_WORD.fullmatch(line)) for line in shown) < 2 * len(shown):
        return text
    pieces: list[str] = []
    before: re.Match[str] | None = None
    count = 0
    for piece in _PIECE.finditer(text):
        words = piece[0].strip() or piece[0]
        number = _NUMBER.fullmatch(words)
        counts = number is not None and int(number[1]) in (1, count + 1)
        if before is not None:
            blanks = text.count("\n", before.end(), piece.start()) - 1
            pieces.append("\n" if counts and blanks > 0 else _joint(before[0].strip(), words, blanks))
        pieces.append(_DOUBLE.sub(" ", _WIDER.sub("\n", words)))
        count = int(number[1]) if number is not None and counts else count
        before = piece
    return "".join(pieces) + "\n"


def _joint(before: str, after: str, blanks: int) -> str:
    """What belongs between two pieces with so many lines of blanks between them."""
    alone = _WORD.fullmatch(before) and _WORD.fullmatch(after)
    if blanks > 1:
        return "\n" * min(blanks - 1, 2)
    if not alone or _BULLET.match(after):
        return "\n"
    if blanks < 1:
        return " " if _BULLET.match(before) else ""
    return " "
