"""Watch mode: converts at every save, says what changed in one line, and may serve the site beside it."""
