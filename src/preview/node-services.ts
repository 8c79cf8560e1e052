// Runs the built services in a forked Node process, where Electron would use a utility process.
import { fork } from 'node:child_process';
import type { ServicesProcess } from '#main/link/services-link.ts';

/** Environment variables that would change how Node runs the services. */
const dropped = ['NODE_OPTIONS', 'NODE_PATH', 'ELECTRON_RUN_AS_NODE'];

/**
 * Starts `file` with structured clones over its channel; its output goes to ours. With `timezoneId` it
 * lives in that zone, as the page does: on one laptop both always have the same day.
 */
export function spawnNodeServices(file: string, timezoneId?: string): ServicesProcess {
  const env = {
    ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !dropped.includes(name))),
    ...(timezoneId === undefined ? {} : { TZ: timezoneId }),
  };
  const child = fork(file, [], { serialization: 'advanced', execArgv: [], env });
  let over = false;
  const exits: (() => void)[] = [];
  const finish = () => {
    if (over) return;
    over = true;
    for (const listener of exits) listener();
  };
  child.on('exit', finish);
  child.on('error', (error) => {
    console.error(`The services process: ${error.message}`);
    if (child.pid === undefined) finish();
  });
  return {
    port: {
      post: (message) => {
        if (child.connected && message !== undefined && message !== null) child.send(message);
      },
      onMessage: (listener) => child.on('message', listener),
    },
    onExit: (listener) => exits.push(listener),
    kill: () => child.kill('SIGKILL'),
  };
}
