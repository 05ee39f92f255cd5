"""How well the program reads: figures on gold that was annotated by hand, from the raw files to the data files."""
