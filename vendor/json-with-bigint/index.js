export const JSONParse = JSON.parse
export const JSONStringify = JSON.stringify
