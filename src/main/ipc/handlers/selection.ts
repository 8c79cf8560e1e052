// Answers about applications of peers and the decision on them. Each application lies in a dossier of its
// own for the programme team and whoever is asked as the second person.
import { isDeepStrictEqual } from 'node:util';
import { authorsOf, isFullySigned } from '#main/ipc/sign-off-state.ts';
import { defineHandlers, mustNotBeLater, type MemberContext } from '#main/ipc/context.ts';
import { grantTo } from '#main/ipc/people-to-grant.ts';
import { newId } from '#main/platform/id.ts';
import {
  applicationState,
  assessmentFault,
  criteriaFit,
  decisionFault,
  destroyByOf,
  erasureFacts,
  reopenFault,
  wiped,
  wipeFault,
  yearsToApplyFor,
} from '#shared/domain/application-rules.ts';
import type { ApplicationBody } from '#shared/domain/application.ts';
import { concernSettingsIn } from '#shared/domain/concern-settings.ts';
import { dateOf } from '#shared/domain/date.ts';
import type { DossierId, RecordId } from '#shared/domain/id.ts';
import { mayDo } from '#shared/domain/permission.ts';
import { canBeChosen } from '#shared/domain/pupil.ts';
import { circlesForRoles } from '#shared/domain/role.ts';
import { maySign } from '#shared/domain/sign-off.ts';
import type { CallParsed } from '#shared/ipc/contract.ts';
import type { TypedRecord } from '#shared/ipc/record-view.ts';
import { AppFailure, type ErrorCode } from '#shared/result/errors.ts';
import { confirmationHandlers } from './confirmations.ts';
import { destroyTaskPuts, keepRefusedDays } from './selection-tasks.ts';

type Application = TypedRecord<'application'>;

function refuse(fault: ErrorCode | null): void {
  if (fault !== null) throw new AppFailure(fault);
}

function today(context: MemberContext): string {
  return dateOf(context.now());
}

/** A pupil who is still at this school. */
function presentPupil(context: MemberContext, pupilId: RecordId): TypedRecord<'pupil'> {
  const pupil = context.get('pupil', pupilId);
  if (!canBeChosen(pupil.body)) throw new AppFailure('pupilLeft');
  return pupil;
}

function mustBeFirst(context: MemberContext, body: ApplicationBody): void {
  const same = context
    .list('application')
    .some(
      ({ body: other }) =>
        other.pupilId === body.pupilId &&
        other.form === body.form &&
        other.schoolYear === body.schoolYear &&
        other.withdrawnOn === null,
    );
  if (same) throw new AppFailure('applicationExists');
}

function newApplication(input: CallParsed<'applications.create'>): ApplicationBody {
  if (!yearsToApplyFor(input.appliedOn).includes(input.schoolYear)) {
    throw new AppFailure('invalidInput', { field: 'schoolYear' });
  }
  return {
    ...input,
    marksSufficient: null,
    interviews: [],
    criteria: [],
    growth: [],
    decision: null,
    toldOn: null,
    withdrawnOn: null,
    destroyBy: null,
    wipedOn: null,
  };
}

/** Where the school has clearing signed: an approver signed exactly this clearing, as it truly is. */
function mustBeSigned(context: MemberContext, application: Application): void {
  if (!concernSettingsIn(context.list('concernSettings')).signs.erasure) return;
  const { known } = erasureFacts(application, today(context));
  const signed = context
    .list('erasure')
    .some(
      (erasure) =>
        isDeepStrictEqual({ ...known, reason: erasure.body.reason }, erasure.body) &&
        isFullySigned(context, erasure),
    );
  if (!signed) throw new AppFailure('signOffMissing');
}

/** Commits a changed application, with what goes along in the same action. */
function put(
  context: MemberContext,
  application: Application,
  expectedRevision: number,
  body: ApplicationBody,
  along: Pick<Parameters<MemberContext['commit']>[0], 'grants' | 'puts'> = { puts: [] },
): void {
  const { dossierId, id: recordId } = application;
  const action = along.grants && along.grants.length > 0 ? 'granted' : 'changed';
  context.commit({
    grants: along.grants ?? [],
    puts: [{ dossierId, recordId, kind: 'application', body, expectedRevision }, ...along.puts],
    log: [{ action, subject: { dossierId, recordId } }],
  });
}

function update(context: MemberContext, input: CallParsed<'applications.update'>): void {
  const { applicationId, expectedRevision, ...change } = input;
  const application = context.get('application', applicationId);
  refuse(assessmentFault(application.body));
  const now = today(context);
  mustNotBeLater('marksSufficient', change.marksSufficient?.on ?? null, now);
  for (const { on } of change.interviews ?? []) mustNotBeLater('interviews', on, now);
  if (!criteriaFit(application.body.form, change.criteria ?? [])) {
    throw new AppFailure('invalidInput', { field: 'criteria' });
  }
  const { body } = application;
  put(context, application, expectedRevision, {
    ...body,
    motivation: change.motivation ?? body.motivation,
    motivationText: change.motivationText ?? body.motivationText,
    marksSufficient:
      change.marksSufficient === undefined ? body.marksSufficient : change.marksSufficient,
    interviews: change.interviews ?? body.interviews,
    criteria: change.criteria ?? body.criteria,
    growth: change.growth ?? body.growth,
  });
}

