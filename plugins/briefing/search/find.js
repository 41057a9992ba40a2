// Finds in briefingSearch (index.js): words, names, filters. Knows nothing of the page.
"use strict";

var briefingFind = (() => {
  const WORD = /\p{Lu}\.(?:\p{Lu}\.)+|[\p{L}\p{M}\p{N}]+/gu;
  // What Unicode doesn't take apart into a letter and a mark.
  const LETTERS = {
    "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ħ": "h", "ı": "i",
  };
  const COMMON = new Set("a an and are as at be by for from in is it of on or that the to was were with".split(" "));
  const FIELDS = ["title", "names", "standfirst", "text"];
  const BOOST = { title: 4, names: 3, standfirst: 2 };
  const FILTERS = ["person", "place", "organisation", "event", "year", "category"];

  /** A word without case and marks: "erdogan" for "Erdoğan", "us" for "U.S.". */
  function fold(word) {
    if (/^[a-z0-9]+$/.test(word)) return word; // most are: reading all texts takes half the time
    const bare = word.normalize("NFKD").replace(/[\p{M}.]/gu, "").toLowerCase();
    return bare.replace(/[ßæœøłđðþħı]/g, (letter) => LETTERS[letter]);
  }

  /** The words of a text in order, folded, with where they stand; "Japan’s" is "japan". */
  function words(text) {
    const found = [];
    for (const match of text.matchAll(WORD)) {
      const own = match[0] === "s" && /[’']/.test(text[match.index - 1] || "");
      if (!own) found.push({ word: fold(match[0]), start: match.index, end: match.index + match[0].length });
    }
    return found;
  }

  const consonants = (word) =>
    word.replace(/[^aeiouy]/g, "c").replace(/[aeiou]/g, "v").replace(/(^|v)y/g, "$1c").replace(/y/g, "v");
  const measure = (word) => (consonants(word).match(/v+c+/g) || []).length;
  const isShort = (word) => /cvc$/.test(consonants(word)) && !/[wxy]$/.test(word);

  /** A word less its inflection: "sanction" for "sanctions", "sanctioned". Porter 1980, steps 1 and 5. */
  function stem(word) {
    const bare = /^[a-z]{4,}$/.test(word) ? bareOf(word) : word;
    return bare.length > 2 ? bare : word; // else "US" finds "used"
  }

  function bareOf(word) {
    let bare = word.replace(/sses$/, "ss").replace(/ies$/, "i").replace(/([^s])s$/, "$1");
    const cut = bare.replace(/(?:ed|ing)$/, "");
    if (/eed$/.test(bare)) {
      if (measure(bare.slice(0, -3)) > 0) bare = bare.slice(0, -1);
    } else if (cut !== bare && /v/.test(consonants(cut))) {
      if (/(?:at|bl|iz)$/.test(cut) || (measure(cut) === 1 && isShort(cut))) bare = `${cut}e`;
      else bare = cut.replace(/([^aeioulsz])\1$/, "$1");
    }
    if (/y$/.test(bare) && /v/.test(consonants(bare.slice(0, -1)))) bare = `${bare.slice(0, -1)}i`;
    const end = bare.slice(0, -1);
    if (/e$/.test(bare) && (measure(end) > 1 || (measure(end) === 1 && !isShort(end)))) bare = end;
    return /ll$/.test(bare) && measure(bare) > 1 ? bare.slice(0, -1) : bare;
  }

  const { names, articles, texts } = briefingSearch;
  const forms = new Map(); // stem → the words of all texts that have it
  const learnt = new Set();

  /** Keep a word of a text, with those that differ from it in their ending alone. */
  function learn(word) {
    if (learnt.has(word)) return word;
    learnt.add(word);
    const key = stem(word);
    const known = forms.get(key);
    if (!known) forms.set(key, new Set([word]));
    else known.add(word);
    return word;
  }

  const index = (fields) =>
    new MiniSearch({ fields, tokenize: (text) => words(text).map((one) => one.word), processTerm: learn });
  const dossiers = index(["name", "aliases"]);
  const heads = index(FIELDS); // articles whose text isn't here yet
  const whole = index(FIELDS);
  const read = new Set(); // articles in `whole`

  const namesOf = (article) => article.names.map((number) => names[number].name).join(" ; ");
  const fieldsOf = (article, id, text) =>
    ({ id, title: article.title, names: namesOf(article), standfirst: article.standfirst, text });

  dossiers.addAll(names.map((one, id) => ({ id, name: one.name, aliases: one.aliases.join(" ; ") })));
  const ready = heads.addAllAsync(articles.map((article, id) => fieldsOf(article, id, "")), { chunkSize: 100 });

  const yearOf = (article) => article.date.slice(0, 4);
  const sentencesOf = (article) => (texts[yearOf(article)] || {})[article.url] || [];

  /** Take in the texts of a year, whose script has been loaded; a few at a time, so that typing goes on. */
  async function readYear(year) {
    let until = performance.now() + 30;
    for (const [id, article] of articles.entries()) {
      if (yearOf(article) !== year || read.has(id)) continue;
      whole.add(fieldsOf(article, id, sentencesOf(article).map((one) => one[1]).join("\n")));
      read.add(id);
      if (performance.now() > until) {
        await new Promise((done) => setTimeout(done));
        until = performance.now() + 30;
      }
    }
  }

  /** All words must be there, in any inflection; the last may be the beginning of one, but not of "US" or "UN". */
  function queryOf(asked, fuzzy) {
    const told = asked.filter(({ word }) => !COMMON.has(word));
    const wanted = told.length ? told : asked;
    return {
      combineWith: "AND",
      queries: wanted.map(({ word, isShortName }, at) => ({
        combineWith: "OR",
        queries: [
          { queries: [word], prefix: at === wanted.length - 1 && !isShortName, fuzzy: fuzzy && word.length > 3 ? 0.25 : false },
          ...[...(forms.get(stem(word)) || [])].filter((form) => form !== word),
        ],
      })),
    };
  }

  const search = (where, asked, fuzzy, options) =>
    where.search(queryOf(asked, fuzzy), { processTerm: (term) => term, ...options });
  const searchNames = (asked, fuzzy) =>
    search(dossiers, asked, fuzzy, { boost: { name: 2 }, boostDocument: (id) => 1 + Math.log10(1 + names[id].count) });

  function searchArticles(asked, fuzzy) {
    const found = search(whole, asked, fuzzy, { boost: BOOST });
    const rest = search(heads, asked, fuzzy, { boost: BOOST, filter: (one) => !read.has(one.id) });
    return [...found, ...rest].sort((one, other) => other.score - one.score || one.id - other.id);
  }

  /** By filter the values of an article. */
  function valuesOf(article) {
    const values = { year: [yearOf(article)], category: article.category ? [article.category] : [] };
    for (const number of article.names) (values[names[number].kind] ||= []).push(names[number].id);
    return values;
  }

  const values = new Map(articles.map((article) => [article, valuesOf(article)]));

  /** Whether an article has one of the values chosen in each filter, the one called `less` apart. */
  const passes = (article, chosen, less) =>
    FILTERS.every((filter) => filter === less || !chosen[filter].length ||
      (values.get(article)[filter] || []).some((value) => chosen[filter].includes(value)));

  /** How many articles each value of a filter would leave, most first. */
  function countsOf(filter, hits, chosen) {
    const counts = new Map(chosen[filter].map((value) => [value, 0]));
    for (const { article } of hits) {
      if (!passes(article, chosen, filter)) continue;
      for (const value of values.get(article)[filter] || []) counts.set(value, (counts.get(value) || 0) + 1);
    }
    const order = filter === "year" ? (one, other) => (one[0] < other[0] ? 1 : -1) : (one, other) => other[1] - one[1];
    return [...counts].sort(order);
  }

  /**
   * What `query` and the chosen filters find.
   * hits    articles, the best first, or the newest where nothing is asked; `terms` are to be marked
   * names   dossiers by that name, the best first
   * near    nothing has the words as asked: these have words like them; only if `all` is read
   */
  function find(query, chosen, all) {
    const asked = words(query).map(({ word, start, end }) =>
      ({ word, isShortName: /^(?:\p{Lu}{2}|(?:\p{Lu}\.)+)$/u.test(query.slice(start, end)) }));
    if (!asked.length) {
      return listed(articles.map((article) => ({ article, terms: new Set() })), [], chosen, false);
    }
    let near = false;
    let found = searchArticles(asked, near);
    let named = searchNames(asked, near);
    if (all && !found.length && !named.length) {
      near = true;
      found = searchArticles(asked, near);
      named = searchNames(asked, near);
    }
    const hits = found.map((one) => ({ article: articles[one.id], get terms() { return new Set(one.terms); } }));
    return listed(hits, named.map((one) => names[one.id]), chosen, near);
  }

  function listed(all, found, chosen, near) {
    return {
      hits: all.filter((one) => passes(one.article, chosen)),
      names: found,
      near,
      counts: (filter) => countsOf(filter, all, chosen),
    };
  }

  /** A text in parts, those to be marked with `marked`; long ones are cut round the first mark. */
  function parts(text, terms, most = Infinity) {
    const marks = words(text).filter((one) => terms.has(one.word));
    const first = marks.length ? marks[0].start : 0;
    const from = text.length > most && first > most / 2 ? text.lastIndexOf(" ", first - most / 3) + 1 : 0;
    const cut = text.length - from > most ? text.lastIndexOf(" ", from + most) : text.length;
    const shown = [{ text: from ? "… " : "" }];
    let at = from;
    for (const { start, end } of marks) {
      if (start < at || end > cut) continue;
      shown.push({ text: text.slice(at, start) }, { text: text.slice(start, end), marked: true });
      at = end;
    }
    shown.push({ text: text.slice(at, cut) + (cut < text.length ? " …" : "") });
    return shown.filter((one) => one.text);
  }

  /** The sentence of an article that has most of the words, with its id on the page. */
  function excerpt({ article, terms }) {
    const marked = (text) => words(text).filter((one) => terms.has(one.word));
    const kinds = (text) => new Set(marked(text).map((one) => stem(one.word))).size;
    let best = ["standfirst", article.standfirst];
    let most = article.standfirst ? kinds(article.standfirst) : 0;
    for (const sentence of sentencesOf(article)) {
      const has = terms.size ? kinds(sentence[1]) : 0;
      if (has > most || !best[1]) [best, most] = [sentence, has];
    }
    return { anchor: best[0], text: best[1] };
  }

  return { FILTERS, ready, find, parts, excerpt, readYear, stem, fold };
})();
