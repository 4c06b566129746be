"""Articles that address the model: their text stays data, and what they claim stays marked."""
