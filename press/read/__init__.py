"""Read the sources: bytes in, front matter with places and body text out."""
