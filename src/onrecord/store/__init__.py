"""Large records on disk, indexed once and found again by their content. `cache.stored` is the verb."""
