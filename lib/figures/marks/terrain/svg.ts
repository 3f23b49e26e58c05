/**
 * A terrain as a still picture.
 *
 * @module
 */

import { dashArray } from "../../dash.ts";
import {
  type DrapedPath,
  drapePath,
  floatingHeight,
} from "../../draped_path.ts";
import type { Contents } from "../../contents.ts";
import { heightAt, type HeightField } from "../../height_field.ts";
import { borderLines, levelLines, type Spot } from "../../level_lines.ts";
import type { Path } from "../path/path.ts";
import {
  LIFT,
  type Point3d,
  shownHeights,
  type Terrain,
  viewpointOf,
} from "./terrain.ts";
import { type Tick, ticks } from "../../ticks.ts";
import { chrome, type Stroke } from "../../theme.ts";
import { linesIn } from "../line/line.ts";
import { drawBalls } from "../balls/svg.ts";
import { createSvgCamera, type SvgCamera } from "./svg_camera.ts";
import { type Pixel, simplified } from "../../svg/lines.ts";
import { drawMesh } from "./svg_mesh.ts";
import {
  drawBall,
  drawStar,
  drawStart,
  stepOf,
  switchedOn,
  widest,
} from "../../svg/plane.ts";
import { isSeen } from "./sight.ts";
import { outlineOf, type Sheet } from "../../svg/sheet.ts";
import type { Moment } from "../../svg/moment.ts";

/** How far a simplified line may be from the true one, in pixels. */
const TOLERANCE = 0.4;

/** What is behind a hill covers this much. */
const GHOST = 0.3;

/** From the box to its labels, of its width. */
const OUTWARD = 0.07;

/** Draws a terrain, minima and paths. */
export function drawTerrain(
  sheet: Sheet,
  panel: Terrain,
  contents: Contents,
  moment: Moment,
): void {
  const { heightField } = panel;
  const { paths } = contents;
  const viewpoint = moment.camera ??
    viewpointOf(panel, sheet.width / sheet.height);
  const { eye } = viewpoint;
  const lens = createSvgCamera(heightField, viewpoint, [
    sheet.width,
    sheet.height,
  ]);
  drawBox(sheet, heightField, lens, eye);
  drawMesh(sheet, heightField, lens, eye);
  const seen = (spot: Spot) => isSeen(heightField, spot, eye);
  const ghost = (spot: Spot) => seen(spot) ? undefined : GHOST;
  const pixel = (spot: Spot) => lens.pixel(lens.place(...spot));
  const lines = [...levelLines(heightField), ...borderLines(heightField)]
    .flatMap((
      line,
    ) => runs(line, seen).filter(({ visible }) => visible)).map(({ spots }) =>
      outlineOf(simplified(spots.map(pixel), TOLERANCE))
    );
  sheet.shape(lines.join(""), { stroke: chrome.contour, width: 0.7 });
  const lift = LIFT * (heightField.drawn[1] - heightField.drawn[0]);
  for (const [x, y] of heightField.minima) {
    const spot: Spot = [x, y, heightAt(heightField, x, y) + lift];
    drawStar(sheet, pixel(spot), { radius: 7, opacity: ghost(spot) });
  }
  drawBalls(sheet, contents, moment, (x, y) => {
    const spot: Spot = [x, y, floatingHeight(heightField, x, y)];
    return !Number.isNaN(spot[2]) && seen(spot) ? pixel(spot) : undefined;
  });
  const shown = switchedOn(paths, moment);
  const drawLine = (spots: readonly Spot[], stroke: Stroke, width: number) => {
    for (const { spots: part, visible } of runs(spots, seen)) {
      sheet.shape(outlineOf(simplified(part.map(pixel), TOLERANCE)), {
        stroke: stroke.ink,
        width: visible ? width : 1.2,
        dash: dashArray(stroke.dash),
        opacity: visible ? undefined : GHOST,
      });
    }
  };
  for (const line of linesIn(contents.lines, "plane")) {
    drawLine(spotsOf(drapePath(heightField, line)), line.stroke, 1.8);
  }
  for (const path of shown) {
    const draped = drapePath(heightField, path);
    const last = draped.ends[stepOf(path, moment)];
    drawLine(spotsOf(draped, last), path.stroke, 2.5);
  }
  const spotAt = ({ points }: Path, step: number): Spot => {
    const [x, y] = [points[2 * step], points[2 * step + 1]];
    return [x, y, floatingHeight(heightField, x, y)];
  };
  for (const path of shown) {
    const start = spotAt(path, 0);
    if (!Number.isNaN(start[2]) && seen(start)) {
      drawStart(sheet, pixel(start), path);
    }
  }
  for (const path of shown) {
    const now = spotAt(path, stepOf(path, moment));
    if (Number.isNaN(now[2])) continue;
    drawBall(sheet, pixel(now), path, { radius: 5, opacity: ghost(now) });
  }
}

