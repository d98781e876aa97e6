"""Conformance: holds finished files against standards; shares nothing with what writes them."""
