"""The invented words that everything here is made of."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

_TABLES: dict[str, Any] = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
PEOPLE: dict[str, list[str]] = _TABLES["people"]
TITLES: dict[str, list[str]] = _TABLES["titles"]
VENUES: dict[str, Any] = _TABLES["venues"]
ABBREVIATED: dict[str, str] = _TABLES["abbreviated"]
NATIVE: dict[str, dict[str, list[str]]] = {language: _TABLES[language] for language in ("zh", "ja")}
"""Words for lists in one language of Han characters."""
