"""Where the site's sources are and where its parts go."""

from pathlib import Path

PROJECT = Path(__file__).parents[3]
SITE = PROJECT / "site"
BUILD = PROJECT / "build"
NODE_MODULES = PROJECT / "node_modules"

APP = "app"
RUNTIME = "runtime"
FONTS = "fonts"
