"""What is found out about each manuscript by itself, and kept by its digest for the next check."""
