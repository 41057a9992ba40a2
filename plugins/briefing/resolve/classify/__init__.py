"""What kind of thing a name names, by all that the document says of it."""
