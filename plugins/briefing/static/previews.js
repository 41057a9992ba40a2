// A card beside a linked name: who or what it is, copied from the page's own list of names.
"use strict";
(() => {
  const OPEN_AFTER = 300; // ms that pointer or focus rest on a link
  const CLOSE_AFTER = 250; // ms to get from the link onto the card
  const GAP = 8; // px between link and card, and between card and window
  const entries = new Map();
  const lists = [...document.querySelectorAll(".names")].map((list) =>
    // what a template holds knows its addresses only as a part of the document
    list.content ? [document.importNode(list.content, true), list] : [list, list],
  );
  for (const [list, { dataset }] of lists) {
    for (const entry of list.querySelectorAll(".names__entry")) {
      const link = entry.querySelector("a.name");
      if (link) entries.set(link.href, { entry, words: dataset.open });
    }
  }

  let card = null; // the open one
  let owner = null; // the link that it belongs to
  let opening = 0;
  let closing = 0;

  const linkAt = (target) => {
    const link = target instanceof Element ? target.closest("a.mention, a.name") : null;
    const isOwn = link && link.closest(".names, .card__name, .preview");
    return link && !isOwn && entries.has(link.href) ? link : null;
  };

  const close = () => {
    clearTimeout(opening);
    clearTimeout(closing);
    if (owner) owner.removeAttribute("aria-describedby");
    if (card) card.remove();
    card = owner = null;
  };

  const cardFor = (link) => {
    const { entry, words } = entries.get(link.href);
    const made = document.createElement("div");
    made.className = "preview";
    made.id = "preview";
    made.append(...entry.cloneNode(true).childNodes);
    made.querySelector(".names__head .cite")?.remove(); // how often, and where first: the list's
    const more = document.createElement("a");
    more.href = link.href;
    more.textContent = words;
    made.append(more);
    return made;
  };

  // Below the link, above it where there is no room; inside the window, never over the link.
  const place = (link, at) => {
    const rects = [...link.getClientRects()];
    const own = rects.find((one) => at >= one.left && at <= one.right) ?? rects[0];
    const top = Math.min(...rects.map((one) => one.top));
    const bottom = Math.max(...rects.map((one) => one.bottom));
    const { width, height } = card.getBoundingClientRect();
    const widest = document.documentElement.clientWidth - width - GAP;
    const isBelow = bottom + GAP + height <= window.innerHeight || top - GAP - height < 0;
    card.style.left = `${scrollX + Math.max(GAP, Math.min(own.left, widest))}px`;
    card.style.top = `${scrollY + (isBelow ? bottom + GAP : top - GAP - height)}px`;
  };

  const open = (link, at) => {
    close();
    card = cardFor(link);
    owner = link;
    owner.setAttribute("aria-describedby", card.id);
    document.body.append(card);
    place(link, at);
  };

  const arrive = (link, at) => {
    clearTimeout(opening);
    if (link === owner) return clearTimeout(closing);
    if (card) leave();
    opening = setTimeout(open, OPEN_AFTER, link, at);
  };

  const leave = () => {
    clearTimeout(opening);
    clearTimeout(closing);
    if (card) closing = setTimeout(close, CLOSE_AFTER);
  };

  const follow = (target, at) => {
    const link = linkAt(target);
    if (link) arrive(link, at);
    else if (card?.contains(target)) clearTimeout(closing);
    else leave();
  };

  // A finger follows the link: it rests on nothing.
  document.addEventListener("pointerover", (event) => {
    if (event.pointerType === "mouse") follow(event.target, event.clientX);
  });
  document.documentElement.addEventListener("pointerleave", leave);
  document.addEventListener("focusin", ({ target }) => {
    if (card && target !== owner && !card.contains(target)) close(); // it may lie over what has the focus
    if (target.matches(":focus-visible")) follow(target, NaN);
  });
  document.addEventListener("focusout", leave);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") close();
  });
  window.addEventListener("resize", close);
})();
