// The icon of each kind of outcome; its word stands beside it.
import {
  IconChecklist,
  IconFileText,
  IconHeartHandshake,
  IconAlertTriangle,
  IconZoomQuestion,
  type Icon,
} from '@tabler/icons-react';
import type { OutcomeKind } from '#shared/domain/intervision-outcome.ts';

export const outcomeIcons: Readonly<Record<OutcomeKind, Icon>> = {
  agreement: IconHeartHandshake,
  task: IconChecklist,
  mentorPoint: IconFileText,
  concern: IconAlertTriangle,
  findOut: IconZoomQuestion,
};
