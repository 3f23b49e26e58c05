import { browserTest } from "../page/browser.ts";
import { openInLab, startLab } from "./jupyter_lab.ts";
import { asHtml, raceNotebook } from "./race.ts";
import { scratchFolder, write } from "./scratch.ts";
browserTest("tmp", async (browser) => {
  await using scratch = await scratchFolder();
  const path = await write(scratch, "race.ipynb", raceNotebook({start: asHtml.start, show: (n, f) => asHtml.show(n,f) + (f.includes("repeat") ? "; for (let i=0;i<40;i++) { await Deno.jupyter.broadcast(\"status\",{execution_state:\"busy\"}); await new Promise(r=>setTimeout(r,5)); }" : "")}));
  await using lab = await startLab(scratch);
  const opened = await openInLab(browser, lab, path);
  await opened.page.evaluate(() => {
    const w = window as any;
    w.log = [];
    const k = w.jupyterapp.shell.currentWidget.sessionContext.session.kernel;
    k.anyMessage.connect((_: any, a: any) =>
      w.log.push([
        a.direction,
        a.msg.header.msg_type,
        a.msg.parent_header.msg_id ?? a.msg.header.msg_id,
        a.msg.content.execution_state,
      ])
    );
    k.connectionStatusChanged.connect((_: any, a: any) =>
      w.log.push(["conn", a])
    );
    k.statusChanged.connect((_: any, a: any) => w.log.push(["status", a]));
    const ws = k._ws;
    w.raw = 0;
    ws.addEventListener(
      "message",
      (e: any) => w.raw += e.data.byteLength ?? e.data.length,
    );
    ws.addEventListener("close", (e: any) => w.log.push(["close", e.code]));
  });
  const t = performance.now();
  let done = false;
  opened.runAll().then(() => {
    done = true;
    console.log("done", performance.now() - t);
  }).catch((e) => console.log("E", String(e)));
  for (let s = 0; s < 70 && !done; s += 10) {
    await new Promise((r) => setTimeout(r, 10000));
  }
  const [log, raw] = await opened.page.evaluate(
    () => [(window as any).log, (window as any).raw],
  );
  console.log(raw, log.length);
  const by = new Map<string, string[]>();
  const order: string[] = [];
  for (const [d, t, id, st] of log) {
    if (d === "send" && t === "execute_request") order.push(id);
    if (!id) {
      console.log(d, t);
      continue;
    }
    if (!by.has(id)) by.set(id, []);
    by.get(id)!.push((d === "send" ? ">" : "") + t + (st ? ":" + st : ""));
  }
  order.forEach((id, i) => {
    const m = by.get(id)!;
    console.log(
      i,
      m.length,
      m.length < 10
        ? m.join(" ")
        : m.filter((x) => x !== "display_data").join(" "),
    );
  });
  console.log(opened.errors);
});
