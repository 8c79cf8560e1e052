// Wires the services to a port: messages in, serve, messages out. Holds the one unlocked vault and
// lets go of everything at lock: keys are zeroed, the file is closed, and the process ends.
import { handlers } from './ipc/handlers/index.ts';
import { refreshEmergencyCopy } from './ipc/emergency-copy.ts';
import { createMemberContext } from './ipc/member-context.ts';
import type { AppContext, EmergencyCopy, MemberContext, VaultPlaces } from './ipc/context.ts';
import { createServe, type Serve } from './ipc/serve.ts';
import { openEmergencyCards } from './platform/emergency-cards.ts';
import { openPreferences } from './platform/preferences.ts';
import { toServicesSchema, type Port, type ToServices, type ToShell } from './port.ts';
import { createShellRequests } from './shell-requests.ts';
import type { Vault } from './store/index.ts';
import { openVaultFiles } from './vault-files.ts';

type Start = Extract<ToServices, { readonly type: 'start' }>;

type Running = {
  readonly serve: Serve;
  readonly lock: AppContext['lock'];
};

/** The readable copy of the vault that is open, on this laptop. */
function emergencyCopyOf(
  profileDir: string,
  places: VaultPlaces,
  openPath: () => string | null,
): EmergencyCopy {
  const cards = openEmergencyCards(profileDir);
  return {
    of: (token) => cards.read(places.pathOf(token)),
    kept: () => {
      const path = openPath();
      return path === null ? null : cards.kept(path);
    },
    keep: (card) => {
      const path = openPath();
      return path !== null && cards.keep(path, card);
    },
  };
}

function run(
  start: Start,
  post: (message: ToShell) => void,
  requests: ReturnType<typeof createShellRequests>,
): Running {
  let member: MemberContext | null = null;
  let closing = false;
  const files = openVaultFiles(start.profileDir, start.vaultsDir);
  let openPath: string | null = null;
  const enter = (vault: Vault, path: string): Vault => {
    member?.vault.close();
    member = createMemberContext(app, vault);
    openPath = path;
    refreshEmergencyCopy(member);
    void member.search.build();
    return vault;
  };

  const app: AppContext = {
    version: start.version,
    shell: start.shell,
    now: () => Date.now(),
    ask: requests.ask,
    emit: (name, payload) => {
      post({ type: 'event', name, payload });
    },
    places: files.places,
    preferences: openPreferences(start.profileDir),
    papers: new Map(),
    emergencyCopy: emergencyCopyOf(start.profileDir, files.places, () => openPath),
    openVault: async (token, login, passphrase, acceptOlderCopy) => {
      const vault = await files.open(token, login, passphrase, acceptOlderCopy);
      return enter(vault, files.places.pathOf(token));
    },
    createVault: async (path, admin, passphrase) =>
      enter(await files.create(path, admin, passphrase), path),
    lock: (reason) => {
      if (closing) return;
      closing = true;
      member?.vault.close();
      member = null;
      app.papers.clear();
      post({ type: 'event', name: 'vault.locked', payload: { reason } });
      // The answer to whoever asked for the lock goes out first.
      setTimeout(() => {
        post({ type: 'closed' });
        setTimeout(() => process.exit(0), 100);
      }, 20);
    },
  };

  const serve = createServe({
    handlers,
    app,
    member: () => member,
    report: (name, error) => {
      // The name and the kind of error only: a message may carry data.
      const kind = error instanceof Error ? error.name : typeof error;
      process.stderr.write(`achtervang: ${name} failed by surprise (${kind})\n`);
    },
  });
  return { serve, lock: app.lock };
}

/** Serves one shell over `port` until it locks. */
export function startServices(port: Port): void {
  const post = (message: ToShell): void => {
    port.post(message);
  };
  const requests = createShellRequests(post);
  let running: Running | null = null;

  port.onMessage((raw) => {
    const parsed = toServicesSchema.safeParse(raw);
    if (!parsed.success) return;
    const message = parsed.data;
    switch (message.type) {
      case 'start':
        running ??= run(message, post, requests);
        post({ type: 'ready' });
        break;
      case 'call':
        void running?.serve(message.page, message.name, message.input).then((result) => {
          post({ type: 'result', id: message.id, result });
        });
        break;
      case 'answer':
        requests.settle(message.id, message.result);
        break;
      case 'lock':
        running?.lock('system');
        break;
    }
  });
}
