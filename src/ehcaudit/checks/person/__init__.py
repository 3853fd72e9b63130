"""Is the plan this child's? Names, pronouns and identifiers that are somebody else's."""
