"""What `cv2pages parse` prints keeps to its schema, says all that the model knows, and can be scored."""

from __future__ import annotations

import dataclasses
import json
import subprocess
import sys
from pathlib import Path
from typing import Any, get_type_hints

import jsonschema
import pytest

from converter import model, schema
from converter.conversion import read_all, understand
from converter.export import as_json, export
from tests.conftest import CORPUS, ROOT

SEEDS = sorted((ROOT / "tests/data").glob("seed-*.md"))
SCHEMA = json.loads((ROOT / "converter/cv.schema.json").read_text(encoding="utf-8"))
TEXTS = [path for path in sorted(CORPUS.glob("*")) if path.suffix in (".md", ".txt")]


def parsed(path: Path) -> Any:
    documents = read_all([(path.name, path.read_bytes())])
    return json.loads(as_json(export(understand(documents), documents[0])))


def closed(value: Any) -> Any:
    """The schema with objects that may hold nothing but what it names."""
    if isinstance(value, dict):
        value = {key: closed(item) for key, item in value.items()}
        return {**value, "additionalProperties": False} if "properties" in value and "type" in value else value
    return [closed(item) for item in value] if isinstance(value, list) else value


@pytest.mark.parametrize("path", [*SEEDS, *TEXTS], ids=lambda path: path.stem)
def test_output_keeps_to_the_schema(path: Path) -> None:
    validator = jsonschema.Draft202012Validator(closed(SCHEMA))
    assert [error.message for error in validator.iter_errors(parsed(path))] == []


def test_the_schema_is_strict_enough_to_fail() -> None:
    validator = jsonschema.Draft202012Validator(closed(SCHEMA))
    value = parsed(SEEDS[0])
    for spoilt in ({**value, "name": 3}, {**value, "more": 1}, {**value, "sections": [{"heading": "x"}]}):
        assert not validator.is_valid(spoilt)


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_offsets_lead_back_to_the_source(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    lines = source.splitlines(keepends=True)
    value = parsed(path)
    for entry in value["publications"] + value["education"] + value["experience"]:
        place = entry["place"]
        assert sum(map(len, lines[: place["line"] - 1])) + place["column"] - 1 == place["start"]
        for part in entry["parts"]:
            first, last = part["text"].split()[:1], part["text"].split()[-1:]
            piece = source[part["start"] : part["end"]]
            assert all(word in piece for word in first + last), part


MODEL = [model.Publication, model.Education, model.Experience, model.Teaching, model.Talk, model.Award]


@pytest.mark.parametrize("kind", MODEL, ids=lambda kind: kind.__name__)
def test_every_field_of_the_model_is_printed(kind: type) -> None:
    printed = get_type_hints(getattr(schema, kind.__name__)).keys()
    only_of_several_sources = {"outdated"}
    fields = {field.name for field in dataclasses.fields(kind)} - only_of_several_sources
    assert fields - {"location"} | {"place"} == printed


def test_every_list_of_the_model_is_printed() -> None:
    fields = {field.name for field in dataclasses.fields(model.CV)} - {"diagnostics"}
    assert fields | {"preamble", "source"} == get_type_hints(schema.CV).keys()


@pytest.mark.skipif(not TEXTS, reason="the corpus is not here")
def test_the_scorer_reads_it(tmp_path: Path) -> None:
    for path in TEXTS:
        (tmp_path / f"{path.stem}.json").write_text(json.dumps(parsed(path)), encoding="utf-8")
    scorer = CORPUS.parent / "score" / "score.py"
    command = [sys.executable, str(scorer), "--gold", str(CORPUS), "--pred", str(tmp_path)]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stderr
    assert "record" in result.stdout
    assert "no prediction" not in result.stdout + result.stderr
