import { assertEquals } from "@std/assert/equals";
import {
  baseLayout,
  breakTags,
  colorscale,
  escapePlotly,
} from "../../lib/figures/plotly_json.ts";
import { chrome, lineRamp, ramp } from "../../lib/figures/theme.ts";

Deno.test("escapePlotly() leaves nothing that Plotly would read as markup", () => {
  assertEquals(
    escapePlotly(`<b>a</b> & <a href="x">&lt;</a>`),
    `&lt;b&gt;a&lt;/b&gt; &amp; &lt;a href="x"&gt;&amp;lt;&lt;/a&gt;`,
  );
  assertEquals(escapePlotly("plain — ∇f"), "plain — ∇f");
});

Deno.test("colorscale() goes from 0 to 1 through the whole ramp", () => {
  for (const mode of ["light", "dark"] as const) {
    for (const colors of [ramp, lineRamp]) {
      const scale = colorscale(mode, colors);
      assertEquals(scale.map(([, color]) => color), [...colors[mode]]);
      assertEquals([scale[0][0], scale.at(-1)![0]], [0, 1]);
    }
    assertEquals(colorscale(mode), colorscale(mode, ramp));
  }
});

Deno.test("baseLayout() writes in the mode's colour on the page's ground", () => {
  const { font, paper_bgcolor } = baseLayout("dark");
  assertEquals((font as { color: string }).color, chrome.text.dark);
  assertEquals(paper_bgcolor, "rgba(0,0,0,0)");
});

Deno.test("breakTags() leaves no tag, and what is seen stays as it is", () => {
  const name = "Height <b>(cm)</b><br>x<sup>2</sup>";
  const title = breakTags(name);
  assertEquals(title.match(/<\/?[a-z]+>/g), null);
  assertEquals(title.replaceAll("\u200b", ""), name);
  assertEquals(breakTags("1 & 2 > 3"), "1 & 2 > 3");
});
