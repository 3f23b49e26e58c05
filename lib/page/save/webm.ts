/**
 * A figure as a WebM video, each frame at its exact time, however long it took
 * to draw.
 *
 * @module
 */

import {
  BufferTarget,
  EncodedPacket,
  EncodedVideoPacketSource,
  Output,
  WebMOutputFormat,
} from "npm:mediabunny@1.61.0";
import type { Subject } from "./canvas.ts";
import { type FilmOptions, LAST, type Plan, shoot } from "./film.ts";

/** Bits for each pixel and second: lines want sharp edges. */
const BITS = 6;
/** A frame that needs no other one, so many frames apart. */
const KEY = 60;
/** Frames that wait for the encoder at most. */
const WAITING = 4;

/** Whether this browser can encode video by itself. */
export function canFilm(): boolean {
  return "VideoEncoder" in globalThis;
}

/** The video of a figure. */
export async function webm(
  subject: Subject,
  plan: Plan,
  options: FilmOptions,
): Promise<Blob> {
  const target = new BufferTarget();
  const output = new Output({ format: new WebMOutputFormat(), target });
  const track = new EncodedVideoPacketSource("vp9");
  output.addVideoTrack(track);
  await output.start();
  let trouble: unknown;
  let written: Promise<void> = Promise.resolve();
  const encoder = new VideoEncoder({
    output(chunk, meta) {
      const packet = EncodedPacket.fromEncodedChunk(chunk);
      written = written.then(() => track.add(packet, meta))
        .catch((error) => trouble = error);
    },
    error: (error) => trouble = error,
  });
  const micro = (k: number) => Math.round(1000 * plan.time * k);
  const put = async (canvas: HTMLCanvasElement, k: number, at: number) => {
    const frame = new VideoFrame(canvas, { timestamp: at });
    encoder.encode(frame, { keyFrame: k % KEY === 0 });
    frame.close();
    while (encoder.encodeQueueSize > WAITING && trouble === undefined) {
      await new Promise((done) => setTimeout(done, 5));
    }
    if (trouble) throw trouble;
  };
  try {
    await shoot(subject, plan, options, async (canvas, k) => {
      const { width, height } = canvas;
      if (encoder.state === "unconfigured") {
        encoder.configure({
          codec: "vp09.00.40.08",
          width,
          height,
          bitrate: BITS * width * height,
        });
      }
      await put(canvas, k, micro(k));
      const last = plan.frames.length - 1;
      // The last frame once more: a video ends where its last frame begins.
      if (k === last) await put(canvas, k + 1, micro(k) + 1000 * LAST);
    });
    await encoder.flush();
    await written;
    if (trouble) throw trouble;
    await output.finalize();
    return new Blob([target.buffer!], { type: "video/webm" });
  } finally {
    if (encoder.state !== "closed") encoder.close();
  }
}
