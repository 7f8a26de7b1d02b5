"""The party registry: data files in, parties by any name that people write out."""

from bilat.model.parties.registry import Registry, load_registry

__all__ = ["Registry", "load_registry"]
