// Names from afar: where the drawing is so small that its labels are left out, the best connected nodes are
// still named, at a size that can be read, as far as no name covers another.
const READABLE = 9; // pixels; below, vis-network leaves a label out (see the options)
const FAR_SIZE = 12;
const FAR_NAMES = 150;
let ranked = null;

function byLinks() {
  if (ranked) return ranked;
  ranked = PICTURE.vis.nodes
    .map((node) => ({ id: node.id, x: node.x, y: node.y, size: node.size, font: node.font ? node.font.size : 13 }))
    .sort((a, b) => PICTURE.things[b.id].links - PICTURE.things[a.id].links || a.id - b.id);
  return ranked;
}

function shortName(label) {
  return label.length > 12 ? `${label.slice(0, 11)}…` : label;
}

function drawFarNames(context) {
  const scale = network.getScale();
  const low = network.DOMtoCanvas({ x: 0, y: 0 });
  const stage = byId("canvas");
  const high = network.DOMtoCanvas({ x: stage.clientWidth, y: stage.clientHeight });
  const taken = [];
  context.save();
  context.font = `${FAR_SIZE / scale}px "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif`;
  context.textAlign = "center";
  context.textBaseline = "top";
  context.lineJoin = "round";
  context.lineWidth = 3 / scale;
  context.strokeStyle = "#ffffff";
  context.fillStyle = "#1f2937";
  for (const node of byLinks()) {
    if (taken.length >= FAR_NAMES) break;
    if (!linked.has(node.id) || node.font * scale >= READABLE || !isVisible(node)) continue;
    const { x, y } = network.getPosition(node.id);
    if (x < low.x || x > high.x || y < low.y || y > high.y) continue;
    drawFarName(context, node, x, y + node.size + 2 / scale, scale, taken);
  }
  context.restore();
}

function drawFarName(context, node, x, top, scale, taken) {
  const name = shortName(PICTURE.things[node.id].label);
  const half = (name.length * FAR_SIZE) / scale / 2 + 4 / scale;
  const bottom = top + (FAR_SIZE + 4) / scale;
  if (taken.some((t) => x - half < t[1] && t[0] < x + half && top < t[3] && t[2] < bottom)) return;
  taken.push([x - half, x + half, top, bottom]);
  context.strokeText(name, x, top);
  context.fillText(name, x, top);
}
