"""Where one name begins and the next ends: candidates cut into pieces."""
