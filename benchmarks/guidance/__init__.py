"""How well questions are answered from the guidance, on questions written without a look at its entries.

Half of each set is for building on, the other (`-unseen`) is looked at in sums alone.
"""
