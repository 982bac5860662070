"""Publication lists with known truth, and how much of it the parser reads: `python -m tests.evidence`."""
