// Which words and which tone belong to the fixed values of requests.
import type { Tone } from '#renderer/ui/tone.ts';
import type { SupportRequestStatus } from '#shared/domain/support-request.ts';

export const statusTones = {
  open: 'accent',
  toCare: 'urgent',
  matched: 'ok',
  withdrawn: 'neutral',
} as const satisfies Readonly<Record<SupportRequestStatus, Tone>>;

export const requestsPath = '/leerlingen/hulpvragen';
export const notTogetherPath = `${requestsPath}/niet-samen`;
export const newRequestPath = `${requestsPath}/nieuw`;
