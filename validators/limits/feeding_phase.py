"""Phases of school feeding: the months in which each lies; nobody is fed in July and August.

Read from the directorate's own list of duties, which fixes no day inside the months.
"""

MONTHS = {"phase1": (9, 10, 11, 12), "phase2": (1, 2, 3), "phase3": (4, 5, 6)}
