"""The channels, one package each. No other part of the program sees a platform."""
