"""Laws, and machines that look for the exception."""
