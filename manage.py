#!/usr/bin/env python
import os
import sys

from django.core.management import execute_from_command_line

OUTPUT_CLOSED = 141
BROKEN_OFF = 130
"""What shells take for the end of a program whose output nobody reads any more, and by Ctrl-C."""


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsarchive.settings")
    try:
        try:
            execute_from_command_line(sys.argv)
        finally:
            sys.stdout.flush()
    except BrokenPipeError:  # `… | head` has read enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(OUTPUT_CLOSED)
    except KeyboardInterrupt:
        sys.stderr.write("Broken off.\n")
        sys.exit(BROKEN_OFF)


if __name__ == "__main__":
    main()
