// What a page can do beyond its figures: fold all code, and copy it.
{
  const folds = [...document.querySelectorAll("details.code")];

  if (folds.length > 0) {
    const toggle = document.createElement("button");
    const anyOpen = () => folds.some((fold) => fold.open);
    const label = () => {
      toggle.textContent = anyOpen() ? "Hide all code" : "Show all code";
    };
    toggle.type = "button";
    toggle.addEventListener("click", () => {
      const open = !anyOpen();
      for (const fold of folds) fold.open = open;
      // Who wants to see the code may want to print it.
      document.documentElement.toggleAttribute("data-code", open);
    });
    toggle.title = "Code is printed once this button has shown it";
    for (const fold of folds) fold.addEventListener("toggle", label);
    label();
    document.querySelector(".bar")?.append(toggle);
  }

  for (const fold of navigator.clipboard ? folds : []) {
    const copy = document.createElement("button");
    copy.type = "button";
    copy.className = "copy";
    copy.textContent = "Copy";
    copy.addEventListener("click", async () => {
      await navigator.clipboard.writeText(
        fold.querySelector("pre").textContent,
      );
      copy.textContent = "Copied";
      setTimeout(() => copy.textContent = "Copy", 1500);
    });
    fold.append(copy);
  }
}
