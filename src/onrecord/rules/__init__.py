"""The rules: from the evidence to a verdict, a level and a sentence. `table.decide` is the verb."""
