"""Read Chinese local-government news into a knowledge graph whose every fact shows its words."""

__version__ = "0.1.0"
