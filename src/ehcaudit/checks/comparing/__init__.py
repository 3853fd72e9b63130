"""Two versions of one child's plan held against each other: what changed, what became of each outcome."""
