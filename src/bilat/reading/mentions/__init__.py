"""What a text names: parties, persons, times, quantities; and the one spaCy assembly."""
