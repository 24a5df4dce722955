"""Errors that a person can act on, told apart from bugs.

A `UserError` is shown as it stands (in the window, on standard error); every other exception is a bug and
is reported as one.
"""

from __future__ import annotations


class UserError(Exception):
    """Something a clerk can mend.

    `code` is a stable word for programs and tests ("file-empty", "project-newer"); `message` is Vietnamese,
    says what happened, whether anything was lost and what to do; it names the file where there is one.
    """

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code
        self.message = message

    def __reduce__(self) -> tuple[type[UserError], tuple[str, str]]:
        # Worker processes send these back; the default pickling would pass one argument only.
        return type(self), (self.code, self.message)


class Cancelled(Exception):
    """Raised by a progress callable when the person cancelled the work."""
