"""One sync of one workbook: what is read, decided, committed to the ledger, and written back."""
