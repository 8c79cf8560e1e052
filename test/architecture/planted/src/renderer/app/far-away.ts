// breaks: nothing reachable from the renderer touches Node or Electron
import { kept } from '#renderer/db/keeps.ts';

export const far = kept;
