/// <reference lib="dom" />
import { assert } from "@std/assert/assert";
import { assertAlmostEquals } from "@std/assert/almost-equals";
import { assertEquals } from "@std/assert/equals";
import { adam, booth, descend, gridOfStarts } from "downhill";
import {
  anatomy,
  balls,
  contours,
  curves,
  figure,
  path,
  terrain,
} from "downhill/figures";
import { figureHtml } from "downhill/jupyter";
import { browserTest } from "./browser.ts";
import { live, pageWith, shownStep } from "./figure_page.ts";

const rule = adam({ learningRate: 0.3 });
const start = [-2, -2];
const run = descend(booth, rule, { start, steps: 20 });
const alt = 'A path over a bowl, "down" to <its> heightField.';
const picture = figure([
  terrain(booth),
  contours(booth),
  curves({ axis: "log" }),
  anatomy(booth, rule, { start, steps: 20 }),
  path(run),
  balls(booth, [rule], {
    starts: gridOfStarts([[-1, 1], [-1, 1]], { columns: 2 }),
    steps: 20,
  }),
], { caption: "A run.", alt });

const html = () => pageWith([picture], { style: "margin: 0" });

const panels = [
  "Terrain of Booth over x and y",
  "Contours of Booth over x and y",
  "The value at each step",
  "A step of Adam, taken apart",
];

browserTest(
  "a figure and each of its panels say what they show, live or not",
  async ({ open }) => {
    const { page } = await open(await html());
    const said = () =>
      page.$eval("figure.dh", (figure) => ({
        figure: figure.getAttribute("aria-label"),
        panels: [...figure.querySelectorAll(".dh-panel")]
          .map((panel) => panel.getAttribute("aria-label")),
      }));
    const pictures = await page.evaluate((text) => {
      const { body } = new DOMParser().parseFromString(text, "text/html");
      return [...body.querySelectorAll("img")].map((image) => image.alt);
    }, figureHtml(picture));
    assertEquals(pictures, [alt, ...panels.slice(1)]);
    assertEquals(await said(), { figure: alt, panels });
    await live(page);
    assertEquals(await said(), { figure: alt, panels });
  },
);

browserTest(
  "what can be used by hand has a name and a role for those who do not see it",
  async ({ open }) => {
    const { page } = await open(await html());
    await live(page);
    await page.click(".dh-menu summary");
    const devtools = await page.createCDPSession();
    const { nodes } = await devtools.send("Accessibility.getFullAXTree");
    const roles = [
      ...["button", "slider", "combobox", "checkbox"],
      ...["DisclosureTriangle", "group", "toolbar"],
    ];
    const found = nodes.filter(({ ignored, role }) =>
      !ignored && roles.includes(role?.value)
    ).map(({ role, name }) => `${role?.value}: ${name?.value ?? ""}`);
    const nameless = found.filter((one) => /^(?!group).*: *$/.test(one));
    assertEquals(nameless, []);
    for (
      const wanted of [
        "toolbar: Figure",
        "button: Play",
        "button: One step forward",
        "slider: Step",
        "combobox: Speed",
        "checkbox: Adam f = ",
        "DisclosureTriangle: Save",
        "DisclosureTriangle: Numbers",
        "button: GIF",
        `group: ${alt}`,
        ...panels.map((words) => `group: ${words}`),
      ]
    ) {
      assert(
        found.some((one) => one.startsWith(wanted)),
        `${wanted} is not among ${found.join("; ")}`,
      );
    }
    // Ticks would be read out one by one; an anatomy's numbers are to be read,
    // and so are equations.
    const numbers = await page.$$eval(
      ".dh-numbers td, math mn",
      (cells) => cells.map((cell) => cell.textContent),
    );
    const ticks = nodes.filter(({ ignored, role }) =>
      !ignored && role?.value === "StaticText"
    ).map(({ name }) => name?.value)
      .filter((text) => /^−?\d+(\.\d+)?$/.test(text))
      .filter((text) => !numbers.includes(text));
    assertEquals(ticks, []);
  },
);

browserTest(
  "the table behind a figure holds the trajectory's numbers",
  async ({ open }) => {
    const { page } = await open(await html());
    await live(page);
    await page.focus(".dh-table summary");
    await page.keyboard.press("Enter");
    await page.waitForSelector(".dh-table tbody tr");
    const rows = await page.$$eval(
      ".dh-table tbody tr",
      (rows) =>
        rows.map((row) => [...row.children].map((cell) => cell.textContent!)),
    );
    assertEquals(rows.length, 21);
    const read = (text: string) => Number(text.replace("−", "-"));
    for (const step of [0, 3, 20]) {
      const [head, x, y, value] = rows[step].map(read);
      assertEquals(head, step);
      assertAlmostEquals(x, run.points[2 * step], 1e-3);
      assertAlmostEquals(y, run.points[2 * step + 1], 1e-3);
      assertAlmostEquals(value / run.values[step], 1, 1e-3);
    }
  },
);

browserTest(
  "keys do what the focused control says, and no more",
  async ({ open }) => {
    const { page } = await open(await html());
    await live(page);
    const step = () => shownStep(page);
    await page.focus(".dh-restart");
    await page.keyboard.press("Enter");
    assertEquals(await step(), "step 0 of 20");
    await page.focus(".dh-forward");
    await page.keyboard.press("Space");
    assertEquals(await step(), "step 1 of 20");
    await page.focus(".dh-scrub");
    await page.keyboard.press("ArrowRight");
    assertEquals(await step(), "step 2 of 20");
    await page.focus(".dh-legend input");
    await page.keyboard.press("Space");
    assertEquals(await step(), "step 2 of 20");
    assertEquals(
      await page.$eval(
        ".dh-legend input",
        (box) => (box as HTMLInputElement).checked,
      ),
      false,
    );
    await page.focus(".dh-menu summary");
    await page.keyboard.press("Enter");
    await page.waitForSelector(".dh-menu[open]");
    await page.keyboard.press("Escape");
    await page.waitForSelector(".dh-menu:not([open])");
  },
);
