"""`python -m converter` is `cv2pages`."""

from converter.cli import run

run()
