import { assert } from "@std/assert/assert";
import { assertEquals } from "@std/assert/equals";
import { bowl, descend, gradientDescent } from "downhill";
import { path } from "downhill/figures";
import { tableRows } from "../../lib/page/table_rows.ts";

const rule = gradientDescent({ learningRate: 0.1 });
const runTo = (steps: number) =>
  path(descend(bowl, rule, { start: [3, 1], steps }));

Deno.test("tableRows() has a row a step, and a dash after a path's end", () => {
  const paths = [runTo(2), runTo(1)];
  const { head, rows } = tableRows({ paths, swarms: [] }, ["x", "y"]);
  assertEquals(head.slice(0, 4), [
    "step",
    "Gradient descent: x",
    "Gradient descent: y",
    "Gradient descent: f",
  ]);
  assertEquals(rows.map((row) => row[0]), ["0", "1", "2"]);
  assertEquals(rows[0].slice(1, 3), ["3", "1"]);
  assertEquals(rows[2].slice(4), ["–", "–", "–"]);
});

Deno.test("tableRows() thins a long run and keeps its last step", () => {
  const { rows } = tableRows({ paths: [runTo(1003)], swarms: [] }, ["x", "y"]);
  assert(rows.length <= 42, String(rows.length));
  assertEquals(rows.at(-1)![0], "1003");
});
