"""Turns an academic's CV into the content of their academicpages site."""

__version__ = "0.1.0"
