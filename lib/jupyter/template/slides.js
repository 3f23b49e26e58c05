// A deck's keys, its place, and figures as high as a slide has room.
{
  const deck = document.querySelector(".deck");
  const slides = [...deck.children];
  const bar = document.querySelector(".deck-bar");
  const [back, on] = bar.querySelectorAll("button");
  const place = bar.querySelector("output");
  let at = 0;

  const tell = () => {
    place.textContent = `${at + 1} / ${slides.length}`;
    back.disabled = at === 0;
    on.disabled = at === slides.length - 1;
  };

  const go = (index, focus = true) => {
    at = Math.max(0, Math.min(slides.length - 1, index));
    deck.scrollTo({ left: at * deck.clientWidth, behavior: "instant" });
    if (focus) slides[at].focus({ preventScroll: true });
    history.replaceState(null, "", `#slide-${at + 1}`);
    tell();
  };

  // Fingers, wheels, links and the focus move the deck too.
  deck.addEventListener("scroll", () => {
    const index = Math.round(deck.scrollLeft / deck.clientWidth);
    if (index === at || deck.dataset.paper !== undefined) return;
    at = index;
    history.replaceState(null, "", `#slide-${at + 1}`);
    tell();
  });
  back.addEventListener("click", () => go(at - 1, false));
  on.addEventListener("click", () => go(at + 1, false));
  bar.hidden = false;

  const moves = {
    ArrowRight: () => at + 1,
    ArrowLeft: () => at - 1,
    PageDown: () => at + 1,
    PageUp: () => at - 1,
    Home: () => 0,
    End: () => slides.length - 1,
  };
  // These keys move the deck from within a figure too; Escape leads out of it.
  const everywhere = ["PageDown", "PageUp", "Escape"];
  const figures = "figure, input, select, textarea, [contenteditable]";
  const pressed = "button, summary, a";

  document.addEventListener("keydown", (event) => {
    const { key, target } = event;
    if (event.defaultPrevented || event.ctrlKey || event.metaKey) return;
    if (event.altKey) return;
    const within = (selector) => target.closest?.(selector) != null;
    if (within(figures) && !everywhere.includes(key)) return;
    if (key === "Escape") return go(at);
    const isSpace = key === " " && !within(pressed);
    const next = isSpace ? at + (event.shiftKey ? -1 : 1) : moves[key]?.();
    if (next === undefined) return;
    event.preventDefault();
    go(next);
  });

  // Heights of pictures as the page has them; a slide may have less room.
  const heights = new WeakMap();
  const resize = (box, factor) => {
    if (!heights.has(box)) heights.set(box, box.style.height);
    const usual = heights.get(box);
    box.style.height = factor === 1
      ? usual
      : `${Math.floor(factor * (parseFloat(usual) || box.offsetHeight))}px`;
  };
  /** What of a figure may be lower. */
  const boxes = (figure) =>
    figure.matches("[data-playground]")
      ? [...figure.querySelectorAll(".dh-playground")]
      : [...figure.querySelectorAll(".dh-panels *")]
        .filter(({ style }) => style.height.endsWith("px"));
  const excess = (slide) => slide.scrollHeight - slide.clientHeight;

  /** Makes a part of a slide smaller, in steps, until all is in sight. */
  const shrink = (slide, { least, height, set }) => {
    let factor = 1;
    for (let round = 0; round < 5 && excess(slide) > 0; round++) {
      factor = Math.max(least, factor - (excess(slide) + 6) / height());
      set(factor);
    }
  };

  const fit = () => {
    for (const slide of slides) {
      const body = slide.querySelector(".slide-body");
      const panels = [...slide.querySelectorAll("figure.dh")].flatMap(boxes);
      const numbers = [...slide.querySelectorAll(".dh-numbers")];
      const rooms = new Set(
        panels.map((box) => box.closest(".dh-panels, .dh-playground")),
      );
      const sum = (parts) =>
        [...parts].reduce((all, part) => all + part.offsetHeight, 0);
      const setPanels = (factor) => {
        for (const box of panels) resize(box, factor);
      };
      const setNumbers = (factor) => {
        for (const part of numbers) part.style.zoom = factor;
      };
      setPanels(1);
      setNumbers(1);
      body.style.fontSize = "";
      // A telephone scrolls within a slide.
      if (slide.clientWidth < 820) continue;
      const height = () => sum(rooms);
      if (panels.length > 0) {
        shrink(slide, { least: 0.65, height, set: setPanels });
      }
      if (numbers.length > 0) {
        shrink(slide, {
          least: 0.7,
          height: () => sum(numbers),
          set: setNumbers,
        });
      }
      if (panels.length > 0 && excess(slide) > 0) {
        shrink(slide, {
          least: 0.4,
          height,
          set: (factor) => setPanels(0.65 * factor),
        });
      }
      const usual = parseFloat(getComputedStyle(body).fontSize);
      shrink(slide, {
        least: 0.6,
        height: () => body.offsetHeight,
        set: (factor) => body.style.fontSize = `${factor * usual}px`,
      });
    }
  };

  const onPaper = (printing) => {
    deck.toggleAttribute("data-paper", printing);
    fit();
    if (!printing) go(at, false);
  };
  addEventListener("beforeprint", () => onPaper(true));
  addEventListener("afterprint", () => onPaper(false));

  const settle = () => {
    fit();
    go(at, false);
  };
  addEventListener("resize", settle);
  const named = document.getElementById(
    decodeURIComponent(location.hash.slice(1)),
  );
  at = Math.max(0, slides.indexOf(named?.closest(".slide")));
  settle();
}
