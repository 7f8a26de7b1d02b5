"""Exports: answers, spells and statements in, rows and files out, one module a format."""
