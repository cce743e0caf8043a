"""What the search in the browser reads, in files that come one after the other.

`names` is the smallest and comes first: with it alone the search warns of emergencies and finds
medicines. `everything` holds all other names and what people ask; `answers` what one medicine or
regimen says, a file each, loaded once it is named; `languages` emergencies in other languages.

Rows instead of records and numbers instead of words, since phones load them.
`about/open-data.md` describes the records for everyone else.
"""
