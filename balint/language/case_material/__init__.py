"""Does a message tell a patient's or client's story? Then it is answered and not kept.

No single word decides: "I presented a patient at my group" is an ordinary log, "she brought me the rope" is
none. When in doubt the scale leans to case material: the facts of a log are kept either way.
"""

from balint.language.case_material.diary import is_of_the_diary
from balint.language.case_material.scoring import holds_case_material

__all__ = ["holds_case_material", "is_of_the_diary"]
