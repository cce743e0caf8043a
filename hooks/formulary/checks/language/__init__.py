"""Whether patients can read it: words, sentences, grade, and whose words they are."""
