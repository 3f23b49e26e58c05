/**
 * What the pointer is told near a step in a plane.
 *
 * @module
 */

import { html } from "../figures/view/dom.ts";
import type { PlaneView } from "../figures/view/plane_view.ts";
import type { Shown } from "../figures/view/view.ts";
import { stepLines } from "../figures/view/step_words.ts";

/** Lets a plane's host tell about the step nearest to the pointer. */
export function addTooltip(
  host: HTMLElement,
  plane: PlaneView,
  shown: () => Shown,
  variables: () => readonly string[],
): void {
  const tip = html("div", { class: "dh-tip", role: "status", hidden: true });
  host.append(tip);
  host.addEventListener("pointermove", (event) => {
    const frame = host.getBoundingClientRect();
    const [x, y] = [event.clientX - frame.left, event.clientY - frame.top];
    const found = event.buttons === 0 ? plane.nearest(x, y) : undefined;
    tip.hidden = found === undefined;
    if (found === undefined) return;
    tip.textContent = stepLines(
      shown().paths[found.path],
      found.step,
      variables(),
    )
      .join("\n");
    const flip = x > frame.width / 2;
    tip.style.left = flip ? "auto" : `${x + 14}px`;
    tip.style.right = flip ? `${frame.width - x + 14}px` : "auto";
    tip.style.top = `${Math.min(y + 8, frame.height - 84)}px`;
  });
  host.addEventListener("pointerleave", () => {
    tip.hidden = true;
  });
}
