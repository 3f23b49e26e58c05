/**
 * Figures as plain data: panels, paths and playgrounds, composed from marks,
 * each in a folder of its own. May import the arithmetic; knows neither Jupyter
 * nor, outside its views, a page.
 *
 * @example A map with a path
 * ```ts
 * import { assertEquals } from "@std/assert/equals";
 * import { bowl, descend, momentum } from "downhill";
 * import { contours, figure, path } from "downhill/figures";
 *
 * const run = descend(bowl, momentum(), { start: [3, 1], steps: 20 });
 * const picture = figure([contours(bowl), path(run)], {
 *   caption: "Momentum swings through the bowl.",
 *   alt: "A path that swings through a bowl.",
 * });
 * assertEquals(picture.paths.length, 1);
 * ```
 *
 * @module
 */

export type { Kind } from "../core/arguments.ts";
export type { Description, Plain } from "../frameworks/description.ts";
export type { Windows } from "./marks/anatomy/anatomy_window.ts";
export type { Tracks } from "../analysis/many.ts";
export type { AnatomyLine } from "./marks/anatomy/anatomy_lines.ts";
export type { HeightSource } from "./marks/anatomy/anatomy_heights.ts";
export type { Contents } from "./contents.ts";
export {
  type Figure,
  figure,
  type FigureOptions,
  type Mark,
} from "./figure.ts";
export type { HeightField, HeightFieldOptions } from "./height_field.ts";
export {
  type BasinMap,
  basinMap,
  type BasinMapOptions,
  type BasinMinimum,
} from "./marks/basin_map/basin_map.ts";
export {
  type Contours,
  contours,
  type ContoursOptions,
} from "./marks/contours/contours.ts";
export {
  type Curves,
  curves,
  type CurvesOptions,
  type Measure,
} from "./marks/curves/curves.ts";
export {
  type Drawing,
  drawing,
  type DrawingMoment,
  type DrawingOptions,
} from "./marks/drawing/drawing.ts";
export type { DrawingSheet } from "./marks/drawing/record.ts";
export type { Layer, Layers } from "./marks/layers.ts";
export {
  type Line,
  line,
  type LineAxes,
  type LineOptions,
  type LinePoints,
} from "./marks/line/line.ts";
export type { ModesOptions } from "../analysis/modes.ts";
export type { ModeTheory } from "../analysis/stability_theory.ts";
export {
  type ModeCurves,
  type ModeNumbers,
  modes,
} from "./marks/modes/modes.ts";
export {
  type PhasePortrait,
  phasePortrait,
  type PhasePortraitOptions,
  type PortraitNumbers,
} from "./marks/phase_portrait/phase_portrait.ts";
export type { Panel, Panels } from "./marks/panels.ts";
export { type Box, type Letters, outlineOf, type Paint } from "./svg/sheet.ts";
export type { Dash, Ink, Stroke } from "./theme.ts";
export type { Json, Plot } from "./plotly_json.ts";
export {
  type Arrows,
  type Path,
  path,
  type PathOptions,
  type PathOrigin,
} from "./marks/path/path.ts";
export {
  type Profile,
  profile,
  type ProfileOptions,
} from "./marks/profile/profile.ts";
export type { PathParts } from "./marks/path/path_parts.ts";
export { decode, encode } from "./payload.ts";
export {
  type Camera,
  type Terrain,
  terrain,
  type TerrainOptions,
} from "./marks/terrain/terrain.ts";
export type {
  MapAxis,
  MapAxisOptions,
} from "./marks/stability_map/map_axis.ts";
export {
  type StabilityMap,
  stabilityMap,
  type StabilityMapOptions,
  type TheoryLine,
} from "./marks/stability_map/stability_map.ts";
export { plotlyFigure } from "./plotly_figure.ts";
export { formatNumber } from "./ticks.ts";
export { playground } from "./playground/playground.ts";
export type {
  Playground,
  PlaygroundData,
  PlaygroundOptions,
  PlaygroundSeed,
  PlaygroundWords,
  Preset,
} from "./playground/playground_data.ts";
export {
  type PlaygroundKit,
  playgroundWith,
} from "./playground/playground_with.ts";
export type {
  AddressReading,
  Code,
  Field,
  PlaygroundSetting,
  RunEffect,
  SettingList,
  SettingValues,
} from "./playground/setting.ts";
export type { Control, PlaygroundSettings } from "./playground/settings.ts";
export type { ScheduleKind } from "./playground/settings/schedule.ts";
export type {
  ParameterValues,
  SurfaceChoice,
} from "./playground/surface_choice.ts";
export type {
  OptimizerChoice,
  OwnChoice,
  RecordedChoice,
  RuleChoice,
  RunningChoice,
} from "./playground/optimizer_choice.ts";
export type { OwnRule } from "./playground/own_rule.ts";
export type {
  CarriedOption,
  CarriedRule,
  KindName,
} from "../optimizers/carried_rule.ts";
export {
  type Anatomy,
  anatomy,
  type AnatomyOptions,
} from "./marks/anatomy/anatomy.ts";
export {
  type Balls,
  balls,
  type BallShape,
  type BallsOptions,
  type Swarm,
} from "./marks/balls/balls.ts";
