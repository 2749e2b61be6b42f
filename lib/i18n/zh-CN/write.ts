export const write = {}
