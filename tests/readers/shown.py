"""A document as lines of text that a test can be read in."""

from __future__ import annotations

from converter.document import Block, Document, Run
from converter.readers import read


def shown(source: str | bytes, name: str = "cv.md") -> list[str]:
    """One line for each block of a source."""
    return [show(block) for block in document(source, name)]


def document(source: str | bytes, name: str = "cv.md") -> Document:
    return read(name, source.encode() if isinstance(source, str) else source)


def show(block: Block) -> str:
    kind = block.kind.value + (str(block.level) if block.level else "") + ">" * block.depth
    marker = f"({block.marker})" if block.marker else ""
    if block.cells:
        cells = " | ".join("".join(map(markup, cell.runs)) for cell in block.cells)
        return f"{kind}{'!' if block.header else ''}: {cells}"
    return f"{kind}{marker}: {''.join(map(markup, block.text.runs))}".rstrip()


def markup(run: Run) -> str:
    text = run.text.replace("\v", "⏎").replace("\n", "¶")
    if run.code:
        text = f"`{text}`"
    if run.italic:
        text = f"*{text}*"
    if run.bold:
        text = f"**{text}**"
    for tag in reversed(run.html):
        text = f"{tag}{text}{tag[0]}/>"
    return f"[{text}]({run.href})" if run.href else text
