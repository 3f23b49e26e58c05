import { assertEquals } from "@std/assert/equals";
import { assertStringIncludes } from "@std/assert/string-includes";
import { assertThrows } from "@std/assert/throws";
import { UserError } from "../../lib/jupyter/command.ts";
import { exportOptions } from "../../lib/tools/export_options.ts";
import { systemTest } from "./permissions.ts";

const read = (...args: string[]) =>
  exportOptions(args, { from: "/class", all: () => ["/notebooks/a.ipynb"] });

systemTest("export does no more than is asked for", () => {
  const { out, paths, ...rest } = read();
  assertEquals([out, ...paths], ["/class/site", "/notebooks/a.ipynb"]);
  assertEquals(rest, {
    seconds: 120,
    solutions: true,
    slides: false,
    embed: [],
    watch: false,
  });
  const { print, solutions } = read("--print", "--code", "--no-solutions");
  assertEquals([print, solutions], [{ code: true }, false]);
});

systemTest("export names the option that was meant", () => {
  for (
    const [typed, meant] of [
      ["--slide", "--slides"],
      ["--no-solution", "--no-solutions"],
      ["--Watch", "--watch"],
      ["--oot=x", "--out"],
      ["--prnit", "--print"],
    ]
  ) {
    const { message } = assertThrows(() => read(typed), UserError);
    const [option] = typed.split("=");
    assertStringIncludes(
      message,
      `Unknown option ${option}: did you mean ${meant}?`,
    );
  }
  const { message } = assertThrows(() => read("--constructor"), UserError);
  assertStringIncludes(message, "Unknown option --constructor\n");
});

systemTest("export refuses options that do not go together", () => {
  for (
    const [words, ...args] of [
      ["Expected --print beside --code", "--code"],
      ["Expected one notebook beside --embed", "a", "b", "--embed", "1"],
      ["a name of its own", "x/a.ipynb", "y/A.ipynb"],
      ["a name of its own", "a.ipynb", "a.slides.ipynb", "--slides"],
      ["the site's index", "index.ipynb"],
      ["Expected --seconds to be a positive number", "--seconds", "0"],
    ]
  ) {
    const { message } = assertThrows(() => read(...args), UserError);
    assertStringIncludes(message, words);
  }
});
