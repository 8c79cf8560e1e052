// breaks: renderer/db imports shared, bridge and dexie only
// breaks: nothing reachable from the renderer touches Node or Electron
import { nowMs } from '#main/platform/clock.ts';

export const kept = nowMs;
