"""Clinical logic without Markdown: signs merged and measured; fragments and pages come in."""
