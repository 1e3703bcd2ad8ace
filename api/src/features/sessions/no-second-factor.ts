/** The columns of an account without a second factor. */
export const noSecondFactor = {
  totpSecret: null,
  totpConfirmedAt: null,
  totpLastStep: 0,
  recoveryCodes: [] as string[],
};