/** The first vertices of a path in the scene, or all. */
function spotsOf({ x, y, z }: DrapedPath, count = x.length): Spot[] {
  return Array.from({ length: count }, (_, k): Spot => [x[k], y[k], z[k]]);
}

/** Cuts a line where it has gaps and where it comes into or out of sight. */
function runs(
  line: readonly Spot[],
  seen: (spot: Spot) => boolean,
): { spots: Spot[]; visible: boolean }[] {
  const found: { spots: Spot[]; visible: boolean }[] = [];
  let before: Spot | undefined;
  for (const spot of line) {
    if (Number.isNaN(spot[2])) {
      before = undefined;
      continue;
    }
    const visible = seen(spot);
    if (before === undefined) found.push({ spots: [spot], visible });
    else if (found.at(-1)!.visible !== visible) {
      found.push({ spots: [before, spot], visible });
    } else found.at(-1)!.spots.push(spot);
    before = spot;
  }
  return found.filter(({ spots }) => spots.length > 1);
}

/** Draws floor and back walls with their grid, and the three axes. */
function drawBox(
  sheet: Sheet,
  heightField: HeightField,
  lens: SvgCamera,
  eye: Point3d,
): void {
  const [xs, ys] = heightField.view;
  const zs = shownHeights(heightField);
  // The walls behind the terrain, and the edges in front of it.
  const [backX, frontX] = eye.x > 0 ? xs : [xs[1], xs[0]];
  const [backY, frontY] = eye.y > 0 ? ys : [ys[1], ys[0]];
  const floor = eye.z >= 0 ? zs[0] : zs[1];
  const linear = { kind: "linear" } as const;
  const marks = {
    x: ticks(linear, ...xs, 6),
    y: ticks(linear, ...ys, 6),
    z: ticks(heightField.scale, ...heightField.drawn),
  };
  const at = (x: number, y: number, z: number) =>
    lens.pixel(lens.place(x, y, z));
  const grid = [
    ...marks.x.map(({ at: x }) => [
      at(x, frontY, floor),
      at(x, backY, floor),
      at(x, backY, zs[0] + zs[1] - floor),
    ]),
    ...marks.y.map(({ at: y }) => [
      at(frontX, y, floor),
      at(backX, y, floor),
      at(backX, y, zs[0] + zs[1] - floor),
    ]),
    ...marks.z.map(({ at: z }) => [
      at(frontX, backY, z),
      at(backX, backY, z),
      at(backX, frontY, z),
    ]),
  ];
  sheet.shape(grid.map((line) => outlineOf(line)).join(""), {
    stroke: chrome.grid,
  });
  const outX = OUTWARD * (frontX - backX);
  const outY = OUTWARD * (frontY - backY);
  drawScale(
    sheet,
    heightField.variables[0],
    marks.x,
    "middle",
    (x, far) => at(x, frontY + far * outY, floor),
  );
  drawScale(
    sheet,
    heightField.variables[1],
    marks.y,
    "middle",
    (y, far) => at(frontX + far * outX, y, floor),
  );
  // The vertical axis stands where it is farthest to the left.
  const left = at(frontX, backY, floor)[0] < at(backX, frontY, floor)[0];
  drawScale(sheet, "f", marks.z, "end", (z, far) => {
    const [x, y] = left ? at(frontX, backY, z) : at(backX, frontY, z);
    // A narrow picture has little room at its edge.
    return [Math.max(x - 14 * far, far > 1 ? 12 : 16 + widest(marks.z)), y];
  });
}

/** Writes an axis's labels, and its title as far again and more. */
function drawScale(
  sheet: Sheet,
  title: string,
  marks: readonly Tick[],
  anchor: "middle" | "end",
  at: (value: number, far: number) => Pixel,
): void {
  if (marks.length === 0) return;
  for (const { at: value, text } of marks) {
    const [x, y] = at(value, 1);
    sheet.words(text, x, y + 4, { ink: chrome.text, size: 11, anchor });
  }
  const [x, y] = at((marks[0].at + marks.at(-1)!.at) / 2, 3);
  sheet.words(title, x, y + 4, { ink: chrome.text, anchor });
}
