"""Text that is written for a program and not as a CV is read: data and the source of a typesetter.

Read as plain text, it would come out as it stands, braces and all, with no more than a warning that no publication
was found.  A name decides, or what no CV begins with.
"""

from __future__ import annotations

from pathlib import PurePath

from converter.patterns import Lazy
from converter.readers.errors import ReadError

_JSON = "JSON"
_YAML = "YAML"
_BIBTEX = "BibTeX"
_LATEX = "LaTeX"

_SUFFIXES = {
    ".json": _JSON,
    ".jsonl": _JSON,
    ".ipynb": _JSON,
    ".yml": _YAML,
    ".yaml": _YAML,
    ".bib": _BIBTEX,
    ".tex": _LATEX,
    ".latex": _LATEX,
    ".ltx": _LATEX,
}

_WHAT = {
    _JSON: (
        "JSON, data for a program, not the text of a CV",
        "give the CV that was made of it (the Markdown, or the text of its PDF)",
    ),
    _YAML: (
        "YAML, data for a program, not the text of a CV",
        "give the CV that was made of it (the Markdown, or the text of its PDF)",
    ),
    _BIBTEX: ("a BibTeX file, not the text of a CV", 'run "pandoc -f bibtex -t plain --citeproc FILE" first'),
    _LATEX: (
        "the LaTeX source of a CV, not its text",
        'run "pdftotext -layout" on the PDF made of it, or "pandoc -f latex -t markdown FILE" first (which leaves out '
        "what a class of its own defines), and give the text",
    ),
}

_COMMAND = Lazy(r"\\[A-Za-z]{2}")
_CLASS = Lazy(r"(?m)^[ \t]*\\document(?:class|style)[ \t]*[\[{]")
_BIBTEX_ENTRY = Lazy(r"\s*(?:%.*\n\s*)*@[A-Za-z]+\s*\{\s*[^\s,{}]+\s*,")


def refuse(name: str, text: str) -> None:
    """Raises ReadError, which says what to do, if the text is none that a reader of CVs could show."""
    kind = _kind(name, text)
    if kind:
        what, hint = _WHAT[kind]
        raise ReadError(f"{name} is {what}", hint)


def _kind(name: str, text: str) -> str:
    """What the text is written in, "" if it may be a CV."""
    named = _SUFFIXES.get(PurePath(name).suffix.lower(), "")
    if named and (named != _LATEX or _COMMAND.search(text)):
        return named
    if "\\document" in text and _CLASS.search(text):
        return _LATEX
    inner = text.strip()
    if inner[:1] in ("{", "[") and inner[-1] in "}]" and _is_json(inner):
        return _JSON
    return _BIBTEX if inner[:1] in ("@", "%") and inner[-1] == "}" and _BIBTEX_ENTRY.match(inner) else ""


def _is_json(text: str) -> bool:
    """Whether a text is an object or a list of objects; "[1]" is a text, too."""
    import json

    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        return False
    return isinstance(value, dict) or isinstance(value, list) and bool(value) and isinstance(value[0], dict)
