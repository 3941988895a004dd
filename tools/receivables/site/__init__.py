"""The site: the only place that knows MkDocs, the browser's Python runtime and the folders they are put in."""
