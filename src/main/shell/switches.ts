// What Chromium is told before it starts, and the ways of starting that are refused.
import type { App, CommandLine } from 'electron';

export type StartingApp = Pick<App, 'enableSandbox'> & {
  readonly commandLine: Pick<CommandLine, 'appendSwitch' | 'hasSwitch'>;
};

/** Nothing cached on disk, no name resolved, no background traffic. */
export function hardenProcess(app: StartingApp, devServer: string | null): void {
  app.enableSandbox();
  const resolver = devServer === null ? '' : ', EXCLUDE localhost';
  const switches: readonly (readonly [string, string?])[] = [
    ['disable-http-cache'],
    ['disk-cache-size', '1'],
    ['disable-gpu-shader-disk-cache'],
    ['host-resolver-rules', `MAP * ~NOTFOUND${resolver}`],
    ['force-webrtc-ip-handling-policy', 'disable_non_proxied_udp'],
    ['disable-quic'],
    ['disable-background-networking'],
    ['disable-component-update'],
    ['disable-domain-reliability'],
    ['disable-breakpad'],
    ['no-pings'],
  ];
  for (const [name, value] of switches) app.commandLine.appendSwitch(name, value);
}

/** Switches that log, open a door for a debugger, or take a wall away. */
const refusedSwitches = [
  'no-sandbox',
  'disable-setuid-sandbox',
  'disable-namespace-sandbox',
  'disable-seccomp-filter-sandbox',
  'no-zygote',
  'single-process',
  'in-process-gpu',
  'disable-web-security',
  'disable-site-isolation-trials',
  'allow-file-access-from-files',
  'enable-logging',
  'log-file',
  'log-net-log',
  'ssl-key-log-file',
  'trace-startup',
  'remote-debugging-port',
  'remote-debugging-pipe',
  'remote-allow-origins',
  'inspect',
  'inspect-brk',
  'inspect-port',
  'js-flags',
  'load-extension',
  'renderer-cmd-prefix',
  'utility-cmd-prefix',
  'gpu-launcher',
];

const refusedVariables = [
  'ELECTRON_ENABLE_LOGGING',
  'ELECTRON_LOG_FILE',
  'ELECTRON_RUN_AS_NODE',
  'NODE_OPTIONS',
  'NODE_EXTRA_CA_CERTS',
  'SSLKEYLOGFILE',
];

/** What the app was started with and must not be, for the person to read. */
export function unsafeFlags(
  commandLine: Pick<CommandLine, 'hasSwitch'>,
  env: NodeJS.ProcessEnv,
): readonly string[] {
  return [
    ...refusedSwitches.filter((name) => commandLine.hasSwitch(name)).map((name) => `--${name}`),
    ...refusedVariables.filter((name) => (env[name] ?? '') !== ''),
  ];
}
