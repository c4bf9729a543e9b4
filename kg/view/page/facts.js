// Facts as lines of text, each with the sentences that it rests on.
function link(index, self) {
  const thing = PICTURE.things[index];
  if (index === self) return make("b", {}, thing.label);
  if (index >= PICTURE.drawn) return make("span", {}, thing.label);
  return make("button", { type: "button", class: "link", onclick: () => select(index) }, thing.label);
}

function joined(indices, self) {
  return (indices || []).flatMap((index, i) => (i ? ["、", link(index, self)] : [link(index, self)]));
}

function chips(fact) {
  const said = fact.said;
  const found = [];
  if (said.polarity) found.push(make("span", { class: "chip unsure" }, term(said.polarity)));
  if (said.modality) found.push(make("span", { class: "chip unsure" }, term(said.modality)));
  const when = dated(said);
  if (when && fact.kind !== "figure") found.push(make("span", { class: "chip" }, when));
  return found;
}

function dated(said) {
  if (said.date) return said.date.replace(/^--/, "");
  if (said.startDate || said.endDate) return `${said.startDate || ""} – ${said.endDate || ""}`.replace(/--(?=\d)/g, "");
  return said.dateText || "";
}

function postLine(fact, self) {
  const { member, organization } = fact.roles;
  const status = fact.said.status !== "current" ? make("span", { class: "chip" }, term(fact.said.status)) : null;
  const title = make("b", {}, fact.said.title);
  if (member && member.includes(self)) return [title, organization ? " · " : "", joined(organization, self), status];
  return [joined(member, self), " · ", title, organization && !organization.includes(self) ? [" · ", joined(organization, self)] : "", status];
}

function actionLine(fact, self) {
  const { agent, object, recipient, place, measure, saidBy } = fact.roles;
  const line = [];
  if (agent && !(agent.length === 1 && agent[0] === self)) line.push(...joined(agent, self), " ");
  line.push(make("b", {}, fact.said.verb));
  if (fact.said.objectText) line.push(" ", fact.said.objectText);
  const named = (object || []).filter((i) => PICTURE.things[i].label !== fact.said.objectText);
  if (named.length && fact.said.objectText) line.push("（", ...joined(named, self), "）");
  else if (object && object.length && !fact.said.objectText) line.push(" ", ...joined(object, self));
  else if (object && object.length) line.splice(line.length - 1, 1, ...joined(object, self));
  for (const [key, those] of [["to", recipient], ["place", place], ["measure", measure]]) {
    if (those) line.push(` · ${say(key)} `, ...joined(those, self));
  }
  if (saidBy) line.push(" · ", say("said"), ...joined(saidBy, self));
  return line;
}

function claimLine(fact, self) {
  const { subject, target } = fact.roles;
  const end = target ? joined(target, self) : [fact.said.value || ""];
  return [joined(subject, self), ` ${term(fact.said.predicate)} `, end];
}

function figureLine(fact, self) {
  return [joined(fact.roles.about, self), " ", fact.said.indicator || "", " ", make("b", {}, figureValue(fact))];
}

function figureValue(fact) {
  const said = fact.said;
  const change = said.change ? `${said.comparedWith || ""}${term(said.change)} ` : "";
  return change + (said.valueText || `${said.value || ""}${said.unit || ""}`);
}

const LINES = { post: postLine, action: actionLine, claim: claimLine, figure: figureLine };

function factItem(index, self) {
  const fact = PICTURE.facts[index];
  return make(
    "div",
    { class: "fact", "data-fact": index },
    make("p", { class: "line" }, LINES[fact.kind](fact, self), chips(fact)),
    evidence(fact),
  );
}

// The sentences of a fact; where one article's stand together, it is named once, behind them.
function evidence(fact) {
  const articleOf = (mark) => mark && PICTURE.sentences[mark.sentence].article;
  return fact.evidence.map((mark, i) => quoted(mark, fact, articleOf(mark) !== articleOf(fact.evidence[i + 1])));
}

// A sentence with the stretch of a fact marked, and its key words strong; a long one is cut around the stretch.
function quoted(at, fact, isNamed = true) {
  const sentence = PICTURE.sentences[at.sentence];
  const text = sentence.text;
  const marked = make("mark", {}, strong(text, at.start, at.end, at.words));
  const parts = [...strong(text, 0, at.start, at.words), marked, ...strong(text, at.end, text.length, at.words)];
  return make("blockquote", {}, at.end > at.start ? parts : strong(text, 0, text.length, at.words), isNamed && from(sentence, fact));
}

function strong(text, start, end, words) {
  const parts = [];
  let done = start;
  for (const [low, high] of words) {
    if (low < done || high > end) continue;
    parts.push(text.slice(done, low), make("b", {}, text.slice(low, high)));
    done = high;
  }
  parts.push(text.slice(done, end));
  return parts;
}

function from(sentence, fact) {
  const article = PICTURE.articles[sentence.article];
  if (!article) return null;
  const told = [`《${article.title}》`, article.publisher, article.issued, article.source];
  if (fact) told.push(`${say("rule")} ${PICTURE.rules[fact.rule]}`, `${say("confidence")} ${fact.confidence}`);
  return make("span", { class: "from" }, told.filter(Boolean).join(" · "));
}
