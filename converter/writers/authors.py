"""`_data/authors.yml`: an entry for the owner beside those that are there."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from converter.diagnostics import Code, Diagnostic, Severity
from converter.model import CV
from converter.writers.escape import one_line
from converter.writers.person import person
from converter.writers.yaml import dump, holds, load

PATH = "_data/authors.yml"


def authors(cv: CV, existing: str | None, avatar: str = "") -> tuple[str | None, list[Diagnostic]]:
    """The file's new text, None where it stays as it is.

    A page whose `author` names an entry shows it in place of the whole sidebar of `_config.yml`, so the entry has all
    that the CV says and the site's own picture.  An entry that exists is never changed.
    """
    from ruamel.yaml.error import YAMLError

    facts = person(cv)
    name = one_line(cv.name or "")
    if not name or len(facts) < 2:
        return None, []
    if avatar:
        facts["avatar"] = avatar
    if existing is None or not existing.strip():
        return dump({name: facts}), []
    try:
        tree: Any = load(existing)
    except YAMLError:
        return None, [_kept("is no YAML")]
    if tree is not None and not isinstance(tree, Mapping):
        return None, [_kept("is no mapping of authors")]
    if any(str(key).casefold() == name.casefold() for key in tree or ()):
        return None, []
    appended = existing.rstrip("\n") + "\n\n" + dump({name: facts})
    return (
        (appended, [])
        if holds(appended, {**(tree or {}), name: facts})
        else (None, [_kept("is not laid out in lines")])
    )


def _kept(why: str) -> Diagnostic:
    return Diagnostic(
        Code.FILE_KEPT,
        Severity.WARNING,
        f"{PATH} {why}; it stays as it is",
        "mend or delete it, and run again, to get an entry for the owner of the CV",
    )
