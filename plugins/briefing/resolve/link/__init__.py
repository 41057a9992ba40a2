"""Which pieces name one and the same, and whom of those who are known."""
