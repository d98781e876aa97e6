"""Prove that a staged file holds all that the sources admit, and nothing that they withhold."""
