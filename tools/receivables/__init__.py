"""The rules, words and tools behind Netjes betaald / Paid politely.

The same package runs in CPython, in the site build and, through Pyodide, in the visitor's browser.
"""
