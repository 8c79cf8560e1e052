// The processes under one of ours, and the sockets they hold. For ending them and for looking; only
// where the system has /proc or ps.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** Every process started, directly or not, by `root`. */
export function descendants(root: number): readonly number[] {
  const table = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' });
  const children = new Map<number, number[]>();
  for (const line of table.trim().split('\n')) {
    const [pid = 0, parent = 0] = line.trim().split(/\s+/).map(Number);
    children.set(parent, [...(children.get(parent) ?? []), pid]);
  }
  const under = (pid: number): number[] =>
    (children.get(pid) ?? []).flatMap((child) => [child, ...under(child)]);
  return under(root);
}

export function killAll(pids: readonly number[]): void {
  for (const pid of pids) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // Gone meanwhile.
    }
  }
}

function socketsOf(pid: number): readonly string[] {
  try {
    return readdirSync(`/proc/${pid}/fd`).flatMap((handle) => {
      const inode = /^socket:\[(\d+)\]$/.exec(readlinkSync(`/proc/${pid}/fd/${handle}`))?.[1];
      return inode === undefined ? [] : [inode];
    });
  } catch {
    return []; // Gone meanwhile.
  }
}

/** Internet sockets of these processes, listening or bound, as the kernel names them. Linux only. */
export function internetSockets(pids: readonly number[]): readonly string[] {
  const ours = new Set(pids.flatMap(socketsOf));
  return ['tcp', 'tcp6', 'udp', 'udp6'].flatMap((kind) =>
    readFileSync(`/proc/net/${kind}`, 'utf8')
      .split('\n')
      .slice(1)
      .map((line) => line.trim().split(/\s+/))
      .filter((columns) => ours.has(columns[9] ?? ''))
      .map((columns) => `${kind} ${columns[1]} state ${columns[3]}`),
  );
}
