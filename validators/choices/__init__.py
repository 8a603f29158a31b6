"""The lists that choices come from, as data."""
