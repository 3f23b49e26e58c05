/**
 * Counts what `deno test --junit-path` reports.
 *
 * @module
 */

/** What became of some tests. */
export interface Counts {
  passed: number;
  failed: number;
  /** The names of those that were not run. */
  skipped: string[];
}

/** The counts of a report; zero for the empty text of a run cut short. */
export function count(report: string): Counts {
  const cases = report.split("<testcase ").slice(1);
  const failed = cases.filter((text) => /<(failure|error)\b/.test(text)).length;
  const skipped = cases.filter((text) => text.includes("<skipped"))
    .map((text) => text.match(/^name="([^"]*)"/)?.[1] ?? "unnamed");
  return { passed: cases.length - failed - skipped.length, failed, skipped };
}

/** The sum of some counts. */
export function total(counts: Counts[]): Counts {
  const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0);
  return {
    passed: sum(counts.map(({ passed }) => passed)),
    failed: sum(counts.map(({ failed }) => failed)),
    skipped: counts.flatMap(({ skipped }) => skipped),
  };
}

/** The names of a report's tests, those that were not run aside. */
export function namesOf(report: string): string[] {
  return report.split("<testcase ").slice(1)
    .filter((text) => !text.includes("<skipped"))
    .map((text) => text.match(/^name="([^"]*)"/)?.[1] ?? "unnamed");
}

/** The slowest tests of some reports, a line each: seconds and name. */
export function slowest(report: string, most: number): string[] {
  return [...report.matchAll(/<testcase name="([^"]*)"[^>]* time="([\d.]+)"/g)]
    .map(([, name, time]) => ({ name, seconds: Number(time) }))
    .sort((a, b) => b.seconds - a.seconds)
    .slice(0, most)
    .map(({ name, seconds }) => `${seconds.toFixed(1).padStart(6)}  ${name}`);
}
