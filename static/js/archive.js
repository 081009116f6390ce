// What a page can do only with script: remember light or dark. Every page works without it.
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

  // Runs in head, before the first paint, so nothing flashes.
  const chosen = kept();
  if (chosen === "light" || chosen === "dark") root.dataset.theme = chosen;
  document.addEventListener("DOMContentLoaded", addButton);
})();
