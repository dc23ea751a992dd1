import type { DocumentAudience } from './session-document.entity.js';
import type { Session } from './session.entity.js';

/** What somebody is to a session. */
export interface SessionViewer {
  isOrganizer: boolean;
  /** Has a part in it and has agreed to it. */
  isSpeaker: boolean;
  /** Her registration for the forum is approved. */
  isApproved: boolean;
  /** Has it in her programme, and with it one of its places. */
  isSignedUp: boolean;
}

export const stranger: SessionViewer = {
  isOrganizer: false,
  isSpeaker: false,
  isApproved: false,
  isSignedUp: false,
};

/** Who may know where one joins from afar. Where places are counted or guests are chosen, to be approved is not enough. */
export function mayJoin(
  { isOrganizer, isSpeaker, isApproved, isSignedUp }: SessionViewer,
  { capacity, access }: Readonly<Pick<Session, 'capacity' | 'access'>>,
): boolean {
  if (isOrganizer || isSpeaker) return true;
  const isForAll = capacity === null && (access === 'open' || access === 'public');
  return isApproved && (isSignedUp || isForAll);
}

export function mayRead(viewer: SessionViewer, audience: DocumentAudience): boolean {
  if (viewer.isOrganizer || audience === 'public') return true;
  return audience === 'registered' && (viewer.isApproved || viewer.isSpeaker);
}
