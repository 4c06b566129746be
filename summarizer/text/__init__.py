"""What several stages know about written English: lines, names, places, dates, verbs, polarity."""
