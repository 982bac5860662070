"""Names between semicolons whose family name is in capitals: "DA SILVA JÚNIOR, JOÃO PAULO ; BERG, A. . Title".

Brazil's national database of CVs prints them so; without given names, people leave "BERG ; DAHL ; HOLM. Title".
"""

from __future__ import annotations

from collections.abc import Sequence

from converter.parse.publications.tokens import Token

_MOST_WORDS = 5
"""Words of a family name or of the given names."""


def name_between_semicolons(tokens: Sequence[Token], at: int) -> tuple[int, str] | None:
    """Index behind such a name that begins at token `at`, the entry's first or behind a semicolon, and its form."""
    behind = at > 0 and tokens[at - 1].text == ";"
    if at and not behind or not tokens[at].text.isupper():
        return None
    family = _words(tokens, at, loud=True)
    if family == at or max(len(token.text) for token in tokens[at:family]) < 3:
        return None
    if _closes(tokens, family, behind=behind) and family == at + 1:
        return family, "single"
    if family == len(tokens) or tokens[family].text != ",":
        return None
    given = _words(tokens, family + 1, loud=False)
    if given == family + 1 or not _closes(tokens, given, behind=behind):
        return None
    return given, "inverted"


def _closes(tokens: Sequence[Token], at: int, *, behind: bool) -> bool:
    """Whether a semicolon follows, or behind one the full stop in front of the title."""
    return at < len(tokens) and (tokens[at].text == ";" or behind and tokens[at].text == ".")


def _words(tokens: Sequence[Token], at: int, *, loud: bool) -> int:
    """Index behind the words of a name from token `at`; `loud`: all are in capitals and none is an initial."""
    end = at
    while end < len(tokens) and end - at < _MOST_WORDS and tokens[end].kind in "CUPI":
        if loud and (tokens[end].kind == "I" or not tokens[end].text.isupper() or len(tokens[end].text) < 2):
            break
        end += 1
    return end
