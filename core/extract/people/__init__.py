"""Who is named, which offices each holds, and what part each takes in the meeting."""
