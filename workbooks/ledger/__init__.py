"""What happened to the rows: entries, replay, merge; knows no Excel, no register, no clock."""
