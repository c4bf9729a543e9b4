"""For each shape one SPARQL update that breaks the good graph in the way that the shape forbids."""

from __future__ import annotations

from kg.vocab import LeafClass

KINDS = {
    "person": "kg:Person",
    "organization": "kg:Organization",
    "jurisdiction": "kg:Jurisdiction",
    "site": "kg:Site",
    "measure": "kg:Measure",
    "event": "kg:Event",
    "project": "kg:Project",
    "product": "kg:Product",
    "role": "org:Role",
    "post": "kg:Post",
    "action": "kg:Action",
    "figure": "kg:Figure",
    "claim": "kg:Claim",
    "sentence": "kg:Sentence",
    "article": "kg:Article",
}


def put(predicate: str, value: str, cls: str) -> str:
    """Give all of a class another value, beside those that they have."""
    return f"INSERT {{ ?x {predicate} {value} }} WHERE {{ ?x a {cls} }}"


def change(predicate: str, value: str) -> str:
    """Put a value in the place of every value of a property."""
    old = f"{{ ?x {predicate} ?old }}"
    return f"DELETE {old} INSERT {{ ?x {predicate} {value} }} WHERE {old}"


def drop(predicate: str, cls: str) -> str:
    """Take a property from all of a class."""
    return f"DELETE {{ ?x {predicate} ?old }} WHERE {{ ?x a {cls} ; {predicate} ?old }}"


def claim(predicate: str, *, subject: str = "", value: str = "") -> str:
    """Let the claims of one relation begin or end at another node."""
    end, new = ("rdf:subject", subject) if subject else ("rdf:object", value)
    return (
        f"DELETE {{ ?c {end} ?old }} INSERT {{ ?c {end} {new} }} "
        f"WHERE {{ ?c rdf:predicate {predicate} ; {end} ?old }}"
    )


def _leaves() -> dict[str, str]:
    rows = {}
    for leaf in LeafClass:
        other = "kg:Event" if leaf is not LeafClass.EVENT else "kg:Site"
        rows[f"{leaf.lower()}-types"] = f"DELETE {{ ?x a kg:Entity }} WHERE {{ ?x kg:leafClass kg:{leaf} }}"
        rows[f"{leaf.lower()}-leaf"] = (
            f"DELETE {{ ?x kg:leafClass ?l }} INSERT {{ ?x kg:leafClass {other} }} "
            f"WHERE {{ ?x a kg:{leaf} ; kg:leafClass ?l }}"
        )
    return rows


PERSON, SITE, FIRM = "id:person-何小禾", "id:site-文竹苑小区", "id:organization-临江银行"
MEASURE, PRODUCT = "id:measure-五送行动", "id:product-惠企贷"

