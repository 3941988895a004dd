"""The ways into a tool: a static page, a live page, the command line. None of them knows another."""
