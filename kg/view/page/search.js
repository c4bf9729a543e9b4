// Finding by any name: the whole name first, then its beginning, then any part of it.
const HITS = 30;
let index = null;
let hits = [];
let chosen = -1;

function folded(text) {
  return text.normalize("NFKC").toLowerCase().replace(/[\s"'“”‘’《》〈〉「」『』]/g, "");
}

function names() {
  if (index) return index;
  index = PICTURE.things.slice(0, PICTURE.drawn).flatMap((thing, id) =>
    [thing.label, ...thing.names].map((name) => ({ id, name, key: folded(name) })),
  );
  return index;
}

function found(query) {
  const wanted = folded(query);
  if (!wanted) return [];
  const rank = (one) => (one.key === wanted ? 0 : one.key.startsWith(wanted) ? 1 : 2);
  const best = new Map();
  for (const one of names()) {
    if (!one.key.includes(wanted)) continue;
    const before = best.get(one.id);
    if (!before || rank(one) < rank(before)) best.set(one.id, one);
  }
  const links = (one) => PICTURE.things[one.id].links;
  return [...best.values()].sort((a, b) => rank(a) - rank(b) || links(b) - links(a) || a.id - b.id).slice(0, HITS);
}

function hitRow(hit, i) {
  const thing = PICTURE.things[hit.id];
  const other = hit.name === thing.label ? null : make("small", {}, ` ${hit.name}`);
  return make(
    "li",
    { role: "option", id: `hit-${i}`, "aria-selected": String(i === chosen), onclick: () => take(i) },
    shape(thing.cls),
    make("span", { class: "name" }, thing.label, other),
    make("small", {}, className(thing.cls)),
  );
}

function listHits() {
  const list = byId("hits");
  const query = byId("query");
  const none = make("li", { class: "none" }, say("nothing"));
  list.replaceChildren(...(hits.length ? hits.map(hitRow) : [none]));
  list.hidden = !query.value.trim();
  query.setAttribute("aria-expanded", String(!list.hidden));
  if (chosen >= 0 && !list.hidden) {
    query.setAttribute("aria-activedescendant", `hit-${chosen}`);
    list.children[chosen].scrollIntoView({ block: "nearest" });
  } else query.removeAttribute("aria-activedescendant");
}

function closeHits() {
  byId("hits").hidden = true;
  byId("query").setAttribute("aria-expanded", "false");
}

function take(i) {
  closeHits();
  select(hits[i].id);
}

function typed() {
  hits = found(byId("query").value);
  chosen = hits.length ? 0 : -1;
  listHits();
}

function searchKey(event) {
  if (event.key === "Enter" && hits.length) take(Math.max(0, chosen));
  else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    const step = event.key === "ArrowDown" ? 1 : -1;
    if (hits.length) chosen = (chosen + step + hits.length) % hits.length;
    listHits();
    event.preventDefault();
  } else if (event.key === "Escape") {
    closeHits();
    byId("query").blur();
    event.stopPropagation();
  }
}

function startSearch() {
  const query = byId("query");
  query.addEventListener("input", typed);
  query.addEventListener("focus", typed);
  query.addEventListener("keydown", searchKey);
  document.addEventListener("pointerdown", (event) => {
    if (!byId("search").contains(event.target)) closeHits();
  });
}
