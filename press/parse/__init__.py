"""Parse bodies into Pandoc blocks with places, each by itself, many a process."""
