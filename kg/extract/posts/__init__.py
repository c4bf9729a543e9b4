"""Posts: who holds which title in which body, by a small grammar of [body][title][person]."""
