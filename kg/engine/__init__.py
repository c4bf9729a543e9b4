"""Where work runs: one seam (`base`) and its back ends."""
