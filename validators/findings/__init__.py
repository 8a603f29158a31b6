"""Every problem that a row or a sheet can have: one file a topic, both languages side by side."""
