import { assert } from "@std/assert/assert";
import { assertEquals } from "@std/assert/equals";
import type { Framework } from "../../lib/mod.ts";
import { recordings } from "./recordings.ts";
import { isMatched, ours, translated } from "./translations.ts";

for (const framework of Object.keys(recordings) as Framework[]) {
  for (
    const [name, defaults] of Object.entries(recordings[framework].optimizers)
  ) {
    if (!isMatched(framework, name)) continue;
    Deno.test(`${framework} ${name} has the framework's own defaults`, () => {
      const options: Record<string, number> = {};
      const isKeyed = "lr" in defaults || "learning_rate" in defaults;
      if (!isKeyed) options.learning_rate = 0.5;
      if (name === "MomentumOptimizer") options.momentum = 0.5;
      const { settings } = ours(framework, { optimizer: name, options });
      assertEquals(settings.framework, framework);
      const theirs = translated(defaults);
      if (name === "adabelief") {
        theirs.accumulatorEpsilon = theirs.rootEpsilon;
        delete theirs.rootEpsilon;
      }
      const shared = Object.keys(theirs).filter((word) => word in settings);
      for (const word of shared) {
        assertEquals(settings[word], theirs[word], word);
      }
      const isGiven = Object.keys(options).length > 0;
      assert(shared.length > 0 || isGiven, "nothing was compared");
    });
  }
}
