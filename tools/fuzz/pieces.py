"""What random edits are made of: pieces of Markdown, HTML, YAML and Unicode."""

from __future__ import annotations

SENTENCES = (
    "Drink water each day.",
    "Call 911 now.",
    "Call {emergency} now.",
    "Take it with food (see nausea and vomiting).",
    "Some people have [heart problems][].",
    "You get 2 doses in one cycle.",
    "About 43 in 100 people feel sick.",
    "A fever of {fever} or more.",
    "Ask your care team.",
    "Samplinib and examplomab fight cancer.",
    "It costs $5 & more < less > none.",
)
"""Plain sentences, some of which the build reads more in than a reader does."""

BLOCKS = (
    "## Who gets it",
    "## A new part",
    "## A part { #own }",
    "### Below",
    "# A title",
    "####### Seven",
    "Title\n=====",
    "Part\n-----",
    "- one\n- two",
    "- one\n\n    more of it\n\n- two",
    "1. one\n2. two",
    "3. three\n4. four",
    "* a\n    * b\n        * c",
    "| a | b |\n|---|---|\n| c | d |",
    "| a |\n|---|",
    "a | b\n--|--\nc | d",
    "| a `|` b | c |\n|---|---|\n| \\| | e |",
    "Term\n:   What it is",
    "Term\n\n:   What it is\n\n    More",
    "> Said",
    "> - a\n> - b",
    "```\ncode\n```",
    "~~~ python\ncode <b>\n~~~",
    "    indented code",
    "\tafter a tab",
    "---",
    "***",
    "<!-- slot -->",
    "<!-- occurrences -->",
    "<!-- call-cards -->",
    "<!-- signs -->",
    "<!-- a\nb -->",
    '??? "More"\n\n    Text.',
    '???+ note "More"\n\n    Text.',
    "<details>\n<summary>More</summary>\nText.\n</details>",
    "<details markdown>\n<summary>More</summary>\n\n- Text\n\n</details>",
    "<div markdown>\n\nText\n\n</div>",
    "<p>Text</p>",
    "<br>",
    "[a]: https://example.org/",
    "[a]: ../../index.md 'A title'",
    "*[HTML]: Hyper",
    "[^1]: A note",
    "Text  \nwith a break",
    "Text\\\nwith a break",
    "Text\n{ .word #own }",
    "{ .word }",
    "!!! note\n\n    Text.",
    "[TOC]",
    "\\newpage",
    "$$x^2$$",
    "{% include 'main.html' %}",
    "{{ config }}",
)  # fmt: skip
"""What stands in lines of its own."""

INLINE = (
    "*a*", "**a**", "***a***", "_a_", "__a__", "~~a~~", "`a`", "`` a`b ``", "**a*", "*a **b* c**",
    "a*b*c", "_a_b_", "\\*a\\*", "[a](#own)", "[a](#none)", "[a](index.md)", "[a](../index.md)",
    "[a](../../index.md#a-small-formulary)", "[a](../../side-effects/heart-problems.md)",
    "[a](../../side-effects/heart-problems.md#what-you-can-do)", "[a](uses.md?x=1#who-gets-it)",
    "[a](uses.md#)", "[a](./uses.md)", "[a](/uses.md)", "[a](uses.html)", "[a](uses/)",
    "[a](<uses.md>)", "[a](uses.md 'b')", "[a](uses.md\n)", "[a](%75ses.md)", "[a](u&#115;es.md)",
    "[a](guide.md)", "[a](handout.md)", "[a](../../cancers/kidney-cancer.md)", "[a][]", "[a][b]",
    "[heart problems][]", "[Heart  problems][]", "[heart problems]", "(see heart problems)",
    "(see heart problems and lung problems)", "(see: a)", "(see [a](uses.md))", "[](uses.md)",
    "[a](https://example.org/)", "[a](https://example.org/?a=1&b=2)", "[a](HTTPS://example.org)",
    "[a](mailto:a@b.c)", "[a](tel:911)", "[a](tel:{emergency})", "<https://example.org/>",
    "<a@b.c>", "https://example.org/", "![a](a.png)", "![a](../../assets/images/favicon.svg)",
    "![a](../../assets/images/favicon.svg){ width=20 height=20 }", "![](a.png)", "H<sub>2</sub>O",
    "m<sup>2</sup>", '<abbr title="a">b</abbr>', "<br>", "<br/>", "<b>a</b>", "<b>", "</b>",
    "<script>", "<a href=x>", "<img src=x>", "<!-- a -->", "<!--", "-->", "&amp;", "&lt;b&gt;",
    "&nbsp;", "&#106;", "&#x0;", "&bogus;", "&", "<", ">", "{", "}", "{emergency}", "{crisis_line}",
    "{fever}", "{poison_help}", "{unknown}", "{ .a }", "{: .a }", "*a*{ .word }", "*a*{ #own }",
    "{}", "[", "]", "(", ")", "![", "](", "`", "``", "*", "**", "_", "|", "\\", "~", "^a^", "==a==",
    "#", "^", "$", "%", "[x]", "[ ]", ":smile:", "@a", "[^1]", "[[a]]", "--", "---", "...", '"',
    "'", "\u201ca\u201d", "1.", "1)", "-", "+", "5 mg", "1,000", "100.4 °F", "once a day", "2 to 3",
    "14 doses", "43 in 100", "call", "a", "A.",
)  # fmt: skip
"""What stands within a line."""

