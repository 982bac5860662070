"""How much of real CVs with known facts the program reads: `python -m tests.accuracy --corpus DIR`."""
