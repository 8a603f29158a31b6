"""The master workbook of a service: a view of its ledgers that can be made again at any time."""
