"""How fast, how big: time, memory and bytes of the real build at sizes that the sample does not have."""
