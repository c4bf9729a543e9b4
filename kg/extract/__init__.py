"""From an article to its mentions and facts."""
