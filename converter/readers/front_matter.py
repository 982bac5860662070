"""Front matter: what a page tells its site generator before its text begins.

Jekyll: https://jekyllrb.com/docs/front-matter/ (YAML between "---" lines); Hugo also has TOML between "+++" lines.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from converter.diagnostics import Code, Severity
from converter.patterns import Lazy
from converter.readers import hugo_lists, page_variables, work_data
from converter.readers.notes import Notes

_FENCED = Lazy(r"\s*(---|\+\+\+)[ \t]*\n(?P<body>.*?)(?<=\n)[ \t]*(?:\1|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_KEY = {"---": Lazy(r"(?:[ \t]*(?:#[^\n]*)?\n)*[\"']?[\w.-]+[\"']?[ \t]*:(?:\s|\Z)"),
        "+++": Lazy(r"(?:[ \t]*(?:#[^\n]*)?\n)*(?:[\"']?[\w.-]+[\"']?[ \t]*=|\[)")}  # fmt: skip


def read(source: str, notes: Notes) -> tuple[Mapping[str, object], int]:
    """The values of the front matter and the offset of the text behind it; ({}, 0) where there is none."""
    variables, end = page_variables.read(source)
    if end:
        message = "the front matter belongs to the page that the text came from and was left out"
        notes.add(Code.FRONT_MATTER_DROPPED, 0, message, text=source[:end])
        return variables, end
    match = _FENCED.match(source)
    if not match:
        return {}, 0
    body = match["body"]
    if body.strip() and not _KEY[match[1]].match(body):
        return {}, 0
    values: object = {}
    try:
        values = _toml(body) if match[1] == "+++" else _yaml(body)
    except (ValueError, RecursionError) as error:
        reason = " ".join(str(error).split())[:200]
        message = f"the front matter cannot be read ({reason})"
        hint = "correct it if it holds facts that the site needs"
        notes.add(Code.FRONT_MATTER_DROPPED, 0, message, hint=hint, text=body, severity=Severity.WARNING)
    else:
        if not isinstance(values, dict):
            return {}, 0
        if body.strip():
            message = "the front matter belongs to the page that the text came from and was left out"
            if taken := [*hugo_lists.keys_read(values), *work_data.keys_of_works(values)]:
                message = (
                    f"the front matter was read for {', '.join(taken)}; the rest belongs to the page and was left out"
                )
            notes.add(Code.FRONT_MATTER_DROPPED, 0, message, text=body)
    return values if isinstance(values, dict) else {}, match.end()


def _yaml(body: str) -> object:
    from frontmatter.default_handlers import YAMLHandler
    from yaml import YAMLError

    try:
        return YAMLHandler().load(body) or {}
    except YAMLError as error:
        raise ValueError(str(error)) from error


def _toml(body: str) -> object:
    import tomllib

    return tomllib.loads(body)
