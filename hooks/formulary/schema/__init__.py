"""What a writer fills in: closed lists, fields, the table of page kinds; everyone comes in."""
