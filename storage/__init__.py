"""Everything that is kept: tables, the unit of work, the mail room, and one module of queries per noun."""
