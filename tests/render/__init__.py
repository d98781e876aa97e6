"""The render stage, asked by its outputs: one page with everything, made once in each format."""
