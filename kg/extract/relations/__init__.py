"""Direct relations of entities: where they belong and lie, who adopted, founded, undertook or joined them."""
