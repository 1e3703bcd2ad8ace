/** Why a backup or an archive cannot be made or read; the sentence is for whoever runs the command. */
export class BackupError extends Error {
  override readonly name = 'BackupError';
  constructor(
    readonly kind:
      | 'not-a-backup'
      | 'damaged'
      | 'unsupported'
      | 'newer'
      | 'not-empty'
      | 'passphrase'
      | 'not-migrated'
      | 'no-database'
      | 'untrusted',
    message: string,
  ) {
    super(message);
  }
}
