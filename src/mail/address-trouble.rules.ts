/**
 * Whether the address itself is dead, so that nothing more should go there: not for a full mailbox (x.2.2), not for the size of
 * a mail (x.3.4), and not where a server's policy was about us and not about her (x.7.x).
 */
export const isDeadAddress = (status: string): boolean =>
  status.startsWith('5.') && !/^5\.(7\.\d+|2\.[23]|3\.4)$/.test(status);
