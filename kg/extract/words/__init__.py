"""Words: a sentence cut into words with tags, by the `lac_small` network that jieba carries."""
