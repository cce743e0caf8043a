"""Whether the pages tell all that fact sheets hold, with the figures of the labels.

`make completeness FACTS=folder`, and `LABELS=folder` for the figures.
"""
