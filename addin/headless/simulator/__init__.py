"""Offices that never were: the real sync on an invented share, with every fault we can name."""
