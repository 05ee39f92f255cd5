"""The gold of the sample archive: clean dispatches with their expected reading, and the raw files derived from them."""
