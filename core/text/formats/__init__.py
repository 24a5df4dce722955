"""One reader a file format; `reading.py` chooses among them and imports the chosen one only."""
