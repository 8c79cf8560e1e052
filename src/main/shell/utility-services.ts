// Runs the services in a utility process of Electron: its own memory, no window, no session.
import type { ForkOptions, UtilityProcess } from 'electron';
import type { ServicesProcess } from '#main/link/services-link.ts';

export type ForkedUtility = Pick<UtilityProcess, 'kill' | 'postMessage'> & {
  readonly on: ((event: 'message', listener: (message: unknown) => void) => unknown) &
    ((event: 'exit', listener: () => void) => unknown) &
    ((event: 'error', listener: () => void) => unknown);
};

export type ForkUtility = (file: string, args: string[], options: ForkOptions) => ForkedUtility;

/** Its output is dropped unless `loud`: what a library prints may hold content. */
export function spawnUtilityServices(
  fork: ForkUtility,
  file: string,
  loud: boolean,
): ServicesProcess {
  const child = fork(file, [], {
    serviceName: 'Achtervang',
    stdio: loud ? 'inherit' : 'ignore',
    execArgv: [],
  });
  let over = false;
  // A fatal error is followed by the exit; unheard it would take the shell along.
  child.on('error', () => undefined);
  child.on('exit', () => {
    over = true;
  });
  return {
    port: {
      post: (message) => {
        if (!over) child.postMessage(message);
      },
      onMessage: (listener) => {
        child.on('message', listener);
      },
    },
    onExit: (listener) => {
      child.on('exit', () => listener());
    },
    kill: () => {
      child.kill();
    },
  };
}
