"""Archive → SVG: one module a figure. Goes in: an Archive; comes out: figures that a page holds. Nothing stays on
disk.
"""
