"""Markdown to fragments, a course to pages: everything that outputs share, rendered once per language."""
