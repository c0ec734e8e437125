"""The encoder of questions that comes with the package: those that ask the same lie close together."""

from functools import cache

from balint.encoder.network import Encoder, read


@cache
def shipped() -> Encoder:
    """About 15 MB."""
    return read("balint.guidance", "encoder.npz")
