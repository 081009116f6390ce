// The review queue by keyboard: the key written on a button presses it for the suggestion marked,
// j and k (or the arrows) mark another. Who answered goes on with what moved up in its place, which
// the address tells (#place-3). Without script the buttons do all of it.
(() => {
  "use strict";

  const list = document.querySelector("[data-review]");
  if (!list) return;
  const forms = [...list.querySelectorAll("form")];
  let marked = 0;

  function mark(number) {
    marked = Math.max(0, Math.min(forms.length - 1, number));
    forms.forEach((form, at) => form.classList.toggle("current", at === marked));
    forms[marked].scrollIntoView({ block: "nearest" });
  }

  function press(key) {
    const button = forms[marked].querySelector(`button[data-key="${CSS.escape(key)}"]`);
    if (button) button.click();
    return Boolean(button);
  }

  for (const button of list.querySelectorAll("button[data-key]")) {
    const key = document.createElement("kbd");
    key.textContent = button.dataset.key;
    button.append(" ", key);
    button.setAttribute("aria-keyshortcuts", button.dataset.key);
  }

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.repeat) return;
    if (event.target.closest("input, textarea, select")) return;
    const steps = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 };
    if (event.key in steps) mark(marked + steps[event.key]);
    else if (!press(event.key)) return;
    event.preventDefault();
  });

  forms.forEach((form, at) => form.addEventListener("focusin", () => mark(at)));
  mark(Number(/^#place-(\d+)$/.exec(location.hash)?.[1] ?? 1) - 1);
})();
