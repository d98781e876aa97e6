"""Decide what each edition may carry and where it stands: the only place that does."""
