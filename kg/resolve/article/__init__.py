"""Who is who in one article: mentions brought together to entities, facts pointed at them."""
