// Composition root of the services process: vault, store, exports and ipc behind one port. The same
// bundled file runs under Electron's utilityProcess and under a forked Node; it knows neither.
import { startServices } from './services-process.ts';
import { processPort } from './process-port.ts';

startServices(processPort());
