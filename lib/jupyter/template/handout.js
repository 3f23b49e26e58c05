// Paper does not play: what rests at its first step is printed at its last.
addEventListener("beforeprint", () => {
  for (const scrub of document.querySelectorAll(".dh-scrub")) {
    if (scrub.valueAsNumber !== 0) continue;
    scrub.value = scrub.max;
    scrub.dispatchEvent(new Event("input", { bubbles: true }));
  }
});
