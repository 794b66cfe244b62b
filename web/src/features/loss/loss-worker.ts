import { play, type Order } from "./play.ts";

/** Plays the years away from the page, so that it stays quick however many there are. */
addEventListener("message", ({ data }: MessageEvent<Order>) => {
  play(data, (told) => postMessage(told));
});
