"""What is clicked in the installation folder: Python first where it is missing, then Dafatir."""

from hashlib import sha256
from pathlib import Path

from addin.desktop.install.problem import SENTENCES

PYTHON = "3.12"
#: For a logon script: Python is put first where it is missing, and nobody is asked for a key.
WITH_PYTHON = "--python"
#: For this person only: neither the administrator is asked, nor the path of others changed.
QUIET = "/quiet InstallAllUsers=0 PrependPath=0 Include_launcher=0 Include_test=0"
_MISSING, _CHANGED = "INST_013", "INST_014"

#: A share has no letter: nothing is run in the present folder, the file's own place is told whole.
#: The words of people lie in files of their own: a batch file is read in the code page of the PC.
_CLICK = rf"""@echo off
chcp 65001 >nul
set "OWN=%LOCALAPPDATA%\Programs\Python\Python{PYTHON.replace(".", "")}\python.exe"
if exist "%OWN%" goto own
py -{PYTHON} -V >nul 2>&1 && goto any
if /i not "%~1"=="{WITH_PYTHON}" goto missing
certutil -hashfile "%~dp0{{name}}" SHA256 2>nul | findstr /i /x {{digest}} >nul || goto changed
"%~dp0{{name}}" {QUIET}
if not exist "%OWN%" goto missing
:own
"%OWN%" -I "%~dp0install.py" %*
set "DONE=%ERRORLEVEL%"
goto end
:any
py -{PYTHON} -I "%~dp0install.py" %*
set "DONE=%ERRORLEVEL%"
goto end
:missing
type "%~dp0{_MISSING}.txt"
goto failed
:changed
type "%~dp0{_CHANGED}.txt"
:failed
set "DONE=2"
:end
if /i not "%~1"=="{WITH_PYTHON}" pause
exit /b %DONE%
"""


def write_click(out: Path, installer: tuple[str, bytes] | None) -> None:
    """Write what is clicked, and Python's own installer with the sum that it is held to."""
    name, data = installer or ("", b"")
    if installer:
        (out / name).write_bytes(data)
    text = _CLICK.format(name=name, digest=sha256(data).hexdigest())
    (out / "install.cmd").write_text(text, "ascii", newline="\r\n")
    for code in (_MISSING, _CHANGED):
        ar, fr = (said.format(version=PYTHON) for said in SENTENCES[code])
        told = "".join(f"{line}\n" for line in (f"{ar} [{code}]", fr))
        (out / f"{code}.txt").write_text(told, "utf-8", newline="\r\n")
