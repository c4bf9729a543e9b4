"""What an article says, as RDF: IRIs, one named graph an article, and the entities that they share."""
