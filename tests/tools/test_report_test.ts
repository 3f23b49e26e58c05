import { assertEquals } from "@std/assert/equals";
import { count, namesOf, slowest, total } from "./test_report.ts";

const report = `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="deno test" tests="4" failures="1" errors="0" time="0.450">
    <testsuite name="./a_test.ts" tests="4" disabled="1" failures="1">
        <testcase name="good" classname="./a_test.ts" time="0.250" line="1" col="6">
        </testcase>
        <testcase name="left out" classname="./a_test.ts" line="1" col="30">
            <skipped/>
        </testcase>
        <testcase name="bad" classname="./a_test.ts" time="11.2" line="1" col="79">
            <failure message="Uncaught Error: x">Error: x</failure>
        </testcase>
        <testcase name="good &gt; step" classname="./a_test.ts" line="1">
        </testcase>
    </testsuite>
</testsuites>`;

Deno.test("count() tells passed, failed and skipped tests apart", () => {
  assertEquals(count(report), { passed: 2, failed: 1, skipped: ["left out"] });
  assertEquals(count(""), { passed: 0, failed: 0, skipped: [] });
});

Deno.test("namesOf() leaves out what was not run", () => {
  assertEquals(namesOf(report), ["good", "bad", "good &gt; step"]);
});

Deno.test("total() adds up", () => {
  assertEquals(total([count(report), count(report)]), {
    passed: 4,
    failed: 2,
    skipped: ["left out", "left out"],
  });
});

Deno.test("slowest() names the slowest first", () => {
  assertEquals(slowest(report, 1), ["  11.2  bad"]);
  assertEquals(slowest(report, 5), ["  11.2  bad", "   0.3  good"]);
});
