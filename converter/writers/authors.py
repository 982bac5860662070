"""`_data/authors.yml`: an entry for the owner beside those that are there."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from converter.diagnostics import Code, Diagnostic, Severity
from converter.model import CV
from converter.writers.escape import ht, one_line
from converter.writers.profiles import profiles
from converter.writers.yaml import dump, holds, load

PATH = "_data/authors.yml"


def authors(cv: CV, existing: str | None) -> tuple[str | None, list[Diagnostic]]:
    """The file's new text, None where it stays as it is.

    An entry that exists is never changed: the theme shows it instead of the whole sidebar of `_config.yml`.
    """
    from ruamel.yaml.error import YAMLError

    facts = _facts(cv)
    name = one_line(cv.name or "")
    if not name or len(facts) < 2:
        return None, []
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


def _facts(cv: CV) -> dict[str, str]:
    """What the sidebar can show.  Name and employer are HTML; the picture is the owner's to choose."""
    facts = {"name": ht(one_line(cv.name or "")).replace('"', "&quot;")}
    employers = [
        position.organization for position in cv.experience if position.end == "present" and position.organization
    ]
    if employers:
        facts["employer"] = ht(one_line(employers[0]))
    found = profiles(cv.profiles)
    if home := next((profile.url for profile in found if profile.key is None), None):
        facts["uri"] = home
    if cv.emails:
        facts["email"] = one_line(cv.emails[0])
    for profile in found:
        if profile.key:
            facts.setdefault(profile.key, profile.value)
    return facts


def _kept(why: str) -> Diagnostic:
    return Diagnostic(
        Code.FILE_KEPT,
        Severity.WARNING,
        f"{PATH} {why}; it stays as it is",
        "mend or delete it, and run again, to get an entry for the owner of the CV",
    )
