/**
 * A map of settings as a picture: cells, theory's lines, and the path of one
 * cell. The page draws the live one with it too.
 *
 * @module
 */

import { formatNumber, type Tick, ticks } from "../../ticks.ts";
import { chrome, type Ink } from "../../theme.ts";
import { drawCells } from "../../svg/cells.ts";
import type { Pixel } from "../../svg/lines.ts";
import { within } from "../../svg/lines.ts";
import { drawAxes, drawStar, type Plane } from "../../svg/plane.ts";
import { type Box, outlineOf, type Sheet } from "../../svg/sheet.ts";
import { drawContours } from "../contours/svg.ts";
import {
  type Cell,
  namedCell,
  pathOf,
  rateAt,
  saidOf,
  stepsADigit,
} from "./map_cells.ts";
import { type MapAxis, shareOf } from "./map_axis.ts";
import type { StabilityMap } from "./stability_map.ts";

/** A band of the map: up to so many steps until a run is ten times nearer. */
interface Band {
  readonly to: number;
  readonly ink: Ink;
}

/** Settling, the fastest first: blue, and the faster the stronger. */
const NEARER: readonly Band[] = [
  { to: 5, ink: { light: "#0b4a75", dark: "#8fd0ff" } },
  { to: 10, ink: { light: "#22709f", dark: "#5cadea" } },
  { to: 20, ink: { light: "#4f97c4", dark: "#3d87c0" } },
  { to: 50, ink: { light: "#86bad9", dark: "#2b6595" } },
  { to: 100, ink: { light: "#b7d6e8", dark: "#1f4a6e" } },
  { to: Infinity, ink: { light: "#deebf4", dark: "#16344e" } },
];
/** Leaving, the fastest first: orange. */
const FURTHER: readonly Band[] = [
  { to: 5, ink: { light: "#c9692c", dark: "#d98145" } },
  { to: 20, ink: { light: "#e3a173", dark: "#96562d" } },
  { to: Infinity, ink: { light: "#f4d9c4", dark: "#56331e" } },
];

/** The band of a factor. */
function bandOf(rate: number): Band {
  const steps = stepsADigit(rate);
  const bands = rate > 1 ? FURTHER : NEARER;
  return bands.find(({ to }) => steps <= to) ?? bands.at(-1)!;
}

/** Below this width the path stands under the map. */
const NARROW = 560;
/** So much of the height is the map's then. */
const SPLIT = 0.53;

/** Where map and path are on a sheet. */
export function mapPlaces(
  { width, height }: { readonly width: number; readonly height: number },
): { readonly map: Box; readonly path: Box } {
  return width < NARROW
    ? {
      map: {
        left: 52,
        top: 6,
        right: width - 10,
        bottom: Math.round(SPLIT * height) - 78,
      },
      path: { left: 0, top: SPLIT * height, right: width, bottom: height },
    }
    : {
      map: {
        left: 58,
        top: 8,
        right: Math.round(0.56 * width),
        bottom: height - 80,
      },
      path: { left: 0.585 * width, top: 0, right: width, bottom: height },
    };
}

/** Draws a map with the path that is shown first. */
export function drawStabilityMap(sheet: Sheet, map: StabilityMap): void {
  drawMap(sheet, map);
  drawChosen(sheet, map, map.shown);
}

/** Draws the map, its lines and its key. */
export function drawMap(sheet: Sheet, map: StabilityMap): void {
  const { map: box } = mapPlaces(sheet);
  const plane: Plane = {
    box,
    at: (across, up) => [
      box.left + across * (box.right - box.left),
      box.bottom - up * (box.bottom - box.top),
    ],
  };
  const { columns, rows } = map;
  drawCells(sheet, box, {
    columns,
    rows,
    ink: (column, row) => bandOf(rateAt(map, [column, row])).ink,
  });
  drawAxes(sheet, plane, [
    { title: titleOf(map.x), ticks: ticksOf(map.x, sheet.width < NARROW) },
    { title: titleOf(map.y), ticks: ticksOf(map.y) },
  ], false);
  drawTheory(sheet, map, plane);
  drawKey(sheet, box);
}

function titleOf({ symbol, word }: MapAxis): string {
  return `${word} ${symbol}`;
}

/** Labels of an axis, at shares of it. */
function ticksOf(axis: MapAxis, few = false): Tick[] {
  if (!axis.log) {
    return ticks({ kind: "linear" }, axis.low, axis.high, few ? 4 : 6)
      .map(({ at, text }) => ({ at: shareOf(axis, at), text }));
  }
  const marks: Tick[] = [];
  const last = Math.floor(Math.log10(axis.high) + 1e-9);
  for (let k = Math.ceil(Math.log10(axis.low) - 1e-9); k <= last; k++) {
    marks.push({ at: shareOf(axis, 10 ** k), text: formatNumber(10 ** k, 1) });
  }
  return marks;
}

