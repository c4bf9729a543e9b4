"""When: the time expressions of news, read as far as the text makes them certain."""