SIGNS = (
    "\u00a0", "\u2003", "\u200b", "\u200d", "\u202e", "\u2066", "\ufeff", "\u00ad", "\u0301",
    "\u2028", "\u2029", "\x85", "\x0b", "\x0c", "\x1c", "\x00", "\x02", "\x03", "\x1b", "\x7f",
    "\r", "\t", "é", "e\u0301", "ß", "\u0130", "ﬁ", "①", "日本", "😀", "👩\u200d🔬", "\U000e0041",
    "\ue000", "\ufffe", "\ufffd", "²", "½", "…", "—", "≥", "\N{FULLWIDTH DIGIT TWO}",
    "\N{CYRILLIC SMALL LETTER A}", "\N{GREEK SMALL LETTER OMICRON}", "\N{EN DASH}", "\N{PRIME}",
    "\N{RIGHT SINGLE QUOTATION MARK}", "\N{MULTIPLICATION SIGN}",
)  # fmt: skip
"""Single characters that look like others, like nothing, or break a line."""

VALUES = (
    "12", "-1", "0", "1.5", "1e400", ".nan", ".inf", "0x1f", "1_000", "99999999999999999999",
    "true", "no", "null", "~", "", "[]", "{}", "[a]", "{a: b}", "[[a], [b]]", "2024-01-01",
    "2024-13-45", '"2024-12"', '"2031-01"', "!!binary aGk=", "!!python/none", "!ENV X", "!!set {a}",
    "&a b", "*a", "|\n  a\n  b", ">-\n  a\n  b", '"a\\x00b"', '"\\ud800"', '"\\u202e"',
    "<<: *a", "'a'", '"a"', "a: b", "a #b", "- a", "? a", "@a", "`a`", "%a", "'", '"', "[", "{",
    "a\tb", "=",
    "https://example.org/", "https://example.org/a b", "http://[", "//x", "javascript:alert(1)",
    "examplomab", "samplinib", "heart-problems", "nci", "label", "kidney-cancer", "draft", "common",
    "[label]", "[nci]", "[label, label]", "[examplomab, samplinib]", "emergency", "Heart problems",
)  # fmt: skip
"""Values of front matter, of all its types and of some more."""

SLUGS = (
    "fatigue", "heart-problems", "kidney-cancer", "a", "examplomab", "404", "index", "guide",
    "handout", "search", "uses", "con", "a-b-c", "a--b", "-a", "A", "é", "a b", "a.b", "a%20b",
    "readme", "README", "1", "x" * 90, "names", "about", "assets", "a&b", "a'b", "a#b", "a:b",
    "{x}",
)  # fmt: skip
"""Parts of the names of files."""

FOLDERS = (
    "", "medicines/", "medicines/examplomab/", "medicines/newlimab/", "side-effects/", "regimens/",
    "about/", "more/", "assets/", "cancers/", "kinds/", "side-effects/more/", "medicines/a/b/",
)  # fmt: skip

ENDINGS = (".md", ".md", ".md", ".MD", ".markdown", ".txt", ".html", ".css", ".svg", ".js", "")

PAGES = (
    "---\ndescription: A new page.\n---\n\n# New\n\nText.\n",
    "---\ndescription: A new page.\nlead: A few words.\n---\n\n# New page\n\n## Part\n\nText.\n",
    "---\n---\n",
    "# No front matter\n",
    "",
    "\n",
    "---\n",
    "<svg xmlns='http://www.w3.org/2000/svg' width='1' height='1'></svg>",
    "a { color: red }\n",
    "@import 'site/text.css';\n",
)
"""What new files hold."""

BYTES = (
    b"\xff", b"\xfe\xff", b"\xef\xbb\xbf", b"\x00", b"\xc3\x28", b"\xed\xa0\x80", b"\x80",
    b"\xf4\x90\x80\x80", b"\r", b"\r\n", b"\x1a", b"\xe2\x80", b"\n\n\n\n", b"\n---\n",
)  # fmt: skip
