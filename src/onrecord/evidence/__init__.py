"""What the record says of a quotation: places, whose words, other words, what was cut. `gather.gather` is the verb."""
