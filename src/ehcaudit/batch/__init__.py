"""From folders to scorecards: discovery, isolation in worker processes, redaction, the batch's statistics."""
