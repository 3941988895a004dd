"""How a draft sounds: stretches of it that an advice is about, and what to write instead."""
