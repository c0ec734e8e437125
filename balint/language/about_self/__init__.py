"""What people tell of themselves: name, qualification, where they live, when they joined."""

from balint.language.about_self.reading import read_about_self

__all__ = ["read_about_self"]
