"""Where quads live: one seam (`base`) and its back ends."""
