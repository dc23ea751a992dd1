export interface MailLab {
  smtpUrl: string;
  /** The mailbox of an address; each exists as soon as mail has come to it. */
  imapUrl(address: string): string;
  stop(): Promise<void>;
}

export function missingPackages(): string[];
export function isRoot(): boolean;
export function startMailLab(outsidePort: number): Promise<MailLab>;
