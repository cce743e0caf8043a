"""Reading: from a file's bytes to a typed record, with every mistake of the file located."""
