// The search page: its field, its filters, its results. All words stand in its template.
"use strict";

(() => {
  const AT_ONCE = 5000000; // characters of text that are read unasked: about 1,000 articles of 700 words
  const A_PAGE = 20;
  const NAMES = 5;
  const OPEN = 6; // values of a filter
  const MOST = 100;
  const LENGTH = 260; // characters of a sentence

  const { FILTERS, ready, find, parts, excerpt, readYear } = briefingFind;
  const form = document.querySelector("[data-search=form]");
  const part = (name, inside = form) => inside.querySelector(`[data-search=${name}]`);
  const field = part("field");
  const folder = document.currentScript.src.replace(/[^/]*$/, "");
  const root = form.dataset.root;
  const nameOf = new Map(briefingSearch.names.map((one) => [one.id, one.name]));
  const state = { query: "", chosen: {}, shown: A_PAGE, unfolded: new Set() };
  const loading = new Map(); // year → a promise of its texts
  const done = new Set(); // years whose texts are searched
  const failed = new Set(); // years whose texts didn't come
  let waiting; // for the address

  const say = (words, values) => words.replace(/\{(\w+)\}/g, (_, name) => values[name]);
  const plural = new Intl.PluralRules(form.dataset.lang);
  const count = (words, number, values) =>
    say(words.dataset[plural.select(number)] ?? words.dataset.other, { ...values, count: number });
  const copy = (name) => part(name).content.firstElementChild.cloneNode(true);

  function load(address) {
    return new Promise((loaded, failed) => {
      const script = document.createElement("script");
      script.src = address;
      script.onload = loaded;
      script.onerror = failed;
      document.head.append(script);
    });
  }

  const fetchYear = (year) => loading.get(year) || loading.set(year, load(`${folder}${year}.js`)).get(year);

  /** Load and read the texts of a year; where they don't come, its titles and names are all there is. */
  async function read(year) {
    try {
      await fetchYear(year);
    } catch {
      loading.delete(year);
      failed.add(year);
      return;
    }
    await readYear(year);
    done.add(year);
  }

  /** The years whose texts are wanted: the newest that fit, those chosen, or all. */
  function wanted() {
    let room = AT_ONCE;
    return briefingSearch.years
      .filter(([year, length], at) => {
        room -= length;
        return state.all || at === 0 || room >= 0 || state.chosen.year.includes(year);
      })
      .map(([year]) => year);
  }

  const isOpen = (year) => !done.has(year) && !failed.has(year);
  const isComplete = () => state.ready && !wanted().some(isOpen);

  /** Read what is wanted and isn't read, a year at a time, while the next is on its way. */
  async function readWanted() {
    if (state.busy) return;
    state.busy = true;
    await ready;
    for (let open = wanted().filter(isOpen); open.length; open = wanted().filter(isOpen)) {
      for (const year of open.slice(0, 2)) fetchYear(year).catch(() => {});
      await read(open[0]);
      show();
    }
    state.busy = false;
  }

  // --- The address holds what is asked --------------------------------------------------------

  function fromAddress() {
    const asked = new URLSearchParams(location.search);
    state.query = asked.get("q") || "";
    for (const filter of FILTERS) state.chosen[filter] = asked.getAll(filter);
    field.value = state.query;
  }

  function toAddress() {
    const asked = new URLSearchParams();
    if (state.query) asked.set("q", state.query);
    for (const filter of FILTERS) state.chosen[filter].forEach((value) => asked.append(filter, value));
    const query = asked.toString();
    history.replaceState(null, "", query ? `?${query}` : location.pathname);
  }

  // --- What is shown --------------------------------------------------------------------------

  function write(element, pieces) {
    element.replaceChildren(...pieces.map(({ text, marked }) => {
      if (!marked) return text;
      const mark = document.createElement("mark");
      mark.textContent = text;
      return mark;
    }));
  }

  // Made here, since HTML has no `time` that waits for its date.
  function time({ date, day }) {
    const made = document.createElement("time");
    made.dateTime = date;
    made.textContent = day;
    return made;
  }

  function hit({ article, terms }) {
    const item = copy("hit");
    const title = part("title", item);
    const words = part("words", item);
    const { anchor, text } = excerpt({ article, terms });
    title.href = `${root}/${article.url}`;
    write(title, parts(article.title, terms));
    part("date", item).append(time(article));
    part("category", item).textContent = article.category;
    words.href = title.href + (anchor ? `#${anchor}` : "");
    write(words, parts(text, terms, LENGTH));
    words.parentElement.hidden = !text;
    return item;
  }

  function name(one) {
    const item = copy("name");
    const link = part("link", item);
    link.href = `${root}/${one.url}`;
    link.textContent = one.name;
    part("kind", item).textContent = form.querySelector(`[data-filter=${one.kind}]`).dataset.kind;
    part("kind", item).classList.add(`kind--${one.kind}`);
    if (one.count) part("count", item).textContent = count(part("count", item), one.count);
    part("note", item).textContent = one.note;
    return item;
  }

  function choice(filter, value, number) {
    const item = copy("choice");
    const box = part("box", item);
    box.name = filter;
    box.value = value;
    box.checked = state.chosen[filter].includes(value);
    part("value", item).textContent = nameOf.get(value) || value;
    part("number", item).textContent = number;
    return item;
  }

  /** The values of a filter with their counts; the focus stays on the box that has it. */
  function showFilter(set, counts, total) {
    const filter = set.dataset.filter;
    const focus = document.activeElement.name === filter ? document.activeElement.value : null;
    const unfolded = state.unfolded.has(filter);
    const shown = counts.filter(([value], at) => at < (unfolded ? MOST : OPEN) || state.chosen[filter].includes(value));
    part("choices", set).replaceChildren(...shown.map(([value, number]) => choice(filter, value, number)));
    const more = part("more", set);
    more.hidden = unfolded || shown.length === counts.length;
    more.textContent = say(more.dataset.words, { count: Math.min(MOST, counts.length) });
    set.hidden = counts.every(([value, number]) => number === total && !state.chosen[filter].includes(value));
    const boxes = [...set.querySelectorAll("input")];
    if (focus !== null) (boxes.find((box) => box.value === focus) || field).focus();
  }

  function statusOf(found, asks) {
    const status = part("status");
    const values = { query: state.query.trim() };
    if (!asks) return status.dataset.hint;
    if (!isComplete() && !found.hits.length) return status.dataset.reading;
    const isAll = briefingSearch.years.every(([year]) => done.has(year));
    if (!values.query) return say(status.dataset.all, { count: found.hits.length });
    const none = say(isAll ? status.dataset.none : status.dataset.noneYet, values);
    if (!found.hits.length) return none;
    if (found.near) return `${none}. ${count(part("near"), found.hits.length, values)}`;
    return count(status, found.hits.length, values) + (isAll ? "" : status.dataset.yet);
  }

  function show() {
    const complete = isComplete();
    const long = [...state.query.trim()].length >= 2;
    const filtered = FILTERS.some((filter) => state.chosen[filter].length);
    const found = find(long ? state.query : "", state.chosen, complete);
    const asks = long || filtered;
    const hits = asks ? found.hits : [];
    const names = long ? found.names.slice(0, NAMES) : [];
    part("names").replaceChildren(...names.map(name));
    part("hits").replaceChildren(...hits.slice(0, state.shown).map(hit));
    part("named").hidden = !names.length;
    part("found").hidden = !hits.length;
    part("next").hidden = hits.length <= state.shown;
    part("none").hidden = !asks || !complete || hits.length > 0;
    part("clear").hidden = !filtered;
    form.dataset.reading = !complete;
    for (const set of form.querySelectorAll("[data-filter]")) {
      showFilter(set, found.counts(set.dataset.filter), found.hits.length);
    }
    part("filters").hidden = !filtered && !form.querySelector("[data-filter]:not([hidden])");
    const status = statusOf(found, asks);
    if (part("status").textContent !== status) part("status").textContent = status;
    showOlder(asks);
  }

  /** Offer the texts that aren't read unasked, or didn't come. */
  function showOlder(asks) {
    const asked = wanted();
    const left = briefingSearch.years.map(([year]) => year).filter((year) => failed.has(year) || !asked.includes(year));
    part("older").hidden = !asks || !left.length;
    part("older-words").textContent = say(part("older-words").dataset.words, { years: left.join(", ") });
  }

  // --- What the reader does -------------------------------------------------------------------

  function change() {
    state.shown = A_PAGE;
    show();
    readWanted();
    clearTimeout(waiting);
    waiting = setTimeout(toAddress, 200); // browsers refuse a change a keystroke
  }

  field.addEventListener("input", () => {
    state.query = field.value;
    change();
  });
  field.addEventListener("focus", readWanted);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    toAddress();
  });
  form.addEventListener("change", ({ target }) => {
    if (!FILTERS.includes(target.name)) return;
    const others = state.chosen[target.name].filter((value) => value !== target.value);
    state.chosen[target.name] = target.checked ? [...others, target.value] : others;
    change();
  });
  form.addEventListener("click", ({ target }) => {
    if (target.closest("a")) toAddress(); // the way back leads to what was asked
    const does = target.dataset.search;
    if (does === "more") state.unfolded.add(target.closest("[data-filter]").dataset.filter);
    else if (does === "next") state.shown += A_PAGE;
    else if (does === "older-button") readAll();
    else if (does === "clear") for (const filter of FILTERS) state.chosen[filter] = [];
    else return;
    if (does === "next") return showNext();
    if (does === "more") {
      show();
      target.closest("[data-filter]").querySelectorAll("input")[OPEN].focus();
      return;
    }
    change();
    field.focus();
  });

  function readAll() {
    state.all = true;
    failed.clear();
  }

  /** Twenty more, the focus on the first of them. */
  function showNext() {
    const before = part("hits").childElementCount;
    show();
    part("title", part("hits").children[before]).focus();
  }

  fromAddress();
  form.hidden = false;
  show();
  ready.then(() => {
    state.ready = true;
    show();
  });
  if (location.search) readWanted();
  else field.focus();
})();
