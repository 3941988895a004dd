"""The pictures of the guide: shapes worked out from the rules, drawn as SVG in the colours of the page."""
