"""Which release of the program this is: told here once, and the wheel is named after it."""

RELEASE = "0.2.0"