BROKEN: dict[str, str] = {
    # Entities
    "entity-label": put("rdfs:label", '"又一个"@zh', "kg:Site"),
    "entity-alt-label": put("skos:altLabel", '"alias"@en', "kg:Site"),
    "entity-name": drop("kg:name", "kg:Site"),
    "entity-leaf-class": put("kg:leafClass", "kg:Place", "kg:Site"),
    "entity-admin-code": change("kg:adminCode", "990102"),
    "coded-jurisdiction": put("kg:adminCode", '"990103"', "kg:Site"),
    "entity-mentioned-in": change("kg:mentionedIn", SITE),
    "mentioned-entity": "INSERT { id:role-区长 kg:mentionedIn ?s } WHERE { ?s a kg:Sentence }",
    "entity-same-as": change("owl:sameAs", '"Q1"'),
    "entity-possibly-same": change("kg:possiblySame", '"何禾"'),
    "entity-succeeded-by": change("kg:succeededBy", SITE),
    "replaced-by": put("dcterms:isReplacedBy", "id:role-区长", "kg:Site"),
    "entity-under": change("kg:under", PERSON),
    "agent-is-entity": "INSERT DATA { id:person-甲 a kg:Agent }",
    "organization-is-agent": "INSERT DATA { id:organization-甲 a kg:Organization, kg:Entity }",
    "place-is-entity": "INSERT DATA { id:site-甲 a kg:Place }",
    **_leaves(),
    # Every IRI tells its kind; nodes without one are tried in a test of their own.
    **{f"{kind}-iri": f"INSERT DATA {{ id:thing-甲 a {cls} }}" for kind, cls in KINDS.items()},
    # Facts
    **{f"{c.lower()}-types": f"DELETE {{ ?x a kg:Fact }} WHERE {{ ?x a kg:{c} }}"
       for c in ("Post", "Action", "Figure", "Claim")},
    "no-activity": put("a", "prov:Activity", "kg:Action"),
    "fact-evidence": drop("prov:wasDerivedFrom", "kg:Figure"),
    "start": change("kg:start", "100000"),
    "end": drop("kg:end", "kg:Claim"),
    "fact-confidence": change("kg:confidence", "1.01"),
    "fact-extractor": drop("kg:extractor", "kg:Post"),
    "fact-polarity": change("kg:polarity", '"positive"'),
    "fact-modality": change("kg:modality", '"possible"'),
    "fact-said-by": change("kg:saidBy", '"何书言"'),
    "fact-date": change("kg:date", '"2022-02-30"^^xsd:date'),
    "fact-start-date": put("kg:startDate", '"2022-10-01"^^xsd:date', "kg:Action"),
    "fact-end-date": put("kg:endDate", '"2022-12-01"^^xsd:date', "kg:Action"),
    "fact-date-text": change("kg:dateText", '"近期"@zh'),
    "fact-earliest": change("kg:earliest", '"2023-01-01"^^xsd:date'),
    "fact-latest": change("kg:latest", '"2023"^^xsd:gYear'),
    "fact-known-year": drop("kg:latest", "kg:Action"),
    # Posts and roles
    "post-label": change("rdfs:label", '"区长"'),
    "post-member": change("org:member", FIRM),
    "post-organization": change("org:organization", SITE),
    "post-role": drop("org:role", "kg:Post"),
    "post-status": change("kg:status", '"retired"'),
    "role-label": drop("rdfs:label", "org:Role"),
    # Actions
    "action-verb": put("kg:verb", '"又一个"', "kg:Action"),
    "action-type": change("kg:actionType", "kg:inspect"),
    "action-agent": change("kg:agent", '"周文澜"'),
    "action-object": change("kg:object", '"公司"'),
    "action-recipient": change("kg:recipient", '"公司"'),
    "action-place": change("kg:place", FIRM),
    "action-measure": change("kg:measure", PRODUCT),
    "action-object-text": put("kg:objectText", '"又一个"', "kg:Action"),
    "action-part": put("kg:agent", PERSON, "kg:Figure"),
    # Figures
    "figure-about": put("kg:about", PERSON, "kg:Figure"),
    "figure-indicator": drop("kg:indicator", "kg:Figure"),
    "figure-value": change("kg:value", '"1200"^^xsd:integer'),
    "figure-value-text": drop("kg:valueText", "kg:Figure"),
    "figure-unit": change("kg:unit", '"人"@zh'),
    "figure-bound": change("kg:bound", '"over"'),
    "figure-base": change("kg:base", "id:role-区长"),
    "figure-base-text": change("kg:baseText", '""'),
    "figure-part-of": change("kg:partOf", PERSON),
    "figure-change": change("kg:change", '"up"'),
    "figure-compared-with": change("kg:comparedWith", '"同比"@zh'),
    "figure-part": put("kg:unit", '"人"', "kg:Post"),
    # Claims
    "claim-subject": claim("kg:within", subject='"小区"'),
    "claim-predicate": change("rdf:predicate", "kg:relatedTo"),
    "claim-object": drop("rdf:object", "kg:Claim"),
    "sub-organization-of-from": claim("org:subOrganizationOf", subject=SITE),
    "sub-organization-of-to": claim("org:subOrganizationOf", value=SITE),
    "within-from": claim("kg:within", subject=PERSON),
    "within-to": claim("kg:within", value=FIRM),
    "member-of-from": claim("org:memberOf", subject=FIRM),
    "member-of-to": claim("org:memberOf", value=SITE),
    "lives-in-from": claim("kg:livesIn", subject=FIRM),
    "lives-in-to": claim("kg:livesIn", value=FIRM),
    "kin-of-from": claim("kg:kinOf", subject=FIRM),
    "kin-of-to": claim("kg:kinOf", value=FIRM),
    "adopted-by-from": claim("kg:adoptedBy", subject=PRODUCT),
    "adopted-by-to": claim("kg:adoptedBy", value=SITE),
    "has-part-from": claim("dcterms:hasPart", subject=FIRM),
    "has-part-to": claim("dcterms:hasPart", value=PERSON),
    "applies-to-from": claim("kg:appliesTo", subject=FIRM),
    "applies-to-to": claim("kg:appliesTo", value="id:role-区长"),
    "undertaken-by-from": claim("kg:undertakenBy", subject=MEASURE),
    "undertaken-by-to": claim("kg:undertakenBy", value=SITE),
    "cooperates-with-from": claim("kg:cooperatesWith", subject=PERSON),
    "cooperates-with-to": claim("kg:cooperatesWith", value=PERSON),
    "age-from": claim("foaf:age", subject=FIRM),
    "age-to": claim("foaf:age", value='"19岁"'),
    # Evidence
    "sentence-text": drop("kg:text", "kg:Sentence"),
    "sentence-article": drop("kg:article", "kg:Sentence"),
    "sentence-continued-in": change("kg:continuedIn", PERSON),
    "article-title": change("dcterms:title", '"Title"@en'),
    "article-creator": change("dcterms:creator", FIRM),
    "article-publisher": change("dcterms:publisher", SITE),
    "article-byline": change("kg:byline", '"记者"@zh'),
    "article-edition": put("kg:edition", '"又一个"', "kg:Article"),
    "article-page": change("kg:page", "3"),
    "article-issued": change("dcterms:issued", '"11月3日"'),
    "article-source": change("dcterms:source", '"/home/someone/good.txt"'),
    "article-sha256": change("kg:sha256", '"BE47"'),
    "article-url": change("schema:url", '"no address"'),
}  # fmt: skip
