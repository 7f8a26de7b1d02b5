"""bilat reads what has been written about how two parties get on and answers how they stand on a day."""
