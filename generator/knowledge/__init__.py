"""What the program knows, apart from what it does: data/*.toml → typed tables, loaded once.

`tables` reads a file; the other modules give its content a type, one for each stage that reads it.
"""
