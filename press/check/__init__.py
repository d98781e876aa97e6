"""Check everything that was read: the publication as a whole, and what each edition takes."""
