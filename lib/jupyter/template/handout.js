// Paper does not play: what rests at its first step is printed at its last.
{
  const finish = () => {
    for (const scrub of document.querySelectorAll(".dh-scrub")) {
      if (scrub.valueAsNumber !== 0) continue;
      scrub.value = scrub.max;
      scrub.dispatchEvent(new Event("input", { bubbles: true }));
    }
  };
  // Before the figures hear of it; browsers differ in what they say first.
  const query = matchMedia("print");
  query.addEventListener("change", finish);
  addEventListener("beforeprint", finish);
}
