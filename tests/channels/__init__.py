"""One contract for all channels, against stand-ins for the platforms as strict as the real ones."""
