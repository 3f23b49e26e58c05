// Paper does not play: what rests at its first step is printed at its last.
// Figures wake one by one, and lie down on paper before anyone can be asked.
setInterval(() => {
  for (const scrub of document.querySelectorAll(".dh-scrub")) {
    if (scrub.valueAsNumber !== 0) continue;
    scrub.value = scrub.max;
    scrub.dispatchEvent(new Event("input", { bubbles: true }));
  }
}, 50);
