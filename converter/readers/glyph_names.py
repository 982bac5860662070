"""Names of glyphs that readers of PDFs write for figures and ligatures which a fount does not map to characters.

Old-style and lining figures come out as "/two.lnum/zero.oldstyle", ligatures as "/f_ield" and "/T_hames".
"""

from __future__ import annotations

from converter.patterns import Lazy

_FIGURES = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_FIGURE = Lazy(rf"/({'|'.join(_FIGURES)})\.(?:[lotp]num|(?:tab|prop)?oldstyle)")
_LIGATURE = Lazy(r"/(f_f_[ijl]|f_[fijlt]|T_h|c_t|s_t)(?![_/.])")
_FEW = 4
"""A text has more figures than that written by their names, if it has any."""


def without_glyph_names(source: str) -> str:
    """The text with the figures and letters that its names of glyphs stand for."""
    if "num" not in source and "oldstyle" not in source or len(_FIGURE.findall(source)) <= _FEW:
        return source
    source = _FIGURE.sub(lambda match: str(_FIGURES.index(match[1])), source)
    return _LIGATURE.sub(lambda match: match[1].replace("_", ""), source)
