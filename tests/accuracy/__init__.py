"""How well statements are judged, measured on labelled statements grouped by source style."""
