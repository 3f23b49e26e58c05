/**
 * A plane with paths and lines of its own, which move with the figure's clock.
 *
 * @module
 */

import type { Contents } from "../contents.ts";
import type { OwnPlane } from "../own_plane.ts";
import { ownPlanePlot } from "../own_plane_plot.ts";
import { createPlaneView, type PlaneView } from "./plane_view.ts";
import type { Plotly } from "./plotly.ts";
import type { Shown, View } from "./view.ts";

/** A plane that shows its own paths and lines, whatever else the figure has. */
export function ownView(
  plane: PlaneView,
  contents: () => Pick<Contents, "paths" | "lines">,
): View {
  const own = (shown: Shown): Shown => {
    const { paths, lines } = contents();
    return { ...shown, paths, lines, swarms: [], on: paths.map(() => true) };
  };
  return {
    ...plane,
    draw: (shown) => plane.draw(own(shown)),
    repath: (shown) => plane.repath(own(shown)),
    rebuild: (shown) => plane.rebuild(own(shown)),
  };
}

/** A plane with contents of its own, drawn into `host`. */
export function createOwnPlaneView(
  { plotly, host }: { readonly plotly: Plotly; readonly host: HTMLElement },
  plane: () => OwnPlane,
): View {
  const view = createPlaneView(plotly, host, {
    plot: ({ mode }) => ownPlanePlot(plane(), mode),
    place: (path) => path.points,
    stars: () => plane().stars,
    faint: false,
    refits: false,
    axes: "plane",
  });
  return ownView(view, plane);
}
