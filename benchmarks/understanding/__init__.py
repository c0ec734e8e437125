"""How well typed English is understood, on sentences and conversations written without a look at the code.

Half of each set is for building on, the other (`-unseen`) is looked at in sums alone.
"""
