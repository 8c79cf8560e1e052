// The services' end of the channel: parentPort in a utility process, the IPC channel of a fork.
import type { Port } from './port.ts';

type ParentPort = {
  readonly postMessage: (message: unknown) => void;
  readonly on: (event: 'message', listener: (event: { readonly data: unknown }) => void) => void;
};

function parentPort(): ParentPort | undefined {
  return (process as { readonly parentPort?: ParentPort }).parentPort;
}

/** Throws when this process was not started by a shell. */
export function processPort(): Port {
  const parent = parentPort();
  if (parent) {
    return {
      post: (message) => {
        parent.postMessage(message);
      },
      onMessage: (listener) => {
        parent.on('message', ({ data }) => {
          listener(data);
        });
      },
    };
  }
  if (!process.send) throw new Error('the services process is started by a shell');
  return {
    post: (message) => {
      process.send?.(message);
    },
    onMessage: (listener) => {
      process.on('message', listener);
    },
  };
}
