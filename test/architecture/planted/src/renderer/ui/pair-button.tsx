// breaks: renderer/ui imports types of shared and texts only
import { bridge } from '#renderer/bridge.ts';

export const PairButton = () => bridge;
