"""What a reader raises when a source is no text that it could read."""

from __future__ import annotations


class ReadError(Exception):
    """The source holds no readable text; `hint` says what the user can do about it."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
