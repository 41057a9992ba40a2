"""Who speaks, and who holds which office: quotes and roles joined to entities."""
