"""An independent corpus of plans: own children, wordings and producers, made unseen of the reader."""
