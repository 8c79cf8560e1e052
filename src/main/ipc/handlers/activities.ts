// Answers about lessons, activities, drop-in sessions, tallies and hours of peers.
import { defineHandlers } from '#main/ipc/context.ts';

export const activitiesHandlers = defineHandlers({});
