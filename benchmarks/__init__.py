"""What the assistant costs, and against what: `python -m benchmarks` measures all of it in one run."""
