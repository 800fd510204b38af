"""What a change of words does to the sense: numbers, units, negation, firmness. `edits.edit_kind` is the verb."""
