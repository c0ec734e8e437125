"""The domain of the Balint assistant: values and rules, with no platform, database, clock or network."""
