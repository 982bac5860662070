"""What the repository says of itself is true: the README, the generated files, the schema."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from pathlib import Path

from converter.diagnostics import Code
from converter.exit import Exit
from tests import regenerate
from tests.conftest import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")


def block(heading: str) -> list[str]:
    """The lines of the first block of commands below a heading of the README."""
    match = re.search(rf"^## {heading}$.*?^```sh$\n(.*?)^```$", README, re.DOTALL | re.MULTILINE)
    assert match, heading
    return match[1].splitlines()


def test_every_exit_code_is_documented() -> None:
    section = README.split("## Exit codes")[1].split("##")[0]
    assert re.findall(r"^\| (\d+) \|", section, re.MULTILINE) == [str(int(code)) for code in Exit]


def test_every_message_is_documented() -> None:
    section = README.split("## Messages")[1].split("##")[0]
    assert re.findall(r"^\| `([a-z-]+)` \|", section, re.MULTILINE) == [str(code) for code in Code]


def test_links_of_the_documents_lead_somewhere() -> None:
    for document in (ROOT / "README.md", *(ROOT / ".github").glob("*.md")):
        for target in re.findall(r"\]\(([^)\s]+)\)", document.read_text(encoding="utf-8")):
            if not target.startswith(("http", "#")):
                assert (document.parent / target.split("#")[0]).exists(), f"{document.name}: {target}"


def test_the_readme_converts_a_cv(tmp_path: Path) -> None:
    """The first block, but for the installation, which .ci/setup has done."""
    site = tmp_path / "my-site"
    commands = [line for line in block("Install and convert a CV") if "my-site" in line]
    script = "\n".join(commands).replace("../my-site", str(site)).replace(".venv/bin", str(Path(sys.executable).parent))
    result = subprocess.run(["bash", "-euc", script], cwd=ROOT, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stderr
    assert (site / "_pages/about.md").is_file()


def test_ci_runs_the_commands_of_the_readme() -> None:
    """.ci/run takes them out of the README; here only the taking out is tried."""
    line = next(line for line in (ROOT / ".ci/run").read_text().splitlines() if line.startswith("block="))
    script = f'{line}\nprintf "%s\\n" "$block"'
    shown = subprocess.run(["bash", "-euc", script], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert shown.splitlines() == block("Run the tests")
    assert "pytest" in shown.splitlines()[-1]


def test_generated_files_are_up_to_date() -> None:
    assert regenerate.stale() == [], "run python -m tests.regenerate"


def test_staleness_is_noticed(tmp_path: Path) -> None:
    regenerate.rewrite(tmp_path)
    assert regenerate.stale(tmp_path) == []
    (tmp_path / "_pages/about.md").write_text("changed\n")
    (tmp_path / "_pages/left-over.md").write_text("left over\n")
    (tmp_path / "_data/cv.yml").unlink()
    assert regenerate.stale(tmp_path) == ["_data/cv.yml", "_pages/about.md", "_pages/left-over.md"]
    regenerate.rewrite(tmp_path)
    assert regenerate.stale(tmp_path) == []


def test_no_module_gives_one_name_to_two_things() -> None:
    for module in (*(ROOT / "converter").rglob("*.py"), *(ROOT / "tests").rglob("*.py")):
        given: list[str] = []
        for node in ast.parse(module.read_text(encoding="utf-8")).body:
            if isinstance(node, ast.Assign):
                given += [target.id for target in node.targets if isinstance(target, ast.Name)]
            elif isinstance(node, ast.FunctionDef | ast.ClassDef):
                given.append(node.name)
        twice = {name for name in given if given.count(name) > 1}
        assert not twice, f"{module.relative_to(ROOT)}: {twice}"
