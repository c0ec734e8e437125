"""What can be wrong with a database, each with what to do about it."""


class StorageError(Exception):
    """Something about the database that a person has to mend. The message says what, and how."""


class UnknownDatabase(StorageError):
    def __init__(self, url: str) -> None:
        super().__init__(
            f"The database address {url!r} is not one I can use. Set BALINT_DATABASE_URL "
            "to sqlite:///FILE or postgresql://USER:PASSWORD@HOST/NAME."
        )


class DamagedDatabase(StorageError):
    def __init__(self, place: str) -> None:
        super().__init__(
            f"The database {place} is damaged, or is not a Balint database. Restore it from a backup, or "
            "move it away to start with an empty one."
        )


class ReadOnlyDatabase(StorageError):
    def __init__(self, place: str) -> None:
        super().__init__(
            f"The database {place} cannot be written. Give this user the right to write the file and "
            "its folder, or set BALINT_DATABASE_URL to another place."
        )


class UnreachableDatabase(StorageError):
    def __init__(self, place: str) -> None:
        super().__init__(
            f"The database {place} cannot be opened. Check that it is there and running, and that "
            "BALINT_DATABASE_URL is right."
        )


class BusyDatabase(UnreachableDatabase):
    def __init__(self, place: str) -> None:
        StorageError.__init__(
            self,
            f"The database {place} is kept locked by another program. Close whatever else has it open, "
            "such as a database browser.",
        )


class NewerDatabase(StorageError):
    def __init__(self, place: str) -> None:
        super().__init__(
            f"The database {place} was written by another version of the Balint assistant, most "
            "likely a newer one. Install that version."
        )


class TrialDatabase(StorageError):
    def __init__(self, place: str) -> None:
        super().__init__(
            f"The database {place} was made by a trial version from before the first release, and lacks what "
            "this one needs. Move it away to start with an empty one."
        )


class OldDatabase(StorageError):
    def __init__(self, place: str) -> None:
        super().__init__(f"The database {place} is not up to date. Run: balint db upgrade")


class AlreadyServed(StorageError):
    def __init__(self, place: str) -> None:
        super().__init__(
            f"Another process is already serving {place}. Stop it first, or set BALINT_DATABASE_URL to "
            "another place."
        )
