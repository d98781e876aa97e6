"""Schemas: what may stand in front matter and in YAML files, as data."""
