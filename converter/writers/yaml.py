"""Front matter and data files: fixed key order, text in one-line double-quoted scalars, one list item a line."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache
from io import StringIO
from typing import TYPE_CHECKING, Any

from converter.patterns import Lazy
from converter.writers.escape import without_control

if TYPE_CHECKING:
    from ruamel.yaml import YAML

_BREAK = Lazy("[ \t]*[\n\r\x85\u2028\u2029][ \t\n\r\x85\u2028\u2029]*")
_PLAIN = Lazy(r"/?[A-Za-z][A-Za-z0-9_/.-]*|/|[1-9][0-9]{0,3}-[0-9-]*[a-z][a-z0-9-]*")
_NOT_TEXT = frozenset(["true", "false", "yes", "no", "on", "off", "null", "y", "n"])


class Word(str):
    """A string that is one of ours (a permalink, a key): written without quotes where YAML takes it as text."""

    __slots__ = ()


def front_matter(values: Mapping[str, object]) -> str:
    """The front matter of a page, `---` lines included."""
    return f"---\n{dump(values)}---\n"


def dump(values: Mapping[str, object]) -> str:
    """A mapping as YAML text."""
    stream = StringIO()
    _yaml().dump(_scalars(values), stream)
    return stream.getvalue()


def load(text: str) -> Any:
    """A tree that knows the lines and columns of its text.

    Raises:
        ruamel.yaml.error.YAMLError: if the text is no YAML.
    """
    yaml = _yaml()
    yaml.doc_infos.clear()  # it keeps a note on every text that it has ever read
    return yaml.load(text)


def holds(text: str, values: object) -> bool:
    """Whether a text is YAML for the given values."""
    from ruamel.yaml.error import YAMLError

    try:
        return bool(load(text) == values)
    except YAMLError:
        return False


def scalar(text: str) -> str:
    """The text as a scalar that no YAML reader can take for anything else."""
    from ruamel.yaml.scalarstring import DoubleQuotedScalarString

    if isinstance(text, Word) and _PLAIN.fullmatch(text) and text.lower() not in _NOT_TEXT:
        return str(text)
    quoted: str = DoubleQuotedScalarString(clean(text))
    return quoted


def clean(text: str) -> str:
    """The text in one line, without characters that YAML cannot hold."""
    return without_control(_BREAK.sub(" ", text))


def _scalars(value: object) -> object:
    if isinstance(value, str):
        return scalar(value)
    if isinstance(value, Mapping):
        return {key: _scalars(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [_scalars(item) for item in value]
    if value is None or isinstance(value, (bool, int, date)):
        return value
    raise TypeError(type(value).__name__)


@cache
def _yaml() -> YAML:
    from ruamel.yaml import YAML

    yaml = YAML()
    yaml.width = 1_000_000_000
    yaml.preserve_quotes = True
    yaml.indent(mapping=2, sequence=4, offset=2)
    return yaml
