"""Rendering: what the builder will make of a page's Markdown, as a tree; only Markdown comes in.

`markup` makes the HTML, `tree` reads it strictly, `lists` says what may stand in it. `rules`,
`outline` and `leftovers` hold a tree to that, `reading` puts them together, `places` tells where
in a writer's file a finding stands.
"""
