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

  const fit = () => {
    for (const slide of slides) {
      const found = [...slide.querySelectorAll("figure.dh")].flatMap(boxes);
      for (const box of found) resize(box, 1);
      // A telephone scrolls within a slide.
      if (found.length === 0 || slide.clientWidth < 820) continue;
      const room = Math.max(...found.map((box) => {
        const parent = box.closest(".dh-panels, .dh-playground");
        return parent.offsetHeight;
      }));
      let factor = 1;
      for (let round = 0; round < 4 && excess(slide) > 0; round++) {
        factor = Math.max(0.4, factor - excess(slide) / room);
        for (const box of found) resize(box, factor);
      }
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
