"""The action and the workflows of the documentation, and a machine of GitHub's as far as their scripts need it."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from tests.conftest import ROOT

GUIDE = ROOT / ".github/GITHUB-PAGES.md"


def load(text: str) -> Any:
    return YAML(typ="safe").load(text)


def workflows() -> dict[str, str]:
    """The workflows that the guide shows, by name."""
    blocks = re.findall(r"^```yaml\n(.*?)^```", GUIDE.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE)
    return {load(block)["name"]: block for block in blocks if block.startswith("name:")}


def action() -> Any:
    return load((ROOT / "action.yml").read_text(encoding="utf-8"))


@dataclass(frozen=True)
class Ran:
    """What a step did."""

    code: int
    said: str
    outputs: Mapping[str, str]
    summary: str


@dataclass
class Runner:
    """A machine that runs scripts as GitHub's do: `bash` with their options, and files to report to."""

    workspace: Path
    temporary: Path
    settings: dict[str, str] = field(default_factory=dict)

    def run(self, script: str, environment: Mapping[str, str]) -> Ran:
        files = {name: self.temporary / name for name in ("output", "summary")}
        for file in files.values():
            file.write_text("")
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("GITHUB_", "GIT_", "PYTHON"))}
        result = subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script],
            cwd=self.workspace,
            env={
                **kept,
                "CI": "true",
                "GITHUB_ACTIONS": "true",
                "GITHUB_ACTION_PATH": str(ROOT),
                "GITHUB_OUTPUT": str(files["output"]),
                "GITHUB_REPOSITORY": "someone/someone.github.io",
                "GITHUB_STEP_SUMMARY": str(files["summary"]),
                "GITHUB_WORKSPACE": str(self.workspace),
                "RUNNER_TEMP": str(self.temporary),
                **self.settings,
                **environment,
            },
            capture_output=True,
            text=True,
            timeout=600,
            check=False,
        )
        outputs = dict(line.split("=", 1) for line in files["output"].read_text().splitlines())
        return Ran(result.returncode, result.stdout + result.stderr, outputs, files["summary"].read_text())

    def action(self, **inputs: str) -> Ran:
        """Runs the action's own step with these inputs; a hyphen in a name is an underscore here."""
        known = {name: str(value.get("default", "")) for name, value in action()["inputs"].items()}
        given = {name.replace("_", "-"): value for name, value in inputs.items()}
        assert given.keys() <= known.keys()
        step = next(step for step in action()["runs"]["steps"] if step.get("id") == "run")
        expressions = {f"${{{{ inputs.{name} }}}}": value for name, value in {**known, **given}.items()}
        return self.run(step["run"], {name: expressions[value] for name, value in step["env"].items()})

    def install_link(self) -> None:
        """Puts a program where the action's installation puts it that runs the code that is tested."""
        program = self.temporary / "cv2pages/bin/cv2pages"
        program.parent.mkdir(parents=True)
        program.write_text(f'#!/bin/sh\nPYTHONPATH="{ROOT}" exec "{sys.executable}" -m converter "$@"\n')
        program.chmod(0o755)
