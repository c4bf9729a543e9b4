// The legend filters; below the picture stands what is shown, hidden and left out.
function toggle(set, value) {
  if (!set.delete(value)) set.add(value);
}

function legendRow(sign, name, count, isOn, act, title) {
  return make(
    "button",
    { type: "button", class: "row", "aria-pressed": String(isOn), title: title || name, onclick: act },
    sign,
    make("span", {}, name),
    make("span", { class: "count" }, String(count)),
  );
}

function classRows() {
  const counts = new Map();
  for (const thing of PICTURE.things.slice(0, PICTURE.drawn)) counts.set(thing.cls, (counts.get(thing.cls) || 0) + 1);
  return PICTURE.classes
    .filter((one) => counts.has(one.id))
    .map((one) => {
      const act = () => {
        toggle(hiddenClasses, one.id);
        drawLegend();
        refresh();
      };
      const row = legendRow(shape(one.id), className(one.id), counts.get(one.id), !hiddenClasses.has(one.id), act, `${one.zh} ${one.en}`);
      row.dataset.cls = one.id;
      return row;
    });
}

function stroke(kind, isDashed) {
  const line = make("span", { class: isDashed ? "stroke dashed" : "stroke", "aria-hidden": "true" });
  line.style.borderColor = COLORS[kind] || "#6b7280";
  return line;
}

function kindRows() {
  const parts = PICTURE.edges.flatMap((edge) => edge.parts);
  const rows = ["post", "action", "relation"].map((kind) => {
    const act = () => {
      toggle(hiddenKinds, kind);
      drawLegend();
      refreshEdges();
    };
    const count = parts.filter((part) => part.kind === kind).reduce((sum, part) => sum + part.facts.length, 0);
    return legendRow(stroke(kind), say(kind), count, !hiddenKinds.has(kind), act);
  });
  const unsure = parts.filter((part) => !part.sure).reduce((sum, part) => sum + part.facts.length, 0);
  const act = () => {
    showUnsure = !showUnsure;
    drawLegend();
    refreshEdges();
  };
  return unsure ? [...rows, legendRow(stroke("", true), say("unsure"), unsure, showUnsure, act)] : rows;
}

function lonelyRow() {
  const count = PICTURE.drawn - linked.size;
  const act = () => {
    showLonely = !showLonely;
    drawLegend();
    refresh();
    fit();
  };
  return count ? legendRow(make("span", { class: "shape" }), say("lonely"), count, showLonely, act) : null;
}

function showAll() {
  hiddenClasses.clear();
  hiddenKinds.clear();
  showLonely = showUnsure = true;
  drawLegend();
  refresh();
  refreshEdges();
}

function drawLegend() {
  const focused = document.activeElement && document.activeElement.closest("#legend .row");
  const rows = [...document.querySelectorAll("#legend .row")];
  const at = focused ? rows.indexOf(focused) : -1;
  const isChanged = hiddenClasses.size || hiddenKinds.size || !showLonely || !showUnsure;
  byId("legend").replaceChildren(
    ...[
      make("h2", {}, say("classes")),
      ...classRows(),
      lonelyRow(),
      make("h2", {}, say("links")),
      ...kindRows(),
      isChanged ? make("button", { type: "button", class: "all", onclick: showAll }, say("all")) : null,
    ].filter(Boolean),
  );
  if (at >= 0) document.querySelectorAll("#legend .row")[at].focus();
}

function countShown() {
  const drawnEdges = PICTURE.edges.filter(
    (edge) => isVisible({ id: edge.a }) && isVisible({ id: edge.b }) && visibleParts(edge).length,
  );
  const shown = nodes ? nodes.length : 0;
  const gone = PICTURE.drawn - shown;
  byId("shown").textContent = say("shown", shown, drawnEdges.length) + (gone ? ` ${say("hidden", gone)}` : "");
  byId("shown").dataset.nodes = String(shown);
}

function drawLeftOut() {
  const left = PICTURE.left_out;
  const place = byId("left");
  const some = left.entities + left.facts > 0;
  place.className = some ? "some" : "";
  if (!some) return place.replaceChildren(PICTURE.drawn ? say("complete") : "");
  const classes = Object.entries(left.by_class).map(([cls, n]) => `${className(cls)} ${n}`);
  const kinds = Object.entries(left.by_kind).map(([kind, n]) => `${KIND_NAMES[kind][language]} ${n}`);
  const told = say("left", left.entities, left.facts) + (left.cut ? say("cut", left.cut) : "");
  return place.replaceChildren(make("details", {}, make("summary", {}, told), ` — ${[...classes, ...kinds].join("、")}`));
}
