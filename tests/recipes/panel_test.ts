import { assertEquals } from "@std/assert/equals";
import { assertMatch } from "@std/assert/match";
import { assertStringIncludes } from "@std/assert/string-includes";
import { bowl, descend, momentum } from "downhill";
import {
  contours,
  type Drawing,
  drawing,
  type DrawingOptions,
  figure,
  outlineOf,
  path,
} from "downhill/figures";
import { figureHtml } from "downhill/jupyter";
import { typeErrors } from "./type_errors.ts";
import { systemTest } from "../tools/permissions.ts";

const ink = { light: "#2e86e8", dark: "#4ea4ff" };

/** A compass: where the step that the clock shows goes. */
const compass = (of: string) =>
  drawing({
    words: `The direction of each step of ${of}`,
    draw(sheet, { step, paths: [{ points }] }) {
      const [x, y, nextX, nextY] = points.subarray(2 * step, 2 * step + 4);
      const angle = Math.atan2(nextY - y, nextX - x) || 0;
      const middle = [sheet.width / 2, sheet.height / 2] as const;
      const tip = [
        middle[0] + 150 * Math.cos(angle),
        middle[1] - 150 * Math.sin(angle),
      ] as const;
      sheet.shape(outlineOf([middle, tip]), { stroke: ink, width: 3 });
      sheet.words(`step ${step} of <${of}>`, 273, 400, { ink });
    },
  });

const run = path(descend(bowl, momentum(), { start: [3, 1], steps: 12 }));
const picture = figure([contours(bowl), compass("Momentum"), run], {
  caption: "Momentum's compass.",
  alt: "A needle that turns.",
  rest: 5,
});

/** The still pictures in a figure's html. */
const stills = (html: string) =>
  [...html.matchAll(/src="data:image\/svg\+xml;base64,([^"]*)"/g)]
    .map(([, data]) => new TextDecoder().decode(Uint8Array.fromBase64(data)));

Deno.test("a panel defined outside lib has its still picture and its words in the html", () => {
  const html = figureHtml(picture);
  const [, own] = stills(html);
  assertStringIncludes(own, "step 5 of &lt;Momentum&gt;");
  // Two colours, light and dark, as the reader's page asks for.
  assertStringIncludes(own, ink.light);
  assertMatch(own, /prefers-color-scheme:dark\).*#4ea4ff/);
  assertStringIncludes(
    html,
    'aria-label="The direction of each step of Momentum"',
  );
});

Deno.test("its pictures of every step travel in the html, and no function does", () => {
  const panel = picture.panels[1] as Drawing;
  assertEquals(panel.frames, picture.frames);
  assertEquals(panel.draw, undefined);
  assertStringIncludes(figureHtml(picture), panel.pictures);
});

Deno.test("a panel with steps of its own has the clock count them", () => {
  const counting = drawing({
    words: "A number",
    steps: 7,
    draw: (sheet, { step }) => sheet.words(String(step), 9, 9, { ink }),
  });
  const { frames } = figure([counting], { caption: "Seven.", alt: "Seven." });
  assertEquals(frames, [0, 1, 2, 3, 4, 5, 6, 7]);
});

Deno.test("a panel without words, or that draws nothing, is refused", () => {
  const given = { words: "Words", draw() {} };
  for (const part of ["words", "draw"] as const) {
    const broken = { ...given, [part]: undefined } as unknown;
    let message = "";
    try {
      drawing(broken as DrawingOptions);
    } catch (error) {
      message = String(error);
    }
    assertMatch(message, new RegExp(`^TypeError: Expected ${part} to `));
  }
});

systemTest(
  "a panel with a part left out does not compile, nor a kind that a registry lacks",
  async () => {
    const whole = `import { drawing } from "downhill/figures";
    drawing({ words: "Nothing", draw() {} });`;
    const errors = await typeErrors({
      whole,
      wordless: whole.replace('words: "Nothing",', ""),
      pictureless: whole.replace("draw() {}", ""),
      panels: await withoutDrawing("panels"),
      svg: await withoutDrawing("svg"),
      plotly: await withoutDrawing("plotly"),
      views: await withoutDrawing("views"),
    });
    assertEquals(errors.whole, []);
    assertStringIncludes(errors.wordless[0], "Property 'words' is missing");
    assertStringIncludes(errors.pictureless[0], "Property 'draw' is missing");
    for (const registry of ["panels", "svg", "plotly", "views"] as const) {
      assertStringIncludes(
        errors[registry].join(),
        "Property 'drawing' is missing",
      );
    }
  },
);

/** A registry of the lib that has forgotten the kind of this test's panel. */
async function withoutDrawing(registry: string): Promise<string> {
  const home = new URL("../../lib/figures/marks/", import.meta.url);
  const text = await Deno.readTextFile(new URL(`${registry}.ts`, home));
  const entry = /^ {2}drawing: .*,\n/m;
  assertMatch(text, entry);
  return text.replace(entry, "").replace(
    /from "(\.[^"]*)"/g,
    (_, path) => `from "${new URL(path, home)}"`,
  );
}
