"""What comes before and after the tree: one module or folder a stage."""
