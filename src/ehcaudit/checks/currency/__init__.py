"""What makes a plan current or stale: reviews, ages and stages, terms that have gone, leftovers."""
