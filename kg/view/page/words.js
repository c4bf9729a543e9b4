// The interface in two languages; names and texts of the graph stay as they are.
const WORDS = {
  title: ["知识图谱", "Knowledge graph"],
  search: ["查找人名、机构、地点…（按 / 键）", "Find a name … (press /)"],
  nothing: ["没有找到", "nothing found"],
  fit: ["全图", "Fit"],
  print: ["打印", "Print"],
  other: ["English", "中文"],
  classes: ["类别（点击隐藏）", "Classes (click to hide)"],
  links: ["连线", "Links"],
  post: ["任职", "post"],
  action: ["行动", "action"],
  relation: ["关系", "relation"],
  unsure: ["未成事实（计划、要求、否定）", "not (yet) so"],
  lonely: ["没有连线的实体", "without links"],
  all: ["全部显示", "Show all"],
  hint: ["点击图形或连线看依据 · 滚轮缩放 · Esc 关闭", "Click a node or a link for its evidence · scroll to zoom · Esc closes"],
  shown: ["显示 {0} 个实体、{1} 条连线", "{0} entities and {1} links shown"],
  left: ["· 未显示：{0} 个实体、{1} 条事实", "· left out: {0} entities, {1} facts"],
  cut: ["（超出上限 {0} 个）", " ({0} above the limit)"],
  complete: ["· 没有遗漏", "· nothing left out"],
  hidden: ["· 已隐藏 {0} 个", "· {0} hidden"],
  empty: ["这张图里没有实体", "There is nothing to draw"],
  why: ["图谱是空的，或者没有符合条件的实体。", "The graph is empty, or nothing in it is what was asked for."],
  close: ["关闭", "Close"],
  names: ["又名", "Also"],
  posts: ["任职", "Posts"],
  deeds: ["所做", "Deeds"],
  touched: ["相关行动", "Deeds of others"],
  figures: ["数据", "Figures"],
  relations: ["关系", "Relations"],
  mentions: ["原文提及", "Mentions"],
  more: ["另有 {0} 句", "{0} more sentences"],
  indicator: ["指标", "Indicator"],
  value: ["数值", "Value"],
  date: ["日期", "Date"],
  whole: ["占", "of"],
  said: ["据 ", "said by "],
  to: ["对象", "for"],
  place: ["地点", "at"],
  measure: ["依据", "under"],
  rule: ["规则", "rule"],
  confidence: ["可信度", "confidence"],
  hops: ["{0} 步以内", "within {0} steps"],
  nofacts: ["图中没有它的事实，只有提及。", "The graph has no facts of it, only mentions."],
  facts: ["{0} 条事实", "{0} facts"],
};
const KINDS = ["post", "action", "figure", "claim"];
const KIND_NAMES = { post: ["任职", "posts"], action: ["行动", "actions"], figure: ["数据", "figures"], claim: ["关系", "relations"] };

let language = 0;

function say(key, ...values) {
  return WORDS[key][language].replace(/\{(\d)\}/g, (_, i) => values[i]);
}

function term(code) {
  const found = PICTURE.terms[code];
  return found ? (language ? found.en : found.zh) : code;
}

function className(code) {
  const found = PICTURE.classes.find((one) => one.id === code);
  return found ? (language ? found.en : found.zh) : code;
}

// An element; children that are strings become text, never markup.
function make(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes || {})) {
    if (name === "onclick") element.addEventListener("click", value);
    else if (value !== undefined && value !== false) element.setAttribute(name, value);
  }
  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false && child !== ""));
  return element;
}

function byId(id) {
  return document.getElementById(id);
}

function shape(cls) {
  const group = PICTURE.groups[cls];
  const element = make("span", { class: `shape ${group ? group.shape : "dot"}`, "aria-hidden": "true" });
  element.style.background = group ? group.color : "#888";
  return element;
}
