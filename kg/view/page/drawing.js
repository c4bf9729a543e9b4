// The drawing itself: vis-network over the places that were computed beforehand.
const COLORS = { post: "#0072b2", action: "#b45309", relation: "#8590a1" };
const hiddenClasses = new Set();
const hiddenKinds = new Set();
let showLonely = true;
let showUnsure = true;
let network = null;
let nodes = null;
let edges = null;

function visibleParts(edge) {
  return edge.parts.filter((part) => !hiddenKinds.has(part.kind) && (showUnsure || part.sure));
}

function edgeLabel(parts) {
  const told = new Map();
  for (const part of parts) {
    const name = language ? part.en : part.zh;
    told.set(name, (told.get(name) || 0) + part.facts.length);
  }
  const names = [...told].map(([name, count]) => (count > 1 ? `${name} ×${count}` : name));
  const rest = names.length - 2;
  return names.slice(0, 2).join("、") + (rest > 0 ? ` +${rest}` : "");
}

function drawnEdge(edge, id) {
  const parts = visibleParts(edge);
  const ways = new Set(parts.map((part) => part.way));
  const count = parts.reduce((sum, part) => sum + part.facts.length, 0);
  return {
    id,
    from: edge.a,
    to: edge.b,
    label: edgeLabel(parts),
    dashes: parts.every((part) => !part.sure) ? [5, 4] : false,
    width: Math.min(5, 1.5 + 0.6 * Math.log2(count || 1)),
    arrows: [ways.has(1) && "to", ways.has(-1) && "from"].filter(Boolean).join(","),
    color: parts.length ? COLORS[parts[0].kind] : COLORS.relation,
    hidden: parts.length === 0,
  };
}

function isVisible(node) {
  const thing = PICTURE.things[node.id];
  if (hiddenClasses.has(thing.cls)) return false;
  return showLonely || linked.has(node.id);
}

const linked = new Set();

function draw() {
  for (const edge of PICTURE.edges) linked.add(edge.a).add(edge.b);
  const titled = PICTURE.vis.nodes.map((node) => {
    const full = PICTURE.things[node.id].label;
    return node.label.replace("\n", "") === full ? node : { ...node, title: full };
  });
  const all = new vis.DataSet(titled);
  nodes = new vis.DataView(all, { filter: isVisible });
  edges = new vis.DataSet(PICTURE.vis.edges.map((edge) => drawnEdge(PICTURE.edges[edge.id], edge.id)));
  network = new vis.Network(byId("canvas"), { nodes, edges }, PICTURE.vis.options);
  network.once("afterDrawing", () => {
    byId("loading").hidden = true;
    document.body.dataset.ready = "yes";
  });
  network.on("afterDrawing", drawFarNames);
  network.on("click", clicked);
  fit();
}

function clicked(event) {
  if (event.nodes.length) showThing(event.nodes[0]);
  else if (event.edges.length) showEdge(event.edges[0]);
  else hidePanel();
}

// The whole picture, with room for the labels at its rim.
function fit() {
  if (!network) return;
  network.redraw();
  network.fit({ maxZoomLevel: 1.2 });
  network.moveTo({ scale: network.getScale() * 0.92 });
}

// The entity that was asked about: chosen, with all that surrounds it in sight.
function chooseFirst(index) {
  showThing(index);
  requestAnimationFrame(() => {
    fit();
    network.selectNodes([index]);
  });
}

function refresh() {
  if (!network) return;
  nodes.refresh();
  countShown();
}

function refreshEdges() {
  if (!network) return;
  edges.update(PICTURE.edges.map(drawnEdge));
  countShown();
}

function deselect() {
  if (network) network.unselectAll();
}

// Chooses a node: makes its class visible, goes there, and shows what is known.
function select(index) {
  const thing = PICTURE.things[index];
  if (hiddenClasses.delete(thing.cls)) drawLegend();
  if (!showLonely && !linked.has(index)) {
    showLonely = true;
    drawLegend();
  }
  refresh();
  showThing(index);
  requestAnimationFrame(() => {
    network.redraw();
    network.selectNodes([index]);
    network.focus(index, { scale: Math.max(0.9, network.getScale()), animation: { duration: 300 } });
  });
}
