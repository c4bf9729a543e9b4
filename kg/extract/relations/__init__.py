"""Direct relations of entities: belonging, lying in, membership, kin, adoption, parts, undertaking, cooperation."""
