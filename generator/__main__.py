"""``python -m generator`` is ``coursewright``."""

from generator.cli import main

if __name__ == "__main__":
    main()
