// Every kind of record the app stores, as one value. A new kind is one line here.
import type * as z from 'zod';
import { caseCounterRecord } from './case-counter.ts';
import { circleRecord } from './circle.ts';
import { importRecord } from './import-run.ts';
import { logEntryRecord } from './log-entry.ts';
import { memberRecord } from './member.ts';
import { noteRecord } from './note.ts';
import { pairRecord } from './pair.ts';
import { printRecord } from './print.ts';
import { pupilRecord } from './pupil.ts';
import { referralRecord, referralStepRecord } from './referral.ts';
import { schoolRecord } from './school.ts';
import {
  signOffDecisionRecord,
  signOffRequestRecord,
  signOffWithdrawalRecord,
} from './sign-off.ts';
import { vaultInfoRecord } from './vault-info.ts';

export const recordDefinitions = {
  caseCounter: caseCounterRecord,
  circle: circleRecord,
  importRun: importRecord,
  logEntry: logEntryRecord,
  member: memberRecord,
  note: noteRecord,
  pair: pairRecord,
  print: printRecord,
  pupil: pupilRecord,
  referral: referralRecord,
  referralStep: referralStepRecord,
  school: schoolRecord,
  signOffDecision: signOffDecisionRecord,
  signOffRequest: signOffRequestRecord,
  signOffWithdrawal: signOffWithdrawalRecord,
  vaultInfo: vaultInfoRecord,
} as const;

export type RecordKind = keyof typeof recordDefinitions;
export type RecordBody<K extends RecordKind> = z.infer<(typeof recordDefinitions)[K]['schema']>;
