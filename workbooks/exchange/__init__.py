"""Files of other systems: recognised by what they hold, their rows brought into a register."""
