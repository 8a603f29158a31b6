"""Dafatir put on an office's PCs, from a folder of the share."""
