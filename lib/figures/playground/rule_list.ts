/**
 * Who takes part in a playground after a rule came, went or took another's
 * place.
 *
 * @module
 */

import { inVariant, variantsOf } from "../../frameworks/description.ts";
import type { OptimizerChoice, RuleChoice } from "./optimizer_choice.ts";
import { ruleNames } from "./rule_names.ts";
import { same } from "./setting.ts";
import type { PlaygroundSettings } from "./settings.ts";
import { suitedRate } from "./suited.ts";
import { chosenSurface } from "./surface_choice.ts";

/** A rule that has just come goes this share of the way down, if one can. */
const WAY = 0.5;

/** The names of those who may come: the catalogue's, and the lesson's own. */
export function namesToChoose(
  base: Pick<PlaygroundSettings, "optimizers">,
): readonly string[] {
  const own = base.optimizers.map(({ name }) => name)
    .filter((name) => !ruleNames.includes(name));
  return [...new Set([...own, ...ruleNames])];
}

/** Who comes, and where. */
export interface Newcomer {
  /** What the lesson begins with: its rules come back as they were. */
  readonly base: PlaygroundSettings;
  /** The rule's name. */
  readonly name: string;
  /** Whose place it takes; after all others without it. */
  readonly place?: number;
}

/**
 * The choices with one more rule, or with it in the place of another: the
 * lesson's own unless it takes part already, and else the catalogue's in the
 * framework that all others are of. Its learning rate works from this start.
 */
export function withRule(
  settings: PlaygroundSettings,
  { base, name, place = settings.optimizers.length }: Newcomer,
): readonly OptimizerChoice[] {
  const { optimizers, view, start } = settings;
  const others = optimizers.filter((_, k) => k !== place);
  const lessons = base.optimizers.find((choice) =>
    choice.name === name &&
    !(ruleNames.includes(name) && others.some((other) => same(other, choice)))
  );
  const isThere = same([base.surface, base.start], [settings.surface, start]);
  const choice = lessons && isThere ? lessons : suitedRate(
    lessons ?? published(name, others),
    { surface: chosenSurface(settings.surface), view, start },
    lessons ? undefined : WAY,
  );
  return optimizers.toSpliced(place, 1, choice);
}

/** The choices without one. */
export function withoutRule(
  { optimizers }: Pick<PlaygroundSettings, "optimizers">,
  place: number,
): readonly OptimizerChoice[] {
  return optimizers.toSpliced(place, 1);
}

/** A rule of the catalogue as published, or as the one framework has it. */
function published(
  name: string,
  others: readonly OptimizerChoice[],
): RuleChoice {
  const rules = others.filter(({ kind }) => kind === "rule") as RuleChoice[];
  const [framework, ...more] = new Set(rules.map((rule) => rule.framework));
  const plain = { name, options: {} };
  return more.length === 0 && framework &&
      variantsOf(name).includes(framework)
    ? { kind: "rule", ...inVariant(plain, framework) }
    : { kind: "rule", ...plain };
}
