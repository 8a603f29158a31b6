"""A person's wish to stop what is running: VBA notes it beside the settings, Python looks for it."""

from addin.desktop.start import read_settings
from addin.headless.home import home
from macros.problem import UseProblem

FILE = "stop.txt"


def heed() -> None:
    """Raise UseProblem if the person wishes to stop; asked only while nothing has been written."""
    if read_settings(home() / FILE).get("stop") == "yes":
        raise UseProblem("USE_017")
