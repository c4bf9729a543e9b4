// What is known of the node or the link that was chosen.
let shownNow = null;
let factsOf = null;

function factsByThing() {
  if (factsOf) return factsOf;
  factsOf = PICTURE.things.slice(0, PICTURE.drawn).map(() => []);
  PICTURE.facts.forEach((fact, index) => {
    const those = new Set(Object.values(fact.roles).flat());
    for (const thing of those) if (thing < PICTURE.drawn) factsOf[thing].push(index);
  });
  return factsOf;
}

function heading(key, count) {
  return make("h3", {}, say(key), " ", make("span", { class: "count" }, String(count)));
}

function closing() {
  return make("button", { type: "button", class: "close", "aria-label": say("close"), title: say("close"), onclick: hidePanel }, "×");
}

function fillPanel(...children) {
  const panel = byId("panel");
  panel.replaceChildren(closing(), ...children.flat(2).filter(Boolean));
  panel.hidden = false;
  panel.scrollTop = 0;
}

function hidePanel() {
  shownNow = null;
  byId("panel").hidden = true;
  deselect();
}

function redrawPanel() {
  if (shownNow) shownNow();
}

function showThing(index) {
  shownNow = () => showThing(index);
  const thing = PICTURE.things[index];
  const mine = factsByThing()[index];
  fillPanel(head(index, thing), ...sections(index, mine), mentions(thing, mine));
}

function head(index, thing) {
  const id = decoded(thing.iri);
  return [
    make("h2", {}, shape(thing.cls), make("span", {}, thing.label)),
    make("p", { class: "soft" }, `${className(thing.cls)} · ${id}`),
    thing.names.length ? make("p", {}, make("span", { class: "soft" }, `${say("names")} `), thing.names.join("、")) : null,
  ];
}

function decoded(iri) {
  const local = iri.slice(iri.lastIndexOf("/id/") + 4);
  return `id:${local}`;
}

function sections(index, mine) {
  const facts = PICTURE.facts;
  const of = (kind) => mine.filter((one) => facts[one].kind === kind);
  const deeds = of("action").filter((one) => (facts[one].roles.agent || []).includes(index));
  const others = of("action").filter((one) => !deeds.includes(one));
  return [
    section("posts", of("post"), index),
    section("deeds", deeds, index, true),
    section("touched", others, index, true),
    figures(of("figure"), index),
    section("relations", of("claim"), index),
  ];
}

function section(key, those, self, byType) {
  if (!those.length) return [];
  if (!byType) return [heading(key, those.length), ...those.map((one) => factItem(one, self))];
  const groups = new Map();
  for (const one of those) {
    const type = PICTURE.facts[one].said.type || "other";
    if (!groups.has(type)) groups.set(type, []);
    groups.get(type).push(one);
  }
  const sorted = [...groups].sort((a, b) => b[1].length - a[1].length);
  return [
    heading(key, those.length),
    ...sorted.flatMap(([type, found]) => [make("h4", {}, term(type)), ...found.map((one) => factItem(one, self))]),
  ];
}

function figures(those, self) {
  if (!those.length) return [];
  const head = make("tr", {}, ["indicator", "value", "date"].map((key) => make("th", { scope: "col" }, say(key))));
  return [heading("figures", those.length), make("table", {}, make("thead", {}, head), make("tbody", {}, those.map((one) => figureRows(one, self))))];
}

function figureRows(index, self) {
  const fact = PICTURE.facts[index];
  const owner = fact.roles.about && !fact.roles.about.includes(self) ? [...joined(fact.roles.about, self), " "] : [];
  const whole = fact.said.baseText ? make("span", { class: "soft" }, ` ${say("whole")} ${fact.said.baseText}`) : null;
  const row = make(
    "tr",
    { "data-fact": index },
    make("td", {}, owner, fact.said.indicator || "", whole, chips(fact)),
    make("td", { class: "value" }, figureValue(fact)),
    make("td", {}, dated(fact.said)),
  );
  return [row, make("tr", { class: "why" }, make("td", { colspan: "3" }, evidence(fact)))];
}

function mentions(thing, mine) {
  if (!thing.named_in.length) return [];
  const rest = thing.mentions - thing.named_in.length;
  const names = [thing.label, ...thing.names];
  return [
    mine.length ? null : make("p", { class: "soft" }, say("nofacts")),
    heading("mentions", thing.mentions),
    ...thing.named_in.map((index) => mention(index, names)),
    rest > 0 ? make("p", { class: "soft" }, say("more", rest)) : null,
  ];
}

function mention(index, names) {
  const text = PICTURE.sentences[index].text;
  const name = names.slice().sort((a, b) => b.length - a.length).find((one) => text.includes(one));
  const at = name ? text.indexOf(name) : 0;
  return quoted({ sentence: index, start: at, end: at + (name ? name.length : 0), words: [] }, null);
}

function showEdge(index) {
  shownNow = () => showEdge(index);
  const edge = PICTURE.edges[index];
  const those = edge.parts.flatMap((part) => part.facts);
  const ends = make("h2", {}, make("span", {}, link(edge.a), " — ", link(edge.b)));
  const unique = [...new Set(those)];
  fillPanel(ends, make("p", { class: "soft" }, say("facts", unique.length)), unique.map((one) => factItem(one, -1)));
}