/** Draws theory's lines with their names, and the best settings. */
function drawTheory(sheet: Sheet, map: StabilityMap, plane: Plane): void {
  const { x, y, lines, best } = map;
  const { box } = plane;
  const ink = chrome.text;
  for (const { what, label, points } of lines) {
    const pixels = Array.from(
      { length: points.length / 2 },
      (_, k) =>
        plane.at(shareOf(x, points[2 * k]), shareOf(y, points[2 * k + 1])),
    );
    const outline = within(pixels, box).map((part) => outlineOf(part)).join("");
    const dash = what === "limit" ? undefined : "5 4";
    sheet.shape(outline, { stroke: chrome.halo, width: 4.5, opacity: 0.7 });
    sheet.shape(outline, { stroke: ink, width: 2, dash });
    const inside = pixels.filter(([px, py]) =>
      px > box.left && px < box.right && py > box.top && py < box.bottom
    );
    const share = what === "limit" ? 0.6 : 0.72;
    const place = inside[Math.floor(share * inside.length)];
    if (place === undefined) continue;
    const room = 7 * label.length + 14;
    const flip = place[0] + room > box.right;
    sheet.words(label, place[0] + (flip ? -9 : 9), place[1] + 4, {
      ink,
      halo: chrome.halo,
      anchor: flip ? "end" : "start",
      bold: true,
    });
  }
  if (best === undefined) return;
  const [bx, by] = plane.at(shareOf(x, best[0]), shareOf(y, best[1]));
  if (bx < box.left || bx > box.right || by < box.top || by > box.bottom) {
    return;
  }
  drawStar(sheet, [bx, by], { radius: 8 });
  sheet.words("best by theory", bx + 11, by - 6, {
    ink,
    halo: chrome.halo,
    anchor: "start",
    bold: true,
  });
}

/** Draws what the colours mean, under the map. */
function drawKey(sheet: Sheet, box: Box): void {
  const ink = chrome.text;
  const bands = [...NEARER, ...FURTHER.toReversed()];
  const gap = 10;
  const width = (box.right - box.left - gap) / bands.length;
  const top = box.bottom + 42;
  bands.forEach(({ ink, to }, k) => {
    const left = box.left + k * width + (k >= NEARER.length ? gap : 0);
    const corners: Pixel[] = [
      [left, top],
      [left + width, top],
      [left + width, top + 9],
      [left, top + 9],
    ];
    sheet.shape(outlineOf(corners, true), { fill: ink, stroke: chrome.grid });
    if (k < NEARER.length - 1) {
      sheet.words(String(to), left + width, top + 20, {
        ink: chrome.text,
        size: 10,
      });
    }
  });
  const middle = box.left + NEARER.length * width / 2;
  sheet.words("steps until 10 × nearer", middle, top + 33, { ink, size: 11 });
  const right = box.right - FURTHER.length * width / 2;
  sheet.words("leaves", right, top + 33, { ink, size: 11 });
}

/** Draws which cell is chosen, and the path of its settings. */
export function drawChosen(sheet: Sheet, map: StabilityMap, cell: Cell): void {
  const { map: box, path: room } = mapPlaces(sheet);
  const [width, height] = [
    (box.right - box.left) / map.columns,
    (box.bottom - box.top) / map.rows,
  ];
  const middle: Pixel = [
    box.left + (cell[0] + 0.5) * width,
    box.bottom - (cell[1] + 0.5) * height,
  ];
  const dot = outlineOf([middle]);
  const rim = { round: true, stroke: chrome.text, width: 15 };
  sheet.shape(dot, rim);
  sheet.shape(dot, { ...rim, stroke: chrome.halo, width: 11.5 });
  sheet.shape(dot, { ...rim, stroke: bandOf(rateAt(map, cell)).ink, width: 7 });
  const path = pathOf(map, cell);
  const [left, top] = [room.left + 10, room.top];
  sheet.words(namedCell(map, cell), left + 38, top + 18, {
    ink: chrome.text,
    anchor: "start",
    bold: true,
  });
  sheet.words(saidOf(map, cell), left + 38, top + 35, {
    ink: chrome.text,
    anchor: "start",
  });
  const inset = {
    left: room.left,
    top: top + 42,
    right: room.right,
    bottom: room.bottom,
  };
  const size = {
    width: inset.right - inset.left,
    height: inset.bottom - inset.top,
  };
  const paper: Sheet = { ...sheet, ...size };
  const own = { left: 0, top: 0, right: size.width, bottom: size.height };
  const contents = { paths: [{ ...path, name: "" }], balls: [], lines: [] };
  sheet.inside(
    inset,
    () => drawContours(paper, map.ground, contents, {}),
    own,
  );
}

/** The settings under a place of a sheet, as shares of the map's sides. */
export function sharesAt(
  size: { readonly width: number; readonly height: number },
  [px, py]: Pixel,
): [number, number] | undefined {
  const { map: box } = mapPlaces(size);
  const across = (px - box.left) / (box.right - box.left);
  const up = (box.bottom - py) / (box.bottom - box.top);
  const inside = across >= 0 && across <= 1 && up >= 0 && up <= 1;
  return inside ? [across, up] : undefined;
}
