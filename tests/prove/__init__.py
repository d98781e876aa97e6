"""Tests of the proof: that it passes what is sound, and nothing else."""
