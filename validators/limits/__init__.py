"""Figures set by texts, one file a law, each dated with its source."""
