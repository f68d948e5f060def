"""coursewright: one plain-text course in, a training site and packages out."""
