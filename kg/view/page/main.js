// Puts the page together.
function drawTexts() {
  document.documentElement.lang = language ? "en" : "zh";
  const asked = PICTURE.asked;
  const told = [];
  if (asked.about) told.push(asked.about, say("hops", asked.hops));
  if (asked.classes) told.push(asked.classes.map(className).join("、"));
  if (asked.article && PICTURE.articles.length) told.push(`《${PICTURE.articles[0].title}》`);
  byId("title").replaceChildren(say("title"), make("small", {}, told.join(" · ")));
  document.title = [say("title"), ...told].join(" · ");
  byId("query").placeholder = say("search");
  byId("query").setAttribute("aria-label", say("search"));
  for (const key of ["fit", "print"]) byId(key).textContent = say(key);
  byId("language").textContent = say("other");
  byId("hint").textContent = say("hint");
}

function drawEmpty() {
  byId("loading").hidden = true;
  byId("legend").hidden = true;
  byId("hint").hidden = true;
  byId("empty").hidden = false;
  byId("empty").replaceChildren(make("b", {}, say("empty")), make("span", {}, say("why")), make("code", {}, "kg build PATH"));
  document.body.dataset.ready = "yes";
}

function drawAll() {
  drawTexts();
  drawLeftOut();
  if (!PICTURE.drawn) return drawEmpty();
  drawLegend();
  countShown();
  return redrawPanel();
}

function switchLanguage() {
  language = 1 - language;
  drawAll();
  refreshEdges();
}

function pressed(event) {
  const isTyping = event.target instanceof HTMLInputElement;
  if (event.key === "Escape") hidePanel();
  else if (isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
  else if (event.key === "/") {
    byId("query").focus();
    byId("query").select();
    event.preventDefault();
  } else if (event.key === "0") fit();
  else if (network && (event.key === "+" || event.key === "=" || event.key === "-")) {
    network.moveTo({ scale: network.getScale() * (event.key === "-" ? 0.8 : 1.25) });
  }
}

const PICTURE = JSON.parse(byId("picture").textContent);
byId("fit").addEventListener("click", fit);
byId("print").addEventListener("click", () => window.print());
byId("language").addEventListener("click", switchLanguage);
document.addEventListener("keydown", pressed);
startSearch();
if (PICTURE.drawn) draw();
drawAll();
if (PICTURE.about.length === 1) chooseFirst(PICTURE.about[0]);
window.kg = { network, select, showEdge, picture: PICTURE };
