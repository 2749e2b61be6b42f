export const mining = {}
