"""Is a blank template fit for issue? What it asks for, what it says, and whether everyone can use it."""
