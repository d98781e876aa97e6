"""Our build against bare pandoc; `make bench N=400` measures both."""
