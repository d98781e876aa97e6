"""Standards: what holds them finds nothing in good files, and finds what was spoilt."""
