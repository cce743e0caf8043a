"""How well the search answers, beside other searches on the same questions."""
