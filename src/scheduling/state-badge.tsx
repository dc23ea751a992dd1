import type { VNode } from 'preact';
import type { Locale } from '../kernel/i18n/locale.js';
import type { SessionState } from '../sessions/session.states.js';
import { sessionsTexts } from '../sessions/sessions.texts.js';
import { Badge, type BadgeTone } from '../web/components/badge.js';

const tones: Record<SessionState, BadgeTone> = {
  draft: 'neutral',
  confirmed: 'success',
  cancelled: 'danger',
};

export const StateBadge = ({ locale, state }: { locale: Locale; state: SessionState }): VNode => (
  <Badge tone={tones[state]}>{sessionsTexts.in(locale)(`state.${state}`)}</Badge>
);
