// breaks: renderer/app imports the renderer and shared only
// breaks: nothing reachable from the renderer touches Node or Electron
import { join } from 'node:path';

export const App = () => join('a', 'b');
