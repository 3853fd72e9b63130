"""How good is a professional's advice itself? Criteria for an advice document, not for a plan."""
