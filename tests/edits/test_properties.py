"""Whatever three texts are merged: a key changed on one side is taken from it, and where both changed, mine stays."""

from __future__ import annotations

from typing import Any

import yaml
from hypothesis import given
from hypothesis import strategies as st

from converter.edits import adopt, merge
from converter.writers.yaml import dump

KEYS = st.sampled_from(["title", "venue", "date", "authors", "links", "x"])
WORDS = st.sampled_from(["a", "b: c", "#d", "'e'", '"f"', "g # h", "- i", "ü", "true", "12", ""])
SCALARS = WORDS | st.integers(2, 4) | st.booleans()
LINKS = st.fixed_dictionaries({"label": WORDS, "url": WORDS})
VALUES = SCALARS | st.lists(WORDS, min_size=1, max_size=4) | st.lists(LINKS, min_size=1, max_size=3)
MAPPINGS = st.dictionaries(KEYS, VALUES, max_size=6)


def ours(values: dict[str, Any]) -> str:
    return dump(values) if values else ""


def theirs(values: dict[str, Any], style: int) -> str:
    """As somebody else might write it: other quotes, comments, lists at the margin or in brackets, other line ends."""
    text = ""
    for key, value in values.items():
        brackets = None if style % 2 and isinstance(value, list) else False
        text += yaml.dump({key: value}, allow_unicode=True, default_flow_style=brackets)
    if style & 2:
        text = "".join(f"# c\n{line}" if line[:1].isalpha() else line for line in text.splitlines(keepends=True))
    return text.replace("\n", "\r\n") if style & 4 else text


def load(text: str) -> dict[str, Any]:
    return yaml.safe_load(text) or {}


@given(MAPPINGS, MAPPINGS, MAPPINGS, st.integers(0, 7), st.booleans())
def test_keys(base: dict[str, Any], mine: dict[str, Any], new: dict[str, Any], style: int, page: bool) -> None:
    texts = [ours(base), theirs(mine, style), ours(new)]
    if page:
        texts = [f"---\n{text}---\n\nBody.\n" for text in texts]
    merged = merge("a.md" if page else "a.yml", *texts)
    found = load(merged.text.split("---")[1] if page else merged.text)
    conflicts = {conflict.where.split(".")[0] for conflict in merged.conflicts}
    if any(where == "the whole file" or where.startswith("line") for where in conflicts):
        return
    for key in {*base, *mine, *new}:
        was, own, renewed = base.get(key), mine.get(key), new.get(key)
        if own in (was, renewed):
            assert found.get(key) == renewed, key
        elif renewed == was:
            assert found.get(key) == own, key
        elif not isinstance(own, list):
            assert (found.get(key), key in conflicts) == (own, True)
    comments = [line for line in texts[1].splitlines() if line.startswith("#")]
    assert all(line in merged.text.splitlines() for line in comments)
    again = merge("a.md" if page else "a.yml", texts[2], merged.text, texts[2])
    assert (again.text, again.conflicts) == (merged.text, ())


@given(MAPPINGS, MAPPINGS, st.integers(0, 7))
def test_adopting(mine: dict[str, Any], new: dict[str, Any], style: int) -> None:
    text = theirs(mine, style)
    adopted = adopt("a.yml", text, ours(new)).text
    assert load(adopted) == {**new, **mine}
    assert all(line in adopted.splitlines() for line in text.splitlines())
