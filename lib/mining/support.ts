/** A pattern needs this many families; of larger archives more, so that chance does not pass for custom. */
export const minimumFamilies = (voters: number): number =>
  voters <= 50 ? 2 : voters <= 1000 ? 3 : Math.max(3, Math.ceil(voters / 2000))
