"""The program: settings, command line, channels, and the one place where the real parts are joined."""
