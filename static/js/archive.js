// What a page can do only with script: remember light or dark, complete what is typed in the search
// box. Every page works without it.
(() => {
  "use strict";

  const root = document.documentElement;
  const dark = matchMedia("(prefers-color-scheme: dark)");

  // A browser set to keep nothing throws on the first touch of its storage.
  function kept() {
    try {
      return localStorage.getItem("theme");
    } catch {
      return null;
    }
  }

  function keep(theme) {
    try {
      localStorage.setItem("theme", theme);
    } catch {
      // The choice lasts for this page only.
    }
  }

  function theme() {
    return root.dataset.theme || (dark.matches ? "dark" : "light");
  }

  function addButton() {
    const tools = document.querySelector("[data-tools]");
    if (!tools) return;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "tool-button";
    const label = () => {
      button.textContent = theme() === "dark" ? "Light" : "Dark";
      button.setAttribute("aria-label", `${button.textContent} colours`);
    };
    button.addEventListener("click", () => {
      root.dataset.theme = theme() === "dark" ? "light" : "dark";
      keep(root.dataset.theme);
      label();
    });
    dark.addEventListener("change", label);
    label();
    tools.append(button);
  }

  // The search box as a combobox (WAI-ARIA Authoring Practices, list autocomplete): the arrows walk
  // the list, Enter takes what is marked, Escape closes; a list that does not come leaves the box as it is.
  function addCompletions(form) {
    const input = form.querySelector("input[name=q]");
    const list = document.createElement("ul");
    const status = document.createElement("p");
    let offered = [];
    let marked = -1;
    let waiting = 0;
    let asking = null;

    list.id = `${input.id}-completions`;
    list.className = "completions";
    list.hidden = true;
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", "Completions");
    status.className = "visually-hidden";
    status.setAttribute("role", "status");
    form.append(list, status);
    for (const [name, value] of Object.entries({
      role: "combobox",
      "aria-autocomplete": "list",
      "aria-controls": list.id,
      "aria-expanded": "false",
    })) input.setAttribute(name, value);

    function close() {
      clearTimeout(waiting);
      asking?.abort();
      list.hidden = true;
      marked = -1;
      input.setAttribute("aria-expanded", "false");
      input.removeAttribute("aria-activedescendant");
    }

    function mark(place) {
      list.children[marked]?.setAttribute("aria-selected", "false");
      marked = place;
      const option = list.children[marked];
      if (!option) return input.removeAttribute("aria-activedescendant");
      option.setAttribute("aria-selected", "true");
      option.scrollIntoView({ block: "nearest" });
      input.setAttribute("aria-activedescendant", option.id);
    }

    function take(place) {
      input.value = `${offered[place].text} `;
      close();
      status.textContent = "";
      input.focus();
    }

    function option(completion, place) {
      const item = document.createElement("li");
      item.id = `${list.id}-${place}`;
      item.setAttribute("role", "option");
      item.setAttribute("aria-selected", "false");
      for (const [part, text] of [
        ["completion", completion.label],
        ["meta", completion.kind === "word" ? "" : completion.kind],
        ["number", completion.count?.toLocaleString("en") ?? ""],
      ]) {
        const span = document.createElement("span");
        span.className = part;
        span.textContent = text;
        item.append(span, " ");
      }
      // Before the box loses its focus, which would close the list under the pointer.
      item.addEventListener("pointerdown", (event) => {
        event.preventDefault();
        take(place);
      });
      return item;
    }

    function show(completions) {
      offered = completions;
      list.replaceChildren(...offered.map(option));
      if (!offered.length) return close();
      marked = -1;
      input.removeAttribute("aria-activedescendant");
      list.hidden = false;
      input.setAttribute("aria-expanded", "true");
      status.textContent = `${offered.length} completion${offered.length === 1 ? "" : "s"}`;
    }

    async function ask() {
      const typed = input.value;
      if (!typed.trim() || input.selectionStart !== typed.length) return close();
      asking?.abort();
      asking = new AbortController();
      try {
        const address = `${form.dataset.complete}?${new URLSearchParams({ q: typed })}`;
        const answer = await fetch(address, { signal: asking.signal });
        if (answer.ok && document.activeElement === input) show((await answer.json()).completions);
      } catch {
        // Broken off by the next letter, or no connection.
      }
    }

    input.addEventListener("input", () => {
      clearTimeout(waiting);
      waiting = setTimeout(ask, 150);
    });
    input.addEventListener("blur", close);
    form.addEventListener("submit", close);
    input.addEventListener("keydown", (event) => {
      if (event.isComposing) return;
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step && list.hidden) {
        if (step === 1) ask();
      } else if (step) {
        event.preventDefault();
        // One place more than there are options: the box itself.
        const places = offered.length + 1;
        mark(((marked + 1 + step + places) % places) - 1);
      } else if (event.key === "Escape" && !list.hidden) {
        event.preventDefault();
        close();
      } else if (event.key === "Enter" && marked >= 0) {
        event.preventDefault();
        take(marked);
      }
    });
  }

  // Runs in head, before the first paint, so nothing flashes.
  const chosen = kept();
  if (chosen === "light" || chosen === "dark") root.dataset.theme = chosen;
  document.addEventListener("DOMContentLoaded", () => {
    addButton();
    document.querySelectorAll("form[data-complete]").forEach(addCompletions);
  });
})();