/** Somebody else, who may confirm and wrote no word of it. */
function checkSecond(context: MemberContext, application: Application, secondId: string) {
  const second = context.vault.members().find(({ id }) => id === secondId);
  if (!second?.active || !mayDo(second.roles, 'confirm')) {
    throw new AppFailure('notFound', { kind: 'member' });
  }
  const authors = [...authorsOf(context, application.id), context.vault.me.id];
  if (!maySign(second.id, authors)) {
    throw new AppFailure('authorCannotSign', { name: second.displayName });
  }
  return second;
}

function decide(context: MemberContext, input: CallParsed<'applications.decide'>): void {
  const { applicationId, expectedRevision, secondId, ...decision } = input;
  const application = context.get('application', applicationId);
  refuse(assessmentFault(application.body));
  refuse(decisionFault(application.body, decision));
  mustNotBeLater('decision', decision.on, today(context));
  const pupil =
    decision.outcome === 'refused'
      ? context.get('pupil', application.body.pupilId)
      : presentPupil(context, application.body.pupilId);
  const second = checkSecond(context, application, secondId);
  const readsAlready = circlesForRoles(second.roles).includes('programmeTeam');
  const to = { type: 'member' as const, id: second.id };
  const body: ApplicationBody = {
    ...application.body,
    decision: {
      ...decision,
      by: context.vault.me.id,
      secondId: second.id,
      revision: expectedRevision + 1,
    },
    destroyBy:
      decision.outcome === 'refused' ? destroyByOf(decision.on, keepRefusedDays(context)) : null,
  };
  put(context, application, expectedRevision, body, {
    grants: readsAlready
      ? []
      : [
          { dossierId: application.dossierId, to },
          { dossierId: pupil.dossierId, to },
        ],
    puts: destroyTaskPuts(context, application, body),
  });
}

function tell(context: MemberContext, input: CallParsed<'applications.tell'>): void {
  const application = context.get('application', input.applicationId);
  mustNotBeLater('toldOn', input.toldOn, today(context));
  const { outcome, stage } = applicationState(application, context.list('confirmation'));
  if (stage === 'withdrawn' || stage === 'wiped') throw new AppFailure('applicationClosed');
  if (outcome === null) throw new AppFailure('confirmationMissing');
  const body = { ...application.body, toldOn: input.toldOn };
  put(context, application, input.expectedRevision, body);
}

function withdraw(context: MemberContext, input: CallParsed<'applications.withdraw'>): void {
  const application = context.get('application', input.applicationId);
  const { withdrawnOn } = input;
  mustNotBeLater('withdrawnOn', withdrawnOn, today(context));
  if (application.body.withdrawnOn !== null || application.body.wipedOn !== null) {
    throw new AppFailure('applicationClosed');
  }
  const destroyBy = destroyByOf(withdrawnOn, keepRefusedDays(context));
  const body = { ...application.body, withdrawnOn, destroyBy };
  put(context, application, input.expectedRevision, body, {
    puts: destroyTaskPuts(context, application, body),
  });
}

export const selectionHandlers = defineHandlers({
  ...confirmationHandlers,
  'applications.create': (context, input) => {
    if (!input.voluntary) throw new AppFailure('notVoluntary');
    mustNotBeLater('appliedOn', input.appliedOn, today(context));
    presentPupil(context, input.pupilId);
    const body = newApplication(input);
    mustBeFirst(context, body);
    const dossierId = newId<DossierId>();
    const recordId = newId<RecordId>();
    context.commit({
      newDossiers: [
        {
          id: dossierId,
          kind: 'person',
          grantTo: grantTo(context, { circles: ['programmeTeam'] }),
        },
      ],
      puts: [{ dossierId, recordId, kind: 'application', body, expectedRevision: 0 }],
      log: [{ action: 'changed', subject: { dossierId, recordId } }],
    });
    return { applicationId: recordId };
  },
  'applications.update': (context, input) => {
    update(context, input);
    return undefined;
  },
  'applications.decide': (context, input) => {
    decide(context, input);
    return undefined;
  },
  'applications.reopen': (context, { applicationId, expectedRevision }) => {
    const application = context.get('application', applicationId);
    refuse(reopenFault(application.body));
    const body = { ...application.body, decision: null, toldOn: null, destroyBy: null };
    put(context, application, expectedRevision, body, {
      puts: destroyTaskPuts(context, application, body),
    });
    return undefined;
  },
  'applications.tell': (context, input) => {
    tell(context, input);
    return undefined;
  },
  'applications.withdraw': (context, input) => {
    withdraw(context, input);
    return undefined;
  },
  'applications.wipe': (context, { applicationId, expectedRevision }) => {
    const application = context.get('application', applicationId);
    refuse(wipeFault(application.body, today(context)));
    mustBeSigned(context, application);
    const body = wiped(application.body, today(context));
    put(context, application, expectedRevision, body, {
      puts: destroyTaskPuts(context, application, body),
    });
    return undefined;
  },
});
