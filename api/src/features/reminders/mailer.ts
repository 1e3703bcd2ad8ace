/** One mail, plain text. */
export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** Hands mails to whoever sends them; rejects when they were not taken. */
export interface Mailer {
  send(mail: Mail): Promise<void>;
}
