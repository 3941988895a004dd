"""The pages for trainers: what they put in, worked out from `snippets/workshop.toml`."""
