// "/" goes to the search, from any page; the search page has the box that turns it off.
"use strict";

(() => {
  const KEY = "briefing-search-key";
  const field = document.querySelector("input[type=search]");
  const box = document.querySelector("[data-search=key]");

  // A browser may keep nothing for pages from the disk, or at all: then the key is on.
  function kept(value) {
    try {
      if (value !== undefined) localStorage.setItem(KEY, value);
      return localStorage.getItem(KEY);
    } catch {
      return null;
    }
  }

  const isTyping = (target) => target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName);

  document.addEventListener("keydown", (event) => {
    const { key, ctrlKey, metaKey, altKey, target } = event;
    if (key !== "/" || ctrlKey || metaKey || altKey || kept() === "off") return;
    if (isTyping(target) && target.type !== "checkbox") return;
    const link = document.querySelector("a[rel=search]");
    if (!field && !link) return;
    event.preventDefault();
    if (field) field.focus();
    else location.href = link.href;
  });

  if (box) {
    box.checked = kept() !== "off";
    box.addEventListener("change", () => kept(box.checked ? "on" : "off"));
  }
})();
