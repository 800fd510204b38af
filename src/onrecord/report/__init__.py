"""What was found, told: as JSON (`json`), in the terminal (`terminal`), as one HTML page (`page`).

Each format is a module of its own and imports what it needs only when it is asked for.
"""
