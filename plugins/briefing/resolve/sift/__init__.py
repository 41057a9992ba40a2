"""Which pieces may be names at all: slogans, makes, works and words of headlines are none."""
