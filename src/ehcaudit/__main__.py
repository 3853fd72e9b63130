"""`python -m ehcaudit` and the `ehcaudit` command."""


def main() -> None:
    """Run the command line."""
    from ehcaudit.cli.app import run

    run()


if __name__ == "__main__":
    main()
