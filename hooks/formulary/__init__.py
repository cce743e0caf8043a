"""Formulary: Markdown with front matter about medicines in, richer Markdown and data out.

A pure core that no builder is part of. The way of the data, left to right; what stands left never
imports from the right:

    problems, vocabulary, front_matter, region, names   the words and shapes of everything
    ctcae                                               the medical terms that effects may have
    source, markdown_text, mentions, slots              a file's text, and what stands where in it
    prose, syllables, passive                           a text as a reader takes it in
    model                                               the records that files become
    reading/                                            bytes to a record: read, parse
    catalogue                                           all records together
    reading_level, plain_language, originality          how hard a text is, whose words it uses
    checks/                                             one kind of mistake a module
    markdown_writing, people_picture, pages/            one part of the site a module
    compose                                             catalogue to composed pages and assets
    site                                                the one function: files in, site or problems
    manual, stage, project, cli                         the command around it
"""
