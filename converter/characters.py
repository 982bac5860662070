"""Kinds of characters, told by comparison.

Functions and not character classes, since `re` fills the classes of large ranges character by character when it
compiles a pattern, which costs a short run more than anything else does.
"""

from __future__ import annotations


def is_wide(character: str) -> bool:
    """Whether a character is of a script without blanks between words, or a full-width form of another."""
    return "\u2e80" <= character <= "\u9fff" or "\uac00" <= character <= "\ud7af" or "\uf900" <= character <= "\uffef"


def is_plain(text: str) -> bool:
    """Whether a text has only Latin letters and general punctuation: no marks, no unseen characters, no CJK."""
    return text.isascii() or not any(
        character >= "\u0300" and not "\u2010" <= character <= "\u2027" or character == "\u00ad"
        for character in set(text)
    )


def is_cjk(character: str) -> bool:
    """Whether a character is kana or a Han character."""
    return "\u3040" <= character <= "\u9fff"


def has_cjk(text: str) -> bool:
    """Whether kana or Han characters stand in a text."""
    return not text.isascii() and any(map(is_cjk, text))
