"""Texts that Liquid, Markdown, HTML, YAML, MathJax or a file system would take for something else than text."""

from __future__ import annotations

from tests.writers import cases

MORE: list[tuple[str, str]] = [
    # Liquid
    ("liquid-variable", "{{ foo }} stays"),
    ("liquid-include", '{% include "../../_config.yml" %}'),
    ("base-path", "{{ base_path }}/files/x.pdf"),
    # kramdown, blocks
    ("table-norm", "The norm |x|"),
    ("hash", "# x"),
    ("image-like", "![Oral](2015)"),
    ("attribute-span", "word{: .note } x"),
    ("extension-closed", "{::comment}gone{:/comment} x"),
    # kramdown, spans
    ("dots", "so... on"),
    ("abbreviation-at-the-end", "Phys. Rev. Lett."),
    ("bang-at-the-end", "Wow!"),
    ("backslash-end", "end\\"),
    ("backslash-break", "end\\\\"),
    ("address", "https://x.org/a and john@x.org"),
    ("math-double", "$$5,000 and $$10,000"),
    ("typographic", "“q” – — … ’ «x»"),
    ("wikilink", "[[link]]"),
    ("empty-brackets", "[] and ()"),
    # HTML
    ("tag-in-word", "a<b>c"),
    ("tag-item", "</li></ul>"),
    ("script", "<script>document.title='owned'</script>"),
    ("image-error", "<img src=x onerror=\"document.title='owned'\">"),
    ("comment-open", "<!-- never closed"),
    ("style", "<style>*{display:none}</style>"),
    ("textarea", "<textarea> x"),
    ("attribute-breakout", 'x" onmouseover="alert(1)'),
    ("attribute-breakout-single", "x' onmouseover='alert(1)"),
    ("processing", "<?php x ?>"),
    ("cdata", "<![CDATA[x]]>"),
    # YAML
    ("star-word", "*x*"),
    ("question", "? x"),
    ("pipe-start", "| x"),
    ("double-quoted", '"The "best" method"'),
    ("single-quoted", "'It's'"),
    ("year", "2015"),
    # paths
    ("path-up", "../../etc/passwd"),
    ("path-root", "/.."),
    ("path-placeholder", ":title/:year"),
    ("path-windows", "CON"),
    ("query", "What? a#b c%20d"),
    # characters
    ("umlaut", "Größe naïve Łódź"),
    ("combining", "e\u0301tude"),
    ("superscript", "H₂O x²"),
    ("long", "Very long title, " * 23 + "which ends here"),
]

CASES = [*cases.CASES, *MORE]
"""Name and text; the writers' own cases, and those that matter to whole pages."""
