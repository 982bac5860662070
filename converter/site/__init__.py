"""Files: what a site has already, and putting texts into it."""
