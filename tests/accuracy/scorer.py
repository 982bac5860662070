"""The label format's own scorer, which lies beside the corpus."""

from __future__ import annotations

import importlib.util
import json
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import ModuleType
from typing import Any

from converter import export, parse, readers
from converter.model import CV

Counts = Counter[tuple[str, str]]

PUBLICATIONS = (
    "found", "precision", "record", "title", "authors", "venue", "year", "kind", "status", "doi", "arxiv", "urls",
    "volume", "issue", "pages", "named", "unnamed exact",
)  # fmt: skip
"""`named`: the share of the read records that carry a doubt; `unnamed exact`: of those without one, the exact ones."""
REST = (
    "name", "emails", "profiles", "headings", "sections", "education", "education dates", "experience",
    "experience dates", "teaching", "talks", "awards", "service", "skills",
)  # fmt: skip


def load(corpus: Path) -> ModuleType:
    """The scorer of a corpus: ../score/score.py from it.  FileNotFoundError where there is none."""
    path = corpus.resolve().parent / "score" / "score.py"
    if not path.is_file():
        raise FileNotFoundError(f"no scorer at {path}")
    spec = importlib.util.spec_from_file_location("score", path)
    if spec is None or spec.loader is None:
        raise FileNotFoundError(f"{path} cannot be imported")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def documents(corpus: Path) -> Iterator[tuple[str, Path, Mapping[str, Any]]]:
    """Name, text and labels of each document of a corpus."""
    for labels in sorted(corpus.glob("*.gold.json")):
        slug = labels.name.removesuffix(".gold.json")
        source = next(path for path in (corpus / f"{slug}.md", corpus / f"{slug}.txt") if path.is_file())
        yield slug, source, json.loads(labels.read_text(encoding="utf-8"))


def score(corpus: Path) -> dict[str, Counts]:
    """The scorer's counts for each document, and those of the records that the program names as doubtful."""
    scorer = load(corpus)
    return {slug: _score(scorer, source, gold) for slug, source, gold in documents(corpus)}


def _score(scorer: ModuleType, source: Path, gold: Mapping[str, Any]) -> Counts:
    document = readers.read(source.name, source.read_bytes())
    cv = parse.parse(document)
    predicted = export.export(cv, document)
    counts: Counts = scorer.score_document(gold, predicted)
    _count_doubts(scorer, cv, gold["publications"], predicted["publications"], counts)
    return counts


def _count_doubts(scorer: ModuleType, cv: CV, gold: list[Any], predicted: list[Any], counts: Counts) -> None:
    for publication, right in zip(cv.publications, exact(scorer, gold, predicted), strict=True):
        counts["named", "n"] += 1
        counts["named", "ok"] += bool(publication.doubts)
        if not publication.doubts:
            counts["unnamed exact", "n"] += 1
            counts["unnamed exact", "ok"] += right


def exact(scorer: ModuleType, gold: list[Any], predicted: list[Any]) -> list[bool]:
    """For each predicted publication whether title, authors, venue and year are right; what is none is not."""
    partner = {j: gold[i] for i, j in scorer.align_publications(gold, predicted)}
    fields = ("title", "authors", "venue", "year")
    return [
        j in partner and all(scorer.SAME[f](partner[j].get(f), one.get(f)) for f in fields)
        for j, one in enumerate(predicted)
    ]


def total(counts: Mapping[str, Counts]) -> Counts:
    """The sum over all documents."""
    result: Counts = Counter()
    for one in counts.values():
        result.update(one)
    return result


def figure(counts: Counts, name: str) -> float | None:
    """A figure by its name: a share, or an F1 of what is a set or a list; None where there was nothing to read."""
    if name in ("found", "precision"):
        of = counts["publications", "gold" if name == "found" else "pred"]
        return counts["publications", "tp"] / of if of else None
    if (name, "n") in counts:
        return counts[name, "ok"] / counts[name, "n"] if counts[name, "n"] else None
    both = counts[name, "gold"] + counts[name, "pred"]
    return 2 * counts[name, "tp"] / both if both else None
